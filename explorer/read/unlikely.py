"""Values of a valid pack that are impossible or unlikely: a negative length."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction

from explorer.model.claim import Claim
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.read.doubtful_claims import claim_problem
from explorer.read.problems import Problem
from explorer.text import escape, quote
from explorer.values.dates import Date
from explorer.values.quantities import Quantity
from explorer.values.units import NEVER_NEGATIVE, Unit, read_unit

_HUGE = 1e6
"""Most that anybody counts in millions, or in larger steps."""

_LAST_YEAR = 9999
"""Last year that a date of this world has; later ones are a slip, or a story's."""


def check_values(pack: Pack) -> tuple[list[Problem], list[Problem]]:
    """Return the values that cannot be, and those that are hardly meant; at their claims' headers.

    What cannot be is negative where the property's `bounds` begin at 0, or not above 0 where they
    begin above it. All else outside the bounds, or outside what the unit allows, may still be what
    a source says.
    """
    impossible: list[Problem] = []
    unlikely: list[Problem] = []
    for claim in pack.claims.values():
        value, prop = claim.value, claim.property
        if isinstance(value, Quantity):
            least = prop.bounds[0] if prop.bounds else -math.inf
            ends = [end for end in (value.low, value.high) if math.isfinite(end)]
            cannot_be = least >= 0 and any(end < 0 or end == 0 < least for end in ends)
            for expected, hint in _quantity_flaws(prop, ends):
                problem = _problem(pack, claim, prop, f"{value}", expected, hint)
                (impossible if cannot_be else unlikely).append(problem)
        elif isinstance(value, Date) and _is_far_off(value, prop):
            expected = f"a year up to {_LAST_YEAR}"
            unlikely.append(_problem(pack, claim, prop, str(value), expected, ""))
    return impossible, unlikely


def _is_far_off(value: Date, prop: Property) -> bool:
    return prop.about != "content" and value.bounds[0][0] > _LAST_YEAR


def _quantity_flaws(prop: Property, ends: list[float]) -> Iterator[tuple[str, str]]:
    """Yield what is expected of a number that lies outside its bounds, and a hint; one at most."""
    unit = read_unit(prop.unit)
    least, most = prop.bounds or _unit_bounds(unit)
    low, high = min(ends), max(ends)
    if low < least:
        above = "a number above 0" if low <= 0 < least else f"at least {_plain(least)}"
        yield above, "" if low else "leave the claim out where the number is unknown"
    elif high > most:
        yield f"at most {_plain(most)}", _other_unit(prop, unit, high, most)


def _unit_bounds(unit: Unit) -> tuple[float, float]:
    """Return the bounds of a number for which the property gives none."""
    least = 0 if unit.dimension in NEVER_NEGATIVE else -math.inf
    if unit.dimension == "share":
        return least, 100
    return least, _HUGE if unit.magnitude >= _HUGE else math.inf


def _other_unit(prop: Property, unit: Unit, number: float, most: float) -> str:
    """Return what to write if a number that is too large counts in a smaller unit."""
    name = escape(prop.unit)
    smaller: list[tuple[str, int]] = []
    if unit.magnitude > 1:
        rest = escape(prop.unit.partition(" ")[2]) or "ones"
        smaller = [(f"thousand {rest}", 1000)] if unit.magnitude >= _HUGE else []
        smaller.append((rest, int(unit.magnitude)))
    elif unit == read_unit("min"):
        smaller = [("seconds", 60)]
    elif unit == read_unit("years"):
        smaller = [("months", 12)]
    for words, times in smaller:
        fewer = Fraction(number) / times
        if fewer <= most and math.isfinite(most):
            return f"if it is in {words}, not {name}, write {_plain(float(fewer))}"
    return ""


def _problem(
    pack: Pack, claim: Claim, prop: Property, value: str, expected: str, hint: str
) -> Problem:
    unit = f" {escape(prop.unit)}" if prop.unit else ""
    found = f"{escape(value)}{unit} as {quote(prop.id)} in {quote(claim.id)}"
    return claim_problem(pack, claim, found, expected, hint)


def _plain(number: float) -> str:
    return f"{number:,.6f}".rstrip("0").rstrip(".")
