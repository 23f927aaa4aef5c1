"""The gates: reasons for which a pair that looks like a conflict is not one.

They are tried in the order of `Gate`, the same for every rule. Each is a function of the case in
hand; it returns why it clears the pair, or "" to let it pass, and may lower the case's verdict.
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
from explorer.values.relation import EXPLAINED
from explorer.wording import reasons


def referent(case: Case) -> str:
    """Clear claims about two things or two questions."""
    first, second = case.sides
    if first.subject != second.subject:
        names = sorted((case.ctx.in_sentence(first.subject), case.ctx.in_sentence(second.subject)))
        return reasons.two_things(*names)
    if first.property.id != second.property.id and not plan_and_outcome(case):
        labels = sorted(side.property.label for side in case.sides)
        return reasons.two_questions(*labels)
    return ""


def open_world(case: Case) -> str:
    """Clear silence: not to name something is not to deny it; and what an exception allows."""
    if case.first.denied and case.second.denied:
        return reasons.TWO_DENIALS
    return allow(case) or own_reason(case, Gate.OPEN_WORLD)


def specificity(case: Case) -> str:
    """Clear a value that says the other more exactly."""
    return own_reason(case, Gate.SPECIFICITY)


def granularity(case: Case) -> str:
    """Clear nested or overlapping bounds, and differences within the tolerance."""
    return own_reason(case, Gate.GRANULARITY)


def names(case: Case) -> str:
    """Clear two names of one thing."""
    return own_reason(case, Gate.NAMES)


def factuality(case: Case) -> str:
    """Weigh how firmly each side speaks: jokes never contradict, hedges weaken, rumour is rumour.

    A plan stands against no outcome, for plans change; nor does what is weaker than a tension
    against a qualifier that only one side gives.
    """
    if why := _weighed(case):
        return why
    if case.half_scoped and case.verdict in (Verdict.OPINION, Verdict.RUMOUR):
        return case.half_scoped
    return ""


def _weighed(case: Case) -> str:
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
    if why := _foreseen(case):
        return why
    return _hedged(case)


def _are_overtaken(case: Case) -> bool:
    """Return whether two days were planned of which a later source tells what came of them."""
    return all(
        isinstance(side.value, Date) and side.is_plan and case.ctx.is_known_since(side)
        for side in case.sides
    )


def _planned(case: Case) -> str:
    """Clear a plan that names only some, a date that slipped, and what is no more than possible;
    any other plan may have changed, and is hard to reconcile with what came of it.
    """
    both = all(side.factuality is Factuality.PLANNED for side in case.sides)
    dated = case.first.property.value_type is ValueType.DATE
    if case.verdict is Verdict.INCOMPLETE or (dated and not both):
        return reasons.PLAN_MAY_FAIL
    if why := _hedged(case):
        return why
    case.lower(Verdict.TENSION, "")
    case.remark = reasons.PLANS if both else reasons.PLAN
    return ""


def _foreseen(case: Case) -> str:
    """Clear a day of release that still lay ahead for one source against what another says that
    was written after the release, or later than the first; but not where the film had long been out
    by then, when the one source was still waiting for it.
    """
    for side, other in (case.sides, case.sides[::-1]):
        if not side.lies_ahead or _was_long_out(other, side):
            continue
        if other.source.vantage is Vantage.AFTER or _was_written_later(other, side):
            return reasons.PLAN_MAY_FAIL
    return ""


def _was_long_out(claim: Claim, other: Claim) -> bool:
    """Return whether a claim's day of release is so long before the other's source was published
    that the two cannot be showings of one release.
    """
    assert isinstance(claim.value, Date)
    return days_late(parse_date(other.source.published), claim.value) > claim.property.leeway


def _was_written_later(claim: Claim, other: Claim) -> bool:
    days = [c.source.published for c in (other, claim) if c.is_of_its_day]
    if len(days) < 2 or not all(days):
        return False
    first, second = (parse_date(day).bounds for day in days)
    return second[0] > first[1]


def _not_asserted(case: Case) -> str:
    """Return why a source does not say what one side reports, "" where both sides are said."""
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


def _hedged(case: Case) -> str:
    low, high = sorted(case.sides, key=lambda side: side.firmness)
    possible, certain = FIRMNESS[Factuality.POSSIBLE], FIRMNESS[Factuality.CERTAIN]
    if high.firmness <= possible:
        return reasons.BOTH_POSSIBLE
    if low.firmness <= possible and case.verdict in (Verdict.TENSION, Verdict.INCOMPLETE):
        return reasons.CHARACTER_MAY_ERR if low.in_character else reasons.ONE_POSSIBLE
    if low.firmness <= possible:  # no more than possible: much less is at stake
        near = min(case.relation.distance, EXPLAINED)
        case.relation = case.relation._replace(distance=near)
    if low.firmness < certain:
        case.lower(Verdict.TENSION, _why_hedged(low))
    return ""


def _why_hedged(claim: Claim) -> str:
    """Return what makes a claim less than certain."""
    if claim.in_character:
        return reasons.CHARACTER
    if claim.factuality is not Factuality.CERTAIN:
        return reasons.UNCERTAIN
    limits = bearing(claim.limits, claim.property)
    if Limit.HEADLINE in limits:
        return reasons.HEADLINE
    return reasons.DUBBED if Limit.DUBBED in limits else reasons.UNCERTAIN


def _why_speculative(case: Case) -> str:
    if any(side.factuality is Factuality.RUMOURED for side in case.sides):
        return reasons.RUMOUR
    return reasons.UNSEEN


def evidence(case: Case) -> str:
    """Clear what cannot be looked up: each side needs a passage."""
    for side in case.sides:
        if not side.has_passage:
            return reasons.no_passage(case.ctx.pack.source_name(side.source.id))
    return ""


def independence(case: Case) -> str:
    """Clear a damaged copy, and what two versions of a text both say; what one changed is hard to
    reconcile with the other.
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


Check = Callable[[Case], str]

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
"""Every gate that looks at one pair; `pattern` looks at many and stands in `patterns`."""


def comparable(first: Claim, second: Claim) -> bool:
    """Return whether one rule can compare the values of a plan and of its outcome."""
    a, b = first.property, second.property
    if a is b:
        return True
    scaled = a.rule in (RuleName.SCALE, RuleName.STANCE)
    alike = a.rule is b.rule and a.value_type is b.value_type
    return alike and (a.values == b.values or not scaled)
