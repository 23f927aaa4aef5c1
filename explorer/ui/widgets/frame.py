"""The words on a pane's frame: a title at the top, a note at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.content import Content

from explorer.text import clean
from explorer.user.state import read_panes, read_preview

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

PANE = "pane"
"""CSS class of a pane with a frame, which is highlighted while it has the focus."""


RULED = "ruled"
"""Stored setting for rules instead of frames."""

RULED_CLASS = "-ruled"
"""CSS class of the app with that setting."""

ALONE = "never"
"""Stored setting for pages without a preview beside them."""

ALONE_CLASS = "-alone"
"""CSS class of the app with that setting."""


def apply_settings(app: App[Any]) -> None:
    """Apply the user's settings for panes: rules instead of frames, no previews."""
    app.set_class(read_panes() == RULED, RULED_CLASS)
    app.set_class(read_preview() == ALONE, ALONE_CLASS)


def write_frame(pane: Widget, title: str, foot: str = "") -> None:
    """Write on a pane's frame. Both texts may come from data, so markup is not interpreted."""
    blank = " " if _is_ruled(pane) else ""
    above, below = (
        Content(f"{blank}{clean(text)}{blank}" if text else "") for text in (title, foot)
    )
    if pane.border_title != (above.markup or None):
        pane.border_title = above if title else None
    if pane.border_subtitle != (below.markup or None):
        pane.border_subtitle = below if foot else None


def fit_titles(around: Widget) -> None:
    """Rewrite all titles in a widget, after a change between frames and rules."""
    for pane in around.query(f".{PANE}"):
        written = pane.border_title or "", pane.border_subtitle or ""
        write_frame(pane, *(Content.from_markup(text).plain.strip() for text in written))


def _is_ruled(pane: Widget) -> bool:
    """Return whether a pane has a rule instead of a frame, whose corners pad a title."""
    return bool(pane.styles.border_top[0]) and not pane.styles.border_left[0]
