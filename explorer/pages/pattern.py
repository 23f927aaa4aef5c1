"""What a pattern explains: a row for each fact, with what each source says of it."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.finding import Finding
from explorer.model.place import Fact
from explorer.pages.page import Place, Row, Span, row, span
from explorer.pages.rows import heading
from explorer.session import Session
from explorer.text import count
from explorer.wording.records import value_words

MOST = 200
"""Facts that a page lists; the claims of the rest are reached by their property."""


def explained_rows(session: Session, finding: Finding) -> list[Row]:
    """Return the facts that a pattern explains, each leading to all that is said of it."""
    claims: dict[Fact, dict[str, Claim]] = {}
    for claim in finding.claims:
        claims.setdefault(claim.fact, {})[claim.id] = claim
    rows = [heading(f"Explains {count(len(finding.explains), 'difference')}")]
    rows += [
        row(
            span(session.pack.name(fact.subject), "strong"),
            ": ",
            *_said(session, list(claims.get(fact, {}).values())),
            to=Place.fact(*fact),
            indent=2,
        )
        for fact in finding.explains[:MOST]
    ]
    if len(finding.explains) > MOST:
        more = len(finding.explains) - MOST
        rows.append(row(Span(f"and {more:,} more", "dim"), indent=2))
    return rows


def _said(session: Session, claims: list[Claim]) -> list[Span]:
    """Return what each claim says and whose it is, in the sources' order."""
    spans: list[Span] = []
    for claim in claims:
        spans += [Span("; ")] if spans else []
        spans.append(span(value_words(session.pack, claim), "value"))
        spans.append(span(f" ({session.pack.source_name(claim.source.id)})", "source"))
    return spans
