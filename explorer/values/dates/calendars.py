"""Days, times of day and time zones (ISO 8601-1).

Days are Gregorian; a source may give one day in the old (Julian) or the new style.
"""

from __future__ import annotations

import calendar

Day = tuple[int, int, int]
"""Year (astronomical), month, day. A tuple, since years may exceed the range of `datetime.date`."""

Range = tuple[Day, Day]
"""The first and the last day of a period."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_MINUTES_A_DAY = 24 * 60

FIRST, LAST = 1582, 1923
"""Years in which some countries had adopted the Gregorian calendar and others had not."""


def days_between_styles(year: int, month: int) -> int:
    """Return by how many days the Gregorian date of a day is later than the Julian one, or 0 if
    only one calendar was in use.

    Ten days at the reform of 1582, and one more from March of each century year that is not
    divisible by 400.
    """
    if not FIRST <= year <= LAST:
        return 0
    century = (year - (month < 3)) // 100
    return century - century // 4 - 2


def is_named_in_styles(year: int, month: int, gap: int) -> bool:
    """Return whether dates `gap` days apart may be one day in two styles.

    Thirteen days, today's difference, are often wrongly used for earlier years, too.
    """
    days = days_between_styles(year, month)
    return days > 0 and gap in (days, max(days, days_between_styles(LAST, 1)))


def month_length(year: int, month: int) -> int:
    """Return the number of days in a month of the proleptic Gregorian calendar."""
    return 29 if month == 2 and calendar.isleap(year) else _LENGTHS[month - 1]


def moved(day: Day, days: int) -> Day:
    """Return the day that is `days` later, or earlier if negative; at most a month."""
    year, month, date = day[0], day[1], day[2] + days
    if date < 1:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        date += month_length(year, month)
    elif date > month_length(year, month):
        date -= month_length(year, month)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return year, month, date


def day_number(day: Day) -> int:
    """Return a serial day number, exact for any year (days from civil, 400-year eras)."""
    year, month, date = day
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + date - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year


def is_time(time: str, zone: str) -> bool:
    """Return whether a well-formed time of day and zone ("" for none) are valid."""
    hours, minutes, seconds = int(time[:2]), int(time[3:5]), float(time[6:] or 0)
    if abs(_minutes_ahead(zone)) >= _MINUTES_A_DAY or int(zone[3:].lstrip(":") or 0) >= 60:
        return False
    whole = hours == 24 and not minutes and not seconds  # midnight at the end of the day
    return whole or (hours < 24 and minutes < 60 and seconds < 61)  # 60: a leap second


def days_to_utc(time: str, zone: str) -> int:
    """Return by how many days the date in UTC is later than the local date: -1, 0 or 1."""
    there = int(time[:2]) * 60 + int(time[3:5])
    return (there - _minutes_ahead(zone)) // _MINUTES_A_DAY - there // _MINUTES_A_DAY


def _minutes_ahead(zone: str) -> int:
    if zone in ("", "Z"):
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[3:].lstrip(":") or 0)
    return -minutes if zone[0] == "-" else minutes
