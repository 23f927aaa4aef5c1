"""What a whole column is about and has in its cells, for what only these show together."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.property_search import property_named
from explorer.read.tables.cell.cell_notes import without_marks
from explorer.read.tables.format import Column
from explorer.read.tables.record import TableFile
from explorer.read.tables.walk import walk


def property_of(pack: Pack, column: Column) -> Property | None:
    """Return the property that a column makes claims of; None if each row names its own."""
    if not column.property or column.property.startswith("@"):
        return None
    return property_named(pack.properties, column.property)


def has_values(pack: Pack, column: Column, value_type: ValueType) -> bool:
    """Return whether all values of a column are of a type."""
    prop = property_of(pack, column)
    return prop is not None and prop.value_type is value_type


def words_in_column(file: TableFile, column: Column) -> Iterator[str]:
    """Yield the words in a column's cells as written, "" for empty cells."""
    for record in file.records:
        for item in walk(record.data, column.path):
            yield item.word("")


def plain_words_in_column(file: TableFile, column: Column) -> Iterator[str]:
    """Yield the words in a column's cells without marks of footnotes, split as the mapping says."""
    for word in map(without_marks, words_in_column(file, column)):
        yield from word.split(column.split) if column.split else (word,)
