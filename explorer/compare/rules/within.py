"""`within`: numbers and the difference they may have (Wikidata difference-within-range)."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.rules.base import MEASURED, WITHIN_TOLERANCE, Rule
from explorer.model.claim import Claim
from explorer.values.quantities import Quantity, relate_quantities
from explorer.values.relation import Relation


def relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two quantities; the tolerance is in the property's unit, or a share of them."""
    assert isinstance(a.value, Quantity) and isinstance(b.value, Quantity)
    prop = a.property
    return relate_quantities(a.value, b.value, prop.tolerance, prop.unit, prop.tolerance_share)


RULE = Rule(relate, gates=MEASURED, close=WITHIN_TOLERANCE)
