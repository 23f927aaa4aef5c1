"""The base of both drawings of a graph: highlighted cursor, keys, clicks and the wheel."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from explorer.charts.lines import segments
from explorer.ui.keys.registry import bindings
from explorer.ui.theme import role_styles
from explorer.wording.spans import Span

C = TypeVar("C")
"""The type of a cursor position."""


class CursorCanvas(Widget, Generic[C], can_focus=True):
    """Draws a drawing line by line, and moves a cursor over its parts."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("rows"), *bindings("grid")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"graph--cursor"}
    DEFAULT_CSS = """
    CursorCanvas {
        width: 1fr;
        height: 1fr;
        & .graph--cursor { background: $panel; }
        &:focus .graph--cursor { background: $primary-muted; }
        &:ansi .graph--cursor { background: ansi_default; text-style: underline; }
        &:ansi:focus .graph--cursor { background: ansi_default; text-style: reverse; }
    }
    """

    class Opened(Message):
        """The part under the cursor was opened."""

    cursor: C

    @abstractmethod
    def move_to(self, cursor: C) -> None:
        """Move the cursor to a position."""

    @abstractmethod
    def _parts(self, y: int) -> Iterable[tuple[Sequence[Span], bool]]:
        """Yield the parts of a line, each with whether the cursor is on it."""

    @abstractmethod
    def _under(self, x: int, y: int) -> C | None:
        """Return the cursor position at a cell, None if the cursor cannot go there."""

    @abstractmethod
    def action_step(self, by: int) -> None:
        """Move down, or up."""

    @abstractmethod
    def action_across(self, by: int) -> None:
        """Move to the right, or to the left."""

    @property
    @abstractmethod
    def _page(self) -> int:
        """Steps in a screenful."""

    @property
    @abstractmethod
    def _length(self) -> int:
        """Maximum number of steps from the first part to the last."""

    @abstractmethod
    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        """Scroll the part of the drawing under the pointer."""

    def render_line(self, y: int) -> Strip:
        """Return one line of the drawing."""
        looks = role_styles(self.app)
        base = self.rich_style
        lit = base + self.get_component_rich_style("graph--cursor", partial=True)
        parts: list[Segment] = []
        for spans, here in self._parts(y):
            parts += segments(spans, looks, lit if here else base)
        return Strip(parts).adjust_cell_length(self.content_size.width, base)

    def action_page(self, direction: int) -> None:
        """Move down a screenful, or up."""
        self.action_step(direction * max(self._page, 1))

    def action_end(self, direction: int) -> None:
        """Move to the last, or to the first."""
        self.action_step(direction * self._length)

    def action_select(self) -> None:
        """Open the part under the cursor."""
        self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """Move to the part under the pointer, or open it."""
        cursor = self._under(event.x - self.gutter.left, event.y - self.gutter.top)
        if cursor is None:
            return
        if cursor == self.cursor and self.has_focus:
            self.action_select()
        else:
            self.move_to(cursor)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up."""
        self._wheel(event, -3)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down."""
        self._wheel(event, 3)
