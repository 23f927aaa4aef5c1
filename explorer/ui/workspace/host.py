"""What the workspace's controllers know of the workspace."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.screen import Screen

from explorer.model.place import Place
from explorer.ui.widgets.toast import show_toast

if TYPE_CHECKING:
    from explorer.session import Session
    from explorer.ui.views.base import View
    from explorer.ui.workspace.history import History


class Host(Screen[None]):
    """The screen that controllers work for. `Workspace` is the one there is.

    A controller imports neither the workspace, which imports all of them, nor a controller that
    needs it; what it needs of others is given to it.
    """

    session: Session | None = None
    waiting = True
    """Whether the pack is not here yet."""

    @property
    def history(self) -> History:
        """The history of visits."""
        raise NotImplementedError

    @property
    def place(self) -> Place:
        """The current place."""
        raise NotImplementedError

    @property
    def shown(self) -> Session | None:
        """The session, limited to the chosen film if any."""
        raise NotImplementedError

    @property
    def view(self) -> View | None:
        """The view on screen."""
        raise NotImplementedError

    @property
    def views(self) -> Iterable[View]:
        """The views created so far."""
        raise NotImplementedError

    @property
    def has_first_screen(self) -> bool:
        """Whether the cached first screen is shown."""
        raise NotImplementedError

    @property
    def takes_tour_keys(self) -> bool:
        """Whether the tour's keys are available."""
        raise NotImplementedError

    @property
    def subject(self) -> Place | None:
        """The place under the cursor."""
        return self.view.subject if self.view else None

    async def go(self, place: Place) -> None:
        """Go to a place, as a new step of the history."""
        raise NotImplementedError

    def update_frame(self) -> None:
        """Update the breadcrumb, tabs, and keys."""
        raise NotImplementedError

    def show_error(self, text: str, title: str = "") -> None:
        """Show an error for a while."""
        self.notify(text, title=title, severity="error", timeout=10, markup=False)

    def toast(self, text: str) -> None:
        """Show a toast in place of the previous one."""
        show_toast(self, text)
