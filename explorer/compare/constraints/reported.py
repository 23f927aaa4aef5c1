"""Findings made from statements that break a constraint."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.compare.constraints.relations import as_claim
from explorer.compare.constraints.statements import Statement
from explorer.compare.context import Context
from explorer.compare.explain import explain_conflict
from explorer.compare.findings import finding_id, strongest_first
from explorer.compare.positions import in_order
from explorer.compare.severity import STAKES, grade
from explorer.compare.support import weigh
from explorer.model.claim import Claim
from explorer.model.constraint import Constraint
from explorer.model.enums import STRENGTH, Polarity, Verdict
from explorer.model.finding import Conflict, Finding, Position
from explorer.model.place import Fact
from explorer.model.scope import Scope
from explorer.model.support import Support
from explorer.values.reason import Reason
from explorer.wording.clauses import clause_of
from explorer.wording.explanations import evidence_on, resolved_by
from explorer.wording.pronouns import is_plural, of_gender, possessive_of, pronouns
from explorer.wording.records import denied_words
from explorer.wording.sayings import tells_plan
from explorer.wording.templates import fill
from explorer.wording.values import value_in_sentence


def make_conflict(
    ctx: Context,
    constraint: Constraint,
    subjects: tuple[str, str],
    scope: Scope,
    sides: Sequence[Iterable[Statement]],
    conflicts: Sequence[Conflict],
    alone: Sequence[Verdict],
) -> Finding:
    """Make one finding from everything that breaks a constraint for one subject, or two.

    `sides`: the statements under the first property, under the second, and on the tie of the
    subjects. `alone`: verdicts of statements that break the constraint by themselves.
    """
    fact = Fact(subjects[0], constraint.id)
    positions = _positions(ctx, constraint, sides)
    ordered = tuple(sorted(conflicts, key=strongest_first))
    verdict = min((*alone, *(conflict.verdict for conflict in conflicts)), key=STRENGTH.__getitem__)
    reason = ordered[0].reason if ordered else Reason(constraint.why)
    weighed = _weigh(ctx, positions, verdict)
    return Finding(
        id=finding_id(fact, scope, subjects[1].replace(".", "..")),
        verdict=verdict,
        severity=grade(constraint.topic, verdict, ordered, weighed.sides),
        rule=constraint.kind,
        subject=fact.subject,
        property=constraint.id,
        scope=scope,
        positions=positions,
        words=explain_conflict(ctx, fact, positions, verdict, reason),
        would_resolve=resolved_by(
            verdict, evidence_on(ctx.pack, subjects[0], constraint.resolved_by)
        ),
        support=weighed,
        conflicts=ordered,
        properties=tuple(dict.fromkeys(constraint.properties)),
        stakes=STAKES[constraint.topic],
    )


def _weigh(ctx: Context, positions: Sequence[Position], verdict: Verdict) -> Support:
    """Weigh each position by itself, since the values belong to different properties.

    With more than two positions none is the better supported, as no two stand against each other.
    """
    weighed = weigh(ctx, [position._replace(value=None) for position in positions], verdict)
    if len(positions) > 2 and verdict is not Verdict.OPINION:
        return Support(None, "", weighed.sides)
    return weighed


def _positions(
    ctx: Context, constraint: Constraint, sides: Sequence[Iterable[Statement]]
) -> tuple[Position, ...]:
    """Group equal statements into positions; those under the first property come first."""
    groups: dict[tuple[object, ...], list[Statement]] = {}
    ranks: dict[tuple[object, ...], int] = {}
    placed: set[str] = set()
    for rank, side in enumerate(sides):
        statements = [s for s in side if rank < 2 or s.claim.id not in placed]
        placed.update(statement.claim.id for statement in statements)
        for statement in statements:
            groups.setdefault(statement.key, []).append(statement)
            ranks.setdefault(statement.key, rank)
    matches = []
    for key, statements in groups.items():
        claims: dict[str, Claim] = {s.claim.id: s.claim for s in statements}
        position = Position(
            as_claim(statements[0]).value,
            statements[0].claim.answer[1],
            tuple(in_order(claims.values())),
            _sentence(ctx, constraint, statements[0]),
        )
        voices = len({claim.voice for claim in position.claims})
        matches.append((ranks[key], -voices, position.words, position))
    return tuple(position for *_, position in sorted(matches, key=lambda item: item[:3]))


def _sentence(ctx: Context, constraint: Constraint, statement: Statement) -> str:
    """Return a statement as a sentence, with the constraint's own phrase if it has one."""
    denied = statement.claim.answer[1] is Polarity.DENIED
    prop = statement.property
    phrase = constraint.phrases.get(f"not {prop.id}" if denied else prop.id)
    value = _value_words(ctx, statement)
    if phrase is None:
        polarity = statement.claim.answer[1]
        planned = tells_plan([statement.claim])
        clause = clause_of(
            ctx.pack, prop, statement.subject, statement.value, polarity, planned=planned
        )
        if prop.phrase:
            return clause.text
        said = denied_words(value, polarity)
        return f"{ctx.in_sentence(statement.subject)} – {prop.label}: {said}"
    name = ctx.in_sentence(statement.subject)
    whose = possessive_of(ctx.pack, statement.subject)
    words_by_name = {"subject": name, "subject's": whose, "value": value}
    if phrase.startswith("{subject} "):
        phrase = of_gender(phrase, pronouns(ctx.pack, statement.subject))
    return fill(phrase, words_by_name, is_plural(ctx.pack, statement.subject))


def _value_words(ctx: Context, statement: Statement) -> str:
    return value_in_sentence(ctx.pack, statement.property, statement.value)
