"""From a place to its page.

Pages that the first screen does not show are imported when they are first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Container

from explorer.pages.claim import claim_page
from explorer.pages.cleared import cleared_page, pair_page
from explorer.pages.finding import finding_page
from explorer.pages.findings import findings_page
from explorer.pages.page import Page, Place, Span, row, span
from explorer.pages.passage import parse_passage, passage_page
from explorer.session import Session

VIEWS = ("findings", "facts", "people", "timeline", "sources", "graph")
"""Kinds of place that need no id."""

Builder = Callable[[Session, str], Page | None]


def page_for(session: Session, place: Place) -> Page:
    """Return the page of a place; what does not exist gets a page that says so."""
    builder = BUILDERS.get(place.kind)
    page = builder(session, place.id) if builder else None
    return page or _missing(place)


def exists(session: Session, place: Place) -> bool:
    """Return whether there is such a place in the pack."""
    builder = BUILDERS.get(place.kind)
    return builder is not None and builder(session, place.id) is not None


def place_of(session: Session, key: str) -> Place | None:
    """Return the place of whatever has the id `key`: a record, a view, a line "source:12"."""
    pack, key = session.pack, key.strip()
    known: tuple[tuple[str, Container[str]], ...] = (
        ("finding", session.comparison.by_id),
        ("claim", pack.claims),
        ("entity", pack.entities),
        ("source", pack.sources),
        ("property", pack.properties),
    )
    for kind, ids in known:
        if key in ids:
            return Place(kind, key)
    if key in VIEWS:
        return Place(key)
    passage = parse_passage(key)
    if passage:
        source_id, line = passage
        if source_id in pack.sources and 1 <= line <= pack.sources[source_id].lines:
            return Place("passage", f"{source_id}:{line}")
    return Place("fact", key) if tuple(key.split()) in session.facts else None


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
    from explorer.pages.entity import entity_page

    entity = session.pack.entities.get(key)
    return entity_page(session, entity) if entity else None


def _passage(session: Session, key: str) -> Page | None:
    passage = parse_passage(key)
    return passage_page(session, *passage) if passage else None


def _graph(session: Session, key: str) -> Page | None:
    from explorer.pages.graph import graph_page

    return graph_page(session, key) if not key or key in session.pack.entities else None


def _source(session: Session, key: str) -> Page | None:
    from explorer.pages.source import source_page

    source = session.pack.sources.get(key)
    return source_page(session, source) if source else None


def _property(session: Session, key: str) -> Page | None:
    from explorer.pages.fact import property_page

    prop = session.pack.properties.get(key)
    return property_page(session, prop) if prop else None


def _fact(session: Session, key: str) -> Page | None:
    from explorer.pages.fact import fact_page

    subject, _, property_id = key.partition(" ")
    return fact_page(session, subject, property_id)


def _facts(session: Session, key: str) -> Page | None:
    from explorer.pages.facts import facts_page

    return facts_page(session, key) if not key or key in session.pack.entities else None


def _people(session: Session, _: str) -> Page | None:
    from explorer.pages.people import people_page

    return people_page(session)


def _timeline(session: Session, _: str) -> Page | None:
    from explorer.pages.timeline import timeline_page

    return timeline_page(session)


def _sources(session: Session, _: str) -> Page | None:
    from explorer.pages.source import sources_page

    return sources_page(session)


def _agreement(session: Session, key: str) -> Page | None:
    from explorer.pages.agreement import agreement_page

    return agreement_page(session, key)


def _changes(session: Session, _: str) -> Page:
    from explorer.pages.reload import changes_page

    return changes_page(session)


def _problems(session: Session, _: str) -> Page:
    from explorer.pages.reload import problems_page

    return problems_page(session.broken, kept=True)


BUILDERS: dict[str, Builder] = {
    "findings": lambda session, _: findings_page(session),
    "facts": _facts,
    "people": _people,
    "timeline": _timeline,
    "sources": _sources,
    "graph": _graph,
    "finding": _finding,
    "claim": _claim,
    "passage": _passage,
    "entity": _entity,
    "source": _source,
    "property": _property,
    "fact": _fact,
    "cleared": cleared_page,
    "pair": pair_page,
    "agreement": _agreement,
    "changes": _changes,
    "problems": _problems,
}
"""A builder by kind of place; it returns None where there is no such thing."""
