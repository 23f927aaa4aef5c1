"""`stance`: judgements on a signed scale. However far apart, they are opinions."""

from __future__ import annotations

from explorer.compare.context import Context, Said
from explorer.compare.model import Verdict
from explorer.compare.rules.base import CLASHES, MEASURED, Rule
from explorer.values.relation import Bearing, Relation
from explorer.values.terms import relate_on_scale


def relate(ctx: Context, a: Said, b: Said) -> Relation:
    """Compare two judgements; the middle of the property's scale is neutral."""
    return relate_on_scale(str(a.value), str(b.value), a.prop.values, a.prop.tolerance)


RULE = Rule(
    relate,
    clashes={**CLASHES, Bearing.DISJOINT: Verdict.OPINION, Bearing.APART: Verdict.OPINION},
    gates=MEASURED,
)
