"""What a source means without a doubt, yet does not say in so many words."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.pack.model import Claim, Factuality, Limit

IMPLIED = "implied, not said outright"
"""How such a claim is made, in pages and reports alike."""


def is_implied(claim: Claim) -> bool:
    """Return whether a claim is certain, but read between the lines."""
    return claim.factuality is Factuality.CERTAIN and Limit.INFERRED in claim.limits


def other_limits(claim: Claim) -> Sequence[Limit]:
    """Return a claim's limits, without what `IMPLIED` says of it already."""
    if not is_implied(claim):
        return claim.limits
    return [limit for limit in claim.limits if limit is not Limit.INFERRED]
