"""What a value that cannot be read was probably meant to be, in the form that a pack asks for."""

from __future__ import annotations

import re
from collections.abc import Callable

from explorer.model.enums import ValueType
from explorer.text import quote
from explorer.values.dates import parse_date
from explorer.values.quantities import parse_quantity

EDTF = "a date in EDTF, such as 2024, 2024-03 or 2022/2023-02"

_LONGEST = 40
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_TIMES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_DATES = tuple(
    re.compile(form)
    for form in (
        rf"(?P<about>c\.|ca\.|circa|about|around|roughly) ?{_YEAR}",
        rf"(?:{_DAY} (?:of )?)?{_NAME},? (?:of )?{_YEAR}",
        rf"{_NAME} {_DAY},? {_YEAR}",
        rf"{_YEAR} ?[-–—] ?(?P<end>\d{{4}})",
    )
)
_FIGURES = re.compile(r"(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})")
_BOOLEANS = {"yes": "true", "true": "true", "no": "false", "false": "false"}
_NUMBER = r"(?P<low>\d+(?:\.\d+)?)"
_NUMBERS = tuple(
    re.compile(form)
    for form in (
        rf"(?P<about>~|c\.|ca\.|circa|about|around|roughly)? ?[$€£]? ?{_NUMBER} "
        r"(?P<times>thousand|million|billion)(?: [a-z]+\.?)?",
        rf"(?P<about>~|c\.|ca\.|circa|about|around|roughly) ?{_NUMBER}(?: ?[a-z]+\.?)?",
        rf"{_NUMBER} ?[-–—] ?(?P<high>\d+(?:\.\d+)?)(?: ?[a-z]+\.?)?",
        rf"{_NUMBER}(?P<more>\+| or more)",
        rf"{_NUMBER} ?[a-z]+\.?",
    )
)


def suggest_correction(kind: ValueType, text: str, unit: str = "") -> str:
    """Return what to write for what `text` seems to mean, "" where that is not clear.

    `unit` is what a number counts: seven million are 7 where it counts millions.
    """
    shown = " ".join(text.lower().split())
    if len(shown) > _LONGEST:
        return ""
    if kind is ValueType.DATE:
        forms = " or ".join(map(quote, dict.fromkeys(_dates(shown))))
        return f"write {forms}{', whichever is meant' if ' or ' in forms else ''}" if forms else ""
    if kind is ValueType.BOOLEAN:
        meant = _BOOLEANS.get(shown, "")
    else:
        meant = _quantity(shown, unit.lower()) if kind is ValueType.QUANTITY else ""
        meant = quote(meant) if meant else ""
    return f"write {meant}" if meant else ""


def only_correction(kind: ValueType, text: str, unit: str = "") -> str | bool | None:
    """Return what a value must have been meant to be, None where more than one thing may be."""
    shown = " ".join(text.lower().split())
    if len(shown) > _LONGEST:
        return None
    if kind is ValueType.DATE:
        dates = list(dict.fromkeys(_dates(shown)))
        return dates[0] if len(dates) == 1 else None
    if kind is ValueType.BOOLEAN:
        return {"true": True, "false": False}.get(_BOOLEANS.get(shown, ""))
    return (_quantity(shown, unit.lower()) or None) if kind is ValueType.QUANTITY else None


def _dates(text: str) -> list[str]:
    """Return the dates that a text may mean: in figures, day and month stand in either order."""
    if match := _FIGURES.fullmatch(text):
        first, second, year = (int(match[group]) for group in (1, 3, 4))
        pairs = ((second, first), (first, second))
        dates = [f"{year}-{month:02}-{day:02}" for month, day in pairs]
    elif match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(match[group]) for group in (1, 3, 4))
        dates = [f"{year}-{month:02}-{day:02}"]
    else:
        matches = (form.fullmatch(text) for form in _DATES)
        dates = [_edtf(match.groupdict()) for match in matches if match][:1]
    return [date for date in dates if _if_valid(date, parse_date)]


def _edtf(parts: dict[str, str | None]) -> str:
    year, name, day = parts["year"], parts.get("name"), parts.get("day")
    if parts.get("end"):
        return f"{year}/{parts['end']}"
    if parts.get("about"):
        return f"{year}~"
    if not name:
        return ""
    if name in _SEASONS:
        return "" if day else f"{year}-{_SEASONS[name]}"
    if name[:3] not in _MONTHS:
        return ""
    month = f"{year}-{_MONTHS.index(name[:3]) + 1:02}"
    return f"{month}-{int(day):02}" if day else month


def _quantity(text: str, unit: str) -> str:
    for form in _NUMBERS:
        if match := form.fullmatch(text):
            parts = match.groupdict()
            low = parts["low"] or ""
            times = parts.get("times") or ""
            if times and times not in unit:
                low = (
                    "" if _TIMES.keys() & set(unit.split()) else f"{float(low) * _TIMES[times]:.0f}"
                )
            if not low:
                return ""
            if parts.get("high"):
                return _if_valid(f"{low}..{parts['high']}", parse_quantity)
            return f"{'~' if parts.get('about') else ''}{low}{'..' if parts.get('more') else ''}"
    return ""


def _if_valid(text: str, parse: Callable[[str], object]) -> str:
    try:
        parse(text)
    except (ValueError, ArithmeticError):
        return ""
    return text
