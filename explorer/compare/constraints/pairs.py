"""The pairs of statements that break a constraint and are worth judging."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import product

from explorer.compare.constraints.meetings import Meeting
from explorer.compare.constraints.relations import relate
from explorer.compare.constraints.statements import Statement
from explorer.model.constraint import Constraint
from explorer.model.enums import ConstraintKind
from explorer.values.relation import Bearing

MAX_PAIRS = 2_500
"""Up to this many pairs of statements in one meeting, every pair is compared."""

AS_ONE_FACT = (ConstraintKind.INVERSE, ConstraintKind.SAME_FACT)
Voices = Mapping[str, Set[str]]
"""By claim id, the voices with which the claim conflicts on its own fact."""


def breaking_pairs(
    constraint: Constraint, meeting: Meeting, answered: Voices
) -> Iterator[tuple[Statement, Statement]]:
    """Yield the pairs that break a constraint.

    Left out are pairs reported on a single fact, dates of a voice that also gives a date that fits,
    voices that hold both of two opinions, and two changing states given by one voice.
    """
    between_voices = constraint.kind in AS_ONE_FACT or constraint.verdict == "opinion"
    seen: set[tuple[str, str]] = set()
    both: set[str] = set()  # a reception of its time and a judgement of today
    if constraint.verdict == "opinion":
        voices = ({s.claim.voice for s in side} for side in (meeting.firsts, meeting.seconds))
        both = set.intersection(*voices)
    for first, second in _all_pairs(meeting):
        a, b = first.claim, second.claim
        pair = min(a.id, b.id), max(a.id, b.id)
        if a.id == b.id or pair in seen:
            continue
        if a.voice == b.voice and (between_voices or _may_both_come(constraint, first, second)):
            continue
        if a.voice in both or b.voice in both:
            continue
        if b.voice in answered.get(a.id, ()) or a.voice in answered.get(b.id, ()):
            continue
        if _breaks(constraint, first, second) and not _keeps_elsewhere(
            constraint, meeting, first, second
        ):
            seen.add(pair)
            yield first, second


def _may_both_come(constraint: Constraint, first: Statement, second: Statement) -> bool:
    """Return whether both are states that change, so that each may be true at its own time."""
    excluded = constraint.kind is ConstraintKind.CONFLICTS_WITH
    return excluded and first.property.time_varying and second.property.time_varying


def _all_pairs(meeting: Meeting) -> Iterator[tuple[Statement, Statement]]:
    """Yield every pair. If there are very many, yield each statement with the firmest one of each
    value on the other side, so that every statement occurs.
    """
    firsts, seconds = meeting.firsts, meeting.seconds
    if len(firsts) * len(seconds) <= MAX_PAIRS:
        yield from product(firsts, seconds)
        return
    yield from product(firsts, _firmest(seconds))
    yield from product(_firmest(firsts), seconds)


def _firmest(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return for each value the firmest statement, preferably one with a passage."""
    ranked = sorted(
        statements,
        key=lambda statement: (
            statement.claim.has_passage,
            not statement.claim.speculative,
            statement.claim.firmness,
        ),
    )
    return list({statement.key: statement for statement in ranked}.values())


def _breaks(constraint: Constraint, first: Statement, second: Statement) -> bool:
    if constraint.kind in AS_ONE_FACT:
        return True
    return relate(constraint, first, second).bearing is not Bearing.COMPATIBLE


def _keeps_elsewhere(
    constraint: Constraint, meeting: Meeting, first: Statement, second: Statement
) -> bool:
    if constraint.kind is not ConstraintKind.ORDER:
        return False
    return any(
        other.claim.voice == first.claim.voice and not _breaks(constraint, other, second)
        for other in meeting.firsts
    ) or any(
        other.claim.voice == second.claim.voice and not _breaks(constraint, first, other)
        for other in meeting.seconds
    )
