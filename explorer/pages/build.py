"""Build the page of a place.

Pages that the first screen does not show are imported on first use.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from importlib import import_module
from typing import cast

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


def page_for(session: Session, place: Place) -> Page:
    """Return the page of a place; if there is no such place, a page that says so."""
    return page_if_any(session, place) or _missing(place)


def exists(session: Session, place: Place) -> bool:
    """Return whether there is such a place in the pack."""
    return page_if_any(session, place) is not None


def page_if_any(session: Session, place: Place) -> Page | None:
    """Return the page of a place, None if the pack has no such place."""
    builder = BUILDERS.get(place.kind)
    if isinstance(builder, str):
        module, _, name = builder.partition(":")
        builder = cast(Builder, getattr(import_module(f"explorer.pages.{module}"), name))
    return builder(session, place) if builder else None


def place_of(session: Session, key: str) -> Place | None:
    """Return the place with the id `key` (a record, a view, or a line "source:12"), if any."""
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
    return Page(place, "Nothing here", "Nothing here", rows)


Builder = Callable[[Session, Place], Page | None]
"""Builds the page of a place; returns None if the pack has no such place."""

BUILDERS: Mapping[PlaceKind, Builder | str] = {
    PlaceKind.FINDINGS: findings_page,
    PlaceKind.FACTS: "facts:facts_page",
    PlaceKind.PEOPLE: "people:people_page",
    PlaceKind.TIMELINE: "timeline:timeline_page",
    PlaceKind.SOURCES: "source:sources_page",
    PlaceKind.GRAPH: "graph:graph_page",
    PlaceKind.FINDING: finding_page,
    PlaceKind.CLAIM: claim_page,
    PlaceKind.PASSAGE: passage_page,
    PlaceKind.ENTITY: "entity:entity_page",
    PlaceKind.SOURCE: "source:source_page",
    PlaceKind.PROPERTY: "fact:property_page",
    PlaceKind.FACT: "fact:fact_page",
    PlaceKind.CLEARED: cleared_page,
    PlaceKind.PAIR: pair_page,
    PlaceKind.SUGGESTION: "suggestion:suggestion_page",
    PlaceKind.AGREEMENT: "agreement:agreement_page",
    PlaceKind.FILMS: "films:films_page",
    PlaceKind.CHANGES: "reload:changes_page",
    PlaceKind.PROBLEMS: "reload:present_problems_page",
}
"""By kind of place; a "module:function" is imported on first use."""
