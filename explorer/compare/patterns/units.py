"""Patterns in sums of money that one source gives in another unit than it says: in euros instead of
dollars, or here and there 12 for 12 million.
"""

from __future__ import annotations

from collections.abc import Iterable

from explorer.compare.context import Context
from explorer.compare.film_origins import is_foreign
from explorer.compare.patterns.numbers import is_power_of_ten, named, numbers_of, pattern_of
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import MANY, NEARLY_ALL, Series, facts
from explorer.model.enums import ValueType
from explorer.values.units import read_unit
from explorer.wording.pattern_sums import in_another_currency
from explorer.wording.patterns import leaves_out_units

_LEAST_SUM = 1_000
"""Smaller sums, in whole units of a currency, are too small for what a film costs or takes."""
_UNITS = (1_000, 1_000_000)
_NEAR, _FAR = 1.1, 10.0
"""From the second ratio on, more is wrong with a sum than its unit. Up to the first, the unit alone
explains it."""

_LEAST_RATIO = 2.0
"""Least ratio of two sums: euros and pounds are too close to dollars to be recognised."""


def find_left_out(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield a pattern for each source with many sums that lack the thousands or millions, unless
    one factor explains them all.
    """
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
        sums = [each for each in sums if 0 < each[1] * unit.magnitude < _LEAST_SUM]
        fits = [d for d, small, large in sums if _is_near(small, large, _UNITS, _FAR)]
        exact = (sum(_is_near(x, y, (times,), _NEAR) for _, x, y in sums) for times in _UNITS)
        if facts(fits) >= MANY and max(exact) < len(fits):
            series.drop(fits)
            words = leaves_out_units(ctx.pack.source_name(source), f"{_LEAST_SUM:,}")
            yield pattern_of(series, "left-out", fits, words)


def _is_near(small: float, large: float, units: Iterable[int], far: float) -> bool:
    """Return whether a number in one of these units is another, up to a certain ratio."""
    return any(1 / far < large / (small * times) < far for times in units)


def find_another_currency(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield a pattern if nearly all sums far apart on foreign films are larger in one source.

    Of takings, those abroad are missing from one of the sources instead.
    """
    prop = series.property
    if prop.value_type is not ValueType.QUANTITY or "region" in prop.varies_by:
        return
    if not (unit := read_unit(prop.unit)).is_money or len(series.differences) < MANY:
        return
    foreign = [
        (difference, x > y, max(x, y) / min(x, y))
        for difference, x, y in numbers_of(series.differences)
        if min(x, y) > 0 and is_foreign(ctx, difference.group.fact.subject)
    ]
    foreign = [each for each in foreign if each[2] >= _LEAST_RATIO and not is_power_of_ten(each[2])]
    for first_is_larger in (True, False):
        fits = [difference for difference, is_larger, _ in foreign if is_larger is first_is_larger]
        if facts(fits) < MANY or len(fits) < NEARLY_ALL * len(foreign):
            continue
        series.drop(fits)
        larger, smaller = named(ctx, series, swap=first_is_larger)
        most = max(ratio for _, is_larger, ratio in foreign if is_larger is first_is_larger)
        words = in_another_currency(larger, smaller, most, unit.dimension)
        yield pattern_of(series, "currency", fits, words)
