"""`functional`: one subject, one value (owl:FunctionalProperty, Wikidata's single-value)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from explorer.compare.context import Context
from explorer.compare.rules.base import Rule, are_one_term
from explorer.model.claim import Claim
from explorer.model.entity import place_in_sentence
from explorer.model.enums import PEOPLE, Kind, ValueType
from explorer.values.dates import Date, relate_dates
from explorer.values.names.parts import A_BYNAME
from explorer.values.names.readings import accepted_form
from explorer.values.names.relations import relate_names
from explorer.values.names.scripts import IN_PART
from explorer.values.places.regions import overlap
from explorer.values.places.relations import (
    are_far_apart,
    are_two_cities,
    elsewhere,
    is_region,
    is_well_known,
    lies_in,
    was_in,
)
from explorer.values.places.states import was_part_of
from explorer.values.quantities import Quantity, relate_quantities
from explorer.values.reason import Why, either
from explorer.values.relation import SAME, Bearing, Relation
from explorer.values.story_time import StoryTime, relate_story_times
from explorer.values.terms import relate_terms
from explorer.values.texts import relate_texts
from explorer.wording import pair_reasons, place_reasons, reasons
from explorer.wording.pronouns import is_plural
from explorer.wording.values import named_term

_COLLECTIVE = (Kind.GROUP, Kind.ORGANISATION)


def relate_entities(ctx: Context, a: str, b: str) -> Relation:
    """Return how entity `a` relates to entity `b` under a property with a single value."""
    if a == b:
        return SAME
    if b in ctx.identity.ancestors(a):
        return Relation(Bearing.NARROWER, why_nested(ctx, a, b))
    if a in ctx.identity.ancestors(b):
        return Relation(Bearing.BROADER, why_nested(ctx, b, a))
    first, second = sorted((ctx.in_sentence(a), ctx.in_sentence(b)))
    if ctx.identity.share_a_name(a, b):
        by_name = ctx.pack.accepted_names(a) & ctx.pack.accepted_names(b)
        why = pair_reasons.share_a_name if by_name else pair_reasons.said_to_be_one
        return Relation(Bearing.ALIAS, why(first, second))
    if (match := ctx.identity.match(a, b)) is not None:
        return relate_matched(match, first, second)
    kinds = [ctx.pack.entities[i].kind for i in (a, b) if i in ctx.pack.entities]
    if any(kind in _COLLECTIVE for kind in kinds) or kinds == [Kind.EVENT, Kind.EVENT]:
        return Relation(Bearing.APART, pair_reasons.connection_unknown(first, second))  # may nest
    if kinds == [Kind.PLACE, Kind.PLACE]:
        return _relate_places(ctx, a, b, first, second)
    return Relation(Bearing.DISJOINT, either(first, second), 2.0)


def why_nested(ctx: Context, inner: str, outer: str) -> str:
    """Return a sentence that one entity is in, or part of, another, worded to fit their kinds."""
    entity = ctx.pack.entities.get(inner)
    words: Callable[[str, str], str]
    if entity and entity.kind is Kind.PLACE:
        words = place_reasons.lies_in
    elif is_plural(ctx.pack, outer):
        words = reasons.one_of
    else:
        words = reasons.belongs_to if entity and entity.kind in PEOPLE else reasons.part_of
    return words(ctx.in_sentence(inner), ctx.in_sentence(outer))


def relate_matched(match: Relation, first: str, second: str) -> Relation:
    """Return the relation of two entities that may be one, with a reason that names them."""
    if match.bearing is Bearing.DISJOINT or match.distance in (A_BYNAME, IN_PART):
        why = pair_reasons.unlike(first, second, match.why)
        return Relation(match.bearing, why, match.distance)
    if match.bearing is Bearing.APART:
        why = pair_reasons.two_people_or_misspelt(first, second)
        return Relation(Bearing.APART, why, match.distance)
    return Relation(match.bearing, pair_reasons.named_in_two_ways(first, second), 0.5)


def _relate_places(ctx: Context, a: str, b: str, first: str, second: str) -> Relation:
    """Return how two places relate that are not nested according to the pack.

    Names in databases may include the wider place: Hoboken, New Jersey.
    """
    for inner, outer, bearing in ((a, b, Bearing.NARROWER), (b, a, Bearing.BROADER)):
        head, *rest = (accepted_form(part) for part in ctx.name(inner).split(","))
        known = ctx.pack.accepted_names(outer)
        if rest and head in known:
            return Relation(Bearing.ALIAS, pair_reasons.may_be_one(first, second))
        ends = ctx.in_sentence(inner), ctx.in_sentence(outer)
        if known.intersection(rest):
            return Relation(bearing, place_reasons.lies_in(*ends))
        if ctx.identity.ancestors(inner):
            continue
        if lies_in(ctx.name(inner), ctx.name(outer)):
            return Relation(bearing, place_reasons.lies_in(*ends))
        if was_in(ctx.name(inner), ctx.name(outer)):
            return Relation(bearing, place_reasons.was_in(*ends))
    if was_part_of(ctx.name(a), ctx.name(b)):
        return Relation(Bearing.ALIAS, pair_reasons.may_be_one(first, second))
    if overlap(ctx.name(a), ctx.name(b)):
        return Relation(Bearing.APART, place_reasons.MAY_BE_NESTED, 1.0)
    regions = all(is_region(ctx.name(place)) for place in (a, b))
    apart = regions or are_far_apart(ctx.name(a), ctx.name(b))
    if not apart and _may_be_nested(ctx, a, b):
        return Relation(Bearing.APART, _why_unsettled(ctx, a, b), 1.0)
    return Relation(Bearing.DISJOINT, either(first, second), 2.0)


def _why_unsettled(ctx: Context, a: str, b: str) -> Why:
    """Return what is unknown about two places that may be different ones."""
    town, other = (ctx.name(place).partition(",")[0] for place in (a, b))
    if accepted_form(town) == accepted_form(other):  # Moscow, Idaho and Moscow, Russia
        return place_reasons.two_places(town)
    for place, region in ((a, b), (b, a)):
        if is_region(ctx.name(region)):
            if within := elsewhere(ctx.name(place), ctx.name(region)):
                return place_reasons.lies_elsewhere(
                    ctx.in_sentence(place), place_in_sentence(within), ctx.in_sentence(region)
                )
            return place_reasons.MAY_BE_NESTED
    if are_two_cities(ctx.name(a), ctx.name(b)):
        return place_reasons.TWO_CITIES
    return place_reasons.MAY_BE_NESTED


def _may_be_nested(ctx: Context, a: str, b: str) -> bool:
    """Return whether one place may be in the other, as far as is known.

    A place without a known location may be in one that contains others, or whose own location is
    unknown; so may a square in a park be in a large city, if the park's location is unknown.
    """
    for wide, narrow in ((a, b), (b, a)):
        inner = (narrow, *ctx.identity.ancestors(narrow))
        if is_well_known(ctx.name(wide)) and not any(is_well_known(ctx.name(i)) for i in inner):
            return True
        nowhere = not ctx.identity.ancestors(narrow) and not ctx.identity.holds_others(narrow)
        if nowhere and (ctx.identity.holds_others(wide) or not ctx.identity.ancestors(wide)):
            return True
    return False


def relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare by the property's value type; values that are neither equal nor nested exclude each
    other.
    """
    x, y, prop = a.value, b.value, a.property
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return relate_quantities(x, y, prop.tolerance, prop.unit)
    if isinstance(x, Date) and isinstance(y, Date):
        return relate_dates(x, y, prop.tolerance)
    if isinstance(x, StoryTime) and isinstance(y, StoryTime):
        return relate_story_times(x, y, ctx.pack.story_order, ctx.in_sentence)
    if isinstance(x, bool) and isinstance(y, bool):
        return SAME if x is y else Relation(Bearing.DISJOINT, reasons.YES_AND_NO, 2.0)
    if not isinstance(x, str) or not isinstance(y, str):
        raise TypeError(f"{prop.id}: {type(x).__name__} against {type(y).__name__}")
    if prop.value_type is ValueType.ENTITY:
        return relate_entities(ctx, x, y)
    if prop.value_type is ValueType.NAME:
        return relate_names(x, y)
    if prop.value_type is ValueType.TEXT:
        return relate_texts(x, y)
    if are_one_term(prop, x, y):
        return SAME
    return relate_terms(x, y, prop.narrower, partial(named_term, prop))


RULE = Rule(relate)
