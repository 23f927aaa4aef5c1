"""How one claim relates to the others on its fact, or would if it were added: conflicting, cleared
or agreeing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from explorer.compare.engine import compare
from explorer.model.claim import Claim
from explorer.model.finding import Cleared, Comparison, Conflict
from explorer.model.pack import Pack

_WHOLE = 200
"""Up to this many claims about the subject, all are compared, for the sake of constraints."""


@dataclass(frozen=True, slots=True)
class Effect:
    """The other claims on a claim's fact, by their relation to it."""

    conflicts: tuple[tuple[Claim, Conflict], ...]
    cleared: tuple[tuple[Claim, Cleared], ...]
    """Claims whose conflict is only apparent, with the reason."""
    agrees: tuple[Claim, ...]
    """Claims of other voices with the same value."""


def effect_of(pack: Pack, comparison: Comparison, claim: Claim) -> Effect:
    """Return how a pack's other claims relate to `claim`."""
    conflicts: dict[str, Conflict] = {}
    for finding in comparison.findings:
        for conflict in finding.conflicts:
            if claim.id in (conflict.first, conflict.second):
                conflicts.setdefault(_other(claim, conflict.first, conflict.second), conflict)
    cleared: dict[str, Cleared] = {}
    for pair in comparison.cleared.of(claim.id):
        other = _other(claim, pair.first, pair.second)
        if other not in conflicts:
            cleared.setdefault(other, pair)
    original = pack.original_of(claim.source.id)
    agrees = [
        other
        for other in pack.claims_about(claim.subject)
        if other.fact == claim.fact
        and other.id not in conflicts
        and other.id not in cleared
        and pack.original_of(other.source.id) != original
        and claim.value is not None
        and other.answer == claim.answer
    ]
    return Effect(
        tuple((pack.claims[key], conflict) for key, conflict in conflicts.items()),
        tuple((pack.claims[key], pair) for key, pair in cleared.items()),
        tuple(agrees),
    )


def _other(claim: Claim, first: str, second: str) -> str:
    return second if first == claim.id else first


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
