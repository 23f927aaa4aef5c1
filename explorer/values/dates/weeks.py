"""Weeks as dates: a day within ISO week 38 of 2019, or within the week of 14 May 2018."""

from __future__ import annotations

import re
from datetime import date, timedelta

_WEEK = r"(?:w|wk\.?|week|kw|woche|semaine|settimana|semana)"
_NUMBERED = re.compile(
    rf"(?P<year>\d{{4}})[-, ]*(?:{_WEEK}) ?(?P<week>\d{{1,2}})|"
    rf"{_WEEK} ?(?P<week2>\d{{1,2}})(?:,? |, ?|/| ?/ ?| of |-)(?P<year2>\d{{4}})",
    re.ASCII,
)
_WEEK_OF = re.compile(r"(?:w/c|wc|week (?:of|commencing|beginning|starting)):? (?P<day>.+)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def numbered_week(text: str) -> str:
    """Return a day within a numbered week in EDTF, for "2019-w38" or "week 38, 2019" in lower case;
    "" for other words. Weeks are those of ISO 8601, from Monday to Sunday.
    """
    match = _NUMBERED.fullmatch(text)
    if match is None:
        return ""
    year, week = int(match["year"] or match["year2"]), int(match["week"] or match["week2"])
    try:
        return _within(date.fromisocalendar(year, week, 1))
    except ValueError:
        return ""


def first_day_of_week(text: str) -> str:
    """Return the words for a week's first day: "14 may 2018" for "w/c 14 may 2018"; else ""."""
    match = _WEEK_OF.fullmatch(text)
    return match["day"] if match else ""


def week_from(day: str) -> str:
    """Return a day within the week that begins on a day in EDTF; "" if it is no plain day."""
    try:
        return _within(date.fromisoformat(day)) if _DAY.fullmatch(day) else ""
    except (ValueError, OverflowError):
        return ""


def _within(first: date) -> str:
    return f"[{first.isoformat()}..{(first + timedelta(days=6)).isoformat()}]"
