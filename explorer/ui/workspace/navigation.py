"""The controller of navigation: the history of visits, and views created on demand."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from explorer.model.place import Place, PlaceKind
from explorer.text import clean
from explorer.ui.views import FILMS, PAGE, VIEWS, factory_of, is_root
from explorer.ui.workspace.history import History, Visit
from explorer.ui.workspace.zoom import Zoom

if TYPE_CHECKING:
    from explorer.session import Session
    from explorer.ui.views.base import View
    from explorer.ui.workspace.host import Host
    from explorer.ui.workspace.kept_state import KeptState
    from explorer.ui.workspace.tour import Tour


class Navigation:
    """Shows places of the workspace's session, each in the view for its kind."""

    def __init__(self, workspace: Host, tour: Tour, kept_state: KeptState) -> None:
        self._workspace = workspace
        self._tour = tour
        self._kept_state = kept_state
        self.history = History()
        self.zoom = Zoom(workspace, self.move_focus)
        self.view: View | None = None
        """The view on screen."""
        self._views: dict[str, View] = {}
        self._making = Lock()

    @property
    def place(self) -> Place:
        """The current place."""
        return self.history.present.place if self.history.present else Place(PlaceKind.NOWHERE)

    @property
    def film(self) -> str:
        """Id of the film that the user has chosen, "" for all films of the pack."""
        return self.history.present.film if self.history.present else ""

    @property
    def shown(self) -> Session | None:
        """The workspace's session, limited to the chosen film if any."""
        return self._about(self.film)

    def _about(self, film: str) -> Session | None:
        session = self._workspace.session
        if session is None or not film or film not in session.films.by_id:
            return session
        return session.about(film)

    @property
    def views(self) -> Iterable[View]:
        """The views created so far."""
        return self._views.values()

    async def to_do(self) -> None:
        """Go to the first line that is unread or has suggestions, in any source."""
        from explorer.pages.to_do import first_left

        session = self._workspace.session
        if session is None:
            return
        if place := first_left(session):
            await self._workspace.go(place)
        else:
            self._workspace.toast("Nothing is left to read or to decide in any source.")

    def start(self, trail: Iterable[tuple[Place, str]] = ()) -> None:
        """Start a new history with a trail of places and their crumbs, without showing a view."""
        self.history = History()
        for place, crumb in trail:
            self.history.go(Visit(place, crumb, is_root(place.kind)))

    async def go(self, place: Place) -> None:
        """Go to a place, as a new step of the history."""
        if self._workspace.session is None:
            return
        film, place = self._film_at(place)
        if (film, place) == (self.film, self.place):
            return
        await self._make_view(place.kind, film)
        # Nothing is awaited from here on, so that steps cannot interleave.
        if (film, place) == (self.film, self.place):
            return
        self._tour.withdraw_offer()
        self._remember()
        origin = self.place
        root = is_root(place.kind) and not place.id
        visit = Visit(place, self._crumb(place, film), root, film=film)
        self._show(self.history.go(visit), origin)

    def _film_at(self, place: Place) -> tuple[str, Place]:
        """Return the film to choose for a place, "" for all films, and the place to show.

        Choosing a film leads to its findings; a place outside the chosen film leads to all films.
        """
        if place.kind == PlaceKind.FILMS:
            return place.id, Place(PlaceKind.FINDINGS if place.id else PlaceKind.FILMS)
        if self.film and place.id and (session := self.shown):
            from explorer.pages.build import exists

            if not exists(session, place):
                return "", place
        return self.film, place

    def back(self) -> Visit | None:
        """Go back in the history; return the visit that was left, None at the beginning."""
        self._remember()
        left = self.history.present
        visit = self.history.back()
        if visit is None:
            return None
        self._show(visit)
        return left

    def forward(self) -> None:
        """Go forward in the history."""
        self._remember()
        if visit := self.history.forward():
            self._show(visit)

    def jump(self, index: int) -> None:
        """Go back to a visit of the trail, 0 its beginning."""
        self._remember()
        if visit := self.history.jump(index):
            self._show(visit)

    def replace(self, place: Place) -> None:
        """Record that the view shows another place, without a step."""
        self.history.replace(place, self._crumb(place, self.film))
        self._workspace.update_frame()

    def move_focus(self, by: int) -> None:
        """Move the focus by a number of panes to the right."""
        if self.view is None:
            return
        panes = [pane for pane in self.view.panes if self.zoom.reaches(pane)]
        at = next((i for i, pane in enumerate(panes) if pane.has_focus_within), 0)
        if panes:
            panes[min(max(at + by, 0), len(panes) - 1)].focus()

    def rename(self) -> None:
        """Update the names of the trail's visits from the workspace's session.

        A place that no longer exists, such as a resolved finding, keeps its name.
        """
        for visit in self.history.trail:
            visit.crumb = self._crumb(visit.place, visit.film, visit.crumb)

    def _remember(self) -> None:
        if self.history.present and self.view:
            self.history.present.snapshot = self.view.snapshot()

    def _crumb(self, place: Place, film: str, before: str = "") -> str:
        """Return a place's short name, or `before` if the pack no longer has the place."""
        session = self._about(film)
        assert session is not None
        for spec in (FILMS, *VIEWS):
            if place.kind == spec.id and not place.id:
                return f"{clean(session.pack.header.title)}: {spec.label}" if film else spec.label
        from explorer.pages.build import page_for, page_if_any

        page = page_if_any(session, place)
        return page.crumb if page else before or page_for(session, place).crumb

    def _factory(self, kind: str, film: str) -> str:
        """Return the "module:class" of the widget for a kind of place, for one film or all."""
        session = self._workspace.session
        if kind == PlaceKind.TIMELINE and not film and session and session.films.many:
            return PAGE  # thousands of dates in a chart would be useless; list the films by year
        return factory_of(kind)

    async def _make_view(self, kind: str, film: str) -> None:
        """Create and mount the view for places of a kind, if there is none yet."""
        factory = self._factory(kind, film)
        async with self._making:
            session = self._about(film)
            if session is None or factory in self._views:
                return
            module, _, name = factory.partition(":")
            view: View = getattr(import_module(module), name)(session)
            view.display = False
            await self._workspace.query_one("#stage").mount(view)
            self._kept_state.restore_view(view)
            self._views[factory] = view
            present = self._about(film)
            if (
                present is not None and present is not session
            ):  # the pack has been reloaded meanwhile
                view.session_changed(present)

    def _show(self, visit: Visit, origin: Place | None = None) -> None:
        view = self._views[self._factory(visit.place.kind, visit.film)]
        if self.view is not view:
            if self.view:
                self.view.display = False
            view.display = True
            self.view = view
        view.zoom(self.zoom.is_on)
        view.came_from = [earlier.place for earlier in self.history.trail[:-1]]
        about = self._about(visit.film)
        if (
            about is not None and view.session is not about
        ):  # another film was chosen, or the pack reloaded
            view.session_changed(about)
        view.show(visit.place)
        if visit.snapshot is not None:
            view.restore(visit.snapshot)
        elif origin is not None:
            view.point_at(origin)
        view.focus_main()
        self._workspace.update_frame()
