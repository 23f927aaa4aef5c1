"""How firmly a source claims something, in the words that pages and reports share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, Polarity, Vantage
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.source import Source

VANTAGES = {
    Vantage.BEFORE: "before the release",
    Vantage.AFTER: "after the release",
    Vantage.UNKNOWN: "before or after the release, it is not known",
}
"""When a source was written."""

IMPLIED = "implied, not said outright"
"""How a claim is made that a source means without a doubt, yet does not say in so many words."""

_FORETOLD = "before anyone could see it, so it counts as speculation"


def is_implied(claim: Claim) -> bool:
    """Return whether a claim is certain, but read between the lines."""
    return claim.factuality is Factuality.CERTAIN and Limit.INFERRED in claim.limits


def other_limits(claim: Claim) -> Sequence[Limit]:
    """Return a claim's limits, without what `IMPLIED` says of it already."""
    if not is_implied(claim):
        return claim.limits
    return [limit for limit in claim.limits if limit is not Limit.INFERRED]


def foretells(source: Source, prop: Property, claim: Claim) -> bool:
    """Return whether a source speaks of what a film contains before it could have seen it.

    Whom it quotes by name may know the film; its author does not.
    """
    unseen = source.vantage is Vantage.BEFORE and prop.about == "content"
    return unseen and not claim.attributed_to


def firmness_parts(
    pack: Pack, claim: Claim, firmness: Mapping[Factuality, str], denial: str
) -> list[str]:
    """Return how firmly a claim is made, and whether it is denied, speculation or a quotation.

    `firmness` and `denial` are the reader's words for the first two.
    """
    firm = IMPLIED if is_implied(claim) else firmness[claim.factuality]
    parts = ["the value is lost" if claim.lost else firm]
    if claim.polarity is Polarity.DENIED:
        parts.append(denial)
    if foretells(pack.sources[claim.source], pack.properties[claim.property], claim):
        parts.append(_FORETOLD)
    if claim.attributed_to:
        parts.append(f"quoting {pack.name(claim.attributed_to)}")
    return parts
