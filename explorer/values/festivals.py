"""Festivals by their names: Cannes Film Festival, 57e Festival de Cannes."""

from __future__ import annotations

from explorer.values.exonyms import usual_names_of_place
from explorer.values.folding import words_of

_FESTIVAL = frozenset(("festival", "filmfestival", "filmfest", "fest", "festivals"))
_OF_MANY = frozenset(
    ("film", "films", "movie", "cinema", "international", "internationale", "annual", "the", "of",
     "de", "du", "del", "di", "la", "le", "and", "festival", "filmfestival", "filmfest", "fest",
     "festivals", "world")
)  # fmt: skip
"""Words that the names of many festivals have in common."""


def are_two_festivals(first: str, second: str) -> bool:
    """Return whether two names are those of two festivals: both say so, and share no other word."""
    named = [_named_after(name) for name in (first, second)]
    return all(named) and named[0].isdisjoint(named[1])


def _named_after(name: str) -> frozenset[str]:
    """Return the words of a festival's name that no other has, with a town's usual names; none
    where it does not say that it is one.
    """
    words = words_of(name)
    if _FESTIVAL.isdisjoint(words):
        return frozenset()
    own = [word for word in words if word not in _OF_MANY and not word[:1].isdigit()]
    return frozenset(own).union(*map(usual_names_of_place, own))
