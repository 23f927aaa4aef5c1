"""Searching, and coming back to what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.ui.workspace.pack_desk import PackDesk

if TYPE_CHECKING:
    from explorer.model.place import Place
    from explorer.ui.workspace.history import Visit


class SearchDesk(PackDesk):
    """What of the workspace is about the search."""

    def action_search(self) -> None:
        """Open the search."""
        self._search()

    def search_again(self, left: Visit | None) -> None:
        """Open the search as it was, where it led to the visit that the user went back from."""
        if left is not None and left.search is not None:
            self._search(*left.search)

    def _search(self, text: str = "", at: int = 0) -> None:
        from explorer.ui.dialogs.search import SearchScreen

        assert self.session is not None
        screen = SearchScreen(self.session, text, at)

        async def found(place: Place | None) -> None:
            before = self.history.present
            if place is not None:
                await self.go(place)
            present = self.history.present
            if present is not None and present is not before:
                present.search = screen.asked
                self.tell_where()

        self.app.push_screen(screen, found)
