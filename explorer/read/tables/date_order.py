"""The order of day and month in a column of dates, and its century, where its cells settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.model.property_search import property_named
from explorer.read.tables.cell_notes import without_marks
from explorer.read.tables.cells import ORDERS, DateOrder, day_style, slashed_order
from explorer.read.tables.format import Column, Format
from explorer.read.tables.record import TableFile
from explorer.read.tables.walk import walk
from explorer.text import quote
from explorer.values.spoken_dates import years_of

_AFTER_A_GAP = 1950
"""No year of two digits after 1927 is in doubt; a column without films of the years up to this one
has none of before 1927 either."""
_ENOUGH = 3
"""Years that settle a column's century."""


def settle_date_orders(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping whose columns of dates say which order their cells settle, and notes.

    A column is settled where it has dates such as 03/04/2012 and others that can only be read one
    way (14/02/2013), if all of those agree and no day is written otherwise: a column in several
    styles is by several hands. Columns that name their property in a cell are left as they are:
    each property may come from elsewhere.
    """
    columns, notes = [], []
    for column in form.column:
        if not column.dates and _is_of_dates(pack, column):
            examples: dict[DateOrder, str] = {}
            styles = set()
            words = list(dict.fromkeys(_words(file, column)))
            for word in words:
                examples.setdefault(slashed_order(word), " ".join(word.split()))
                styles.add(day_style(word))
            settled = [order for order in ORDERS if order in examples]
            if "either" in examples and len(settled) == 1 and len(styles - {""}) == 1:
                column = replace(column, dates=settled[0])
                notes.append(_note(file, column, examples["either"], examples[settled[0]]))
            if not column.latest_year and (example := _of_two_centuries(words)):
                column = replace(column, latest_year=date.today().year)
                notes.append(_century_note(file, column, example))
        columns.append(column)
    return replace(form, column=columns), notes


def _of_two_centuries(words: Iterable[str]) -> str:
    """Return a date whose two digits for the year are of this century, "" where that is not sure.

    12 is 2012 where the column goes back no further than to 1950: were it 1912, it would have films
    before and after, and none between.
    """
    doubtful = ""
    sure: set[int] = set()
    for word in words:
        years = years_of(word)
        if len(years) == 1:
            sure |= years
        elif years:
            doubtful = doubtful or " ".join(word.split())
    settles = len(sure) >= _ENOUGH and min(sure) >= _AFTER_A_GAP
    return doubtful if settles else ""


def _century_note(file: TableFile, column: Column, doubtful: str) -> str:
    return (
        f"{file.path.name}: years of two digits in {quote(column.path)}, as in {quote(doubtful)}, "
        f"are read as {column.latest_year} at the latest, because no date there is of before "
        f"{_AFTER_A_GAP}; if that is wrong, write another latest_year in a mapping (--map FILE)"
    )


def _is_of_dates(pack: Pack, column: Column) -> bool:
    if not column.property or column.property.startswith("@"):
        return False
    named = property_named(pack.properties, column.property)
    return named is not None and named.value_type is ValueType.DATE


def _words(file: TableFile, column: Column) -> Iterator[str]:
    for record in file.records:
        for item in walk(record.data, column.path):
            word = without_marks(item.word(""))
            yield from word.split(column.split) if column.split else (word,)


def _note(file: TableFile, column: Column, doubtful: str, settling: str) -> str:
    """Return what was settled, by which cell, and how to say otherwise."""
    other = "month-first" if column.dates == "day-first" else "day-first"
    return (
        f"{file.path.name}: dates such as {quote(doubtful)} in {quote(column.path)} are read as "
        f"{column.dates}, because {quote(settling)} can only be that; if that is wrong, write "
        f'dates = "{other}" in a mapping (--map FILE)'
    )
