"""From a place to its page.

Pages that the first screen does not show are imported when they are first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Container

from explorer.model.place import PlaceKind, parse_fact, parse_passage
from explorer.pages.claim import claim_page
from explorer.pages.cleared import cleared_page, pair_page
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
    PlaceKind.AGREEMENT,
    PlaceKind.FILMS,
)
"""Kinds of place that need no id."""

Builder = Callable[[Session, Place], Page | None]


def page_for(session: Session, place: Place) -> Page:
    """Return the page of a place; what does not exist gets a page that says so."""
    return page_if_any(session, place) or _missing(place)


def exists(session: Session, place: Place) -> bool:
    """Return whether there is such a place in the pack."""
    return page_if_any(session, place) is not None


def page_if_any(session: Session, place: Place) -> Page | None:
    """Return what is shown at a place, None where the pack has no such place."""
    builder = BUILDERS.get(place.kind)
    return builder(session, place) if builder else None


def place_of(session: Session, key: str) -> Place | None:
    """Return the place of whatever has the id `key`: a record, a view, a line "source:12"."""
    pack, key = session.pack, key.strip()
    known: tuple[tuple[PlaceKind, Container[str]], ...] = (
        (PlaceKind.FINDING, session.comparison.by_id),
        (PlaceKind.CLAIM, pack.claims),
        (PlaceKind.ENTITY, pack.entities),
        (PlaceKind.SOURCE, pack.sources),
        (PlaceKind.PROPERTY, pack.properties),
        (PlaceKind.PROPERTY, pack.constraints),
    )
    for kind, ids in known:
        if key in ids:
            return Place(kind, key)
    if key in VIEWS:
        return Place(PlaceKind(key))
    passage = parse_passage(key)
    if passage:
        source_id, line = passage
        if source_id in pack.sources and 1 <= line <= pack.sources[source_id].lines:
            return Place.passage(source_id, line)
    fact = parse_fact(" ".join(key.split()))
    return Place.fact(*fact) if fact and fact in session.pack.facts else None


def _missing(place: Place) -> Page:
    what = f"{place.kind} {place.id}".strip()
    rows = (
        row("This pack has no ", span(what, "strong"), "."),
        row(
            Span("It may have been renamed or removed. Search finds everything in the pack.", "dim")
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
    from explorer.pages.entity import entity_page

    entity = session.pack.entities.get(place.id)
    return entity_page(session, entity) if entity else None


def _passage(session: Session, place: Place) -> Page | None:
    line = place.as_passage
    return passage_page(session, *line) if line else None


def _is_about_known(session: Session, place: Place) -> bool:
    return not place.id or place.id in session.pack.entities


def _graph(session: Session, place: Place) -> Page | None:
    from explorer.pages.graph import graph_page

    known = place.as_ends is not None or _is_about_known(session, place)
    return graph_page(session, place) if known else None


def _source(session: Session, place: Place) -> Page | None:
    from explorer.pages.source import source_page

    source = session.pack.sources.get(place.id)
    return source_page(session, source) if source else None


def _property(session: Session, place: Place) -> Page | None:
    from explorer.pages.fact import constraint_page, property_page

    if prop := session.pack.properties.get(place.id):
        return property_page(session, prop)
    constraint = session.pack.constraints.get(place.id)
    return constraint_page(session, constraint) if constraint else None


def _suggestion(session: Session, place: Place) -> Page | None:
    from explorer.pages.suggestion import suggestion_page

    return suggestion_page(session, place)


def _fact(session: Session, place: Place) -> Page | None:
    from explorer.pages.fact import fact_page

    fact = place.as_fact
    return fact_page(session, fact) if fact else None


def _facts(session: Session, place: Place) -> Page | None:
    from explorer.pages.facts import facts_page

    return facts_page(session, place.id) if _is_about_known(session, place) else None


def _people(session: Session, _: Place) -> Page | None:
    from explorer.pages.people import people_page

    return people_page(session)


def _timeline(session: Session, _: Place) -> Page | None:
    if session.films.many:
        from explorer.pages.years import years_page

        return years_page(session)
    from explorer.pages.timeline import timeline_page

    return timeline_page(session)


def _sources(session: Session, _: Place) -> Page | None:
    from explorer.pages.source import sources_page

    return sources_page(session)


def _agreement(session: Session, place: Place) -> Page | None:
    from explorer.pages.agreement import agreement_page

    return agreement_page(session, place)


def _films(session: Session, place: Place) -> Page | None:
    from explorer.pages.films import film_page, films_page

    return film_page(session, place.id) if place.id else films_page(session)


def _changes(session: Session, _: Place) -> Page:
    from explorer.pages.reload import changes_page

    return changes_page(session)


def _problems(session: Session, _: Place) -> Page:
    from explorer.pages.reload import problems_page

    return problems_page(session.broken, kept=True)


BUILDERS: dict[PlaceKind, Builder] = {
    PlaceKind.FINDINGS: lambda session, _: findings_page(session),
    PlaceKind.FACTS: _facts,
    PlaceKind.PEOPLE: _people,
    PlaceKind.TIMELINE: _timeline,
    PlaceKind.SOURCES: _sources,
    PlaceKind.GRAPH: _graph,
    PlaceKind.FINDING: _finding,
    PlaceKind.CLAIM: _claim,
    PlaceKind.PASSAGE: _passage,
    PlaceKind.ENTITY: _entity,
    PlaceKind.SOURCE: _source,
    PlaceKind.PROPERTY: _property,
    PlaceKind.FACT: _fact,
    PlaceKind.CLEARED: lambda session, place: cleared_page(session, place.id),
    PlaceKind.PAIR: pair_page,
    PlaceKind.SUGGESTION: _suggestion,
    PlaceKind.AGREEMENT: _agreement,
    PlaceKind.FILMS: _films,
    PlaceKind.CHANGES: _changes,
    PlaceKind.PROBLEMS: _problems,
}
"""A builder by kind of place; it returns None where there is no such thing."""
