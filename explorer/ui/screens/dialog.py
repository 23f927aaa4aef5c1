"""What the dialogs share: a frame over the workspace, Esc to close, a notice where room lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual import events
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen

from explorer.ui.registry import bindings, over_all
from explorer.ui.screens.focus import KeepsFocus
from explorer.ui.widgets.key_bar import DialogKeys
from explorer.ui.widgets.room_notice import RoomNotice

Result = TypeVar("Result")


class Dialog(KeepsFocus, ModalScreen[Result]):
    """A modal screen that Esc, or a click beside it, closes without a result."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog"), *over_all()]
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (("dialog.close", "Close"),)
    """What the foot of the screen shows: ids of actions, or names of keys, and what they do."""

    def foot(self) -> ComposeResult:
        """Draw what every dialog ends in: its keys, and the notice where room lacks."""
        yield DialogKeys(self.KEYS)
        yield RoomNotice()

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

    def action_copy_text(self) -> None:
        """Copy what is selected; with nothing selected it was meant to leave the program."""
        try:
            super().action_copy_text()
        except SkipAction:
            self.app.action_help_quit()

    def on_click(self, event: events.Click) -> None:
        """Close it when the click is beside it."""
        if event.widget is self:
            self.action_close()
