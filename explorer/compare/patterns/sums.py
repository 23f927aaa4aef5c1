"""Pattern: two sources calculate figures differently, for another day or region, as estimates, or
for another version of a film.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from math import exp, log, log10

from explorer.compare.context import Context
from explorer.compare.patterns.numbers import is_exact, named, numbers_of, one_way, pattern_of
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import MANY, Difference, Series, facts
from explorer.compare.rules.simple import relate_within
from explorer.compare.totals import names_country
from explorer.model.enums import ValueType
from explorer.wording import patterns as say
from explorer.wording.reasons import MAY_BE_OF_TWO

_TOO_FAR = 10.0
"""From this ratio on, a wrong digit is more likely than another day, region or method."""

_WORLD, _POWER = 100.0, 0.05
"""Greatest ratio of worldwide to domestic takings, and how close to a power of ten (in the decimal
logarithm) a factor must be to indicate a misplaced decimal point."""

_OFTEN = 0.05
"""Least share of the compared facts on which the sums must differ: if they differ less often, each
difference is worth checking."""

_BEYOND, _SPREAD = 2.5, 1.4826
"""A ratio belongs to the bulk up to 2.5 standard deviations above the median, these estimated as
1.4826 times the median absolute deviation."""


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield a pattern for figures whose ratio is usual for the two sources; outliers remain."""
    if series.property.value_type is not ValueType.QUANTITY:
        return
    if (pattern := _sums(ctx, series)) is not None:
        series.drop(pattern.differences)
        yield pattern


def _sums(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if growing totals without a day, estimates, or running times without a
    version differ by no more than usual for these two sources, and in one direction if nearly all
    do.
    """
    prop = series.property
    of_versions = "cut" in prop.varies_by
    if not (prop.time_varying or prop.tolerance_share or of_versions):
        return None
    apart = {
        id(difference): max(x, y) / min(x, y)
        for difference, x, y in numbers_of(series.differences)
        if 0 < max(x, y) < _TOO_FAR * min(x, y)
        and not (_is_dated(ctx, difference) and prop.time_varying)
    }
    fits = one_way([d for d in series.differences if id(d) in apart])
    if not fits:
        return None
    most = _end_of_bulk([apart[id(d)] for d in fits])
    fits = [d for d in fits if apart[id(d)] <= most]
    number = facts(fits)
    if number < MANY or not series.reaches(number, _OFTEN, is_exact):
        return None
    second, first = named(ctx, series)
    if "region" in prop.varies_by:
        _clear_slips(ctx, series, fits)
    most = max(apart[id(d)] for d in fits)
    words = say.estimates(first, second, most)
    if of_versions:
        words = say.lengths(first, second, most)
    elif "region" not in prop.varies_by and prop.time_varying:
        words = say.figures(first, second, most)
    elif prop.time_varying:
        regions = any(d.first.scope.region for d in fits)
        words = say.totals(first, second, most, regions=regions)
    return pattern_of(series, "sums", fits, words)


def _clear_slips(ctx: Context, series: Series, fits: Sequence[Difference]) -> None:
    """Report totals more than tenfold apart as domestic and worldwide, not as an error, if the same
    source has the smaller ones throughout and the ratio is no power of ten.
    """
    smaller = {x < y for _, x, y in numbers_of(fits)}
    for difference, x, y in numbers_of(series.differences):
        if difference.first.scope.region and difference.second.scope.region:
            continue
        if difference.conflict.slip and {x < y} == smaller and 0 < max(x, y) < _WORLD * min(x, y):
            digits = log10(max(x, y) / min(x, y))
            if abs(digits - round(digits)) > _POWER:
                reason = relate_within(ctx, difference.first, difference.second).reason
                reason = reason.remarked(MAY_BE_OF_TWO["region"])
                series.replace_conflict(
                    difference, difference.conflict._replace(slip=False, reason=reason)
                )


def _end_of_bulk(ratios: Sequence[float]) -> float:
    """Return the upper limit of the usual ratios, all of which are above 1.

    Gross outliers are removed first. The other ratios begin where the sources no longer agree and
    thin out upwards, so their spread is measured above the median.
    """
    from statistics import median, quantiles  # slow to import and seldom needed

    logs = sorted(map(log, ratios))
    middle = median(logs)
    end = middle + _reach(median(abs(each - middle) for each in logs))
    bulk = logs[: bisect_right(logs, end)]
    _, middle, upper = quantiles(bulk, n=4, method="inclusive") if len(bulk) > 1 else bulk * 3
    return exp(middle + _reach(upper - middle))


def _reach(spread: float) -> float:
    return _BEYOND * _SPREAD * spread + 1e-9


def _is_dated(ctx: Context, difference: Difference) -> bool:
    """Return whether either claim gives the day of its total, or only one of them a country."""
    first, second = difference.first, difference.second
    dated = bool(first.scope.as_of or second.scope.as_of)
    return dated or names_country(ctx, first) != names_country(ctx, second)
