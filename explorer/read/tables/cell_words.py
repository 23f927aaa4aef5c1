"""The words of a cell that are values, according to its column and property."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from explorer.model.property import Property
from explorer.read.tables import status
from explorer.read.tables.cell_notes import unmarked
from explorer.read.tables.format import Column
from explorer.read.tables.money import is_placeholder_zero, without_conversion
from explorer.read.tables.no_value import is_null


def meaningful(
    prop: Property, words: Sequence[str], column: Column, null: Collection[str]
) -> list[str]:
    """Return the words that are values, with the column's replacements and without notes.

    Words that stand for no value are left out; `null` are a format's own.
    """
    said = [_meant(prop, word, column) for word in words]
    said = [word for word in said if not is_null(word, column, null)]
    return [word for word in said if not is_placeholder_zero(prop, word)]


def _meant(prop: Property, word: str, column: Column) -> str:
    meant = column.values.get(word, without_conversion(prop, unmarked(prop, word)))
    if prop.id == status.STATUS and status.is_known(meant):
        return status.term_of(meant)
    return meant
