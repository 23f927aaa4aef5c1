"""The main screen: title and views, the way here, the view itself, the keys."""

from __future__ import annotations

from asyncio import Lock
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import ScreenResume
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from explorer.model.place import Place, PlaceKind
from explorer.pages.page import span
from explorer.ui.keys.keymap import Keymap
from explorer.ui.keys.registry import bindings
from explorer.ui.views import VIEWS, factory_of, is_root, make_view
from explorer.ui.widgets.bar import Bar
from explorer.ui.widgets.focus import KeepsFocus
from explorer.ui.widgets.key_bar import KeyBar
from explorer.ui.widgets.room_notice import RoomNotice
from explorer.ui.workspace.breadcrumb import Breadcrumb
from explorer.ui.workspace.guide import Guide
from explorer.ui.workspace.history import History, Visit
from explorer.ui.workspace.notice_line import NoticeLine
from explorer.ui.workspace.title_bar import TitleBar

if TYPE_CHECKING:
    from explorer.session import Session
    from explorer.ui.first_screen import FirstScreen
    from explorer.ui.views.base import View


_WITH_PACK = {
    *("view", "search", "export", "copy", "pane"),
    *("undo", "bookmark", "bookmarks", "jump", "web"),
    *("cite", "changes", "problems", "tour", "why_not"),
}
"""Actions that need a pack."""


class Workspace(KeepsFocus, Guide, Screen[None]):
    """Shows places, remembers the way, and hands keys to the view."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("workspace"), *bindings("tour")]

    waiting = True
    """Whether the pack is not here yet."""

    def __init__(self, first: FirstScreen | None = None) -> None:
        """Show `first` until the pack is here."""
        super().__init__()
        self._present: View | None = None
        self._making = Lock()
        self._first = first
        self._counts = first.counts if first else ""
        self._fresh = True

    def compose(self) -> ComposeResult:
        """Draw the frame; in it what was kept of the run before, until the pack is here."""
        yield TitleBar(self._first.title if self._first else "Film facts")
        yield Breadcrumb()
        with Container(id="stage"):
            if self._first:
                from explorer.ui.views.findings.cached import CachedFindings

                yield CachedFindings(self._first, id="cached")
            else:
                yield Static("Reading the pack …", id="loading", markup=False)
        yield NoticeLine()
        yield KeyBar()
        yield RoomNotice()

    def on_mount(self) -> None:
        """Say where the first screen is."""
        if self._first:
            for place, crumb in self._first.trail:
                self.history.go(Visit(place, crumb, is_root(place.kind)))
            self.tell_where()

    async def open(self, session: Session) -> None:
        """Show a session where the user left it, in the place of what was shown until now."""
        self._end_waiting()
        self.take(session)
        self.tell_pack()
        await self.go(Place(PlaceKind.FINDINGS))
        await self.resume()
        await self.query("#cached, #loading, #problems").remove()

    def _end_waiting(self) -> None:
        self.waiting, self._first = False, None
        self.history = History()
        self.set_focus(None)

    def tell_pack(self) -> None:
        """Draw anew what says which pack it is, and the way here."""
        from explorer.pages.words import pack_counts

        assert self.session is not None
        self._counts = pack_counts(self.session)
        self.query_one(TitleBar).set_title(span(self.session.pack.header.title).text)
        for visit in self.history.trail:
            visit.crumb = self._crumb(visit.place)
        self.tell_where()

    async def fail(self, problems: Widget) -> None:
        """Show what is wrong with the pack in the place of a view."""
        self._end_waiting()
        await self.query("#cached, #loading, #problems").remove()
        problems.id = "problems"
        await self.query_one("#stage").mount(problems)
        self.query_one(Breadcrumb).show(["The pack cannot be read"])
        problems.focus()

    @property
    def view(self) -> View | None:
        """The view on screen."""
        return self._present

    async def go(self, place: Place) -> None:
        """Take a step to a place."""
        if self.session is None or place == self.place:
            return
        await self._make_view(place.kind)  # from here on nothing waits, so that steps never mix
        if place == self.place:
            return
        self.hush()
        self._remember()
        origin = self.place
        root = is_root(place.kind) and not place.id
        self._present_visit(self.history.go(Visit(place, self._crumb(place), root)), origin)

    def _remember(self) -> None:
        if self.history.present and self._present:
            self.history.present.state = self._present.snapshot()

    def _crumb(self, place: Place) -> str:
        for spec in VIEWS:
            if place.kind == spec.id and not place.id:
                return spec.label
        from explorer.pages import page_for

        assert self.session is not None
        return page_for(self.session, place).crumb

    async def _make_view(self, kind: str) -> None:
        """Make and mount the view that draws places of a kind, if there is none yet."""
        factory = factory_of(kind)
        async with self._making:
            if self.session is None or factory in self._views:
                return
            view = make_view(factory, self.session)
            view.display = False
            await self.query_one("#stage").mount(view)
            self.take_up(view)
            self._views[factory] = view
            if view.session is not self.session:  # the pack was read again meanwhile
                view.session_changed(self.session)

    def _present_visit(self, visit: Visit, origin: Place | None = None) -> None:
        view = self._views[factory_of(visit.place.kind)]
        if self._present is not view:
            if self._present:
                self._present.display = False
            view.display = True
            self._present = view
        view.show(visit.place)
        if visit.state is not None:
            view.restore(visit.state)
        elif origin is not None:
            view.point_at(origin)
        view.focus_main()
        self.tell_where()

    def tell_where(self) -> None:
        """Say where the user is, and how they came there."""
        trail = self.history.trail
        self.query_one(Breadcrumb).show([*map(self._starred, trail)], self._counts)
        self.query_one(TitleBar).set_view(trail[0].place.kind if trail else "")
        self.refresh_bindings()

    def _starred(self, visit: Visit) -> str:
        """Return a visit's name, after a star where the user is and has set a bookmark."""
        star = visit is self.history.present and self.is_bookmarked(visit.place)
        return f"★ {visit.name}" if star else visit.name  # in front, where no cut takes it away

    @property
    def has_first_screen(self) -> bool:
        """Whether what was kept of the run before is on screen."""
        return self._first is not None

    def first_screen(self) -> FirstScreen | None:
        """Return what the next start shows first, None where that is nothing that is kept."""
        if self.session is None or self.session.broken or self._present is None:
            return None
        trail = self.history.trail
        ends = dict.fromkeys((0, len(trail) - 1))  # as `resume` goes there
        title = span(self.session.pack.header.title).text
        crumbs = [(trail[end].place, self._starred(trail[end])) for end in ends]
        return self._present.first_screen(title, self._counts, crumbs)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Style nothing twice: what was just made is styled already."""
        event.refresh_styles = event.refresh_styles and not self._fresh
        self._fresh = False

    async def on_view_go(self, message: View.Go) -> None:
        """Go where a view leads."""
        message.stop()
        await self.go(message.place)

    async def on_page_view_go(self, message: Any) -> None:
        """Go where a row of a page leads."""
        message.stop()
        await self.go(message.place)

    def on_view_moved(self, message: View.Moved) -> None:
        """Take note that the view shows another place."""
        message.stop()
        self.history.replace(message.place, self._crumb(message.place))
        self.tell_where()

    async def on_bar_clicked(self, message: Bar.Clicked) -> None:
        """Go to the step or the view that was clicked."""
        message.stop()
        if isinstance(message.payload, str):
            await self.action_view(message.payload)
        elif isinstance(message.payload, int):
            self._remember()
            if visit := self.history.jump(message.payload):
                self._present_visit(visit)

    async def action_view(self, view: str) -> None:
        """Open one of the views."""
        await self.go(Place(PlaceKind(view)))

    async def action_back(self) -> None:
        """Go back the way the user came."""
        self._remember()
        left = self.history.present
        if visit := self.history.back():
            self._present_visit(visit)
            self.search_again(left)

    async def action_forward(self) -> None:
        """Go forward again."""
        self._remember()
        if visit := self.history.forward():
            self._present_visit(visit)

    def action_pane(self, by: int) -> None:
        """Move the focus to the pane beside."""
        if self._present is None:
            return
        panes = [pane for pane in self._present.panes if pane.display and pane.region.area]
        at = next((i for i, pane in enumerate(panes) if pane.has_focus_within), 0)
        if panes:
            panes[min(max(at + by, 0), len(panes) - 1)].focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done: nothing but help before a pack is read."""
        if action == "back":
            return self.history.can_go(-1)
        if action == "forward":
            return self.history.can_go(1)
        if action in ("tour_next", "tour_end"):
            return self.touring
        if action in _WITH_PACK:
            return self.session is not None or self.has_first_screen
        return True

    def action_export(self) -> None:
        """Open the export form."""
        from explorer.compare.filters import Filter
        from explorer.ui.dialogs.export import ExportScreen

        assert self.session is not None
        view = self._views.get(factory_of("findings"))
        chosen = getattr(view, "filter", Filter())
        shown = view.subject if view is not None and view is self.view else self.place
        finding = self.session.comparison.by_id.get(self.place.id or (shown.id if shown else ""))
        self.app.push_screen(ExportScreen(self.session, chosen, finding))

    def action_help(self) -> None:
        """Show the keys that count here."""
        from explorer.ui.dialogs.help import HelpScreen

        active = {
            found.binding.id
            for found in self.active_bindings.values()
            if found.binding.id and found.enabled
        }
        own = getattr(self.app, "own_keys", Keymap())
        self.app.push_screen(HelpScreen(active, own))

    def action_palette(self) -> None:
        """Open the command palette."""
        self.app.action_command_palette()
