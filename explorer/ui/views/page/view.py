"""The generic view of a place: its page, with a preview of the row under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual.app import ComposeResult
from textual.widget import Widget

from explorer.model.place import Place
from explorer.pages import page_for
from explorer.pages.preview import preview_of, with_preview
from explorer.session import Session
from explorer.ui.views.base import Snapshot, View
from explorer.ui.widgets.frame import ALONE_CLASS
from explorer.ui.widgets.page_spot import return_to, spot_of
from explorer.ui.widgets.page_view import PageView

_BESIDE = 120
"""Minimum width of the app, in cells, for a preview; the same as in the style sheet."""


@dataclass(frozen=True, slots=True)
class PageSnapshot(Snapshot):
    """The view's state at a step of the history: cursor and scroll of the page."""

    page: tuple[int, int]


class PlaceView(View):
    """A page, from 120 columns with a preview beside it."""

    DEFAULT_CSS = """
    PlaceView {
        layout: horizontal;
        & > .preview { display: none; }
    }
    """

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self._has_preview = False
        """Whether what the cursor leads to stands beside the page."""
        self._zoomed = False
        """Whether the page, or what stands beside it, has all the room."""
        self._main = PageView(classes="pane main")
        self._preview = PageView(quiet=True, classes="pane preview")

    def compose(self) -> ComposeResult:
        """Arrange the page and its preview side by side."""
        yield self._main
        yield self._preview

    @property
    def panes(self) -> Sequence[Widget]:
        """The page and the preview."""
        return self._main, self._preview

    @property
    def subject(self) -> Place | None:
        """The target of the row under the cursor."""
        return self._main.target or self._place

    def show(self, place: Place) -> None:
        """Show the page of a place."""
        self._note(place)
        make = with_preview if self._has_preview else page_for
        self._main.show(make(self.session, place), visited=self.came_from)

    def _note(self, place: Place) -> None:
        """Record the place shown, and whether there is a preview beside it."""
        super().show(place)
        self._has_preview = self._wants_preview

    @property
    def _wants_preview(self) -> bool:
        alone = self._zoomed or self.app.has_class(ALONE_CLASS)
        return self.app.size.width >= _BESIDE and not alone

    def on_resize(self) -> None:
        """Rebuild the page if a preview appears or disappears."""
        if self._has_preview != self._wants_preview:
            self.session_changed(self.session)

    def zoom(self, on: bool) -> None:
        """Show on the page what the hidden preview no longer shows."""
        self._zoomed = on
        self.on_resize()

    def focus_main(self) -> None:
        """Focus the page."""
        self._main.focus()

    def snapshot(self) -> PageSnapshot:
        """Return the position of the page's cursor."""
        return PageSnapshot(self._main.state)

    def restore(self, snapshot: Snapshot) -> None:
        """Restore the position of the page's cursor."""
        if isinstance(snapshot, PageSnapshot):
            self._main.restore(snapshot.page)

    def session_changed(self, session: Session) -> None:
        """Rebuild the page, keeping the cursor."""
        spot = spot_of(self._main)
        super().session_changed(session)
        return_to(self._main, spot)

    def on_page_view_highlighted(self, message: PageView.Highlighted) -> None:
        """Preview the target of the row under the cursor."""
        if message.view is self._main:
            page = preview_of(self.session, message.place) if message.place else None
            self._preview.show(page)
