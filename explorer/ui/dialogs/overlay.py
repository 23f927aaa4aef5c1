"""What lies over the workspace, a dialog or the palette: its looks, its foot, its Ctrl+C."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.actions import SkipAction
from textual.await_complete import AwaitComplete

from explorer.ui.widgets.key_bar import DialogKeys
from explorer.ui.widgets.room_notice import RoomNotice

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.screen import Screen

    Base = Screen[Any]
else:
    Base = object


class Overlay(Base):
    """A modal screen. Its own bindings hold `over_all()`: Textual reads those of screens only."""

    CSS_PATH = str(Path(__file__).with_name("dialogs.tcss"))  # wherever the dialog itself stands
    KEYS: ClassVar[Sequence[tuple[str, str]]]
    """What the foot of the screen shows: ids of actions, or names of keys, and what they do."""

    def foot(self) -> ComposeResult:
        """Draw what it ends in: its keys, and the notice where room lacks."""
        yield DialogKeys(self.KEYS)
        yield RoomNotice()

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close it, once: a click or key that it gets after that must not close what is below."""
        on_top = self.app.screen_stack[-1:] == [self]
        return super().dismiss(result) if on_top else AwaitComplete()

    def action_copy_text(self) -> None:
        """Copy what is selected; with nothing selected it was meant to leave the program."""
        try:
            super().action_copy_text()
        except SkipAction:
            self.app.action_help_quit()
