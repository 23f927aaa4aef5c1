"""The base of lists and pages: drawing rows of spans, cursor, hover, keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from explorer.charts.lines import clip, segments, width_of
from explorer.pages.page import Span
from explorer.ui.keys.registry import bindings
from explorer.ui.theme import role_styles

MARKER = "▸"
"""Marks the row under the cursor, so that the cursor is visible without colours."""

RESTING = "▹"
"""Replaces the marker in panes without the focus."""

LED = "-led"
"""CSS class of a view whose cursor keys control while the focus is in an input."""

GUTTER = 2
"""Width before each row for the marker, in cells."""

MARGIN = 1
"""Width after each row, in cells, so that text does not touch the scroll bar or the next pane."""


class RowsView(ScrollView, can_focus=True):
    """A vertically scrolling view of styled rows with a cursor.

    A subclass sets the number of lines by `set_height`, and draws them in `draw_line`.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor", "rows--hover"}
    DEFAULT_CSS = """
    RowsView {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        scrollbar-color: $border;
        scrollbar-color-hover: $primary;
        scrollbar-color-active: $primary;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
        & .rows--cursor { background: $panel-lighten-1; }
        & .rows--hover { background: $panel; }
        &:focus .rows--cursor, &.-led .rows--cursor { background: $primary-muted; }
        &:ansi { scrollbar-color: ansi_bright_black; }
        &:ansi .rows--cursor { background: ansi_default; text-style: underline; }
        &:ansi:focus .rows--cursor, &.-led:ansi .rows--cursor {
            background: ansi_default;
            text-style: reverse;
        }
        &:ansi .rows--hover { background: ansi_default; text-style: underline; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("rows")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._hover = -1
        self._looks: Mapping[str, Style] | None = None
        self._even: Mapping[str, Style] | None = None
        self._base: Style | None = None

    @property
    def marker(self) -> str:
        """The marker of the row under the cursor."""
        return MARKER if self.has_focus or self.has_class(LED) else RESTING

    @property
    def looks(self) -> Mapping[str, Style]:
        """The style of each role in the current theme."""
        if self._looks is None:
            self._looks = role_styles(self.app)
        return self._looks

    @property
    def even_looks(self) -> Mapping[str, Style]:
        """The style of each role in a highlighted row.

        With the terminal's own colours it is reversed, which would put a patch of colour behind
        each word.
        """
        if not self.app.current_theme.ansi:
            return self.looks
        if self._even is None:
            even = Style(dim=False)
            self._even = {role: look.without_color + even for role, look in self.looks.items()}
        return self._even

    def notify_style_update(self) -> None:
        """Clear the cached styles, as the theme may have changed."""
        super().notify_style_update()
        self._looks = self._even = None

    @property
    def room(self) -> int:
        """Width for text in a line, in cells."""
        return max(self.scrollable_content_region.width - GUTTER - MARGIN, 1)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return some lines, computing the background once, as Textual looks it up in parents."""
        self._base = self.rich_style
        try:
            return super().render_lines(crop)
        finally:
            self._base = None

    def render_line(self, y: int) -> Strip:
        """Return one line of the view."""
        line = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        base = self._base or self.rich_style
        if not 0 <= line < self.virtual_size.height:
            return Strip.blank(width, base)
        indent, spans = self.draw_line(line)
        lit, marked = self.is_lit(line), self.is_marked(line)
        looks = self.even_looks if lit else self.looks
        if lit:
            base += self.get_component_rich_style("rows--cursor", partial=True)
        elif self._hover >= 0 and self.is_hovered(line):
            base += self.get_component_rich_style("rows--hover", partial=True)
        gutter = (self.marker if marked else "").ljust(GUTTER)
        shown = clip(spans, self.room - indent)
        blank = " " * max(width - GUTTER - indent - width_of(shown), 0)
        parts = [Segment(gutter + " " * indent, base)]
        parts += segments(shown, looks, base)
        parts.append(Segment(blank, base))
        return Strip(parts, width).crop(0, width)

    def draw_line(self, line: int) -> tuple[int, Sequence[Span]]:
        """Return the indent and the spans of a line."""
        raise NotImplementedError

    def is_lit(self, line: int) -> bool:
        """Return whether a line is part of the row under the cursor."""
        raise NotImplementedError

    def action_step(self, direction: int) -> None:
        """Move the cursor down, or up for -1."""
        raise NotImplementedError

    def action_page(self, direction: int) -> None:
        """Move the cursor down a screenful, or up for -1."""
        raise NotImplementedError

    def is_marked(self, line: int) -> bool:
        """Return whether a line has the cursor's marker."""
        return self.is_lit(line)

    def is_hovered(self, line: int) -> bool:
        """Return whether the pointer is on the row of a line."""
        return line == self._hover

    def set_height(self, lines: int) -> None:
        """Set the number of lines."""
        self.virtual_size = Size(0, lines)
        self.refresh()

    def show_line(self, line: int, count: int = 1) -> None:
        """Scroll to show `count` lines from `line`, unless the view has no height."""
        if not self.size.height:
            return
        self.scroll_to_region(
            Region(0, line, 1, max(count, 1)), animate=False, force=True, immediate=True
        )

    def jump_to(self, y: float) -> None:
        """Scroll to a line without animation."""
        self.scroll_to(y=y, animate=False, force=True)

    def line_at(self, y: int) -> int:
        """Return the line under a pointer's y within the widget."""
        return y - self.gutter.top + self.scroll_offset.y

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Highlight what a click would open."""
        line = self.line_at(event.y)
        if line != self._hover:
            self._hover = line if 0 <= line < self.virtual_size.height else -1
            self.refresh()

    def on_leave(self) -> None:
        """Remove the highlight of the pointer."""
        self._hover = -1
        self.refresh()
