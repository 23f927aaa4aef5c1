"""Columns of sums and sales without a unit: whether whole dollars or tickets are meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.read.tables.cell.cell_notes import without_marks
from explorer.read.tables.cell.cells import bare_sum
from explorer.read.tables.cell.columns import property_of, words_in_column
from explorer.read.tables.format import Column, Format
from explorer.read.tables.record import TableFile
from explorer.text import quote
from explorer.values.folding import script_of
from explorer.values.units import read_unit

_ENOUGH = 3
"""Numbers that settle a column's unit; fewer may be typos."""

_HANGUL, _WON = "HANGUL", "KRW"
"""A script that one country writes, and its currency."""
_MILLION = "million "
_FEW = 50
"""Number of sums of which a single fraction is a typo; with more fractions, they are millions."""


def settle_money(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping in which columns in whole dollars have that unit, and notes.

    The property counts millions. A column without a unit is in dollars if most of its numbers are
    more millions than any film costs or takes, and hardly any is a fraction, such as 45.2.
    """
    columns, notes = [], []
    for column in form.column:
        prop = _property_of_sums(pack, column)
        if prop is not None and _is_in_won(prop, column):
            column = replace(column, unit=_WON)
            notes.append(
                f"{file.path.name}: numbers in {quote(column.path)} are read as {_WON}, since its "
                'heading is Korean; if that is wrong, write their unit, such as unit = "USD", in a '
                "mapping (--map FILE)"
            )
        elif prop is not None and (example := _whole_sum(prop, file, column)):
            money = read_unit(prop.unit).dimension
            column = replace(column, unit=money)
            if example[0].isdecimal():  # "$425,000,000" needs no explanation
                notes.append(_note(file, column, example))
        columns.append(column)
    return replace(form, column=columns), notes


def _note(file: TableFile, column: Column, example: str) -> str:
    return (
        f"{file.path.name}: numbers such as {quote(example)} in {quote(column.path)} are read as "
        f"{column.unit}, not thousands or millions; if that is wrong, write their unit, such as "
        'unit = "EUR" or unit = "thousand USD", in a mapping (--map FILE)'
    )


def _is_in_won(prop: Property, column: Column) -> bool:
    return read_unit(prop.unit).is_money and script_of(column.path) == _HANGUL


def _property_of_sums(pack: Pack, column: Column) -> Property | None:
    prop = property_of(pack, column)
    if prop is None or column.unit or column.scale != 1:
        return None
    counts_millions = prop.unit.startswith(_MILLION) or read_unit(prop.unit).is_money
    return prop if prop.bounds and counts_millions else None


def _whole_sum(prop: Property, file: TableFile, column: Column) -> str:
    """Return a number that shows a column is in whole dollars, "" if none does."""
    most = prop.bounds[1] if prop.bounds else 0.0
    numbers = dict(_numbers(file, column, read_unit(prop.unit).dimension))
    large = [word for word, number in numbers.items() if number > most]
    small = [number for number in numbers.values() if 0 < number <= most]
    fractions = sum(not number.is_integer() for number in small)
    if len(large) < _ENOUGH or len(large) <= len(small) or fractions * _FEW > len(large):
        return ""
    return large[0]


def _numbers(file: TableFile, column: Column, money: str) -> Iterator[tuple[str, float]]:
    for cell in words_in_column(file, column):
        word = column.values.get(cell) or without_marks(cell).strip()
        if (number := bare_sum(word, money)) is not None:
            yield word, number
