"""The page of an entity: its names, parts, ties, and all claims about it."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.charts.graph import Edge, graph_of
from explorer.compare.uncompared import uncompared_in_words
from explorer.model.cast import Part
from explorer.model.claim import Claim
from explorer.model.entity import Entity
from explorer.model.enums import Severity
from explorer.model.finding import Finding
from explorer.model.source_names import at_the_start
from explorer.pages.graph import edge_row
from explorer.pages.page import BLANK, LateRows, Page, Place, Row, Span, row, span
from explorer.pages.people import part_mark
from explorer.pages.rows import (
    cleared_row,
    finding_row,
    heading,
    labelled,
    verdict_mark,
    verdict_spans,
)
from explorer.session import Session
from explorer.text import count
from explorer.values.identifiers import shown_ids
from explorer.wording.records import (
    fact_title,
    how_in_brackets,
    other_lines,
    pack_order,
    property_label,
    source_and_line,
    sources_in,
    subject_name,
    value_words,
)
from explorer.wording.sayings import attribution_of, before_sources

_MOST = 400
"""Maximum number of ties of one sort, and of claims about others, on a page: a country may be named
in thousands.
"""

NONE_ABOUT = "No findings: the sources don't conflict here."
"""Shown only if all claims about the entity were compared."""


def entity_page(session: Session, place: Place, claims: bool = True) -> Page | None:
    """Return the page of an entity, with all claims about it or only a link to them."""
    entity = session.pack.entities.get(place.id)
    if entity is None:
        return None
    name = span(subject_name(session.pack, entity.id)).text
    rows = LateRows(lambda: _rows(session, entity, claims))
    return Page(place, name, name, rows, str(entity.kind).capitalize())


def _rows(session: Session, entity: Entity, claims: bool) -> list[Row]:
    return [
        *_about(entity),
        *_way_to_facts(session, entity.id),
        BLANK,
        *_findings(session, entity.id),
        *_names(session, entity),
        *_parts(session, entity.id),
        *_ties(session, entity.id),
        *(_claims(session, entity.id) if claims else []),
        *(_named(session, entity.id) if claims else []),
    ]


def _about(entity: Entity) -> list[Row]:
    return [row(span(entity.description, "strong"))] if entity.description else []


def _way_to_facts(session: Session, entity_id: str) -> list[Row]:
    """Return the row that links to all facts, or no row if there are none."""
    facts = len(session.pack.facts_by_subject.get(entity_id, ()))
    if not facts and not session.pack.claims_naming(entity_id):
        return []
    name = session.pack.in_sentence(entity_id)
    link = span(f"All facts about {name}", "link")
    words = link, Span(", source by source", "dim")
    return [row(*words, to=Place.facts(entity_id), only_leads=True)]


def _names(session: Session, entity: Entity) -> list[Row]:
    rows: list[Row] = []
    if entity.aliases:
        rows.append(labelled("Also called", span(", ".join(entity.aliases))))
    rows += _spellings(session, entity)
    if entity.spellings:
        rows.append(labelled("Misspelt as", span(", ".join(entity.spellings), "warn")))
    for label, ids in (
        ("Part of", entity.part_of),
        ("Comes after", entity.follows),
        ("Not to be confused with", entity.distinct_from),
    ):
        for entity_id in ids:
            rows.append(
                labelled(
                    label,
                    span(session.pack.in_sentence(entity_id), "link"),
                    to=Place.entity(entity_id),
                )
            )
    if entity.ids:
        rows.append(labelled("In databases", span(shown_ids(entity.ids))))
    return [*rows, BLANK] if rows else []


def _spellings(session: Session, entity: Entity) -> list[Row]:
    """Return what each source calls the entity, from claims under the rule `name`."""
    printed: dict[str, list[Claim]] = {}
    for claim in session.pack.claims_about(entity.id):
        prop = claim.property
        if prop.rule == "name" and not claim.lost:
            printed.setdefault(value_words(session.pack, claim), []).append(claim)
    rows = []
    for form, claims in printed.items():
        rows.append(
            row(
                Span("Written ", "dim"),
                span(f"“{form}”", "value"),
                Span(" in ", "dim"),
                span(sources_in(session.pack, (c.source.id for c in claims)), "source"),
                *next((m for m in (verdict_mark(session, c) for c in claims) if m), []),
                to=Place.claim(claims[0].id),
            )
        )
    return rows


def _parts(session: Session, entity_id: str) -> list[Row]:
    rows = [_part(session, entity_id, part) for part in session.parts_by_entity.get(entity_id, [])]
    return [*rows, BLANK] if rows else []


def _part(session: Session, entity_id: str, part: Part) -> Row:
    verb = f"{_tie(part, part.character == entity_id)} "
    other = part.actor if part.character == entity_id else part.character
    verdict = part_mark(session, part)
    names = [session.pack.source_name(source) for source in part.sources]
    said = [
        span(session.pack.in_sentence(other), "link"),
        span(before_sources(attribution_of(part.claims), names), "dim"),
    ]
    return row(
        span("Not p" + verb[1:] if part.denied else verb, "dim"),
        *(said if other else [Span("(name missing from ", "dim")]),
        span(sources_in(session.pack, part.sources), "source"),
        *([] if other else [Span(")", "dim")]),
        *verdict_spans(verdict),
        to=Place.entity(other) if other else Place.claim(part.claims[0].id),
    )


def _tie(part: Part, of_character: bool) -> str:
    """Return how a part's claims tie the actor to the character: "Played by", "Stood in for"."""
    prop = part.claims[0].property
    does = prop.phrase.removeprefix("{value} ").removesuffix(" {subject}")
    if of_character or f"{{value}} {does} {{subject}}" != prop.phrase:
        return at_the_start(prop.label) if of_character else "Plays"
    return at_the_start(does)


def _findings(session: Session, entity_id: str) -> list[Row]:
    """Return the number of findings about an entity and a row for each of them."""
    findings = session.findings_about.get(entity_id, [])
    name = span(session.pack.in_sentence(entity_id)).text
    if findings:
        rows = [
            row(
                Span(f"{count(len(findings), 'finding')} about {name}: ", "label"),
                *_severities(findings),
            ),
            *(finding_row(session, finding, 2, entity_id) for finding in findings),
        ]
    else:
        left_out = uncompared_in_words(session.pack, entity_id)
        if left_out:
            none = Span(f"No findings about {name}, but {left_out}")
        elif session.pack.claims_naming(entity_id) or session.pack.claims_about(entity_id):
            none = Span(NONE_ABOUT, "good")
        else:
            none = Span(f"No source says anything about {name} yet.", "dim")
        rows = [row(none)]
    pairs = session.cleared_number(session.pack.facts_by_subject.get(entity_id, ()))
    if pairs:
        rows.append(cleared_row(pairs, Place.cleared(entity_id), 2))
    return [*rows, BLANK]


def _severities(findings: Sequence[Finding]) -> list[Span]:
    """Return findings by severity: "2 high, 8 medium"; "all high"; for a single one, "high"."""
    numbers = {severity: sum(f.severity is severity for f in findings) for severity in Severity}
    if len(findings) in numbers.values():
        severity = findings[0].severity
        every = {1: "", 2: "both "}.get(len(findings), "all ")
        return [Span(f"{every}{severity}", str(severity))]
    spans: list[Span] = []
    for severity, number in numbers.items():
        if number:
            spans += [Span(", ")] if spans else []
            spans.append(Span(f"{number} {severity}", str(severity)))
    return spans


def _ties(session: Session, entity_id: str) -> list[Row]:
    graph = graph_of(session, entity_id)
    groups: dict[tuple[str, bool], list[Edge]] = {}
    for edge in sorted(graph.edges, key=lambda e: (not e.outward, e.label)):
        if edge.relation and edge.relation != "cast":
            groups.setdefault((edge.label, edge.outward), []).append(edge)
    if not groups:
        return []
    rows = [row(Span("Ties to others", "label"), to=Place.graph(entity_id))]
    for edges in groups.values():
        rows += [edge_row(session, entity_id, edge, 2) for edge in edges[:_MOST]]
        rows += _others(edges)
    return [*rows, BLANK]


def _claims(session: Session, entity_id: str) -> list[Row]:
    claims = session.pack.claims_about(entity_id)
    if not claims:
        return []
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.property.id, []).append(claim)
    sources = len({c.source.id for c in claims})
    size = f"{len(claims):,} in {count(sources, 'source')}"
    name = span(session.pack.in_sentence(entity_id)).text
    rows = [heading(f"All claims about {name}: {size}")]
    for property_id in sorted(groups, key=lambda p: property_label(session.pack, p)):
        label = span(property_label(session.pack, property_id), "strong")
        rows.append(row(label, to=Place.fact(entity_id, property_id), indent=2))
        order = pack_order(session.pack, (claim.source.id for claim in groups[property_id]))
        by_source = sorted(groups[property_id], key=lambda claim: order.index(claim.source.id))
        rows += [short_claim(session, claim, 4) for claim in by_source]
    return [*rows, BLANK]


def short_claim(session: Session, claim: Claim, indent: int) -> Row:
    """Return a claim as one row: value, source and line, certainty, and whether it conflicts."""
    return row(
        span(value_words(session.pack, claim), "value" if not claim.lost else "dim"),
        span(how_in_brackets(session.pack, claim), "dim"),
        " — ",
        span(f"{source_and_line(session.pack, claim)}{other_lines(claim)}", "source"),
        *verdict_mark(session, claim),
        to=Place.claim(claim.id),
        indent=indent,
    )


def _named(session: Session, entity_id: str) -> list[Row]:
    claims = [c for c in session.pack.claims_naming(entity_id) if c.subject != entity_id]
    if not claims:
        return []
    head = heading(f"Mentioned in claims about others ({len(claims)})")
    return [head, *(titled_claim(session, claim, 2) for claim in claims[:_MOST]), *_others(claims)]


def _others(listed: Sequence[object]) -> list[Row]:
    """Return the row that ends a list which is too long for a page, or no row."""
    more = len(listed) - _MOST
    return [row(Span(f"and {count(more, 'other')}", "dim"), indent=2)] if more > 0 else []


def titled_claim(session: Session, claim: Claim, indent: int) -> Row:
    """Return a claim as one row that also names its subject."""
    return row(
        span(fact_title(session.pack, claim.subject, claim.property.id)),
        ": ",
        *short_claim(session, claim, 0).spans,
        to=Place.claim(claim.id),
        indent=indent,
    )
