"""Finding an action by what somebody types: its name, a synonym, words of what it does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum, auto
from typing import NamedTuple

from explorer.ui.keys.actions import Action
from explorer.ui.keys.actions.synonyms import SYNONYMS
from explorer.ui.views import FILMS, VIEWS
from explorer.values.folding import words_of

_FILLERS = frozenset(
    words_of(
        "a all an and are be by can do does for from go how I in is it me my of on open "
        "please show the these this to view want what with"
    )
)
"""Words that say nothing as long as others do."""

_SLIPS = {4: 1, 8: 2}
"""Letters of a word from which so many slips are forgiven."""


class Fit(IntEnum):
    """How well an action fits, the best first.

    Words of what it does count only where no name and no synonym fits, a slip where nothing does,
    and some of the words, whole, where not even that helps.
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
    """An action that fits what was typed."""

    fit: Fit
    action: Action


_TITLES = {spec.id: spec.label for spec in (FILMS, *VIEWS)} | {"reader": "Source text"}


def action_name(action: Action) -> str:
    """Return what the palette calls an action: its label, after the view whose action it is."""
    view = _TITLES.get(action.scope)
    return f"{view}: {action.label}" if view else action.label


def find_actions(typed: str, actions: Iterable[Action]) -> list[Match]:
    """Return the actions that fit, best first, else in the order of `actions`.

    Letters, spaces and case are as people type them; nothing typed fits nothing.
    """
    wanted = words_of(typed)
    telling = tuple(word for word in wanted if word not in _FILLERS)
    offered = list(actions)
    ways = [words for words in dict.fromkeys((wanted, telling)) if words]
    fits = ((min(_fit(words, action) for words in ways), action) for action in offered if ways)
    matches = sorted((Match(*fit) for fit in fits if fit[0] < Fit.SLIP), key=lambda m: m.fit)
    if not matches:
        slips = [Match(Fit.SLIP, a) for a in offered if telling and _slips(telling, a)]
        return slips or [Match(Fit.SOME_WORDS, action) for action in _closest(telling, offered)]
    named = matches[0].fit < Fit.WORDS
    return [match for match in matches if match.fit < Fit.WORDS or not named]


def _closest(wanted: Sequence[str], actions: Iterable[Action]) -> list[Action]:
    """Return the actions whose names and synonyms have most of the words, none where none has."""
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


def _slips(wanted: Sequence[str], action: Action) -> bool:
    """Return whether each word, with the slips that its length allows, is one of the action's."""
    from rapidfuzz.distance import OSA

    names = (action_name(action), *_synonyms(action))
    known = [word for name in names for word in words_of(name)]
    for part in wanted:
        most = max((slips for letters, slips in _SLIPS.items() if len(part) >= letters), default=0)
        near = (OSA.distance(part, word, score_cutoff=most) <= most for word in known)
        if not any(near):
            return False
    return True
