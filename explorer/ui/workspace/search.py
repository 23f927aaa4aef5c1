"""The controller of the search, including going back to its results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.user.state import MOST_SEARCHES

if TYPE_CHECKING:
    from explorer.model.place import Place
    from explorer.ui.workspace.history import Visit
    from explorer.ui.workspace.host import Host


class Search:
    """Opens the search, and goes to the chosen result."""

    def __init__(self, workspace: Host) -> None:
        self._workspace = workspace
        self.recent: tuple[str, ...] = ()
        """What was searched for, the last one first."""

    def open(self, text: str = "", at: int = 0) -> None:
        """Open the search with a query, and the cursor on the result with index `at`."""
        from explorer.ui.dialogs.search import SearchScreen

        workspace = self._workspace
        assert workspace.session is not None
        screen = SearchScreen(workspace.session, text, at, self.recent)

        async def closed(place: Place | None) -> None:
            before = workspace.history.present
            if place is not None:
                self._remember(screen.asked[0])
                await workspace.go(place)
            present = workspace.history.present
            if present is not None and present is not before:
                present.search = screen.asked
                workspace.update_frame()

        workspace.app.push_screen(screen, closed)

    def _remember(self, query: str) -> None:
        query = " ".join(query.split())
        others = (earlier for earlier in self.recent if earlier != query)
        self.recent = tuple(filter(None, (query, *others)))[:MOST_SEARCHES]

    def reopen(self, left: Visit | None) -> None:
        """Reopen the search in its last state, if it led to the visit that was just `left`."""
        if left is not None and left.search is not None:
            self.open(*left.search)
