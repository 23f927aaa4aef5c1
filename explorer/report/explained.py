"""What a pattern explains, in a report for people: a line for each fact."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.finding import Finding
from explorer.model.place import Fact
from explorer.report.build import Report
from explorer.wording.records import all_lines, value_words

EXPLAINS = "Explains"


def explained_lines(report: Report, finding: Finding) -> list[tuple[str, str]]:
    """Return for each fact that a pattern explains its subject, and who says what in which line."""
    claims: dict[Fact, dict[str, Claim]] = {}
    for claim in finding.claims:
        claims.setdefault(claim.fact, {})[claim.id] = claim
    return [
        (
            report.pack.name(fact.subject),
            "; ".join(_said(report, claim) for claim in claims.get(fact, {}).values()),
        )
        for fact in finding.explains
    ]


def _said(report: Report, claim: Claim) -> str:
    source = report.pack.source_name(claim.source.id)
    return f"{value_words(report.pack, claim)} ({source}, {all_lines(claim)})"
