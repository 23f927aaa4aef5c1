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

from explorer.place import Place
from explorer.ui.keymap import Keymap
from explorer.ui.navigation import History, Visit
from explorer.ui.registry import bindings
from explorer.ui.screens.focus import KeepsFocus
from explorer.ui.screens.guide import Guide
from explorer.ui.views import VIEWS, factory_of, is_root, make_view
from explorer.ui.widgets.bar import Bar
from explorer.ui.widgets.breadcrumb import Breadcrumb
from explorer.ui.widgets.key_bar import KeyBar
from explorer.ui.widgets.notice_line import NoticeLine
from explorer.ui.widgets.room_notice import RoomNotice
from explorer.ui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from explorer.pages.first_look import FirstLook
    from explorer.session import Session
    from explorer.ui.views.base import View
    from explorer.ui.views.findings import FindingsView


_WITH_PACK = {
    *("view", "search", "export", "copy", "pane"),
    *("undo", "bookmark", "bookmarks", "jump", "web"),
    *("cite", "changes", "problems", "tour", "why_not"),
}
"""Actions that need a pack."""


class Workspace(KeepsFocus, Guide, Screen[None]):
    """Shows places, remembers the way, and hands keys to the view."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("workspace"), *bindings("tour")]

    def __init__(self, look: FirstLook | None = None) -> None:
        """Show `look` until the session comes that it is of."""
        super().__init__()
        self._present: View | None = None
        self._making = Lock()
        self._counts = look.counts if look else ""
        self._look = look
        self._early: FindingsView | None = None
        self._fresh = True

    def compose(self) -> ComposeResult:
        """Draw the frame; without a first look the view comes when the pack is read."""
        yield TitleBar(self._look.title if self._look else "Film facts")
        yield Breadcrumb()
        with Container(id="stage"):
            if self._look:
                from explorer.ui.views.findings import FindingsView

                self._early = FindingsView(look=self._look)
                yield self._early
            else:
                yield Static("Reading the pack …", id="loading", markup=False)
        yield NoticeLine()
        yield KeyBar()
        yield RoomNotice()

    def on_mount(self) -> None:
        """Take up the view that shows the first look."""
        if self._early:
            self._views[factory_of("findings")] = self._present = self._early
            self.history.go(Visit(Place("findings"), self._crumb(Place("findings")), True))
            self._early.show(self.place)
            self._early.focus_main()
            self.tell_where()
            self.offer_tour()

    async def open(self, session: Session) -> None:
        """Show a session, starting at its findings."""
        self.take(session)
        if self._early:
            self._early.begin(session)
            self.take_up(self._early)
            self._early = None
        else:
            await self.query("#loading, #problems").remove()
        self.tell_pack()
        await self.go(Place("findings"))

    def tell_pack(self) -> None:
        """Draw anew what says which pack it is, and the way here."""
        from explorer.pages import span
        from explorer.pages.first_look import counts

        assert self.session is not None
        self._counts = counts(self.session)
        self.query_one(TitleBar).set_title(span(self.session.pack.header.title).text)
        for visit in self.history.trail:
            visit.crumb = self._crumb(visit.place)
        self.tell_where()

    async def fail(self, problems: Widget) -> None:
        """Show what is wrong with the pack in the place of a view."""
        if self._early:  # it was sound a moment ago
            await self._early.remove()
            self._early = self._look = self._present = None
            self._views.clear()
            self.history = History()
        await self.query("#loading, #problems").remove()
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
        crumbs = [visit.name for visit in trail]
        if trail and self.is_bookmarked(trail[-1].place):
            crumbs[-1] = f"★ {crumbs[-1]}"  # in front, where no cut takes it away
        self.query_one(Breadcrumb).show(crumbs, self._counts)
        self.query_one(TitleBar).set_view(trail[0].place.kind if trail else "")
        self.refresh_bindings()

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
        await self.go(Place(view))

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
            return self.session is not None or self._look is not None
        return True

    def action_export(self) -> None:
        """Open the export form."""
        from explorer.filters import Filter
        from explorer.ui.screens.export import ExportScreen

        assert self.session is not None
        view = self._views.get(factory_of("findings"))
        chosen = getattr(view, "filter", Filter())
        shown = view.subject if view is not None and view is self.view else self.place
        finding = self.session.comparison.by_id.get(self.place.id or (shown.id if shown else ""))
        self.app.push_screen(ExportScreen(self.session, chosen, finding))

    def action_help(self) -> None:
        """Show the keys that count here."""
        from explorer.ui.screens.help import HelpScreen

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
