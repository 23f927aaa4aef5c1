"""A matrix of sources: on how many facts each pair agrees and conflicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from explorer.charts.agreement import Agreement
from explorer.charts.lines import ELLIPSIS, clip, segments, width_of
from explorer.charts.matrix_layout import column_width, head, share_bar
from explorer.pages.page import Span
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.rows import GUTTER, MARGIN, RowsView

_NUMBERED = 7
"""Minimum width of a column for names at the top, in cells; below it, or if they would be cut,
there are numbers."""


class Matrix(RowsView):
    """The matrix, with a cursor on one cell, which Enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("drawing")

    @dataclass
    class Highlighted(Message):
        """The cursor has moved to a cell: two sources, or the same twice."""

        first: str
        second: str

    class Selected(Highlighted):
        """A cell was opened."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.table = Agreement((), {})
        self.cursor = (0, 1)
        self._names = self._column = self._first = 0
        self._between = ""
        """What stands between the two numbers of a pair."""
        self._heads: list[list[str]] = []

    def show(self, table: Agreement, cursor: tuple[int, int] = (0, 1)) -> None:
        """Show a table, with the cursor on a cell."""
        self.table = table
        self._lay_out()
        self.cursor = (-1, -1)
        self.move_to(*cursor)

    def _lay_out(self) -> None:
        count = len(self.table.sources)
        whole = max(self.scrollable_content_region.width - GUTTER - MARGIN, 10)
        names = [self.table.name(source) for source in self.table.sources]
        longest = max(map(cell_len, names), default=0) + 3
        self._names = min(longest, max(whole // 3, 8)) + 1
        self._column = column_width(whole - self._names, count)
        self._heads = [head(name, self._column - 1) for name in names]
        cut = any(line.endswith(ELLIPSIS) for lines in self._heads for line in lines)
        if cut or self._column < _NUMBERED:
            self._heads = [[str(number)] for number in range(1, count + 1)]
            self._names = min(longest, max(whole - _NUMBERED * count, whole // 3, 8)) + 1
            self._column = column_width(whole - self._names, count)
        self._between = " of " if self._widest(" of ") < self._column else "/"
        self.set_height(self._head + self._row_height * count)

    def _widest(self, between: str) -> int:
        """Return the width of the longest numbers of a pair, so that all have the same form."""
        pairs = filter(None, self.table.pairs.values())
        return max((len(f"{len(p.conflicting):,}{between}{p.shared:,}") for p in pairs), default=0)

    @property
    def _head(self) -> int:
        return max(map(len, self._heads), default=0)

    @property
    def _row_height(self) -> int:
        """Number of lines of a row."""
        room = (self.size.height - self._head) // max(len(self.table.sources), 1)
        return min(max(room, 1), 3)

    @property
    def bars(self) -> bool:
        """Whether there is room for bars below the numbers."""
        return self._row_height > 1

    @property
    def _shown(self) -> int:
        """Number of columns that fit."""
        room = self.scrollable_content_region.width - GUTTER - MARGIN - self._names
        return max(room // max(self._column, 1), 1)

    def move_to(self, line: int, column: int) -> None:
        """Move the cursor to a cell, or the nearest one that exists."""
        count = len(self.table.sources)
        if not count:
            return
        cell = min(max(line, 0), count - 1), min(max(column, 0), count - 1)
        if self.size.width:
            self._first = max(min(self._first, cell[1]), cell[1] - self._shown + 1)
            self._first = min(self._first, max(count - self._shown, 0))
        moved, self.cursor = cell != self.cursor, cell
        room = max(self.size.height - self._head, 1)
        top, bottom = cell[0] * self._row_height, (cell[0] + 1) * self._row_height
        if top < self.scroll_offset.y:
            self.jump_to(top)
        elif bottom > self.scroll_offset.y + room:
            self.jump_to(bottom - room)
        self.refresh()
        if moved:
            self.post_message(self.Highlighted(*self._ends()))

    def _ends(self) -> tuple[str, str]:
        line, column = self.cursor
        return self.table.sources[line], self.table.sources[column]

    def on_mount(self) -> None:
        """Lay out the table, if it was given before there was a size."""
        self._lay_out()

    def on_resize(self) -> None:
        """Lay out again and keep the cursor visible."""
        self._lay_out()
        self.move_to(*self.cursor)

    def render_line(self, y: int) -> Strip:
        """Return a line of the fixed header or of the table."""
        width = self.scrollable_content_region.width
        parts = self._head_line(y) if y < self._head else self._table_line(y - self._head)
        return Strip(parts).extend_cell_length(width, self.rich_style).crop(0, width)

    def _head_line(self, y: int) -> Iterator[Segment]:
        yield Segment(" " * (GUTTER + self._names), self.rich_style)
        for number in range(self._first, min(self._first + self._shown, len(self._heads))):
            lines = self._heads[number]
            at = y - (self._head - len(lines))
            text = lines[at] if at >= 0 else ""
            role = "strong" if number == self.cursor[1] else "source"
            yield from self._cell([Span(text, role)], False)

    def _table_line(self, at: int) -> Iterator[Segment]:
        line, part = divmod(at + self.scroll_offset.y, self._row_height)
        if line >= len(self.table.sources):
            return
        here = line == self.cursor[0]
        base = self.rich_style
        yield Segment((self.marker if here and not part else "").ljust(GUTTER), base)
        called = self.table.name(self.table.sources[line])
        name = [Span(f"{line + 1:>2} ", "dim"), Span(called, "source")]
        shown = clip(name, self._names - 1) if not part else []
        yield from segments(shown, self.looks, base)
        yield Segment(" " * (self._names - width_of(shown)), base)
        for number in range(self._first, min(self._first + self._shown, len(self._heads))):
            lit = here and number == self.cursor[1] and not part
            yield from self._cell(self._words(line, number, part), lit)

    def _words(self, line: int, column: int, part: int) -> Sequence[Span]:
        sources, room = self.table.sources, self._column - 1
        pair = self.table.pair(sources[line], sources[column])
        if pair is None:
            return [Span("—", "dim")] if not part else []
        if part == 0 and not pair.shared:
            return [Span("·", "dim")]
        if part == 0:
            conflicts = len(pair.conflicting)
            words = [
                Span(f"{conflicts:,}", "bad" if conflicts else "good"),
                Span(f"{self._between}{pair.shared:,}", "dim"),
            ]
            return words if width_of(words) <= room else clip(words[:1], room)
        return share_bar(pair, room) if part == 1 and pair.shared else []

    def _cell(self, spans: Sequence[Span], lit: bool) -> Iterator[Segment]:
        base = self.rich_style
        if lit:
            base += self.get_component_rich_style("rows--cursor", partial=True)
        room = self._column - 1
        yield from segments(spans, self.looks, base)
        yield Segment(" " * max(room - width_of(spans), 0), base)
        yield Segment(" ", self.rich_style)

    def action_step(self, by: int) -> None:
        """Go to the cell below, or above."""
        self.move_to(self.cursor[0] + by, self.cursor[1])

    def action_across(self, by: int) -> None:
        """Go to the cell on the right, or on the left."""
        self.move_to(self.cursor[0], self.cursor[1] + by)

    def action_page(self, direction: int) -> None:
        """Go down a screenful, or up."""
        self.action_step(direction * max(self.size.height // self._row_height, 1))

    def action_end(self, direction: int) -> None:
        """Go to the last row, or to the first."""
        self.move_to(len(self.table.sources) if direction > 0 else 0, self.cursor[1])

    def action_select(self) -> None:
        """Open the cell under the cursor."""
        if self.table.sources:
            self.post_message(self.Selected(*self._ends()))

    def on_click(self, event: events.Click) -> None:
        """Go to the cell under the pointer; a click on the one under the cursor opens it."""
        y = event.y - self.gutter.top - self._head
        x = event.x - self.gutter.left - GUTTER - self._names
        line = (y + self.scroll_offset.y) // self._row_height
        column = self._first + x // max(self._column, 1)
        if y < 0 or x < 0 or line >= len(self._heads) or column >= len(self._heads):
            return
        again = (line, column) == self.cursor and self.has_focus
        self.move_to(line, column)
        if again:
            self.action_select()
