"""Pattern: a source's sums lack the thousands or millions here and there: 12 for 12 million."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.compare.context import Context
from explorer.compare.patterns.numbers import numbers_of, pattern_of
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import MANY, Series, facts
from explorer.model.enums import ValueType
from explorer.values.units import read_unit
from explorer.wording import patterns as say

_LEAST = 1_000
"""Smaller sums, in whole units of a currency, are too small for what a film costs or takes."""
_UNITS = (1_000, 1_000_000)
_NEAR, _FAR = 1.1, 10.0
"""From the second ratio on, more is wrong with a sum than its unit. Up to the first, the unit alone
explains it."""


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield a pattern for each source with many such sums, unless one factor explains them all."""
    if series.property.value_type is not ValueType.QUANTITY:
        return
    unit = read_unit(series.property.unit)
    if not unit.is_money:
        return
    given = numbers_of(series.differences)
    for source in series.sources:
        sums = [
            (difference, *((x, y) if difference.first.source.id == source else (y, x)))
            for difference, x, y in given
        ]
        sums = [each for each in sums if 0 < each[1] * unit.magnitude < _LEAST]
        fits = [d for d, small, large in sums if _is_near(small, large, _UNITS, _FAR)]
        exact = (sum(_is_near(x, y, (times,), _NEAR) for _, x, y in sums) for times in _UNITS)
        if facts(fits) >= MANY and max(exact) < len(fits):
            series.drop(fits)
            words = say.leaves_out_units(ctx.pack.source_name(source), f"{_LEAST:,}")
            yield pattern_of(series, "left-out", fits, words)


def _is_near(small: float, large: float, units: Iterable[int], far: float) -> bool:
    """Return whether a number in one of these units is another, up to a certain ratio."""
    return any(1 / far < large / (small * times) < far for times in units)
