"""Whether two values may mean one occasion, such as a festival and the town where it is held."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.rules.base import items
from explorer.compare.rules.functional import relate_entities
from explorer.model.claim import Claim
from explorer.model.enums import Kind
from explorer.values.festivals import are_two_festivals, named_after
from explorer.values.places import are_far_apart
from explorer.values.relation import Bearing, Relation


def are_two_occasions(ctx: Context, a: Claim, b: Claim, relation: Relation) -> bool:
    """Return whether two open lists of a property that nearly always has one value each give one
    event, or its place, and these are different.
    """
    of_events = a.property.mostly_single and Kind.EVENT in a.property.range
    if not of_events or relation.bearing is not Bearing.DISJOINT:
        return False
    single = len(items(a)) == len(items(b)) == 1
    return single and not _may_be_one_occasion(ctx, *items(a), *items(b))


def _may_be_one_occasion(ctx: Context, x: str, y: str) -> bool:
    """Return whether two entities may mean one event: the event and its place or organiser, or the
    event under two names. A festival takes place in the town that it is named after.
    """
    kinds, names = (ctx.kind(x), ctx.kind(y)), (ctx.name(x), ctx.name(y))
    if kinds == (Kind.PLACE, Kind.PLACE):
        return relate_entities(ctx, x, y).bearing is not Bearing.DISJOINT
    if Kind.PLACE in kinds:
        place, other = names if kinds[0] is Kind.PLACE else names[::-1]
        return not are_far_apart(place, named_after(other))
    return not are_two_festivals(*names)
