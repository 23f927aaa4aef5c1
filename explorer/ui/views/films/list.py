"""Films in columns: name and year, findings by severity, what patterns explain, claims; and the
cached list, shown until the pack has been read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from explorer.charts.lines import Line, clip, width_of
from explorer.model.enums import Severity
from explorer.pages.list_rows import FilmRow
from explorer.pages.page import ListRow
from explorer.ui.first_screen_data import FirstScreen
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.frame import PANE, write_frame
from explorer.ui.widgets.note import Note
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import LazyRows, RowList
from explorer.wording.labels import SEVERITY_GLYPHS
from explorer.wording.spans import Span

_SIGN_WIDTH = 4
_COLUMNS = (("By pattern", 12, 58), ("Claims", 9, 48), ("Sources", 9, 70))
"""Heading of a column, its width, and the minimum width of the list for showing it."""
_YEAR_WIDTH = 6

_STACKED, _LOW = 80, 15
"""The same as in `TwoPanes`."""


class FilmList(RowList):
    """Films, most disputed first."""

    def fit(self, row: ListRow, width: int) -> Sequence[Span]:
        """Lay out the columns for a width."""
        if not isinstance(row, FilmRow):
            return super().fit(row, width)
        tail: Line = []
        for severity, number in zip(Severity, row.severities, strict=True):
            sign = f"{SEVERITY_GLYPHS[severity]}{number:,}" if number else "·"
            tail.append(Span(sign.rjust(_SIGN_WIDTH), str(severity) if number else "dim"))
        numbers: tuple[int | str, ...] = (row.explained or "·", row.claims, row.sources)
        for value, (_, cells, least) in zip(numbers, _COLUMNS, strict=True):
            if width >= least:
                shown = f"{value:,}" if isinstance(value, int) else value
                tail.append(Span(shown.rjust(cells), "dim"))
        left = max(width - width_of(tail) - _YEAR_WIDTH, 4)
        name = clip([Span(row.name, "strong" if row.findings else "")], left)
        gap = Span(" " * (left - width_of(name)))
        return [*name, gap, Span(f" {row.year:<{_YEAR_WIDTH - 1}}", "dim"), *tail]

    def head(self, width: int) -> Line:
        """Return the headings of the columns."""
        tail = "Findings".rjust(3 * _SIGN_WIDTH)
        tail += "".join(words.rjust(cells) for words, cells, least in _COLUMNS if width >= least)
        left = max(width - len(tail) - _YEAR_WIDTH, 4)
        return [Span(f"{'Film':<{left}} {'Year':<{_YEAR_WIDTH - 1}}{tail}", "label")]


class CachedFilms(Widget):
    """Looks like `FilmsView` but ignores input: keys are held until that has replaced it."""

    DEFAULT_CSS = """
    CachedFilms {
        layout: horizontal;
        & > .side { width: 7fr; height: 1fr; }
        & > .side > RowList { height: 1fr; }
        & > .page { width: 5fr; height: 1fr; }
        & Note { height: 1; padding: 0 1 0 2; }
        &.-stacked {
            layout: vertical;
            & > .side { width: 1fr; }
            & > .page { width: 1fr; }
            &.-low > .page { display: none; }
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings("films")

    def __init__(self, first: FirstScreen, id: str) -> None:
        super().__init__(id=id)
        self._first = first
        self._list = FilmList()
        self._page = PageView(classes=f"{PANE} page")

    def compose(self) -> ComposeResult:
        """Arrange the list and the page side by side."""
        with Vertical(classes=f"{PANE} side") as side:
            write_frame(side, self._first.words.title)
            yield Note(lambda _: self._list.head(self._list.room))
            yield self._list
        yield self._page

    def on_mount(self) -> None:
        """Fill the list and the page."""
        self._list.set_rows(LazyRows(self._first.total, self._first.row), self._first.cursor)
        self._page.show(self._first.detail)
        self._list.focus()

    def on_resize(self) -> None:
        """Arrange the panes vertically if it is narrow."""
        self.set_class(self.size.width < _STACKED, "-stacked")
        self.set_class(self.size.height < _LOW, "-low")
