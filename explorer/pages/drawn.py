"""What the timelines say about the one thing under the cursor, in a few rows."""

from __future__ import annotations

from explorer.pages.page import Page, Place, Row, Span, row, span
from explorer.pages.rows import claim_rows, finding_row, passage_place
from explorer.session import Session
from explorer.values.spelt_dates import spelt_out
from explorer.wording.records import fact_title, key_phrase, source_line


def dated_page(session: Session, place: Place) -> Page:
    """Return the claim behind something drawn, who makes it and where; or the source itself."""
    claim = session.pack.claims.get(place.id) if place.kind == "claim" else None
    if claim is None:
        return _source(session, place)
    title = span(fact_title(session.pack, claim.subject, claim.property)).text
    rows: list[Row] = []
    if claim.statement:
        rows.append(row(span(claim.statement, "strong"), to=place))
    rows += claim_rows(session, claim, value=True)[:1]
    if quoted := key_phrase(claim):
        rows.append(row(span(f"“{quoted}”", "phrase"), to=passage_place(claim)))
    findings = session.comparison.by_claim.get(claim.id, [])
    rows += [finding_row(session, finding) for finding in findings]
    return Page(Place("timeline"), title, title, tuple(rows))


def _source(session: Session, place: Place) -> Page:
    source = session.pack.sources.get(place.id)
    if source is None:
        return Page(place, "Nothing here", "nothing here", ())
    rows = (
        row(span(source_line(source), "strong"), to=place),
        row(
            Span("published ", "dim"),
            span(spelt_out(source.published or "") or "at an unknown date", "value"),
        ),
    )
    return Page(Place("timeline"), span(source.id).text, span(source.id).text, rows)
