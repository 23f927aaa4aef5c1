"""How two dates bear on each other: by their bounds, in days."""

from __future__ import annotations

from explorer.values.dates.calendars import day_number, is_named_in_styles
from explorer.values.dates.edtf import Date, Range
from explorer.values.relation import SAME, Bearing, Relation


def _gap(a: Range, b: Range) -> int:
    """Return the days between two stretches, 0 when they touch or overlap."""
    if a[1] < b[0]:
        return day_number(b[0]) - day_number(a[1])
    return day_number(a[0]) - day_number(b[1]) if b[1] < a[0] else 0


def relate_dates(a: Date, b: Date, tolerance: float = 0.0) -> Relation:
    """Say how date `a` bears on date `b`; `tolerance` is in days, and for days only: two years side
    by side lie a day apart as well.
    """
    if a.ranges == b.ranges and a.span == b.span:
        return SAME
    exact = all(low == high for date in (a, b) for low, high in date.ranges)
    slack = (tolerance if exact or (a.span and b.span) else 0) + a.slack + b.slack
    doubtful = bool(a.uncertain or b.uncertain or a.slack or b.slack)
    gap = days_apart(a, b)
    if gap > slack:
        first, second = (a, b) if a.bounds < b.bounds else (b, a)
        why = f"{first} is over before {second} begins"
        if first.bounds[1] >= second.bounds[0]:  # a choice of dates may lie around the other
            why = f"{first} and {second} have no day in common"
        distance = min(gap / 183, 9.0)
        if _is_one_day_in_two_styles(first, gap) and _is_one_day_in_two_styles(second, gap):
            doubtful = True
            why += ", as one day would be in the old and the new calendar"
        return Relation(Bearing.APART if doubtful else Bearing.DISJOINT, why, distance)
    if gap:
        return Relation(Bearing.COMPATIBLE, f"they lie {_span(gap)} apart, within what they allow")
    if a.span and b.span:
        return _relate_spans(a, b, slack)
    inside = all(any(y[0] <= x[0] and x[1] <= y[1] for y in b.ranges) for x in a.ranges)
    around = all(any(x[0] <= y[0] and y[1] <= x[1] for x in a.ranges) for y in b.ranges)
    if inside and not around:
        return Relation(Bearing.NARROWER, f"{a} lies within {b}")
    if around and not inside:
        return Relation(Bearing.BROADER, f"{b} lies within {a}")
    return Relation(Bearing.COMPATIBLE, f"{a} and {b} overlap")


def days_apart(a: Date, b: Date) -> int:
    """Return the days that lie between two dates at least, 0 when they may be one day."""
    return min(_gap(x, y) for x in a.ranges for y in b.ranges)


def days_late(first: Date, second: Date) -> int:
    """Return the days by which the first date comes after the second at the least, 0 for none.

    Of dates that last, such as a shoot, their beginnings count; where no more is known than bounds,
    the most favourable ones.
    """
    earliest, latest = first.bounds[0], second.bounds[1]
    return day_number(earliest) - day_number(latest) if latest < earliest else 0


def _is_one_day_in_two_styles(date: Date, gap: int) -> bool:
    """Return whether `gap` days lie between the Julian and the Gregorian name of a full date."""
    start, end = date.bounds
    return start == end and is_named_in_styles(*start[:2], gap)


def _relate_spans(a: Date, b: Date, slack: float) -> Relation:
    assert a.span and b.span
    starts, ends = _gap(a.span[0], b.span[0]), _gap(a.span[1], b.span[1])
    if max(starts, ends) <= slack:
        return Relation(Bearing.COMPATIBLE, f"{a} and {b} can begin and end on the same days")
    which = "begin" if starts > ends else "end"
    far = max(starts, ends)
    return Relation(Bearing.APART, f"{a} and {b} {which} {_span(far)} apart", min(far / 183, 9.0))


def _span(days: int) -> str:
    if days < 60:
        return f"{days} day{'s' if days != 1 else ''}"
    if days < 730:
        return f"about {round(days / 30.44)} months"
    return f"about {round(days / 365.25)} years"
