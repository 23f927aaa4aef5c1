"""`exclusive`: terms of which some shut each other out (owl:disjointWith)."""

from __future__ import annotations

from explorer.compare.context import Context, Said
from explorer.compare.rules.base import Rule
from explorer.values.relation import Relation
from explorer.values.terms import relate_exclusive


def relate(ctx: Context, a: Said, b: Said) -> Relation:
    """Compare two terms by the property's disjoint groups."""
    return relate_exclusive(str(a.value), str(b.value), a.prop.disjoint, a.prop.narrower)


RULE = Rule(relate)
