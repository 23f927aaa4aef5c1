"""How firmly a source claims something, in the words that pages and reports share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, Vantage
from explorer.model.pack import Pack

VANTAGES = {
    Vantage.BEFORE: "before the release",
    Vantage.AFTER: "after the release",
    Vantage.UNKNOWN: "before or after the release, it is not known",
}
"""When a source was written."""

IMPLIED = "implied, not said outright"
"""How a claim is made that a source means without a doubt, yet does not say in so many words."""

_FORETOLD = "before anyone could see it, so it counts as speculation"


def other_limits(claim: Claim) -> Sequence[Limit]:
    """Return a claim's limits, without what `IMPLIED` says of it already."""
    if not claim.implied:
        return claim.record.limits
    return [limit for limit in claim.record.limits if limit is not Limit.INFERRED]


def firmness_parts(
    pack: Pack, claim: Claim, firmness: Mapping[Factuality, str], denial: str
) -> list[str]:
    """Return how firmly a claim is made, and whether it is denied, speculation or a quotation.

    `firmness` and `denial` are the reader's words for the first two.
    """
    firm = IMPLIED if claim.implied else firmness[claim.factuality]
    parts = ["the value is lost" if claim.lost else firm]
    if claim.denied:
        parts.append(denial)
    if claim.foretells:
        parts.append(_FORETOLD)
    if claim.attributed_to:
        parts.append(f"quoting {pack.name(claim.attributed_to)}")
    return parts
