"""From a place to its page."""

from __future__ import annotations

from collections.abc import Callable, Container
from importlib import import_module

from explorer.model.place import PlaceKind, parse_fact, parse_passage
from explorer.pages.claim import claim_page
from explorer.pages.finding import finding_page
from explorer.pages.findings import findings_page
from explorer.pages.page import Page, Place, Span, row, span
from explorer.pages.passage import passage_page
from explorer.session import Session

VIEWS = (
    PlaceKind.FINDINGS,
    PlaceKind.FACTS,
    PlaceKind.PEOPLE,
    PlaceKind.TIMELINE,
    PlaceKind.SOURCES,
    PlaceKind.GRAPH,
)
"""Kinds of place that need no id."""

Builder = Callable[[Session, Place], Page | None]


def _late(module: str, name: str) -> Callable[..., Page | None]:
    """Return a function that is imported when it is first called: not for the first screen."""

    def build(*given: object) -> Page | None:
        found: Callable[..., Page | None] = getattr(import_module(f"explorer.pages.{module}"), name)
        return found(*given)

    return build


agreement_page = _late("agreement", "agreement_page")
cleared_page = _late("cleared", "cleared_page")
entity_page = _late("entity", "entity_page")
fact_page = _late("fact", "fact_page")
property_page = _late("fact", "property_page")
facts_page = _late("facts_page", "facts_page")
graph_page = _late("graph", "graph_page")
pair_page = _late("pair", "pair_page")
people_page = _late("people", "people_page")
source_page = _late("source", "source_page")
sources_page = _late("source", "sources_page")
timeline_page = _late("timeline", "timeline_page")


def page_for(session: Session, place: Place) -> Page:
    """Return the page of a place; what does not exist gets a page that says so."""
    builder = BUILDERS.get(place.kind)
    page = builder(session, place) if builder else None
    return page or _missing(place)


def exists(session: Session, place: Place) -> bool:
    """Return whether there is such a place in the pack."""
    builder = BUILDERS.get(place.kind)
    return builder is not None and builder(session, place) is not None


def place_of(session: Session, key: str) -> Place | None:
    """Return the place of whatever has the id `key`: a record, a view, a line "source:12"."""
    pack, key = session.pack, key.strip()
    known: tuple[tuple[PlaceKind, Container[str]], ...] = (
        (PlaceKind.FINDING, session.comparison.by_id),
        (PlaceKind.CLAIM, pack.claims),
        (PlaceKind.ENTITY, pack.entities),
        (PlaceKind.SOURCE, pack.sources),
        (PlaceKind.PROPERTY, pack.properties),
    )
    for kind, ids in known:
        if key in ids:
            return Place(kind, key)
    if key in VIEWS:
        return Place(PlaceKind(key))
    spot = parse_passage(key)
    if spot and spot[0] in pack.sources and 1 <= spot[1] <= pack.sources[spot[0]].lines:
        return Place.passage(*spot)
    fact = parse_fact(" ".join(key.split()))
    return Place.fact(*fact) if fact and fact in session.pack.facts else None


def _missing(place: Place) -> Page:
    what = f"{place.kind} {place.id}".strip()
    rows = (
        row("This pack has no ", span(what, "strong"), "."),
        row(
            Span("It may have been renamed or taken out. Search finds everything there is.", "dim")
        ),
    )
    return Page(place, "Nothing here", "nothing here", rows)


def _finding(session: Session, place: Place) -> Page | None:
    finding = session.comparison.by_id.get(place.id)
    return finding_page(session, finding) if finding else None


def _claim(session: Session, place: Place) -> Page | None:
    claim = session.pack.claims.get(place.id)
    return claim_page(session, claim) if claim else None


def _entity(session: Session, place: Place) -> Page | None:
    entity = session.pack.entities.get(place.id)
    return entity_page(session, entity) if entity else None


def _passage(session: Session, place: Place) -> Page | None:
    line = place.as_passage
    return passage_page(session, *line) if line else None


def _is_about_some(session: Session, place: Place) -> bool:
    return not place.id or place.id in session.pack.entities


def _graph(session: Session, place: Place) -> Page | None:
    return graph_page(session, place.id) if _is_about_some(session, place) else None


def _source(session: Session, place: Place) -> Page | None:
    source = session.pack.sources.get(place.id)
    return source_page(session, source) if source else None


def _property(session: Session, place: Place) -> Page | None:
    prop = session.pack.properties.get(place.id)
    return property_page(session, prop) if prop else None


def _fact(session: Session, place: Place) -> Page | None:
    fact = place.as_fact
    return fact_page(session, fact) if fact else None


def _facts(session: Session, place: Place) -> Page | None:
    return facts_page(session, place.id) if _is_about_some(session, place) else None


def _changes(session: Session, _: Place) -> Page:
    from explorer.pages.changes import changes_page

    return changes_page(session)


def _problems(session: Session, _: Place) -> Page:
    from explorer.pages.problems import problems_page

    return problems_page(session.broken, kept=True)


BUILDERS: dict[PlaceKind, Builder] = {
    PlaceKind.FINDINGS: lambda session, _: findings_page(session),
    PlaceKind.FACTS: _facts,
    PlaceKind.PEOPLE: lambda session, _: people_page(session),
    PlaceKind.TIMELINE: lambda session, _: timeline_page(session),
    PlaceKind.SOURCES: lambda session, _: sources_page(session),
    PlaceKind.GRAPH: _graph,
    PlaceKind.FINDING: _finding,
    PlaceKind.CLAIM: _claim,
    PlaceKind.PASSAGE: _passage,
    PlaceKind.ENTITY: _entity,
    PlaceKind.SOURCE: _source,
    PlaceKind.PROPERTY: _property,
    PlaceKind.FACT: _fact,
    PlaceKind.CLEARED: lambda session, place: cleared_page(session, place.id),
    PlaceKind.PAIR: lambda session, place: pair_page(session, place),
    PlaceKind.AGREEMENT: lambda session, place: agreement_page(session, place),
    PlaceKind.CHANGES: _changes,
    PlaceKind.PROBLEMS: _problems,
}
"""A builder by kind of place; it returns None where there is no such thing."""
