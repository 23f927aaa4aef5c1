"""Conflicts between properties: pairs of statements, judged by the gates, become findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from explorer.compare.case import Case
from explorer.compare.constraints.meetings import Meeting, meetings
from explorer.compare.constraints.pairs import AS_ONE_FACT, Voices, breaking_pairs
from explorer.compare.constraints.relations import (
    as_answer_to,
    as_claim,
    is_later,
    is_state,
    relate,
)
from explorer.compare.constraints.reported import make_conflict
from explorer.compare.constraints.statements import Statement, Statements
from explorer.compare.context import Context
from explorer.compare.exceptions import excepted
from explorer.compare.findings import shared_scope
from explorer.compare.judge import AGREED, Judgement, cleared_by, judge, pass_gates
from explorer.model.claim import Claim
from explorer.model.constraint import Constraint
from explorer.model.enums import STRENGTH, ConstraintKind, Gate, Verdict
from explorer.model.finding import Cleared, Conflict, Finding
from explorer.model.scope import Scope
from explorer.values.reason import Reason, Why
from explorer.values.relation import Bearing, Relation
from explorer.wording import scope_reasons

MAX_CLEARED = 50
"""Cleared pairs kept for one constraint and subject; further ones would only repeat these."""

_WEAKEST_REPORTED = STRENGTH[Verdict.RUMOUR]


@dataclass
class _Breach:
    """The statements that break one constraint for its subjects, in one scope."""

    conflicts: list[Conflict] = field(default_factory=list)
    sides: tuple[dict[object, Statement], ...] = field(default_factory=lambda: ({}, {}, {}))
    """Statements under the first property, under the second, and on the tie of the subjects."""
    alone: list[Verdict] = field(default_factory=list)
    """Verdicts of statements that break it by themselves."""

    def add(self, side: int, *statements: Statement) -> None:
        """Add statements to one side, each once."""
        for statement in statements:
            self.sides[side].setdefault((statement.claim.id, *statement.key), statement)


@dataclass
class _Outcome:
    """The result of one constraint for its subjects."""

    breaches: dict[Scope, _Breach] = field(default_factory=dict)
    cleared: list[Cleared] = field(default_factory=list)

    def breach(self, scope: Scope) -> _Breach:
        """Return the breach in a scope, made if there is none yet."""
        return self.breaches.setdefault(scope, _Breach())


def find_conflicts(
    ctx: Context, conflicts: Iterable[Conflict]
) -> tuple[list[Finding], list[Cleared]]:
    """Return the findings across two properties, and the cleared pairs.

    `conflicts` are those within single facts. Where a voice also makes a claim on the other's fact
    and conflicts with it there, the conflict is reported there, not here.
    """
    findings: list[Finding] = []
    cleared: dict[tuple[Gate, str, str], Cleared] = {}
    if not ctx.pack.constraints:
        return findings, []
    statements = Statements(ctx)
    answered = cache(lambda: _answered(ctx, conflicts))  # there may be very many conflicts
    for _, constraint in sorted(ctx.pack.constraints.items()):
        if constraint.kind is ConstraintKind.TIMELINE:
            continue  # not a comparison of two facts, see `compare.timelines`
        outcomes = _outcomes(ctx, constraint, meetings(ctx, constraint, statements), answered)
        for subjects, outcome in outcomes.items():
            # Two constraints may compare one pair.
            for cleared_pair in outcome.cleared[:MAX_CLEARED]:
                key = cleared_pair.gate, cleared_pair.first, cleared_pair.second
                cleared.setdefault(key, cleared_pair)
            findings += (
                make_conflict(
                    ctx,
                    constraint,
                    subjects,
                    scope,
                    [side.values() for side in breach.sides],
                    breach.conflicts,
                    breach.alone,
                )
                for scope, breach in outcome.breaches.items()
            )
    return findings, list(cleared.values())


def _outcomes(
    ctx: Context,
    constraint: Constraint,
    met: Iterable[Meeting],
    answered: Callable[[], Voices],
) -> dict[tuple[str, str], _Outcome]:
    """Return the outcome of a constraint for the subjects of each meeting."""
    outcomes: dict[tuple[str, str], _Outcome] = {}
    for meeting in met:
        outcome = outcomes.setdefault((meeting.subject, meeting.other), _Outcome())
        exception = excepted(ctx, constraint.exceptions, meeting.subject, meeting.other)
        if constraint.kind is not ConstraintKind.IRREFLEXIVE:
            for pair in breaking_pairs(constraint, meeting, answered()):
                _judge_pair(ctx, constraint, meeting, pair, exception, outcome)
        elif not exception:
            _judge_alone(ctx, constraint, meeting, outcome)
    return outcomes


def _answered(ctx: Context, conflicts: Iterable[Conflict]) -> Voices:
    voices: dict[str, set[str]] = {}
    for conflict in conflicts:
        if STRENGTH[conflict.verdict] <= _WEAKEST_REPORTED:
            for first, other in (
                (conflict.first, conflict.second),
                (conflict.second, conflict.first),
            ):
                voices.setdefault(first, set()).add(ctx.pack.claims[other].voice)
    return voices


def _judge_alone(ctx: Context, constraint: Constraint, meeting: Meeting, outcome: _Outcome) -> None:
    for first in meeting.firsts:
        judgement = _judge(ctx, constraint, first, first)
        if judgement.verdict is not None:
            breach = outcome.breach(first.claim.scope)
            breach.add(0, first)
            breach.alone.append(judgement.verdict)


def _judge_pair(
    ctx: Context,
    constraint: Constraint,
    meeting: Meeting,
    pair: tuple[Statement, Statement],
    exception: Why,
    outcome: _Outcome,
) -> None:
    """Judge two statements and the ties of their subjects; `exception` is why both can be true."""
    first, second = pair
    judgement = _judge(ctx, constraint, first, second)
    if judgement.verdict is not None and exception:
        judgement = cleared_by(Gate.SCOPE, exception)
    ties: Sequence[Statement] = ()
    if judgement.verdict is not None and meeting.ties:
        judgement, ties = _by_ties(ctx, judgement, first, second, meeting.ties)
    low, high = sorted((first.claim.id, second.claim.id))
    if judgement.gate is not None:
        outcome.cleared.append(Cleared(judgement.gate, low, high, judgement.why))
    if judgement.verdict is None:
        return
    conflict = Conflict(
        low, high, judgement.verdict, judgement.reason, judgement.distance, judgement.slip
    )
    scope = shared_scope(ctx, conflict)
    if constraint.kind is ConstraintKind.ORDER:  # whoever is too late is so for every release
        scope = replace(scope, region="", medium="")
    breach = outcome.breach(scope)
    breach.conflicts.append(conflict)
    breach.add(0, first)
    breach.add(1, second)
    breach.add(2, *ties)


def _judge(ctx: Context, constraint: Constraint, first: Statement, second: Statement) -> Judgement:
    most = Verdict(constraint.verdict)
    if constraint.kind in AS_ONE_FACT:
        other = as_answer_to(first, second)
        own = as_claim(first)
        if other is None or own.same_as(other):
            return AGREED
        judgement = judge(ctx, own, other)
        if judgement.verdict is None:
            return judgement
        reason = Reason(constraint.why, judgement.reason.parts)
        return judgement._replace(verdict=_weaker(judgement.verdict, most), reason=reason)
    a, b = first.claim, second.claim
    if constraint.lasting and b.scope.story_time:
        if not is_later(ctx, b.scope.story_time, a.scope.story_time):
            return cleared_by(Gate.SCOPE, scope_reasons.MAY_COME_LATER)
        a, b = (replace(claim, scope=replace(claim.scope, story_time="")) for claim in (a, b))
    relation = relate(constraint, first, second)
    if constraint.kind is ConstraintKind.ORDER:
        a, b = _without_their_day(a), _without_their_day(b)
    verdict = _weaker(Verdict.TENSION, most) if relation.bearing is Bearing.APART else most
    return pass_gates(_case(ctx, a, b, relation, verdict), {Gate.REFERENT})


def _without_their_day(claim: Claim) -> Claim:
    """Return a claim on a state without its day, since the dates have been compared already."""
    if not is_state(claim):
        return claim
    lasting = replace(claim.property, time_varying=False)
    return replace(claim, property=lasting, scope=replace(claim.scope, as_of=""))


def _weaker(verdict: Verdict, other: Verdict) -> Verdict:
    return max(verdict, other, key=STRENGTH.__getitem__)


def _case(ctx: Context, a: Claim, b: Claim, relation: Relation, verdict: Verdict) -> Case:
    """Return a case with the claims ordered by id, as in `judge`."""
    first, second = sorted((a, b), key=lambda claim: claim.id)
    return Case(ctx, first, second, relation, verdict, None)


def _by_ties(
    ctx: Context,
    judgement: Judgement,
    first: Statement,
    second: Statement,
    ties: Sequence[Statement],
) -> tuple[Judgement, Sequence[Statement]]:
    """Return the judgement as limited by the firmest tie between the subjects, with all ties that
    support it.
    """
    weighed = [(_with_tie(ctx, judgement, first, second, tie), tie) for tie in ties]
    holding = [(judgement, tie) for judgement, tie in weighed if judgement.verdict is not None]
    if not holding:
        return weighed[0][0], ()
    best = min(
        (judgement for judgement, _ in holding),
        key=lambda judgement: STRENGTH[judgement.verdict or Verdict.PATTERN],
    )
    return best, [tie for _, tie in holding]


def _with_tie(
    ctx: Context, judgement: Judgement, first: Statement, second: Statement, tie: Statement
) -> Judgement:
    for side in (first, second):
        if judgement.verdict is None or tie.claim.id == side.claim.id:
            continue
        main, remarks, gap = judgement.reason
        relation = Relation(Bearing.DISJOINT, main, judgement.distance, remarks, gap)
        case = _case(ctx, tie.claim, side.claim, relation, judgement.verdict)
        judgement = pass_gates(case, {Gate.REFERENT, Gate.INDEPENDENCE})
    return judgement
