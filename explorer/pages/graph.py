"""The ties of one entity: what the graph view draws, and the entity page lists."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.model.claim import Claim
from explorer.model.enums import Kind, Polarity
from explorer.model.finding import STRENGTH, Verdict
from explorer.model.place import Fact
from explorer.pages import words
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.source_order import in_order, labels
from explorer.session import Session, per_session


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie between the middle and a neighbour, with all claims that draw it."""

    neighbour: str
    """Id of the other entity."""
    property_id: str
    label: str
    """In words, without the names: "played by", "not played by"."""
    outward: bool
    """True: the middle is the subject; False: the neighbour is."""
    denied: bool
    relation: str
    """Sort of tie: cast, kinship, membership, place, credit, contact, "" for any other."""
    sources: tuple[str, ...]
    claims: tuple[Claim, ...]
    clash: Verdict | None
    """The strongest verdict that one of its claims has a part in."""
    named: tuple[str, ...] = ()
    """What the sources are called, safe for a terminal."""

    @property
    def voices(self) -> tuple[str, ...]:
        """Return what the sources are called, by their ids where nothing else is known."""
        return self.named or tuple(span(source).text for source in self.sources)

    @property
    def fact(self) -> Fact:
        """Return what its claims are about."""
        return self.claims[0].fact


@dataclass(frozen=True, slots=True)
class Graph:
    """An entity in the middle and the ties around it, the disputed and well attested first."""

    middle: str
    name: str
    edges: tuple[Edge, ...]

    @property
    def neighbours(self) -> tuple[str, ...]:
        """Return the ids of the entities around the middle, each once, in order."""
        return tuple(dict.fromkeys(edge.neighbour for edge in self.edges))


def graph_of(session: Session, entity_id: str) -> Graph:
    """Return the ties of an entity in both directions."""
    pack = session.pack
    found: dict[tuple[str, str, bool, bool], list[Claim]] = {}
    for claim in pack.claims_about(entity_id):
        for other in claim.named:
            if other != entity_id:
                denied = claim.polarity is Polarity.DENIED
                found.setdefault((other, claim.property.id, True, denied), []).append(claim)
    for claim in pack.claims_naming(entity_id):
        if claim.subject != entity_id:
            denied = claim.polarity is Polarity.DENIED
            found.setdefault((claim.subject, claim.property.id, False, denied), []).append(claim)
    edges = [_edge(session, entity_id, key, claims) for key, claims in found.items()]
    return Graph(
        entity_id, pack.name(entity_id), tuple(sorted(edges, key=lambda e: _rank(session, e)))
    )


@per_session
def busiest(session: Session) -> str:
    """Return the entity to start from: the character tied to the most other characters.

    Where none is tied to another, the pack's work; without one, the entity with the most ties.
    """
    pack = session.pack
    tied: dict[str, set[str]] = {
        one.id: set() for one in pack.entities.values() if one.kind is Kind.CHARACTER
    }
    for claim in pack.claims.values():
        if claim.subject in tied and claim.polarity is not Polarity.DENIED:
            for other in claim.named:
                if other in tied and other != claim.subject:
                    tied[claim.subject].add(other)
                    tied[other].add(claim.subject)
    chief = max(tied, key=lambda one: (len(tied[one]), len(pack.claims_about(one))), default="")
    if chief and tied[chief]:
        return chief
    if pack.header.work in pack.entities:
        return pack.header.work
    return max(
        pack.entities,
        key=lambda one: len(pack.claims_about(one)) + len(pack.claims_naming(one)),
        default="",
    )


def _edge(
    session: Session, middle: str, key: tuple[str, str, bool, bool], claims: list[Claim]
) -> Edge:
    neighbour, property_id, outward, denied = key
    named = neighbour if outward else middle
    marks = [mark for mark in (session.mark_on(c, named) for c in claims) if mark]
    label = words.property_label(session, property_id)
    sources = in_order(session, (c.source.id for c in claims))
    return Edge(
        neighbour,
        property_id,
        f"not {label}" if denied else label,
        outward,
        denied,
        session.pack.properties[property_id].relation,
        sources,
        tuple(claims),
        min(marks, key=STRENGTH.__getitem__) if marks else None,
        tuple(labels(session)[source] for source in sources),
    )


_RELATIONS = ("kinship", "cast", "membership", "contact", "credit", "place", "")


def _rank(session: Session, edge: Edge) -> tuple[int, int, int, str, str, bool, bool]:
    strength = STRENGTH[edge.clash] if edge.clash else len(STRENGTH)
    relation = _RELATIONS.index(edge.relation) if edge.relation in _RELATIONS else len(_RELATIONS)
    name = session.pack.name(edge.neighbour)
    return strength, relation, -len(edge.sources), edge.property_id, name, edge.outward, edge.denied


def edge_row(session: Session, middle: str, edge: Edge, indent: int = 0) -> Row:
    """Return a tie as one row that leads to the neighbour."""
    other = span(session.pack.name(edge.neighbour), "link")
    own = span(session.pack.name(middle))
    told = [other] if edge.outward else [other, span(f" – {edge.label} "), own]
    clash = (
        [Span(f"  {words.GLYPHS[edge.clash]} {edge.clash}", str(edge.clash))] if edge.clash else []
    )
    return row(
        *([span(f"{edge.label} ")] if edge.outward else []),
        *told,
        "  ",
        span(words.sources_in(session, edge.sources), "source"),
        *clash,
        to=Place.entity(edge.neighbour),
        indent=indent,
    )


def edge_words(session: Session, middle: str, edge: Edge) -> tuple[Span, ...]:
    """Return a tie in a sentence: who is tied to whom, who says so, and whether that clashes."""
    own, other = session.pack.name(middle), session.pack.name(edge.neighbour)
    left, right = (own, other) if edge.outward else (other, own)
    number, total = len(edge.sources), len(session.pack.sources)
    clash: tuple[Span, ...] = (Span("; no clash", "dim"),)
    if edge.clash:
        sign = f"{words.GLYPHS[edge.clash]} {edge.clash}"
        clash = (Span("; "), Span(sign, str(edge.clash)), Span(f": {words.VERDICTS[edge.clash]}"))
    return (
        span(left, "strong"),
        span(f" – {edge.label} – "),
        span(right, "strong"),
        Span(": "),
        span(words.sources_in(session, edge.sources), "source"),
        Span(f", {number} of {words.count(total, 'source')}", "dim"),
        *clash,
    )


def middle_words(session: Session, graph: Graph) -> tuple[Span, ...]:
    """Return the entity in the middle in a sentence."""
    entity = session.pack.entities.get(graph.middle)
    disputed = sum(edge.clash is not None for edge in graph.edges)
    ties = (
        f"{words.count(len(graph.edges), 'tie')} to {words.count(len(graph.neighbours), 'other')}"
    )
    told = f", {disputed} of them disputed" if disputed else ""
    about = f". {entity.description}" if entity and entity.description else ""
    return span(graph.name, "title"), Span(f": {ties}{told}"), span(about, "dim")


def graph_page(session: Session, entity_id: str = "") -> Page:
    """Return the ties of an entity as a list, for reading line by line."""
    middle = entity_id or busiest(session)
    graph = graph_of(session, middle)
    rows = [row(Span(words.count(len(graph.edges), "tie"), "dim")), BLANK]
    rows += [
        row(
            *edge_row(session, middle, edge).spans,
            to=Place.graph(edge.neighbour),
            indent=2,
        )
        for edge in graph.edges
    ]
    title = span(f"Around {graph.name}").text if middle else "Nothing to draw"
    return Page(Place.graph(entity_id), title, title, tuple(rows))
