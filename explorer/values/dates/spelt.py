"""EDTF dates in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from explorer.text import listed

_SIGNS = re.compile("[?~%]")
_PART = re.compile(r"(-?\d{4,})-([234]\d)")
_DECADE = re.compile(r"(-?\d{3})X?")
_CENTURY = re.compile(r"(\d\d)XX")
_NO_DAY = re.compile(r"(-?\d{4}-\d\d)-XX")
_NO_MONTH = re.compile(r"(-?\d{4})-XX(-XX)?")
_NO_YEAR = re.compile(r"(XXXX|\dXXX|\d\dXX|\d{3}X)-(0[1-9]|[12]\d|3[0-2])(?:-(\d\d|XX))?")
_DAY_ALONE = re.compile(r"(XXXX|\dXXX|\d\dXX|\d{3}X|\d{4})-XX-(\d\d)")

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

_PARTS = {
    **dict.fromkeys((21, 25, 31), "spring"),
    **dict.fromkeys((22, 26, 32), "summer"),
    **dict.fromkeys((23, 27, 29), "autumn"),
    **dict.fromkeys((24, 28, 30), "winter"),
    33: "the first quarter of",
    34: "the second quarter of",
    35: "the third quarter of",
    36: "the last quarter of",
    37: "the first third of",
    38: "the second third of",
    39: "the last third of",
    40: "the first half of",
    41: "the second half of",
}
"""EDTF's numbers for parts of a year, used in place of a month."""


@lru_cache(maxsize=65536)
def in_full(text: str) -> str:
    """Return a date in words: "4 May 1950", "May 1950 to June 1951", "May to June 1951"."""
    if period := _PERIOD.fullmatch(text.strip()):
        first, last = (_ISO.sub(_day_month_year, end).split() for end in period.groups())
        if len(first) == len(last):
            words = f"{' '.join(without_common_end(first, last))} to {' '.join(last)}"
            return _FILLED.sub(r"\1", words)
    return _FILLED.sub(r"\1", _ISO.sub(_day_month_year, spelt_out(text)))


def without_common_end(words: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """Return the words of a date without the year, or month and year, that another ends in."""
    kept = len(words)
    while kept > 1 and words[kept - 1 :] == other[kept - 1 :]:
        kept -= 1
    return words[:kept]


_ISO = re.compile(
    r"(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T(\d\d:\d\d)[\d:.Z+-]*)?)?(?![\dX-])"
)
_FILLED = re.compile(r"(?<![\d:-])0{1,2}([1-9]\d{1,2})(?![\dX:-])")
"""A year before 1000, which EDTF fills up to four digits."""
_PERIOD = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)/(\d{4}-\d\d(?:-\d\d)?)")


def _day_month_year(match: re.Match[str]) -> str:
    """Return the words for a plain date; midnight is no time of day: timestamps fill up with it."""
    year, month, day, time = match.groups()
    words = f"{_MONTHS[int(month) - 1]} {year}"
    at_time = f", {time}" if time and time != "00:00" else ""
    return f"{int(day)} {words}{at_time}" if day else words


def spelt_out(text: str) -> str:
    """Return a valid EDTF string in words, except that plain dates such as "2024-06-07" and forms
    without a plain wording, such as "1950S2", are unchanged.
    """
    text = text.strip()
    if text[:1] in ("[", "{"):
        stretch, join = (_one_within, "or") if text[0] == "[" else (_stretch, "and")
        return listed((stretch(*_ends(part.strip())) for part in text[1:-1].split(",")), join)
    if "/" in text:
        first, last = text.split("/", 1)
        return _stretch(first or "an unknown date", last or "an unknown date")
    return _one_date(text)


def _ends(part: str) -> tuple[str, str]:
    """Return both ends of a member of a set; for a single date, that date twice."""
    first, dots, last = part.partition("..")
    return (first or "..", last or "..") if dots else (part, part)


def _one_within(first: str, last: str) -> str:
    """Return the words for one date within a range."""
    if first == last:
        return _one_date(first)
    if first == "..":
        return f"{_one_date(last)} or earlier"
    if last == "..":
        return f"{_one_date(first)} or later"
    return f"between {_one_date(first)} and {_one_date(last)}"


def _stretch(first: str, last: str) -> str:
    if first == last:
        return _one_date(first)
    if first == "..":
        return f"until {_one_date(last)}"
    if last == "..":
        return f"from {_one_date(first)} on"
    return f"{_one_date(first)} to {_one_date(last)}"


def _one_date(text: str) -> str:
    signs = set(_SIGNS.findall(text))
    words = _without_signs(_SIGNS.sub("", text))
    if signs & {"~", "%"}:
        words = f"about {words}"
    return f"{words} (uncertain)" if signs & {"?", "%"} else words


def _without_signs(text: str) -> str:
    if match := _NO_YEAR.fullmatch(text):
        number = int(match[2])
        name = _MONTHS[number - 1] if number <= len(_MONTHS) else _PARTS.get(number, match[2])
        day = f"{int(match[3])} " if (match[3] or "XX") != "XX" else ""
        return f"{day}{name}{_in_years(match[1])}"
    if match := _DAY_ALONE.fullmatch(text):
        return f"day {int(match[2])} of a month{_in_years(match[1])}"
    if match := _PART.fullmatch(text):
        part = _PARTS.get(int(match[2]))
        return f"{part} {match[1]}" if part else text
    if match := _DECADE.fullmatch(text):
        return f"the {match[1]}0s"
    if match := _CENTURY.fullmatch(text):
        return f"{match[1]}00 to {match[1]}99"
    if text == "XXXX":
        return "an unknown year"
    if match := _NO_DAY.fullmatch(text):
        return f"{match[1]}, day unknown"
    if match := _NO_MONTH.fullmatch(text):
        return f"{match[1]}, month unknown"
    return text


def _in_years(year: str) -> str:
    """Return the words for a partly unknown year after a day or month."""
    if year == "XXXX":
        return ", year unknown"
    if "X" not in year:
        return f" in {year}"
    if year.endswith("XX"):
        return f" between {year.replace('X', '0')} and {year.replace('X', '9')}"
    return f" in the {year[:3]}0s"
