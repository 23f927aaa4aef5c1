"""Textual's command palette, which keeps calm when its list has no lines yet."""

from __future__ import annotations

from contextlib import suppress

from textual.command import CommandPalette

PALETTE = "--command-palette"
"""Id by which Textual knows an open palette."""


class Palette(CommandPalette):
    """The command palette."""

    CSS_PATH = "dialogs.tcss"

    def _action_command_list(self, action: str) -> None:
        """Move in the list, whose lines are not laid out yet in a tiny terminal."""
        with suppress(KeyError):
            super()._action_command_list(action)
