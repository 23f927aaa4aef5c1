"""The base of all dialogs: modal screens that Esc or a click outside closes."""

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

from explorer.ui.keys.registry import bindings, dialog_bindings
from explorer.ui.screen_layout import RoomNotice, ScreenLayout
from explorer.ui.widgets.frame import write_frame
from explorer.ui.widgets.key_bar import DialogKeys
from explorer.ui.widgets.row_list import RowList
from explorer.ui.widgets.rows import RowsView

STYLE_SHEET = str(Path(__file__).with_name("dialogs.tcss"))
"""The value of `CSS_PATH` for dialogs defined elsewhere."""


def foot(keys: Sequence[tuple[str, str]]) -> ComposeResult:
    """Draw the foot of a dialog: its keys, and the notice shown if there is too little room.

    `keys` are pairs of an action's id or a key's name, and a label.
    """
    yield DialogKeys(keys)
    yield RoomNotice()


def is_on_top(screen: Screen[Any]) -> bool:
    """Return whether a screen is the top one, as a second `dismiss` would close the one below."""
    return screen.app.screen_stack[-1:] == [screen]


Result = TypeVar("Result")

_FEW = 6
"""Maximum number of rows of a list to which a dialog shrinks."""


class Dialog(ModalScreen[Result]):
    """A modal screen that Esc, or a click outside, closes without a result."""

    CSS_PATH = STYLE_SHEET
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog"), *dialog_bindings()]
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (("dialog.close", "Close"),)
    """Keys in the foot: pairs of an action's id or a key's name, and a label."""
    HEADING: ClassVar[str] = ""
    """The title on its frame."""

    def __init__(self) -> None:
        super().__init__()
        self._screen_layout = ScreenLayout(self)

    @property
    def heading(self) -> str:
        """The title on the frame of this dialog."""
        return self.HEADING

    def on_mount(self) -> None:
        """Write the title on the frame. Textual also calls the subclass's own `on_mount`."""
        write_frame(self.query_one(".dialog"), self.heading)

    def foot(self) -> ComposeResult:
        """Draw the foot: the keys, and the notice shown if there is too little room."""
        yield from foot(self.KEYS)

    @property
    def ready(self) -> bool:
        """Whether its widgets are mounted; it may be closed before they are."""
        return bool(self.query(".status"))

    def fit(self, rows: int, least: int = 1) -> None:
        """Shrink the dialog to a short list of rows, to no fewer than `least` lines.

        With a longer list it has its usual height.
        """
        few = rows <= _FEW
        self.query_one(".dialog").set_class(few, "-few")
        self.query_one(RowList).styles.height = max(rows, least) if few else None

    def may_leave(self) -> bool:
        """Return whether closing it would lose nothing; if it would, ask the user."""
        return True

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close it only once, as a second call would close the screen below."""
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()

    def action_close(self) -> None:
        """Close it, after it has been drawn."""
        if not self.is_mounted:
            self.call_later(self.action_close)
        elif self.may_leave():
            self.dismiss(None)

    def action_copy_text(self) -> None:
        """Copy the selection; without one, say how to quit, as Ctrl+C was probably meant to."""
        try:
            super().action_copy_text()
        except SkipAction:
            self.app.action_help_quit()

    @property
    def key_target(self) -> RowsView:
        """The widget that arrow keys scroll while the focus stays in the input."""
        return self.query_one(RowList)

    def action_step(self, by: int) -> None:
        """Move down a row, or up."""
        self.key_target.action_step(by)

    def action_page(self, direction: int) -> None:
        """Move down a screenful, or up."""
        self.key_target.action_page(direction)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Stop the message, so that the workspace does not act on it."""
        message.stop()

    def on_click(self, event: events.Click) -> None:
        """Close it if the click is outside."""
        if event.widget is self:
            self.action_close()

    def on_resize(self, event: events.Resize) -> None:
        """Ignore an outdated size; keep the focus while the window is too small."""
        self._screen_layout.resized(event)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if self._screen_layout.allows_layout():
            super()._refresh_layout(size, scroll)
