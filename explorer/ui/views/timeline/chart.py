"""A timeline chart: an axis at the top, a lane for each source, and a cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from explorer.charts.axis import Axis
from explorer.charts.lanes import (
    Item,
    Lane,
    Line,
    Piece,
    cut,
    foot,
    item_at,
    lay_out,
    line_of,
    name_width,
    nearest,
)
from explorer.charts.lines import width_of
from explorer.pages.page import Span
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.rows import GUTTER, MARGIN, RowsView

STACKED = 72
"""Minimum width for the lanes' names beside them, in cells; below it they are above."""

GRID = "┊"

MakeAxis = Callable[[int], Axis]


class Chart(RowsView):
    """Lanes of items over an axis. Arrow keys move between items, Enter opens one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"chart--grid"}
    DEFAULT_CSS = """
    Chart {
        & .chart--grid { color: $border-blurred; }
        &:ansi .chart--grid { color: ansi_bright_black; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("drawing")

    @dataclass
    class Highlighted(Message):
        """The cursor has moved to an item; None if there are none."""

        item: Item | None

    class Selected(Highlighted):
        """An item was opened."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._lanes: Sequence[Lane] = ()
        self._items: list[Item] = []
        self._legend: Sequence[Span] = ()
        self._make_axis: MakeAxis | None = None
        self._axis: Axis | None = None
        self._lines: list[Line] = []
        self._foot: list[list[Span]] = []
        self._cursor = self._left = 0

    def show(
        self,
        lanes: Sequence[Lane],
        axis: MakeAxis,
        legend: Sequence[Span] = (),
        cursor: int = 0,
    ) -> None:
        """Show lanes over an axis made for the width; `legend` extends that of the signs."""
        self._lanes, self._make_axis, self._legend = lanes, axis, legend
        self._items = [item for lane in lanes for item in lane.items]
        self._cursor = min(max(cursor, 0), max(len(self._items) - 1, 0))
        self._lay_out()
        self.jump_to(0)
        self._show_cursor()
        self.post_message(self.Highlighted(self.item))

    @property
    def items(self) -> Sequence[Item]:
        """All items, lane by lane."""
        return self._items

    @property
    def cursor(self) -> int:
        """The index of the item under the cursor."""
        return self._cursor

    @property
    def item(self) -> Item | None:
        """The item under the cursor."""
        return self._items[self._cursor] if self._items else None

    def move_to(self, number: int) -> None:
        """Move the cursor to an item, or the nearest one that exists."""
        number = min(max(number, 0), max(len(self._items) - 1, 0))
        if number != self._cursor:
            self._cursor = number
            self.post_message(self.Highlighted(self.item))
        self._show_cursor()
        self.refresh()

    def _lay_out(self) -> None:
        if self._make_axis is None or not self.size.width:
            return
        whole = self.scrollable_content_region.width - GUTTER - MARGIN
        stacked = whole < STACKED
        self._left = 0 if stacked else name_width(self._lanes, whole) + 2
        room = max(whole - self._left, 8)
        axis = self._axis = self._make_axis(room)
        self._foot = foot(self._lanes, self._legend, axis, room)
        for airy in (True, False):
            self._lines = lay_out(self._lanes, axis.at, room, stacked, airy)
            if self._height <= self.size.height:
                break
        self.set_height(self._height)

    @property
    def _head(self) -> int:
        return len(self._axis.heads) + 1 if self._axis and self._items else 0

    @property
    def _height(self) -> int:
        return self._head + len(self._lines) + (1 + len(self._foot) if self._foot else 0)

    def on_resize(self) -> None:
        """Lay out again and keep the cursor visible."""
        self._lay_out()
        self._show_cursor()
        self.refresh()

    def _show_cursor(self) -> None:
        line = line_of(self._lines, self._cursor)
        if line < 0 or not self.size.height:
            return
        room = max(self.size.height - self._head, 1)
        top = self.scroll_offset.y
        if line <= top:
            self.jump_to(max(line - 1, 0))
        elif line >= top + room:
            self.jump_to(line - room + 1)

    def render_line(self, y: int) -> Strip:
        """Return a line of the axis at the top, the lanes below it, or the legend at the end."""
        width = self.scrollable_content_region.width
        if self._axis is None:
            return Strip.blank(width, self.rich_style)
        if y < self._head:
            strip = Strip(self._axis_line(self._axis, y))
        else:
            strip = Strip(self._lane_line(y - self._head + self.scroll_offset.y))
        return strip.extend_cell_length(width, self.rich_style).crop(0, width)

    def _axis_line(self, axis: Axis, y: int) -> Iterator[Segment]:
        look = self.rich_style + self.looks["dim"]
        yield Segment(" " * (GUTTER + self._left), self.rich_style)
        if y == self._head - 1:
            yield Segment(axis.rule, look)
            return
        done = 0
        for column, text in axis.heads[y]:
            yield Segment(" " * (column - done), self.rich_style)
            yield Segment(text, look)
            done = column + cell_len(text)

    def _lane_line(self, at: int) -> Iterator[Segment]:
        base = self.rich_style
        if at >= len(self._lines):
            at -= len(self._lines) + 1  # a blank line before the legend
            words = self._foot[at] if 0 <= at < len(self._foot) else []
            yield from self._look_of([Span(" " * (GUTTER + self._left)), *words], base)
            return
        line = self._lines[at]
        first = bool(self._items) and line_of(self._lines, self._cursor) == at
        yield Segment((self.marker if first else "").ljust(GUTTER), base)
        stacked = not self._left
        if line.head:
            head = [Span(cut(line.head, self.room if stacked else self._left - 2), "source")]
            yield from self._look_of(head, base)
            if stacked:
                return
            yield Segment(" " * (self._left - width_of(head)), base)
        else:
            yield Segment(" " * self._left, base)
        yield from self._pieces(line.pieces, base)

    def _pieces(self, pieces: Iterable[Piece], base: Style) -> Iterator[Segment]:
        assert self._axis is not None
        done = 0
        for piece in pieces:
            yield self._empty(done, piece.column, base)
            style = base
            if piece.item == self._cursor and not piece.is_bar and piece.item >= 0:
                # 16-colour themes reverse the cursor, which would make a solid bar invisible.
                style += self.get_component_rich_style("rows--cursor", partial=True)
            text = piece.text.lstrip(" ")
            yield Segment(" " * (len(piece.text) - len(text)), base)
            yield from self._look_of([Span(text.rstrip(" "), piece.role)], style)
            yield Segment(" " * (len(text) - len(text.rstrip(" "))), base)
            done = piece.column + cell_len(piece.text)
        yield self._empty(done, len(self._axis.rule), base)

    def _empty(self, start: int, after: int, base: Style) -> Segment:
        assert self._axis is not None
        grid = self._axis.grid
        text = "".join(GRID if x in grid else " " for x in range(start, after))
        return Segment(text, base + self.get_component_rich_style("chart--grid", partial=True))

    def _look_of(self, spans: Iterable[Span], base: Style) -> Iterator[Segment]:
        for span in spans:
            yield Segment(span.text, base + self.looks.get(span.role, Style.null()))

    def action_across(self, by: int) -> None:
        """Move to the next or previous item in the lane, or at its end to the next lane."""
        self.move_to(self._cursor + by)

    def action_step(self, by: int) -> None:
        """Move to the item below, or above."""
        self.move_to(nearest(self._lines, self._cursor, by))

    def action_page(self, direction: int) -> None:
        """Move down a screenful, or up."""
        item = self._cursor
        for _ in range(max(self.size.height - self._head - 1, 1)):
            item = nearest(self._lines, item, direction)
        self.move_to(item)

    def action_end(self, direction: int) -> None:
        """Move to the last item, showing the legend below it; or to the first."""
        self.move_to(len(self._items) - 1 if direction > 0 else 0)
        if direction > 0:
            self.jump_to(self.max_scroll_y)

    def action_select(self) -> None:
        """Open the item under the cursor."""
        if self.item is not None:
            self.post_message(self.Selected(self.item))

    def on_click(self, event: events.Click) -> None:
        """Move to the item under the pointer, or open it if the cursor is there."""
        at = event.y - self.gutter.top - self._head + self.scroll_offset.y
        column = event.x - self.gutter.left - GUTTER - self._left
        item = item_at(self._lines, at, column) if event.y - self.gutter.top >= self._head else -1
        if item < 0:
            return
        again = item == self._cursor and self.has_focus
        self.move_to(item)
        if again:
            self.action_select()
