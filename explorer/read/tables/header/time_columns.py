"""Columns of running times without a unit: whether seconds, or parts of them, are meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from explorer.model.pack import Pack
from explorer.read.tables.cell.columns import property_of, words_in_column
from explorer.read.tables.format import Column, Format
from explorer.read.tables.header.heading_words import read_heading
from explorer.read.tables.record import TableFile
from explorer.text import quote
from explorer.values.units import read_unit

_RUNTIME = "runtime"
_UNITS = ("seconds", "milliseconds", "ticks")
"""Units in which programs count, the longest first. Since no film has more than `bounds` allow, a
number that is too large in one may be in the next."""
_OF_SECONDS = 2
"""Numbers that settle on seconds: a single one may be a typo, or feet; far larger ones are none."""
_LENGTHS = {"length", "len", "laenge", "lange", "footage", "metres", "meters", "metraje", "metrage"}
"""Words of headings of a film's length, which may be in feet or metres."""


def settle_times(pack: Pack, file: TableFile, form: Format) -> tuple[Format, list[str]]:
    """Return a mapping in which columns of running times in seconds, or parts of seconds, have that
    unit, and notes.

    Without a unit, numbers are minutes, unless most of a column are more than any film has.
    """
    columns, notes = [], []
    for column in form.column:
        if unit := _unit_of(pack, file, column):
            example = next(word for word, _ in _numbers(file, column))
            notes.append(
                f"{file.path.name}: numbers such as {quote(example)} in {quote(column.path)} are "
                f"read as {unit}; if that is wrong, write their unit, such as "
                'unit = "min", in a mapping (--map FILE)'
            )
            column = replace(column, unit=unit)
        columns.append(column)
    return replace(form, column=columns), notes


def _unit_of(pack: Pack, file: TableFile, column: Column) -> str:
    """Return the unit that a column's numbers show, "" for that of the property."""
    prop = property_of(pack, column)
    if prop is None or prop.id != _RUNTIME or not prop.bounds or column.unit or column.scale != 1:
        return ""
    if not _LENGTHS.isdisjoint(_words_of(column)):
        return ""
    minute, most = read_unit(prop.unit), Fraction(prop.bounds[1])
    numbers = [number for _, number in _numbers(file, column)]
    large = [number for number in numbers if number > most]
    if 2 * len(large) <= len(numbers):
        return ""
    for unit in _UNITS:
        factor = minute.factor_of(unit) or Fraction(1)
        if all(number * factor <= most for number in large):
            fits = all(number * factor >= 1 for number in large)
            return unit if fits and (unit != _UNITS[0] or len(large) >= _OF_SECONDS) else ""
    return ""


def _words_of(column: Column) -> list[str]:
    """Return the words of a column's own heading, in a record that of the innermost key."""
    own = column.path.rpartition(".")[2]
    return [*own.casefold().split(), *read_heading(own).words.split()]


def _numbers(file: TableFile, column: Column) -> Iterator[tuple[str, int]]:
    """Yield the whole numbers in a column, other than 0, each with its words."""
    for word in words_in_column(file, column):
        digits = word.strip().removesuffix(".0")
        if digits.isascii() and digits.isdecimal() and int(digits[:20]):
            yield word, int(digits[:20])
