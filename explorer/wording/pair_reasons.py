"""Reasons that name two answers, by name or as "the two"."""

from __future__ import annotations

THE_TWO = "the two"
"""Refers to two answers that have just been named."""

_CONNECTION_UNKNOWN = "no source says whether {} are connected"
_SHARE_A_NAME = "{} share a name and may be one and the same"
_SAID_TO_BE_ONE = "a source says that {} are one and the same"
_MAY_BE_ONE = "{} may be one and the same"
_NAMED_IN_TWO_WAYS = "{} may be one and the same, under two names"
_SPELT_IN_TWO_WAYS = "{} may be the same name, spelt in two ways"
_TWO_OR_MISSPELT = "{} may be two people, or one person whose name is misspelt"
TEMPLATES = (
    _CONNECTION_UNKNOWN,
    _SHARE_A_NAME,
    _SAID_TO_BE_ONE,
    _MAY_BE_ONE,
    _NAMED_IN_TWO_WAYS,
    _SPELT_IN_TWO_WAYS,
    _TWO_OR_MISSPELT,
)
"""Templates of reasons; the placeholder is for both answers or "the two"."""


def both(first: str, second: str) -> str:
    """Return "Lionsgate and Thunder Road", for the placeholder in `TEMPLATES`."""
    return f"{_definite(first)} and {_definite(second)}"


def _definite(name: str) -> str:
    """Return a name that has just been mentioned: "the gang" for "a gang"."""
    article, _, rest = name.partition(" ")
    return f"the {rest}" if article in ("a", "an") and rest else name


def connection_unknown(first: str, second: str) -> str:
    """Return "no source says whether the Chancellor and the Cult are connected"."""
    return _CONNECTION_UNKNOWN.format(both(first, second))


def share_a_name(first: str, second: str) -> str:
    """Return "Eve and Eve Macarro share a name and may be one and the same"."""
    return _SHARE_A_NAME.format(both(first, second))


def said_to_be_one(first: str, second: str) -> str:
    """Return "a source says that the Hood and Eve Macarro are one and the same"."""
    return _SAID_TO_BE_ONE.format(both(first, second))


def may_be_one(first: str, second: str) -> str:
    """Return "Hoboken and Hoboken, New Jersey may be one and the same"."""
    return _MAY_BE_ONE.format(both(first, second))


def named_in_two_ways(first: str, second: str) -> str:
    """Return "Eve and Eva may be one and the same, under two names"."""
    return _NAMED_IN_TWO_WAYS.format(both(first, second))


def spelt_in_two_ways(first: str, second: str) -> str:
    """Return "Kelly and Kely may be the same name, spelt in two ways"."""
    return _SPELT_IN_TWO_WAYS.format(both(first, second))


def two_people_or_misspelt(first: str, second: str) -> str:
    """Return "Kelly and Keely may be two people, or one whose name is misspelt"."""
    return _TWO_OR_MISSPELT.format(both(first, second))


def unlike(first: str, second: str, why: str) -> str:
    """Return "Daniel Kim and Danielle Kim: two given names"; `why` is how the names differ."""
    return f"{first} and {second}: {why}"
