"""How near to the marked words a line names a property, whatever the word's ending."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from explorer.claiming.draft import ClaimDraft
from explorer.model.property import Property
from explorer.model.property_search import stem
from explorer.values.folding import Words, words_of

_BEFORE, _AFTER = 6, 4
_MUCH = 20
"""Words before and after the marked ones that may name their property; the scale of distances."""

_INFLECTED = 0.2
"""Penalty for a word with another ending: "editor" is not quite "edited by"."""

_SHORT = 3
"""Letters in the longest name that says too little to count: "by"."""

_SMALL = frozenset(["about", "with", "from", "than", "that", "this", "here", "them"])
"""Longer names that say too little to count."""

_PREPOSITIONS = frozenset(["at", "by", "in", "of", "on", "the", "to", "with"])
"""Words of a label that do not identify its property."""


@dataclass(frozen=True, slots=True)
class Around:
    """The words before the marked ones, a bar, and the words after them, folded."""

    words: str
    """With the marked words, before the bar."""
    stems: str
    """Without the marked words, and each without its ending."""


def words_around(draft: ClaimDraft) -> Around:
    """Return the words beside the marked ones."""
    if draft.words is None:
        return Around("", "")
    start, end = draft.span
    before = words_of(draft.words.text[:start])[-_BEFORE:]
    after = words_of(draft.words.text[end:])[:_AFTER]
    marked = words_of(draft.marked)
    return Around(
        f" {' '.join((*before, *marked))} | {' '.join(after)} ",
        f" {_stemmed(before)} | {_stemmed(after)} ",
    )


def _stemmed(words: Words) -> str:
    return " ".join(stem(word) for word in words if word not in _SMALL)


def nearness(prop: Property, near: Around) -> float:
    """Return how near a label, id or synonym of a property is to the marked words, from 1 to 0.

    In "shot in 1955, released in 1956", the second year belongs to the release.
    """
    exact = _nearest(_names((prop.label, prop.id, *prop.also)), near.words)
    return max(exact, _nearest(_stems(prop.label, prop.id), near.stems) - _INFLECTED)


def _nearest(names: tuple[str, ...], near: str) -> float:
    best = 0.0
    before, _, after = near.partition("|")
    for name in names:
        if (at := before.rfind(f" {name} ")) >= 0:
            best = max(best, 1 - before.count(" ", at + len(name) + 1) / _MUCH)
        if (at := after.find(f" {name} ")) >= 0:
            best = max(best, 1 - (1 + after.count(" ", 0, at + 1)) / _MUCH)
    return best


@lru_cache(maxsize=2048)
def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that are distinctive enough to count, folded."""
    folded = (" ".join(words_of(name)) for name in names)
    return tuple(name for name in folded if len(name) > _SHORT and name not in _SMALL)


@lru_cache(maxsize=2048)
def _stems(*names: str) -> tuple[str, ...]:
    """Return such names without prepositions and endings: "edit" for "edited by"."""
    chief = (" ".join(w for w in words_of(name) if w not in _PREPOSITIONS) for name in names)
    return tuple(" ".join(map(stem, name.split())) for name in _names(tuple(chief)))
