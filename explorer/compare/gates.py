"""The gates: reasons why a pair that looks like a conflict is not one.

They are tried in the order of `Gate`, the same for every rule. Each is a function of a case that
returns why it clears the pair, or "" to let it pass, and may lower the case's verdict.
"""

from __future__ import annotations

from collections.abc import Callable

from explorer.compare.case import Case, own_reason, plan_and_outcome
from explorer.compare.exceptions import allow
from explorer.compare.scope_gate import scope
from explorer.model.claim import Claim
from explorer.model.enums import (
    Factuality,
    Gate,
    Limit,
    RuleName,
    ValueType,
    Vantage,
    Verdict,
)
from explorer.model.limits import FIRMNESS, bearing
from explorer.values.dates import Date, days_late, parse_date
from explorer.values.quantities import is_slip, times
from explorer.values.reason import Why
from explorer.values.relation import EXPLAINED
from explorer.wording import reasons

NEAR_PLAN = 1.25
"""Ratio up to which an outcome, such as the days of a shoot, is near what was planned."""


def referent(case: Case) -> str:
    """Clear claims about different subjects or different properties."""
    first, second = case.sides
    if first.subject != second.subject:
        names = sorted((case.ctx.in_sentence(first.subject), case.ctx.in_sentence(second.subject)))
        return reasons.two_things(*names)
    if first.property.id != second.property.id and not plan_and_outcome(case):
        labels = sorted(side.property.label for side in case.sides)
        return reasons.two_questions(*labels)
    return ""


def open_world(case: Case) -> Why:
    """Clear silence, as not naming something does not deny it, and whatever an exception allows."""
    if case.first.denied and case.second.denied:
        return reasons.TWO_DENIALS
    why = allow(case) or own_reason(case, Gate.OPEN_WORLD)
    return "" if plan_and_outcome(case) else why  # that the one is a plan explains it better


def specificity(case: Case) -> Why:
    """Clear a value that is a more precise form of the other."""
    return own_reason(case, Gate.SPECIFICITY)


def granularity(case: Case) -> Why:
    """Clear nested or overlapping bounds, and differences within the tolerance."""
    return own_reason(case, Gate.GRANULARITY)


def names(case: Case) -> Why:
    """Clear two names of one thing."""
    return own_reason(case, Gate.NAMES)


def factuality(case: Case) -> Why:
    """Take the firmness of both sides into account.

    Jokes never conflict, hedged claims lower the verdict, and rumours lower it to rumour. A plan
    does not conflict with an outcome, as plans change. An opinion or rumour does not conflict if
    only one side gives a qualifier.
    """
    if why := _weighed(case):
        return why
    if case.half_scoped and case.verdict in (Verdict.OPINION, Verdict.RUMOUR):
        return case.half_scoped
    return ""


def _weighed(case: Case) -> Why:
    if plan_and_outcome(case) and (allow(case) or own_reason(case, Gate.OPEN_WORLD)):
        return reasons.PLAN_MAY_FAIL
    if case.verdict is None:
        return ""
    if plan_and_outcome(case) or _are_overtaken(case):
        return reasons.PLAN_MAY_FAIL
    if case.verdict is not Verdict.SPELLING and (why := _not_asserted(case)):
        return why
    if case.verdict in (Verdict.SPELLING, Verdict.OPINION):
        return ""
    said = case.first.factuality, case.second.factuality
    if Factuality.OPINION in said:
        case.lower(Verdict.OPINION, reasons.JUDGEMENT)
        return ""
    if case.first.speculative or case.second.speculative:
        case.lower(Verdict.RUMOUR, _why_speculative(case))
        return ""
    if Factuality.PLANNED in said:
        return _planned(case)
    if why := _overtaken_date(case):
        return why
    why = _hedged(case)
    if not why and _is_early(case):
        case.lower(Verdict.TENSION, reasons.EARLY)
    return why


def _is_early(case: Case) -> bool:
    """Return whether one side, such as a credit, was written before the release settled it, and the
    other after or at an unknown time. Whether a date lay ahead is known if its source is dated.
    """
    early, late = sorted(case.sides, key=lambda side: side.source.vantage is not Vantage.BEFORE)
    if early.source.vantage is not Vantage.BEFORE or late.source.vantage is Vantage.BEFORE:
        return False
    if isinstance(early.value, Date) and early.source.published:
        return early.lies_ahead and not _was_long_out(late, early)
    return early.property.settled_at_release


def _are_overtaken(case: Case) -> bool:
    """Return whether both sides are planned dates whose outcome a later source reports."""
    return all(
        isinstance(side.value, Date) and side.is_plan and case.ctx.is_known_since(side)
        for side in case.sides
    )


def _planned(case: Case) -> Why:
    """Clear an incomplete plan, a plan made before the release against what became of it, a date
    that slipped, a number that came close, and merely possible claims; lower any other difference
    between plan and outcome to tension.
    """
    both = all(side.factuality is Factuality.PLANNED for side in case.sides)
    if case.verdict is Verdict.INCOMPLETE or (not both and _came_of_it(case)):
        return reasons.PLAN_MAY_FAIL
    if why := _hedged(case):
        return why
    case.lower(Verdict.TENSION, "")
    case.remark = reasons.PLANS if both else reasons.PLAN
    return ""


def _came_of_it(case: Case) -> bool:
    """Return whether one side is a plan and the other its outcome, however different: whoever
    knows the film knows better, unless the two numbers are so far apart that one must be a slip.
    So does an undated source once any source from after the release gives an outcome.
    """
    if case.first.property.value_type is ValueType.DATE or _is_near(case):
        return True
    plan, known = sorted(case.sides, key=lambda side: side.factuality is not Factuality.PLANNED)
    placed = plan.source.vantage is not Vantage.UNKNOWN  # from after the release, it looks back
    outcome = known.source.vantage is Vantage.AFTER or (
        known.source.vantage is Vantage.UNKNOWN and case.ctx.is_known_since(plan)
    )
    overtaken = placed and outcome
    return overtaken and not is_slip(plan.value, known.value)


def _is_near(case: Case) -> bool:
    """Return whether a number came out near what was planned."""
    return 0 < times(case.first.value, case.second.value) <= NEAR_PLAN


def _overtaken_date(case: Case) -> Why:
    """Clear a future release date against a source written later or after the release, unless
    the film had long been out when the first source still expected it.
    """
    for side, other in (case.sides, case.sides[::-1]):
        if not side.lies_ahead or _was_long_out(other, side):
            continue
        if other.source.vantage is Vantage.AFTER or _was_written_later(other, side):
            return reasons.PLAN_MAY_FAIL
    return ""


def _was_long_out(claim: Claim, other: Claim) -> bool:
    """Return whether `claim` gives a release so long before the publication of the other's source
    that both cannot mean the same release.
    """
    assert isinstance(claim.value, Date)
    return days_late(parse_date(other.source.published), claim.value) > claim.property.leeway


def _was_written_later(claim: Claim, other: Claim) -> bool:
    days = [c.source.published for c in (other, claim) if c.is_of_its_day]
    if len(days) < 2 or not all(days):
        return False
    first, second = (parse_date(day).bounds for day in days)
    return second[0] > first[1]


def _not_asserted(case: Case) -> Why:
    """Return why a source does not itself assert one side, or "" where both are asserted."""
    for side in case.sides:
        if Limit.CLIP in side.limits:
            return reasons.CLIP
        if Limit.QUESTION in side.limits:
            return reasons.QUESTION
        if side.factuality is Factuality.JOKING:
            return reasons.JOKE
        if Limit.HEADLINE in side.limits and case.verdict is Verdict.INCOMPLETE:
            return reasons.HEADLINE
    reported = [side for side in case.sides if side.in_character]
    if len(reported) == 2:
        return reasons.CHARACTERS
    if reported and case.ctx.has_own_word(reported[0]):
        return reasons.OWN_WORD
    return ""


def _hedged(case: Case) -> Why:
    low, high = sorted(case.sides, key=lambda side: side.firmness)
    possible, certain = FIRMNESS[Factuality.POSSIBLE], FIRMNESS[Factuality.CERTAIN]
    if high.firmness <= possible:
        return reasons.BOTH_POSSIBLE
    if low.firmness <= possible and case.verdict in (Verdict.TENSION, Verdict.INCOMPLETE):
        return reasons.CHARACTER_MAY_ERR if low.in_character else reasons.ONE_POSSIBLE
    if low.firmness <= possible:  # merely possible, so much less is at stake
        near = min(case.relation.distance, EXPLAINED)
        case.relation = case.relation._replace(distance=near)
    if low.firmness < certain:
        case.lower(Verdict.TENSION, _why_hedged(low))
    return ""


def _why_hedged(claim: Claim) -> Why:
    """Return why a claim is less than certain."""
    if claim.in_character:
        return reasons.CHARACTER
    if claim.factuality is not Factuality.CERTAIN:
        return reasons.UNCERTAIN
    limits = bearing(claim.limits, claim.property)
    if Limit.HEADLINE in limits:
        return reasons.HEADLINE
    return reasons.DUBBED if Limit.DUBBED in limits else reasons.UNCERTAIN


def _why_speculative(case: Case) -> Why:
    if any(side.factuality is Factuality.RUMOURED for side in case.sides):
        return reasons.RUMOUR
    return reasons.UNSEEN


def evidence(case: Case) -> str:
    """Clear pairs that cannot be checked: each side needs a passage."""
    for side in case.sides:
        if not side.has_passage:
            return reasons.no_passage(case.ctx.pack.source_name(side.source.id))
    return ""


def independence(case: Case) -> Why:
    """Clear a damaged copy, and whatever two versions of a text both say; lower differences between
    versions to tension.
    """
    first, other = (side.source for side in case.sides)
    original_of = case.ctx.pack.original_of
    if first.id == other.id or original_of(first.id) != original_of(other.id):
        return ""
    damaged = any(Limit.DAMAGED in source.limits for source in (first, other))
    if damaged or case.ctx.is_unchanged(case.first, case.second):
        names = (case.ctx.pack.source_name(source.id) for source in (first, other))
        return reasons.one_text(*sorted(names))
    case.remark = reasons.CHANGED
    case.lower(Verdict.TENSION, reasons.CHANGED)
    return ""


Check = Callable[[Case], Why]

CHECKS: tuple[tuple[Gate, Check], ...] = (
    (Gate.REFERENT, referent),
    (Gate.SCOPE, scope),
    (Gate.OPEN_WORLD, open_world),
    (Gate.SPECIFICITY, specificity),
    (Gate.GRANULARITY, granularity),
    (Gate.FACTUALITY, factuality),
    (Gate.NAMES, names),
    (Gate.EVIDENCE, evidence),
    (Gate.INDEPENDENCE, independence),
)
"""Every gate that judges a single pair; `pattern` judges many and is in `patterns`."""


def comparable(first: Claim, second: Claim) -> bool:
    """Return whether the values of two claims, such as a plan and its outcome, can be compared."""
    a, b = first.property, second.property
    if a is b:
        return True
    scaled = a.rule in (RuleName.SCALE, RuleName.STANCE)
    alike = a.rule is b.rule and a.value_type is b.value_type
    return alike and (a.values == b.values or not scaled)
