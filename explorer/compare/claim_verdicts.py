"""The verdict that a finding gives each of its claims."""

from __future__ import annotations

from explorer.model.enums import Verdict
from explorer.model.finding import Conflict, Finding


def verdict_of(finding: Finding, conflict: Conflict) -> Verdict:
    """Return a conflict's verdict: the finding's own where a pattern explains the conflict."""
    return finding.verdict if finding.explains else conflict.verdict


def without_conflict(finding: Finding) -> list[tuple[str, Verdict]]:
    """Return claim ids and verdict of a finding without conflicts: missing or rumoured values."""
    lost = [claim.id for claim in finding.claims if claim.lost]
    return [
        (claim_id, finding.verdict) for claim_id in lost or [claim.id for claim in finding.claims]
    ]
