"""The page of a source, and the list of all sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from explorer.charts.agreement import agreement
from explorer.model.claim import Claim
from explorer.model.enums import Factuality
from explorer.model.source import Source
from explorer.pages.agreement import pair_row
from explorer.pages.judgement import judgement_rows, shares_in_words, vantage_rows
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.passage import filled_lines, line_row
from explorer.pages.rows import finding_row, heading, labelled
from explorer.session import Session, per_session
from explorer.text import count
from explorer.values.dates import in_full
from explorer.values.identifiers import shown_ids
from explorer.wording.judgements import STANDS_OUT
from explorer.wording.labels import FACTUALITY, IMPLIED, LIMITS
from explorer.wording.records import opening_name, source_after
from explorer.wording.spans import signed
from explorer.wording.vantages import was_written


def source_page(session: Session, place: Place, lines: bool = True) -> Page | None:
    """Return the page of a source: its record, how it compares with others, all its lines.

    Without `lines` it is for showing beside them.
    """
    source = session.pack.sources.get(place.id)
    if source is None:
        return None
    title = span(source.title).text or span(source.id).text
    silent = not session.pack.claims_of(source.id)
    rows = [
        *_record(session, source),
        BLANK,
        *([] if silent else judgement_rows(session, source.id)),
        *(_unread(session, source.id) if silent and lines else []),
        *vantage_rows(session, source),
        *([] if silent else _compared(session, source.id)),
        *_copy(source),
        *(_lines(session, source.id) if lines else []),
    ]
    crumb = span(opening_name(session.pack, source.id)).text
    return Page(place, title, crumb, tuple(rows))


def _unread(session: Session, source_id: str) -> list[Row]:
    """Return links to the lines of a source that has no claims yet."""
    start = Place.passage(source_id, next(iter(filled_lines(session, source_id)), 1))
    return [row("No claims from this source yet. Read it from the first line.", to=start), BLANK]


def _compared(session: Session, source_id: str) -> list[Row]:
    return [
        *_counts(session, source_id),
        *_findings(session, source_id),
        *_agreement(session, source_id),
    ]


def _record(session: Session, source: Source) -> list[Row]:
    facts = (
        ("Short name", session.pack.source_name(source.id)),
        ("Kind", source.kind),
        ("Author", source.author or "not named"),
        ("Publisher", source.publisher),
        ("Published", in_full(source.published or "") or "date unknown"),
        ("Address", source.url),
    )
    rows = [labelled(label, span(text)) for label, text in facts if text]
    if source.copy_of:
        rows.append(
            labelled(
                "A copy of",
                span(opening_name(session.pack, source.copy_of), "source"),
                " (the two count as one source)",
                to=Place.source(source.copy_of),
            )
        )
    rows += [labelled("Note", Span(LIMITS[limit].page, "warn")) for limit in source.limits]
    return rows + ([row(span(source.note))] if source.note else [])


def _copy(source: Source) -> list[Row]:
    facts = (
        ("Id", source.id),
        ("Language", source.language),
        ("In databases", shown_ids(source.ids)),
        ("SHA-256", source.sha256),
    )
    return [
        heading("The copy that was read"),
        *(labelled(label, span(text)) for label, text in facts if text),
        BLANK,
    ]


def _counts(session: Session, source_id: str) -> list[Row]:
    """Return a row for the number of a source's claims, and for those of each kind."""
    known = _counts_by_source(session)
    if source_id not in known:
        known[source_id] = _count_claims(session.pack.claims_of(source_id))
    return known[source_id]


@per_session
def _counts_by_source(_: Session) -> dict[str, list[Row]]:
    """Return the cache of `_counts`, as a table may have 100,000 claims."""
    return {}


def _count_claims(claims: Sequence[Claim]) -> list[Row]:
    implied = IMPLIED[Factuality.CERTAIN]
    kinds = Counter("" if claim.implied else claim.factuality for claim in claims)
    labels = {kind: (label.single, label.counted) for kind, label in FACTUALITY.items()}
    certain, *others = labels.items()
    order = [certain, ("", (implied, implied)), *others]
    firmness = [
        f"{kinds[kind]:,} {words[kinds[kind] != 1]}" for kind, words in order if kinds[kind]
    ]
    rows = [labelled(count(len(claims), "claim").capitalize(), ", ".join(firmness) or "–")]
    extra = (
        (sum(c.polarity == "denied" for c in claims), "is a denial", "are denials"),
        (sum(bool(c.attributed_to) for c in claims), "quotes somebody else", "quote somebody else"),
        (
            sum(c.lost for c in claims),
            "has its value missing from this copy",
            "have their value missing from this copy",
        ),
    )
    rows += [row(count(number, *what), indent=2) for number, *what in extra if number]
    return [*rows, BLANK]


def findings_of(session: Session, source_id: str) -> list[Row]:
    """Return a row for each finding involving a source, up to a limit."""
    return [
        finding_row(session, finding, 2)
        for finding in session.findings_by_source.get(source_id, ())[:_MOST_FINDINGS]
    ]


_MOST_FINDINGS, _MOST_LINES = 100, 100
"""Maximum number of findings and lines on a source's page; a table may have 100,000."""


def _findings(session: Session, source_id: str) -> list[Row]:
    number = len(session.findings_by_source.get(source_id, ()))
    if not number:
        return [row(Span("It conflicts with no other source.", "good")), BLANK]
    rows = [heading(f"Findings that involve it ({number:,})"), *findings_of(session, source_id)]
    if (more := number - _MOST_FINDINGS) > 0:
        rows.append(row(Span(f"and {more:,} more", "dim"), indent=2))
    return [*rows, BLANK]


def _agreement(session: Session, source_id: str) -> list[Row]:
    table = agreement(session)
    pairs = table.of(source_id)
    if not pairs:
        return []
    rows = [heading("How far the others agree with it")]
    for pair in pairs:
        agreed = pair_row(table, pair, seen_from=source_id)
        rows.append(agreed._replace(indent=2))
    return [*rows, BLANK]


def _lines(session: Session, source_id: str) -> list[Row]:
    lines = filled_lines(session, source_id)
    if not lines:
        return [row(Span("There is no outline of this source.", "dim"))]
    if len(lines) <= _MOST_LINES:
        return [
            heading(f"Its lines ({len(lines)})"),
            *(line_row(session, source_id, line) for line in lines),
        ]
    disputed = [
        line
        for line in lines
        if any(session.mark(claim) for claim in session.pack.claims_at(source_id, line))
    ]
    shown = (disputed or lines)[:_MOST_LINES]
    left = len(lines) - len(shown)
    return [
        heading(f"Its lines ({len(lines):,}), those in dispute first"),
        *(line_row(session, source_id, line) for line in shown),
        row(Span(f"and {left:,} more", "dim")),
    ]


def sources_page(session: Session, place: Place) -> Page:
    """Return the page of all sources, with a few rows for each."""
    rows: list[Row] = []
    for source in session.pack.sources.values():
        claims = len(session.pack.claims_of(source.id))
        disputes = len(session.findings_by_source.get(source.id, ()))
        name = opening_name(session.pack, source.id)
        rows.append(
            row(
                span(name, "source"),
                span(f": {source_after(name, source)} ({source.id})"),
                to=Place.source(source.id),
            )
        )
        counts = f"{count(claims, 'claim')}, part of {count(disputes, 'finding')}"
        rows.append(row(Span(f"{was_written(source)}; {counts}", "dim"), indent=2))
        rows += [row(Span(LIMITS[limit].page, "warn"), indent=2) for limit in source.limits]
        rows += _judged(session, source.id)
    if len(session.pack.sources) > 1:
        link = Span("How far they agree with each other", "link")
        ways = BLANK, row(link, to=Place.agreement())
        rows += [way._replace(only_leads=True) for way in ways]
    if not rows:
        rows = [row("This pack has no sources.")]
    return Page(place, "The sources", "sources", tuple(rows))


def _judged(session: Session, source_id: str) -> list[Row]:
    record = session.records.get(source_id)
    if record is None or not record.met:
        return []
    mark = signed(STANDS_OUT, "Treat with caution. ", "warn") if record.stands_out else ()
    return [row(*mark, Span(shares_in_words(record), "dim"), indent=2)]
