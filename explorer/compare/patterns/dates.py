"""Patterns in dates: a constant offset, one date throughout, day and month swapped, the last day of
the year before, the year of the first release, or the days or years of different releases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, inf, log

from explorer.compare.context import Context
from explorer.compare.patterns.numbers import nearly_all
from explorer.compare.patterns.pattern import Pattern, strays
from explorer.compare.patterns.series import (
    FEWEST,
    MANY,
    NEARLY_ALL,
    OFTEN,
    Difference,
    Series,
    facts,
)
from explorer.compare.patterns.usual import end_of_bulk
from explorer.model.claim import Claim
from explorer.model.enums import ValueType
from explorer.model.place import Fact
from explorer.model.value import Value
from explorer.text import count
from explorer.values.dates import Date, days_apart
from explorer.values.dates.plain import are_swapped, are_years_apart, parts_of, steps_between
from explorer.wording import patterns as say

_RARE = 0.05
"""Least share of the differences for patterns that chance would produce in one of hundreds."""

_LATER = (1, 2)
"""Years by which a film's release in another country usually follows the first."""
_OF_EACH = 2
"""Least number of films late by each of these; if all are late by one, that is an offset."""

_MANY_DATES = 5
"""Distinct dates of one source where the other has a single one; lists of one year's films have
fewer."""

_COARSEST_FIRST = ("year", "month", "day")


def find(ctx: Context, series: Series) -> Iterable[Pattern]:
    """Yield the patterns in the differences between two sources' dates."""
    if series.property.value_type is not ValueType.DATE:
        return
    for look in (_one_date, _swap, _day_before, _first_release, _step, _releases, _next_years):
        if facts(series.differences) < FEWEST:
            return
        if (pattern := look(ctx, series)) is not None:
            series.drop(pattern.differences)
            yield pattern


def _one_date(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if one source gives one date for nearly every film and the other many: the
    date of a page or a template.
    """
    for source in series.sources:
        is_first = source == series.first
        differing = Counter(_of(d, is_first=is_first).value for d in series.differences)
        if max(differing.values()) < MANY:
            continue  # cheap test before all shared values are counted
        dates = Counter(pair[not is_first].value for pair in series.shared)
        dates.update(series.agreed.values)
        [(date, number)] = dates.most_common(1) or [(None, 0)]
        fits = [d for d in series.differences if _of(d, is_first=is_first).value == date]
        others = {_of(d, is_first=not is_first).value for d in fits}
        if len(others) < _MANY_DATES or facts(fits) < MANY:
            continue
        if number >= NEARLY_ALL * series.compared:
            shown = ctx.pack.show(_of(fits[0], is_first=is_first))
            words = say.gives_one_date(ctx.pack.source_name(source), shown)
            return _pattern(series, "one-date", fits, words)
    return None


def _of(difference: Difference, *, is_first: bool) -> Claim:
    return difference.first if is_first else difference.second


def _swap(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if day and month are swapped between the sources."""
    fits = [
        d
        for d in series.differences
        if isinstance(d.first.value, Date) and isinstance(d.second.value, Date)
        if are_swapped(d.first.value, d.second.value)
    ]
    if facts(fits) < max(FEWEST, _RARE * facts(series.differences)):
        return None
    names = [ctx.pack.source_name(source) for source in (series.first, series.second)]
    return _pattern(series, "swapped", fits, say.swaps_day_and_month(*names))


def _day_before(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if one source has 31 December where the other has the next year or its first
    day: a bare year stored as 1 January and shifted by a time zone.
    """
    sides = [
        [
            d
            for d in series.differences
            if _is_last_day_before(_of(d, is_first=is_first), _of(d, is_first=not is_first))
        ]
        for is_first in (True, False)
    ]
    fits = max(sides, key=facts)
    if facts(fits) < max(FEWEST, _RARE * facts(series.differences)):
        return None
    early, late = series.sources if fits is sides[0] else series.sources[::-1]
    names = (ctx.pack.source_name(source) for source in (early, late))
    return _pattern(series, "day-before", fits, say.last_day_of_the_year_before(*names))


def _is_last_day_before(early: Claim, late: Claim) -> bool:
    a, b = (parts_of(c.value) if isinstance(c.value, Date) else None for c in (early, late))
    if a is None or b is None or a[1:] != (12, 31):
        return False
    return b[0] == a[0] + 1 and set(b[1:]) <= {1}


def _first_release(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if one source gives the year of the first release anywhere, the other dates
    of a later one: bare years that are one or two years earlier, both of which occur.
    """
    if not series.property.settled_at_release:
        return None
    steps = {id(d): _years_between(d) for d in series.differences}
    for sign in (1, -1):
        fits = [d for d in series.differences if sign * steps[id(d)] in _LATER]
        sizes = Counter(abs(steps[id(d)]) for d in fits)
        sides = [d.first if sign > 0 else d.second for d in fits]
        if min(sizes.get(size, 0) for size in _LATER) < _OF_EACH or facts(fits) < MANY:
            continue
        if all(map(_is_year, sides)) and facts(fits) >= NEARLY_ALL * facts(series.differences):
            early, late = (ctx.pack.source_name(source) for source in series.sources[::sign])
            return _pattern(series, "first-release", fits, say.year_of_first_release(early, late))
    return None


def _years_between(difference: Difference) -> int:
    """Return the years from the first date to the second, 0 if either is not a plain date."""
    first, second = difference.first.value, difference.second.value
    if not isinstance(first, Date) or not isinstance(second, Date):
        return 0
    a, b = parts_of(first), parts_of(second)
    return b[0] - a[0] if a and b else 0


def _step(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if one source's dates are later by a constant step, such as a year."""
    steps = {
        id(d): steps_between(d.first.value, d.second.value)
        for d in series.differences
        if isinstance(d.first.value, Date) and isinstance(d.second.value, Date)
    }
    counted = Counter(step for of_one in steps.values() for step in of_one)
    if not counted:
        return None
    unit, amount = min(
        counted, key=lambda step: (-counted[step], _COARSEST_FIRST.index(step[0]), abs(step[1]))
    )
    fits = [d for d in series.differences if (unit, amount) in steps.get(id(d), [])]
    if not nearly_all(fits, series, _is_plain):
        return None
    earlier, later = (ctx.pack.source_name(source) for source in (series.first, series.second))
    if amount < 0:
        earlier, later = later, earlier
    words = f"one {unit}" if abs(amount) == 1 else count(abs(amount), unit)
    return _pattern(series, "offset", fits, say.dates_differ_by(later, earlier, words))


def _releases(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if two sources often date different releases of a film: a premiere, or the
    release in another country. Dates much further apart than usual, and likely slips, remain.
    """
    prop = series.property
    if not (prop.settled_at_release and prop.leeway):
        return None
    apart: dict[Fact, float] = {}
    for d in series.differences:
        apart[d.group.fact] = max(apart.get(d.group.fact, 0), _days_between(d))
    near = [log(days) for days in apart.values() if days <= prop.leeway]
    if len(near) < MANY:
        return None
    most = min(exp(end_of_bulk(near)), prop.leeway)
    fits = [d for d in series.differences if apart[d.group.fact] <= most]
    number = facts(fits)
    if number < MANY or not series.reaches(number, OFTEN, _is_plain):
        return None
    first, second = (ctx.pack.source_name(source) for source in series.sources)
    most = max(apart[d.group.fact] for d in fits)
    return _pattern(series, "releases", fits, say.dates_of_releases(first, second, int(most)))


def _next_years(ctx: Context, series: Series) -> Pattern | None:
    """Return a pattern if the years that two sources give for many films are next to each other,
    either way round, and hardly any are further apart: of a first showing and a general release.
    """
    if not series.property.settled_at_release:
        return None
    fits = [
        d
        for d in series.differences
        if abs(_years_between(d)) == 1 and _is_year(d.first) and _is_year(d.second)
    ]
    if facts(fits) < max(MANY, NEARLY_ALL * facts(series.differences)):
        return None
    names = (ctx.pack.source_name(source) for source in series.sources)
    return _pattern(series, "next-years", fits, say.years_of_releases(*names))


def _is_year(claim: Claim) -> bool:
    """Return whether a claim's date is a bare year."""
    return isinstance(claim.value, Date) and len(claim.value.text) == 4


def _days_between(difference: Difference) -> float:
    """Return the days between two dates, infinity if either says which release it means, or if day
    and month may have been swapped, or the year mistyped.
    """
    claims = difference.first, difference.second
    if any(claim.scope.region or claim.scope.medium for claim in claims):
        return inf
    first, second = (claim.value for claim in claims)
    if not isinstance(first, Date) or not isinstance(second, Date):
        return inf
    if are_swapped(first, second) or are_years_apart(first, second):
        return inf
    return days_apart(first, second) or inf


def _is_plain(value: Value | None) -> bool:
    return isinstance(value, Date) and parts_of(value) is not None


def _pattern(series: Series, kind: str, fits: Sequence[Difference], words: str) -> Pattern:
    explained = {difference.group.fact for difference in fits}
    left = [d for d in series.differences if d.group.fact not in explained]
    compared = series.comparing(_is_plain)
    return Pattern(
        kind, series.property, series.sources, tuple(fits), words, compared, strays(left)
    )
