"""Plain dates (a year, a month or a day without marks or ranges), and how two of them differ."""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.values.dates.calendars import day_number
from explorer.values.dates.edtf import Date, parse_date

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)

Parts = tuple[int, ...]
"""A year; a year and a month; or a year, a month and a day."""


def parts_of(date: Date) -> Parts | None:
    """Return the numbers of a plain date, or None."""
    return _parts_in(date.text)


def is_day(date: Date) -> bool:
    """Return whether a date is a plain day."""
    return len(parts_of(date) or ()) == 3


@lru_cache(maxsize=4096)  # every date pattern examines the same dates
def _parts_in(text: str) -> Parts | None:
    match = _PLAIN.fullmatch(text)
    if match is None or (match[2] and int(match[2]) > 12):  # a season
        return None
    return tuple(int(part) for part in match.groups() if part)


def lies_in_period(date: Date, period: Date) -> bool:
    """Return whether a plain date is a day in a plain month or year, or a month in a year."""
    exact, coarse = parts_of(date), parts_of(period)
    if exact is None or coarse is None:
        return False
    return len(coarse) < len(exact) and exact[: len(coarse)] == coarse


def with_day_and_month_swapped(date: Date) -> Date | None:
    """Return a date with day and month swapped, or None if that is not another valid date."""
    parts = parts_of(date)
    if parts is None or len(parts) < 3 or parts[2] > 12 or parts[1] == parts[2]:
        return None
    year, month, day = parts
    return parse_date(f"{year:04d}-{day:02d}-{month:02d}")


def are_swapped(a: Date, b: Date) -> bool:
    """Return whether two dates differ by day and month being swapped."""
    swapped = with_day_and_month_swapped(a)
    return swapped is not None and swapped.ranges == b.ranges


def have_digits_swapped(a: Date, b: Date) -> bool:
    """Return whether two dates differ only by two transposed digits in the year, month or day: 1958
    and 1985.
    """
    first, second = parts_of(a), parts_of(b)
    if first is None or second is None or len(first) != len(second):
        return False
    unlike = [(f"{x:04d}", f"{y:04d}") for x, y in zip(first, second, strict=True) if x != y]
    if len(unlike) != 1:
        return False
    digits, others = unlike[0]
    at = [i for i, (x, y) in enumerate(zip(digits, others, strict=True)) if x != y]
    turned = len(at) == 2 and at[1] - at[0] == 1
    return turned and digits[at[0]] == others[at[1]] and digits[at[1]] == others[at[0]]


def are_years_apart(a: Date, b: Date) -> bool:
    """Return whether two dates give one day of one month, in different years."""
    first, second = parts_of(a), parts_of(b)
    if first is None or second is None or len(first) < 3:
        return False
    return first[1:] == second[1:] and first[0] != second[0]


def steps_between(a: Date, b: Date) -> list[tuple[str, int]]:
    """Return by how much `b` is later than `a` in each unit that fits: ("year", 1), ("day", 365).

    Dates of different precision are compared at the coarser one; [] unless both are plain.
    """
    first, second = parts_of(a), parts_of(b)
    if first is None or second is None:
        return []
    known = min(len(first), len(second))
    first, second = first[:known], second[:known]
    steps = []
    if first[1:] == second[1:]:
        steps.append(("year", second[0] - first[0]))
    if len(first) > 1 and first[2:] == second[2:]:
        steps.append(("month", 12 * (second[0] - first[0]) + second[1] - first[1]))
    if len(first) == 3:
        days = day_number((second[0], second[1], second[2])) - day_number(
            (first[0], first[1], first[2])
        )
        steps.append(("day", days))
    return steps
