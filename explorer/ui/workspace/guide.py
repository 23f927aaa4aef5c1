"""Showing newcomers round, and the colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from explorer.model.place import Place, PlaceKind
from explorer.ui.workspace.notice_line import NoticeLine
from explorer.ui.workspace.search_desk import SearchDesk

if TYPE_CHECKING:
    from explorer.ui.workspace.tour_panel import TourPanel


class Guide(SearchDesk):
    """What of the workspace is about learning the app and how it looks."""

    tour: TourPanel | None = None
    """The tour's panel while it is on."""
    _offering = False

    def offer_tour(self) -> None:
        """Offer the tour in a line, at the very first start only."""
        from explorer.ui.keys.keymap import key_to
        from explorer.user.state import first_start

        if not self._offering and first_start():
            key = key_to(self.app, "program.tour")
            self._offering = True
            self.query_one(NoticeLine).say(
                "First time here?", f"  {key} shows you round in two minutes", "screen.tour"
            )

    def hush(self) -> None:
        """Take the offer away once the user has found a way on."""
        if self._offering:
            self._offering = False
            self.query_one(NoticeLine).say("")

    async def action_tour(self) -> None:
        """Begin the tour, or begin it again."""
        from explorer.ui.workspace.tour_panel import TourPanel

        if self.session is None:
            return
        self.hush()
        await self._end_tour()
        await self.go(Place(PlaceKind.FINDINGS))
        self.tour = TourPanel(self)
        await self.mount(self.tour, before=self.query_one(NoticeLine))
        self.refresh_bindings()

    def action_tour_next(self) -> None:
        """Go to the next step."""
        if self.tour:
            self.tour.next()

    async def action_tour_end(self) -> None:
        """End the tour."""
        await self._end_tour()
        self.refresh_bindings()

    async def on_tour_panel_over(self) -> None:
        """End the tour after its last step."""
        await self.action_tour_end()

    async def _end_tour(self) -> None:
        if self.tour:
            panel, self.tour = self.tour, None
            await panel.remove()

    @property
    def touring(self) -> bool:
        """Whether the tour's keys count: not where a text is typed."""
        return self.tour is not None and not isinstance(self.app.focused, Input)

    def action_theme(self) -> None:
        """Choose the colours from a list."""
        from textual.theme import ThemeProvider

        from explorer.ui.dialogs.palette import PALETTE, Palette

        if not Palette.is_open(self.app):
            shown = Palette([ThemeProvider], placeholder="Find a theme", id=PALETTE)
            self.app.push_screen(shown)

    def action_light(self) -> None:
        """Switch between dark and light: our two themes, or the terminal's own colours."""
        from explorer.ui.theme import DARK, LIGHT

        present = self.app.current_theme
        if present.ansi:
            self.app.theme = "ansi-light" if present.dark else "ansi-dark"
        else:
            self.app.theme = LIGHT.name if present.dark else DARK.name
