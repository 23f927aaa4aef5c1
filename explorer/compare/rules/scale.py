"""`scale`: terms in order, with a tolerance in steps."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.rules.base import MEASURED, WITHIN_TOLERANCE, Rule
from explorer.model.claim import Claim
from explorer.values.relation import Relation
from explorer.values.terms import relate_on_scale


def relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two places on the property's scale."""
    return relate_on_scale(str(a.value), str(b.value), a.property.values, a.property.tolerance)


RULE = Rule(relate, gates=MEASURED, close=WITHIN_TOLERANCE)
