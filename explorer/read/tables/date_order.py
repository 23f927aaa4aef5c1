"""The order of day and month in a column of dates, its century, and which of its days stand for a
year alone, where its cells settle it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.model.property_search import property_named
from explorer.read.tables.cell_notes import without_marks
from explorer.read.tables.cells import (
    ORDERS,
    CellError,
    DateOrder,
    day_style,
    read_date,
    slashed_order,
)
from explorer.read.tables.format import Column, Format
from explorer.read.tables.record import TableFile
from explorer.read.tables.walk import walk
from explorer.text import count, quote
from explorer.values.spoken_dates import years_of

_AFTER_A_GAP = 1950
"""No year of two digits after 1927 is in doubt; a column without films of the years up to this one
has none of before 1927 either."""
_ENOUGH = 3
"""Years that settle a column's century."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)", re.ASCII)
_FIRST_DAY = re.compile(r"(\d{4})-01-01(?:[T ]00:00:00(?:\.0+)?(?:Z|\+00:00)?)?", re.ASCII)
_MANY, _OFTEN = 5, 0.05
"""Dates of 1 January, and their share of a column, that are no days: by chance it is one in 365."""


def settle_date_orders(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping whose columns of dates say which order their cells settle, and notes.

    A column is settled where it has dates such as 03/04/2012 and others that can only be read one
    way (14/02/2013), if all of those agree and no day is written otherwise: a column in several
    styles is by several hands. Columns that name their property in a cell are left as they are:
    each property may come from elsewhere.
    """
    columns, notes = [], []
    for column in form.column:
        if form.dates and not column.dates and _is_of_dates(pack, column):
            column = replace(column, dates=form.dates)
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


def settle_years(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping in which 1 January stands for a year alone where a column has it far more
    often than chance, and no year otherwise: Wikidata and others write years so. And notes.
    """
    columns, notes = [], []
    for column in form.column:
        if _is_of_dates(pack, column):
            words = [word for word in _words(file, column) if word]
            first = {word: match[1] for word in words if (match := _FIRST_DAY.fullmatch(word))}
            number = sum(word in first for word in words)
            are_days = all(_DAY.match(word) for word in words)
            if number >= _MANY and number >= _OFTEN * len(words) and are_days:
                column = replace(column, values={**first, **column.values})
                notes.append(
                    f"{file.path.name}: {count(number, 'date')} such as {quote(next(iter(first)))} "
                    f"in {quote(column.path)} are read as years alone, because so many are of 1 "
                    f"January"
                )
        columns.append(column)
    return replace(form, column=columns), notes


class _Shown(NamedTuple):
    """What a column of dates shows of the order of its days and months."""

    orders: set[tuple[DateOrder, str]]
    """Orders, each with the sign between the numbers, "" where a mapping says so."""
    doubtful: list[str]
    """Dates that may be read either way."""
    styles: set[str]
    """How its days are written."""


def settle_by_others(
    pack: Pack, read: Sequence[tuple[TableFile, Format]]
) -> tuple[list[tuple[TableFile, Format]], list[str]]:
    """Return one source's files with mappings in which columns whose own days leave the order open
    have that of the others, and notes on these and on those that nothing settles.

    The other columns of its file count first, then those of the other files; they must agree, and
    put the same sign between the numbers.
    """
    shown = [_shown(pack, file, form) for file, form in read]
    everywhere = {
        order for columns in shown for column in columns.values() for order in column.orders
    }
    made, notes = [], []
    for (file, form), columns in zip(read, shown, strict=True):
        own = {order for column in columns.values() for order in column.orders}
        orders: dict[str, DateOrder] = {}
        for path, column in columns.items():
            if column.doubtful and not column.orders:
                orders[path] = _order_of(column, own or everywhere)
                notes.append(_note_by_others(file, path, column.doubtful, orders[path], bool(own)))
        made.append((file, _with_orders(form, orders)))
    return made, notes


def _shown(pack: Pack, file: TableFile, form: Format) -> dict[str, _Shown]:
    """Return by its path what each column of dates shows."""
    columns: dict[str, _Shown] = {}
    for column in form.column:
        if _is_of_dates(pack, column):
            shown = columns.setdefault(column.path, _Shown(set(), [], set()))
            if column.dates:
                shown.orders.add((column.dates, ""))
            for word in dict.fromkeys(_words(file, column)):
                order, style = slashed_order(word), day_style(word)
                shown.styles.update({style} - {""})
                if order == "either" and not _is_read(word):
                    shown.doubtful.append(" ".join(word.split()))
                elif order in ORDERS:
                    shown.orders.add((order, style))
    return columns


def _order_of(column: _Shown, others: Collection[tuple[DateOrder, str]]) -> DateOrder:
    """Return the order that other columns show for one in a single style, "" where none is sure."""
    orders = {order for order, _ in others}
    alike = any(sign == "" or column.styles == {sign} for _, sign in others)
    return orders.pop() if len(orders) == len(column.styles) == 1 and alike else ""


def _is_read(word: str) -> bool:
    """Return whether a date is the same either way: 05/05/2020."""
    try:
        return bool(read_date(word, Column("")))
    except CellError:
        return False


def _with_orders(form: Format, orders: Mapping[str, DateOrder]) -> Format:
    columns = []
    for column in form.column:
        order = orders.get(column.path, "")
        if order and order != "either" and not column.dates:
            column = replace(column, dates=order)
        columns.append(column)
    return replace(form, column=columns)


def _note_by_others(
    file: TableFile, path: str, doubtful: Sequence[str], order: DateOrder, in_file: bool
) -> str:
    """Return how the dates of a column are read, or that somebody must say how to read them."""
    begin = f"{file.path.name}: dates such as {quote(doubtful[0])} in {quote(path)}"
    if not order:
        return (
            f"{begin} ({count(len(doubtful), 'date')}) are not read: the day or the month may come "
            "first, and no other date of this source shows which; to settle it, save the line "
            'dates = "day-first" or dates = "month-first" as mapping.toml and add '
            "--map mapping.toml"
        )
    other = "month-first" if order == "day-first" else "day-first"
    where = "another column of the file" if in_file else "another file of this source"
    return (
        f"{begin} are read as {order}, because dates in {where} can only be that; "
        f'if that is wrong, write dates = "{other}" in a mapping (--map FILE)'
    )


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
        f"{file.path.name}: two-digit years in {quote(column.path)}, as in {quote(doubtful)}, are "
        f"read as {column.latest_year} or earlier, because no other date there is before "
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
