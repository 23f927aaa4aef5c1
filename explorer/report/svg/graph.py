"""The main characters and what connects them: one in the middle, the others around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from explorer.charts.graph import Edge, busiest, graph_of
from explorer.model.enums import Kind
from explorer.model.source_names import at_the_start
from explorer.report.svg.elements import (
    CELL,
    WIDTH,
    Figure,
    Markup,
    element,
    group,
    line,
    picture,
    words,
    wrapped,
)
from explorer.session import Session
from explorer.text import clean
from explorer.wording import pictures as say

_AROUND = 8
"""Maximum number of characters around the central one."""

_HEIGHT = 250
_BOX = 26
_NAME = 150
"""Maximum width of a name."""


@dataclass(frozen=True, slots=True)
class _Tie:
    """What connects two characters."""

    first: str
    second: str
    label: str
    disputed: bool
    denied: bool


def graph_figure(session: Session, middle: str = "") -> Figure | None:
    """Return the graph of the main characters, None if no two of them are connected.

    If `middle` is given, the graph shows that entity and everything connected with it.
    """
    chief = busiest(session)
    entities = session.pack.entities.values()
    wanted = {e.id for e in entities if middle not in ("", chief) or e.kind is Kind.CHARACTER}
    middle = middle or chief
    if middle not in wanted:
        return None
    near = {edge.neighbour for edge in graph_of(session, middle).edges} & wanted
    ranked = sorted(near, key=lambda entity_id: (-_weight(session, entity_id), entity_id))[:_AROUND]
    if not ranked:
        return None
    ties = list(_ties(session, [middle, *ranked]))
    around = _arranged(ranked, ties)
    at = {middle: (WIDTH / 2, _HEIGHT / 2), **_ring(around)}
    names = {
        entity_id: wrapped(clean(session.pack.name(entity_id)), _NAME, 1)[0] for entity_id in at
    }
    body = [_line(tie, at) for tie in ties]
    body += [_box(names[entity_id], *at[entity_id], entity_id == middle) for entity_id in at]
    body += [_label(tie, at, middle) for tie in ties]
    full = {entity_id: clean(session.pack.in_sentence(entity_id)) for entity_id in at}
    sentences = [say.tie_words(full[tie.first], tie.label, full[tie.second]) for tie in ties]
    name = full[middle]
    title = say.GRAPH.title if middle == chief else say.around(name)
    svg = picture("graph", title, at_the_start(f"{'; '.join(sentences)}."), _HEIGHT, *body)
    return Figure("graph", title, say.GRAPH.caption, svg)


def _weight(session: Session, entity: str) -> int:
    return len(session.pack.claims_about(entity)) + len(session.pack.claims_naming(entity))


def _ties(session: Session, chosen: Sequence[str]) -> Iterator[_Tie]:
    """Yield the main tie of each connected pair of the chosen characters."""
    seen: set[frozenset[str]] = set()
    for entity_id in chosen:
        edges: dict[str, list[Edge]] = {}
        for edge in graph_of(session, entity_id).edges:
            pair = frozenset((entity_id, edge.neighbour))
            if edge.neighbour in chosen and pair not in seen:
                edges.setdefault(edge.neighbour, []).append(edge)
        for other, all_edges in edges.items():
            seen.add(frozenset((entity_id, other)))
            chief = max(all_edges, key=lambda edge: (bool(edge.relation), len(edge.sources)))
            first, second = (entity_id, other) if chief.outward else (other, entity_id)
            disputed = any(edge.conflict for edge in all_edges)
            yield _Tie(first, second, clean(chief.label), disputed, chief.denied)


def _arranged(ranked: Sequence[str], ties: Sequence[_Tie]) -> list[str]:
    """Order the characters around the middle so that connected ones are neighbours."""
    tied = {
        entity_id: [t for t in ties if entity_id in (t.first, t.second)] for entity_id in ranked
    }
    left = list(ranked)
    order: list[str] = []
    while left:
        here = order[-1] if order else ""
        linked = {end for tie in tied.get(here, ()) for end in (tie.first, tie.second)}
        neighbour = next((entity_id for entity_id in left if entity_id in linked), left[0])
        order.append(neighbour)
        left.remove(neighbour)
    return order


def _ring(around: Sequence[str]) -> dict[str, tuple[float, float]]:
    places = {}
    for number, entity_id in enumerate(around):
        angle = 2 * pi * number / len(around) - pi / 2
        x = WIDTH / 2 + (WIDTH / 2 - _NAME / 2 - 6) * cos(angle)
        places[entity_id] = (x, _HEIGHT / 2 + (_HEIGHT / 2 - _BOX) * sin(angle))
    return places


def _line(tie: _Tie, at: Mapping[str, tuple[float, float]]) -> Markup:
    look = f"tie{' disputed' if tie.disputed else ''}{' denied' if tie.denied else ''}"
    return line(*at[tie.first], *at[tie.second], look)


def _label(tie: _Tie, at: Mapping[str, tuple[float, float]], middle: str) -> Markup:
    """Return a tie's label with an arrow from subject to value, placed near the outer end."""
    (x1, y1), (x2, y2) = at[tie.first], at[tie.second]
    share = 0.58 if tie.first == middle else 0.42 if tie.second == middle else 0.5
    x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
    arrow = "→" if x2 >= x1 else "←"
    label = wrapped(tie.label, 130, 1)[0]
    text = f"{label} {arrow}" if arrow == "→" else f"{arrow} {label}"
    return words(x, y + 4, text, "halo bad" if tie.disputed else "halo quiet", "middle")


def _box(name: str, x: float, y: float, chief: bool) -> Markup:
    width = len(name) * CELL + 16
    back = element(
        "rect", x=x - width / 2, y=y - _BOX / 2, width=width, height=_BOX, rx=5,
        kind="node chief" if chief else "node",
    )  # fmt: skip
    return group(back, words(x, y + 5, name, "strong" if chief else "", "middle"))
