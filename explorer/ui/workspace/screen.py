"""The main screen: title and tabs, breadcrumb, the view, and the keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize, ScreenResume
from textual.geometry import Size

from explorer.model.place import Place, PlaceKind
from explorer.ui.keys.registry import bindings
from explorer.ui.screen_layout import ScreenLayout
from explorer.ui.theme import with_other_brightness
from explorer.ui.widgets.bar import Bar
from explorer.ui.workspace import dialogs, pictures
from explorer.ui.workspace.bookmarks import BookmarkController
from explorer.ui.workspace.claiming import Claiming
from explorer.ui.workspace.clipboard import Clipboard
from explorer.ui.workspace.commands import go_to_cleared, is_available
from explorer.ui.workspace.decisions import Decisions
from explorer.ui.workspace.frame import Frame
from explorer.ui.workspace.history import History
from explorer.ui.workspace.host import Host
from explorer.ui.workspace.kept_state import KeptState
from explorer.ui.workspace.navigation import Navigation
from explorer.ui.workspace.pack_status import Controllers, PackStatus
from explorer.ui.workspace.search import Search
from explorer.ui.workspace.tour import Tour

if TYPE_CHECKING:
    from explorer.session import Session
    from explorer.ui.first_screen_data import FirstScreen
    from explorer.ui.views.base import View
    from explorer.ui.views.findings.view import FindingsView
    from explorer.ui.widgets.page_view import PageView

_SYNC_EVERY = 2.0
"""Interval in seconds for checking whether another program has changed the decisions."""


class Workspace(Host):
    """The main screen. Its functions are in its controllers, one for each concern."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("workspace"), *bindings("tour")]

    def __init__(self, first: FirstScreen | None = None) -> None:
        super().__init__()
        self.clipboard = Clipboard(self)
        self.search = Search(self)
        self.kept_state = KeptState(self, self.search)
        self.tour = Tour(self)
        self.navigation = Navigation(self, self.tour, self.kept_state)
        self.claiming = Claiming(self)
        self.decisions = Decisions(self, self.claiming.note_decision)
        self.bookmarks = BookmarkController(self)
        self.frame = Frame(self, self.bookmarks, first)
        self.pack_status = PackStatus(
            self,
            Controllers(
                self.frame,
                self.navigation,
                self.decisions,
                self.claiming,
                self.tour,
                self.bookmarks,
                self.kept_state,
            ),
        )
        self._screen_layout = ScreenLayout(self)
        self._is_styled = True  # when it was created

    def compose(self) -> ComposeResult:
        """Draw the frame, with the cached first screen until the pack has been read."""
        yield from self.frame.compose()

    def on_mount(self) -> None:
        """Show the place of the first screen; watch for changes by other programs."""
        if self.frame.first:
            self.navigation.start(self.frame.first.trail)
            self.frame.update()
        self.set_interval(_SYNC_EVERY, self.sync)
        self.watch(self.app, "app_focus", self.sync, init=False)
        self.watch(self, "focused", self.navigation.zoom.apply, init=False)

    def on_unmount(self) -> None:
        """Write the state kept between runs."""
        self.kept_state.write()

    def sync(self) -> None:
        """Write the state kept between runs, and read changes by other programs."""
        self.kept_state.write()
        self.decisions.reload()

    def on_resize(self, event: Resize) -> None:
        """Ignore an outdated size; keep the focus while the window is too small."""
        self._screen_layout.resized(event)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if self._screen_layout.allows_layout():
            super()._refresh_layout(size, scroll)

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Avoid styling the screen again when it has just been created; free closed dialogs."""
        dialogs.free_drawn_lines(self)
        event.refresh_styles = event.refresh_styles and not self._is_styled
        self._is_styled = False

    @property
    def history(self) -> History:
        """The history of visits."""
        return self.navigation.history

    @property
    def view(self) -> View | None:
        """The view on screen."""
        return self.navigation.view

    @property
    def place(self) -> Place:
        """The current place."""
        return self.navigation.place

    @property
    def shown(self) -> Session | None:
        """The session, limited to the chosen film if any."""
        return self.navigation.shown

    @property
    def views(self) -> Iterable[View]:
        """The views created so far."""
        return self.navigation.views

    @property
    def has_first_screen(self) -> bool:
        """Whether the cached first screen is shown."""
        return self.frame.first is not None

    @property
    def takes_tour_keys(self) -> bool:
        """Whether the tour's keys are available."""
        return self.tour.takes_keys

    def update_frame(self) -> None:
        """Update the breadcrumb, tabs, and keys."""
        self.frame.update()

    async def go(self, place: Place) -> None:
        """Go to a place, as a new step of the history."""
        await self.navigation.go(place)

    async def on_view_go(self, message: View.Go) -> None:
        """Go to the place requested by a view."""
        message.stop()
        await self.go(message.place)

    async def on_page_view_go(self, message: PageView.Go) -> None:
        """Go to the target of a page's row."""
        message.stop()
        await self.go(message.place)

    def on_view_moved(self, message: View.Moved) -> None:
        """Record that the view shows another place."""
        message.stop()
        self.navigation.replace(message.place)

    def on_findings_view_decide(self, message: FindingsView.Decide) -> None:
        """Decide on a finding, or open the form for it."""
        message.stop()
        self.decisions.decide(message.finding, message.state)

    def on_view_wanted(self, message: View.Wanted) -> None:
        """Handle a view's request to write."""
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
        """Disable unavailable actions."""
        return is_available(self, action, parameters)

    async def action_view(self, view: str) -> None:
        """Open one of the views."""
        await self.go(Place(PlaceKind(view)))

    async def action_back(self) -> None:
        """Go back in the history, or from a search result to the search."""
        self.search.reopen(self.navigation.back())

    async def action_forward(self) -> None:
        """Go forward in the history."""
        self.navigation.forward()

    def action_pane(self, by: int) -> None:
        """Move the focus to the next or previous pane."""
        self.navigation.move_focus(by)

    def action_zoom(self) -> None:
        """Zoom the focused pane, or restore all panes."""
        self.navigation.zoom.toggle()

    async def action_step_open(self) -> None:
        """Go to the first line that is unread or has suggestions."""
        await self.navigation.to_do()

    def action_search(self) -> None:
        """Open the search."""
        self.search.open()

    def action_jump(self) -> None:
        """Go to an id."""
        dialogs.open_jump(self)

    async def action_changes(self) -> None:
        """Show the changes of the last reload."""
        await self.go(Place(PlaceKind.CHANGES))

    async def action_problems(self) -> None:
        """Show the problems in the pack on disk."""
        await self.go(Place(PlaceKind.PROBLEMS))

    def action_undo(self) -> None:
        """Undo the last write or decision."""
        if not self.claiming.undo():
            self.decisions.undo()

    def action_bookmark(self) -> None:
        """Add or remove a bookmark."""
        self.bookmarks.toggle()

    def action_bookmarks(self) -> None:
        """List the bookmarks."""
        self.bookmarks.show_list()

    def action_copy(self) -> None:
        """Copy the words of the place under the cursor."""
        self.clipboard.copy()

    def action_cite(self) -> None:
        """Copy a citation of the place under the cursor."""
        self.clipboard.cite()

    async def action_tour(self) -> None:
        """Start or restart the tour."""
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
        dialogs.open_help(self, is_alone=self.navigation.zoom.is_idle)

    def action_theme(self) -> None:
        """Choose a theme."""
        dialogs.choose_theme(self.app)

    def action_settings(self) -> None:
        """Show all settings."""
        dialogs.open_settings(self)

    def action_light(self) -> None:
        """Switch between dark and light."""
        self.app.theme = with_other_brightness(self.app.current_theme)

    async def action_why_not(self) -> None:
        """Show the cleared pairs of the current place or of the one under the cursor."""
        await go_to_cleared(self)

    def action_web(self) -> None:
        """Open the web page of the source under the cursor, or of the current place."""
        dialogs.open_web_page(self)
