"""The controller of the tour: offered once, started by a key, ended after its last step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from explorer.model.place import Place, PlaceKind
from explorer.ui.workspace.notice_line import NoticeLine

if TYPE_CHECKING:
    from explorer.ui.workspace.host import Host
    from explorer.ui.workspace.tour_panel import TourPanel


class Tour:
    """Offers the tour, and shows its panel above the workspace's keys while it runs."""

    def __init__(self, workspace: Host) -> None:
        self._workspace = workspace
        self.panel: TourPanel | None = None
        """The panel while the tour is on."""
        self._offered = False
        """Whether the offer is on screen."""

    @property
    def takes_keys(self) -> bool:
        """Whether the tour's keys are available: not while typing."""
        return self.panel is not None and not isinstance(self._workspace.app.focused, Input)

    def offer(self) -> None:
        """Offer the tour in the notice line, only at the very first start."""
        from explorer.ui.keys.keymap import key_to
        from explorer.user.state import first_start

        if not self._offered and first_start():
            key = key_to(self._workspace.app, "program.tour")
            self._offered = True
            self._notice.say(
                "First time here?", f"  {key} shows you round in two minutes", "screen.tour"
            )

    def withdraw_offer(self) -> None:
        """Remove the offer once the user has navigated."""
        if self._offered:
            self._offered = False
            self._notice.say("")

    @property
    def _notice(self) -> NoticeLine:
        return self._workspace.query_one(NoticeLine)

    async def begin(self) -> None:
        """Start or restart the tour."""
        from explorer.ui.workspace.tour_panel import TourPanel
        from explorer.ui.workspace.tour_steps import here

        workspace = self._workspace
        if workspace.session is None:
            return
        self.withdraw_offer()
        await self._remove_panel()
        await workspace.go(Place(PlaceKind.FINDINGS))
        self.panel = TourPanel(lambda: here(workspace))
        await workspace.mount(self.panel, before=self._notice)
        workspace.add_class("-tour")
        workspace.refresh_bindings()

    def next(self) -> None:
        """Go to the next step."""
        if self.panel:
            self.panel.next()

    async def end(self) -> None:
        """End the tour."""
        await self._remove_panel()
        self._workspace.refresh_bindings()

    async def _remove_panel(self) -> None:
        if self.panel:
            panel, self.panel = self.panel, None
            self._workspace.remove_class("-tour")
            await panel.remove()
