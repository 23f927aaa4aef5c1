"""How two statements relate under a constraint, before any gate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explorer.compare.constraints.statements import Statement
from explorer.compare.context import Context
from explorer.model.claim import Claim
from explorer.model.constraint import Constraint
from explorer.model.enums import ConstraintKind, RuleName, ValueType
from explorer.model.value import Value
from explorer.values.dates import Date, days_late, parse_date
from explorer.values.folding import words_of
from explorer.values.quantities import Quantity
from explorer.values.relation import Bearing, Relation
from explorer.values.story_time import consistent

COMPATIBLE = Relation(Bearing.COMPATIBLE)

_END = {"end", "ending", "finale", "epilogue", "final", "last", "close", "closing", "conclusion"}
"""Words that name the end of a story."""

_BESIDE = {"the", "a", "at", "of", "in", "by", "film", "films", "story", "movie", "scene", "scenes",
           "moment", "moments", "shot", "credits"}  # fmt: skip
"""Words that may accompany them, as in "the final scene of the film"."""


def relate(constraint: Constraint, first: Statement, second: Statement) -> Relation:
    """Return DISJOINT or APART where the two break the constraint, else COMPATIBLE."""
    if constraint.kind is not ConstraintKind.ORDER:
        return Relation(Bearing.DISJOINT, constraint.why, 1.0)
    x, y = moment_or_value(first), moment_or_value(second)
    if isinstance(x, Date) and isinstance(y, Date):
        if first.claim.scope.region and not second.claim.scope.region:
            return COMPATIBLE  # it may have come out earlier elsewhere
        days = days_late(x, y, int(constraint.at_least))
        slack = x.slack + y.slack
        if days <= constraint.leeway + slack:
            return COMPATIBLE
        doubtful = bool(x.uncertain or y.uncertain or slack)
        bearing = Bearing.APART if doubtful else Bearing.DISJOINT
        return Relation(bearing, constraint.why, min(days / 183, 9.0))
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        over = x.low + constraint.at_least - y.high - x.slack() - y.slack()
        prop = first.property
        allowed = max(constraint.leeway, prop.tolerance, prop.tolerance_share * abs(x.low))
        if not over > allowed:
            return COMPATIBLE
        bearing = Bearing.APART if x.about or y.about else Bearing.DISJOINT
        return Relation(bearing, constraint.why, min(over / max(abs(y.high), 1e-9), 9.0))
    return COMPATIBLE


def moment_or_value(statement: Statement) -> Value:
    """Return a statement's value, or for a changing state the day of the claim, if known: a page
    from 3 May that calls a film upcoming says so as of 3 May.
    """
    claim = statement.claim
    day = claim.scope.as_of or claim.source.published
    if is_state(claim) and day:
        return parse_date(day)
    return statement.value


def is_state(claim: Claim) -> bool:
    """Return whether a claim gives a state that changes with time, rather than a date or number."""
    return claim.property.time_varying and claim.property.value_type is ValueType.TERM


def may_break(
    constraint: Constraint, firsts: Sequence[Statement], seconds: Sequence[Statement]
) -> bool:
    """Return whether any pair may break the constraint; a quick test that rules out
    ordered dates.
    """
    if constraint.kind is not ConstraintKind.ORDER:
        return True
    begins = [
        statement.value.bounds[0] for statement in firsts if isinstance(statement.value, Date)
    ]
    ends = [statement.value.bounds[1] for statement in seconds if isinstance(statement.value, Date)]
    if not begins or not ends:
        return True
    return bool(constraint.at_least) or max(begins) > min(ends)


def as_answer_to(first: Statement, second: Statement) -> Claim | None:
    """Return the second statement as a claim on the fact of the first, or None where its value does
    not fit that property.
    """
    prop, value = first.property, second.value
    if prop.rule is RuleName.SET and isinstance(value, str):
        value = frozenset((value,))
    elif prop.rule is not RuleName.SET and isinstance(value, frozenset):
        if len(value) != 1:
            return None
        (value,) = value
    return replace(second.claim, subject=first.subject, property=prop, value=value)


def as_claim(statement: Statement) -> Claim:
    """Return a statement as a claim on its own subject and property."""
    as_list = isinstance(statement.value, str) and statement.property.rule is RuleName.SET
    value = frozenset((str(statement.value),)) if as_list else statement.value
    return replace(
        statement.claim, subject=statement.subject, property=statement.property, value=value
    )


def is_later(ctx: Context, point: str, event: str) -> bool:
    """Return whether a point of the story is certainly at or after an event, so that its result
    still holds. `event` is "" where the claim gives no point of the story.
    """
    if point == event:
        return True
    if not event:
        return _is_the_end(ctx.name(point))
    # Not certain if the point could begin before the event has ended.
    earlier = ((point, "start"), (event, "end"), True)
    return not consistent([*ctx.pack.story_order, earlier])


def _is_the_end(name: str) -> bool:
    words = {*words_of(name)} - _BESIDE
    return bool(words) and words <= _END
