"""What rules share: the type of a rule, which says what verdict or gate follows from a relation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.enums import Gate, Verdict
from explorer.model.property import Property
from explorer.values.folding import words_of
from explorer.values.relation import Bearing, Relation

Relate = Callable[[Context, Claim, Claim], Relation]

VERDICTS: Mapping[Bearing, Verdict] = {
    Bearing.DISJOINT: Verdict.CONTRADICTION,
    Bearing.APART: Verdict.TENSION,
    Bearing.VARIANT: Verdict.SPELLING,
    Bearing.LESS: Verdict.INCOMPLETE,
    Bearing.MORE: Verdict.INCOMPLETE,
}
"""Default verdict for each bearing that is a conflict."""

GATES: Mapping[Bearing, Gate] = {
    Bearing.NARROWER: Gate.SPECIFICITY,
    Bearing.BROADER: Gate.SPECIFICITY,
    Bearing.COMPATIBLE: Gate.OPEN_WORLD,
    Bearing.ALIAS: Gate.NAMES,
}
"""Default gate for each bearing that is no conflict."""

MEASURED: Mapping[Bearing, Gate] = {
    **GATES,
    Bearing.NARROWER: Gate.GRANULARITY,
    Bearing.BROADER: Gate.GRANULARITY,
    Bearing.COMPATIBLE: Gate.GRANULARITY,
}
"""Default gates for values with bounds: dates, quantities, scales."""


WITHIN_TOLERANCE = frozenset({Bearing.COMPATIBLE})


class Rule(NamedTuple):
    """A way to compare values. Symmetric: `relate(a, b)` is the mirror image of `relate(b, a)`."""

    relate: Relate
    conflicts: Mapping[Bearing, Verdict] = VERDICTS
    gates: Mapping[Bearing, Gate] = GATES
    entails: frozenset[Bearing] = frozenset({Bearing.SAME, Bearing.NARROWER, Bearing.ALIAS})
    """Bearings of an affirmed value on a denied one that make the two contradict each other."""
    close: frozenset[Bearing] = frozenset()
    """Further bearings that count as agreement, because the values are within the tolerance."""


def items(claim: Claim) -> frozenset[str]:
    """Return the entries of a claim's list."""
    assert isinstance(claim.value, frozenset)
    return claim.value


def are_one_term(prop: Property, x: str, y: str) -> bool:
    """Return whether two terms are the same, such as "Road trip" and "road-trip"; terms of the
    vocabulary must be equal.
    """
    if x == y:
        return True
    if not prop.other_terms or x in prop.values or y in prop.values:
        return False
    return words_of(x) == words_of(y)
