"""What is shown where the terminal is too small for anything else."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen
from textual.widgets import Static


class RoomNotice(Static):
    """Says that the program needs more room; the app's style sheet shows it when that is so."""

    DEFAULT_CSS = """
    RoomNotice { display: none; width: 1fr; height: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__("This needs more room: at least 40 columns and 10 lines.", markup=False)


def lacks_room(screen: Screen[Any]) -> bool:
    """Return whether a screen shows the notice and nothing else."""
    return screen.has_class("-cramped") or screen.has_class("-flat")
