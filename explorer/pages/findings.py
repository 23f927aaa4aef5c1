"""All findings as a list."""

from __future__ import annotations

from explorer.compare.filters import Filter
from explorer.compare.groups import group_heading, grouped
from explorer.model.finding import Finding
from explorer.model.place import PlaceKind
from explorer.pages import words
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.session import Session
from explorer.wording.positions import show_position


def findings_page(session: Session, chosen: Filter | None = None) -> Page:
    """Return the findings that a filter allows, worst first, a row each."""
    found = session.findings(chosen)
    total = len(session.comparison.findings)
    of_all = f"{len(found)} of " if len(found) != total else ""
    rows: list[Row] = [row(Span(f"{of_all}{words.count(total, 'finding')}, worst first", "dim"))]
    if chosen and chosen.active:
        rows.append(words.labelled("Shown", span(chosen.words(session.pack.name))))
    rows.append(BLANK)
    if not total:
        rows.append(row("The sources of this pack nowhere disagree."))
    elif not found:
        rows.append(row("Nothing fits the filter. Clear it to see all findings."))
    for group in grouped(found):
        if len(group) > 1:
            first = group[0]
            heading = group_heading(session.pack, group)
            told = f"{heading}: {first.verdict}, {first.severity}"
            rows.append(row(span(told, "strong")))
            rows += [_lost_row(session, finding) for finding in group]
        else:
            rows.append(words.finding_row(session, group[0]))
    return Page(Place(PlaceKind.FINDINGS), "Where the sources disagree", "findings", tuple(rows))


def _lost_row(session: Session, finding: Finding) -> Row:
    """Return one of the values that a damaged copy lost as a row, under the heading of them all."""
    known = " / ".join(
        show_position(session.pack, position) for position in finding.positions if not position.lost
    )
    return row(
        span(words.fact_title(session, finding.subject, finding.property), "strong"),
        span(f": elsewhere {known}"),
        *(Span(f"  {one.text.strip()}", one.role) for one in words.ruling_spans(session, finding)),
        to=Place.finding(finding.id),
        indent=2,
    )
