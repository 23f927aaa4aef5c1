"""Cells that nobody could read, counted by column and reason, each kind with an example."""

from __future__ import annotations

from typing import NamedTuple

from explorer.text import clean, count, quote

SHOWN = 20
"""Kinds that are shown; the rest are counted."""

_MOST_KINDS = 200
"""Kinds that are told apart: a reason may repeat a cell's own words."""

_ELSE = "something else", ""


class Unread(NamedTuple):
    """Cells of one column that could not be read for one reason."""

    table: str
    """The file's name; "" for claims tables, whose rows are counted together."""
    column: str
    """Its heading, or the property of a claims table; "" where a record as a whole is meant."""
    expected: str
    hint: str
    number: int
    example: str
    """What one of them holds, in quotation marks."""
    row: int
    """Where that is, 1-based with the row of headings; 0 where rows have no place."""

    @property
    def place(self) -> str:
        """Return the column and its table in words."""
        column = quote(self.column) if self.column else ""
        return " in ".join(filter(None, (column, self.table)))

    @property
    def shown(self) -> str:
        """Return the example with its row."""
        return f"{self.example} (row {self.row:,})" if self.row else self.example

    @property
    def reason(self) -> str:
        """Return what was expected, and what to do."""
        return "; ".join(filter(None, (self.expected, self.hint)))

    @property
    def words(self) -> str:
        """Return a line for a terminal."""
        such = f"such as {self.shown}" if self.number > 1 else self.shown
        cells = f"{count(self.number, 'cell')} not understood, {such}"
        return clean(f"{self.place}: {cells}; expected {self.reason}")


class UnreadCells:
    """Counts cells as they are met."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[str, ...], Unread] = {}

    def add(
        self, table: str, column: str, reason: tuple[str, str], example: str, number: int, row: int
    ) -> None:
        """Count cells that are alike; `reason` is what was expected, and what to do.

        The example that stays is the first by its row, and by the alphabet where there are none.
        """
        key = table, column, *reason
        if key not in self._kinds and len(self._kinds) >= _MOST_KINDS:
            key = table, column, *_ELSE
        new = Unread(*key, number, example, row)
        known = self._kinds.get(key)
        if known is not None:
            first = min(known, new, key=lambda kind: (kind.row, kind.example))
            new = first._replace(number=known.number + number)
        self._kinds[key] = new

    @property
    def kinds(self) -> list[Unread]:
        """Return what was counted, the most cells first."""
        return sorted(self._kinds.values(), key=lambda kind: (-kind.number, kind))


class LeftOut(NamedTuple):
    """What reading tables with one record per row left out or had to assume."""

    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()

    def joined(self, other: LeftOut) -> LeftOut:
        """Return both together."""
        return LeftOut((*self.unread, *other.unread), (*self.notes, *other.notes))
