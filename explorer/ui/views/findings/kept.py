"""What of the findings the next start draws before it has read the pack."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.model.place import Place
from explorer.pages.page import Page
from explorer.pages.preview import preview_of
from explorer.pages.rows import passage_of
from explorer.ui.first_screen_data import AROUND, FirstScreen
from explorer.ui.views.findings.listing import Listing


def first_screen(
    listing: Listing,
    detail: Page,
    title: str,
    counts: str,
    trail: Sequence[tuple[Place, str]],
) -> FirstScreen | None:
    """Return list, finding and passage as they are, None where the finding is not in the list."""
    cursor = listing.index(detail.place.id)
    if cursor < 0:
        return None
    above = max(cursor - AROUND, 0)
    first_link = next((row.target for row in detail.rows if row.target), None)
    beside = passage_of(listing.session, first_link)
    return FirstScreen(
        title=title,
        counts=counts,
        trail=tuple(trail),
        words=listing.words,
        above=above,
        rows=listing.rows(above, cursor + AROUND + 1),
        total=len(listing.lines),
        cursor=cursor,
        detail=detail,
        preview=preview_of(listing.session, beside) if beside else None,
    )
