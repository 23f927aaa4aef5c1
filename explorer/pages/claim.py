"""A claim: the lines that make it, its full record, and what it clashes with or does not."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.firmness import IMPLIED, VANTAGES, other_limits
from explorer.pages import words
from explorer.pages.cleared import pair_rows
from explorer.pages.evidence_lines import also_words
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.passage import excerpt
from explorer.session import Session

_MOST = 12
"""Most rows of one list; the rest stands on a page of its own."""


def claim_page(session: Session, claim: Claim) -> Page:
    """Return the page of a claim."""
    title = f"{words.fact_title(session, *claim.fact)}: {words.said(session, claim)}"
    rows = [
        row(span(claim.statement or "(no statement)", "strong")),
        BLANK,
        *_lines(session, claim),
        *_record(session, claim),
        BLANK,
        *_findings(session, claim),
        *_others(session, claim),
        *_cleared(session, claim),
    ]
    crumb = f"{words.source_name(session, claim.source.id)}: {words.said(session, claim)}"
    return Page(Place.claim(claim.id), span(title).text, span(crumb).text, tuple(rows))


def _record(session: Session, claim: Claim) -> list[Row]:
    pack = session.pack
    rows = [
        words.labelled(
            "About", span(pack.name(claim.subject), "link"), to=Place.entity(claim.subject)
        ),
        words.labelled(
            "What is claimed",
            span(words.property_label(session, claim.property.id), "link"),
            to=Place.of_property(claim.property.id),
        ),
        words.labelled("Value", span(words.said(session, claim), "value")),
        *(words.entity_link(session, one, 2) for one in claim.named),
        *_who_says(session, claim),
        words.labelled(
            "How",
            f"{IMPLIED} " if claim.implied else f"the source {words.FACTUALITY[claim.factuality]} ",
            Span(f"({claim.factuality})", "dim"),
        ),
    ]
    if claim.polarity == "denied":
        rows.append(words.labelled("Denied", "the source says that it is not so"))
    if claim.attributed_to:
        rows.append(
            words.labelled(
                "In the words of",
                span(pack.name(claim.attributed_to), "link"),
                to=Place.entity(claim.attributed_to),
            )
        )
    if claim.record.closed:
        rows.append(words.labelled("Complete", "the source says that this list names all"))
    if scope := words.scope_words(session, claim):
        rows.append(words.labelled("Only", span(scope)))
    rows += [words.labelled("Mind", words.LIMITS[limit]) for limit in other_limits(claim)]
    return [*rows, words.labelled("Id", span(claim.id, "dim"))]


def _who_says(session: Session, claim: Claim) -> list[Row]:
    source = session.pack.sources.get(claim.source.id)
    if source is None:
        return [words.labelled("Source", span(claim.source.id))]
    rows = [
        words.labelled(
            "Source",
            span(words.source_name(session, claim.source.id), "source"),
            span(f": {words.source_line(source)} ({claim.source.id})"),
            to=Place.source(claim.source.id),
        ),
        words.labelled("Written", VANTAGES[source.vantage]),
    ]
    return rows + [words.labelled("Mind", words.LIMITS[limit]) for limit in source.limits]


def _lines(session: Session, claim: Claim) -> list[Row]:
    by_line: dict[int, list[str]] = {}
    for evidence in claim.evidence:
        by_line.setdefault(evidence.line, []).append(evidence.phrase)
    rows: list[Row] = []
    for line, phrases in by_line.items():
        lead = f"Also line {line}" if rows else f"Line {line}{also_words(claim)}"
        told = " ".join(f"“{phrase}”" for phrase in phrases if phrase)
        rows.append(
            row(
                Span(lead, "label"),
                *([Span(": "), span(told, "phrase")] if told else []),
                to=Place.passage(claim.source.id, line),
            )
        )
        rows += excerpt(session, claim.source.id, line, 0 if len(rows) > 1 else 1, phrases)
        rows.append(BLANK)
    return rows or [row(Span("No line of the source is named for this.", "warn")), BLANK]


def _findings(session: Session, claim: Claim) -> list[Row]:
    found = session.comparison.by_claim.get(claim.id, [])
    if not found:
        return [row(Span("No other claim clashes with this one.", "good")), BLANK]
    return [
        words.heading("Part of what is disputed"),
        *(words.finding_row(session, finding, 2) for finding in found),
        BLANK,
    ]


def _others(session: Session, claim: Claim) -> list[Row]:
    fact = claim.fact
    others = [c for c in session.pack.facts.get(fact, []) if c.id != claim.id]
    if not others:
        return [row(Span("Nobody else speaks of this.", "dim"), to=Place.fact(*fact)), BLANK]
    elsewhere = [c for c in others if c.source.id != claim.source.id]
    own = [c for c in others if c.source.id == claim.source.id]
    rows: list[Row] = []
    for title, some in (
        ("What other sources say of it", elsewhere),
        ("The same source also says", own),
    ):
        if some:
            rows.append(words.heading(title))
            for one in some[:_MOST]:
                rows += words.claim_rows(session, one, 2, value=True)
    if max(len(elsewhere), len(own)) > _MOST:
        rows.append(
            row(
                Span(f"All {len(others) + 1} claims on this", "link"),
                to=Place.fact(*fact),
                indent=2,
            )
        )
    return [*rows, BLANK]


def _cleared(session: Session, claim: Claim) -> list[Row]:
    pairs = session.comparison.cleared_by_claim.get(claim.id, [])
    if not pairs:
        return []
    rows = [words.heading("Looks like a clash, and is not")]
    for pair in pairs[:_MOST]:
        rows += pair_rows(session, pair, 2, beside=claim.id)
    if len(pairs) > _MOST:
        rows.append(
            row(
                Span(f"All {len(pairs)} pairs", "link"),
                to=Place.cleared(claim.id),
                indent=2,
            )
        )
    return rows
