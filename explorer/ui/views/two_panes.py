"""A list with the page of its current row beside it, or below if it is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from explorer.model.place import Place
from explorer.pages import page_for
from explorer.pages.page import Page
from explorer.session import Session
from explorer.ui.views.base import Snapshot, View
from explorer.ui.widgets.frame import PANE, write_frame
from explorer.ui.widgets.page_spot import return_to, spot_of
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.row_list import RowList

_STACKED, _LOW = 80, 18
"""Below this width, the panes are stacked; if also below this height, only one is shown."""


@dataclass(frozen=True, slots=True)
class TwoPanesSnapshot(Snapshot):
    """The view's state at a step of the history."""

    shown: Place | None
    page: tuple[int, int]


class TwoPanes(View):
    """The base of views with a list and a page.

    A subclass creates the list's widgets in `side`, and returns a row's page in `page_of`. At the
    view's own place the list has the focus, at the place of an item its page.
    """

    DEFAULT_CSS = """
    TwoPanes {
        layout: horizontal;
        & > .side { width: 1fr; height: 1fr; }
        & > .side > RowList { height: 1fr; }
        & > .page {
            width: 1fr;
            height: 1fr;
        }
        &.-bare > .page { display: none; }
        &.-bare.-in > .page { display: block; }
        &.-stacked {
            layout: vertical;
            & > .side { width: 1fr; height: 2fr; }
            & > .page { height: 3fr; }
            &.-in > .side { display: none; }
            &.-low > .page { display: none; }
            &.-low.-in > .page { display: block; }
        }
    }
    """

    list: RowList
    """The list, created by the subclass."""

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self._page = PageView(classes=f"{PANE} page")
        self._shown: Place | None = None

    def compose(self) -> ComposeResult:
        """Arrange the list and the page side by side."""
        with Vertical(classes=f"{PANE} side"):
            yield from self.side()
        yield self._page

    def side(self) -> ComposeResult:
        """Return the widgets on the left, including the list."""
        yield self.list

    def page_of(self, place: Place) -> Page:
        """Return the page of a row's target."""
        return page_for(self.session, place)

    @property
    def panes(self) -> Sequence[Widget]:
        """The list and the page."""
        return self.list, self._page

    @property
    def subject(self) -> Place | None:
        """The place under the cursor."""
        return self._shown if self.list.has_focus else self._page.target or self._shown

    @property
    def inside(self) -> bool:
        """Whether the place is an item rather than the whole view."""
        return bool(self._place.id)

    def show(self, place: Place) -> None:
        """Show the list, or the page of an item beside it."""
        super().show(place)
        self.set_class(self.inside, "-in")
        if self.inside:
            self.point(place)
            self._show_page(place)

    def point(self, place: Place | None) -> None:
        """Move the list's cursor to the row with a target, if there is one."""
        for index, row in enumerate(self.list.rows):
            if place is not None and row.target == place:
                self.list.move_to(index)
                return

    def _show_page(self, place: Place | None) -> None:
        if place != self._shown:
            self._shown = place
            self._page.show(self.page_of(place) if place else None, visited=self.came_from)

    def focus_main(self) -> None:
        """Focus the page if the place is an item, else the list."""
        (self._page if self.inside else self.list).focus()

    def snapshot(self) -> TwoPanesSnapshot:
        """Return what is shown, and the position of its page's cursor."""
        return TwoPanesSnapshot(self._shown, self._page.state)

    def restore(self, snapshot: Snapshot) -> None:
        """Restore everything."""
        if isinstance(snapshot, TwoPanesSnapshot) and snapshot.shown:
            self.point(snapshot.shown)
            self._show_page(snapshot.shown)
            self._page.restore(snapshot.page)

    def session_changed(self, session: Session) -> None:
        """Use a new session and rebuild the page."""
        self.session = session
        snapshot, spot = self.snapshot(), spot_of(self._page)
        self.fill()
        self._shown = None
        self.show(self._place)
        self.restore(snapshot)
        return_to(self._page, spot)

    def fill(self) -> None:
        """Fill the list with the session's rows."""

    def name_list(self, title: str) -> None:
        """Write the title on the list's frame."""
        for side in self.query(".side"):
            write_frame(side, title)

    def on_mount(self) -> None:
        """Fill the list."""
        self.fill()

    def on_resize(self) -> None:
        """Stack the panes if it is narrow."""
        self.set_class(self.size.width < _STACKED, "-stacked")
        self.set_class(self.size.height < _LOW - 3, "-low")

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the page of the row under the list's cursor."""
        message.stop()
        target = message.row.target
        if target is None or message.index != self.list.cursor:
            return
        self._show_page(target)
        if self.inside and target != self._place and target.kind == self._place.kind:
            self._place = target
            self.say_moved()

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Go to the target of the row under the list's cursor."""
        message.stop()
        if message.row.target:
            self.post_message(self.Go(message.row.target))
