"""What a number and the words beside it may be counting: minutes, pounds, years, things."""

from __future__ import annotations

import re

from explorer.model.property import Property
from explorer.suggest.text.numbers import NUMBER
from explorer.values.folding import words_of
from explorer.values.units import CURRENCY_SIGNS

_YEAR = re.compile(r"(?:1\d|20)\d\d")
"""What counts as a year unless the words around it show otherwise."""

_SIGNS = re.compile(f"[{CURRENCY_SIGNS}]")
_MONEY = re.compile(
    rf"{_SIGNS.pattern}|\b(?:million|billion|crore|lakh|dollars?|pounds?|euros?|rupees?|bucks?|usd|"
    r"gbp|eur)\b",
    re.IGNORECASE,
)
_SUMS = frozenset(["usd", "gbp", "eur", "rupees"])
_NUMBERS = re.compile(NUMBER, re.IGNORECASE)
_UNITS: dict[str, frozenset[str]] = {
    "min": frozenset(
        ["min", "mins", "minute", "minutes", "hour", "hours", "hr", "hrs", "h", "m", "and", "half"]
    ),
    "years": frozenset(["year", "years", "old", "aged", "yr", "yrs", "age", "of"]),
    "": frozenset(["week", "weeks", "month", "months", "day", "days"]),
}
"""Words that belong to a unit; no property counts weeks yet."""

_SMALL = frozenset(
    words_of("about around roughly nearly almost over under some only just the a an")
)

_NOUN = re.compile(r" ([^\W\d_]{3,})")
_NO_NOUNS = frozenset(
    words_of("and but for nor per than the with from into that which who were was are has have had")
)
"""Words after a number that are not what it counts."""


def counted_noun(text: str, span: tuple[int, int]) -> str:
    """Return the noun after a marked number, "" for none: "safes"."""
    start, end = span
    match = _NOUN.match(text, end)
    if not match or not _NUMBERS.fullmatch(text[start:end]):
        return ""
    noun = match.group(1)
    return noun if noun.islower() and noun not in _NO_NOUNS else ""


def has_number(marked: str) -> bool:
    """Return whether the marked words contain a number."""
    return _NUMBERS.search(marked) is not None


def begins_with_number(marked: str) -> bool:
    """Return whether the marked words begin with a number."""
    return _NUMBERS.match(marked) is not None


def may_count(prop: Property, marked: str) -> bool:
    """Return whether the marked words may be a number of what a property counts.

    A bare year may not; a sum needs a currency or millions; and words that are not the property's
    unit name something else: "two hundred houses" are not minutes.
    """
    if _YEAR.search(marked) and not _MONEY.search(marked) and len(_NUMBERS.findall(marked)) < 2:
        return False
    unit = prop.unit.casefold()
    if not _SUMS.isdisjoint(unit.split()):
        return bool(_MONEY.search(marked))
    if _MONEY.search(marked):
        return not _SIGNS.search(marked) and "million" not in marked.casefold()
    rest = set(words_of(_NUMBERS.sub(" ", marked))) - _SMALL
    if not unit:  # a number of things, so not minutes
        return not rest or rest.isdisjoint(frozenset().union(*_UNITS.values()))
    if not rest:
        return True
    own = {word for name in (prop.unit, prop.label, *prop.also) for word in words_of(name)}
    return rest <= own | _UNITS.get(unit, frozenset())
