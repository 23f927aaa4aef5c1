"""A list of one-line rows that draws only visible ones, so that its length costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

from textual import events
from textual.message import Message

from explorer.charts.lines import Line, wrap
from explorer.pages.page import ListRow, Row, Span
from explorer.ui.widgets.rows import RowsView

RowT = TypeVar("RowT", bound=ListRow)


class LazyRows(Sequence[RowT], Generic[RowT]):
    """Rows created when they are first drawn."""

    def __init__(self, count: int, make: Callable[[int], RowT]) -> None:
        self._count = count
        self._make = make
        self._made: dict[int, RowT] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> RowT: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[RowT]: ...
    def __getitem__(self, index: int | slice) -> RowT | Sequence[RowT]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._count))]
        if not -self._count <= index < self._count:
            raise IndexError(index)
        index %= self._count
        if index not in self._made:
            self._made[index] = self._make(index)
        return self._made[index]

    def __iter__(self) -> Iterator[RowT]:
        return (self[index] for index in range(self._count))


class RowList(RowsView):
    """Rows of one line each, cut with an ellipsis.

    Arrows, j/k and clicks move the cursor (`Highlighted`); Enter, or a click on the row under the
    cursor, opens it (`Selected`). With `eager`, any click opens a row.
    """

    class Highlighted(Message):
        """The cursor has moved to a row."""

        def __init__(self, rows: RowList, index: int, row: ListRow) -> None:
            super().__init__()
            self.rows = rows
            self.index = index
            self.row = row

    class Selected(Highlighted):
        """A row was opened."""

    def __init__(self, rows: Sequence[ListRow] = (), *, eager: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.rows: Sequence[ListRow] = rows
        self._eager = eager
        self._cursor = 0
        self._height = 0
        self._late = False
        """Whether the cursor has moved while the list was away from the screen."""
        self._empty = ""
        self._empty_lines: list[Line] = []

    def on_mount(self) -> None:
        """Measure the initial rows."""
        self._measure()

    def set_empty(self, text: str) -> None:
        """Set the text shown while there are no rows."""
        self._empty = text
        self._measure()

    def _measure(self) -> None:
        self._empty_lines = [] if self.rows else wrap((Span(self._empty, "dim"),), self.room)
        self.set_height(len(self.rows) or len(self._empty_lines))

    @property
    def has_nothing(self) -> bool:
        """Whether there is no row to open."""
        return not self.rows

    @property
    def cursor(self) -> int:
        """Index of the row under the cursor."""
        return self._cursor

    @property
    def row(self) -> ListRow | None:
        """The row under the cursor."""
        return self.rows[self._cursor] if 0 <= self._cursor < len(self.rows) else None

    def set_rows(self, rows: Sequence[ListRow], cursor: int = 0) -> None:
        """Set the rows, with the cursor on one of them."""
        self.rows = rows
        self._measure()
        self._cursor = -1
        if rows:
            self.move_to(cursor)
        else:
            self._cursor = 0
            self.jump_to(0)

    def move_to(self, index: int) -> None:
        """Move the cursor to a row, or the nearest one that exists, and show it."""
        if not self.rows:
            return
        index = min(max(index, 0), len(self.rows) - 1)
        moved = index != self._cursor
        self._cursor = index
        self._late = self._late or (moved and not self.size.height)
        self.show_cursor()
        self.refresh()
        if moved:
            self.post_message(self.Highlighted(self, index, self.rows[index]))

    def show_cursor(self) -> None:
        """Scroll to show the row under the cursor."""
        self.show_line(self._cursor)

    def draw_line(self, line: int) -> tuple[int, Sequence[Span]]:
        """Return a row's spans."""
        if not self.rows:
            return 0, self._empty_lines[line]
        row = self.rows[line]
        indent = row.indent if isinstance(row, Row) else 0
        return indent, self.fit(row, self.room - indent)

    def fit(self, row: ListRow, width: int) -> Sequence[Span]:
        """Return a row's spans for a width; subclasses override it to lay out columns."""
        return row.all_spans if isinstance(row, Row) else (Span(row.plain),)

    def is_lit(self, line: int) -> bool:
        """Return whether the cursor is on a line."""
        return line == self._cursor and bool(self.rows)

    def action_step(self, by: int) -> None:
        """Move down a row, or up."""
        self.move_to(self._cursor + by)

    def action_page(self, direction: int) -> None:
        """Move down a screenful, or up."""
        self.move_to(self._cursor + direction * max(self.size.height - 1, 1))

    def action_end(self, direction: int) -> None:
        """Move to the last row, or to the first."""
        self.move_to(len(self.rows) - 1 if direction > 0 else 0)

    def action_select(self) -> None:
        """Open the row under the cursor."""
        if self.row is not None:
            self.post_message(self.Selected(self, self._cursor, self.row))

    def on_resize(self) -> None:
        """Keep the cursor visible; do nothing if the list was only hidden."""
        height, late = self.size.height, self._late
        if not height:
            return
        self._measure()
        if self.rows and (late or height != self._height):
            self.show_cursor()
        self._height, self._late = height, False

    def on_click(self, event: events.Click) -> None:
        """Move to the row under the pointer, or open it."""
        line = self.line_at(event.y)
        if not 0 <= line < len(self.rows):
            return
        again = line == self._cursor and self.has_focus
        self.move_to(line)
        if self._eager or again:
            self.action_select()
