"""Textual's command palette, which keeps calm when its list has no lines yet."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.command import CommandPalette

from explorer.ui.dialogs.overlay import Overlay
from explorer.ui.keys.registry import over_all
from explorer.ui.widgets.focus import KeepsFocus

PALETTE = "--command-palette"
"""Id by which Textual knows an open palette."""


class Palette(Overlay, KeepsFocus, CommandPalette):
    """The command palette."""

    BINDINGS: ClassVar[list[BindingType]] = over_all()
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Do it"),
        ("up down", "Choose"),
        ("escape", "Close"),
    )
    """The keys are Textual's and cannot be moved."""

    def compose(self) -> ComposeResult:
        """Draw the palette, its keys at the foot, and the notice where room lacks."""
        yield from super().compose()
        yield from self.foot()

    def _action_command_list(self, action: str) -> None:
        """Move in the list, whose lines are not laid out yet in a tiny terminal."""
        with suppress(KeyError):
            super()._action_command_list(action)
