"""Why no pair of claims had to be cleared: what is said of each fact in question."""

from __future__ import annotations

from enum import StrEnum

from explorer.model.claim import Claim
from explorer.model.enums import RuleName
from explorer.model.place import Fact
from explorer.pages import words
from explorer.pages.page import Row, Span, row, span
from explorer.session import Session

_MOST = 3
"""Most findings to lead to."""


class Case(StrEnum):
    """What there is to compare on one fact, as the end of a sentence about several."""

    SILENT = "nobody speaks of"
    LOST = "lost in this copy"
    ALONE = "of which one source alone speaks"
    CLASH = "where what differs is a finding"
    BESIDE = "where each names more of a list that is open"
    SAME = "on which all say the same"


def why_nothing(session: Session, facts: list[Fact], claim_id: str = "") -> list[Row]:
    """Return why nothing was cleared on `facts`, or on one claim of a fact; findings lead on."""
    claim = session.pack.claims.get(claim_id)
    cases = {fact: _case(session, fact, claim) for fact in facts}
    if len(cases) == 1:
        ((fact, case),) = cases.items()
        rows = [row(*_sentence(session, fact, case))]
    elif cases:
        numbers = {case: sum(one is case for one in cases.values()) for case in Case}
        told = [f"{number} {case}" for case, number in numbers.items() if number]
        rows = [row(f"Of {words.count(len(cases), 'fact')}: {words.listed(told)}.")]
    else:
        rows = [row("No source makes a claim about this, so there is nothing to compare.")]
    clashing = [fact for fact, case in cases.items() if case is Case.CLASH]
    found = dict.fromkeys(f.id for fact in clashing for f in session.findings_by_fact[fact])
    if claim:
        found = dict.fromkeys(f.id for f in session.comparison.by_claim.get(claim.id, []))
    rows += [
        words.finding_row(session, session.comparison.by_id[one], 2) for one in list(found)[:_MOST]
    ]
    return rows


def _case(session: Session, fact: Fact, claim: Claim | None) -> Case:
    claims = session.pack.facts.get(fact, [])
    said = [one for one in claims if not one.lost]
    if not claims:
        return Case.SILENT
    if not said or (claim and claim.lost):
        return Case.LOST
    if len({one.source.id for one in said}) < 2:
        return Case.ALONE
    if session.comparison.by_claim.get(claim.id) if claim else session.findings_by_fact.get(fact):
        return Case.CLASH
    values = {(one.polarity, one.value) for one in said}
    rule = session.pack.properties[fact[1]].rule
    return Case.BESIDE if len(values) > 1 and rule is RuleName.SET else Case.SAME


def _sentence(session: Session, fact: Fact, case: Case) -> list[Span]:
    """Return why nothing was cleared on one fact."""
    match case:
        case Case.SILENT:
            return [Span("No source speaks of it, so there is nothing to compare.")]
        case Case.LOST:
            return [Span("This copy lost what the source said, so there is nothing to compare.")]
        case Case.ALONE:
            source = next(one.source.id for one in session.pack.facts[fact] if not one.lost)
            told = " speaks of it: there is no other claim to hold against it."
            return [Span("Only "), span(session.pack.source_name(source), "source"), Span(told)]
        case Case.CLASH:
            return [Span("Every two claims that differ here do clash: no gate cleared any.")]
        case Case.BESIDE:
            return [
                Span("Each names other items of a list that is open, and none denies another's.")
            ]
        case Case.SAME:
            return [Span("All that speak of it say the same.")]
