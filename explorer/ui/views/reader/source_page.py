"""The page of a source's text: which of its rows show which line, and where to scroll to see it."""

from __future__ import annotations

from typing import Any

from explorer.pages.reader import Reader
from explorer.ui.widgets.page_layout import LaidLine
from explorer.ui.widgets.page_view import PageView

ABOVE = 2
"""Number of rows that a page view inserts before those of its page: the title and a blank."""

FOOT = 5
"""Number of rows at the bottom that a toast may cover."""


class SourcePage(PageView):
    """A page view with a source's lines, each in a row, with its claims and suggestions below."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.reader: Reader | None = None

    @property
    def line(self) -> int:
        """The source's line under the cursor, 0 if none."""
        return self.line_of_row(self.cursor)

    def line_of_row(self, row: int) -> int:
        """Return the source's line that a row belongs to, 0 if none."""
        lines = self.reader.lines if self.reader else ()
        return lines[row - ABOVE] if 0 <= row - ABOVE < len(lines) else 0

    def end_of(self, row: int) -> int:
        """Return the number of the laid-out line after those of a row."""
        return self._laid.span_of(row)[1]

    def row_of_line(self, line: int) -> int:
        """Return the row of a laid-out line."""
        return self._laid.row_at(line)

    def row_number(self, row: int) -> str:
        """Return the text of a row's number column."""
        number = self._laid.rows[row].number if 0 <= row < len(self._laid.rows) else None
        return number.text if number else ""

    def laid_lines(self, row: int) -> list[tuple[int, LaidLine]]:
        """Return the laid-out lines of a row, each with its number."""
        if not self._laid.has(row):
            return []
        return [(line, self._laid.lines[line]) for line in range(*self._laid.span_of(row))]


def top_to_show_line(pane: SourcePage) -> int:
    """Return the scroll offset at which the cursor's line, its claims and suggestions are visible.

    If they are higher than the pane, show the start, or else the cursor. Return -1 if they are
    visible already, or if the pane is too low.
    """
    height, cursor = pane.size.height - FOOT, pane.cursor
    line = pane.line
    if height <= FOOT or not line:
        return -1
    first = last = cursor
    while pane.line_of_row(last + 1) == line:
        last += 1
    while pane.line_of_row(first - 1) == line:
        first -= 1
    top, end = pane.line_of(first), pane.end_of(last)
    if end <= pane.scroll_offset.y + height:
        return -1
    return max(min(top, end - height), pane.line_of(cursor) - height + 1)
