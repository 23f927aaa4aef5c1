"""Two claims that a gate cleared, side by side: what each says, and why that is no clash."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.finding import Cleared
from explorer.pages import words
from explorer.pages.cleared import pair_place
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.passage import excerpt
from explorer.session import Session


def pair_page(session: Session, place: Place) -> Page | None:
    """Return the page of a cleared pair; None where those two are no such pair."""
    found = _pair(session, place)
    if found is None:
        return None
    claims = [session.pack.claims[one] for one in (found.first, found.second)]
    titles = dict.fromkeys(words.fact_title(session, *claim.fact) for claim in claims)
    rows = [
        row(Span("Looks like a clash, and is not: ", "dim"), words.GATES[found.gate]),
        row(Span(f"{found.gate}: ", "dim"), span(found.why, "strong")),
        BLANK,
    ]
    for lead, claim in zip(("One says", "The other says"), claims, strict=True):
        rows += [words.heading(lead), *_claim(session, claim), BLANK]
    rows += _ways_on(session, claims)
    title = span(" / ".join(titles)).text
    sources = dict.fromkeys(words.source_name(session, claim.source.id) for claim in claims)
    return Page(pair_place(found), title, span(" / ".join(sources)).text, tuple(rows))


def _pair(session: Session, place: Place) -> Cleared | None:
    ends = set(place.as_ends or ())
    first = next(iter(ends), "")
    pairs = session.comparison.cleared_by_claim.get(first, [])
    return next((pair for pair in pairs if {pair.first, pair.second} == ends), None)


def _claim(session: Session, claim: Claim) -> list[Row]:
    rows = words.claim_rows(session, claim, 2, value=True)
    if claim.evidence:
        chief = claim.evidence[0]
        shown = excerpt(session, claim.source.id, chief.line, 0, (chief.phrase,))
        rows += [Row(one.spans, one.target, 4) for one in shown]
    return rows


def _ways_on(session: Session, claims: list[Claim]) -> list[Row]:
    rows = []
    for fact in dict.fromkeys(claim.fact for claim in claims):
        title = words.fact_title(session, *fact)
        rows += [
            row(
                span(title, "link"),
                ": what every source says",
                to=Place.fact(*fact),
                indent=2,
            ),
            row(
                span(title, "link"),
                ": all pairs that look like a clash and are not",
                to=Place.cleared_fact(*fact),
                indent=2,
            ),
        ]
    return [words.heading("Look further"), *rows]
