"""What a rule is: how two values of its property bear on each other, and what that amounts to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.enums import Gate, Verdict
from explorer.values.relation import Bearing, Relation

Relate = Callable[[Context, Claim, Claim], Relation]

VERDICTS: Mapping[Bearing, Verdict] = {
    Bearing.DISJOINT: Verdict.CONTRADICTION,
    Bearing.APART: Verdict.TENSION,
    Bearing.VARIANT: Verdict.SPELLING,
    Bearing.LESS: Verdict.INCOMPLETE,
    Bearing.MORE: Verdict.INCOMPLETE,
}
"""What a bearing amounts to, under every rule that does not say otherwise."""

GATES: Mapping[Bearing, Gate] = {
    Bearing.NARROWER: Gate.SPECIFICITY,
    Bearing.BROADER: Gate.SPECIFICITY,
    Bearing.COMPATIBLE: Gate.OPEN_WORLD,
    Bearing.ALIAS: Gate.NAMES,
}
"""Which gate clears a bearing that is no conflict."""

MEASURED: Mapping[Bearing, Gate] = {
    **GATES,
    Bearing.NARROWER: Gate.GRANULARITY,
    Bearing.BROADER: Gate.GRANULARITY,
    Bearing.COMPATIBLE: Gate.GRANULARITY,
}
"""The same for values with bounds: dates, quantities, scales."""


WITHIN_TOLERANCE = frozenset({Bearing.COMPATIBLE})


@dataclass(frozen=True)
class Rule:
    """A way to compare, symmetric: `relate(a, b)` mirrors `relate(b, a)`."""

    relate: Relate
    conflicts: Mapping[Bearing, Verdict] = field(default_factory=lambda: VERDICTS)
    gates: Mapping[Bearing, Gate] = field(default_factory=lambda: GATES)
    entails: frozenset[Bearing] = frozenset({Bearing.SAME, Bearing.NARROWER, Bearing.ALIAS})
    """Bearings of an affirmed value on a denied one under which the two contradict each other."""
    close: frozenset[Bearing] = frozenset()
    """Further bearings under which the values agree: they lie within the tolerance."""


def items(claim: Claim) -> frozenset[str]:
    """Return what a claim of a list names."""
    assert isinstance(claim.value, frozenset)
    return claim.value
