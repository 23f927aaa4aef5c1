"""How firmly a source claims something, beyond what the claim's record says."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, Vantage
from explorer.model.property import Property
from explorer.model.source import Source


def is_implied(claim: Claim) -> bool:
    """Return whether a claim is certain, but read between the lines."""
    return claim.factuality is Factuality.CERTAIN and Limit.INFERRED in claim.limits


def other_limits(claim: Claim) -> Sequence[Limit]:
    """Return a claim's limits, without the one that `is_implied` says already."""
    if not is_implied(claim):
        return claim.limits
    return [limit for limit in claim.limits if limit is not Limit.INFERRED]


def foretells(source: Source, prop: Property, claim: Claim) -> bool:
    """Return whether a source speaks of what a film contains before it could have seen it.

    Whom it quotes by name may know the film; its author does not.
    """
    unseen = source.vantage is Vantage.BEFORE and prop.about == "content"
    return unseen and not claim.attributed_to
