"""The words on a pane's frame: a title above, a note below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from explorer.text import clean

if TYPE_CHECKING:
    from textual.widget import Widget

PANE = "pane"
"""Class of what has a frame, which is lit while the focus is in it."""


RULED = "ruled"
"""The user's wish for rules in place of frames, as it is kept."""

RULED_CLASS = "-ruled"
"""Class of the app where the user wants so."""


def write_frame(pane: Widget, title: str, foot: str = "") -> None:
    """Write on a pane's frame. Both may come from data: nothing in them is markup."""
    above, below = Content(clean(title)), Content(clean(foot))
    if pane.border_title != (above.markup or None):
        pane.border_title = above if title else None
    if pane.border_subtitle != (below.markup or None):
        pane.border_subtitle = below if foot else None
