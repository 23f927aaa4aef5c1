"""Parsing the Extended Date/Time Format (EDTF, ISO 8601-2:2019) into dates with bounds.

No library is used because comparison needs exact bounds for every form: open and unknown ends,
unspecified digits, seasons, years beyond four digits, one-of sets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from explorer.values.dates.calendars import Day, Range, days_to_utc, is_time, month_length, moved
from explorer.values.dates.masks import MOST_YEARS, Mask, fits, joined
from explorer.values.dates.spelt import in_full

EARLIEST: Day = (-(10**12), 1, 1)
LATEST: Day = (10**12, 12, 31)
_DIGITS = 12
"""Greatest number of digits of a year, so that it is within `EVER`."""
_LEAP_YEAR = 2000
EVER: Range = (EARLIEST, LATEST)

_DATE = re.compile(
    r"(?P<q1>[?~%]?)(?P<year>-?[\dX]{4}|Y-?\d+(?:E\d+)?|-?\d{3})(?P<s>S\d{1,4})?(?P<q2>[?~%]?)"
    r"(?:-(?P<q3>[?~%]?)(?P<month>[\dX]{2})(?P<q4>[?~%]?)"
    r"(?:-(?P<q5>[?~%]?)(?P<day>[\dX]{2})(?P<q6>[?~%]?))?)?"
    r"(?:T(?P<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)
_SEASONS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2),
    25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 2),
    29: (9, 11), 30: (12, 2), 31: (3, 5), 32: (6, 8),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip
_SLACK = {"year": 366, "month": 31, "season": 92, "day": 3}
"""Tolerance of an approximate date (`~`) in days, by its precision."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date, a choice of dates, or an interval, with its bounds.

    `ranges`: the periods within one of which it is, in order. `span`: bounds of the first and the
    last day of an interval with two known ends. `slack`: tolerance in days for `~`. `uncertain`:
    `?`. `every`: it comprises all of its ranges, as `{1985,1987}` does. `recurs`: set if it may be
    in so many years (XXXX-12-25) that `ranges` has only one range, from the first to the last.
    """

    text: str
    ranges: tuple[Range, ...]
    span: tuple[Range, Range] | None = None
    slack: int = 0
    uncertain: bool = False
    every: bool = False
    recurs: Mask | None = None

    @property
    def bounds(self) -> Range:
        """Return the earliest and the latest possible day."""
        return min(r[0] for r in self.ranges), max(r[1] for r in self.ranges)

    def __str__(self) -> str:
        """Return the date in words; `text` is its EDTF form."""
        return in_full(self.text)


@lru_cache(maxsize=65536)
def parse_date(text: str) -> Date:
    """Read an EDTF string of level 0, 1 or 2.

    Raises:
        ValueError: it is not EDTF, names a day that does not exist, or ends before it begins.
    """
    text = text.strip()
    if len(text) > 2 and text[0] + text[-1] in ("[]", "{}"):
        return _parse_choice(text)
    if "/" in text:
        return _parse_interval(text)
    return _parse_one(text)


def _parse_choice(text: str) -> Date:
    ranges: list[Range] = []
    slack, uncertain = 0, False
    for part in text[1:-1].split(","):
        first, dots, last = part.strip().partition("..")
        low = _parse_one(first) if first else None
        high = _parse_one(last) if last else None
        if low is None and high is None:
            raise ValueError("an empty member of a set of dates")
        for side in filter(None, (low, high)):
            slack, uncertain = max(slack, side.slack), uncertain or side.uncertain
        if not dots:
            ranges.extend(low.ranges if low else ())
        else:
            start = low.bounds[0] if low else EARLIEST
            end = high.bounds[1] if high else LATEST
            if start > end:
                raise ValueError(f"{part.strip()!r} ends before it begins")
            ranges.append((start, end))
    several = len(set(ranges)) > 1
    return Date(text, joined(ranges), None, slack, uncertain, text[0] == "{" and several)


def _parse_interval(text: str) -> Date:
    ends = text.split("/")
    if len(ends) != 2 or not set(ends) - {"", ".."}:
        raise ValueError(f"{text!r} is not a date in EDTF, such as 2024, 2024-03 or 2022/2023-02")
    known = [None if end in ("", "..") else _parse_one(end) for end in ends]
    start = known[0].bounds if known[0] else EVER
    end = known[1].bounds if known[1] else EVER
    if known[0] and known[1] and start[0] > end[1]:
        raise ValueError(f"{text!r} ends before it begins")
    dates = [date for date in known if date]
    return Date(
        text,
        ((start[0], end[1]),),
        (start, end) if len(dates) == 2 else None,
        max(date.slack for date in dates),
        any(date.uncertain for date in dates),
    )


def _parse_one(text: str) -> Date:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a date in EDTF, such as 2024, 2024-03 or 2022/2023-02")
    marks = [match[f"q{i}"] or "" for i in range(1, 7)]
    first, last = _years(match["year"], match["s"])
    time, zone = match["time"] or "", match["zone"] or ""
    if time and not (match["day"] and is_time(time, zone)):
        raise ValueError(f"{text!r}: the time of day is wrong or lacks a full date")
    precision = "year"
    low, high = (first, 1, 1), (last, 12, 31)
    if match["month"]:
        precision, low, high = _month(match["month"], first, last, text)
    if match["day"]:
        if precision == "season":
            raise ValueError(f"{text!r}: a season has no days")
        precision = "day"
        low, high = _day(match["day"], low, high, text)
    slack = _SLACK.get(_approximate(marks, match, precision), 0)
    if slack and precision == "year":
        slack = max(slack, (last - first) * 366)
    ranges: tuple[Range, ...] = ((low, high),)
    recurs = None
    if precision == "season":
        ranges = _season(match["month"], match["year"], first, last) or ranges
    elif zone:  # the local day and the day in UTC
        shift = days_to_utc(time, zone)
        ranges = ((moved(low, min(shift, 0)), moved(high, max(shift, 0))),)
    elif "X" in text:
        mask = Mask(match["year"], match["month"] or "", match["day"] or "")
        years = mask.years(first, last)
        if len(years) <= MOST_YEARS:
            ranges = mask.stretches(years)
        elif {mask.month, mask.day} - {"", "XX"}:
            recurs = mask
            ranges = ranges if mask.stretches([_LEAP_YEAR]) else ()
        if not ranges:
            raise ValueError(f"{text!r}: there is no such day")
    return Date(text, ranges, None, slack, bool({"?", "%"} & {*marks}), recurs=recurs)


def _approximate(marks: list[str], match: re.Match[str], precision: str) -> str:
    """Return the coarsest approximate part of a date, or "".

    A mark after a part also applies to the parts before it, a mark before a part to that part only.
    """
    whole = 2 * (bool(match["month"]) + bool(match["day"])) + 1
    for i, mark in enumerate(marks):
        if mark in ("~", "%") and i != whole:
            return ("year", "season" if precision == "season" else "month", "day")[i // 2]
    return precision if marks[whole] in ("~", "%") else ""


def _years(year: str, significant: str | None) -> tuple[int, int]:
    if year.startswith("Y"):
        digits, _, exponent = year[1:].partition("E")
        if len(exponent) > 2 or len(digits) + int(exponent or 0) > _DIGITS + (digits[0] == "-"):
            raise ValueError(f"the year {year!r} lies beyond what can be compared")
        first = last = int(digits) * 10 ** int(exponent or 0)
    elif len(year.lstrip("-")) == 3:  # a decade, EDTF level 2
        decade = int(year)
        ends = (decade * 10, decade * 10 + (9 if decade >= 0 else -9))
        first, last = min(ends), max(ends)
    else:
        sign = -1 if year.startswith("-") else 1
        digits = year.lstrip("-")
        ends = (sign * int(digits.replace("X", "0")), sign * int(digits.replace("X", "9")))
        first, last = min(ends), max(ends)
    if significant:
        kept = int(significant[1:])
        width = 10 ** max(len(str(abs(first))) - kept, 0)
        base = abs(first) // width * width
        ends = (base, base + width - 1) if first >= 0 else (-(base + width - 1), -base)
        first, last = ends
    return first, last


def _month(month: str, first: int, last: int, text: str) -> tuple[str, Day, Day]:
    possible = [m for m in _fitting(month, 41) if m <= 12 or "X" not in month]
    if not possible or (possible[0] > 12 and possible[0] not in _SEASONS):
        raise ValueError(f"{text!r}: there is no month {month}")
    if possible[0] > 12:
        start, end = _SEASONS[possible[0]]
        turn = 1 if end < start else 0  # a northern winter runs into the next year
        return "season", (first, start, 1), (last + turn, end, month_length(last + turn, end))
    low, high = possible[0], possible[-1]
    precision = "month" if low == high else "year"
    return precision, (first, low, 1), (last, high, month_length(last, high))


def _season(season: str, pattern: str, first: int, last: int) -> tuple[Range, ...]:
    """Return a season in each possible year, or () if these are too many to list.

    A winter may be named after the year in which it begins or that in which it ends.
    """
    years = Mask(pattern).years(first, last) if "X" in pattern else range(first, last + 1)
    if len(years) > MOST_YEARS:
        return ()
    stretches = []
    for year in years:
        _, low, high = _month(season, year, year, season)
        stretches.append((low, high))
        if high[0] > year:
            stretches.append(((year, 1, 1), (year, *high[1:])))
    return joined(stretches)


def _day(day: str, low: Day, high: Day, text: str) -> tuple[Day, Day]:
    longest = 31 if low[:2] != high[:2] else month_length(*low[:2])
    possible = _fitting(day, longest)
    if not possible:
        raise ValueError(f"{text!r}: there is no such day")
    last = min(possible[-1], month_length(*high[:2]))
    return (low[0], low[1], min(possible[0], month_length(*low[:2]))), (high[0], high[1], last)


@lru_cache(maxsize=4096)
def _fitting(pattern: str, last: int) -> list[int]:
    """Return the numbers up to `last` that two digits may stand for; X is any digit."""
    return [number for number in range(1, last + 1) if fits(pattern, number)]
