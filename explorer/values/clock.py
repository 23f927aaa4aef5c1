"""Times of day and time zones, as far as a date needs them (ISO 8601-1)."""

from __future__ import annotations

_DAY = 24 * 60
"""Minutes of a day."""


def is_time(time: str, zone: str) -> bool:
    """Return whether digits in the right places make a time of day, in a zone or in none ("")."""
    hours, minutes, seconds = int(time[:2]), int(time[3:5]), float(time[6:] or 0)
    if abs(_minutes_ahead(zone)) >= _DAY or int(zone[3:].lstrip(":") or 0) >= 60:
        return False
    whole = hours == 24 and not minutes and not seconds  # the midnight that ends the day
    return whole or (hours < 24 and minutes < 60 and seconds < 61)  # 60: a leap second


def days_to_utc(time: str, zone: str) -> int:
    """Return by how many days the date in UTC is later than where the clock stands: -1, 0 or 1."""
    there = int(time[:2]) * 60 + int(time[3:5])
    return (there - _minutes_ahead(zone)) // _DAY - there // _DAY


def _minutes_ahead(zone: str) -> int:
    if zone in ("", "Z"):
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[3:].lstrip(":") or 0)
    return -minutes if zone[0] == "-" else minutes
