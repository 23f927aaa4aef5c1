"""A position on a page that can be found again after the page is rebuilt."""

from __future__ import annotations

from typing import NamedTuple

from explorer.model.place import Place
from explorer.ui.widgets.page_view import PageView


class Spot(NamedTuple):
    """The target under the cursor, as row numbers may change."""

    target: Place | None
    nth: int
    """Number of rows above with the same target."""
    above: int
    """Number of lines between the top of the view and the cursor's row."""
    state: tuple[int, int]


def spot_of(view: PageView) -> Spot:
    """Return the current position."""
    cursor, scroll = view.state
    nth = sum(row < cursor and place == view.target for row, place in view.links)
    above = view.line_of(cursor) - scroll if cursor >= 0 else 0
    return Spot(view.target, nth, above, view.state)


def return_to(view: PageView, spot: Spot) -> None:
    """Move the cursor to its former target if it exists, else to its former row."""
    same = [row for row, place in view.links if place == spot.target]
    if not same:
        view.restore(spot.state)
        return
    row = same[min(spot.nth, len(same) - 1)]
    line = view.line_of(row)
    at_top = spot.state[1] == 0 and line < view.size.height
    view.restore((row, 0 if at_top else max(line - spot.above, 0)))
