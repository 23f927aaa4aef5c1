"""A claim's value in words."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.enums import Polarity
from explorer.model.pack import Pack

LOST = "(lost in this copy)"


def value_words(pack: Pack, claim: Claim) -> str:
    """Return a claim's value in words, with "not" before what is denied."""
    if claim.lost or claim.id not in pack.values:
        return LOST
    shown = pack.show(claim)
    return f"not {shown}" if claim.polarity is Polarity.DENIED else shown
