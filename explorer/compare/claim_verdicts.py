"""Which verdict a finding puts on each of its claims."""

from __future__ import annotations

from explorer.model.enums import Verdict
from explorer.model.finding import Conflict, Finding


def verdict_of(finding: Finding, conflict: Conflict) -> Verdict:
    """Return what a conflict of a finding is: part of a pattern, where one explains it."""
    return finding.verdict if finding.explains else conflict.verdict


def without_conflict(finding: Finding) -> list[tuple[str, Verdict]]:
    """Return the claims that make a finding without a conflict: what is lost or rumoured."""
    lost = [claim.id for claim in finding.claims if claim.lost]
    return [
        (claim_id, finding.verdict) for claim_id in lost or [claim.id for claim in finding.claims]
    ]
