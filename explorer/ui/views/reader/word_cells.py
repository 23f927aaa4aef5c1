"""The positions of a text's characters on screen after wrapping."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from explorer.ui.widgets.page_layout import LaidLine

if TYPE_CHECKING:
    from explorer.claiming.line_words import Range


class Cell(NamedTuple):
    """A character: its offset in the text, its laid-out line, its first cell and its width."""

    offset: int
    line: int
    x: int
    width: int


_OFFSET, _LINE = attrgetter("offset"), attrgetter("line")
"""Offset and line, both ascending."""


class WordCells:
    """The characters of a text in the lines of its row, which begins with a line number."""

    def __init__(self, text: str, lines: Sequence[tuple[int, LaidLine]], number: str) -> None:
        """Match the characters of `text` with numbered laid-out lines, ignoring spaces.

        `number` precedes the text in the first line.
        """
        skipped = sum(not char.isspace() for char in number)
        letters = [at for at, char in enumerate(text) if not char.isspace()]
        self._cells: list[Cell] = []
        seen = 0
        for line, laid in lines:
            x = laid.indent
            for char in "".join(span.text for span in laid.spans):
                width = cell_len(char)
                if not char.isspace():
                    at = seen - skipped
                    if 0 <= at < len(letters):
                        self._cells.append(Cell(letters[at], line, x, width))
                    seen += 1
                x += width

    def ranges(self, span: Range) -> dict[int, Range]:
        """Return the cells of a range of characters, by laid-out line."""
        ranges: dict[int, Range] = {}
        first, last = (bisect_left(self._cells, at, key=_OFFSET) for at in span)
        for cell in self._cells[first:last]:
            start = ranges.get(cell.line, (cell.x, 0))[0]
            ranges[cell.line] = (start, cell.x + cell.width)
        return ranges

    def offset_at(self, line: int, x: int) -> int | None:
        """Return the offset of the character at, or last before, a cell of a laid-out line."""
        first = bisect_left(self._cells, line, key=_LINE)
        here = self._cells[first : bisect_right(self._cells, line, key=_LINE)]
        if not here:
            return None
        at = bisect_right([cell.x for cell in here], x) - 1
        return here[max(at, 0)].offset

    def beside(self, offset: int, by: int) -> int | None:
        """Return the offset of the character closest to `by` laid-out lines below `offset`.

        Return None if there is no such line.
        """
        at = bisect_left(self._cells, offset, key=_OFFSET)
        if at == len(self._cells):
            return None
        here = self._cells[at]
        return self.offset_at(here.line + by, here.x)
