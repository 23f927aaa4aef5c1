"""Where Enter leads from a place that has just been opened.

Views look it up here, so that the path through a pack can be tested without them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from explorer.charts.graph import Graph
from explorer.model.claim import Claim
from explorer.model.enums import PEOPLE
from explorer.model.place import Place, PlaceKind, SourceLine
from explorer.pages.passage import dispute_rank
from explorer.session import Session


def onward_from_line(session: Session, spot: SourceLine, visited: Sequence[Place]) -> Place | None:
    """Return where Enter leads from a line: if a claim led here, to the claim's subject.

    Otherwise it leads to the line's most disputed claim.
    """
    claims = sorted(session.pack.claims_at(*spot), key=lambda claim: dispute_rank(session, claim))
    came = claim_followed(session, spot, visited)
    places = [] if came is None else [*map(Place.entity, _named(session, came))]
    places += [Place.claim(claim.id) for claim in claims]
    places += [Place.entity(name) for claim in claims for name in _named(session, claim)]
    return next((place for place in places if place not in visited), None)


def claim_followed(session: Session, spot: SourceLine, visited: Sequence[Place]) -> Claim | None:
    """Return the claim from whose page the user came to the line, None if from elsewhere."""
    last = visited[-1] if visited else None
    if last is None or last.kind != PlaceKind.CLAIM:
        return None
    claim = session.pack.claims.get(last.id)
    return claim if claim in session.pack.claims_at(*spot) else None


def onward_from_claim(session: Session, claim: Claim, visited: Sequence[Place]) -> Place:
    """Return where Enter leads from a claim below its line: to the claim, or beyond if visited."""
    places = [Place.claim(claim.id), *map(Place.entity, _named(session, claim))]
    return next((place for place in places if place not in visited), places[0])


def first_tie(graph: Graph, visited: Collection[Place]) -> int:
    """Return the first tie to an entity whose graph is not visited yet, -1 if all are."""
    neighbours = [Place.graph(edge.neighbour) for edge in graph.edges]
    return next((at for at, place in enumerate(neighbours) if place not in visited), -1)


def onward_from_middle(entity: str, visited: Collection[Place]) -> Place | None:
    """Return where Enter leads from the centre of a graph: the entity's page, or all facts."""
    places = (Place.entity(entity), Place.facts(entity))
    return next((place for place in places if place not in visited), None)


def _named(session: Session, claim: Claim) -> Iterator[str]:
    """Yield a claim's subject, then the entities it names, people before all others."""
    known = session.pack.entities
    ids = [name for name in (claim.subject, *claim.named) if name in known]
    yield from sorted(dict.fromkeys(ids), key=lambda name: known[name].kind not in PEOPLE)
