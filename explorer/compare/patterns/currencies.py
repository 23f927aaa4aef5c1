"""Pattern: one source gives what foreign films cost in another currency than it says."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.compare.context import Context
from explorer.compare.film_origins import is_foreign
from explorer.compare.patterns.numbers import is_power_of_ten, named, numbers_of, pattern_of
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import MANY, NEARLY_ALL, Series, facts
from explorer.model.enums import ValueType
from explorer.values.units import read_unit
from explorer.wording import pattern_sums as say

_LEAST = 2.0
"""Least ratio of two sums: euros and pounds are too close to dollars to be recognised."""


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
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
    foreign = [each for each in foreign if each[2] >= _LEAST and not is_power_of_ten(each[2])]
    for first_is_larger in (True, False):
        fits = [difference for difference, is_larger, _ in foreign if is_larger is first_is_larger]
        if facts(fits) < MANY or len(fits) < NEARLY_ALL * len(foreign):
            continue
        series.drop(fits)
        larger, smaller = named(ctx, series, swap=first_is_larger)
        most = max(ratio for _, is_larger, ratio in foreign if is_larger is first_is_larger)
        words = say.in_another_currency(larger, smaller, most, unit.dimension)
        yield pattern_of(series, "currency", fits, words)
