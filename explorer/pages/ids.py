"""Completion of ids: those that begin with, or contain, the letters typed so far."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from explorer.model.place import Place, PlaceKind
from explorer.pages.build import VIEWS, place_of
from explorer.pages.page import Row, Span, row, span
from explorer.session import Session, per_session
from explorer.wording.records import fact_title, property_label

_KINDS = (
    PlaceKind.FINDING,
    PlaceKind.ENTITY,
    PlaceKind.SOURCE,
    PlaceKind.CLAIM,
    PlaceKind.PROPERTY,
)
"""Kinds of what has an id, in the order in which they are offered."""


def completions(session: Session, typed: str, limit: int = 50) -> list[Row]:
    """Return rows for the ids that match: the id itself, then prefixes, then substrings.

    After "source:" come the lines of that source that have claims.
    """
    typed = typed.strip().casefold()
    exact = place_of(session, typed) if typed else None
    places = dict.fromkeys([exact] if exact else [])
    places.update(dict.fromkeys(islice(_fitting(session, typed), limit)))
    return [_row(session, place) for place in list(places)[:limit]]


def common_prefix(session: Session, typed: str) -> str:
    """Return the longest common prefix of the ids that begin with `typed`, else `typed`."""
    typed = typed.strip().casefold()
    ids = [place.id or place.kind for place in _fitting(session, typed)]
    ids = [fitting for fitting in ids if fitting.startswith(typed)]
    if not ids:
        return typed
    first, last = min(ids), max(ids)
    same = next((i for i, letter in enumerate(first) if letter != last[i : i + 1]), len(first))
    return first[:same]


def _fitting(session: Session, typed: str) -> Iterator[Place]:
    source_id, colon, line = typed.partition(":")
    if colon:
        yield from _lines(session, source_id, line)
        return
    every = _places(session)
    yield from (place for key, place in every if key.startswith(typed))
    if typed:
        yield from (place for key, place in every if typed in key and not key.startswith(typed))


@per_session
def _places(session: Session) -> list[tuple[str, Place]]:
    pack = session.pack
    by_kind = {
        PlaceKind.FINDING: session.comparison.by_id,
        PlaceKind.CLAIM: pack.claims,
        PlaceKind.ENTITY: pack.entities,
        PlaceKind.SOURCE: pack.sources,
        PlaceKind.PROPERTY: pack.properties,
    }
    views: list[tuple[str, Place]] = [(view, Place(view)) for view in VIEWS]
    return views + [(key, Place(kind, key)) for kind in _KINDS for key in sorted(by_kind[kind])]


def _lines(session: Session, source_id: str, typed: str) -> Iterator[Place]:
    claims = session.pack.claims_of(source_id)
    lines = {evidence.line for claim in claims for evidence in claim.evidence}
    return (Place.passage(source_id, line) for line in sorted(lines) if str(line).startswith(typed))


def _row(session: Session, place: Place) -> Row:
    kind = "line" if place.kind == PlaceKind.PASSAGE else place.kind if place.id else "view"
    detail = f"  {about}" if (about := _about(session, place)) else ""
    return row(
        Span(f"{kind:<9} ", "label"), span(place.id or place.kind), span(detail, "dim"), to=place
    )


def _about(session: Session, place: Place) -> str:
    pack, key = session.pack, place.id
    if place.kind == PlaceKind.FINDING:
        finding = session.comparison.by_id[key]
        return fact_title(session.pack, finding.subject, finding.property)
    if place.kind == PlaceKind.CLAIM:
        claim = pack.claims[key]
        return claim.statement or fact_title(session.pack, claim.subject, claim.property.id)
    if place.kind == PlaceKind.ENTITY:
        return pack.name(key)
    if place.kind == PlaceKind.SOURCE:
        return pack.sources[key].title
    if place.kind == PlaceKind.PROPERTY:
        return property_label(session.pack, key)
    if line := place.as_passage:
        passage = pack.passages.get(line)
        return passage.outline if passage else ""
    return fact_title(session.pack, *place.as_fact) if place.as_fact else ""
