"""The rows of a page laid out as lines, and the mapping between rows and lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from explorer.charts.lines import Line, wrap
from explorer.pages.page import Row

_WORDS = 12
"""Minimum width that an indent leaves to the text, in cells."""


class LaidLine(NamedTuple):
    """A laid-out line: its row, its indent in cells, its spans."""

    row: int
    indent: int
    spans: Line


class LaidPage:
    """The rows of a page, and their lines once laid out for a width."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self.rows = rows
        self.targets = {at: row.target for at, row in enumerate(rows) if row.target}
        """Where the rows lead that lead somewhere."""
        self.links = list(self.targets)
        """Those rows, from the top."""
        self.width = -1
        """For how many cells it is laid out, -1 for not at all."""
        self.lines: list[LaidLine] = []
        self._starts: list[int] = []
        """The first line of each row."""

    def lay_out(self, width: int) -> None:
        """Wrap all rows to a width."""
        self.width, self.lines, self._starts = width, [], []
        for at, row in enumerate(self.rows):
            self._starts.append(len(self.lines))
            indent = min(row.indent, max(width - _WORDS, 0))
            for number, line in enumerate(wrap(row.all_spans, width - indent, row.hang)):
                self.lines.append(LaidLine(at, indent + (row.hang if number else 0), line))

    def row_at(self, line: int) -> int:
        """Return the row of a line, -1 if none."""
        return self.lines[line].row if 0 <= line < len(self.lines) else -1

    def has(self, row: int) -> bool:
        """Return whether a row has been laid out."""
        return 0 <= row < len(self._starts)

    def span_of(self, row: int) -> tuple[int, int]:
        """Return the first line of a row and the one after its last."""
        after = self._starts[row + 1] if row + 1 < len(self._starts) else len(self.lines)
        return self._starts[row], after

    def line_of(self, row: int) -> int:
        """Return the first line of a row, 0 if none."""
        return self._starts[row] if self.has(row) else 0

    def begins_in(self, row: int, top: int, height: int) -> bool:
        """Return whether a row starts within `height` lines from `top`."""
        return self.has(row) and top <= self._starts[row] < top + height

    def links_in(self, top: int, height: int) -> list[int]:
        """Return the rows with a target that start within `height` lines from `top`."""
        return [link for link in self.links if self.begins_in(link, top, height)]

    def link_beside(self, row: int, direction: int, top: int, height: int) -> int:
        """Return the link below a row, or above it for `direction` -1.

        Return -1 if there is none, or if it is more than one line outside the `height` lines from
        `top`.
        """
        at = bisect_right(self.links, row)
        at = at if direction > 0 else at - 2
        if not 0 <= at < len(self.links):
            return -1
        start, after = self.span_of(self.links[at])
        near = start <= top + height if direction > 0 else after >= top
        return self.links[at] if near else -1

    def chosen_line(self) -> int:
        """Return the first line of the row that the page was opened for, 0 if none."""
        return next((self.line_of(at) for at, row in enumerate(self.rows) if row.chosen), 0)
