"""Scrolling to make a source's line visible with everything below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.ui.views.reader.source_page import SourcePage

FOOT = 5
"""Number of rows at the bottom that a toast may cover."""


def top_to_show_line(pane: SourcePage) -> int:
    """Return the scroll offset at which the cursor's line, its claims and suggestions are visible.

    If they are higher than the pane, show the start, or else the cursor. Return -1 if they are
    visible already, or if the pane is too low.
    """
    height, cursor = pane.size.height - FOOT, pane.cursor
    line = pane.line
    if height <= FOOT or not line:
        return -1
    first = last = cursor
    while pane.line_of_row(last + 1) == line:
        last += 1
    while pane.line_of_row(first - 1) == line:
        first -= 1
    top, end = pane.line_of(first), pane.end_of(last)
    if end <= pane.scroll_offset.y + height:
        return -1
    return max(min(top, end - height), pane.line_of(cursor) - height + 1)
