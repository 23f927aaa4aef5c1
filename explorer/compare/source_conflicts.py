"""Conflicts that say something about a source: those of its forecasts with writers who saw the
film, and those that its missing date leaves open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.enums import Kind, Vantage, Verdict
from explorer.model.finding import Finding

COUNTED = (Verdict.CONTRADICTION, Verdict.TENSION, Verdict.INCOMPLETE, Verdict.RUMOUR)
"""Verdicts that say something about a source."""

Undated = Mapping[str, Sequence[Claim]]
"""By source, its conflicting claims that need a date."""


def against_forecasts(ctx: Context, findings: Iterable[Finding]) -> dict[str, list[Claim]]:
    """Return by id of a forecast the conflicting claims of sources that saw the film."""
    against: dict[str, list[Claim]] = {}
    if all(source.vantage is not Vantage.BEFORE for source in ctx.pack.sources.values()):
        return against  # no forecasts; saves going through all conflicts
    for finding in findings:
        for conflict in finding.conflicts if finding.level == "" else ():
            if conflict.verdict not in COUNTED:
                continue
            first, second = (ctx.pack.claims[i] for i in (conflict.first, conflict.second))
            for claim, other in ((first, second), (second, first)):
                if claim.is_forecast and other.source.vantage is Vantage.AFTER:
                    against.setdefault(claim.id, []).append(other)
    return against


def needing_a_date(ctx: Context, findings: Iterable[Finding]) -> Undated:
    """Return by source the conflicting claims with changing values and no known day, if the other
    side has one or the source's vantage is unknown. In a story nothing changes with the day on
    which a source was written.
    """
    undated: dict[str, dict[str, Claim]] = {}
    for finding in findings:
        if finding.level or finding.properties or finding.verdict not in COUNTED:
            continue
        in_story = ctx.kind(finding.subject) is Kind.CHARACTER
        if in_story or not any(claim.property.time_varying for claim in finding.claims):
            continue
        for conflict in finding.conflicts:
            first, other = (ctx.pack.claims[i] for i in (conflict.first, conflict.second))
            for claim, against in ((first, other), (other, first)):
                if not claim.property.time_varying or _day(claim) or claim.source == against.source:
                    continue
                if _day(against) or claim.source.vantage is Vantage.UNKNOWN:
                    undated.setdefault(claim.source.id, {})[claim.id] = claim
    return {source: list(claims.values()) for source, claims in undated.items()}


def _day(claim: Claim) -> str:
    return claim.scope.as_of or claim.source.published
