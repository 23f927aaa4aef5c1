"""Reasons that name two answers, by name or as "the two"."""

from __future__ import annotations

from explorer.values.folding import words_of
from explorer.values.names.numbers import is_generation
from explorer.values.reason import Part, about_both


def connection_unknown(first: str, second: str) -> Part:
    """Return "no source says whether the Chancellor and the Cult are connected"."""
    return about_both("no source says whether {} are connected", first, second)


def share_a_name(first: str, second: str) -> Part:
    """Return "Eve and Eve Macarro share a name and may be one and the same"."""
    return about_both("{} share a name and may be one and the same", first, second)


def said_to_be_one(first: str, second: str) -> Part:
    """Return "a source says that the Hood and Eve Macarro are one and the same"."""
    return about_both("a source says that {} are one and the same", first, second)


def may_be_one(first: str, second: str) -> Part:
    """Return "Hoboken and Hoboken, New Jersey may be one and the same"."""
    return about_both("{} may be one and the same", first, second)


def named_in_two_ways(first: str, second: str) -> Part:
    """Return "Eve and Eva may be one and the same, under two names"; of Kai Lund and Kai Lund Jr.
    that they may also be father and son.
    """
    if any(map(is_generation, {*words_of(first)} ^ {*words_of(second)})):
        return about_both("{} may be one and the same, or two generations", first, second)
    return about_both("{} may be one and the same, under two names", first, second)


def spelt_in_two_ways(first: str, second: str) -> Part:
    """Return "Kelly and Kely may be the same name, spelt in two ways"."""
    return about_both("{} may be the same name, spelt in two ways", first, second)


def two_people_or_misspelt(first: str, second: str) -> Part:
    """Return "Kelly and Keely may be two people, or one whose name is misspelt"."""
    return about_both("{} may be two people, or one person whose name is misspelt", first, second)


def unlike(first: str, second: str, why: str) -> Part:
    """Return "Daniel Kim and Danielle Kim: two given names"; `why` is how the names differ."""
    return Part(
        f"{first} and {second}: {why}", answers=tuple(sorted((first, second))), of_the_two=why
    )
