"""Sums in another currency than their property's, and the property to use instead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from explorer.model.property import Property
from explorer.read.amounts import other_currency
from explorer.read.tables.cell.cells import Raw
from explorer.values.folding import caseless
from explorer.values.placeholders import is_placeholder
from explorer.values.quantities import Quantity
from explorer.values.units import CURRENCY_SIGNS, read_unit

_IN = "-in-"
"""What an id has before currencies other than dollars: budget-in-pounds."""

_LONGEST = 100
"""Letters of a sum; a longer cell is none."""
_BARE = re.compile(r"[\d.,\s]+")
_ZERO = re.compile(rf"(?:[A-Z]{{0,3}}[{CURRENCY_SIGNS}]|[A-Z]{{3}})?\s*0+(?:[.,]0+)?")
_CONVERTED = re.compile(r"(.*\d.*?)\s*\(([^()]*\d[^()]*)\)")
"""A sum, with the same sum in another currency in brackets."""


def counted_in(
    properties: Mapping[str, Property], prop: Property, word: str, unit: str
) -> Property | None:
    """Return the property for a sum in another currency; None if there is none.

    `unit` is the column's, for a number without a unit of its own.
    """
    if not read_unit(prop.unit).is_money:
        return None
    text = f"{word} {unit}" if unit and _BARE.fullmatch(word) else word
    currency = _other_currency(text, prop.unit)
    role = prop.id.partition(_IN)[0]
    for other in properties.values() if currency else ():
        if other.id.partition(_IN)[0] == role and read_unit(other.unit).dimension == currency:
            return other
    return None


def without_conversion(prop: Property, word: str) -> str:
    """Return a sum without its conversion: "£3 million ($5 million)" is in pounds."""
    if not word.endswith(")") or len(word) > _LONGEST or not read_unit(prop.unit).is_money:
        return word
    match = _CONVERTED.fullmatch(word)
    return match[1] if match and _is_sum(match[2]) else word


def _is_sum(word: str) -> bool:
    return any(_other_currency(word, unit) for unit in ("USD", "EUR"))  # one of them differs


def _other_currency(text: str, unit: str) -> str:
    return other_currency(caseless(text), unit) if len(text) <= _LONGEST else ""


def is_placeholder_zero(prop: Property, word: str) -> bool:
    """Return whether a cell is 0 or $0 in place of an unknown amount of money, or of minutes."""
    if not _ZERO.fullmatch(word):
        return False
    return read_unit(prop.unit).is_money or (bool(prop.bounds) and prop.bounds[0] > 0)


def is_placeholder_sum(prop: Property, value: Raw) -> bool:
    """Return whether a number is 0 or 1 in place of an unknown sum."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return is_placeholder(Quantity(value, value), prop.unit)
