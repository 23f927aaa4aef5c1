"""Which verdict a finding puts on each of its claims."""

from __future__ import annotations

from explorer.model.enums import Verdict
from explorer.model.finding import Clash, Finding


def verdict_of(finding: Finding, clash: Clash) -> Verdict:
    """Return what a clash of a finding is: part of a pattern, where one explains it."""
    return finding.verdict if finding.explains else clash.verdict


def without_clash(finding: Finding) -> list[tuple[str, Verdict]]:
    """Return the claims that make a finding without a clash: what is lost, or what is rumoured."""
    lost = [claim.id for claim in finding.claims if claim.lost]
    return [
        (claim_id, finding.verdict) for claim_id in lost or [claim.id for claim in finding.claims]
    ]
