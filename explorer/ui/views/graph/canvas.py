"""An entity in the middle, its ties to both sides; in a narrow place a list of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from explorer.charts.graph import Graph
from explorer.charts.graph_layout import LEFT, MIDDLE, RIGHT, Drawing, Words
from explorer.charts.lines import segments
from explorer.ui.keys.registry import bindings
from explorer.ui.theme import role_styles


class GraphCanvas(Widget, can_focus=True):
    """Draws a graph. Each side scrolls by itself; the box stays where it is."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("rows"), *bindings("grid")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"graph--cursor"}
    DEFAULT_CSS = """
    GraphCanvas {
        width: 1fr;
        height: 1fr;
        padding: 0 1;
        & .graph--cursor { background: $panel; }
        &:focus .graph--cursor { background: $primary-muted; }
        &:ansi .graph--cursor { background: ansi_default; text-style: underline; }
        &:ansi:focus .graph--cursor { background: ansi_default; text-style: reverse; }
    }
    """

    class Moved(Message):
        """The cursor is on another tie, or on the middle."""

    class Opened(Message):
        """What is under the cursor is to be opened."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.drawing = Drawing(Graph("", "", ()), Words())
        self.cursor = MIDDLE
        self._looks: Mapping[str, Style] | None = None

    def show(self, graph: Graph, words: Words) -> None:
        """Show a graph, the cursor on its first tie."""
        self.drawing = Drawing(graph, words, *self.content_size)
        self.move_to(0 if graph.edges else MIDDLE)

    @property
    def tops(self) -> tuple[int, int]:
        """How far each side is scrolled, for `scroll_sides`."""
        left, right = self.drawing.sides
        return left.top, right.top

    def scroll_sides(self, tops: tuple[int, int]) -> None:
        """Scroll both sides, as far as that keeps the cursor in sight."""
        for side, top in zip(self.drawing.sides, tops, strict=True):
            side.scroll(top - side.top)
        self.move_to(self.cursor)

    def move_to(self, tie: int) -> None:
        """Put the cursor on a tie or on the middle."""
        self.cursor = tie if 0 <= tie < len(self.drawing.graph.edges) else MIDDLE
        if self.cursor != MIDDLE:
            self.drawing.side_of(self.cursor).show(self.cursor)
        self.refresh()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Redraw and keep the cursor in sight."""
        old = self.drawing
        self.drawing = Drawing(old.graph, old.words, *self.content_size, self.tops)
        self.move_to(self.cursor)

    def notify_style_update(self) -> None:
        """Forget the looks: the theme may be another one."""
        super().notify_style_update()
        self._looks = None

    def render_line(self, y: int) -> Strip:
        """Return one line of the drawing."""
        if self._looks is None:
            self._looks = role_styles(self.app)
        base = self.rich_style
        lit = base + self.get_component_rich_style("graph--cursor", partial=True)
        parts: list[Segment] = []
        for spans, here in self.drawing.parts(y, self.cursor):
            parts += segments(spans, self._looks, lit if here else base)
        return Strip(parts).adjust_cell_length(self.content_size.width, base)

    def _step(self, by: int) -> None:
        """Move along the side the cursor is on; in a list the middle stands before the first."""
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

    def _cross(self, to: int) -> None:
        """Move to the middle, and from there to the side `to`."""
        if not self.drawing.two_sided:
            return
        side = self.drawing.sides[to]
        if self.cursor == MIDDLE and side.lines:
            self.move_to(side.nearest(self.drawing.box_row))
        elif self.cursor != MIDDLE and self.drawing.side_of(self.cursor) is not side:
            self.move_to(MIDDLE)

    def action_cursor_up(self) -> None:
        """Move to the tie above."""
        self._step(-1)

    def action_cursor_down(self) -> None:
        """Move to the tie below."""
        self._step(1)

    def action_cursor_left(self) -> None:
        """Move towards the left side."""
        self._cross(LEFT)

    def action_cursor_right(self) -> None:
        """Move towards the right side."""
        self._cross(RIGHT)

    def action_page_up(self) -> None:
        """Move up a screenful."""
        self._step(-max(self.content_size.height - 2, 1))

    def action_page_down(self) -> None:
        """Move down a screenful."""
        self._step(max(self.content_size.height - 2, 1))

    def action_first(self) -> None:
        """Move to the first tie of the side."""
        self._step(-len(self.drawing.graph.edges))

    def action_last(self) -> None:
        """Move to the last tie of the side."""
        self._step(len(self.drawing.graph.edges))

    def action_select(self) -> None:
        """Open what is under the cursor."""
        self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """Move to what is under the pointer, or open it."""
        tie = self.drawing.under(event.x - self.gutter.left, event.y - self.gutter.top)
        if tie is None:
            return
        if tie == self.cursor and self.has_focus:
            self.action_select()
        else:
            self.move_to(tie)

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        left = self.drawing.in_left(event.x - self.gutter.left)
        self.drawing.sides[LEFT if left else RIGHT].scroll(by)
        self.refresh()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll the side under the pointer up."""
        self._wheel(event, -3)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the side under the pointer down."""
        self._wheel(event, 3)
