"""Days, months, seasons, years, decades and centuries in words, turned into EDTF.

As in `spoken_dates`, the text must be in lower case, with single spaces and plain hyphens and
apostrophes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.values.dates.calendars import month_length
from explorer.values.spoken.number_words import ORDINALS
from explorer.values.spoken.text import roman_year

MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MONTHS = {
    **{name: number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)},
    "sept": 9,
}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_PARTS = {
    **{f"q{n}": 32 + n for n in (1, 2, 3, 4)},
    **{f"{n}q": 32 + n for n in (1, 2, 3, 4)},
    **{f"quarter {n}": 32 + n for n in (1, 2, 3, 4)},
    **{f"h{n}": 39 + n for n in (1, 2)},
    **{f"{n}h": 39 + n for n in (1, 2)},
    **{
        f"{word} quarter": 32 + n
        for words, n in (("first|1st", 1), ("second|2nd", 2), ("third|3rd", 3),
                         ("fourth|4th|last|final", 4))
        for word in words.split("|")
    },
    **{f"{word} half": 40 for word in ("first", "1st")},
    **{f"{word} half": 41 for word in ("second", "2nd", "last", "latter")},
    **{f"{word} third": 37 for word in ("first", "1st")},
    **{f"{word} third": 38 for word in ("second", "2nd", "middle")},
    **{f"{word} third": 39 for word in ("last", "final")},
}  # fmt: skip
"""EDTF's numbers for parts of a year."""

_STAGES = {
    **dict.fromkeys(("early", "beginning of", "start of", "beginning", "start"), 0),
    **dict.fromkeys(("mid", "middle of", "middle"), 1),
    **dict.fromkeys(("late", "end of", "end"), 2),
    "mid to late": 3,
    "early to mid": 4,
}
_DECADE_WORDS = {
    "noughties": 0, "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6,
    "seventies": 7, "eighties": 8, "nineties": 9,
}  # fmt: skip
_ORDINALS = {**ORDINALS, "twenty-first": 21}
_ORDINAL_DAY = re.compile(
    rf"\b(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
    rf"(?= (?:of )?(?:{'|'.join(MONTHS)}))|"
    rf"(?<=[a-z] )(?:{'|'.join(_ORDINALS)})(?=,? \d{{4}}$)"
)
"""The ordinal of a day in words, before or after its month."""
_FEASTS = {
    "new year's day": "01-01", "new year's": "01-01", "new year": "01-01",
    "valentine's day": "02-14", "st patrick's day": "03-17", "may day": "05-01",
    "independence day": "07-04", "bastille day": "07-14",
    "halloween": "10-31", "christmas eve": "12-24", "christmas day": "12-25",
    "boxing day": "12-26", "new year's eve": "12-31",
}  # fmt: skip

_NEWEST = 30
"""Two-digit years up to this may be in either century."""

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>\d{4}|'\d\d|\d{3}[?x_]|\d\d[?x_]{2})"
_OF_A_DAY = r"(?P<year>\d{4}|'?\d\d|\d{3}[?x_]|\d\d[?x_]{2})"
_OF_A_MONTH = r"(?P<year>\d{4}|'\d\d|3[2-9]|[4-9]\d|\d{3}[?x_]|\d\d[?x_]{2})"
"""A year; two bare digits are allowed after a day, and after a month if they can't be a day."""
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_DAYS = tuple(
    re.compile(_WEEKDAY + form)
    for form in (
        rf"{_DAY}[ -](?:of )?{_MONTH},?[ -](?:of )?{_OF_A_DAY}",
        rf"{_MONTH} {_DAY},? {_OF_A_DAY}",
        rf"{_YEAR},?[ -]{_MONTH}[ -]{_DAY}",
        rf"{_MONTH},?[ -/]?(?:of )?{_OF_A_MONTH}",
        rf"{_YEAR},? {_MONTH}",
    )
)
_FIGURES = re.compile(r"(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d\d)|\d\d? \d\d? \d{4}")
_YEAR_FIRST = re.compile(r"(\d{4})(?:([./-])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))")
_MONTH_FIGURES = re.compile(r"(?:(\d{1,2})[./-](\d{4}|3[2-9]|[4-9]\d)|(\d{4})[./-](\d{1,2}))")
_ERA = re.compile(
    r"(?:(?:ad|a\.d\.|ce) ?(?P<after>\d{1,4})|(?P<year>\d{1,3}(?:,?\d{3})*) ?(?:"
    r"(?P<bc>bce?|b\.c\.?(?:e\.?)?)|(?:ad|a\.d\.?|ce|c\.e\.?)))"
)
_DECADE = re.compile(r"(?:(?P<full>\d{3}0)|'?(?P<short>\d0))'?s")
_CENTURY = re.compile(
    r"(?P<number>\d{1,2})(?:st|nd|rd|th)[ -](?:century|cent\.?|c\.?)(?:(?P<bc> bce?)| ad| ce)?"
)
_PART_FIRST = re.compile(rf"(?P<part>{'|'.join(_PARTS)})(?: of|,)?(?: the)?[ /-]?(?P<whole>.+)")
_PART_LAST = re.compile(r"(?P<whole>\d{4}),?[ /-]?(?P<part>[qh]\d|\dq)")
_SEASON = re.compile(
    rf"(?:(?:early|mid|late)[ -]?)?(?P<season>{'|'.join(SEASONS)})(?: of|,)? {_OF_A_MONTH}"
    r"(?:[-/](?P<next>\d{4}|\d\d))?"
)
_SEASON_LAST = re.compile(rf"(?P<year>\d{{4}}),? (?P<season>{'|'.join(SEASONS)})")
_STAGE = re.compile(
    rf"(?P<stage>{'|'.join(sorted(_STAGES, key=len, reverse=True))})(?: |-)(?:in )?(?:the )?"
    r"(?P<whole>.+)"
)
_FEAST = re.compile(rf"(?P<feast>{'|'.join(_FEASTS)}|christmas|xmas),? (?:of |in )?{_YEAR}")
_MASKED = re.compile(r"\d{1,3}[?xu_*-]{1,3}|\d{4}-(?:\d\d|[?xu]{2})-[?xu]{2}|\d{4}-[?xu]{2}")


def points(text: str) -> list[str]:
    """Return the EDTF forms that a phrase for one time may mean: "1980s", "June 2024", "late 2023".

    A form is a single date, or two joined by "/" if EDTF has no single one. There are as many as
    there are readings, possibly none.
    """
    text = re.sub(
        r"^(?:exactly |only )?(?:(?:in|on|during|at) )?(?:the )?(?:years? )?(?:of )?", "", text
    )
    text = _ORDINAL_DAY.sub(lambda match: f"{_ORDINALS[match[0]]}th", text)
    return list(dict.fromkeys(_points(text)))


def year_number(number: str, before_christ: bool = False) -> str:
    """Return a year in EDTF, which is astronomical, so that 1 BC is 0000."""
    year = int(number.replace(",", ""))
    year = 1 - year if before_christ else year
    sign = "-" if year < 0 else ""
    digits = f"{abs(year):04}"
    return f"Y{sign}{digits}" if len(digits) > 4 else f"{sign}{digits}"


def _points(text: str) -> Iterator[str]:
    if re.fullmatch(r"\d{3,4}", text):
        yield year_number(text)
    elif re.fullmatch(r"'\d\d", text):
        yield from _years(text)
    elif year := roman_year(text):
        yield year
    elif re.fullmatch(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?", text):
        yield text
    elif match := _ERA.fullmatch(text):
        yield year_number(match["after"] or match["year"], bool(match["bc"]))
    elif match := _FIGURES.fullmatch(text):
        days, months, years = re.findall(r"\d+", text)
        first, second = int(days), int(months)
        for year in _years(years):
            yield f"{year}-{second:02}-{first:02}"
            yield f"{year}-{first:02}-{second:02}"
    elif match := _YEAR_FIRST.fullmatch(text):
        month, day = match[3] or match[5], match[4] or match[6]
        yield f"{match[1]}-{int(month):02}-{int(day):02}"
    elif (match := _MONTH_FIGURES.fullmatch(text)) and int(match[1] or match[4]) <= 12:
        yield f"{_years(match[2] or match[3])[0]}-{int(match[1] or match[4]):02}"
    elif _MASKED.fullmatch(text) and not text.isdigit():
        yield from _masked(text)
    else:
        yield from _named(text)


def _masked(text: str) -> Iterator[str]:
    whole, hyphen, rest = text.partition("-") if text[:4].isdigit() else (text, "", "")
    masked = re.sub(r"[^\d-]" if hyphen else r"\D", "X", whole) + hyphen
    masked += re.sub(r"[^\d-]", "X", rest)
    if hyphen or len(masked) == 4:
        yield masked


def _named(text: str) -> Iterator[str]:
    match = next(filter(None, (form.fullmatch(text) for form in _DAYS)), None)
    if match:
        day = match.groupdict().get("day")
        for year in _years(match["year"]):
            month = f"{year}-{MONTHS[match['month']]:02}"
            yield f"{month}-{int(day):02}" if day else month
    elif match := _FEAST.fullmatch(text):
        for year in _years(match["year"]):
            day = _FEASTS.get(match["feast"])
            # Christmas may be the day or the season.
            yield from [f"{year}-{day}"] if day else (f"{year}-12-25", f"{year}-12")
    elif match := _SEASON.fullmatch(text) or _SEASON_LAST.fullmatch(text):
        for year in _years(match["year"]):
            if match.groupdict().get("next"):
                after = int(year) + 1
                if match["season"] == "winter" and match["next"] in (str(after), str(after)[2:]):
                    yield f"{year}-12/{after}-02"
            else:
                yield f"{year}-{SEASONS[match['season']]}"
    elif spans := _spans(text):
        yield from (_span(first, last, masked) for first, last, masked in spans)
    elif match := _PART_FIRST.fullmatch(text) or _PART_LAST.fullmatch(text):
        yield from _part(match["part"], match["whole"])
    elif match := _STAGE.fullmatch(text):
        yield from _stage(_STAGES[match["stage"]], match["whole"])


def _years(text: str) -> list[str]:
    """Return the possible years for four or two digits: '99 is 1999, '12 is 2012 or 1912."""
    digits = text.removeprefix("'")
    if len(digits) == 4:
        return [re.sub(r"\D", "X", digits)]
    return [f"20{digits}", f"19{digits}"] if int(digits) <= _NEWEST else [f"19{digits}"]


def _spans(text: str) -> list[tuple[int, int, str]]:
    """Return the decades or centuries that a text may mean, as first year, last year, EDTF mask."""
    if match := _DECADE.fullmatch(text):
        if match["full"]:
            decade = _decade(int(match["full"]))
            century = _century(int(match["full"]) // 100)
            if not match["full"].endswith("00"):
                return [decade]
            return [decade, century] if match["full"] == "2000" else [century, decade]
        return [_decade(int(year)) for year in _years(match["short"])]
    if text.removeprefix("nineteen-") in _DECADE_WORDS:
        tens = _DECADE_WORDS[text.removeprefix("nineteen-")]
        if text.startswith("nineteen-"):
            return [_decade(1900 + tens * 10)]
        return [_decade(int(year)) for year in _years(f"{tens}0")]
    for word, number in _ORDINALS.items():
        text = f"{number}th{text[len(word) :]}" if text.startswith(f"{word} ") else text
        text = f"{number}th{text[len(word) :]}" if text.startswith(f"{word}-cent") else text
    if match := _CENTURY.fullmatch(text):
        number = int(match["number"])
        if match["bc"]:
            return [(1 - number * 100, 100 - number * 100, "")]
        return [_century(number - 1)] if number else []
    if match := re.fullmatch(r"(\d)(?:st|nd|rd|th) millennium", text):
        number = int(match[1]) - 1
        return [(number * 1000, number * 1000 + 999, f"{number}XXX")]
    return []


def _decade(year: int) -> tuple[int, int, str]:
    return year, year + 9, f"{year:04}"[:3] + "X"


def _century(number: int) -> tuple[int, int, str]:
    return number * 100, number * 100 + 99, f"{number:02}XX"


def _span(first: int, last: int, masked: str) -> str:
    return masked or f"{_astronomical(first)}/{_astronomical(last)}"


def _astronomical(year: int) -> str:
    return year_number(str(1 - year), True) if year < 0 else year_number(str(year))


def _part(part: str, whole: str) -> Iterator[str]:
    """Yield a half, third or quarter of a year, or of a decade or century as a range of years."""
    number = _PARTS[part.strip()]
    spans = _spans(whole.strip())
    for first, last, _ in spans:
        length = last - first + 1
        if number >= 40:
            at, count = number - 40, 2
        elif number >= 37:
            at, count = number - 37, 3
        else:
            at, count = number - 33, 4
        start, end = first + length * at // count, first + length * (at + 1) // count - 1
        yield f"{_astronomical(start)}/{_astronomical(end)}"
    if not spans and re.fullmatch(r"\d{4}|'\d\d", whole.strip()):
        yield from (f"{year}-{number}" for year in _years(whole.strip()))


_SHARES = ((0, 4), (4, 7), (7, 10), (4, 10), (0, 7))
"""Tenths of a period that its early, middle and late parts, and two of these together, cover."""


def _stage(stage: int, whole: str) -> Iterator[str]:
    """Yield the early, middle or late part of a month, year, decade or century.

    Inner ends are marked as approximate.
    """
    low, high = _SHARES[stage]
    for first, last, _ in _spans(whole):
        tenth = (last - first + 1) // 10
        start, end = first + tenth * low, first + tenth * high - 1
        marks = ("~" if start > first else "", "~" if end < last else "")
        yield f"{_astronomical(start)}{marks[0]}/{_astronomical(end)}{marks[1]}"
    for point in points(whole):
        if re.fullmatch(r"\d{4}", point) and stage < 3:
            yield f"{point}-{37 + stage}"
        elif re.fullmatch(r"\d{4}-(?:0\d|1[0-2])", point) and stage < 3:
            year, month = map(int, point.split("-"))
            last_day = (10, 20, month_length(year, month))[stage]
            yield f"{point}-{stage}1/{point}-{last_day}"
