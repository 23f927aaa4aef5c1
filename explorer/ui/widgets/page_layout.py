"""The rows of a page laid out as lines of a width, and which row stands where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from explorer.charts.lines import Line, width_of, wrap
from explorer.pages.page import Row

HANG = 2
"""Indent of the lines after the first of a row that leads somewhere or has a label, in cells."""

_WORDS = 12
"""Cells that an indent leaves to the words, however narrow it is."""


class LaidLine(NamedTuple):
    """A line: the row that it is of, its indent in cells, its words."""

    row: int
    indent: int
    spans: Line


class LaidPage:
    """The rows of a page, and their lines as soon as there is a width to lay them out for."""

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
        """Break all rows into lines of a width."""
        self.width, self.lines, self._starts = width, [], []
        for at, row in enumerate(self.rows):
            self._starts.append(len(self.lines))
            indent = min(row.indent, max(width - _WORDS, 0))
            hang = _hang(row)
            for number, line in enumerate(wrap(row.all_spans, width - indent, hang)):
                self.lines.append(LaidLine(at, indent + (hang if number else 0), line))

    def row_at(self, line: int) -> int:
        """Return the row that a line is of, -1 for none."""
        return self.lines[line].row if 0 <= line < len(self.lines) else -1

    def has(self, row: int) -> bool:
        """Return whether a row has its lines."""
        return 0 <= row < len(self._starts)

    def span_of(self, row: int) -> tuple[int, int]:
        """Return the first line of a row, and the one after its last."""
        after = self._starts[row + 1] if row + 1 < len(self._starts) else len(self.lines)
        return self._starts[row], after

    def line_of(self, row: int) -> int:
        """Return the first line of a row, 0 for none."""
        return self._starts[row] if self.has(row) else 0

    def begins_in(self, row: int, top: int, height: int) -> bool:
        """Return whether a row begins in `height` lines from `top` on."""
        return self.has(row) and top <= self._starts[row] < top + height

    def links_in(self, top: int, height: int) -> list[int]:
        """Return the rows that lead somewhere and begin in `height` lines from `top` on."""
        return [link for link in self.links if self.begins_in(link, top, height)]

    def link_beside(self, row: int, direction: int, top: int, height: int) -> int:
        """Return the link below a row, for -1 the one above, -1 where it is more than a line out
        of sight of `height` lines from `top` on, or there is none.
        """
        at = bisect_right(self.links, row)
        at = at if direction > 0 else at - 2
        if not 0 <= at < len(self.links):
            return -1
        start, after = self.span_of(self.links[at])
        near = start <= top + height if direction > 0 else after >= top
        return self.links[at] if near else -1

    def chosen_line(self) -> int:
        """Return where the row begins that a passage was asked for, 0 for none."""
        return next((self.line_of(at) for at, row in enumerate(self.rows) if row.chosen), 0)


def _hang(row: Row) -> int:
    """Return the indent of a row's later lines: prose has none, a numbered line its number's."""
    if row.number:
        return width_of([row.number])
    return HANG if row.target or row.indent or row.is_labelled else 0
