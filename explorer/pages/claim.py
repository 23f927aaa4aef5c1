"""The page of a claim: its lines, its full record, its conflicts and cleared pairs."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.pages.cleared import pair_rows
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.passage import excerpt
from explorer.pages.rows import claim_rows, entity_link, finding_row, heading, labelled
from explorer.session import Session
from explorer.wording.labels import LIMITS
from explorer.wording.records import (
    affirmed_words,
    fact_title,
    how_firm,
    opening_name,
    other_limits,
    other_lines,
    property_label,
    source_after,
    value_words,
)
from explorer.wording.scopes import is_limited, scope_on_page
from explorer.wording.vantages import when_written

_MOST = 12
"""Maximum rows of one list; the rest is on a page of its own."""


def claim_page(session: Session, place: Place, excerpts: bool = True) -> Page | None:
    """Return the page of a claim; without `excerpts`, only the numbers of its lines are given."""
    claim = session.pack.claims.get(place.id)
    if claim is None:
        return None
    title = f"{fact_title(session.pack, *claim.fact)}: {value_words(session.pack, claim)}"
    rows = [
        *([row(span(claim.statement, "strong")), BLANK] if claim.statement else []),
        *_lines(session, claim, excerpts),
        *_record(session, claim),
        BLANK,
        *_findings(session, claim),
        *_others(session, claim),
        *_cleared(session, claim),
    ]
    crumb = f"{opening_name(session.pack, claim.source.id)}: {value_words(session.pack, claim)}"
    return Page(place, span(title).text, span(crumb).text, tuple(rows))


def _record(session: Session, claim: Claim) -> list[Row]:
    pack = session.pack
    rows = [
        labelled("About", span(pack.name(claim.subject), "link"), to=Place.entity(claim.subject)),
        labelled(
            "What is claimed",
            span(property_label(session.pack, claim.property.id), "link"),
            to=Place.of_property(claim.property.id),
        ),
        labelled("Value", span(affirmed_words(session.pack, claim), "value")),
        *(entity_link(session, entity_id, 2) for entity_id in claim.named),
        *_who_says(session, claim),
        labelled(
            "How it is said",
            how_firm(claim),
        ),
    ]
    if claim.polarity == "denied":
        rows.append(labelled("Denial", "the source rules it out"))
    if claim.attributed_to:
        rows.append(
            labelled(
                "Quoting",
                span(pack.name(claim.attributed_to), "link"),
                to=Place.entity(claim.attributed_to),
            )
        )
    if claim.record.closed:
        rows.append(labelled("Complete", "the source says that the list is complete"))
    if scope := scope_on_page(session.pack, claim.scope):
        label = "Applies only to" if is_limited(claim.scope) else "Applies"
        rows.append(labelled(label, span(scope)))
    rows += [labelled("Note", LIMITS[limit].page) for limit in other_limits(claim)]
    return [*rows, labelled("Id", span(claim.id, "dim"))]


def _who_says(session: Session, claim: Claim) -> list[Row]:
    source = session.pack.sources.get(claim.source.id)
    if source is None:
        return [labelled("Source", span(claim.source.id))]
    name = opening_name(session.pack, claim.source.id)
    rows = [
        labelled(
            "Source",
            span(name, "source"),
            span(f": {source_after(name, source)}"),
            to=Place.source(claim.source.id),
        ),
        labelled("Written", when_written(source)),
    ]
    return rows + [labelled("Note", LIMITS[limit].page) for limit in source.limits]


def _lines(session: Session, claim: Claim, excerpts: bool) -> list[Row]:
    by_line: dict[int, list[str]] = {}
    for evidence in claim.evidence:
        by_line.setdefault(evidence.line, []).append(evidence.phrase)
    rows: list[Row] = []
    for line, phrases in by_line.items():
        lead = f"Also line {line}" if rows else f"Line {line}{other_lines(claim)}"
        quoted = " ".join(f"“{phrase}”" for phrase in phrases if phrase)
        rows.append(
            row(
                Span(lead, "label"),
                *([Span(": "), span(quoted, "phrase")] if quoted else []),
                to=Place.passage(claim.source.id, line),
            )
        )
        if excerpts:
            rows += excerpt(session, claim.source.id, line, 0 if len(rows) > 1 else 1, phrases)
            rows.append(BLANK)
    if rows and not excerpts:
        rows.append(BLANK)
    return rows or [row(Span("No line of the source is given for this.", "warn")), BLANK]


def _findings(session: Session, claim: Claim) -> list[Row]:
    findings = session.comparison.by_claim.get(claim.id, [])
    if not findings:
        return [row(Span("No other claim conflicts with this one.", "good")), BLANK]
    return [
        heading("Findings that involve this claim"),
        *(finding_row(session, finding, 2) for finding in findings),
        BLANK,
    ]


def _others(session: Session, claim: Claim) -> list[Row]:
    fact = claim.fact
    others = [c for c in session.pack.facts.get(fact, []) if c.id != claim.id]
    if not others:
        return [row(Span("No other source covers this.", "dim"), to=Place.fact(*fact)), BLANK]
    elsewhere = [c for c in others if c.source.id != claim.source.id]
    own = [c for c in others if c.source.id == claim.source.id]
    rows: list[Row] = []
    for title, claims_here in (
        ("What other sources say", elsewhere),
        ("The same source also says", own),
    ):
        if claims_here:
            rows.append(heading(title))
            for other in claims_here[:_MOST]:
                rows += claim_rows(session, other, 2, value=True)
    if max(len(elsewhere), len(own)) > _MOST:
        rows.append(
            row(
                Span(f"All {len(others) + 1} claims on this", "link"),
                to=Place.fact(*fact),
                indent=2,
                only_leads=True,
            )
        )
    return [*rows, BLANK]


def _cleared(session: Session, claim: Claim) -> list[Row]:
    pairs = session.comparison.cleared.of(claim.id)
    if not pairs:
        return []
    rows = [heading("Apparent conflicts, cleared")]
    for pair in pairs[:_MOST]:
        rows += pair_rows(session, pair, beside=claim.id)
    if len(pairs) > _MOST:
        rows.append(
            row(
                Span(f"All {len(pairs)} pairs", "link"),
                to=Place.cleared(claim.id),
                indent=2,
                only_leads=True,
            )
        )
    return rows
