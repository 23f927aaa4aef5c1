"""The gates: reasons for which a pair that looks like a clash is not one.

They are tried in the order of `Gate`, the same for every rule. Each is a function of the case in
hand; it returns why it clears the pair, or "" to let it pass, and may lower the case's verdict.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from explorer.compare.context import Context
from explorer.model.claim import QUALIFIERS, Claim
from explorer.model.enums import (
    STRENGTH,
    Factuality,
    Gate,
    Kind,
    Limit,
    RuleName,
    Vantage,
    Verdict,
)
from explorer.model.limits import FIRMNESS, bearing
from explorer.values.countries import same_region
from explorer.values.cuts import RELEASE, same_cut
from explorer.values.dates import parse_date, relate_dates, spelt_out
from explorer.values.folding import words_of
from explorer.values.quantities import is_slip
from explorer.values.relation import Bearing, Relation
from explorer.wording import reasons


@dataclass
class Case:
    """Two claims on one fact whose values differ, on the way through the gates."""

    ctx: Context
    first: Claim
    second: Claim
    relation: Relation
    verdict: Verdict | None
    """What the rule makes of the values; None where it sees no clash."""
    gate: Gate | None
    """The gate which the rule's own answer stands for, where it sees no clash."""
    remark: str = ""
    half_scoped: str = ""
    """Words for a qualifier that only one side gives, if there is one."""

    @property
    def sides(self) -> tuple[Claim, Claim]:
        """Return both claims."""
        return self.first, self.second

    def lower(self, verdict: Verdict, remark: str) -> None:
        """Weaken the verdict to `verdict`, unless it is as weak already; keep the first remark."""
        if self.verdict is not None and STRENGTH[verdict] > STRENGTH[self.verdict]:
            self.verdict = verdict
            self.remark = self.remark or remark


Check = Callable[[Case], str]


def referent(case: Case) -> str:
    """Clear claims about two things or two questions."""
    first, second = case.sides
    if first.subject != second.subject:
        names = sorted((case.ctx.name(first.subject), case.ctx.name(second.subject)))
        return reasons.two_things(*names)
    if first.property.id != second.property.id and not _plan_and_outcome(case):
        labels = sorted(side.property.label for side in case.sides)
        return reasons.two_questions(*labels)
    return ""


def _plan_and_outcome(case: Case) -> bool:
    first, second = (side.property for side in case.sides)
    return first.foresees == second.id or second.foresees == first.id


def scope(case: Case) -> str:
    """Clear claims with different qualifiers; one left open allows a tension at most."""
    one_scope = case.first.scope == case.second.scope and not case.first.property.varies_by
    for field in QUALIFIERS if not one_scope else ():
        if field == "as_of":
            continue  # weighed as a date, and with the day of publication
        first, second = _qualifiers(case, field)
        if first and second and not _same_qualifier(case, field, first, second):
            names = sorted((case.ctx.name(first), case.ctx.name(second)))
            return reasons.different_scope(field, *names)
        if bool(first) != bool(second):
            case.half_scoped = reasons.half_scoped(field)
            case.lower(Verdict.TENSION, case.half_scoped)
        elif _varies_by(case, field) and _may_differ_in(case, field):
            case.lower(Verdict.TENSION, reasons.MAY_BE_OF_TWO[field])
    return _as_of(case) or _own(case, Gate.SCOPE)


def _varies_by(case: Case, field: str) -> bool:
    return any(field in side.property.varies_by for side in case.sides)


def _may_differ_in(case: Case, field: str) -> bool:
    """Return whether a qualifier that is left open may be what two affirmed values differ by."""
    first, second = case.sides
    known = getattr(first.scope, field) and getattr(second.scope, field)
    return not (known or first.denied or second.denied or is_slip(first.value, second.value))


def _same_qualifier(case: Case, field: str, first: str, second: str) -> bool:
    """Return whether two qualifiers are one; what is said of a series holds for its films.

    So does what is said of a region for its countries.
    """
    if field == "region" and same_region(case.ctx.name(first), case.ctx.name(second)):
        return True
    if field == "cut" and same_cut(first, second):
        return True
    if field == "medium" and words_of(first) == words_of(second):
        return True
    nests = field in ("work", "region")
    return first == second or (nests and case.ctx.identity.nested(first, second))


def _qualifiers(case: Case, field: str) -> tuple[str, str]:
    """Return both claims' qualifiers, with what goes without saying.

    Unless told otherwise a claim is about the pack's own film; and where the other side names a
    cut, who saw the film speaks of the one that was released.
    """
    first, second = (getattr(side.scope, field) for side in case.sides)
    if field == "work":
        home = case.ctx.pack.header.work
        return first or home, second or home
    if field == "cut" and bool(first) != bool(second):
        silent = case.second if first else case.first
        if silent.source.vantage is Vantage.AFTER:
            return first or RELEASE, second or RELEASE
    return first, second


def _as_of(case: Case) -> str:
    """Clear what is said of two times; the day of a plan is no day of its outcome.

    What no longer changed when both sources wrote is not of two times because their pages are; nor
    is a character's age, which changes in the story alone.
    """
    varying = any(side.property.time_varying for side in case.sides) and not _plan_and_outcome(case)
    varying = varying and not all(case.ctx.is_settled(side) for side in case.sides)
    dated = varying and case.ctx.kind(case.first.subject) is not Kind.CHARACTER
    first, second = sorted(
        side.scope.as_of or (side.source.published if dated else "") for side in case.sides
    )
    if first:
        relation = relate_dates(parse_date(first), parse_date(second))
        if relation.bearing in (Bearing.DISJOINT, Bearing.APART):
            return reasons.different_times(spelt_out(first), spelt_out(second))
    elif varying or second:
        if any(side.scope.as_of for side in case.sides):
            case.half_scoped = reasons.DAY_UNKNOWN
        case.lower(Verdict.TENSION, reasons.DAY_UNKNOWN)
    return ""


def open_world(case: Case) -> str:
    """Clear silence: not to name something is not to deny it."""
    if all(side.denied for side in case.sides):
        return reasons.TWO_DENIALS
    return _own(case, Gate.OPEN_WORLD)


def specificity(case: Case) -> str:
    """Clear a value that says the other more exactly."""
    return _own(case, Gate.SPECIFICITY)


def granularity(case: Case) -> str:
    """Clear nested or overlapping bounds, and differences within the tolerance."""
    return _own(case, Gate.GRANULARITY)


def names(case: Case) -> str:
    """Clear two names of one thing."""
    return _own(case, Gate.NAMES)


def _own(case: Case, gate: Gate) -> str:
    return case.relation.why if case.verdict is None and case.gate is gate else ""


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
    if _plan_and_outcome(case):
        return reasons.PLAN_MAY_FAIL
    if case.verdict is not Verdict.SPELLING and (why := _not_asserted(case)):
        return why
    if case.verdict in (Verdict.SPELLING, Verdict.OPINION):
        return ""
    if any(side.factuality is Factuality.OPINION for side in case.sides):
        case.lower(Verdict.OPINION, reasons.JUDGEMENT)
        return ""
    if any(side.speculative for side in case.sides):
        case.lower(Verdict.RUMOUR, _why_speculative(case))
        return ""
    return _hedged(case)


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
    told = [side for side in case.sides if side.in_character]
    if len(told) == 2:
        return reasons.CHARACTERS
    if told and case.ctx.has_own_word(told[0]):
        return reasons.OWN_WORD
    return ""


def _hedged(case: Case) -> str:
    low, high = sorted(case.sides, key=lambda side: side.firmness)
    possible, certain = FIRMNESS[Factuality.POSSIBLE], FIRMNESS[Factuality.CERTAIN]
    if high.firmness <= possible:
        return reasons.BOTH_POSSIBLE
    if low.firmness <= possible and case.verdict in (Verdict.TENSION, Verdict.INCOMPLETE):
        return reasons.CHARACTER_MAY_ERR if low.in_character else reasons.ONE_POSSIBLE
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
            return reasons.no_passage(side.id)
    return ""


def independence(case: Case) -> str:
    """Clear a damaged copy, and what two versions of a text both say; what one changed is hard to
    reconcile with the other.
    """
    one, other = (side.source for side in case.sides)
    original_of = case.ctx.pack.original_of
    if one.id == other.id or original_of(one.id) != original_of(other.id):
        return ""
    damaged = any(Limit.DAMAGED in source.limits for source in (one, other))
    if damaged or case.ctx.is_unchanged(case.first, case.second):
        return reasons.one_text(one.id, other.id)
    case.remark = reasons.CHANGED
    case.lower(Verdict.TENSION, reasons.CHANGED)
    return ""


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
