"""A cell's words → a date in EDTF, in the many forms that tables have."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import Literal

from explorer.model.enums import ValueType
from explorer.read.corrections import EDTF, only_correction, suggest_correction
from explorer.read.tables.format import Column
from explorer.text import clean, quote

_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_YEAR_AS_MOMENT = re.compile(r"(\d{4})-01-01T00:00:00Z")
"""A year alone, or its first day, as Wikidata's query service writes both."""
_STORED = re.compile(r"\+(\d{4})(?:-(\d\d)-(\d\d))?(?:T\d\d:.*)?")
"""A date as Wikidata stores it, with 00 for what is unknown: +2016-00-00T00:00:00Z."""
_SERIAL = re.compile(r"[1-5]\d{4}", re.ASCII)
_FIRST_OF_SERIALS = date(1899, 12, 30)
"""Days as spreadsheets number them, from 1927 to 2064, and the day with the number 0."""
_WHOLE_YEAR = re.compile(
    r"\(?(?:\(?[IVX]{1,6}\)?,? )?\(?(\d{4})(?:\.0)?(?: (?:TV |Video |Short)?(?:Movie|Video|Special|"
    r"Short|Game|Film))?\)?"
)
"""A year alone, with additions that databases make: (II) (2012), 1966 TV Movie, 2003.0."""
_BY_DAY = {"day-first": (1, 3), "month-first": (3, 1)}
DateOrder = Literal["", "day-first", "month-first", "either"]
"""How a date such as 14/02/2013 can be read; "" for any other form."""
ORDERS: tuple[Literal["day-first", "month-first"], ...] = ("day-first", "month-first")


class CellError(ValueError):
    """A cell cannot be read; the error has what was expected and what to write."""

    def __init__(self, expected: str, hint: str = "") -> None:
        super().__init__(expected)
        self.expected, self.hint = expected, hint


def read_date(word: str, column: Column) -> str:
    """Return a date in EDTF.

    Raises:
        CellError: the words are not a date, or may be two dates.
    """
    if (
        match := _YEAR_AS_MOMENT.fullmatch(word)
        or _MOMENT.fullmatch(word)
        or _WHOLE_YEAR.fullmatch(word)
    ):
        word = match[1]
    elif match := _STORED.fullmatch(word):
        word = "-".join(part for part in match.groups() if part and part != "00")
    if column.dates or column.latest_year:
        word = _as_in_column(word, column)
    from explorer.values.dates import parse_date

    try:
        parse_date(word)
        return word
    except (ValueError, ArithmeticError):
        pass
    if isinstance(meant := only_correction(ValueType.DATE, word), str):
        return meant
    hint = suggest_correction(ValueType.DATE, word)
    if match := _SLASHED.fullmatch(word):
        may_be_either = slashed_order(word) == "either"
        if may_be_either and not column.dates:
            hint = to_write(column, 'dates = "day-first" or "month-first"')
        elif len(match[4]) == 2 and hint:
            hint = to_write(column, f"latest_year = {date.today().year}, if 12 is 2012")
        else:
            hint = "no such day: correct it in the file"
    elif day := day_of_serial(word):
        hint = f"a spreadsheet's number for {day}: format the column as dates and save it again"
    raise CellError(EDTF, hint)


def day_of_serial(word: str) -> str:
    """Return the day that a spreadsheet has a number for, in EDTF, "" for other words."""
    if not _SERIAL.fullmatch(word):
        return ""
    return (_FIRST_OF_SERIALS + timedelta(days=int(word))).isoformat()


def _as_in_column(word: str, column: Column) -> str:
    """Return a date in EDTF if the column's settings decide how it is read, else the words."""
    match = _SLASHED.fullmatch(word)
    if match and (order := _BY_DAY.get(column.dates)) and len(match[4]) == 4:
        day, month = (int(match[group]) for group in order)
        return f"{match[4]}-{month:02}-{day:02}"
    if len(re.sub(r"\D", "", word)) > len("31/12/99"):
        return word
    from explorer.values.spoken.dates import spoken_dates

    dates = spoken_dates(word.lower())
    if match and (order := _BY_DAY.get(column.dates)):
        day, month = (int(match[group]) for group in order)
        dates = [form for form in dates if form.endswith(f"-{month:02}-{day:02}")]
    if len({form[4:] for form in dates}) == 1 < len(dates):  # they differ only in the century
        dates = [form for form in dates if int(form[:4]) <= column.latest_year][:1]
    return dates[0] if len(dates) == 1 else word


def slashed_order(word: str) -> DateOrder:
    """Return the order of a date such as 14/02/2013 or 14/2/13; "" for other forms."""
    match = _SLASHED.fullmatch(" ".join(clean(word).split()))
    if match is None:
        return ""
    first, second = int(match[1]), int(match[3])
    if not 1 <= min(first, second) <= 12 < max(first, second) <= 31:
        return "either" if min(first, second) >= 1 and max(first, second) <= 12 else ""
    return "day-first" if first > 12 else "month-first"


def day_style(word: str) -> str:
    """Return how a day is written: the separator of its numbers, or "words"; "" for no day."""
    word = " ".join(clean(word).split())
    if match := _SLASHED.fullmatch(word):
        return match[2] if slashed_order(word) else ""
    try:
        return "words" if len(read_date(word, Column(""))) >= len("2013-02-14") else ""
    except CellError:
        return ""


def is_date(word: str) -> bool:
    """Return whether words are a date of any precision."""
    with suppress(CellError):
        return bool(read_date(" ".join(clean(word).split()), Column("")))
    return slashed_order(word) != ""


def to_write(column: Column, setting: str) -> str:
    """Return the advice to add a setting to a column of a mapping."""
    where = f"path = {quote(column.path)}, property = {quote(column.property)}"
    return f"write in a mapping (--map FILE): [[column]] with {where} and {setting}"
