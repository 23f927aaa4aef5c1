"""Festivals by their names: Cannes Film Festival, 57e Festival de Cannes."""

from __future__ import annotations

import re

from explorer.values.folding import words_of
from explorer.values.places.exonyms import usual_names_of_place

_NAMED = re.compile(
    r"\b(?:(?:Film)?festival|(?:Film)?fest|Berlinale|Biennale|Fortnight|Quinzaine|Filmtage|"
    r"Film (?:Week|Days)|Film Market)\b",
    re.IGNORECASE,
)
"""Words that only festivals have in their names."""
_FESTIVAL = frozenset(("festival", "filmfestival", "filmfest", "fest"))
_OF_MANY = _FESTIVAL | frozenset(
    ("film", "films", "movie", "cinema", "world", "international", "internationale", "annual",
     "the", "of", "and", "de", "du", "del", "di", "la", "le", "festivals")
)  # fmt: skip
"""Words that occur in the names of many festivals."""
_BY_PLACE = frozenset(
    ("cannes", "sundance", "venice", "toronto", "berlin", "tribeca", "locarno", "telluride",
     "rotterdam", "annecy", "sitges", "slamdance", "edinburgh")
)  # fmt: skip
SHORT_NAMES = _BY_PLACE | {"sxsw", "frightfest", "idfa", "tiff"}
"""Festivals that are often named by town or initials only."""


def is_named_festival(name: str) -> bool:
    """Return whether a name says that it is a festival's."""
    return bool(_NAMED.search(name))


def are_two_festivals(first: str, second: str) -> bool:
    """Return whether two names belong to different festivals: both say that they are one, or are
    known as one, and share no distinctive word.
    """
    words = [_own_words(name) for name in (first, second)]
    named = [frozenset(own).union(*map(usual_names_of_place, own)) for own in words]
    return all(words) and named[0].isdisjoint(named[1])


def named_after(festival: str) -> str:
    """Return what a festival is named after, nearly always a town; "" if it is no festival."""
    return " ".join(_own_words(festival))


def _own_words(name: str) -> list[str]:
    """Return the distinctive words of a festival's name, without number and year; none if the name
    does not say that it is a festival, and is not known to be one.
    """
    words = words_of(name)
    own = [word for word in words if word not in _OF_MANY and not word[:1].isdigit()]
    if _FESTIVAL.isdisjoint(words):
        return own if len(own) == 1 and _BY_PLACE.issuperset(own) else []
    return own
