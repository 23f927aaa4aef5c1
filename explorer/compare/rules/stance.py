"""`stance`: judgements on a signed scale, which never conflict as more than opinions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from explorer.compare.context import Context
from explorer.compare.rules.base import MEASURED, VERDICTS, WITHIN_TOLERANCE, Rule
from explorer.model.claim import Claim
from explorer.model.enums import Verdict
from explorer.values.relation import Bearing, Relation
from explorer.values.terms import relate_on_scale
from explorer.wording import reasons
from explorer.wording.values import named_term


def relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two judgements; the middle of the property's scale is neutral.

    Two degrees of blame, or of praise, from one critic are no disagreement.
    """
    prop, scale = a.property, a.property.values
    words = partial(named_term, prop)
    relation = relate_on_scale(str(a.value), str(b.value), scale, prop.tolerance, words)
    one_side = (
        (_sign(scale, a) > 0) == (_sign(scale, b) > 0) and _sign(scale, a) and _sign(scale, b)
    )
    if a.speaker == b.speaker and one_side and relation.bearing is not Bearing.SAME:
        return Relation(Bearing.COMPATIBLE, reasons.ONE_SIDE_TWICE)
    return relation


def _sign(scale: Sequence[str], claim: Claim) -> int:
    """Return the steps from neutral, negative for an unfavourable judgement."""
    return scale.index(str(claim.value)) - len(scale) // 2


RULE = Rule(
    relate,
    conflicts={**VERDICTS, Bearing.DISJOINT: Verdict.OPINION, Bearing.APART: Verdict.OPINION},
    gates=MEASURED,
    close=WITHIN_TOLERANCE,
)
