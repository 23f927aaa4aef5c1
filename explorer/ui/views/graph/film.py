"""The main characters of the film, a column for each, with all ties between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from explorer.charts.film_graph import FilmGraph, FilmTie
from explorer.charts.film_layout import FilmDrawing, Stretch
from explorer.charts.lines import segments
from explorer.ui.keys.registry import bindings
from explorer.ui.theme import role_styles

Cursor = tuple[int, int]
"""The tie and the column under the cursor: one of them, the other is -1."""


class FilmCanvas(Widget, can_focus=True):
    """Draws the graph of a film. The cursor is on a name or on a tie."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("rows"), *bindings("grid")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"film--cursor"}
    DEFAULT_CSS = """
    FilmCanvas {
        width: 1fr;
        height: 1fr;
        padding: 1 1 0 1;
        & .film--cursor { background: $panel; }
        &:focus .film--cursor { background: $primary-muted; }
        &:ansi .film--cursor { background: ansi_default; text-style: underline; }
        &:ansi:focus .film--cursor { background: ansi_default; text-style: reverse; }
    }
    """

    class Moved(Message):
        """The cursor is on another name or tie."""

    class Opened(Message):
        """What is under the cursor is to be opened."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._graph = FilmGraph()
        self._names: Sequence[str] = ()
        self.drawing = FilmDrawing(self._graph, [])
        self.cursor: Cursor = (-1, 0)
        self._looks: Mapping[str, Style] | None = None

    def show(self, graph: FilmGraph, names: Sequence[str]) -> None:
        """Show a graph with the names of its `ranked`, the cursor on the first of them."""
        self._graph, self._names = graph, tuple(names)
        self._draw()
        order = self.drawing.order
        self.move_to((-1, order.index(0) if order else 0))

    def _draw(self) -> None:
        top = self.drawing.top
        self.drawing = FilmDrawing(self._graph, self._names, *self.content_size, top)

    @property
    def tie(self) -> FilmTie | None:
        """The tie under the cursor, None on a name."""
        at = self.cursor[0]
        return self.drawing.stretches[at].tie if 0 <= at < len(self.drawing.stretches) else None

    @property
    def entity(self) -> str:
        """Whose name is under the cursor, or whom the tie there is about; "" for nobody."""
        if self.tie:
            return self._graph.ranked[self.tie.first]
        order = self.drawing.order
        return self._graph.ranked[order[self.cursor[1]]] if self.cursor[1] < len(order) else ""

    def move_to(self, cursor: Cursor) -> None:
        """Put the cursor on a tie or on a name."""
        stretch, column = cursor
        if 0 <= stretch < len(self.drawing.stretches):
            self.cursor = stretch, -1
            self.drawing.show(stretch)
        else:
            self.cursor = -1, min(max(column, 0), max(len(self.drawing.order) - 1, 0))
        self.refresh()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Redraw and keep the cursor on what it is on."""
        tie, entity = self.tie, self.entity or next(iter(self._graph.ranked), "")
        self._draw()
        ties = [stretch.tie for stretch in self.drawing.stretches]
        people = [self._graph.ranked[who] for who in self.drawing.order]
        at = ties.index(tie) if tie in ties else -1
        self.move_to((at, people.index(entity) if entity in people else 0))

    def notify_style_update(self) -> None:
        """Forget the looks: the theme may be another one."""
        super().notify_style_update()
        self._looks = None

    def render_line(self, y: int) -> Strip:
        """Return one line of the drawing."""
        if self._looks is None:
            self._looks = role_styles(self.app)
        base = self.rich_style
        lit = base + self.get_component_rich_style("film--cursor", partial=True)
        parts: list[Segment] = []
        for spans, here in self.drawing.parts(y, *self.cursor):
            parts += segments(spans, self._looks, lit if here else base)
        return Strip(parts).adjust_cell_length(self.content_size.width, base)

    def _at(self) -> int:
        """Return the cell at which the cursor is."""
        columns, (stretch, column) = self.drawing.columns, self.cursor
        if stretch < 0:
            return columns[column] if columns else 0
        here = self.drawing.stretches[stretch]
        return (columns[here.left] + columns[here.right]) // 2

    def _middle(self, stretch: Stretch) -> int:
        columns = self.drawing.columns
        return (columns[stretch.left] + columns[stretch.right]) // 2

    def _step(self, by: int) -> None:
        """Move to the nearest tie so many rows below; above the first row are the names."""
        rows = self.drawing.rows
        at = self._at()
        row = -1 if self.cursor[0] < 0 else self.drawing.stretches[self.cursor[0]].row
        row = min(row + by, rows - 1)
        if row < 0:
            columns = self.drawing.columns
            nearest = min(range(len(columns)), key=lambda n: abs(columns[n] - at), default=0)
            self.move_to((-1, nearest))
            return
        there = [n for n, stretch in enumerate(self.drawing.stretches) if stretch.row == row]
        stretches = self.drawing.stretches
        self.move_to((min(there, key=lambda n: abs(self._middle(stretches[n]) - at)), -1))

    def _along(self, by: int) -> None:
        """Move to the next name or tie on the row."""
        stretch, column = self.cursor
        if stretch < 0:
            self.move_to((-1, column + by))
            return
        stretches, other = self.drawing.stretches, stretch + by
        if 0 <= other < len(stretches) and stretches[other].row == stretches[stretch].row:
            self.move_to((other, -1))

    def action_cursor_up(self) -> None:
        """Move to the tie or name above."""
        self._step(-1)

    def action_cursor_down(self) -> None:
        """Move to the tie below."""
        self._step(1)

    def action_cursor_left(self) -> None:
        """Move to the name or tie at the left."""
        self._along(-1)

    def action_cursor_right(self) -> None:
        """Move to the name or tie at the right."""
        self._along(1)

    def action_page_up(self) -> None:
        """Move up a screenful."""
        self._step(-max(self.drawing.window - 1, 1))

    def action_page_down(self) -> None:
        """Move down a screenful."""
        self._step(max(self.drawing.window - 1, 1))

    def action_first(self) -> None:
        """Move to the names."""
        self._step(-self.drawing.rows - 1)

    def action_last(self) -> None:
        """Move to the last row."""
        self._step(self.drawing.rows + 1)

    def action_select(self) -> None:
        """Open what is under the cursor."""
        self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """Move to what is under the pointer, or open it."""
        cursor = self.drawing.under(event.x - self.gutter.left, event.y - self.gutter.top)
        if cursor == (-1, -1):
            return
        if cursor == self.cursor and self.has_focus:
            self.action_select()
        else:
            self.move_to(cursor)

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        drawing = self.drawing
        drawing.top = max(min(drawing.top + by, drawing.rows - drawing.window), 0)
        self.refresh()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up."""
        self._wheel(event, -3)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down."""
        self._wheel(event, 3)
