"""Judging two claims: the rule compares the values, the gates everything else."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from explorer.compare.case import Case
from explorer.compare.context import Context
from explorer.compare.gates import CHECKS, comparable, referent
from explorer.compare.rules import RULES, sets
from explorer.compare.totals import is_part_and_whole
from explorer.model.claim import Claim
from explorer.model.enums import Gate, ValueType, Verdict
from explorer.values.quantities import is_shift, is_slip, times
from explorer.values.reason import Part, Reason, Why
from explorer.values.relation import Bearing, Relation
from explorer.wording import reasons
from explorer.wording.place_reasons import lies_in


class Judgement(NamedTuple):
    """The result for a pair: a conflict with a verdict, cleared by a gate, or (neither)
    agreement.
    """

    verdict: Verdict | None = None
    gate: Gate | None = None
    reason: Reason = Reason()
    distance: float = 0.0
    slip: bool = False
    """Whether two numbers are so far apart that one of them is probably a typing error."""

    @property
    def why(self) -> str:
        """Return the reason in words."""
        return str(self.reason)


AGREED = Judgement()


def cleared_by(gate: Gate, why: Why) -> Judgement:
    """Return the judgement on a pair that a gate clears."""
    return Judgement(gate=gate, reason=Reason(why))


def judge(ctx: Context, first: Claim, second: Claim) -> Judgement:
    """Judge two claims. Symmetric: `judge(a, b)` and `judge(b, a)` differ in no field.

    The pair is put into one order first, so that every reason reads the same both ways.
    """
    if second.id < first.id:
        first, second = second, first
    return judge_in_order(ctx, first, second)


def judge_in_order(ctx: Context, first: Claim, second: Claim) -> Judgement:
    """Judge two claims; reasons name the value of `first` first."""
    if first.subject != second.subject or first.property is not second.property:
        if why := referent(Case(ctx, first, second, Relation(Bearing.COMPATIBLE), None, None)):
            # values of different properties cannot be compared
            return cleared_by(Gate.REFERENT, why)
        if not comparable(first, second):
            return cleared_by(Gate.REFERENT, reasons.TOLD_IN_TWO_WAYS)
    rule = RULES[first.property.rule]
    relation = _relation(ctx, first, second)
    if relation.bearing is Bearing.SAME:
        return AGREED
    case = Case(
        ctx,
        first,
        second,
        relation,
        rule.conflicts.get(relation.bearing),
        rule.gates.get(relation.bearing),
    )
    return pass_gates(case)


def pass_gates(case: Case, skipped: Collection[Gate] = ()) -> Judgement:
    """Try every gate except those in `skipped` on a case, up to the first that clears it."""
    for gate, check in CHECKS:
        if gate not in skipped and (why := check(case)):
            return cleared_by(gate, why)
    if case.verdict is None:
        return AGREED
    slip = _is_slip(case)
    reason = Reason(_why_slip(case)) if slip else case.relation.reason
    reason = reason.remarked(case.remark)
    return Judgement(case.verdict, None, reason, case.relation.distance, slip)


def _is_slip(case: Case) -> bool:
    """Return whether two numbers on one property probably differ by an error in the digits.

    A qualifier that only one side gives, such as a country, would be another explanation.
    """
    weighs = case.verdict in (Verdict.CONTRADICTION, Verdict.TENSION)
    affirmed = not case.first.denied and not case.second.denied
    return (
        weighs
        and affirmed
        and case.first.property is case.second.property
        and not case.half_scoped
        and not is_part_and_whole(case)
        and is_slip(case.first.value, case.second.value)
    )


def _why_slip(case: Case) -> Part:
    """Return the probable cause for two numbers that are very far apart: an error, or for sums
    without a region possibly different regions, unless digits are merely shifted.
    """
    apart = times(case.first.value, case.second.value)
    regional = case.first.scope.region and case.second.scope.region
    if "region" in case.first.property.varies_by and not regional and not is_shift(apart):
        return reasons.slip_or_region(apart)
    return reasons.likely_slip(apart)


def _relation(ctx: Context, first: Claim, second: Claim) -> Relation:
    """Return how the values relate, taking denials into account."""
    rule = RULES[first.property.rule]
    if first.denied and second.denied:
        same = first.value == second.value
        return Relation(Bearing.SAME if same else Bearing.COMPATIBLE)
    if not first.denied and not second.denied:
        return rule.relate(ctx, first, second)
    affirmed, denied = (first, second) if second.denied else (second, first)
    if _denies(ctx, affirmed, denied):
        return Relation(Bearing.DISJOINT, _why_denied(ctx, affirmed, denied), 1.0)
    return Relation(Bearing.SAME)


def _why_denied(ctx: Context, affirmed: Claim, denied: Claim) -> Why:
    """Return why a claim contradicts a denial of something else, of which its answer is part."""
    if affirmed.property.value_type is ValueType.ENTITY:
        denials = set(denied.named)
        for inner in affirmed.named if denials.isdisjoint(affirmed.named) else ():
            for outer in sorted(denials & ctx.identity.ancestors(inner)):
                return lies_in(ctx.in_sentence(inner), ctx.in_sentence(outer))
    return reasons.AFFIRMED_AND_DENIED


def _denies(ctx: Context, affirmed: Claim, denied: Claim) -> bool:
    """Return whether the affirmed value entails any denied value."""
    value = denied.value
    if isinstance(value, frozenset) and isinstance(affirmed.value, frozenset):
        return any(sets.names(ctx, affirmed, item) for item in value)
    rule = RULES[affirmed.property.rule]
    return rule.relate(ctx, affirmed, denied).bearing in rule.entails
