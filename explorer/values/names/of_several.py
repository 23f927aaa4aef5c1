"""Names for two or more people: the Lund Brothers, the Lunds, Lund and Ash, Ann & Bo, Ann and Bo
Lund.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from explorer.values.folding import Words, fold, words_of
from explorer.values.names.given_names import is_given_name

_THE_FAMILY = re.compile(r"the (\w{3,}[^\Ws])s", re.IGNORECASE)
_BY_GIVEN_NAME = re.compile(r"(?:the )?(\w{3,}[^\Ws])s", re.IGNORECASE)
_AND = re.compile(r",? (?:and|&|\+) | ?[/&+] ?")
_COMMA = re.compile(r", ")
_DASHES = re.compile(r"[-\u2010-\u2013]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SIBLINGS = frozenset(("brothers", "bros", "sisters", "twins"))


def names_several(name: str) -> bool:
    """Return whether a name may be one for two or more people."""
    return bool(_families_in(name) or _given_names_in(name) or _full_names_in(name))


def members(name: str, people: Collection[str]) -> frozenset[str]:
    """Return those of `people` whom a collective name includes: by family name, or by given names,
    initials or full names if all of these occur. Ann & Bo are Ann Lund and Bo Ash, the Anns any two
    of that name.
    """
    families = _families_in(name)
    of_family = {person for person in people if any(_is_of_family(person, f) for f in families)}
    each = [{p for p in people if _goes_by(p, given)} for given in _given_names_in(name)]
    each += [{p for p in people if words_of(p) == full} for full in _full_names_in(name)]
    together = frozenset().union(*each)
    return together.union(of_family) if all(each) and len(together) > 1 else frozenset(of_family)


def index_by_word(people: Collection[str]) -> dict[str, set[str]]:
    """Return people's names by the words that may stand for them in a collective name."""
    index: dict[str, set[str]] = {}
    for person in people:
        words = words_of(person)
        for word in (*words, "".join(words[1:])):
            index.setdefault(word, set()).add(person)
    return index


def find_candidates(name: str, index: Mapping[str, set[str]]) -> set[str]:
    """Return the few people whom a collective name may include, from the index of their names."""
    words = {word for full in (*_families_in(name), *_full_names_in(name)) for word in full}
    return set().union(*(index.get(word, ()) for word in words.union(_given_names_in(name))))


def _families_in(name: str) -> tuple[Words, ...]:
    """Return the family names in a collective name, such as the Lund Brothers, the Lunds, or Lund
    and Ash; () for the name of one person.
    """
    if in_plural := _THE_FAMILY.fullmatch(name):
        return (words_of(in_plural[1]),)
    if joined := _joined(name):
        return tuple(map(words_of, joined))
    family = _family_of_siblings(name)
    return (family,) if family else ()


def _joined(name: str) -> list[str]:
    """Return the single words that a name joins by & or "and", and possibly commas; [] if it is
    not of that form.
    """
    before, *rest = _AND.split(name)
    return _single_words([*_COMMA.split(before), *rest]) if rest else []


def _single_words(parts: list[str]) -> list[str]:
    return parts if len(parts) > 1 and all(map(_WORD.fullmatch, parts)) else []


def _given_names_in(name: str) -> tuple[str, ...]:
    """Return the given names that a collective name may consist of."""
    if joined := _joined(name) or _single_words(_DASHES.split(name)):
        return tuple(map(fold, joined))
    in_plural = _BY_GIVEN_NAME.fullmatch(name)
    return (fold(in_plural[1]),) if in_plural and is_given_name(fold(in_plural[1])) else ()


def _full_names_in(name: str) -> tuple[Words, ...]:
    """Return the full names in a collective name, the first of which may lack the family name: Ann
    Lund and Bo Ash, Ann and Bo Lund; () if it is not of that form.
    """
    before, *rest = _AND.split(name)
    parts = [words_of(part) for part in (*_COMMA.split(before), *rest)] if rest else []
    if not all(parts) or not any(len(part) > 1 for part in parts[-1:]):
        return ()
    family = parts[-1][-1:]
    return tuple(part if len(part) > 1 else part + family for part in parts)


def _family_of_siblings(name: str) -> Words:
    if not any(word in name.casefold() for word in _SIBLINGS):  # cheaper than splitting it
        return ()
    words = tuple(word for word in words_of(name) if word != "the")
    family = tuple(word for word in words if word not in _SIBLINGS)
    beside = words[:1] != family[:1] or words[-1:] != family[-1:]
    return family if len(family) == len(words) - 1 and beside else ()


def _is_of_family(name: str, family: Words) -> bool:
    """Return whether a name consists of given names and then the given family name."""
    words = words_of(name)
    return len(words) > len(family) and words[-len(family) :] == family


def _goes_by(name: str, word: str) -> bool:
    """Return whether a word is a person's first word, or all the following ones joined."""
    first, *rest = words_of(name) or ("",)
    return bool(rest) and word in (first, "".join(rest))


def expand_collective_names(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return a list of names with collective ones replaced by the individual names in the other
    list, such as Ann Lund and Bo Lund for the Lund Brothers.
    """
    named = names
    for name in _together(names):
        if among := members(name, others - names):
            named = (named - {name}) | among
    return named


@lru_cache(maxsize=4096)  # a list is compared with many others
def _together(names: frozenset[str]) -> tuple[str, ...]:
    """Return the collective names in a list."""
    return tuple(name for name in sorted(names) if names_several(name))
