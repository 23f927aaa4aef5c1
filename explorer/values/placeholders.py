"""Placeholders for unknown values in databases: sums of 0 or 1, and “Various” for names."""

from __future__ import annotations

from functools import lru_cache

from explorer.values.folding import words_of
from explorer.values.quantities import Quantity
from explorer.values.spoken.number_words import UNITS
from explorer.values.units import read_unit

_MOST = 1
"""Sums up to this, in whole dollars or tickets, must be placeholders."""


_NAMELESS = "various several multiple many unknown unnamed uncredited anonymous others tba tbd none"
_NOBODY = frozenset(_NAMELESS.split())
"""Words in place of people's names."""

_AND_OTHERS = frozenset((("et", "al"), ("et", "alii"), ("and", "others"), ("and", "more")))
"""Ends of a list that gives only its first names."""

_ASSUMED = frozenset(
    (("alan", "smithee"), ("allen", "smithee"), ("george", "spelvin"), ("walter", "plinge"))
)
"""Traditional pseudonyms of people who refuse a credit."""

_TRADE = "director writer author producer actor artist composer editor filmmaker person"
_TRADES = frozenset(_TRADE.split())
_MANY = frozenset((*(f"{trade}s" for trade in _TRADES), "people", "cast"))
"""Plurals that name nobody: Directors."""

_IN_PLACE_OF_NAMES = _NOBODY.union(*_AND_OTHERS, _TRADES, _MANY, *_ASSUMED, UNITS, ("the",))

_NO_ANSWER = frozenset(
    ("not rated", "unrated", "nr", "ur", "unknown", "none", "n a", "na", "not available",
     "not known", "unspecified", "not specified")
)  # fmt: skip
"""Phrases in place of an answer."""


def says_nothing(value: object) -> bool:
    """Return whether a term, or a list of a single one, states that there is no answer: “not
    rated”.
    """
    if isinstance(value, frozenset):
        return len(value) == 1 and all(map(says_nothing, value))
    return isinstance(value, str) and " ".join(words_of(value)) in _NO_ANSWER


def is_placeholder(value: object, unit: str) -> bool:
    """Return whether a value is a sum of money, or of millions, in place of an unknown one."""
    if not isinstance(value, Quantity) or value.low < 0:
        return False
    whole = _whole(unit)
    return whole > 0 and value.high * whole <= _MOST


@lru_cache(maxsize=256)
def _whole(unit: str) -> float:
    """Return how many whole dollars or tickets a unit is, or -1 for units in which 0
    may be true.
    """
    read = read_unit(unit)
    return float(read.factor) if read.is_money or read.magnitude > 1 else -1.0


@lru_cache(maxsize=4096)
def names_nobody(name: str) -> bool:
    """Return whether a text in place of a name identifies nobody: Various, et al., Four directors,
    or the pseudonym Alan Smithee.
    """
    last = name.rpartition(" ")[2]
    if last.isascii() and last.isalpha() and last.lower() not in _IN_PLACE_OF_NAMES:
        return False  # a quick test that settles nearly all names
    if words_of(name) in _AND_OTHERS | _ASSUMED:
        return True
    words = {word for word in words_of(name) if word not in UNITS and word != "the"}
    if _NOBODY.isdisjoint(words):
        return bool(words) and words <= _MANY
    return words <= _NOBODY | _TRADES | _MANY
