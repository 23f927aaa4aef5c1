"""Find actions by name, by synonym, or by words of their descriptions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum, auto
from typing import NamedTuple

from explorer.ui.keys.actions import Action
from explorer.ui.keys.actions.synonyms import SYNONYMS
from explorer.ui.views import FILMS, VIEWS
from explorer.values.folding import words_of

_STOP_WORDS = frozenset(
    words_of(
        "a all an and are be by can do does for from go how I in is it me my of on open "
        "please show the these this to view want what with"
    )
)
"""Stop words, ignored if there are others."""

_SLIPS = {4: 1, 8: 2}
"""Minimum length of a word → number of typing errors allowed."""


class Fit(IntEnum):
    """How well an action matches, the best first.

    Words of the description count only if no name or synonym matches, typing errors only if nothing
    does, and a match of some whole words only if that fails too.
    """

    NAME = auto()
    SYNONYM = auto()
    NAME_BEGINS = auto()
    WORDS_OF_NAME = auto()
    SYNONYM_BEGINS = auto()
    WORDS_OF_SYNONYM = auto()
    WORDS = auto()
    SLIP = auto()
    SOME_WORDS = auto()


class Match(NamedTuple):
    """An action that matches the query."""

    fit: Fit
    action: Action


_TITLES = {spec.id: spec.label for spec in (FILMS, *VIEWS)} | {"reader": "Source text"}


def action_name(action: Action) -> str:
    """Return an action's name in the palette: its label, after the name of its view."""
    view = _TITLES.get(action.scope)
    return f"{view}: {action.label}" if view else action.label


def find_actions(typed: str, actions: Iterable[Action]) -> list[Match]:
    """Return the actions that match, best first, otherwise in the order of `actions`.

    Case, accents and spaces do not matter; an empty query matches nothing.
    """
    wanted = words_of(typed)
    significant = tuple(word for word in wanted if word not in _STOP_WORDS)
    offered = list(actions)
    ways = [words for words in dict.fromkeys((wanted, significant)) if words]
    fits = ((min(_fit(words, action) for words in ways), action) for action in offered if ways)
    matches = sorted((Match(*fit) for fit in fits if fit[0] < Fit.SLIP), key=lambda m: m.fit)
    if not matches:
        slips = [
            Match(Fit.SLIP, a)
            for a in offered
            if significant and _matches_with_errors(significant, a)
        ]
        return slips or [Match(Fit.SOME_WORDS, action) for action in _closest(significant, offered)]
    named = matches[0].fit < Fit.WORDS
    return [match for match in matches if match.fit < Fit.WORDS or not named]


def _closest(wanted: Sequence[str], actions: Iterable[Action]) -> list[Action]:
    """Return the actions whose names and synonyms have the most of the words, if any."""
    shared = {}
    for action in actions:
        names = (action_name(action), *_synonyms(action))
        shared[action] = len({*wanted} & {word for name in names for word in words_of(name)})
    most = max(shared.values(), default=0)
    return [action for action, number in shared.items() if number == most > 0]


def _fit(wanted: Sequence[str], action: Action) -> Fit:
    label, name = words_of(action.label), words_of(action_name(action))
    synonyms = [words_of(phrase) for phrase in _synonyms(action)]
    asked = " ".join(wanted)
    fit = Fit.SLIP
    if asked in (" ".join(label), " ".join(name)):
        fit = Fit.NAME
    elif any(asked == " ".join(words) for words in synonyms):
        fit = Fit.SYNONYM
    elif " ".join(label).startswith(asked):
        fit = Fit.NAME_BEGINS
    elif _all_begin(wanted, name):
        fit = Fit.WORDS_OF_NAME
    elif any(" ".join(words).startswith(asked) for words in synonyms):
        fit = Fit.SYNONYM_BEGINS
    elif any(_all_begin(wanted, (*name, *words)) for words in synonyms):
        fit = Fit.WORDS_OF_SYNONYM
    elif _all_begin(wanted, _every_word(action)):
        fit = Fit.WORDS
    return fit


def _synonyms(action: Action) -> list[str]:
    return SYNONYMS.get(action.id, "").split(",")


def _every_word(action: Action) -> tuple[str, ...]:
    texts = (action_name(action), action.tooltip, *_synonyms(action))
    return tuple(word for text in texts for word in words_of(text))


def _all_begin(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _matches_with_errors(wanted: Sequence[str], action: Action) -> bool:
    """Return whether each word is one of the action's, with the errors allowed for its length."""
    from rapidfuzz.distance import OSA

    names = (action_name(action), *_synonyms(action))
    known = [word for name in names for word in words_of(name)]
    for part in wanted:
        most = max((slips for letters, slips in _SLIPS.items() if len(part) >= letters), default=0)
        near = (OSA.distance(part, word, score_cutoff=most) <= most for word in known)
        if not any(near):
            return False
    return True
