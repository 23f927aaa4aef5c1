"""The main screen: title and views, the way here, the view itself, the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize, ScreenResume
from textual.geometry import Size
from textual.screen import Screen

from explorer.model.place import Place, PlaceKind
from explorer.ui.keys.registry import bindings
from explorer.ui.screen_layout import ScreenLayout
from explorer.ui.theme import with_other_brightness
from explorer.ui.widgets.bar import Bar
from explorer.ui.workspace import dialogs, pictures
from explorer.ui.workspace.bookmarks import BookmarkController
from explorer.ui.workspace.claiming import Claiming
from explorer.ui.workspace.clipboard import Clipboard
from explorer.ui.workspace.commands import go_to_cleared
from explorer.ui.workspace.decisions import Decisions
from explorer.ui.workspace.frame import Frame
from explorer.ui.workspace.history import History
from explorer.ui.workspace.kept_state import KeptState
from explorer.ui.workspace.navigation import Navigation
from explorer.ui.workspace.pack_status import PackStatus
from explorer.ui.workspace.search import Search
from explorer.ui.workspace.tour import Tour

if TYPE_CHECKING:
    from explorer.session import Session
    from explorer.ui.first_screen_data import FirstScreen
    from explorer.ui.views.base import View
    from explorer.ui.views.findings.view import FindingsView
    from explorer.ui.widgets.page_view import PageView

_SYNC_EVERY = 2.0
"""Seconds after which to look whether another program has changed the rulings."""

_WITH_PACK = {
    *("view", "search", "export", "picture", "copy", "pane", "undo", "bookmark", "bookmarks"),
    *("jump", "web", "cite", "step_open", "changes", "problems", "tour", "why_not", "zoom"),
}
"""Actions that need a pack."""


class Workspace(Screen[None]):
    """The frame around the views. What it can do lies in its controllers, one for each concern."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("workspace"), *bindings("tour")]

    def __init__(self, first: FirstScreen | None = None) -> None:
        super().__init__()
        self.session: Session | None = None
        self.waiting = True
        """Whether the pack is not here yet."""
        self.frame = Frame(self, first)
        self.navigation = Navigation(self)
        self.decisions = Decisions(self)
        self.claiming = Claiming(self)
        self.pack_status = PackStatus(self)
        self.clipboard = Clipboard(self)
        self.search = Search(self)
        self.tour = Tour(self)
        self.bookmarks = BookmarkController(self)
        self.kept_state = KeptState(self)
        self._screen_layout = ScreenLayout(self)
        self._is_styled = True  # as it was made

    def compose(self) -> ComposeResult:
        """Draw the frame; in it what was kept of the run before, until the pack has been read."""
        yield from self.frame.compose()

    def on_mount(self) -> None:
        """Say where the first screen is; follow what other programs write."""
        if self.frame.first:
            self.navigation.start(self.frame.first.trail)
            self.frame.update()
        self.set_interval(_SYNC_EVERY, self.sync)
        self.watch(self.app, "app_focus", self.sync, init=False)
        self.watch(self, "focused", self.navigation.zoom.apply, init=False)

    def on_unmount(self) -> None:
        """Keep where the user was."""
        self.kept_state.write()

    def sync(self) -> None:
        """Write the state that is kept between runs, and read what another program has written."""
        self.kept_state.write()
        self.decisions.reload()

    def on_resize(self, event: Resize) -> None:
        """Drop a size that is out of date; keep the focus while the window is too small."""
        self._screen_layout.resized(event)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if self._screen_layout.allows_layout():
            super()._refresh_layout(size, scroll)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Style nothing twice: what was just made is styled already."""
        event.refresh_styles = event.refresh_styles and not self._is_styled
        self._is_styled = False

    def show_error(self, text: str, title: str = "") -> None:
        """Show an error for a while."""
        self.notify(text, title=title, severity="error", timeout=10, markup=False)

    def toast(self, text: str) -> None:
        """Say that something was done, in the place of what was said before."""
        from explorer.text import clean

        self.app.clear_notifications()
        self.notify(clean(text), markup=False)

    def end_waiting(self) -> None:
        """Make room for what the pack is shown to be: keys are answered from now on."""
        self.waiting, self.frame.first = False, None
        self.navigation.start()
        self.set_focus(None)

    @property
    def history(self) -> History:
        """Where the user has been."""
        return self.navigation.history

    @property
    def view(self) -> View | None:
        """The view on screen."""
        return self.navigation.view

    @property
    def place(self) -> Place:
        """Where the user is."""
        return self.navigation.place

    @property
    def subject(self) -> Place | None:
        """What is under the cursor."""
        return self.view.subject if self.view else None

    async def go(self, place: Place) -> None:
        """Take a step to a place."""
        await self.navigation.go(place)

    async def on_view_go(self, message: View.Go) -> None:
        """Go where a view leads."""
        message.stop()
        await self.go(message.place)

    async def on_page_view_go(self, message: PageView.Go) -> None:
        """Go where a row of a page leads."""
        message.stop()
        await self.go(message.place)

    def on_view_moved(self, message: View.Moved) -> None:
        """Take note that the view shows another place."""
        message.stop()
        self.navigation.replace(message.place)

    def on_findings_view_decide(self, message: FindingsView.Decide) -> None:
        """Decide on a finding, or open the form for it."""
        message.stop()
        self.decisions.decide(message.finding, message.state)

    def on_view_wanted(self, message: View.Wanted) -> None:
        """Write what a view asks for."""
        message.stop()
        self.claiming.handle(message.request)

    async def on_tour_panel_over(self) -> None:
        """End the tour after its last step."""
        await self.tour.end()

    async def on_bar_clicked(self, message: Bar.Clicked) -> None:
        """Go to the step or the view that was clicked."""
        message.stop()
        if isinstance(message.payload, str):
            await self.action_view(message.payload)
        elif isinstance(message.payload, int):
            self.navigation.jump(message.payload)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done: nothing but help before a pack is read."""
        if action in ("back", "forward"):
            return self.history.can_go(-1 if action == "back" else 1)
        if action in ("tour_next", "tour_end"):
            return self.tour.takes_keys
        if action == "view" and parameters == ("films",):
            return self.session is not None and self.session.films.many
        if action in _WITH_PACK:
            return self.session is not None or self.frame.first is not None
        return True

    async def action_view(self, view: str) -> None:
        """Open one of the views."""
        await self.go(Place(PlaceKind(view)))

    async def action_back(self) -> None:
        """Go back the way the user came; from a result of the search, to the search."""
        self.search.reopen(self.navigation.back())

    async def action_forward(self) -> None:
        """Go forward again."""
        self.navigation.forward()

    def action_pane(self, by: int) -> None:
        """Move the focus to the pane beside."""
        self.navigation.move_focus(by)

    def action_zoom(self) -> None:
        """Give the pane with the focus all the room, or let the others come back."""
        self.navigation.zoom.toggle()

    async def action_step_open(self) -> None:
        """Go to the first line where something is left to read or to decide."""
        await self.navigation.to_do()

    def action_search(self) -> None:
        """Open the search."""
        self.search.open()

    def action_jump(self) -> None:
        """Go to an id."""
        dialogs.open_jump(self)

    async def action_changes(self) -> None:
        """Show what the last reading has changed."""
        await self.go(Place(PlaceKind.CHANGES))

    async def action_problems(self) -> None:
        """Show what is wrong with the pack as it is on disk."""
        await self.go(Place(PlaceKind.PROBLEMS))

    def action_undo(self) -> None:
        """Undo what was written or decided last."""
        if not self.claiming.undo():
            self.decisions.undo()

    def action_bookmark(self) -> None:
        """Set or remove a bookmark."""
        self.bookmarks.toggle()

    def action_bookmarks(self) -> None:
        """List the bookmarks."""
        self.bookmarks.show_list()

    def action_copy(self) -> None:
        """Copy the words of what is under the cursor."""
        self.clipboard.copy()

    def action_cite(self) -> None:
        """Copy a citation of what is under the cursor."""
        self.clipboard.cite()

    async def action_tour(self) -> None:
        """Begin the tour, or begin it again."""
        await self.tour.begin()

    def action_tour_next(self) -> None:
        """Go to the next step of the tour."""
        self.tour.next()

    async def action_tour_end(self) -> None:
        """End the tour."""
        await self.tour.end()

    def action_picture(self) -> None:
        """Save the view's picture."""
        pictures.save_picture(self)

    def action_export(self) -> None:
        """Open the export form."""
        dialogs.open_export(self)

    def action_help(self) -> None:
        """Show the keys available here."""
        dialogs.open_help(self)

    def action_theme(self) -> None:
        """Choose the colours from a list."""
        dialogs.choose_theme(self.app)

    def action_settings(self) -> None:
        """Show all settings."""
        dialogs.open_settings(self)

    def action_light(self) -> None:
        """Switch between dark and light."""
        self.app.theme = with_other_brightness(self.app.current_theme)

    async def action_why_not(self) -> None:
        """Show which pairs of claims were cleared of what is on screen or under the cursor."""
        await go_to_cleared(self)

    def action_web(self) -> None:
        """Open the address of the source under the cursor, or of the one on screen."""
        dialogs.open_web_page(self)
