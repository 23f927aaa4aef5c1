"""The state between runs: where the user was, and what the views showed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.model.place import Place, PlaceKind
from explorer.user.state import Kept, read_start, read_state, state_path, write_state

if TYPE_CHECKING:
    from explorer.session import Session
    from explorer.ui.views.base import View
    from explorer.ui.workspace.screen import Workspace


class KeptState:
    """Reads the state of a pack, goes where it says, and writes it as it changes."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._kept = Kept()

    def read(self, session: Session) -> None:
        """Read what was kept of a session's pack."""
        self._kept = read_state(state_path(session.pack)).renamed(session.pack.former)
        self._workspace.search.recent = self._kept.searches

    async def resume(self) -> None:
        """Go to the view that the user starts in, or where they were, as far as that exists."""
        from explorer.pages.build import VIEWS, exists

        workspace, kept = self._workspace, self._kept
        assert workspace.session is not None
        has_claims = bool(workspace.session.pack.claims)
        if not has_claims and not (kept.place and kept.place.as_passage):
            return  # a pack that is begun opens in the reader: there is nothing to see elsewhere
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
            # So that going back points at the place one comes from, not at the view's beginning.
            visit.snapshot = None

    def restore_view(self, view: View) -> None:
        """Give a view that was just made what it kept."""
        view.restore_kept(self._kept)

    def write(self) -> None:
        """Write where the user is and what the views show, if it has changed."""
        workspace = self._workspace
        if workspace.session is None or workspace.history.present is None:
            return
        begin, place = workspace.history.trail[0].place, workspace.place
        film = workspace.navigation.film
        kept = self._kept._replace(view=begin.kind, kind=place.kind, id=place.id, film=film)
        kept = kept._replace(searches=workspace.search.recent)
        for view in workspace.navigation.views:
            kept = view.keep(kept)
        if kept != self._kept:
            self._kept = kept
            write_state(state_path(workspace.session.pack), kept)
