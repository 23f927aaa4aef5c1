"""Whether two values may stand for one occasion: a festival, and the town where it is held."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.rules.functional import relate_entities
from explorer.model.enums import Kind
from explorer.values.festivals import are_two_festivals
from explorer.values.relation import Bearing


def may_be_one_occasion(ctx: Context, x: str, y: str) -> bool:
    """Return whether one entity may be what happened, the other where it did or who held it; or
    both what happened, by two names.
    """
    kinds = {ctx.kind(x), ctx.kind(y)}
    if kinds == {Kind.PLACE}:
        return relate_entities(ctx, x, y).bearing is not Bearing.DISJOINT
    if not kinds & {Kind.EVENT, Kind.PLACE, Kind.ORGANISATION}:
        return False
    return not are_two_festivals(ctx.name(x), ctx.name(y))
