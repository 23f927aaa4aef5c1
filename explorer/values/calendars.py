"""Days in the Gregorian calendar, and one day under two names: in old style and in new style."""

from __future__ import annotations

import calendar

Day = tuple[int, int, int]
"""Year (astronomical), month, day. Tuples, since years may lie outside `datetime.date`."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

FIRST, LAST = 1582, 1923
"""Years in which some country had changed to the Gregorian calendar and another had not."""


def days_between_styles(year: int, month: int) -> int:
    """Return how many days later the Gregorian calendar names a day, 0 where only one was in use.

    Ten days at the reform of 1582, and one more after February of each century year that 400 does
    not divide.
    """
    if not FIRST <= year <= LAST:
        return 0
    century = (year - (month < 3)) // 100
    return century - century // 4 - 2


def is_named_in_styles(year: int, month: int, gap: int) -> bool:
    """Return whether days `gap` apart may be one, named in two styles.

    Thirteen days are today's difference, which is often reckoned with for earlier years too.
    """
    days = days_between_styles(year, month)
    return days > 0 and gap in (days, max(days, days_between_styles(LAST, 1)))


def month_length(year: int, month: int) -> int:
    """Return the days of a month, in any year of the proleptic Gregorian calendar."""
    return 29 if month == 2 and calendar.isleap(year) else _LENGTHS[month - 1]


def moved(day: Day, days: int) -> Day:
    """Return the day that lies at most a month of `days` later, or earlier."""
    year, month, date = day[0], day[1], day[2] + days
    if date < 1:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        date += month_length(year, month)
    elif date > month_length(year, month):
        date -= month_length(year, month)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return year, month, date
