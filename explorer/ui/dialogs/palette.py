"""Textual's command palette, which does not fail while its list is still empty."""

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
from explorer.ui.keys.registry import over_all
from explorer.ui.screen_layout import ScreenLayout
from explorer.ui.widgets.frame import write_frame

PALETTE = "--command-palette"
"""Id by which Textual knows an open palette."""

KEYS: Sequence[tuple[str, str]] = (("enter", "Run"), ("up down", "Choose"), ("escape", "Close"))
"""The keys are Textual's and cannot be moved."""


class Palette(CommandPalette):
    """The command palette."""

    CSS_PATH = STYLE_SHEET
    BINDINGS: ClassVar[list[BindingType]] = over_all()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what Textual's palette takes."""
        super().__init__(*args, placeholder="An action, a view, a person, a source …", **kwargs)
        self._screen_layout = ScreenLayout(self)

    def compose(self) -> ComposeResult:
        """Draw the palette, its keys at the foot, and the notice where room lacks."""
        yield from super().compose()
        yield from foot(KEYS)

    def on_mount(self) -> None:
        """Write on the frame what it is."""
        write_frame(self.query_one("#--input"), "Commands")

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close it, once: what it gets after that must not close what is below."""
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()

    def action_copy_text(self) -> None:
        """Copy what is selected; with nothing selected it was meant to leave the program."""
        try:
            super().action_copy_text()
        except SkipAction:
            self.app.action_help_quit()

    def on_resize(self, event: Resize) -> None:
        """Drop a size that is out of date; keep the focus while the window is too small."""
        self._screen_layout.resized(event)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if self._screen_layout.allows_layout():
            super()._refresh_layout(size, scroll)

    def _action_command_list(self, action: str) -> None:
        """Move in the list, whose lines are not laid out yet in a tiny terminal."""
        with suppress(KeyError):
            super()._action_command_list(action)
