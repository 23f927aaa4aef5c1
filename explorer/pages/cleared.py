"""Pairs of claims that look like a clash and are not, each with the reason why."""

from __future__ import annotations

from explorer.compare.model import Cleared, Gate
from explorer.pack.model import Claim
from explorer.pages import words
from explorer.pages.model import BLANK, Page, Place, Row, Span, row, span
from explorer.session import Session, fact_of

_MOST = 200
"""Most pairs listed under one reason."""


def cleared_page(session: Session, key: str = "") -> Page | None:
    """Return the cleared pairs of a finding, an entity, a fact ("subject property"), or all."""
    found = _pairs(session, key)
    if found is None:
        return None
    about, pairs = found
    rows = [row(_total(len(pairs))), BLANK]
    for gate in Gate:
        group = [pair for pair in pairs if pair.gate is gate]
        if not group:
            continue
        head = f"{words.GATES[gate].capitalize()} ({len(group)})"
        rows.append(row(Span(head, "label"), Span(f"  {gate}", "dim")))
        for pair in group[:_MOST]:
            rows += _pair(session, pair)
        if len(group) > _MOST:
            rows.append(row(Span(f"and {len(group) - _MOST} more pairs", "dim"), indent=2))
        rows.append(BLANK)
    title = (
        f"Looks like a clash, and is not: {about}" if about else "Looks like a clash, and is not"
    )
    return Page(Place("cleared", key), span(title).text, "why not", tuple(rows))


def _total(number: int) -> str:
    return (
        f"{words.count(number, 'pair')} of claims differ without a clash"
        if number
        else ("There are no such pairs.")
    )


def _pairs(session: Session, key: str) -> tuple[str, list[Cleared]] | None:
    if not key:
        return "", list(session.comparison.cleared)
    if finding := session.comparison.by_id.get(key):
        about = words.fact_title(session, finding.subject, finding.property)
        return about, session.cleared_for(finding)
    subject, space, property_id = key.partition(" ")
    if space:
        pairs = session.cleared_by_fact.get((subject, property_id))
        return (words.fact_title(session, subject, property_id), pairs) if pairs else None
    if key not in session.pack.entities:
        return None
    touching = (pairs for fact, pairs in session.cleared_by_fact.items() if fact[0] == key)
    return session.pack.name(key), list(dict.fromkeys(p for pairs in touching for p in pairs))


def _pair(session: Session, pair: Cleared) -> list[Row]:
    claims = [session.pack.claims.get(one) for one in (pair.first, pair.second)]
    told = [claim for claim in claims if claim]
    facts = {fact_of(claim) for claim in told}
    rows = []
    if len(facts) == 1:
        title = span(words.fact_title(session, *fact_of(told[0])), "strong")
        rows.append(row(title, to=words.fact_place(*fact_of(told[0])), indent=2))
    rows += [_claim(session, claim, titled=len(facts) > 1) for claim in told]
    return [*rows, row(span(pair.why, "dim"), indent=6)]


def _claim(session: Session, claim: Claim, titled: bool) -> Row:
    title = f"{words.fact_title(session, *fact_of(claim))}: " if titled else ""
    return row(
        span(title),
        span(words.said(session, claim), "value"),
        " — ",
        span(words.where(claim), "source"),
        to=Place("claim", claim.id),
        indent=4,
    )
