"""Sums that two sources calculate in different ways: for another day or region, or as estimates."""

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
"""Ratio at which no two sums are of different days, regions or reckonings: a digit is wrong."""

_WORLD, _POWER = 100.0, 0.05
"""How often takings at home go into those of the whole world at most, and how near to a power of
ten, by its logarithm, a factor lies that a wrong decimal point has made."""

_OFTEN = 0.05
"""Share of all that two sources give on which their sums must differ for it to be their way: where
they differ less often, each difference is worth a look."""

_BEYOND, _SPREAD = 2.5, 1.4826
"""How many times its usual spread (the median deviation, times 1.4826 as for a normal distribution)
a ratio may lie above the median to be one of the bulk."""


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield that two sources' sums differ as they usually do; what lies further apart stays."""
    if series.property.value_type is not ValueType.QUANTITY:
        return
    if (pattern := _sums(ctx, series)) is not None:
        series.drop(pattern.differences)
        yield pattern


def _sums(ctx: Context, series: Series) -> Pattern | None:
    """Return that totals which grow differ where neither source says of what day, or that two
    estimates of sums differ: by no more than these two sources usually do, and in the same
    direction where nearly all do.
    """
    prop = series.property
    if not prop.time_varying and not prop.tolerance_share:
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
        _tell_no_slip(ctx, series, fits)
    most = max(apart[id(d)] for d in fits)
    words = say.estimates(first, second, most)
    if prop.time_varying:
        regions = any(d.first.scope.region for d in fits)
        words = say.totals(first, second, most, regions=regions)
    return pattern_of(series, "sums", fits, words)


def _tell_no_slip(ctx: Context, series: Series, fits: Sequence[Difference]) -> None:
    """Tell totals that lie tenfold apart as of a country and of the world, no slip, where one
    source's are the smaller throughout: a film from abroad takes little at home. A slip is by a
    power of ten.
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
                series.retell(difference, difference.conflict._replace(slip=False, reason=reason))


def _end_of_bulk(ratios: Sequence[float]) -> float:
    """Return up to where ratios, all above 1, are as two sources' ratios usually are.

    What lies beyond is left out and the rest looked at again, for a few gross differences widen
    the spread.
    """
    from statistics import median  # which brings more than a median, and few packs need one

    logs = sorted(map(log, ratios))
    while True:
        middle = median(logs)
        end = middle + _BEYOND * _SPREAD * median(abs(each - middle) for each in logs) + 1e-9
        bulk = logs[: bisect_right(logs, end)]
        if len(bulk) == len(logs):
            return exp(end)
        logs = bulk


def _is_dated(ctx: Context, difference: Difference) -> bool:
    """Return whether a claim says of what day its total is, or only one of the two for where."""
    first, second = difference.first, difference.second
    dated = bool(first.scope.as_of or second.scope.as_of)
    return dated or names_country(ctx, first) != names_country(ctx, second)
