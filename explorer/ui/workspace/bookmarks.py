"""The controller of bookmarks: adding, removing and listing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.model.place import Place
    from explorer.session import Session
    from explorer.ui.workspace.host import Host
    from explorer.user.bookmarks import Bookmarks


class BookmarkController:
    """Keeps the bookmarks of the workspace's pack."""

    def __init__(self, workspace: Host) -> None:
        self._workspace = workspace
        self._bookmarks: Bookmarks | None = None

    def open(self, session: Session) -> None:
        """Read the bookmarks of a session's pack."""
        from explorer.user.bookmarks import Bookmarks, bookmarks_path

        self._bookmarks = Bookmarks(bookmarks_path(session.pack), session.pack.former)
        self._read(self._bookmarks)

    def __contains__(self, place: Place) -> bool:
        """Return whether there is a bookmark on a place."""
        return self._bookmarks is not None and place in self._bookmarks.places

    def toggle(self) -> None:
        """Add or remove a bookmark on the current place, or in a list on its current row."""
        from explorer.pages import page_for
        from explorer.user.bookmarks import BookmarksError
        from explorer.write.files import not_written

        workspace = self._workspace
        if workspace.session is None or self._bookmarks is None:
            return
        place, subject = workspace.place, workspace.subject
        if not place.id and subject and subject.id:
            place = subject
        try:
            is_set = self._bookmarks.toggle(place)
        except BookmarksError as error:
            workspace.show_error(str(error), "Not saved")
            return
        except OSError as error:
            workspace.show_error(not_written(self._bookmarks.path, error), "Not saved")
            return
        title = page_for(workspace.session, place).title
        workspace.toast(
            f"★ Bookmarked: {title}. B lists them." if is_set else f"Bookmark removed: {title}."
        )
        workspace.update_frame()

    def show_list(self) -> None:
        """List the bookmarks, and go to the one chosen."""
        from explorer.ui.dialogs.bookmarks import BookmarkList

        workspace, bookmarks = self._workspace, self._bookmarks
        if workspace.session is None or bookmarks is None:
            return
        self._read(bookmarks)
        workspace.app.push_screen(BookmarkList(workspace.session, bookmarks), self._go)

    async def _go(self, place: Place | None) -> None:
        self._workspace.update_frame()
        if place is not None:
            await self._workspace.go(place)

    def _read(self, bookmarks: Bookmarks) -> None:
        from explorer.user.bookmarks import BookmarksError

        try:
            bookmarks.read()
        except BookmarksError as error:
            self._workspace.show_error(str(error))
