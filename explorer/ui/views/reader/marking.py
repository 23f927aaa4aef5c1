"""Marking words in the reader, by keys or by dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.strip import Strip

from explorer.claiming.selection import Selection
from explorer.ui.views.reader.word_cells import WordCells
from explorer.ui.widgets.rows import GUTTER

if TYPE_CHECKING:
    from explorer.claiming.line_words import LineWords
    from explorer.ui.views.reader.source_page import SourcePage

_LOOK = Style(reverse=True, bold=True)


class Marking:
    """The words being marked in a pane, if any; a row of the pane is a line of the source."""

    def __init__(self, pane: SourcePage) -> None:
        self._pane = pane
        self.selection: Selection | None = None
        self.row = -1
        """The row of the marked line."""
        self._cells: tuple[object, WordCells] | None = None
        """The cells asked for last, with what they were made of: a line may be a whole book."""

    @property
    def active(self) -> bool:
        """Whether words are being marked."""
        return self.selection is not None

    def begin(self, row: int, selection: Selection) -> None:
        """Start marking words of the line in a row."""
        self.selection, self.row = selection, row
        self._show()

    def end(self) -> None:
        """Clear the selection."""
        self.selection, self.row = None, -1
        self._pane.refresh()
        self._pane.refresh_bindings()

    def change(self, selection: Selection) -> None:
        """Change the selection within the line."""
        self.selection = selection
        self._show()

    def move_line(self, by: int, extend: bool) -> None:
        """Move to the word above or below."""
        if self.selection is None:
            return
        words = self.selection.words
        start = words.words[self.selection.head][0]
        offset = self.cells(words).beside(start, by)
        if offset is not None:
            self.change(self.selection.to(words.word_at(offset), extend))

    def cells(self, words: LineWords, row: int = -1) -> WordCells:
        """Return the positions of a line's characters in a row's laid-out lines."""
        at = self.row if row < 0 else row
        number = self._pane.row_number(at)
        laid = self._pane.laid_lines(at)
        if self._cells is None or self._cells[0] != (words.text, number, laid):
            self._cells = (words.text, number, laid), WordCells(words.text, laid, number)
        return self._cells[1]

    def draw(self, strip: Strip, line: int) -> Strip:
        """Return a laid-out line with its marked words highlighted."""
        if self.selection is None or self._pane.row_of_line(line) != self.row:
            return strip
        words = self.selection.words
        span = self.cells(words).ranges(self.selection.span).get(line)
        if span is None:
            return strip
        start, end = span[0] + GUTTER, span[1] + GUTTER
        lit = strip.crop(start, end).apply_style(_LOOK)
        return Strip.join([strip.crop(0, start), lit, strip.crop(end)])

    def _show(self) -> None:
        if self.selection is None:
            return
        ranges = self.cells(self.selection.words).ranges(self.selection.span)
        if ranges:
            self._pane.show_line(min(ranges), max(ranges) - min(ranges) + 1)
        self._pane.refresh()
        self._pane.refresh_bindings()
