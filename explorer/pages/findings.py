"""All findings as a list."""

from __future__ import annotations

from explorer.filters import Filter
from explorer.pages import words
from explorer.pages.model import BLANK, Page, Place, Row, Span, row, span
from explorer.session import Session


def findings_page(session: Session, chosen: Filter | None = None) -> Page:
    """Return the findings that a filter allows, worst first, a row each."""
    found = session.findings(chosen)
    total = len(session.comparison.findings)
    rows: list[Row] = [row(Span(f"{len(found)} of {words.count(total, 'finding')}", "dim"))]
    if chosen and chosen.active:
        rows.append(words.labelled("Shown", span(chosen.words(session.pack.name))))
    rows.append(BLANK)
    if not total:
        rows.append(row("The sources of this pack nowhere disagree."))
    elif not found:
        rows.append(row("Nothing fits the filter. Clear it to see all findings."))
    rows += [words.finding_row(session, finding) for finding in found]
    return Page(Place("findings"), "Where the sources disagree", "findings", tuple(rows))
