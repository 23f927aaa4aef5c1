"""The ties of one entity in words: as a row, a sentence, or a page."""

from __future__ import annotations

from explorer.charts.graph import Edge, Graph, busiest, graph_of, path_between
from explorer.pages.page import BLANK, LateRows, Page, Place, Row, Span, row, span
from explorer.pages.rows import verdict_spans
from explorer.session import Session
from explorer.text import count
from explorer.wording.labels import VERDICT_GLYPHS
from explorer.wording.records import sources_in, subject_name
from explorer.wording.spans import signed


def edge_row(session: Session, middle: str, edge: Edge, indent: int = 0) -> Row:
    """Return a tie as one row that links to the neighbour."""
    label = span(f"{edge.label}: ")
    if edge.outward:
        words = [label, span(session.pack.in_sentence(edge.neighbour), "link")]
    else:
        own = span(session.pack.in_sentence(middle))
        other = span(subject_name(session.pack, edge.neighbour), "link")
        words = [other, Span(" – "), label, own]
    return row(
        *words,
        "  ",
        span(sources_in(session.pack, edge.sources), "source"),
        *verdict_spans(edge.conflict),
        to=Place.entity(edge.neighbour),
        indent=indent,
    )


def edge_words(session: Session, middle: str, edge: Edge) -> tuple[Span, ...]:
    """Return a tie as a sentence: both entities, the sources, and whether it conflicts."""
    first, second = (middle, edge.neighbour) if edge.outward else (edge.neighbour, middle)
    left, right = subject_name(session.pack, first), session.pack.in_sentence(second)
    number, total = len(edge.sources), len(session.pack.sources)
    conflict: tuple[Span, ...] = (Span("; no conflict", "dim"),)
    if edge.conflict:
        verdict = signed(VERDICT_GLYPHS[edge.conflict], edge.conflict, edge.conflict)
        conflict = Span("; "), *verdict
    return (
        span(left, "strong"),
        span(f" – {edge.label} – "),
        span(right, "strong"),
        Span(": "),
        span(sources_in(session.pack, edge.sources), "source"),
        Span(f", {number} of {count(total, 'source')}", "dim"),
        *conflict,
    )


def middle_words(session: Session, graph: Graph) -> tuple[Span, ...]:
    """Return the central entity as a sentence."""
    entity = session.pack.entities.get(graph.middle)
    disputed = sum(edge.conflict is not None for edge in graph.edges)
    ties = f"{count(len(graph.edges), 'tie')} to {count(len(graph.neighbours), 'other')}"
    number_disputed = f", {disputed} of them disputed" if disputed else ""
    about = f". {entity.description}" if entity and entity.description else ""
    return span(graph.name, "title"), Span(f": {ties}{number_disputed}"), span(about, "dim")


def ties_title(graph: Graph) -> str:
    """Return "34 ties to 21 others, the most disputed first"."""
    others = count(len(graph.neighbours), "other")
    return f"{count(len(graph.edges), 'tie')} to {others}, the most disputed first"


def film_title(shown: int, every: int, ties: int) -> str:
    """Return "9 of 12 main characters and groups, 20 ties between them"."""
    named = count(every, "main character or group", "main characters and groups")
    lead = f"{shown} of {named}" if shown < every else named
    return f"{lead}, {count(ties, 'tie')} between them"


def path_page(session: Session, first: str, second: str) -> Page | None:
    """Return the page of the shortest path between two entities, None if either is unknown."""
    pack = session.pack
    if first not in pack.entities or second not in pack.entities:
        return None
    title = span(f"From {pack.name(first)} to {pack.name(second)}").text
    rows = LateRows(lambda: _path_rows(session, first, second))
    return Page(Place.path(first, second), title, title, rows)


def _path_rows(session: Session, first: str, second: str) -> list[Row]:
    chain = path_between(session, first, second)
    if chain is None:
        return [row("No chain of ties leads from one to the other.")]
    if not chain:
        return []
    rows = [row(Span(count(len(chain), "tie"), "dim")), BLANK, _on_the_way(session, first)]
    for _, edge in chain:
        arrow = f"│  {edge.label} ↓" if edge.outward else f"│  ↑ {edge.label}"
        rows.append(
            row(
                span(f"{arrow}  "),
                span(sources_in(session.pack, edge.sources), "source"),
                *verdict_spans(edge.conflict),
                to=Place.fact(*edge.fact),
                indent=2,
            )
        )
        rows.append(_on_the_way(session, edge.neighbour))
    return rows


def _on_the_way(session: Session, entity_id: str) -> Row:
    return row(
        span(subject_name(session.pack, entity_id), "strong"), to=Place.graph(entity_id), indent=2
    )


def graph_page(session: Session, place: Place) -> Page | None:
    """Return the ties of an entity as a list, or the path between two."""
    if ends := place.as_ends:
        return path_page(session, *ends)
    entity_id = place.id
    if entity_id and entity_id not in session.pack.entities:
        return None
    middle = entity_id or busiest(session)
    graph = graph_of(session, middle)
    rows = [row(Span(count(len(graph.edges), "tie"), "dim")), BLANK]
    rows += [
        edge_row(session, middle, edge)._replace(target=Place.graph(edge.neighbour), indent=2)
        for edge in graph.edges
    ]
    name = session.pack.in_sentence(middle)
    title = span(f"Around {name}").text if middle else "Nothing to draw"
    return Page(Place.graph(entity_id), title, title, tuple(rows))
