"""A list with headings between its rows, over which the cursor steps: findings, and choices."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from explorer.pages.finding_row import HeadingRow
from explorer.pages.page import ListRow
from explorer.ui.widgets.row_list import RowList
from explorer.wording.spans import Span


class HeadedList(RowList):
    """A row that leads nowhere is a heading."""

    def is_heading(self, index: int) -> bool:
        """Return whether a row is a heading."""
        return self.rows[index].target is None

    def fit(self, row: ListRow, width: int) -> Sequence[Span]:
        """Return the spans of a heading, or of a row as it is."""
        if not isinstance(row, HeadingRow):
            return super().fit(row, width)
        note = [Span(f"  {row.note}", "dim")] if row.note else []
        return [Span(row.title, "label"), *note]

    def move_to(self, index: int) -> None:
        """Put the cursor on a row, the one beyond it where that is a heading."""
        if not self.rows:
            return
        index = min(max(index, 0), len(self.rows) - 1)
        if self.is_heading(index):
            step = -1 if index < self._cursor else 1
            nearest = [self._beyond(index, step), self._beyond(index, -step)]
            index = next((row for row in nearest if row is not None), index)
        super().move_to(index)

    def show_cursor(self) -> None:
        """Scroll so that the cursor is seen, and a heading right above it."""
        super().show_cursor()
        if 0 < self._cursor < len(self.rows) and self.is_heading(self._cursor - 1):
            self.show_line(self._cursor - 1, 2)

    def on_click(self, event: events.Click) -> None:
        """Leave a click on a heading be."""
        line = self.line_at(event.y)
        if 0 <= line < len(self.rows) and self.is_heading(line):
            event.prevent_default()

    def _beyond(self, index: int, step: int) -> int | None:
        """Return the next row that is no heading, None where there is none."""
        while 0 <= (index := index + step) < len(self.rows):
            if not self.is_heading(index):
                return index
        return None
