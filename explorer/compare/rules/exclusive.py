"""`exclusive`: terms of which some shut each other out (owl:disjointWith)."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.rules.base import Rule
from explorer.model.claim import Claim
from explorer.values.relation import Relation
from explorer.values.terms import relate_exclusive


def relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two terms by the property's disjoint groups."""
    return relate_exclusive(str(a.value), str(b.value), a.property.disjoint, a.property.narrower)


RULE = Rule(relate)
