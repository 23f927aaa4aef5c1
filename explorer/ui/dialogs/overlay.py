"""What dialogs and the command palette share: their looks, their foot, how they close."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.ui.widgets.key_bar import DialogKeys
from explorer.ui.widgets.room_notice import RoomNotice

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.screen import Screen

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
