"""Old style and new style: one day under two names, in the Julian and the Gregorian calendar."""

from __future__ import annotations

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
