"""A list with the page of what is under its cursor beside it, or below where it is narrow."""

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
"""Below so many columns one above another; below so many lines too, only one of them."""


@dataclass(frozen=True, slots=True)
class TwoPanesSnapshot(Snapshot):
    """What is remembered of the view at a step."""

    shown: Place | None
    page: tuple[int, int]


class TwoPanes(View):
    """What the views of sources and of people have in common.

    A subclass makes the list's widgets in `side`, and says in `page_of` what belongs to a row. At
    the view's own place the list has the focus, at the place of something in it its page.
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
    """The list, made by the subclass."""

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self._page = PageView(classes=f"{PANE} page")
        self._shown: Place | None = None

    def compose(self) -> ComposeResult:
        """Put the list and the page side by side."""
        with Vertical(classes=f"{PANE} side"):
            yield from self.side()
        yield self._page

    def side(self) -> ComposeResult:
        """Return what stands at the left, the list among it."""
        yield self.list

    def page_of(self, place: Place) -> Page:
        """Return the page of what a row leads to."""
        return page_for(self.session, place)

    @property
    def panes(self) -> Sequence[Widget]:
        """The list and the page."""
        return self.list, self._page

    @property
    def subject(self) -> Place | None:
        """What is under the cursor."""
        return self._shown if self.list.has_focus else self._page.target or self._shown

    @property
    def inside(self) -> bool:
        """Whether the place is that of one thing, not of the whole view."""
        return bool(self._place.id)

    def show(self, place: Place) -> None:
        """Show the list, or one of its things beside it."""
        super().show(place)
        self.set_class(self.inside, "-in")
        if self.inside:
            self.point(place)
            self._show_page(place)

    def point(self, place: Place | None) -> None:
        """Put the list's cursor on the row that leads to a place, if there is one."""
        for index, row in enumerate(self.list.rows):
            if place is not None and row.target == place:
                self.list.move_to(index)
                return

    def _show_page(self, place: Place | None) -> None:
        if place != self._shown:
            self._shown = place
            self._page.show(self.page_of(place) if place else None, visited=self.came_from)

    def focus_main(self) -> None:
        """Focus the page where one thing is the place, else the list."""
        (self._page if self.inside else self.list).focus()

    def snapshot(self) -> TwoPanesSnapshot:
        """Return what is shown, and where the cursor of its page is."""
        return TwoPanesSnapshot(self._shown, self._page.state)

    def restore(self, snapshot: Snapshot) -> None:
        """Put everything back."""
        if isinstance(snapshot, TwoPanesSnapshot) and snapshot.shown:
            self.point(snapshot.shown)
            self._show_page(snapshot.shown)
            self._page.restore(snapshot.page)

    def session_changed(self, session: Session) -> None:
        """Take another session and rebuild the page."""
        self.session = session
        snapshot, spot = self.snapshot(), spot_of(self._page)
        self.fill()
        self._shown = None
        self.show(self._place)
        self.restore(snapshot)
        return_to(self._page, spot)

    def fill(self) -> None:
        """Put the session's rows into the list."""

    def name_list(self, title: str) -> None:
        """Write on the frame of the list what it holds."""
        for side in self.query(".side"):
            write_frame(side, title)

    def on_mount(self) -> None:
        """Fill the list."""
        self.fill()

    def on_resize(self) -> None:
        """Stand one above another where it is narrow."""
        self.set_class(self.size.width < _STACKED, "-stacked")
        self.set_class(self.size.height < _LOW - 3, "-low")

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the page of what is under the list's cursor."""
        message.stop()
        target = message.row.target
        if target is None or message.index != self.list.cursor:
            return
        self._show_page(target)
        if self.inside and target != self._place and target.kind == self._place.kind:
            self._place = target
            self.say_moved()

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Go into what is under the list's cursor."""
        message.stop()
        if message.row.target:
            self.post_message(self.Go(message.row.target))
