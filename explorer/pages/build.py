"""From a place to its page."""

from __future__ import annotations

from collections.abc import Callable

from explorer.pages.claim import claim_page
from explorer.pages.entity import entity_page
from explorer.pages.finding import finding_page
from explorer.pages.graph import graph_page
from explorer.pages.model import Page, Place, Span, row, span
from explorer.pages.passage import parse_passage, passage_page
from explorer.session import Session

Builder = Callable[[Session, str], Page | None]


def page_for(session: Session, place: Place) -> Page:
    """Return the page of a place; what does not exist gets a page that says so."""
    builder = BUILDERS.get(place.kind)
    page = builder(session, place.id) if builder else None
    return page or _missing(place)


def _missing(place: Place) -> Page:
    what = f"{place.kind} {place.id}".strip()
    rows = (
        row("This pack has no ", span(what, "strong"), "."),
        row(
            Span("It may have been renamed or taken out. Search finds everything there is.", "dim")
        ),
    )
    return Page(place, "Nothing here", "nothing here", rows)


def _finding(session: Session, key: str) -> Page | None:
    finding = session.comparison.by_id.get(key)
    return finding_page(session, finding) if finding else None


def _claim(session: Session, key: str) -> Page | None:
    claim = session.pack.claims.get(key)
    return claim_page(session, claim) if claim else None


def _entity(session: Session, key: str) -> Page | None:
    entity = session.pack.entities.get(key)
    return entity_page(session, entity) if entity else None


def _passage(session: Session, key: str) -> Page | None:
    spot = parse_passage(key)
    return passage_page(session, *spot) if spot else None


def _graph(session: Session, key: str) -> Page | None:
    return graph_page(session, key) if not key or key in session.pack.entities else None


BUILDERS: dict[str, Builder] = {
    "finding": _finding,
    "claim": _claim,
    "entity": _entity,
    "passage": _passage,
    "graph": _graph,
}
"""A builder by kind of place; it returns None where there is no such thing."""
