"""Which statements a constraint compares, for every kind of constraint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from explorer.compare.constraints.relations import may_break
from explorer.compare.constraints.statements import (
    Statement,
    Statements,
    entities,
)
from explorer.compare.context import Context
from explorer.model.claim import Claim, is_among, matching_part
from explorer.model.constraint import Constraint
from explorer.model.enums import PEOPLE, ConstraintKind, Kind, ValueType
from explorer.model.property import Property
from explorer.model.scope import ANYWHERE, Scope


class Meeting(NamedTuple):
    """The statements that a constraint compares, on one subject or on two that are tied."""

    subject: str
    other: str
    """Id of the second subject; "" if there is none."""
    firsts: Sequence[Statement]
    seconds: Sequence[Statement]
    """Empty where a statement breaks the constraint by itself."""
    ties: Sequence[Statement] = ()
    """Statements that tie the two subjects, where neither compared statement does."""


def meetings(ctx: Context, constraint: Constraint, statements: Statements) -> Iterator[Meeting]:
    """Yield the statements that a constraint compares, ordered by subject."""
    first, second = (ctx.pack.properties[name] for name in constraint.ends)
    match constraint.kind:
        case ConstraintKind.ASYMMETRIC:
            ties = statements.ties(first.id)
            for a, b in sorted(ties):
                if (b, a) in ties and _comes_first(ctx, a, b):
                    yield Meeting(
                        a, b, statements.tie(first.id, a, b), statements.tie(first.id, b, a)
                    )
        case ConstraintKind.IRREFLEXIVE:
            for a, b in sorted(statements.ties(first.id)):
                if a == b:
                    yield Meeting(a, "", statements.tie(first.id, a, b), ())
        case ConstraintKind.INVERSE:
            yield from _inverse(ctx, statements, first, second)
        case ConstraintKind.CONFLICTS_WITH | ConstraintKind.IMPLIES if _are_ties(
            constraint, first, second
        ):
            yield from _two_ties(ctx, constraint, statements, first, second)
        case ConstraintKind.CONFLICTS_WITH | ConstraintKind.IMPLIES if first.id in constraint.via:
            yield from _claims_on_named(ctx, constraint, statements, first, second)
        case _:
            yield from _two_facts(ctx, constraint, statements, first, second)


def _comes_first(ctx: Context, a: str, b: str) -> bool:
    """Return whether a finding on two entities is reported under `a`: the first by name, not id."""
    return (ctx.name(a), a) < (ctx.name(b), b)


def _are_ties(constraint: Constraint, first: Property, second: Property) -> bool:
    """Return whether a constraint compares two ties between the same entities."""
    if {first.value_type, second.value_type} != {ValueType.ENTITY}:
        return False
    return not constraint.via or constraint.kind is ConstraintKind.IMPLIES


def _two_ties(
    ctx: Context, constraint: Constraint, statements: Statements, first: Property, second: Property
) -> Iterator[Meeting]:
    """Yield two ties of the same two entities; under `implies`, the second must be denied."""
    if not statements.ties(second.id) and not statements.claims(second.id):
        return
    if constraint.kind is ConstraintKind.CONFLICTS_WITH:
        ways = first.inverse == first.id and second.inverse == second.id
        others = statements.ties(second.id)
        for a, b in sorted(statements.ties(first.id)):
            if (a, b) in others and a != b and (_comes_first(ctx, a, b) or not ways):
                yield Meeting(a, b, statements.tie(first.id, a, b), statements.tie(second.id, a, b))
        return
    for a, b in sorted(statements.ties(first.id)):
        for subject, ends in _second_subjects(constraint, statements, a):
            claims = statements.claims(second.id).get(subject, ())
            against = [
                Statement(claim, subject, second, claim.value or frozenset())
                for claim in claims
                if _rules_out(ctx, claim, b)
            ]
            if against:
                ties = statements.tie(*ends) if ends else ()
                yield Meeting(subject, b, statements.tie(first.id, a, b), against, ties)


def _second_subjects(
    constraint: Constraint, statements: Statements, subject: str
) -> Iterator[tuple[str, tuple[str, str, str] | None]]:
    """Yield the subjects of the second property, each with its tie to the first subject: the tie's
    property and two ends.
    """
    if not constraint.via:
        yield subject, None
    for name in constraint.via:
        for other in sorted(
            statements.partners(name, backward=constraint.backward).get(subject, ())
        ):
            ends = (other, subject) if constraint.backward else (subject, other)
            if other != subject:
                yield other, (name, *ends)


def _rules_out(ctx: Context, claim: Claim, entity_id: str) -> bool:
    """Return whether a claim denies an entity or something that contains it, or omits it from a
    list that is stated to be complete.
    """
    named = set(entities(claim))
    if claim.denied:
        return not named.isdisjoint({entity_id, *ctx.identity.ancestors(entity_id)})
    return claim.closed and not any(
        ctx.identity.nested(entity_id, other)
        or ctx.identity.share_a_name(entity_id, other)
        or ctx.identity.match(entity_id, other) is not None
        for other in named
    )


def _claims_on_named(
    ctx: Context, constraint: Constraint, statements: Statements, first: Property, second: Property
) -> Iterator[Meeting]:
    """Yield each claim that names an entity with the claims about that entity."""
    work = ctx.pack.header.work
    for a, b in sorted(statements.ties(first.id)) if statements.claims(second.id) else ():
        seconds = list(_seconds(constraint, statements, second, b))
        if seconds and a != b:
            firsts = statements.tie(first.id, a, b)
            yield Meeting(b, "" if a == work else a, firsts, seconds)


def _two_facts(
    ctx: Context, constraint: Constraint, statements: Statements, first: Property, second: Property
) -> Iterator[Meeting]:
    """Yield two facts on one subject, or on every two subjects that `via` ties together. A fact
    about films is compared for the pack's film where `via` leads to a character in it, or the first
    fact is about somebody in it.
    """
    if not statements.claims(second.id):
        return
    alone = constraint.kind is ConstraintKind.SAME_FACT and bool(constraint.via)
    known: dict[str, Sequence[Statement]] = {}
    for subject, claims in sorted(statements.claims(first.id).items()):
        if constraint.others_only:
            claims = [claim for claim in claims if set(entities(claim)) != {subject}]
        firsts = [*_statements(first, claims, constraint.values.get(first.id, ()))]
        if not firsts:
            continue
        for other, ends in _second_subjects(constraint, statements, subject):
            if alone and not _only_pair(constraint, statements, subject, other):
                continue
            ties = statements.tie(*ends) if ends else ()
            if ctx.kind(other) in ((Kind.CHARACTER,) if ends else PEOPLE) and _is_of_films(second):
                other = ctx.pack.header.work
                ties = [tie for tie in ties if tie.claim.scope in (ANYWHERE, Scope(work=other))]
                if not other or (ends and not ties):
                    continue
            seconds = known.get(other)
            if seconds is None:
                seconds = known[other] = list(_seconds(constraint, statements, second, other))
            if seconds and may_break(constraint, firsts, seconds):
                yield Meeting(subject, other if other != subject else "", firsts, seconds, ties)


def _is_of_films(prop: Property) -> bool:
    return Kind.FILM in prop.domain and Kind.CHARACTER not in prop.domain


def _only_pair(constraint: Constraint, statements: Statements, subject: str, other: str) -> bool:
    """Return whether two subjects are tied only to each other: an actor with two parts may be
    praised for one of them only.
    """
    return all(
        len(statements.partners(name, backward=backward).get(entity_id, ())) <= 1
        for name in constraint.via
        for entity_id, backward in (
            (subject, constraint.backward),
            (other, not constraint.backward),
        )
    )


def _statements(
    prop: Property, claims: Sequence[Claim], terms: Sequence[str]
) -> Iterator[Statement]:
    for claim in claims:
        if (value := matching_part(claim, terms)) is not None:
            yield Statement(claim, claim.subject, prop, value)


def _seconds(
    constraint: Constraint, statements: Statements, second: Property, subject: str
) -> Iterator[Statement]:
    """Yield the statements on the second subject that count, or that contradict what is implied."""
    claims = statements.claims(second.id).get(subject, ())
    terms = constraint.values.get(second.id, ())
    if constraint.kind is not ConstraintKind.IMPLIES:
        yield from _statements(second, claims, terms)
        return
    for claim in claims:
        value, _ = claim.answer
        word = ("yes" if value else "no") if isinstance(value, bool) else str(value)
        implied = is_among(second, word, terms)
        if value is not None and (list(terms) == [word] if _denies(claim) else not implied):
            yield Statement(claim, claim.subject, second, value)


def _denies(claim: Claim) -> bool:
    """Return whether a claim denies its answer; a denied yes is a no."""
    return claim.answer[1] == "denied"


def _inverse(
    ctx: Context, all_statements: Statements, first: Property, second: Property
) -> Iterator[Meeting]:
    """Yield the first property's claims, turned round, with all claims on the second property.

    Two entities that one voice names are no conflict.
    """
    turned: dict[str, list[Statement]] = {}
    for (a, b), claims in sorted(all_statements.ties(first.id).items(), key=lambda item: item[0]):
        entity = ctx.pack.entities.get(b)
        if entity and (not second.domain or entity.kind in second.domain):
            turned.setdefault(b, []).extend(Statement(claim, b, second, a) for claim in claims)
    leaders = all_statements.partners(second.id, backward=False)
    for subject, statements in turned.items():
        direct = [
            statement
            for a in leaders.get(subject, ())
            for statement in all_statements.tie(second.id, subject, a)
        ]
        by_voice: dict[str, set[object]] = {}
        for statement in (*statements, *direct):
            by_voice.setdefault(statement.claim.voice, set()).add(statement.value)
        beside = {value for values in by_voice.values() if len(values) > 1 for value in values}
        disputed = {statement.value for statement in direct}
        if len(disputed) > 1:  # already in conflict on that fact, and compared there
            beside |= disputed
        firsts = [statement for statement in statements if statement.value not in beside]
        seconds = [
            statement for statement in (*statements, *direct) if statement.value not in beside
        ]
        if firsts and len({statement.value for statement in seconds}) > 1:
            yield Meeting(subject, "", firsts, seconds)
