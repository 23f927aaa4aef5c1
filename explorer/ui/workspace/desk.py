"""What the user keeps, whichever view is on screen: bookmarks, and the state between runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.model.place import Place, PlaceKind
from explorer.ui.workspace.history import History
from explorer.user.state import Kept, read_state, state_path, write_state

if TYPE_CHECKING:
    from textual.screen import Screen

    from explorer.session import Session
    from explorer.ui.views.base import View
    from explorer.user.bookmarks import Bookmarks

    Base = Screen[None]
else:
    Base = object
    """The workspace is the screen; what it is put together from need not be: each costs time."""


class Desk(Base):
    """What of the workspace is not about any view: places kept, places found by id or address."""

    def __init__(self) -> None:
        super().__init__()
        self.history = History()
        self.session: Session | None = None
        self.bookmarks: Bookmarks | None = None
        self._views: dict[str, View] = {}
        self._kept = Kept()

    @property
    def view(self) -> View | None:
        """The view on screen."""
        raise NotImplementedError

    @property
    def place(self) -> Place:
        """Where the user is."""
        return self.history.present.place if self.history.present else Place(PlaceKind.NOWHERE)

    async def go(self, place: Place) -> None:
        """Take a step to a place."""
        raise NotImplementedError

    def tell_where(self) -> None:
        """Draw anew what says where the user is."""

    def take(self, session: Session) -> None:
        """Take a session, and read what was kept of it."""
        from explorer.user.bookmarks import Bookmarks, BookmarksError, bookmarks_path

        self.session = session
        self.bookmarks = Bookmarks(bookmarks_path(session.pack))
        try:
            self.bookmarks.read()
        except BookmarksError as error:
            self.warn(str(error))
        self._kept = read_state(state_path(session.pack))

    def on_unmount(self) -> None:
        """Keep where the user was."""
        self.keep()

    def warn(self, text: str, title: str = "") -> None:
        """Show an error."""
        self.notify(text, title=title, severity="error", timeout=10, markup=False)

    def toast(self, text: str) -> None:
        """Say that something was done."""
        from explorer.text import clean

        self.app.clear_notifications()
        self.notify(clean(text), markup=False)

    # Bookmarks

    def action_bookmark(self) -> None:
        """Set or take off a bookmark: on the place, or in a list on what is under the cursor."""
        from explorer.pages import page_for
        from explorer.user.bookmarks import BookmarksError

        if self.session is None or self.bookmarks is None:
            return
        place = self.place
        if not place.id and self.view and self.view.subject and self.view.subject.id:
            place = self.view.subject
        try:
            is_set = self.bookmarks.toggle(place)
        except BookmarksError as error:
            self.warn(str(error), "Not saved")
            return
        except OSError as error:
            self.warn(f"Nothing has changed: {error}", "Not saved")
            return
        title = page_for(self.session, place).title
        self.toast(f"★ Bookmarked: {title}. B lists them." if is_set else f"Taken off: {title}.")
        self.tell_where()

    def is_bookmarked(self, place: Place) -> bool:
        """Return whether there is a bookmark on a place."""
        return self.bookmarks is not None and place in self.bookmarks.places

    def action_bookmarks(self) -> None:
        """List the bookmarks."""
        from explorer.ui.dialogs.bookmarks import BookmarkList
        from explorer.user.bookmarks import BookmarksError

        if self.session is None or self.bookmarks is None:
            return
        try:
            self.bookmarks.read()
        except BookmarksError as error:
            self.warn(str(error))
        self.app.push_screen(BookmarkList(self.session, self.bookmarks), self._jump)

    async def _jump(self, place: Place | None) -> None:
        self.tell_where()
        if place is not None:
            await self.go(place)

    # Ids and addresses

    def action_jump(self) -> None:
        """Go to an id."""
        from explorer.ui.dialogs.jump import JumpScreen

        if self.session is not None:
            self.app.push_screen(JumpScreen(self.session), self._jump)

    async def action_why_not(self) -> None:
        """Show which pairs of claims were cleared of what is on screen or under the cursor."""
        from explorer.pages.cleared import why_not

        if self.session is not None:
            subject = self.view.subject if self.view else None
            await self.go(why_not(self.session, self.place, subject))

    def action_web(self) -> None:
        """Open the address of the source under the cursor, or of the one on screen."""
        from explorer.ui.workspace.browser import has_browser, is_address, source_at

        if self.session is None:
            return
        places = [self.view.subject if self.view else None, self.place]
        found = (source_at(self.session, place) for place in places if place)
        source = self.session.pack.sources.get(next(filter(None, found), ""))
        if source is None:
            self.toast("Put the cursor on a source, a claim or a line to open its web page.")
        elif not source.url:
            self.toast(f"{source.id} has no web address in this pack.")
        elif not is_address(source.url):
            self.toast(f"{source.id}: {source.url} is not opened: it is no http or https address.")
        elif self.app.is_web or has_browser():
            self.app.open_url(source.url)
            self.toast(f"Opened in the browser: {source.url}")
        else:
            self.app.copy_to_clipboard(source.url)
            self.toast(f"No browser here; copied instead: {source.url}")

    # Between runs

    async def resume(self) -> None:
        """Go where the user was in the run before, as far as that is still there."""
        from explorer.pages.build import VIEWS, exists

        assert self.session is not None
        kept = self._kept
        if kept.view in VIEWS:
            await self.go(Place(PlaceKind(kept.view)))
        if kept.kind in VIEWS and not kept.id:
            await self.go(Place(PlaceKind(kept.kind)))
        elif (place := kept.place) and exists(self.session, place):
            await self.go(place)
        for visit in self.history.trail:
            # So that going back points at the place one comes from, not at the view's beginning.
            visit.state = None

    def take_up(self, view: View) -> None:
        """Give a view that was just made what it kept."""
        view.take_up(dict(self._kept.views.get(view.scope, {})))

    def keep(self) -> None:
        """Keep where the user is and what the views show."""
        if self.session is None or self.history.present is None:
            return
        views = dict(self._kept.views)
        views |= {view.scope: view.kept() for view in self._views.values() if view.scope}
        trail = self.history.trail
        kept = Kept(trail[0].place.kind, *self.place, {v: one for v, one in views.items() if one})
        if kept != self._kept:
            self._kept = kept
            write_state(state_path(self.session.pack), kept)
