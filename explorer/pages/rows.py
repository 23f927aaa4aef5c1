"""Rows shared by different kinds of page: headings, claims, findings, links to entities."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.claim_record import Evidence
from explorer.model.enums import Verdict
from explorer.model.finding import Finding
from explorer.model.place import PlaceKind
from explorer.model.source_names import at_the_start
from explorer.pages.page import Place, Row, Span, row, span
from explorer.session import Session
from explorer.text import count
from explorer.wording.differences import difference
from explorer.wording.labels import CHANGED, DECISION_NAMES, DECISIONS, VERDICT_GLYPHS
from explorer.wording.records import (
    fact_title,
    how_said_on_page,
    line_words,
    property_label,
    shown_phrase,
    source_and_line,
    subject_name,
    value_words,
)
from explorer.wording.spans import signed


def heading(text: str) -> Row:
    """Return a row that opens a section of a page."""
    return row(Span(text, "label"))


def labelled(label: str, *parts: Span | str, to: Place | None = None) -> Row:
    """Return a row such as "Author: Sean Kelly"."""
    return row(Span(f"{label}: ", "dim"), *parts, to=to)


def passage_place(claim: Claim) -> Place | None:
    """Return the place of a claim's main evidence, None if it has none."""
    line = claim.first_line
    return Place.passage(claim.source.id, line) if line else None


def passage_of(session: Session, place: Place | None) -> Place | None:
    """Return the passage that a claim cites, or any other place unchanged."""
    claim = session.pack.claims.get(place.id) if place and place.kind == PlaceKind.CLAIM else None
    return (passage_place(claim) or place) if claim else place


def pack_counts(session: Session) -> str:
    """Return the numbers of sources, claims and findings, in words."""
    pack = session.pack
    return " · ".join(
        (
            count(len(pack.sources), "source"),
            count(len(pack.claims), "claim"),
            count(len(session.comparison.findings), "finding"),
        )
    )


def verdict_mark(session: Session, claim: Claim) -> list[Span]:
    """Return the strongest verdict on a claim, as spans for the end of a row."""
    verdict = session.mark(claim)
    return verdict_spans(verdict)


def verdict_spans(verdict: Verdict | None) -> list[Span]:
    """Return a verdict as spans for the end of a row, none for None."""
    if verdict is None:
        return []
    return [Span("  ", verdict), *signed(VERDICT_GLYPHS[verdict], verdict, verdict)]


def claim_rows(
    session: Session, claim: Claim, indent: int = 0, value: bool = False, named: bool = False
) -> list[Row]:
    """Return a claim as two rows: source and certainty (linked to the claim), phrase (to the line).

    `value` includes its value; `named` omits the source, which is given above.
    """
    who = line_words(claim) if named else source_and_line(session.pack, claim)
    shown = [span(value_words(session.pack, claim), "value"), Span(" — ")] if value else []
    rows = [
        row(
            *shown,
            span(who if shown else at_the_start(who), "source"),
            span(f" · {how_said_on_page(session.pack, claim)}", "dim"),
            to=Place.claim(claim.id),
            indent=indent,
        )
    ]
    parts = [span(claim.statement)] if claim.statement else []
    if words := shown_phrase(claim):
        parts += [Span(" " if parts else ""), span(f"“{words}”", "phrase")]
    if parts:
        rows.append(row(*parts, to=passage_place(claim), indent=indent + 2))
    return rows + further_lines(claim, indent + 2)


def further_lines(claim: Claim, indent: int) -> list[Row]:
    """Return a row for each further line of a claim, linked to that line."""
    return [
        row(
            Span(f"also line {evidence.line}", "dim"),
            *_quoted(evidence.phrase),
            to=Place.passage(claim.source.id, evidence.line),
            indent=indent,
        )
        for evidence in _further_evidence(claim)
    ]


def _quoted(phrase: str) -> list[Span]:
    return [Span(": ", "dim"), span(f"“{phrase}”", "phrase")] if phrase else []


def _further_evidence(claim: Claim) -> list[Evidence]:
    """Return a claim's evidence on lines other than the first, one item for each line."""
    by_line: dict[int, Evidence] = {}
    for evidence in claim.evidence:
        by_line.setdefault(evidence.line, evidence)
    return list(by_line.values())[1:]


def ruling_spans(session: Session, finding: Finding, between: str) -> list[Span]:
    """Return the user's decision on a finding, and a note if its claims have changed since.

    It is empty while the finding is open. `between` precedes each of the two.
    """
    state = session.rulings.state(finding)
    spans: list[Span] = []
    if state in DECISIONS:
        spans += [Span(between, "good"), *signed(DECISIONS[state], DECISION_NAMES[state], "good")]
    if session.rulings.outdated(finding):
        spans += [Span(between, "warn"), *signed("!", CHANGED, "warn")]
    return spans


def finding_row(session: Session, finding: Finding, indent: int = 0, about: str = "") -> Row:
    """Return a finding as one linked row; the subject is omitted if it is `about`."""
    values = difference(session.pack, finding)
    title = (
        property_label(session.pack, finding.property, finding.subject)
        if finding.subject == about
        else fact_title(session.pack, finding.subject, finding.property)
    )
    return row(
        *signed(VERDICT_GLYPHS[finding.verdict], finding.verdict, finding.verdict),
        Span(f" {finding.severity}", str(finding.severity)),
        " ",
        span(title, "strong"),
        span(f": {values}" if values else ""),
        *ruling_spans(session, finding, "  "),
        to=Place.finding(finding.id),
        indent=indent,
    )


def cleared_row(pairs: int, to: Place, indent: int = 0) -> Row:
    """Return a row that links to the cleared pairs, with their number."""
    like = "a conflict" if pairs == 1 else "conflicts"
    words = f": {count(pairs, 'pair')} of claims that looked like {like}"
    return row(Span("Cleared", "link"), words, to=to, indent=indent)


def entity_link(session: Session, entity_id: str, indent: int = 0) -> Row:
    """Return a row that links to an entity."""
    entity = session.pack.entities.get(entity_id)
    kind = f" ({entity.kind})" if entity else ""
    return row(
        span(subject_name(session.pack, entity_id), "link"),
        Span(kind, "dim"),
        to=Place.entity(entity_id),
        indent=indent,
    )
