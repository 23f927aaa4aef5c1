"""Completion of names and ids that begin with, or contain, the text typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from explorer.charts.source_labels import source_labels
from explorer.model.place import Place, PlaceKind
from explorer.pages.build import VIEWS, place_of
from explorer.pages.page import Row, Span, row, span
from explorer.session import Session, per_session
from explorer.values.folding import words_of
from explorer.wording.records import fact_title, property_label

_KINDS = (
    PlaceKind.ENTITY,
    PlaceKind.SOURCE,
    PlaceKind.FINDING,
    PlaceKind.PROPERTY,
)
"""Kinds of record with an id, in the order of completion; claims come last."""


_LINE = re.compile(r"(?P<source>.+?)(?::|,? lines? | )(?P<line>\d*)")
"""A line of a source as typed: `kelly:8`, "Kelly's review, line 8"."""


class _Candidate(NamedTuple):
    """A place that can be completed."""

    id: str
    place: Place
    words: tuple[str, ...]
    """The words of its name, case-folded; empty for a view."""


def completions(session: Session, typed: str, limit: int = 50) -> list[Row]:
    """Return rows for matches: an exact id, prefixes of ids and names, then substrings of ids.

    A source's id or name with a line number matches its lines with claims: `kelly:8`.
    """
    typed = typed.strip().casefold()
    exact = place_of(session, typed) if typed else None
    places = dict.fromkeys([exact] if exact else [])
    places.update(dict.fromkeys(islice(_matching(session, typed), limit)))
    return [_row(session, place) for place in list(places)[:limit]]


def common_prefix(session: Session, typed: str) -> str:
    """Return the longest common prefix of the ids that begin with `typed`, else `typed`."""
    typed = typed.strip().casefold()
    ids = [place.id or place.kind for place in _matching(session, typed)]
    ids = [fitting for fitting in ids if fitting.startswith(typed)]
    if not ids:
        return typed
    first, last = min(ids), max(ids)
    same = next((i for i, letter in enumerate(first) if letter != last[i : i + 1]), len(first))
    return first[:same]


def _matching(session: Session, typed: str) -> Iterator[Place]:
    if match := _LINE.fullmatch(typed):
        lines = [
            place
            for source in _sources(session, match["source"])
            for place in _lines(session, source, match["line"])
        ]
        if lines or ":" in typed:
            yield from lines
            return
    every, claims = _known(session), _claim_ids(session)
    wanted = words_of(typed)
    yield from (known.place for known in every if known.id.startswith(typed))
    if wanted:
        yield from (known.place for known in every if _name_matches(known, wanted))
    yield from (Place.claim(key) for key in claims if key.startswith(typed))
    if typed:
        yield from (known.place for known in every if typed in known.id)
        yield from (Place.claim(key) for key in claims if typed in key)


def _name_matches(known: _Candidate, wanted: tuple[str, ...]) -> bool:
    return all(any(word.startswith(part) for word in known.words) for part in wanted)


@per_session
def _claim_ids(session: Session) -> list[str]:
    """Return the ids of the claims, sorted; they have no names, and there may be very many."""
    return sorted(session.pack.claims)


@per_session
def _known(session: Session) -> list[_Candidate]:
    """Return everything with an id but the claims."""
    pack = session.pack
    by_kind = {
        PlaceKind.FINDING: session.comparison.by_id,
        PlaceKind.ENTITY: pack.entities,
        PlaceKind.SOURCE: pack.sources,
        PlaceKind.PROPERTY: pack.properties,
    }
    views = [_Candidate(view, Place(view), ()) for view in VIEWS]
    return views + [
        _Candidate(key, place, words_of(_name(session, place)))
        for kind in _KINDS
        for key in sorted(by_kind[kind])
        for place in [Place(kind, key)]
    ]


def _name(session: Session, place: Place) -> str:
    """Return the name of a place, "" for one that has only an id."""
    pack = session.pack
    match place.kind:
        case PlaceKind.ENTITY:
            return pack.name(place.id)
        case PlaceKind.SOURCE:
            return f"{source_labels(session)[place.id]} {pack.sources[place.id].title}"
        case PlaceKind.PROPERTY:
            return property_label(pack, place.id)
        case PlaceKind.FINDING:
            finding = session.comparison.by_id[place.id]
            return fact_title(pack, finding.subject, finding.property)
    return ""


def _sources(session: Session, typed: str) -> Iterator[str]:
    """Yield the ids of the sources whose id or name begins with `typed`."""
    wanted = words_of(typed)
    for source, label in source_labels(session).items():
        if source.startswith(typed) or (
            wanted and _name_matches(_Candidate("", Place.source(source), words_of(label)), wanted)
        ):
            yield source


def _lines(session: Session, source_id: str, typed: str) -> Iterator[Place]:
    claims = session.pack.claims_of(source_id)
    lines = {evidence.line for claim in claims for evidence in claim.evidence}
    return (Place.passage(source_id, line) for line in sorted(lines) if str(line).startswith(typed))


def _row(session: Session, place: Place) -> Row:
    """Return a place as a row: its kind, its name, and (dimmed) its id or statement."""
    kind = "line" if place.kind == PlaceKind.PASSAGE else place.kind if place.id else "view"
    name, more = _about(session, place)
    detail = Span(f"  {span(more).text}" if more else "", "dim")
    return row(Span(f"{kind:<9} ", "label"), span(name), detail, to=place)


def _about(session: Session, place: Place) -> tuple[str, str]:
    pack, key = session.pack, place.id
    if place.kind == PlaceKind.CLAIM:
        claim = pack.claims[key]
        return key, claim.statement or fact_title(session.pack, claim.subject, claim.property.id)
    if place.kind == PlaceKind.SOURCE:
        return source_labels(session)[key], f"{key}  {pack.sources[key].title}"
    if line := place.as_passage:
        passage = pack.passages.get(line)
        name = f"{source_labels(session)[line.source]}, line {line.line}"
        return name, passage.outline if passage else ""
    if place.as_fact:
        return fact_title(session.pack, *place.as_fact), key
    name = _name(session, place)
    return (name, key) if name else (key or place.kind, "")
