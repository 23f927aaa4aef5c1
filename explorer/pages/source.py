"""The sources: one page on each, and one on all of them."""

from __future__ import annotations

from collections import Counter

from explorer.model.firmness import IMPLIED, VANTAGES
from explorer.model.place import PlaceKind
from explorer.model.source import Source
from explorer.pages import words
from explorer.pages.agreement import agreement, pair_row
from explorer.pages.judgement import STANDS_OUT, judgement_rows, shares, vantage_rows
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.passage import filled_lines, line_row
from explorer.session import Session
from explorer.values.dates import spelt_out


def source_page(session: Session, source: Source) -> Page:
    """Return the page of a source: what it is, how it stands to the others, all its lines."""
    title = span(source.title).text or span(source.id).text
    rows = [
        *_record(session, source),
        BLANK,
        *judgement_rows(session, source.id),
        *vantage_rows(session, source),
        *_counts(session, source.id),
        *_findings(session, source.id),
        *_agreement(session, source.id),
        *_copy(source),
        *_lines(session, source.id),
    ]
    crumb = span(words.source_name(session, source.id)).text
    return Page(Place.source(source.id), title, crumb, tuple(rows))


def _record(session: Session, source: Source) -> list[Row]:
    facts = (
        ("Called", session.pack.source_name(source.id)),
        ("Kind", source.kind),
        ("Author", source.author or "not named"),
        ("Publisher", source.publisher),
        ("Published", spelt_out(source.published or "") or "date not known"),
        ("Address", source.url),
    )
    rows = [words.labelled(label, span(text)) for label, text in facts if text]
    if source.copy_of:
        rows.append(
            words.labelled(
                "A copy of",
                span(words.source_name(session, source.copy_of), "source"),
                " (the two count as one voice)",
                to=Place.source(source.copy_of),
            )
        )
    rows += [words.labelled("Mind", Span(words.LIMITS[limit], "warn")) for limit in source.limits]
    return rows + ([row(span(source.note))] if source.note else [])


def _copy(source: Source) -> list[Row]:
    facts = (("Id", source.id), ("Language", source.language), ("SHA-256", source.sha256))
    return [
        words.heading("The copy that was read"),
        *(words.labelled(label, span(text)) for label, text in facts if text),
        BLANK,
    ]


def _counts(session: Session, source_id: str) -> list[Row]:
    claims = session.pack.claims_of(source_id)
    kinds = Counter(IMPLIED if claim.implied else words.NOUNS[claim.factuality] for claim in claims)
    order = list(words.NOUNS.values())
    order.insert(1, IMPLIED)
    told = [f"{kinds[kind]} {kind}" for kind in order if kinds[kind]]
    rows = [words.labelled(words.count(len(claims), "claim").capitalize(), ", ".join(told) or "–")]
    extra = (
        (sum(c.polarity == "denied" for c in claims), "denies something", "deny something"),
        (sum(bool(c.attributed_to) for c in claims), "quotes somebody else", "quote somebody else"),
        (
            sum(c.lost for c in claims),
            "lost its value in this copy",
            "lost their value in this copy",
        ),
    )
    rows += [row(words.count(number, *what), indent=2) for number, *what in extra if number]
    return [*rows, BLANK]


def findings_of(session: Session, source_id: str) -> list[Row]:
    """Return a row for each finding that a source has a part in."""
    return [
        words.finding_row(session, finding, 2)
        for finding in session.comparison.findings
        if source_id in finding.sources
    ]


def _findings(session: Session, source_id: str) -> list[Row]:
    found = findings_of(session, source_id)
    if not found:
        return [row(Span("It clashes with no other source.", "good")), BLANK]
    return [words.heading(f"Where it is part of a dispute ({len(found)})"), *found, BLANK]


def _agreement(session: Session, source_id: str) -> list[Row]:
    table = agreement(session)
    pairs = table.of(source_id)
    if not pairs:
        return []
    rows = [words.heading("How far the others agree with it")]
    for pair in pairs:
        told = pair_row(table, pair, seen_from=source_id)
        rows.append(Row(told.spans, told.target, 2))
    return [*rows, BLANK]


def _lines(session: Session, source_id: str) -> list[Row]:
    lines = filled_lines(session, source_id)
    if not lines:
        return [row(Span("None of its lines is outlined.", "dim"))]
    return [
        words.heading(f"Its lines ({len(lines)})"),
        *(line_row(session, source_id, line) for line in lines),
    ]


def sources_page(session: Session) -> Page:
    """Return all sources, a few rows each."""
    rows: list[Row] = []
    for source in session.pack.sources.values():
        claims = len(session.pack.claims_of(source.id))
        disputes = sum(source.id in f.sources for f in session.comparison.findings)
        rows.append(
            row(
                span(words.source_name(session, source.id), "source"),
                span(f": {words.source_line(source)} ({source.id})"),
                to=Place.source(source.id),
            )
        )
        told = f"{words.count(claims, 'claim')}, part of {words.count(disputes, 'finding')}"
        rows.append(row(Span(f"written {VANTAGES[source.vantage]}; {told}", "dim"), indent=2))
        rows += [row(Span(words.LIMITS[limit], "warn"), indent=2) for limit in source.limits]
        rows += _judged(session, source.id)
    if len(session.pack.sources) > 1:
        link = Span("How far they agree with each other", "link")
        rows += [BLANK, row(link, to=Place.agreement())]
    if not rows:
        rows = [row("This pack has no sources.")]
    return Page(Place(PlaceKind.SOURCES), "The sources", "sources", tuple(rows))


def _judged(session: Session, source_id: str) -> list[Row]:
    record = session.records.get(source_id)
    if record is None or not record.met:
        return []
    told = "; ".join(f"{share.part} of {share.whole} {share.what}" for share in shares(record))
    mark = [Span(f"{STANDS_OUT} stands out: ", "warn")] if record.stands_out else []
    return [row(*mark, Span(told, "dim"), indent=2)]
