"""Textual's command palette, which keeps calm when its list has no lines yet."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import ClassVar

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.command import CommandPalette

from explorer.ui.registry import over_all
from explorer.ui.widgets.key_bar import DialogKeys
from explorer.ui.widgets.room_notice import RoomNotice

PALETTE = "--command-palette"
"""Id by which Textual knows an open palette."""


class Palette(CommandPalette):
    """The command palette."""

    CSS_PATH = "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = over_all()
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Do it"),
        ("up down", "Choose"),
        ("escape", "Close"),
    )
    """What the foot of the screen shows; the keys are Textual's and cannot be moved."""

    def compose(self) -> ComposeResult:
        """Draw the palette, its keys at the foot, and the notice where room lacks."""
        yield from super().compose()
        yield DialogKeys(self.KEYS)
        yield RoomNotice()

    def action_copy_text(self) -> None:
        """Copy what is selected; with nothing selected it was meant to leave the program."""
        try:
            super().action_copy_text()
        except SkipAction:
            self.app.action_help_quit()

    def _action_command_list(self, action: str) -> None:
        """Move in the list, whose lines are not laid out yet in a tiny terminal."""
        with suppress(KeyError):
            super()._action_command_list(action)
