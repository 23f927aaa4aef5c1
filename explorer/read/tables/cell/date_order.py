"""The order of day and month in a column of dates, its century, and days that stand for a
year alone, as far as its cells show it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.read.foreign_words import headings_in_english
from explorer.read.tables.cell.columns import has_values, plain_words_in_column
from explorer.read.tables.cell.date_cells import (
    ORDERS,
    CellError,
    DateOrder,
    day_of_serial,
    day_style,
    read_date,
    slashed_order,
)
from explorer.read.tables.cell.no_value import is_null
from explorer.read.tables.format import Column, Format
from explorer.read.tables.record import TableFile
from explorer.text import count, quote
from explorer.values.folding import words_of
from explorer.values.spoken.dates import years_of

_AFTER_A_GAP = 1950
"""A two-digit year is ambiguous only up to 27; a column without films up to this year is taken to
have none before 1927 either."""
_ENOUGH = 3
"""Unambiguous years needed to settle a column's century."""
_SERIALS = 2
"""Days written as a spreadsheet's numbers from which a column is taken to have only those."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)", re.ASCII)
_FIRST_DAY = re.compile(r"(\d{4})-01-01(?:[T ]00:00:00(?:\.0+)?(?:Z|\+00:00)?)?", re.ASCII)
_WIKIDATA = "wikidata"
_MANY, _OFTEN = 5, 0.05
"""Dates of 1 January, and their share of a column, that are not days; by chance: 1 in 365."""


def settle_date_orders(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping in which columns of dates have the order that their cells show, and notes.

    A column is settled if it has dates such as 03/04/2012 and others that can only be read one way
    (14/02/2013), and if all of the latter agree and all days are written in one style: two styles
    suggest two authors. Columns whose property is named by a cell are left alone: each property
    may have another origin.
    """
    columns, notes = [], []
    for column in form.column:
        if form.dates and not column.dates and has_values(pack, column, ValueType.DATE):
            column = replace(column, dates=form.dates)
        if not column.dates and has_values(pack, column, ValueType.DATE):
            examples: dict[DateOrder, str] = {}
            styles = set()
            words = list(dict.fromkeys(plain_words_in_column(file, column)))
            for word in words:
                examples.setdefault(slashed_order(word), " ".join(word.split()))
                styles.add(day_style(word))
            settled = [order for order in ORDERS if order in examples]
            if "either" in examples and len(settled) == 1 and len(styles - {""}) == 1:
                column = replace(column, dates=settled[0])
                notes.append(_note(file, column, examples["either"], examples[settled[0]]))
            elif set(examples) <= {"", "either"} and styles == {"."} and _is_from_abroad(file):
                column = replace(column, dates="day-first")
                notes.append(_abroad_note(file, column, examples["either"]))
            if not column.latest_year and (example := _of_two_centuries(words)):
                column = replace(column, latest_year=date.today().year)
                notes.append(_century_note(file, column, example))
        columns.append(column)
    return replace(form, column=columns), notes


def _is_from_abroad(file: TableFile) -> bool:
    """Return whether two headings are in other languages, whose speakers write 05.10.2017 with the
    day first.
    """
    words = (" ".join(words_of(heading)) for heading in file.headings)
    return sum(word in headings_in_english() for word in words) > 1


def _abroad_note(file: TableFile, column: Column, example: str) -> str:
    return (
        f"{file.path.name}: dates such as {quote(example)} in {quote(column.path)} are read as "
        "day-first, because the headings are not in English; if that is wrong, write "
        'dates = "month-first" in a mapping (--map FILE)'
    )


def settle_years(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping in which 1 January stands for a year alone where a column has it far more
    often than chance, and no year otherwise: Wikidata and others write years so. Beside Wikidata's
    ids, a single one at midnight is enough. And notes.
    """
    columns, notes = [], []
    queried = form.subject is not None and form.subject.ids.keys() == {_WIKIDATA}
    for column in form.column:
        if has_values(pack, column, ValueType.DATE):
            words = [word for word in plain_words_in_column(file, column) if word]
            first = {word: match[1] for word in words if (match := _FIRST_DAY.fullmatch(word))}
            number = sum(word in first for word in words)
            often = number >= _MANY and number >= _OFTEN * len(words)
            at_midnight = queried and first and all("T" in word for word in first)
            if (often or at_midnight) and all(_DAY.match(word) for word in words):
                column = replace(column, values={**first, **column.values})
                notes.append(
                    f"{file.path.name}: {f'{number:,} ' if often else ''}dates such as "
                    f"{quote(next(iter(first)))} in {quote(column.path)} are read as years alone, "
                    f"because {'so many are of 1 January' if often else 'Wikidata writes years so'}"
                )
        columns.append(column)
    return replace(form, column=columns), notes


def settle_serials(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping in which the numbers that spreadsheets keep days as are read as days, where
    a whole column of dates has them. And notes.
    """
    columns, notes = [], []
    for column in form.column:
        if has_values(pack, column, ValueType.DATE):
            words = {
                word
                for word in plain_words_in_column(file, column)
                if not is_null(word, column, form.null)
            }
            days = {word: day for word in words if (day := day_of_serial(word))}
            if len(days) == len(words) >= _SERIALS:
                example = min(days)
                column = replace(column, values={**days, **column.values})
                notes.append(
                    f"{file.path.name}: numbers such as {quote(example)} in {quote(column.path)} "
                    f"are read as a spreadsheet's days, here {days[example]}"
                )
        columns.append(column)
    return replace(form, column=columns), notes


class _Shown(NamedTuple):
    """What a column of dates shows about the order of its days and months."""

    orders: set[tuple[DateOrder, str]]
    """Orders, each with the separator of the numbers, "" if set by a mapping."""
    doubtful: list[str]
    """Dates that can be read either way."""
    styles: set[str]
    """How its days are written."""


def settle_by_others(
    pack: Pack, read: Sequence[tuple[TableFile, Format]]
) -> tuple[list[tuple[TableFile, Format]], list[str]]:
    """Return one source's files with ambiguous columns of dates settled by other columns, and notes
    on these columns and on those that nothing settles.

    Other columns of the same file count first, then those of other files; they must agree, and have
    the same separator.
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
    """Return what each column of dates shows, by path."""
    columns: dict[str, _Shown] = {}
    for column in form.column:
        if has_values(pack, column, ValueType.DATE):
            shown = columns.setdefault(column.path, _Shown(set(), [], set()))
            if column.dates:
                shown.orders.add((column.dates, ""))
            for word in dict.fromkeys(plain_words_in_column(file, column)):
                order, style = slashed_order(word), day_style(word)
                shown.styles.update({style} - {""})
                if order == "either" and not _is_read(word):
                    shown.doubtful.append(" ".join(word.split()))
                elif order in ORDERS:
                    shown.orders.add((order, style))
    return columns


def _order_of(column: _Shown, others: Collection[tuple[DateOrder, str]]) -> DateOrder:
    """Return the order that other columns show for a column in one style, "" if none is certain."""
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
    """Return a note on how a column's dates are read, or that the user must say how."""
    begin = f"{file.path.name}: dates such as {quote(doubtful[0])} in {quote(path)}"
    if not order:
        if len(doubtful) == 1:
            begin = begin.replace("dates such as", "the date") + " was"
        else:
            begin += f" ({count(len(doubtful), 'date')}) were"
        return (
            f"{begin} not read: either the day or the month may come first, and no other date in "
            "this source shows which; to settle it, save the line "
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
    """Return a two-digit date that must be of this century, "" if none is certain.

    In a column that goes back to 1950 at most, 12 is 2012: if it were 1912, there would be films
    before and after a gap of decades.
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


def _note(file: TableFile, column: Column, doubtful: str, settling: str) -> str:
    """Return a note on what was settled, by which cell, and how to override it."""
    other = "month-first" if column.dates == "day-first" else "day-first"
    return (
        f"{file.path.name}: dates such as {quote(doubtful)} in {quote(column.path)} are read as "
        f"{column.dates}, because {quote(settling)} can only be that; if that is wrong, write "
        f'dates = "{other}" in a mapping (--map FILE)'
    )
