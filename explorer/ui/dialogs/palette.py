"""Textual's command palette with fixes for an empty list and for closing."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any, ClassVar

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.events import Resize
from textual.geometry import Size

from explorer.ui.dialogs.dialog import STYLE_SHEET, foot, is_on_top
from explorer.ui.keys.registry import dialog_bindings
from explorer.ui.screen_layout import ScreenLayout
from explorer.ui.widgets.frame import write_frame

PALETTE = "--command-palette"
"""Textual's id of an open palette."""

KEYS: Sequence[tuple[str, str]] = (("enter", "Run"), ("up down", "Choose"), ("escape", "Close"))
"""Textual's keys, which cannot be reassigned."""


class Palette(CommandPalette):
    """The command palette."""

    CSS_PATH = STYLE_SHEET
    BINDINGS: ClassVar[list[BindingType]] = dialog_bindings()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Accept the arguments of Textual's palette."""
        super().__init__(*args, placeholder="An action, a view, a person, a source …", **kwargs)
        self._screen_layout = ScreenLayout(self)

    def compose(self) -> ComposeResult:
        """Draw the palette, its keys, and the notice shown if there is too little room."""
        yield from super().compose()
        yield from foot(KEYS)

    def on_mount(self) -> None:
        """Write the title on the frame."""
        write_frame(self.query_one("#--input"), "Commands")

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close it only once, as a second call would close the screen below."""
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()

    def action_copy_text(self) -> None:
        """Copy the selection; without one, say how to quit, as Ctrl+C was probably meant to."""
        try:
            super().action_copy_text()
        except SkipAction:
            self.app.action_help_quit()

    def on_resize(self, event: Resize) -> None:
        """Ignore an outdated size; keep the focus while the window is too small."""
        self._screen_layout.resized(event)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if self._screen_layout.allows_layout():
            super()._refresh_layout(size, scroll)

    def _action_command_list(self, action: str) -> None:
        """Move in the list, unless it has no lines yet, as in a tiny terminal."""
        with suppress(KeyError):
            super()._action_command_list(action)
