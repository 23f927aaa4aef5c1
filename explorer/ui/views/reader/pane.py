"""A source's page for reading: the cursor goes by line, the margin bears the findings' marks."""

from __future__ import annotations

from typing import Any

from rich.segment import Segment
from textual.strip import Strip

from explorer.model.place import Place
from explorer.pages.reader import Reader
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.rows import GUTTER
from explorer.wording.labels import VERDICT_GLYPHS

ABOVE = 2
"""Rows that a page view puts before those of its page: the title and a blank."""


class ReaderPane(PageView):
    """A page view with a glyph in the margin of each line that is in dispute."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.reader: Reader | None = None

    def read(self, reader: Reader, line: int) -> None:
        """Show a source, the cursor on a line."""
        self.reader = reader
        row = reader.row_of(line)
        self.show(reader.page, row + ABOVE if row >= 0 else -1)

    def point_at(self, place: Place) -> None:
        """Put the cursor on a claim of its line, however far below."""
        rows = [at for at, target in self.links if target == place]
        if after := [at for at in rows if at >= self.cursor] or rows:
            self.restore((after[0], self.scroll_offset.y))

    @property
    def line(self) -> int:
        """The source's line under the cursor, 0 for none."""
        at = self.cursor - ABOVE
        lines = self.reader.lines if self.reader else ()
        return lines[at] if 0 <= at < len(lines) else 0

    def step_to_mark(self, direction: int) -> bool:
        """Go to the next line in dispute, for -1 to the one before; return whether there is one."""
        if self.reader is None:
            return False
        at = self.cursor - ABOVE
        marked = sorted(self.reader.marks)
        further = [m for m in marked if m > at] if direction > 0 else [m for m in marked if m < at]
        if not further:
            return False
        self.restore((further[0 if direction > 0 else -1] + ABOVE, self.scroll_offset.y))
        return True

    def render_line(self, y: int) -> Strip:
        """Return a line of the page with its mark in the margin."""
        strip = super().render_line(y)
        line = y + self.scroll_offset.y
        row = self._laid.row_at(line)
        verdict = self.reader.marks.get(row - ABOVE) if self.reader and row >= ABOVE else None
        if verdict is None or self.line_of(row) != line:
            return strip
        first, *rest = list(strip)
        base = first.style
        look = self.looks.get(str(verdict))
        style = base + look if base and look else look or base
        parts = [
            Segment(first.text[: GUTTER - 1], base),
            Segment(VERDICT_GLYPHS[verdict], style),
            Segment(first.text[GUTTER:], base),
        ]
        return Strip([*parts, *rest], strip.cell_length)
