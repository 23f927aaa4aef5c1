"""The row of a page on which the cursor starts, so that Enter always leads somewhere new.

Pressing Enter repeatedly leads from a finding to its claims, to a claim's line, to the person it is
about, and to everything about them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from explorer.model.place import Place, PlaceKind
from explorer.pages.page import Page

_FIRST: Mapping[PlaceKind, Sequence[PlaceKind]] = {
    PlaceKind.FINDING: (PlaceKind.CLAIM, PlaceKind.PASSAGE, PlaceKind.ENTITY),
    PlaceKind.CLAIM: (PlaceKind.PASSAGE, PlaceKind.ENTITY),
    PlaceKind.PASSAGE: (PlaceKind.CLAIM,),
    PlaceKind.ENTITY: (PlaceKind.FACTS, PlaceKind.FINDING),
}
"""Kind of place → the kinds of link on which its page's cursor prefers to start, best first."""


def first_link(page: Page, visited: Collection[Place] = ()) -> int:
    """Return the index of the row to start on, -1 if all links lead to visited places."""
    links = [
        (number, row.target)
        for number, row in enumerate(page.rows)
        if row.target is not None and row.target not in visited
    ]
    for kind in _FIRST.get(page.place.kind, ()):
        for number, target in links:
            if target.kind == kind:
                return number
    return links[0][0] if links else -1


def begins_at_link(page: Page) -> bool:
    """Return whether to scroll to the row to start on, however far down it is."""
    return page.place.kind in _FIRST and page.place.kind != PlaceKind.FINDING
