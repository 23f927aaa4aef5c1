"""What the first screen shows, ready to be drawn by one who knows nothing of the pack yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explorer.pages.model import Page, Place, Row, span

if TYPE_CHECKING:
    from explorer.session import Session


class FirstLook(NamedTuple):
    """All findings, the cursor where the user left it, at first on the worst."""

    title: str
    counts: str
    """How many sources, claims and findings there are."""
    count_line: str
    rows: tuple[Row, ...]
    cursor: int
    """Index of the row under the cursor."""
    detail: Page
    """The finding under the cursor."""
    preview: Page | None
    """What its first link leads to."""


def first_look(session: Session, left: str = "") -> FirstLook | None:
    """Return what the findings look like at first, None where nothing is found.

    `left` is the id of the finding that was shown last; the worst stands in for one that is gone.
    """
    from explorer.filters import Filter
    from explorer.pages.build import page_for
    from explorer.pages.finding_lines import finding_line
    from explorer.pages.grouping import count_line

    findings = session.comparison.findings
    if not findings:
        return None
    at = next((at for at, finding in enumerate(findings) if finding.id == left), 0)
    detail = page_for(session, Place("finding", findings[at].id))
    beside = passage_of(session, next((row.target for row in detail.rows if row.target), None))
    return FirstLook(
        title=span(session.pack.header.title).text,
        counts=counts(session),
        count_line=count_line(session, findings, Filter()),
        rows=tuple(finding_line(session, finding) for finding in findings),
        cursor=at,
        detail=detail,
        preview=page_for(session, beside) if beside else None,
    )


def counts(session: Session) -> str:
    """Return how many sources, claims and findings there are, in words."""
    from explorer.pages.words import count

    pack = session.pack
    return " · ".join(
        (
            count(len(pack.sources), "source"),
            count(len(pack.claims), "claim"),
            count(len(session.comparison.findings), "finding"),
        )
    )


def passage_of(session: Session, place: Place | None) -> Place | None:
    """Return the passage that makes a claim; of any other place the place itself."""
    from explorer.pages.words import passage_place

    claim = session.pack.claims.get(place.id) if place and place.kind == "claim" else None
    return (passage_place(claim) or place) if claim else place
