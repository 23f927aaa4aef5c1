"""How members of two lists may be connected: a town and its country, a festival and its town, two
mothers, a language and no speech at all.
"""

from __future__ import annotations

from collections.abc import Collection

from explorer.compare.context import Context
from explorer.compare.rules.base import items
from explorer.compare.rules.functional import relate_entities
from explorer.model.claim import Claim
from explorer.model.enums import Kind
from explorer.values.names.festivals import are_two_festivals, named_after
from explorer.values.names.namesakes import says_no_speech
from explorer.values.places.countries import find_country
from explorer.values.places.relations import are_far_apart
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


def may_lie_within(ctx: Context, place: str, listed: Collection[str]) -> bool:
    """Return whether a place may be in a country that a list names.

    A place that is not a country and has no known country may be in any of them: a film shot
    entirely in Italy may have been shot in Pesaro.
    """
    return any(_is_country(ctx, other) for other in listed) and _may_lie_anywhere(ctx, place)


def _may_lie_anywhere(ctx: Context, place: str) -> bool:
    entity = ctx.pack.entities.get(place)
    if entity is None or entity.kind is not Kind.PLACE:
        return False
    return not any(_is_country(ctx, above) for above in (place, *ctx.identity.ancestors(place)))


def _is_country(ctx: Context, entity_id: str) -> bool:
    entity = ctx.pack.entities.get(entity_id)
    return entity is not None and any(map(find_country, (entity.name, *entity.aliases)))


def shared_sort(ctx: Context, a: Claim, b: Claim) -> str:
    """Return a sort of which both lists have different entries, such as a gender of parents, or "".

    Sorts of which one list has two entries of its own do not count.
    """
    sorts_a, sorts_b = ([_sort(ctx, a.property.one_each, x) for x in items(c)] for c in (a, b))
    both = {*sorts_a} & {*sorts_b} - {""}
    named = items(a) & items(b)
    both -= {_sort(ctx, a.property.one_each, x) for x in named}
    several = any(sorts.count(sort) > 1 for sorts in (sorts_a, sorts_b) for sort in both)
    return "" if several else min(both, default="")


def _sort(ctx: Context, property_id: str, entity_id: str) -> str:
    """Return an entity's value under a property, or "" if sources differ."""
    claims = ctx.answers(entity_id).get(property_id, ())
    values = {str(claim.value) for claim in claims if not claim.denied and not claim.speculative}
    return values.pop() if len(values) == 1 else ""


def lacks_speech(ctx: Context, a: Claim, b: Claim) -> bool:
    """Return whether just one of two lists of languages says that nothing is spoken."""
    if Kind.CONCEPT not in a.property.range or not a.property.rests_on:
        return False
    return _says_nothing_spoken(ctx, a) != _says_nothing_spoken(ctx, b)


def _says_nothing_spoken(ctx: Context, claim: Claim) -> bool:
    names = map(ctx.name, items(claim))
    return bool(items(claim)) and all(map(says_no_speech, names))
