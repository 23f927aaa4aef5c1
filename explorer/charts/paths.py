"""The shortest chain of ties between two entities."""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count

from explorer.charts.graph import Edge, graph_of
from explorer.session import Session

_BY_WORK = 4.0
"""What a step over the film costs, which is tied to nearly everyone."""

_MOST = 5000
"""Entities looked at before the search ends."""


def path_between(session: Session, first: str, second: str) -> list[tuple[str, Edge]] | None:
    """Return the ties from one entity to the other: each with the entity that it starts from.

    The fewest ties, those with more sources before others; none that a source denies, and over the
    film only where there is no other way. Empty from an entity to itself, None where
    nothing connects the two.
    """
    work = session.pack.header.work
    order = count()
    waiting = [(0.0, next(order), first)]
    best = {first: 0.0}
    via: dict[str, tuple[str, Edge]] = {}
    done: set[str] = set()
    while waiting and len(done) < _MOST:
        cost, _, here = heappop(waiting)
        if here == second:
            return _chain(via, first, second)
        if here in done:
            continue
        done.add(here)
        for edge in graph_of(session, here).edges:
            other = edge.neighbour
            if edge.denied or other not in session.pack.entities:
                continue
            step = 1.0 + 0.1 / len(edge.sources)
            step += _BY_WORK if other == work and other != second else 0.0
            if cost + step < best.get(other, float("inf")):
                best[other] = cost + step
                via[other] = here, edge
                heappush(waiting, (best[other], next(order), other))
    return None


def _chain(via: dict[str, tuple[str, Edge]], first: str, second: str) -> list[tuple[str, Edge]]:
    chain: list[tuple[str, Edge]] = []
    here = second
    while here != first:
        chain.append(via[here])
        here = via[here][0]
    return chain[::-1]
