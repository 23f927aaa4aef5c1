"""What stands beside a place: a page without what the page that leads to it shows already."""

from __future__ import annotations

from explorer.model.place import Place, PlaceKind
from explorer.pages.build import page_for
from explorer.pages.claim import claim_page
from explorer.pages.page import Page
from explorer.pages.passage import passage_page
from explorer.session import Session


def with_preview(session: Session, place: Place) -> Page:
    """Return the page of a place without what its first link shows beside it."""
    return _lean(session, place) or page_for(session, place)


def preview_of(session: Session, place: Place) -> Page:
    """Return the page of a place as it stands beside the page that leads to it."""
    if (spot := place.as_passage) and (page := passage_page(session, *spot, claims=False)):
        return page
    return _lean(session, place) or page_for(session, place)


def beside_line(session: Session, line: Place, target: Place | None) -> Page | None:
    """Return what stands beside a source's line: what Enter opens there, else its source."""
    if target is not None:
        return preview_of(session, target)
    from explorer.pages.source import source_page

    spot = line.as_passage
    source = session.pack.sources.get(spot.source) if spot else None
    return source_page(session, source, lines=False) if source else None


def _lean(session: Session, place: Place) -> Page | None:
    """Return a claim without its line, someone without the claims about them; None for others."""
    if place.kind == PlaceKind.CLAIM and (claim := session.pack.claims.get(place.id)):
        return claim_page(session, claim, excerpts=False)
    if place.kind == PlaceKind.ENTITY and (entity := session.pack.entities.get(place.id)):
        from explorer.pages.entity import entity_page

        return entity_page(session, entity, claims=False)
    return None
