"""The drawing of an entity with its ties on both sides, or as a list if it is narrow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from textual import events
from textual.message import Message

from explorer.charts.graph import Graph
from explorer.charts.graph_layout import LEFT, MIDDLE, RIGHT, Drawing, Words
from explorer.ui.views.graph.cursor_canvas import CursorCanvas
from explorer.wording.spans import Span


class GraphCanvas(CursorCanvas[int]):
    """Draws a graph. Each side scrolls independently; the box is fixed."""

    DEFAULT_CSS = "GraphCanvas { padding: 0 1; }"

    class Moved(Message):
        """The cursor has moved to another tie, or to the central entity."""

    class Opened(CursorCanvas.Opened):
        """The tie or entity under the cursor was opened."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.drawing = Drawing(Graph("", "", ()), Words())
        self.cursor = MIDDLE

    def show(self, graph: Graph, words: Words) -> None:
        """Show a graph, with the cursor on its first tie."""
        self.drawing = Drawing(graph, words, *self.content_size)
        self.move_to(0 if graph.edges else MIDDLE)

    @property
    def tops(self) -> tuple[int, int]:
        """Scroll offset of each side, for `scroll_sides`."""
        left, right = self.drawing.sides
        return left.top, right.top

    def scroll_sides(self, tops: tuple[int, int]) -> None:
        """Scroll both sides, as far as the cursor stays visible."""
        for side, top in zip(self.drawing.sides, tops, strict=True):
            side.scroll(top - side.top)
        self.move_to(self.cursor)

    def move_to(self, tie: int) -> None:
        """Move the cursor to a tie or to the central entity."""
        self.cursor = tie if 0 <= tie < len(self.drawing.graph.edges) else MIDDLE
        if self.cursor != MIDDLE:
            self.drawing.side_of(self.cursor).show(self.cursor)
        self.refresh()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Redraw and keep the cursor visible."""
        old = self.drawing
        self.drawing = Drawing(old.graph, old.words, *self.content_size, self.tops)
        self.move_to(self.cursor)

    def _parts(self, y: int) -> Iterable[tuple[Sequence[Span], bool]]:
        return self.drawing.parts(y, self.cursor)

    def _under(self, x: int, y: int) -> int | None:
        return self.drawing.under(x, y)

    @property
    def _page(self) -> int:
        return self.content_size.height - 2

    @property
    def _length(self) -> int:
        return len(self.drawing.graph.edges)

    def action_step(self, by: int) -> None:
        """Move along the cursor's side; in a list the central entity comes before the first tie."""
        if self.cursor == MIDDLE:
            if by > 0:
                left, right = self.drawing.sides
                self.move_to(next(iter([*right.ties, *left.ties]), MIDDLE))
            return
        ties = self.drawing.side_of(self.cursor).ties
        at = ties.index(self.cursor) + by
        if at < 0 and not self.drawing.two_sided:
            self.move_to(MIDDLE)
        else:
            self.move_to(ties[min(max(at, 0), len(ties) - 1)])

    def action_across(self, by: int) -> None:
        """Move to the central entity, and from there to the other side."""
        if not self.drawing.two_sided:
            return
        side = self.drawing.sides[RIGHT if by > 0 else LEFT]
        if self.cursor == MIDDLE and side.lines:
            self.move_to(side.nearest(self.drawing.box_row))
        elif self.cursor != MIDDLE and self.drawing.side_of(self.cursor) is not side:
            self.move_to(MIDDLE)

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        left = self.drawing.in_left(event.x - self.gutter.left)
        self.drawing.sides[LEFT if left else RIGHT].scroll(by)
        self.refresh()
