"""The drawing of a film: a column for each main character, with all ties between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from textual import events
from textual.message import Message

from explorer.charts.film_graph import FilmGraph, FilmTie
from explorer.charts.film_layout import FilmDrawing, Stretch
from explorer.ui.views.graph.cursor_canvas import CursorCanvas
from explorer.wording.spans import Span

Cursor = tuple[int, int]
"""The indexes of the tie and the column under the cursor, one of which is -1."""


class FilmCanvas(CursorCanvas[Cursor]):
    """Draws the graph of a film. The cursor is on a name or on a tie."""

    DEFAULT_CSS = "FilmCanvas { padding: 1 1 0 1; }"

    class Moved(Message):
        """The cursor has moved to another name or tie."""

    class Opened(CursorCanvas.Opened):
        """The name or tie under the cursor was opened."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._graph = FilmGraph()
        self._names: Sequence[str] = ()
        self.drawing = FilmDrawing(self._graph, [])
        self.cursor = (-1, 0)

    def show(self, graph: FilmGraph, names: Sequence[str]) -> None:
        """Show a graph with the names of its `ranked` entities, with the cursor on the first."""
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
        """Id of the entity under the cursor, or of the subject of the tie there; "" if none."""
        if self.tie:
            return self._graph.ranked[self.tie.first]
        order = self.drawing.order
        return self._graph.ranked[order[self.cursor[1]]] if self.cursor[1] < len(order) else ""

    def move_to(self, cursor: Cursor) -> None:
        """Move the cursor to a tie or to a name."""
        stretch, column = cursor
        if 0 <= stretch < len(self.drawing.stretches):
            self.cursor = stretch, -1
            self.drawing.show(stretch)
        else:
            self.cursor = -1, min(max(column, 0), max(len(self.drawing.order) - 1, 0))
        self.refresh()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Redraw and keep the cursor on its tie or name."""
        tie, entity = self.tie, self.entity or next(iter(self._graph.ranked), "")
        self._draw()
        ties = [stretch.tie for stretch in self.drawing.stretches]
        people = [self._graph.ranked[who] for who in self.drawing.order]
        at = ties.index(tie) if tie in ties else -1
        self.move_to((at, people.index(entity) if entity in people else 0))

    def _parts(self, y: int) -> Iterable[tuple[Sequence[Span], bool]]:
        return self.drawing.parts(y, *self.cursor)

    def _under(self, x: int, y: int) -> Cursor | None:
        cursor = self.drawing.under(x, y)
        return None if cursor == (-1, -1) else cursor

    @property
    def _page(self) -> int:
        return self.drawing.window - 1

    @property
    def _length(self) -> int:
        return self.drawing.rows + 1

    def _at(self) -> int:
        """Return the x position of the cursor, in cells."""
        columns, (stretch, column) = self.drawing.columns, self.cursor
        if stretch < 0:
            return columns[column] if columns else 0
        return self._middle(self.drawing.stretches[stretch])

    def _middle(self, stretch: Stretch) -> int:
        columns = self.drawing.columns
        return (columns[stretch.left] + columns[stretch.right]) // 2

    def action_step(self, by: int) -> None:
        """Move to the nearest tie `by` rows below; the names are above the first row."""
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

    def action_across(self, by: int) -> None:
        """Move to the next name or tie on the row."""
        stretch, column = self.cursor
        if stretch < 0:
            self.move_to((-1, column + by))
            return
        stretches, other = self.drawing.stretches, stretch + by
        if 0 <= other < len(stretches) and stretches[other].row == stretches[stretch].row:
            self.move_to((other, -1))

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        drawing = self.drawing
        drawing.top = max(min(drawing.top + by, drawing.rows - drawing.window), 0)
        self.refresh()
