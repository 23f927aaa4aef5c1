"""Scrolling so that a line of the source is in sight with all that stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.ui.views.reader.pane import ReaderPane

FOOT = 5
"""Rows at the foot that a short message may cover."""


def top_to_show_line(pane: ReaderPane) -> int:
    """Return where to scroll so that the line under the cursor, its claims and suggestions show.

    Of a line that is longer than the pane its beginning shows, or else the cursor. -1 where they
    are in sight, or the pane is too low to tell.
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
