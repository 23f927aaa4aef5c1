"""What the timelines say about the one thing under the cursor, in a few rows."""

from __future__ import annotations

from explorer.model.place import PlaceKind
from explorer.pages import words
from explorer.pages.page import Page, Place, Row, Span, row, span
from explorer.session import Session
from explorer.values.dates import spelt_out


def dated_page(session: Session, place: Place) -> Page:
    """Return the claim behind something drawn, who makes it and where; or the source itself."""
    claim = session.pack.claims.get(place.id) if place.kind == PlaceKind.CLAIM else None
    if claim is None:
        return _source(session, place)
    title = span(words.fact_title(session, claim.subject, claim.property.id)).text
    rows: list[Row] = []
    if claim.statement:
        rows.append(row(span(claim.statement, "strong"), to=place))
    rows += words.claim_rows(session, claim, value=True)[:1]
    if quoted := words.phrase(claim):
        rows.append(row(span(f"“{quoted}”", "phrase"), to=words.passage_place(claim)))
    found = session.comparison.by_claim.get(claim.id, [])
    rows += [words.finding_row(session, finding) for finding in found]
    return Page(Place(PlaceKind.TIMELINE), title, title, tuple(rows))


def _source(session: Session, place: Place) -> Page:
    source = session.pack.sources.get(place.id)
    if source is None:
        return Page(place, "Nothing here", "nothing here", ())
    rows = (
        row(span(words.source_line(source), "strong"), to=place),
        row(
            Span("published ", "dim"),
            span(spelt_out(source.published or "") or "at an unknown date", "value"),
        ),
    )
    return Page(Place(PlaceKind.TIMELINE), span(source.id).text, span(source.id).text, rows)
