"""How two dates relate, judged by the possible days of each."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from operator import itemgetter

from explorer.text import count_in_words, in_words
from explorer.values.dates.calendars import Day, Range, day_number, is_named_in_styles
from explorer.values.dates.edtf import Date
from explorer.values.reason import Part
from explorer.values.relation import SAME, Bearing, Relation

NO_COMMON_DAY = "no day fits both"

_SAME_EXACTNESS = 3
"""Days by which the lengths of months, or of years, differ."""

_A_MONTH = 31
_A_YEAR = range(364, 368)

_WINDOW = 400
"""Number of years searched for a recurring date; the calendar repeats itself after 400."""


def _gap(a: Range, b: Range) -> int:
    """Return the days between two ranges, 0 if they overlap."""
    if a[1] < b[0]:
        return day_number(b[0]) - day_number(a[1])
    return day_number(a[0]) - day_number(b[1]) if b[1] < a[0] else 0


def relate_dates(a: Date, b: Date, tolerance: float = 0.0) -> Relation:
    """Return how date `a` relates to date `b`.

    `tolerance` is in days and applies to exact days only, as consecutive years are a day apart,
    too.
    """
    if (a.ranges, a.span, a.every, a.recurs) == (b.ranges, b.span, b.every, b.recurs):
        return SAME
    exact = all(low == high for date in (a, b) for low, high in date.ranges)
    slack = (tolerance if exact or (a.span and b.span) else 0) + a.slack + b.slack
    doubtful = bool(a.uncertain or b.uncertain or a.slack or b.slack)
    gap = days_apart(a, b)
    if gap > slack:
        first, second = (a, b) if a.bounds < b.bounds else (b, a)
        why = _why_apart(first, second, gap)
        if first.bounds[1] >= second.bounds[0] or a.recurs or b.recurs:
            why = Part(NO_COMMON_DAY)  # a choice of dates may surround the other date
        distance = gap / 183
        if _is_one_day_in_two_styles(first, gap) and _is_one_day_in_two_styles(second, gap):
            doubtful = True
            why = why.followed_by(", as one day would be in the old and the new calendar")
        return Relation(Bearing.APART if doubtful else Bearing.DISJOINT, why, distance)
    if a.span and b.span:  # March to May and June to July follow each other, but are not alike
        return _relate_spans(a, b, tolerance, a.slack + b.slack)
    if gap:
        near, far = sorted((a.bounds, b.bounds))
        apart = _how_far(near, far, gap, approximate=bool(a.slack or b.slack))
        return Relation(Bearing.COMPATIBLE, f"the dates are {apart} apart, close enough to agree")
    return _relate_ranges(a, b)


def _why_apart(first: Date, second: Date, gap: int) -> Part:
    """Return how far apart two dates are; `gap` is in days."""
    if gap == 1 and not _are_as_exact(first.bounds, second.bounds):
        return Part("the dates do not overlap", of_several="two of them do not overlap")
    far = _how_far(first.bounds, second.bounds, gap, bool(first.slack or second.slack))
    if _last_as_long(first, second):
        return _apart("the two periods", "begin", far)
    return _apart("the dates", "are", far)


def _apart(they: str, verb: str, far: str) -> Part:
    return Part(f"{they} {verb} {far} apart", of_several=f"two of them {verb} {far} apart")


def _relate_ranges(a: Date, b: Date) -> Relation:
    """Return how two dates with a common day relate."""
    inside, around = _lies_within(a, b), _lies_within(b, a)
    if inside and not around:
        return Relation(Bearing.NARROWER, _fits(a, b))
    if around and not inside:
        return Relation(Bearing.BROADER, _fits(b, a))
    if a.every and b.every and not (_meets_all(a, b) or _meets_all(b, a)):
        return Relation(Bearing.APART, "each names a date that the other leaves out", 1.0)
    words = f"“{a}” and “{b}”" if _is_open(a) or _is_open(b) else f"{a} and {b}"
    return Relation(Bearing.COMPATIBLE, f"{words} overlap")


def _is_open(date: Date) -> bool:
    """Return whether a date in words needs quotation marks to stand as a noun."""
    return str(date).startswith(("from ", "until "))


def _fits(inner: Date, outer: Date) -> str:
    one_stretch = len(outer.ranges) == 1 and outer.recurs is None
    if one_stretch and _is_open(outer):
        return f"{inner} fits “{outer}”"
    return f"{inner} lies within {outer}" if one_stretch else f"{inner} fits {outer}"


def days_apart(a: Date, b: Date) -> int:
    """Return the least possible number of days between two dates, 0 if they may be one day."""
    a, b = _instance(a, b), _instance(b, a)
    few, many = sorted((a.ranges, b.ranges), key=len)
    return min(_gap(x, y) for x in few for y in _neighbours(x, many))


def days_to_nearest(dates: frozenset[Date], other: Date) -> int:
    """Return the days between a date and the nearest of `dates`, which must not be empty.

    Of a day and the year that it lies in only the day counts.
    """
    stretches = _narrowest(dates)
    if other.recurs is None and stretches:
        return min(_gap(x, y) for x in other.ranges for y in _neighbours(x, stretches))
    return min(days_apart(date, other) for date in dates)


@lru_cache(maxsize=1024)  # one source's dates are compared with those of all others
def _narrowest(dates: frozenset[Date]) -> tuple[Range, ...]:
    """Return the ranges of all dates in order, but those around another; () if any date recurs.

    The year of a film says no more than its day.
    """
    if any(date.recurs is not None for date in dates):
        return ()
    stretches = (stretch for date in dates for stretch in date.ranges)
    narrow: list[Range] = []
    for stretch in sorted(sorted(stretches, key=itemgetter(1)), key=itemgetter(0), reverse=True):
        if not narrow or stretch[1] < narrow[-1][1]:
            narrow.append(stretch)
    return tuple(reversed(narrow))


def _instance(date: Date, other: Date) -> Date:
    """Return a recurring date limited to the years around another date."""
    if date.recurs is None:
        return date
    low = max(date.bounds[0][0], other.bounds[0][0] - 1)
    high = min(date.bounds[1][0], other.bounds[1][0] + 1, low + _WINDOW)
    stretches = date.recurs.stretches(date.recurs.years(low, high))
    return replace(date, ranges=stretches) if stretches else date


def _neighbours(stretch: Range, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return the last range that begins no later than `stretch`, and the next one."""
    at = bisect_right(ranges, stretch[0], key=itemgetter(0))
    return ranges[max(at - 1, 0) : at + 1]


def _lies_within(inner: Date, outer: Date) -> bool:
    """Return whether every day of `inner` is possible for `outer` too."""
    if outer.recurs:
        inner, outer = _instance(inner, outer), _instance(outer, inner)
    return all(
        any(y[0] <= x[0] and x[1] <= y[1] for y in _neighbours(x, outer.ranges))
        for x in inner.ranges
    )


def _meets_all(a: Date, b: Date) -> bool:
    """Return whether each range of `a` has a day in common with one of `b`."""
    return all(any(not _gap(x, y) for y in b.ranges) for x in a.ranges)


def days_late(first: Date, second: Date, at_least: int = 0) -> int:
    """Return the days by which the first date is too late, or 0.

    It must not be after the second, and must be at least `at_least` days before it. The most
    favourable possible days count.
    """
    earliest, latest = first.bounds[0], second.bounds[1]
    return max(day_number(earliest) + at_least - day_number(latest), 0)


def is_year_before(first: Date, second: Date) -> bool:
    """Return whether the first date is a year, or longer, and the second comes after it."""
    begin, end = map(day_number, first.bounds)
    return end - begin >= min(_A_YEAR) and day_number(second.bounds[0]) > end


def _how_far(first: Range, second: Range, gap: int, approximate: bool = False) -> str:
    """Return the distance of two stretches in words: between their beginnings if they last equally
    long. `gap` is in days.
    """
    if not _are_as_exact(first, second):
        return f"at least {_least_span(first[1], second[0], gap)}"
    years = second[0][0] - first[0][0]
    if years > 1 and _is_a_year(first) and _is_a_year(second) and not approximate:
        return f"{in_words(years)} years"
    days = day_number(second[0]) - day_number(first[0])
    if _is_a_month(first) and _is_a_month(second) and days <= _A_MONTH:
        return "about a month"
    return _span(days)


def _are_as_exact(first: Range, second: Range) -> bool:
    lasting = [day_number(end) - day_number(begin) for begin, end in (first, second)]
    return max(lasting) - min(lasting) <= _SAME_EXACTNESS


def _last_as_long(first: Date, second: Date) -> bool:
    """Return whether two dates are periods, such as shoots, of equal length."""
    return bool(first.span and second.span) and _are_as_exact(first.bounds, second.bounds)


def _is_a_year(stretch: Range) -> bool:
    (year, *start), end = stretch
    return start == [1, 1] and end == (year, 12, 31)


def _is_a_month(stretch: Range) -> bool:
    (year, month, day), end = stretch
    return day == 1 and end[:2] == (year, month) and end[2] >= 28


def _least_span(first: Day, second: Day, days: int) -> str:
    """Return the time between two days, `days` apart, in words and rounded down to whole units."""
    months = 12 * (second[0] - first[0]) + second[1] - first[1] - (second[2] < first[2])
    if months < 2:
        return count_in_words(days, "day")
    if months == 12:
        return "a year"
    return f"{in_words(months)} months" if months < 24 else f"{in_words(months // 12)} years"


def _is_one_day_in_two_styles(date: Date, gap: int) -> bool:
    """Return whether a full date's Julian and Gregorian forms may be `gap` days apart."""
    start, end = date.bounds
    return start == end and is_named_in_styles(*start[:2], gap)


def _relate_spans(a: Date, b: Date, tolerance: float, slack: float) -> Relation:
    """Return how two periods with a common day, or hardly apart, relate, judged by whichever ends
    are further apart.
    """
    assert a.span and b.span
    pairs = dict(zip(("begin", "end"), zip(a.span, b.span, strict=True), strict=True))
    # the tolerance holds for a day and a month that begins the day after, not for two months
    ends = {which: (_gap(x, y), x[0] == x[1] or y[0] == y[1]) for which, (x, y) in pairs.items()}
    which = max(ends, key=lambda end: (ends[end][0] - tolerance * ends[end][1], ends[end][0]))
    gap, exact = ends[which]
    if gap == 0:
        return Relation(Bearing.COMPATIBLE, f"{a} and {b} can begin and end on the same days")
    earlier, later = sorted(pairs[which])
    why = _apart("the two periods", which, _how_far(earlier, later, gap, slack > 0))
    if gap <= slack + tolerance * exact:
        return Relation(Bearing.COMPATIBLE, f"{why}, close enough to agree")
    return Relation(Bearing.APART, why, gap / 183)


def _span(days: int) -> str:
    if days < 59:  # the shortest two months
        return count_in_words(days, "day") if days else "0 days"
    if days in _A_YEAR:
        return "a year"
    if days < 730:
        return f"about {in_words(round(days / 30.44))} months"
    return f"about {in_words(round(days / 365.25))} years"
