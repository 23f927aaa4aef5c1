"""Where Enter leads from a place as it opens.

The views ask here, each for what it draws, so that the way through a pack is known without them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from explorer.charts.graph import Graph
from explorer.model.claim import Claim
from explorer.model.enums import Kind
from explorer.model.place import Place, PlaceKind, SourceLine
from explorer.pages.passage import dispute_rank
from explorer.session import Session

_PEOPLE = (Kind.CHARACTER, Kind.PERSON)


def onward_from_line(session: Session, spot: SourceLine, visited: Sequence[Place]) -> Place | None:
    """Return where Enter leads from a line: from a claim's line to whom the claim is about.

    A reader who came by none of its claims is led to the claim that is most in dispute.
    """
    claims = sorted(session.pack.claims_at(*spot), key=lambda claim: dispute_rank(session, claim))
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


def first_tie(graph: Graph, visited: Collection[Place]) -> int:
    """Return the first tie to whom one has not had in the middle, -1 for the middle itself."""
    neighbours = [Place.graph(edge.neighbour) for edge in graph.edges]
    return next((at for at, place in enumerate(neighbours) if place not in visited), -1)


def onward_from_middle(entity: str, visited: Collection[Place]) -> Place | None:
    """Return where Enter leads from the middle of a graph: the page, or all facts."""
    places = (Place.entity(entity), Place.facts(entity))
    return next((place for place in places if place not in visited), None)


def _named(session: Session, claim: Claim) -> Iterator[str]:
    """Yield whom a claim is about and names: its subject first, but people before all else."""
    known = session.pack.entities
    ids = [name for name in (claim.subject, *claim.named) if name in known]
    yield from sorted(dict.fromkeys(ids), key=lambda name: known[name].kind not in _PEOPLE)
