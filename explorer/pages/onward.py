"""Where Enter leads from a place as it opens.

The views ask here, each for what it draws, so that the way through a pack is known without them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from explorer.charts.graph import Graph, busiest, graph_of
from explorer.charts.grid import FactRow, fact_grid
from explorer.model.claim import Claim
from explorer.model.enums import STRENGTH, Kind
from explorer.model.place import Place, PlaceKind, SourceLine
from explorer.pages.build import page_for
from explorer.pages.links import first_link
from explorer.session import Session

_PEOPLE = (Kind.CHARACTER, Kind.PERSON)


def onward(session: Session, place: Place, visited: Sequence[Place]) -> Place | None:
    """Return where Enter leads from a place for one who came by `visited`, the last one last.

    None where nothing is left that was not visited.
    """
    spot = place.as_passage
    if spot and spot.source in session.pack.sources:
        return onward_from_line(session, spot, visited)
    if place.kind == PlaceKind.FACTS:
        rows = fact_grid(session, (place.id,) if place.id else ()).rows
        at = first_row(rows, [*visited, place])
        return rows[at].fact_place if at is not None else None
    if place.kind == PlaceKind.GRAPH:
        return _onward_in_graph(session, place, visited)
    page = page_for(session, place)
    at = first_link(page, [*visited, place])
    return page.rows[at].target if at >= 0 else None


def onward_from_line(session: Session, spot: SourceLine, visited: Sequence[Place]) -> Place | None:
    """Return where Enter leads from a line: from a claim's line to whom the claim is about.

    A reader who came by none of its claims is led to the claim that is most in dispute.
    """
    claims = sorted(session.pack.claims_at(*spot), key=lambda claim: _rank(session, claim))
    came = claim_followed(session, spot, visited)
    places = [] if came is None else [*map(Place.entity, _named(session, came))]
    places += [Place.claim(claim.id) for claim in claims]
    places += [Place.entity(name) for claim in claims for name in _named(session, claim)]
    return next((place for place in places if place not in visited), None)


def claim_followed(session: Session, spot: SourceLine, visited: Sequence[Place]) -> Claim | None:
    """Return the claim by which one came to its line, None where one came otherwise."""
    last = visited[-1] if visited else None
    if last is None or last.kind != PlaceKind.CLAIM:
        return None
    claim = session.pack.claims.get(last.id)
    return claim if claim in session.pack.claims_at(*spot) else None


def onward_from_claim(session: Session, claim: Claim, visited: Sequence[Place]) -> Place:
    """Return where Enter leads from a claim under its line: to it, or on from it if it was seen."""
    places = [Place.claim(claim.id), *map(Place.entity, _named(session, claim))]
    return next((place for place in places if place not in visited), places[0])


def first_row(rows: Sequence[FactRow], visited: Collection[Place]) -> int | None:
    """Return the first fact that leads to where one has not been, None for none."""
    return next((at for at, row in enumerate(rows) if row.fact_place not in visited), None)


def first_tie(graph: Graph, visited: Collection[Place]) -> int:
    """Return the first tie to whom one has not had in the middle, -1 for the middle itself."""
    neighbours = [Place.graph(edge.neighbour) for edge in graph.edges]
    return next((at for at, place in enumerate(neighbours) if place not in visited), -1)


def onward_from_middle(entity: str, visited: Collection[Place]) -> Place | None:
    """Return where Enter leads from the middle of a graph: the page, or all facts."""
    places = (Place.entity(entity), Place.facts(entity))
    return next((place for place in places if place not in visited), None)


def _onward_in_graph(session: Session, place: Place, visited: Sequence[Place]) -> Place | None:
    middle = place.id or busiest(session)
    seen = [*visited, Place.graph(middle)]
    graph = graph_of(session, middle)
    at = first_tie(graph, seen)
    return Place.graph(graph.edges[at].neighbour) if at >= 0 else onward_from_middle(middle, seen)


def _rank(session: Session, claim: Claim) -> int:
    mark = session.mark(claim)
    return STRENGTH[mark] if mark else len(STRENGTH)


def _named(session: Session, claim: Claim) -> Iterator[str]:
    """Yield whom a claim is about and names: its subject first, but people before all else."""
    known = session.pack.entities
    ids = [name for name in (claim.subject, *claim.named) if name in known]
    yield from sorted(dict.fromkeys(ids), key=lambda name: known[name].kind not in _PEOPLE)
