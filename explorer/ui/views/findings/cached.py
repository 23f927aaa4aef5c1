"""The cached list of findings, shown until the pack has been read."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widget import Widget

from explorer.model.place import PlaceKind
from explorer.ui.first_screen_data import FirstScreen
from explorer.ui.keys.registry import bindings
from explorer.ui.views.findings.list import FindingList
from explorer.ui.widgets.frame import write_frame
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import LazyRows


class CachedFindings(Widget):
    """Looks like `FindingsView` but ignores input: keys are held until that has replaced it."""

    DEFAULT_CLASSES = "findings"
    BINDINGS: ClassVar[list[BindingType]] = bindings("findings")

    def __init__(self, first: FirstScreen, id: str) -> None:
        super().__init__(id=id)
        self._first = first
        self._list = FindingList(classes="pane list")
        self._detail = PageView(classes="pane main")
        self._preview = PageView(quiet=True, classes="pane preview")
        self.set_class(self._in_detail, "-detail")

    @property
    def _in_detail(self) -> bool:
        place, _ = self._first.trail[-1]
        return place.kind == PlaceKind.FINDING

    def compose(self) -> ComposeResult:
        """Arrange list, detail and preview side by side."""
        yield self._list
        yield self._detail
        yield self._preview

    def on_mount(self) -> None:
        """Fill list and detail; the preview follows in the next frame."""
        write_frame(self._list, *self._first.words.frame(self.app.size.width))
        self._list.set_rows(LazyRows(self._first.total, self._first.row), self._first.cursor)
        self._detail.show(self._first.detail)
        self.call_after_refresh(self._preview.show, self._first.preview)
        (self._detail if self._in_detail else self._list).focus()

    def on_resize(self) -> None:
        """Write as much on the list's frame as there is room for."""
        write_frame(self._list, *self._first.words.frame(self.app.size.width))
