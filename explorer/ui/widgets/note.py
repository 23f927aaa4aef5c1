"""A few lines of styled text, such as a description of the item under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.strip import Strip
from textual.widget import Widget

from explorer.charts.lines import Line, clip, segments, wrap
from explorer.pages.page import Span
from explorer.ui.theme import role_styles


class Note(Widget):
    """Spans wrapped to the width, and cut at the height set by the style sheet."""

    DEFAULT_CSS = """
    Note { height: 1; width: 1fr; padding: 0 1; }
    """

    def __init__(self, make: Callable[[int], Line] | None = None, **kwargs: Any) -> None:
        """Show the result of `make` for a width in cells, or else the text passed to `show`."""
        super().__init__(**kwargs)
        self._make = make
        self._spans: Sequence[Span] = ()

    @property
    def plain(self) -> str:
        """The text passed to `show`."""
        return "".join(span.text for span in self._spans)

    def show(self, spans: Sequence[Span]) -> None:
        """Set the text."""
        self._spans = spans
        self.refresh()

    def lines(self, width: int) -> list[Line]:
        """Return the lines for a width in cells."""
        spans = self._make(width) if self._make else self._spans
        return wrap(spans, width) if spans else []

    def render_line(self, y: int) -> Strip:
        """Return one line."""
        width, height = self.content_size
        base = self.rich_style
        lines = self.lines(width)
        if y >= len(lines):
            return Strip.blank(width, base)
        line = lines[y]
        if y == height - 1 and len(lines) > height:
            line = clip([*line, Span(" "), *lines[y + 1]], width)
        return Strip(segments(line, role_styles(self.app), base)).adjust_cell_length(width, base)
