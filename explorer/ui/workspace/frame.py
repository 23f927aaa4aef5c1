"""The frame around the view: the pack's title and counts, tabs, and breadcrumb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Static

from explorer.model.place import PlaceKind
from explorer.pages.page import span
from explorer.ui.screen_layout import RoomNotice
from explorer.ui.widgets.key_bar import KeyBar
from explorer.ui.workspace.breadcrumb import Breadcrumb
from explorer.ui.workspace.history import Visit
from explorer.ui.workspace.notice_line import NoticeLine
from explorer.ui.workspace.title_bar import TitleBar

if TYPE_CHECKING:
    from textual.widget import Widget

    from explorer.session import Session
    from explorer.ui.first_screen_data import FirstScreen
    from explorer.ui.workspace.bookmarks import BookmarkController
    from explorer.ui.workspace.host import Host


class Frame:
    """Draws and updates the frame of a workspace."""

    def __init__(
        self, workspace: Host, bookmarks: BookmarkController, first: FirstScreen | None = None
    ) -> None:
        """Draw `first`, cached by the last run, until the pack has been read."""
        self._workspace = workspace
        self._bookmarks = bookmarks
        self.first = first
        self._counts = first.counts if first else ""

    def compose(self) -> ComposeResult:
        """Draw the frame, with the cached first screen or a message on its stage."""
        title_bar = TitleBar(self.first.title if self.first else "Film facts")
        title_bar.many = bool(self.first and self.first.many)
        yield title_bar
        yield Breadcrumb()
        with Container(id="stage"):
            if self.first:
                yield cached_view(self.first)
            else:
                yield Static("Reading the pack …", id="loading", markup=False)
        yield NoticeLine()
        yield KeyBar()
        yield RoomNotice()

    async def clear_stage(self) -> None:
        """Remove everything but views from the stage."""
        await self._workspace.query("#cached, #loading, #problems").remove()

    def show_pack(self) -> None:
        """Show the title and the counts of the session's pack."""
        from explorer.pages.rows import pack_counts

        session = self._workspace.session
        assert session is not None
        self._counts = pack_counts(session)
        self._workspace.query_one(TitleBar).many = session.films.many
        self.update()

    def update(self) -> None:
        """Update the breadcrumb, tabs, and keys."""
        trail = self._workspace.history.trail
        breadcrumb = self._workspace.query_one(Breadcrumb)
        view = self._workspace.view
        shown = self._workspace.shown
        counts = self._counts_of(shown) if shown is not None else self._counts
        status = (view.status if view else ()) or (counts,)
        breadcrumb.show([*map(self._starred, trail)], *status)
        title_bar = self._workspace.query_one(TitleBar)
        if shown is not None:
            title_bar.set_title(span(shown.pack.header.title).text)
        title_bar.set_view(trail[0].place.kind if trail else "")
        self._workspace.refresh_bindings()

    def _starred(self, visit: Visit) -> str:
        """Return a visit's name, with a star before it if it is current and bookmarked."""
        present = visit is self._workspace.history.present
        star = present and visit.place in self._bookmarks
        return f"★ {visit.name}" if star else visit.name  # in front, where it is never cut off

    def first_screen(self) -> FirstScreen | None:
        """Return the first screen for the next start, None if the place is not one to cache."""
        session, view = self._workspace.session, self._workspace.view
        if session is None or session.broken or view is None:
            return None
        trail = self._workspace.history.trail
        ends = dict.fromkeys((0, len(trail) - 1))  # the same steps as in `KeptState.resume`
        crumbs = [(trail[end].place, self._starred(trail[end])) for end in ends]
        shown = self._workspace.shown or session
        title = span(shown.pack.header.title).text
        made = view.first_screen(title, self._counts_of(shown), crumbs)
        return made and made._replace(many=session.films.many)

    def _counts_of(self, session: Session) -> str:
        """Return the counts of the pack, or of the chosen film."""
        if session is self._workspace.session:
            return self._counts
        from explorer.pages.rows import pack_counts

        return pack_counts(session)


def cached_view(first: FirstScreen) -> Widget:
    """Return the widget shown until the pack has been read."""
    if first.trail[0][0].kind == PlaceKind.FILMS:
        from explorer.ui.views.films.list import CachedFilms

        return CachedFilms(first, id="cached")
    from explorer.ui.views.findings.list import CachedFindings

    return CachedFindings(first, id="cached")
