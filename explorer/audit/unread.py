"""Rows whose values cannot be read, counted over the whole table: also where all agree on them."""

from __future__ import annotations

from explorer.audit.engine import Engine
from explorer.audit.needs import Needs
from explorer.audit.rows import RowReader
from explorer.audit.sql import values_to_read
from explorer.read.tables.cells import CellError
from explorer.read.tables.claims_table import without_guard


def count_unread(engine: Engine, reader: RowReader, needs: Needs) -> int:
    """Return how many rows have a value that is none of its property's."""
    unread = 0
    for name, word, number in engine.rows(values_to_read(needs)):
        try:
            reader.read(needs.properties[name], str(without_guard(word)))
        except CellError:
            unread += number
    return unread
