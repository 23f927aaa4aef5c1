"""The main characters of a film and the ties between them, in display order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explorer.charts.graph import Edge, busiest, graph_of
from explorer.model.enums import Kind
from explorer.session import Session, per_session

MOST = 12
"""Maximum number of characters and groups."""

LEAST = 5
"""With fewer, the graph around one entity shows more."""

_LOOKED_AT = 200
"""How many characters and groups are considered, those with the most claims first."""

_PEOPLE = (Kind.CHARACTER, Kind.GROUP, Kind.ORGANISATION)


@dataclass(frozen=True, slots=True)
class FilmTie:
    """A tie from one main character to another."""

    first: int
    """Index in the graph's `ranked` of the claims' subject."""
    second: int
    edge: Edge


@dataclass(frozen=True, slots=True)
class FilmGraph:
    """Main characters, the most closely tied first, and all ties between them."""

    ranked: tuple[str, ...] = ()
    ties: tuple[FilmTie, ...] = ()

    def among(self, number: int) -> FilmGraph:
        """Return the graph of the first `number` characters alone."""
        kept = (tie for tie in self.ties if max(tie.first, tie.second) < number)
        return FilmGraph(self.ranked[:number], tuple(kept))


@per_session
def film_graph(session: Session) -> FilmGraph:
    """Return the characters, groups and organisations that are tied to each other, and their ties.

    Those with the most claims come first, after the chief one, and those with a single partner
    last. The result is empty if there are fewer than `LEAST`.
    """
    pack = session.pack
    weight = {
        entity.id: len(pack.claims_about(entity.id)) + len(pack.claims_naming(entity.id))
        for entity in pack.entities.values()
        if entity.kind in _PEOPLE
    }
    looked_at = sorted(weight, key=lambda entity_id: (-weight[entity_id], entity_id))[:_LOOKED_AT]
    edges = {
        entity_id: [edge for edge in graph_of(session, entity_id).edges if edge.outward]
        for entity_id in looked_at
    }
    partners = _partners(edges)
    chief = busiest(session)
    ranked = sorted(
        partners,
        key=lambda entity_id: (
            entity_id != chief,
            len(partners[entity_id]) < 2,
            -weight[entity_id],
            entity_id,
        ),
    )[:MOST]
    if len(ranked) < LEAST:
        return FilmGraph()
    return FilmGraph(tuple(ranked), tuple(_ties(session, ranked, edges)))


def _partners(edges: Mapping[str, Sequence[Edge]]) -> dict[str, set[str]]:
    """Return those tied to each entity by its edges, for all entities that have any."""
    partners: dict[str, set[str]] = {entity_id: set() for entity_id in edges}
    for entity_id, outward in edges.items():
        for edge in outward:
            if edge.neighbour in edges and edge.neighbour != entity_id:
                partners[entity_id].add(edge.neighbour)
                partners[edge.neighbour].add(entity_id)
    return {entity_id: tied for entity_id, tied in partners.items() if tied}


def _ties(session: Session, ranked: Sequence[str], edges: dict[str, list[Edge]]) -> list[FilmTie]:
    """Return the ties between the ranked entities, each once even if stated from both ends."""
    places = {entity_id: place for place, entity_id in enumerate(ranked)}
    ties: dict[tuple[int, str, int, bool], FilmTie] = {}
    for entity_id in ranked:
        for edge in edges[entity_id]:
            if edge.neighbour not in places or edge.neighbour == entity_id:
                continue
            first, second = places[entity_id], places[edge.neighbour]
            inverse = session.pack.properties[edge.property_id].inverse or edge.property_id
            back = ties.get((second, inverse, first, edge.denied))
            if back is not None:
                if len(back.edge.sources) >= len(edge.sources):
                    continue
                del ties[second, inverse, first, edge.denied]
            ties[first, edge.property_id, second, edge.denied] = FilmTie(first, second, edge)
    return list(ties.values())


def side_by_side(graph: FilmGraph) -> list[int]:
    """Return the indexes into `ranked` from left to right, with tied characters near each other.

    Swaps pairs as long as that shortens the ties in total; the result is deterministic.
    """
    number = len(graph.ranked)
    order = _fanned(number)
    pairs: dict[tuple[int, int], int] = {}
    for tie in graph.ties:
        pair = min(tie.first, tie.second), max(tie.first, tie.second)
        pairs[pair] = pairs.get(pair, 0) + 1

    def length(row: Sequence[int]) -> int:
        at = {who: x for x, who in enumerate(row)}
        return sum(count * (abs(at[a] - at[b]) - 1) for (a, b), count in pairs.items())

    best = length(order)
    improved = True
    while improved:
        improved = False
        for left in range(number):
            for right in range(left + 1, number):
                order[left], order[right] = order[right], order[left]
                shorter = length(order)
                if shorter < best:
                    best, improved = shorter, True
                else:
                    order[left], order[right] = order[right], order[left]
    return order


def _fanned(number: int) -> list[int]:
    """Return 0 in the middle, 1 at its right, 2 at its left and so on."""
    order: list[int] = []
    for place in range(number):
        if place % 2:
            order.append(place)
        else:
            order.insert(0, place)
    return order
