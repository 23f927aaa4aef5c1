"""Going from place to place: the history of visits, and the views, made when they are needed."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Iterable
from typing import TYPE_CHECKING

from explorer.model.place import Place, PlaceKind
from explorer.ui.views import VIEWS, factory_of, is_root, make_view
from explorer.ui.workspace.history import History, Visit

if TYPE_CHECKING:
    from explorer.ui.views.base import View
    from explorer.ui.workspace.screen import Workspace


class Navigation:
    """Shows places of the workspace's session, each in the view that draws places of its kind."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.history = History()
        self.view: View | None = None
        """The view on screen."""
        self._views: dict[str, View] = {}
        self._making = Lock()

    @property
    def place(self) -> Place:
        """Where the user is."""
        return self.history.present.place if self.history.present else Place(PlaceKind.NOWHERE)

    @property
    def views(self) -> Iterable[View]:
        """The views that were made so far."""
        return self._views.values()

    def view_of(self, kind: str) -> View | None:
        """Return the view that draws places of a kind, None if it was not needed yet."""
        return self._views.get(factory_of(kind))

    def start(self, trail: Iterable[tuple[Place, str]] = ()) -> None:
        """Begin a new history with a trail of places and their crumbs; no view is shown."""
        self.history = History()
        for place, crumb in trail:
            self.history.go(Visit(place, crumb, is_root(place.kind)))

    async def go(self, place: Place) -> None:
        """Take a step to a place."""
        if self._workspace.session is None or place == self.place:
            return
        await self._make_view(place.kind)  # from here on nothing waits, so that steps never mix
        if place == self.place:
            return
        self._workspace.tour.withdraw_offer()
        self._remember()
        origin = self.place
        root = is_root(place.kind) and not place.id
        self._show(self.history.go(Visit(place, self._crumb(place), root)), origin)

    def back(self) -> Visit | None:
        """Go back the way the user came; return the visit that was left, None at the beginning."""
        self._remember()
        left = self.history.present
        visit = self.history.back()
        if visit is None:
            return None
        self._show(visit)
        return left

    def forward(self) -> None:
        """Go forward again."""
        self._remember()
        if visit := self.history.forward():
            self._show(visit)

    def jump(self, index: int) -> None:
        """Go back to a visit of the trail, 0 its beginning."""
        self._remember()
        if visit := self.history.jump(index):
            self._show(visit)

    def replace(self, place: Place) -> None:
        """Take note that the view shows another place, without a step."""
        self.history.replace(place, self._crumb(place))
        self._workspace.frame.update()

    def move_focus(self, by: int) -> None:
        """Move the focus to the pane that many panes to the right."""
        if self.view is None:
            return
        panes = [pane for pane in self.view.panes if pane.display and pane.region.area]
        at = next((i for i, pane in enumerate(panes) if pane.has_focus_within), 0)
        if panes:
            panes[min(max(at + by, 0), len(panes) - 1)].focus()

    def rename(self) -> None:
        """Give the visits of the trail the names that they have in the workspace's session."""
        for visit in self.history.trail:
            visit.crumb = self._crumb(visit.place)

    def _remember(self) -> None:
        if self.history.present and self.view:
            self.history.present.snapshot = self.view.snapshot()

    def _crumb(self, place: Place) -> str:
        for spec in VIEWS:
            if place.kind == spec.id and not place.id:
                return spec.label
        from explorer.pages import page_for

        assert self._workspace.session is not None
        return page_for(self._workspace.session, place).crumb

    async def _make_view(self, kind: str) -> None:
        """Make and mount the view that draws places of a kind, if there is none yet."""
        factory = factory_of(kind)
        async with self._making:
            session = self._workspace.session
            if session is None or factory in self._views:
                return
            view = make_view(factory, session)
            view.display = False
            await self._workspace.query_one("#stage").mount(view)
            self._workspace.kept_state.restore_view(view)
            self._views[factory] = view
            present = self._workspace.session
            if present is not None and present is not session:  # the pack was read again meanwhile
                view.session_changed(present)

    def _show(self, visit: Visit, origin: Place | None = None) -> None:
        view = self._views[factory_of(visit.place.kind)]
        if self.view is not view:
            if self.view:
                self.view.display = False
            view.display = True
            self.view = view
        view.came_from = [earlier.place for earlier in self.history.trail[:-1]]
        view.show(visit.place)
        if visit.snapshot is not None:
            view.restore(visit.snapshot)
        elif origin is not None:
            view.point_at(origin)
        view.focus_main()
        self._workspace.frame.update()
