"""How one claim relates to the others on its fact: conflicting, cleared or agreeing."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.model.claim import Claim
from explorer.model.finding import Cleared, Comparison, Conflict
from explorer.model.pack import Pack


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
