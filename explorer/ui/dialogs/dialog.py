"""What the dialogs share: they lie over the workspace, and Esc or a click beside closes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual import events
from textual.binding import BindingType
from textual.screen import ModalScreen

from explorer.ui.dialogs.overlay import Overlay
from explorer.ui.keys.registry import bindings, over_all
from explorer.ui.widgets.focus import KeepsFocus

Result = TypeVar("Result")


class Dialog(Overlay, KeepsFocus, ModalScreen[Result]):
    """A modal screen that Esc, or a click beside it, closes without a result."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog"), *over_all()]
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (("dialog.close", "Close"),)

    @property
    def ready(self) -> bool:
        """Whether its line of status is there, and the rest: it can be closed before they are."""
        return bool(self.query(".status"))

    def may_leave(self) -> bool:
        """Return whether nothing would be lost by closing it; otherwise say so to the user."""
        return True

    def action_close(self) -> None:
        """Close it; if the key came before it was drawn, as soon as it is."""
        if not self.is_mounted:
            self.call_later(self.action_close)
        elif self.may_leave():
            self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """Close it when the click is beside it."""
        if event.widget is self:
            self.action_close()
