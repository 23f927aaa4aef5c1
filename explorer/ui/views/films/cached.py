"""The cached list of films, shown until the pack has been read."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from explorer.ui.first_screen_data import FirstScreen
from explorer.ui.keys.registry import bindings
from explorer.ui.views.films.list import FilmList
from explorer.ui.widgets.frame import PANE, write_frame
from explorer.ui.widgets.note import Note
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import LazyRows

_STACKED, _LOW = 80, 15
"""The same as in `TwoPanes`."""


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
