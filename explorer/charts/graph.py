"""The ties of one entity, for the graph and its page; the shortest path between two entities."""

from __future__ import annotations

import math
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count, pairwise

from explorer.charts.source_labels import source_labels
from explorer.model.claim import Claim
from explorer.model.enums import STRENGTH, Factuality, Kind, Limit, Polarity, Verdict
from explorer.session import Session, per_session
from explorer.wording.records import pack_order, property_label
from explorer.wording.spans import span


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie between the central entity and a neighbour, with all claims that state it."""

    neighbour: str
    """Id of the other entity."""
    property_id: str
    label: str
    """In words, without the names: "played by", "played by (denied)"."""
    outward: bool
    """Whether the central entity is the subject; else the neighbour is."""
    denied: bool
    relation: str
    """Kind of tie: cast, kinship, membership, place, credit, contact, "" for any other."""
    sources: tuple[str, ...]
    claims: tuple[Claim, ...]
    conflict: Verdict | None
    """The strongest verdict on any of its claims."""
    named: tuple[str, ...] = ()
    """The sources' names, safe for a terminal."""

    @property
    def voices(self) -> tuple[str, ...]:
        """Return the sources' names, or their ids if no names are known."""
        return self.named or tuple(span(source).text for source in self.sources)

    @property
    def fact(self) -> tuple[str, str]:
        """Return (subject, property) of its claims."""
        return self.claims[0].subject, self.property_id


@dataclass(frozen=True, slots=True)
class Graph:
    """An entity and the ties around it, the disputed and well attested first."""

    middle: str
    name: str
    edges: tuple[Edge, ...]

    @property
    def neighbours(self) -> tuple[str, ...]:
        """Return the ids of the neighbouring entities, each once, in order."""
        return tuple(dict.fromkeys(edge.neighbour for edge in self.edges))


_Tie = tuple[str, str, bool, bool]
"""Neighbour, property, whether it leads outward, whether it is denied."""


def graph_of(session: Session, entity_id: str) -> Graph:
    """Return the ties of an entity in both directions."""
    ties = _ties(session, entity_id)
    edges = [_edge(session, entity_id, key, claims) for key, claims in ties.items()]
    name = session.pack.name(entity_id)
    return Graph(entity_id, name, tuple(sorted(edges, key=lambda e: _rank(session, e))))


def _ties(session: Session, entity_id: str) -> dict[_Tie, list[Claim]]:
    """Return the claims on each tie of an entity."""
    pack = session.pack
    by_tie: dict[_Tie, list[Claim]] = {}
    for claim in pack.claims_about(entity_id):
        for other in claim.named:
            if other != entity_id:
                denied = claim.polarity is Polarity.DENIED
                by_tie.setdefault((other, claim.property.id, True, denied), []).append(claim)
    for claim in pack.claims_naming(entity_id):
        if claim.subject != entity_id:
            denied = claim.polarity is Polarity.DENIED
            by_tie.setdefault((claim.subject, claim.property.id, False, denied), []).append(claim)
    return by_tie


@per_session
def busiest(session: Session) -> str:
    """Return the entity to start from: the character tied to the most other characters.

    If no characters are tied, it is the pack's work, or else the entity with the most ties. In a
    pack on many films it is the most disputed film: a country would have the most ties, to no use.
    """
    pack = session.pack
    if session.films.many:
        return session.films.all[0].id
    tied: dict[str, set[str]] = {
        entity.id: set() for entity in pack.entities.values() if entity.kind is Kind.CHARACTER
    }
    for claim in pack.claims.values():
        if claim.subject in tied and claim.polarity is not Polarity.DENIED:
            for other in claim.named:
                if other in tied and other != claim.subject:
                    tied[claim.subject].add(other)
                    tied[other].add(claim.subject)
    chief = max(
        tied,
        key=lambda character: (len(tied[character]), len(pack.claims_about(character))),
        default="",
    )
    if chief and tied[chief]:
        return chief

    def mentions(entity: str) -> int:
        return len(pack.claims_about(entity)) + len(pack.claims_naming(entity))

    work = pack.header.work
    if work in pack.entities and mentions(work):
        return work
    return max(pack.entities, key=mentions, default="")


def _edge(session: Session, middle: str, key: _Tie, claims: list[Claim]) -> Edge:
    neighbour, property_id, outward, denied = key
    named = neighbour if outward else middle
    marks = [mark for mark in (session.mark_on(c, named) for c in claims) if mark]
    label = property_label(session.pack, property_id)
    sources = pack_order(session.pack, (c.source.id for c in claims))
    return Edge(
        neighbour,
        property_id,
        f"{label}{_reservation(denied, claims)}",
        outward,
        denied,
        session.pack.properties[property_id].relation,
        sources,
        tuple(claims),
        min(marks, key=STRENGTH.__getitem__) if marks else None,
        tuple(source_labels(session)[source] for source in sources),
    )


_DOUBTED = {
    Factuality.PROBABLE: "likely",
    Factuality.POSSIBLE: "possible",
    Factuality.PLANNED: "planned",
    Factuality.RUMOURED: "rumoured",
}
_FIRMEST_FIRST = (Factuality.CERTAIN, Factuality.OPINION, *_DOUBTED)


def _reservation(denied: bool, claims: list[Claim]) -> str:
    """Return what to add to the label of a tie that no source states as fact."""
    if denied:
        return " (denied)"
    if all(claim.factuality is Factuality.JOKING for claim in claims):
        return " (a joke)"
    if all(map(_only_said, claims)):
        return " (not asserted)"
    meant = (claim.factuality for claim in claims if not _only_said(claim))
    word = _DOUBTED.get(min(meant, key=_FIRMEST_FIRST.index), "")
    return word and f" ({word})"


def _only_said(claim: Claim) -> bool:
    """Return whether a claim is a joke or a question, which asserts nothing."""
    return claim.factuality is Factuality.JOKING or Limit.QUESTION in claim.record.limits


_RELATIONS = ("kinship", "cast", "membership", "contact", "credit", "place", "")


def _relation_rank(relation: str) -> int:
    return _RELATIONS.index(relation) if relation in _RELATIONS else len(_RELATIONS)


def _rank(session: Session, edge: Edge) -> tuple[int, int, int, str, str, bool, bool]:
    strength = STRENGTH[edge.conflict] if edge.conflict else len(STRENGTH)
    relation, name = _relation_rank(edge.relation), session.pack.name(edge.neighbour)
    return strength, relation, -len(edge.sources), edge.property_id, name, edge.outward, edge.denied


_BY_WORK = 4.0
"""Cost of a step through the film, which is tied to nearly everyone."""

_MOST = 5000
"""Maximum number of entities visited by the search."""


class _Search:
    """The entities reached from one end of a path, the nearest first."""

    def __init__(self, end: str) -> None:
        self.best = {end: 0.0}
        """The lowest cost found for each entity reached."""
        self.via: dict[str, str] = {}
        """The entity before it on the way from the end."""
        self.waiting = [(0.0, 0, end)]
        """Entities to visit, as a heap: their cost, then the order in which they were reached."""
        self._done: set[str] = set()
        self._order = count(1)

    @property
    def visited(self) -> int:
        """The number of entities visited."""
        return len(self._done)

    def visit(self) -> tuple[float, str] | None:
        """Return the nearest entity and its cost, None if it has been visited before."""
        cost, _, here = heappop(self.waiting)
        if here in self._done:
            return None
        self._done.add(here)
        return cost, here

    def reach(self, other: str, cost: float, here: str) -> bool:
        """Record that an entity is reached from `here`; return whether no way to it was shorter."""
        if cost >= self.best.get(other, math.inf):
            return False
        self.best[other], self.via[other] = cost, here
        heappush(self.waiting, (cost, next(self._order), other))
        return True

    def way_from(self, here: str) -> list[str]:
        """Return the entities from one reached to the end, both included."""
        way = [here]
        while way[-1] in self.via:
            way.append(self.via[way[-1]])
        return way


def path_between(session: Session, first: str, second: str) -> list[tuple[str, Edge]] | None:
    """Return the shortest path between two entities: each tie with the entity it starts from.

    Ties with more sources are preferred, ties that a source denies are excluded, and the path goes
    through the film only if there is no other. It is empty from an entity to itself, None if
    nothing connects the two. The search goes on from both ends, where there is less to visit, until
    they meet: a country halfway may be tied to thousands of films.
    """
    way = _way(session, first, second)
    if way is None:
        return None
    return [(here, _best_edge(session, here, other)) for here, other in pairwise(way)]


def _way(session: Session, first: str, second: str) -> list[str] | None:
    """Return the entities on the shortest path between two, None if nothing connects them."""
    work = session.pack.header.work
    ends = forward, backward = _Search(first), _Search(second)
    shortest, middle = (0.0, first) if first == second else (math.inf, "")
    while all(end.waiting for end in ends) and sum(end.visited for end in ends) < _MOST:
        if sum(end.waiting[0][0] for end in ends) >= shortest:
            break
        end, facing = sorted(ends, key=lambda end: len(end.waiting))
        visited = end.visit()
        if visited is None:
            continue
        cost, here = visited
        for other, step in _steps(session, here):
            entered = other if end is forward else here
            step += _BY_WORK if entered == work != second else 0.0
            met = cost + step + facing.best.get(other, math.inf)
            if end.reach(other, cost + step, here) and met < shortest:
                shortest, middle = met, other
    if not middle:
        return None
    return [*forward.way_from(middle)[:0:-1], *backward.way_from(middle)]


def _steps(session: Session, here: str) -> list[tuple[str, float]]:
    """Return the neighbours of an entity by ties that no source denies, each with its cost.

    Those to prefer among equals come first.
    """
    steps = []
    for (other, property_id, outward, denied), claims in _ties(session, here).items():
        if denied or other not in session.pack.entities:
            continue
        step = 1.0 + 0.1 / len({claim.source.id for claim in claims})
        relation = _relation_rank(session.pack.properties[property_id].relation)
        steps.append((relation, step, property_id, session.pack.name(other), outward, other))
    return [(other, step) for _, step, _, _, _, other in sorted(steps)]


def _best_edge(session: Session, here: str, other: str) -> Edge:
    """Return the tie between two neighbours that has the most sources."""
    edges = [
        _edge(session, here, tie, claims)
        for tie, claims in _ties(session, here).items()
        if tie[0] == other and not tie[3]
    ]
    return min(edges, key=lambda edge: (-len(edge.sources), _rank(session, edge)))
