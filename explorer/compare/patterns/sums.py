"""Pattern: two sources calculate figures differently, for another day or region, as estimates, or
for another version of a film.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log

from explorer.compare.context import Context
from explorer.compare.film_origins import (
    comes_from_elsewhere,
    is_made_in_several,
    is_made_outside,
)
from explorer.compare.patterns.numbers import (
    is_exact,
    is_power_of_ten,
    named,
    numbers_of,
    one_way,
    pattern_of,
)
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import MANY, OFTEN, Difference, Series, facts
from explorer.compare.patterns.usual import end_of_bulk
from explorer.compare.rules.simple import relate_within
from explorer.compare.totals import names_country
from explorer.model.enums import ValueType
from explorer.wording import pattern_sums as say
from explorer.wording.reasons import MAY_BE_OF_TWO

_TOO_FAR = 10.0
"""From this ratio on, a wrong digit is more likely than another day, region or method."""

_WORLD, _ABROAD = 100.0, 1_000.0
"""Greatest ratios of worldwide to domestic takings: of a film made partly in another country, and
of one made only in others, which may be shown in a few cinemas of the country for a few days."""

_DOMESTIC = "US"
"""The country of the takings that databases call domestic."""

_VERSIONS, _HALF_HOUR = 1.25, 30.0
"""Ratio of the running times of two versions, as of a director's cut, that is common; and the
number of minutes by which they seldom differ."""

_SHARE = 1.5
"""Least median ratio of totals in the whole world to those in one country; totals of other days
are closer."""


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield patterns for figures whose ratio is usual for the two sources; outliers remain."""
    if series.property.value_type is not ValueType.QUANTITY:
        return
    if (usual := _sums(ctx, series)) is None:
        return
    series.drop(usual.differences)
    yield usual
    if (pattern := _reversed(ctx, series, usual)) is not None:
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
    way = one_way([d for d in series.differences if id(d) in apart])
    if not way:
        return None
    most = exp(end_of_bulk([log(apart[id(d)]) for d in way]))
    if of_versions:
        way = _of_versions(way)
    fits = [d for d in way if apart[id(d)] <= most]
    if prop.time_varying and "region" in prop.varies_by and _has_shares(way, apart):
        fits = _shares(ctx, series, way)
    number = facts(fits)
    if number < MANY or not series.reaches(number, OFTEN, is_exact):
        return None
    if of_versions:
        fits = [d for d in way if apart[id(d)] <= max(most, _VERSIONS)]
    if "region" in prop.varies_by:
        _clear_slips(ctx, series, fits)
    return pattern_of(series, "sums", fits, _words(ctx, series, fits))


def _of_versions(differences: Iterable[Difference]) -> list[Difference]:
    """Return the differences but those of more than half an hour between two running times."""
    return [
        difference
        for difference, x, y in numbers_of(differences)
        if difference.first.property.unit != "min" or abs(x - y) <= _HALF_HOUR
    ]


def _words(ctx: Context, series: Series, fits: Sequence[Difference]) -> str:
    prop = series.property
    second, first = named(ctx, series)
    most = _most(fits)
    if "cut" in prop.varies_by:
        return say.lengths(first, second, most)
    if not prop.time_varying:
        return say.estimates(first, second, most)
    if "region" not in prop.varies_by:
        return say.figures(first, second, most)
    ways = {x < y for _, x, y in numbers_of(fits)}
    if ways == {False}:
        first, second = second, first
    regions = any(d.first.scope.region for d in fits)
    return say.totals(first, second, most, less=len(ways) == 1, regions=regions)


def _most(fits: Sequence[Difference]) -> float:
    """Return the greatest ratio of two numbers."""
    return max(max(x, y) / min(x, y) for _, x, y in numbers_of(fits))


def _reversed(ctx: Context, series: Series, usual: Pattern) -> Pattern | None:
    """Return a pattern if the source with larger totals as a rule often has slightly smaller ones.
    Those much smaller remain.
    """
    prop = series.property
    ways = {x < y for _, x, y in numbers_of(usual.differences)}
    if not (prop.time_varying and "region" in prop.varies_by) or len(ways) != 1:
        return None
    apart = [
        (difference, max(x, y) / min(x, y))
        for difference, x, y in numbers_of(series.differences)
        if 0 < max(x, y) < _TOO_FAR * min(x, y)
        and (x < y) not in ways
        and not _is_dated(ctx, difference)
    ]
    if len(apart) < MANY:
        return None
    most = min(exp(end_of_bulk([log(ratio) for _, ratio in apart])), _SHARE)
    fits = [difference for difference, ratio in apart if ratio <= most]
    if facts(fits) < MANY:
        return None
    lower, higher = named(ctx, series, swap=ways == {False})
    return pattern_of(
        series, "sums-reversed", fits, say.totals_reversed(lower, higher, _most(fits))
    )


def _has_shares(way: Sequence[Difference], apart: Mapping[int, float]) -> bool:
    """Return whether one source's totals are only a part of the other's throughout: takings in one
    country, as a rule less than two thirds of those in the whole world.
    """
    from statistics import median  # slow to import and seldom needed

    if any(d.first.scope.region or d.second.scope.region for d in way):
        return False
    direction = {x < y for _, x, y in numbers_of(way)}
    return len(direction) == 1 and median(apart[id(d)] for d in way) > _SHARE


def _shares(ctx: Context, series: Series, way: Sequence[Difference]) -> list[Difference]:
    """Return the totals that may be those of one country and of the whole world.

    Those tenfold or more apart must be of a film from elsewhere, or made there in part, as most
    viewers of others are at home. A power of ten remains a likely slip.
    """
    [is_less] = {x < y for _, x, y in numbers_of(way)}
    shares = []
    for difference, x, y in numbers_of(series.differences):
        if min(x, y) <= 0 or (x < y) is not is_less or _is_dated(ctx, difference):
            continue
        if difference.first.scope.region:
            continue
        ratio = max(x, y) / min(x, y)
        if ratio >= _farthest(ctx, difference):
            continue
        if not is_power_of_ten(ratio):
            shares.append(difference)
    return shares


def _farthest(ctx: Context, difference: Difference) -> float:
    """Return from which ratio on domestic and worldwide takings of a film are a likely error."""
    film = difference.group.fact.subject
    if comes_from_elsewhere(ctx, film) or is_made_outside(ctx, film, _DOMESTIC):
        return _ABROAD
    return _WORLD if is_made_in_several(ctx, film) else _TOO_FAR


def _clear_slips(ctx: Context, series: Series, fits: Sequence[Difference]) -> None:
    """Report totals more than tenfold apart as domestic and worldwide, not as an error, if the same
    source has the smaller ones throughout and the ratio is no power of ten.
    """
    smaller = {x < y for _, x, y in numbers_of(fits)}
    for difference, x, y in numbers_of(series.differences):
        if difference.first.scope.region and difference.second.scope.region:
            continue
        in_line = {x < y} == smaller and 0 < max(x, y) < _WORLD * min(x, y)
        if difference.conflict.slip and in_line and not is_power_of_ten(max(x, y) / min(x, y)):
            reason = relate_within(ctx, difference.first, difference.second).reason
            reason = reason.remarked(MAY_BE_OF_TWO["region"])
            series.replace_conflict(
                difference, difference.conflict._replace(slip=False, reason=reason)
            )


def _is_dated(ctx: Context, difference: Difference) -> bool:
    """Return whether either claim gives the day of its total, or only one of them a country."""
    first, second = difference.first, difference.second
    dated = bool(first.scope.as_of or second.scope.as_of)
    return dated or names_country(ctx, first) != names_country(ctx, second)
