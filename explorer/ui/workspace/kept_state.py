"""The controller of the state kept between runs: the current place, and the views' state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.model.place import Place, PlaceKind
from explorer.user.state import Kept, read_start, read_state, state_path, write_state

if TYPE_CHECKING:
    from explorer.session import Session
    from explorer.ui.views.base import View
    from explorer.ui.workspace.host import Host
    from explorer.ui.workspace.search import Search


class KeptState:
    """Reads and restores the state of a pack, and writes it when it changes."""

    def __init__(self, workspace: Host, search: Search) -> None:
        self._workspace = workspace
        self._search = search
        self._kept = Kept()

    def read(self, session: Session) -> None:
        """Read the state kept for a session's pack."""
        self._kept = read_state(state_path(session.pack)).renamed(session.pack.former)
        self._search.recent = self._kept.searches

    async def resume(self) -> None:
        """Go to the start view chosen in the settings, or to the last place if it still exists."""
        from explorer.pages.build import VIEWS, exists

        workspace, kept = self._workspace, self._kept
        assert workspace.session is not None
        has_claims = bool(workspace.session.pack.claims)
        if not has_claims and not (kept.place and kept.place.as_passage):
            return  # a new pack opens in the reader, as other views are empty
        start = read_start()
        if start in VIEWS and has_claims:
            await workspace.go(Place(PlaceKind(start)))
            return
        if kept.film in workspace.session.films.by_id and workspace.session.films.many:
            await workspace.go(Place.film(kept.film))
        if kept.view in VIEWS:
            await workspace.go(Place(PlaceKind(kept.view)))
        if kept.kind in VIEWS and not kept.id:
            await workspace.go(Place(PlaceKind(kept.kind)))
        elif (place := kept.place) and exists(workspace.session, place):
            await workspace.go(place)
        for visit in workspace.history.trail:
            # So that going back points at the last place rather than the start of the view.
            visit.snapshot = None

    def restore_view(self, view: View) -> None:
        """Restore the state of a view that was just created."""
        view.restore_kept(self._kept)

    def write(self) -> None:
        """Write the current place and the views' state, if changed."""
        workspace = self._workspace
        if workspace.session is None or workspace.history.present is None:
            return
        begin, place = workspace.history.trail[0].place, workspace.place
        film = workspace.history.present.film
        kept = self._kept._replace(view=begin.kind, kind=place.kind, id=place.id, film=film)
        kept = kept._replace(searches=self._search.recent)
        for view in workspace.views:
            kept = view.keep(kept)
        if kept != self._kept:
            self._kept = kept
            write_state(state_path(workspace.session.pack), kept)
