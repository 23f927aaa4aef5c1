"""Names of several people at once: the Lund Brothers, the Lunds, Lund and Ash."""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.values.folding import Words, words_of

_THE_FAMILY = re.compile(r"the (\w{3,}[^\Ws])s", re.IGNORECASE)
_PAIR = re.compile(r"([^\W\d_]{3,}) (?:and|&) ([^\W\d_]{3,})")
_SIBLINGS = frozenset(("brothers", "bros", "sisters", "twins"))


def families_in(name: str) -> tuple[Words, ...]:
    """Return the family names in a name of several people: (the) Lund Brothers, the Lunds, Lund and
    Ash; () where it names one.
    """
    if in_plural := _THE_FAMILY.fullmatch(name):
        return (words_of(in_plural[1]),)
    if pair := _PAIR.fullmatch(name):
        return words_of(pair[1]), words_of(pair[2])
    family = _family_of_siblings(name)
    return (family,) if family else ()


def _family_of_siblings(name: str) -> Words:
    if not any(word in name.casefold() for word in _SIBLINGS):  # which costs less than its words
        return ()
    words = tuple(word for word in words_of(name) if word != "the")
    family = tuple(word for word in words if word not in _SIBLINGS)
    beside = words[:1] != family[:1] or words[-1:] != family[-1:]
    return family if len(family) == len(words) - 1 and beside else ()


def is_of_family(name: str, family: Words) -> bool:
    """Return whether a name is one person's of a family: given names, and then the family's."""
    words = words_of(name)
    return len(words) > len(family) and words[-len(family) :] == family


def each_by_name(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return a list of names with those of several people as the other list names each of them,
    where it does so: the Lund Brothers as Ann Lund and Bo Lund.
    """
    named = names
    for name, families in _together(names):
        members = {n for n in others - names if any(is_of_family(n, f) for f in families)}
        if members:
            named = (named - {name}) | members
    return named


@lru_cache(maxsize=4096)  # a list meets many others
def _together(names: frozenset[str]) -> tuple[tuple[str, tuple[Words, ...]], ...]:
    """Return the names of several people in a list, each with their families'."""
    return tuple((name, families) for name in sorted(names) if (families := families_in(name)))
