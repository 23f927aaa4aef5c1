"""The tables of a saved web page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from explorer.read.tables.files.grids import Cell, Grid, span_of

_UNSEEN = {"script", "style", "template", "noscript", "svg"}
_BREAKS = {"br", "li", "p", "div", "dd", "dt", "tr"}
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_NOTE = re.compile(r"\[?(?:[a-z]|\d{1,3}|note \d+|citation needed)\]?", re.IGNORECASE)
"""The mark of a footnote, as a page sets it above the line."""
_EMPTY = {"br", "img", "hr", "input", "col", "meta", "link", "wbr", "area", "source"}


class PageTables(HTMLParser):
    """Collects the tables of a page, innermost first, as grids of cells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.grids: list[Grid] = []
        self._open: list[Grid] = []
        self._cells: list[tuple[str, list[str], dict[str, str | None]] | None] = []
        """For each open table the cell that is being read: its tag, parts and attributes."""
        self._unseen: list[str] = []
        """The open tags from the first one that is not shown."""
        self._raised: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Start a table, a row or a cell."""
        said = dict(attrs)
        if self._unseen or tag in _UNSEEN or _HIDDEN.search(said.get("style") or ""):
            if tag not in _EMPTY:
                self._unseen.append(tag)
            return
        if tag == "table":
            self._open.append(Grid(self.getpos()[0], []))
            self._cells.append(None)
        elif not self._open:
            return
        elif tag == "tr":
            self._end_cell()
            self._open[-1].rows.append((self.getpos()[0], []))
        elif tag in ("td", "th"):
            self._end_cell()
            if not self._open[-1].rows:
                self._open[-1].rows.append((self.getpos()[0], []))
            self._cells[-1] = tag, [], said
        elif tag == "sup":
            self._raised = []
        elif tag in _BREAKS:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a table, a row or a cell."""
        if self._unseen:
            if tag in self._unseen:
                del self._unseen[len(self._unseen) - 1 - self._unseen[::-1].index(tag) :]
            return
        if tag == "sup" and self._raised is not None:
            text, self._raised = "".join(self._raised), None
            self._add("" if _NOTE.fullmatch(text.strip()) else text)
        elif tag in ("td", "th", "tr") and self._open:
            self._end_cell()
        elif tag == "table" and self._open:
            self._end_cell()
            self._cells.pop()
            grid = self._open.pop()
            self.grids.append(Grid(grid.line, [row for row in grid.rows if row[1]]))

    def handle_data(self, data: str) -> None:
        """Add to the text of a cell."""
        if not self._unseen:
            self._add(re.sub(r"\s+", " ", data))

    def _add(self, text: str) -> None:
        if self._raised is not None:
            self._raised.append(text)
        elif self._cells and (cell := self._cells[-1]) is not None:
            cell[1].append(text)

    def _end_cell(self) -> None:
        cell = self._cells[-1]
        if cell is None:
            return
        tag, parts, said = cell
        lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
        text = "\n".join(line for line in lines if line)
        spans = span_of(said.get("rowspan")), span_of(said.get("colspan"))
        self._open[-1].rows[-1][1].append(Cell(text, tag == "th", *spans))
        self._cells[-1] = None


def grids_of_page(text: str) -> list[Grid]:
    """Return the tables of a page in order of their first lines."""
    parser = PageTables()
    parser.feed(text)
    parser.close()
    while parser._open:  # a table that is never closed
        parser.handle_endtag("table")
    return sorted(parser.grids, key=lambda grid: grid.line)
