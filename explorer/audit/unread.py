"""Validate all values of a table before pruning, including those on which all sources agree.

Unreadable values are counted, and sums in another currency than their property's, such as ₹40 crore
under `gross`, are moved to the property for that currency.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from explorer.audit.cell_reader import CellReader, Vocabulary
from explorer.audit.engine import Engine
from explorer.audit.needs import Needs
from explorer.audit.prune import Table
from explorer.audit.state import State
from explorer.audit.table_sql import claims, values_to_read
from explorer.audit.unread_cells import UnreadCells
from explorer.audit.work import MOVED, film_vocabulary
from explorer.read.tables.cell.date_cells import CellError
from explorer.text import quote

_COLUMNS = ("property", "value", "meant")


def settle_values(engine: Engine, state: State, table: Table) -> Table:
    """Move sums in the view `claims` to the properties for their currencies.

    Return the table's new counts, with the values that are invalid for their property.
    """
    needs = Needs(film_vocabulary(), frozenset(table.properties))
    reader = CellReader(Vocabulary(film_vocabulary(), {}))
    unread = UnreadCells()
    moved: list[tuple[str, str, str]] = []
    rows = dict(table.properties)
    for name, word, number in engine.rows(values_to_read(needs)):
        try:
            cell = reader.read(needs.properties[name], word)
        except CellError as error:
            reason = error.expected, error.hint
            unread.add("", name, reason, quote(word), number, 0)
            continue
        if cell is not None and (meant := cell.property.id) != name:
            moved.append((name, word, meant))
            rows[name] -= number
            rows[meant] = rows.get(meant, 0) + number
    if moved:
        engine.load("moved", _COLUMNS, moved)
        engine.write("select property, value, meant from moved", state.path(MOVED))
        engine.define("claims", claims(gaps=table.gaps, moved=True))
    return replace(table, properties=_given(rows), unread=tuple(unread.kinds))


def _given(rows: Mapping[str, int]) -> dict[str, int]:
    return {name: number for name, number in rows.items() if number}
