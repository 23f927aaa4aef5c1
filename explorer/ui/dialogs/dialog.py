"""What the dialogs share: they lie over the workspace, and Esc or a click beside closes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from textual import events
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import ModalScreen, Screen

from explorer.ui.keys.registry import bindings, over_all
from explorer.ui.screen_layout import RoomNotice, ScreenLayout
from explorer.ui.widgets.frame import write_frame
from explorer.ui.widgets.key_bar import DialogKeys
from explorer.ui.widgets.row_list import RowList
from explorer.ui.widgets.rows import RowsView

STYLE_SHEET = str(Path(__file__).with_name("dialogs.tcss"))
"""For `CSS_PATH`, wherever the dialog itself is defined."""


def foot(keys: Sequence[tuple[str, str]]) -> ComposeResult:
    """Draw what a dialog ends in: its keys, and the notice where room lacks.

    `keys` are ids of actions, or names of keys, and what they do.
    """
    yield DialogKeys(keys)
    yield RoomNotice()


def is_on_top(screen: Screen[Any]) -> bool:
    """Return whether a screen is the top one: a second `dismiss` must not close what is below."""
    return screen.app.screen_stack[-1:] == [screen]


Result = TypeVar("Result")

_FEW = 6
"""Rows up to which a dialog is as high as its list."""


class Dialog(ModalScreen[Result]):
    """A modal screen that Esc, or a click beside it, closes without a result."""

    CSS_PATH = STYLE_SHEET
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog"), *over_all()]
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (("dialog.close", "Close"),)
    """What the foot shows: ids of actions, or names of keys, and what they do."""
    HEADING: ClassVar[str] = ""
    """What stands on its frame."""

    def __init__(self) -> None:
        super().__init__()
        self._screen_layout = ScreenLayout(self)

    @property
    def heading(self) -> str:
        """What stands on the frame of this dialog."""
        return self.HEADING

    def on_mount(self) -> None:
        """Write the heading on the frame. Textual calls this beside what a dialog itself does."""
        write_frame(self.query_one(".dialog"), self.heading)

    def foot(self) -> ComposeResult:
        """Draw what it ends in: its keys, and the notice where room lacks."""
        yield from foot(self.KEYS)

    @property
    def ready(self) -> bool:
        """Whether its line of status is there, and the rest: it can be closed before they are."""
        return bool(self.query(".status"))

    def fit(self, rows: int, least: int = 1) -> None:
        """Make the dialog as high as a short list of rows asks for, `least` lines at least.

        A longer list has the dialog's usual height.
        """
        few = rows <= _FEW
        self.query_one(".dialog").set_class(few, "-few")
        self.query_one(RowList).styles.height = max(rows, least) if few else None

    def may_leave(self) -> bool:
        """Return whether nothing would be lost by closing it; otherwise say so to the user."""
        return True

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close it, once: a click or key that it gets after that must not close what is below."""
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()

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

    @property
    def led(self) -> RowsView:
        """What the keys move while the focus stays in the line above it."""
        return self.query_one(RowList)

    def action_step(self, by: int) -> None:
        """Move down a row, or up."""
        self.led.action_step(by)

    def action_page(self, direction: int) -> None:
        """Move down a screenful, or up."""
        self.led.action_page(direction)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Keep what a dialog's list has under its cursor from what lies behind."""
        message.stop()

    def on_click(self, event: events.Click) -> None:
        """Close it when the click is beside it."""
        if event.widget is self:
            self.action_close()

    def on_resize(self, event: events.Resize) -> None:
        """Drop a size that is out of date; keep the focus while the window is too small."""
        self._screen_layout.resized(event)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if self._screen_layout.allows_layout():
            super()._refresh_layout(size, scroll)
