"""Cells that could not be read, counted by column and reason, with an example of each kind."""

from __future__ import annotations

from typing import NamedTuple

from explorer.text import clean, count, quote

SHOWN = 20
"""Maximum number of kinds shown; the rest are counted."""

_MOST_KINDS = 200
"""Maximum number of kinds counted separately, as a reason may quote the cell."""

_ELSE = "something else", ""


class Unread(NamedTuple):
    """Cells of one column that could not be read for one reason."""

    table: str
    """The file's name; "" for claims tables, whose rows are counted together."""
    column: str
    """The heading, or the property in a claims table; "" for a record as a whole."""
    expected: str
    hint: str
    number: int
    example: str
    """An example of the content, in quotation marks."""
    row: int
    """The example's row, 1-based including the row of headings; 0 if rows have no number."""

    @property
    def place(self) -> str:
        """Return the column and its table in words."""
        column = quote(self.column) if self.column else ""
        return " in ".join(filter(None, (column, self.table)))

    @property
    def shown(self) -> str:
        """Return the example and its row."""
        return f"{self.example} (row {self.row:,})" if self.row else self.example

    @property
    def reason(self) -> str:
        """Return what was expected and what to do."""
        return "; ".join(filter(None, (self.expected, self.hint)))

    @property
    def words(self) -> str:
        """Return all of it on one line for a terminal."""
        such = f"such as {self.shown}" if self.number > 1 else self.shown
        cells = f"{count(self.number, 'cell')} not understood, {such}"
        return clean(f"{self.place}: {cells}; expected {self.reason}")


class UnreadCells:
    """Counts unread cells by kind."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[str, ...], Unread] = {}

    def add(
        self, table: str, column: str, reason: tuple[str, str], example: str, number: int, row: int
    ) -> None:
        """Count `number` cells of one kind; `reason` is what was expected, and what to do.

        The example kept has the lowest row, or is the alphabetically first if rows are unknown.
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
        """Return the kinds counted, the most frequent first."""
        return sorted(self._kinds.values(), key=lambda kind: (-kind.number, kind))


class LeftOut(NamedTuple):
    """What was left out of tables with one record per row, and assumptions made about them."""

    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()

    def joined(self, other: LeftOut) -> LeftOut:
        """Return the sum of both."""
        return LeftOut((*self.unread, *other.unread), (*self.notes, *other.notes))
