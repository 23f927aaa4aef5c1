"""A number with its unit, converted to the unit of a property."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from explorer.values.units import Unit

_PLACES = 8
"""Decimal places up to which a conversion is exact; others are rounded to `_ROUNDED`."""
_ROUNDED = 2
"""Decimal places of an inexact conversion, such as 100 seconds in minutes."""
_ASIDE = re.compile(r" (?:long|of age|in (?:all|total|length|duration)|total|running time|each)$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a property's unit; `words` are what was converted, "" if nothing was."""

    number: Fraction
    words: str = ""


class OtherUnitError(Exception):
    """A number has a unit that does not convert; the argument is the unit."""


def convert(number: str, sign: str, unit: str, wanted: Unit) -> Amount:
    """Convert a number with the sign before it and the unit after it.

    Raises:
        OtherUnitError: the unit does not convert.
    """
    words = _unit_words(sign, unit)
    factor = wanted.factor_of(words)
    if factor is None:
        raise OtherUnitError(words)
    shown = f"{sign}{number} {unit}".strip()
    if not words and wanted.magnitude > 1 and re.search(r"\d\D\d{3}", number):
        # A number such as 750,000 in a property of millions is the whole sum, not so many millions.
        factor, shown = 1 / wanted.magnitude, number
    value = as_fraction(number) * factor
    return Amount(value, shown if factor != 1 and wanted.dimension else "")


def _unit_words(sign: str, unit: str) -> str:
    """Return a unit as the table of units spells it: "$" and "m" as "m $"."""
    words = re.sub(r"(?<=[a-z]{3})\.", "", unit.replace("-", " ")).strip().rstrip(".")
    words = _ASIDE.sub("", words)
    return " ".join(filter(None, (words, sign.strip().rstrip("."))))


def as_fraction(number: str) -> Fraction:
    """Return a number as it is written: 3,4, 1,250.5 or 1.250.000."""
    if re.fullmatch(r"\d+,\d{1,2}", number):
        return Fraction(number.replace(",", "."))
    return Fraction(re.sub(r"[^\d.]" if number.count(".") < 2 else r"\D", "", number))


def shown_number(number: Fraction) -> str:
    """Return a number in digits: exact, or rounded if it has too many decimal places."""
    scaled = number * 10**_PLACES
    places = _PLACES if scaled.denominator == 1 else _ROUNDED
    shown = f"{float(number):.{places}f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
