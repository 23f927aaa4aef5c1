"""The effect of one additional claim, without comparing the whole pack again."""

from __future__ import annotations

from dataclasses import replace

from explorer.compare.effect import Effect, effect_of
from explorer.compare.engine import compare
from explorer.model.claim import Claim
from explorer.model.pack import Pack

_WHOLE = 200
"""Up to this many claims about the subject, all are compared, for the sake of constraints."""


def trial_effect(pack: Pack, claim: Claim) -> Effect:
    """Return how the claims of a pack would relate to an additional `claim`.

    Claims that cannot matter are left out: if the subject has very many, only those on the same
    property, its plan, outcome or inverse are compared.
    """
    claims = {claim.id: claim for claim in _around(pack, claim)}
    claims[claim.id] = claim
    return effect_of(few := replace(pack, claims=claims), compare(few), claim)


def _around(pack: Pack, claim: Claim) -> list[Claim]:
    about = pack.claims_about(claim.subject)
    prop = claim.property
    if len(about) > _WHOLE:
        near = {prop.id, prop.foresees, prop.inverse}
        near |= {p.id for p in pack.properties.values() if p.foresees == prop.id}
        about = [claim for claim in about if claim.property.id in near]
    ends = claim.named if prop.inverse else ()
    facing = [other for end in ends for other in pack.claims_about(end)]
    return [*about, *(claim for claim in facing if claim.property.id in (prop.id, prop.inverse))]
