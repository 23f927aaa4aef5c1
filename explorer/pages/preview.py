"""Previews: pages without what is already visible on the page that links to them."""

from __future__ import annotations

from explorer.model.place import Place, PlaceKind
from explorer.pages.build import page_for
from explorer.pages.claim import claim_page
from explorer.pages.page import LateRows, Page, Span, row
from explorer.pages.passage import passage_page
from explorer.session import Session

_MOST = 120
"""Maximum number of rows of a long page in a preview, a few screens: a country may have thousands
of facts."""


def with_preview(session: Session, place: Place) -> Page:
    """Return the page of a place without what the preview of its first link shows beside it."""
    return _shortened(session, place) or page_for(session, place)


def preview_of(session: Session, place: Place) -> Page:
    """Return the page of a place as shown beside the page that links to it."""
    page = passage_page(session, place, claims=False) if place.as_passage else None
    page = page or with_preview(session, place)
    if not isinstance(page.rows, LateRows):
        return page
    rows = page.rows.first(_MOST + 1)
    return page._replace(rows=(*rows[:_MOST], *([row(Span("…", "dim"))] if rows[_MOST:] else [])))


def beside_line(session: Session, line: Place, target: Place | None) -> Page | None:
    """Return the page beside a source's line: a preview of the place Enter opens, or its source."""
    if target is not None:
        return preview_of(session, target)
    from explorer.pages.source import source_page

    spot = line.as_passage
    return source_page(session, Place.source(spot.source), lines=False) if spot else None


def _shortened(session: Session, place: Place) -> Page | None:
    """Return a claim's page without its line, an entity's without its claims; None for others."""
    if place.kind == PlaceKind.CLAIM:
        return claim_page(session, place, excerpts=False)
    if place.kind == PlaceKind.ENTITY:
        from explorer.pages.entity import entity_page

        return entity_page(session, place, claims=False)
    return None
