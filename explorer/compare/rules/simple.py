"""Rules that pass two values and the property's settings to `explorer.values`, and add little."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from explorer.compare.context import Context
from explorer.compare.rules.base import MEASURED, VERDICTS, WITHIN_TOLERANCE, Rule, are_one_term
from explorer.compare.rules.running_times import is_transfer
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Verdict
from explorer.model.limits import FIRMNESS
from explorer.values.quantities import Quantity, relate_quantities
from explorer.values.relation import CONFLICTING, EXPLAINED, SAME, Bearing, Relation
from explorer.values.story_time import StoryTime, relate_story_times
from explorer.values.terms import relate_exclusive, relate_on_scale
from explorer.wording import reasons
from explorer.wording.values import named_term


def relate_as_exclusive(_: Context, a: Claim, b: Claim) -> Relation:
    """Compare two terms by the property's disjoint groups."""
    prop, x, y = a.property, str(a.value), str(b.value)
    if are_one_term(prop, x, y):
        return SAME
    return relate_exclusive(x, y, prop.disjoint, prop.narrower, partial(named_term, prop))


def relate_as_scale(_: Context, a: Claim, b: Claim) -> Relation:
    """Compare two terms on the property's scale; the tolerance is in steps.

    A claim that is not stated as fact may also mean the neighbouring term.
    """
    stated_as_fact = all(claim.firmness == FIRMNESS[Factuality.CERTAIN] for claim in (a, b))
    prop = a.property
    tolerance = max(prop.tolerance, not stated_as_fact)
    words = partial(named_term, prop)
    return relate_on_scale(str(a.value), str(b.value), prop.values, tolerance, words)


def relate_as_story_time(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two story times, which exclude each other if they have no point in common."""
    assert isinstance(a.value, StoryTime) and isinstance(b.value, StoryTime)
    return relate_story_times(a.value, b.value, ctx.pack.story_order, ctx.in_sentence)


def relate_within(_: Context, a: Claim, b: Claim) -> Relation:
    """Compare two quantities; the tolerance is in the property's unit, or a share of the values.

    Running times in the ratio of a film and its television transfer can both be right.
    """
    assert isinstance(a.value, Quantity) and isinstance(b.value, Quantity)
    prop = a.property
    if a.is_placeholder or b.is_placeholder:
        return SAME if a.value == b.value else Relation(Bearing.COMPATIBLE, reasons.PLACEHOLDER)
    share = prop.tolerance_share
    relation = relate_quantities(a.value, b.value, prop.tolerance, prop.unit, share)
    if relation.bearing in CONFLICTING and is_transfer(a, b):
        distance = min(relation.distance, EXPLAINED)
        return relation.remarked(reasons.TRANSFER, Bearing.APART)._replace(distance=distance)
    return relation


EXCLUSIVE = Rule(relate_as_exclusive)
"""`exclusive`: terms, some of which exclude each other (owl:disjointWith)."""

SCALE = Rule(relate_as_scale, gates=MEASURED, close=WITHIN_TOLERANCE)
"""`scale`: ordered terms."""

STORY_TIME = Rule(relate_as_story_time, gates=MEASURED)
"""`story-time`: Allen's interval relations to named events whose order is known."""

WITHIN = Rule(relate_within, gates=MEASURED, close=WITHIN_TOLERANCE)
"""`within`: numbers with a permitted difference (Wikidata difference-within-range)."""


def relate_as_stance(ctx: Context, a: Claim, b: Claim) -> Relation:
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


STANCE = Rule(
    relate_as_stance,
    conflicts={**VERDICTS, Bearing.DISJOINT: Verdict.OPINION, Bearing.APART: Verdict.OPINION},
    gates=MEASURED,
    close=WITHIN_TOLERANCE,
)
"""`stance`: judgements on a signed scale, which never conflict as more than opinions."""
