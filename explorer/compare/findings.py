"""Making findings from claims: positions, id, verdict, severity, words and support."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from explorer.compare.context import Context
from explorer.compare.explain import (
    explain,
    explain_missing,
    explain_misspelling,
    explain_rumour,
)
from explorer.compare.positions import group_positions, in_order
from explorer.compare.severity import STAKES, grade
from explorer.compare.support import weigh
from explorer.compare.totals import is_of_the_world
from explorer.model.claim import Claim
from explorer.model.enums import GRAVITY, STRENGTH, Factuality, Polarity, Severity, Verdict
from explorer.model.explanation import Explanation
from explorer.model.finding import Conflict, Finding, Position
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.model.scope import ANYWHERE, QUALIFIERS, Scope
from explorer.model.support import Support
from explorer.model.value import Value
from explorer.wording.explanations import evidence_on, resolved_by, undamaged
from explorer.wording.records import fact_heading

_NONE: Mapping[str, Value] = {}


class _Draft(NamedTuple):
    """A finding before its support and severity are known."""

    fact: Fact
    scope: Scope
    verdict: Verdict
    positions: tuple[Position, ...]
    words: Explanation
    conflicts: tuple[Conflict, ...] = ()
    kind: str = ""
    """Suffix of the id, where a fact may also have a finding of another kind."""


def make_finding(
    ctx: Context,
    fact: Fact,
    scope: Scope,
    conflicts: Sequence[Conflict],
    inverses: Iterable[Claim] = (),
) -> Finding:
    """Make one finding from all conflicts on one fact in one scope, with the strongest verdict.

    `inverses`: claims on other subjects, turned round to be about this one.
    """
    ids = {i for conflict in conflicts for i in (conflict.first, conflict.second)}
    values = {claim.id: claim.value for claim in inverses if claim.value is not None}
    positions = group_positions(ctx, [ctx.pack.claims[i] for i in ids], values)
    verdict = min((conflict.verdict for conflict in conflicts), key=STRENGTH.__getitem__)
    ordered = tuple(sorted(conflicts, key=strongest_first))
    words = explain(ctx, fact, positions, ordered)
    beside, narrower = _beside(ctx, fact, scope, ids)
    made = _weighed(ctx, _Draft(fact, scope, verdict, positions, words, ordered), beside)
    if made.support.better is None or not narrower:
        return made
    with_all = weigh(ctx, positions, verdict, group_positions(ctx, [*beside, *narrower]))
    if with_all.better == made.support.better:
        return made
    undecided = made.support._replace(better=None, why="", alike=())
    return replace(made, support=undecided)  # also given elsewhere


def _beside(
    ctx: Context, fact: Fact, scope: Scope, ids: Container[str]
) -> tuple[list[Claim], list[Claim]]:
    """Return further claims on the fact outside the finding: those in the same scope, and those in
    a narrower one, such as a single region. Both are empty where the value changes with time.
    """
    beside: list[Claim] = []
    narrower: list[Claim] = []
    if ctx.pack.properties[fact.property].time_varying:
        return beside, narrower
    home = ctx.pack.header.work
    for claim in ctx.pack.facts.get(fact, ()):
        if claim.id in ids or not claim.has_passage or claim.lost or claim.denied:
            continue
        if claim.factuality is Factuality.JOKING:
            continue
        given = [] if claim.scope is ANYWHERE else [
            (getattr(scope, field), value)
            for field in QUALIFIERS
            if (value := getattr(claim.scope, field)) and (field, value) != ("work", home)
        ]  # fmt: skip
        if all(wanted == value for wanted, value in given):
            beside.append(claim)
        elif all(wanted in ("", value) for wanted, value in given):
            narrower.append(claim)
    return beside, narrower


def strongest_first(conflict: Conflict) -> tuple[int, float, str, str]:
    """Return the sort key of a finding's conflicts, strongest first."""
    return STRENGTH[conflict.verdict], -conflict.distance, conflict.first, conflict.second


def shared_scope(ctx: Context, conflict: Conflict) -> Scope:
    """Return the scope in which two claims conflict, joined from the scopes of both. A worldwide
    total has no region.
    """
    claims = [ctx.pack.claims[i] for i in (conflict.first, conflict.second)]
    if claims[0].scope is claims[1].scope is ANYWHERE:
        return ANYWHERE
    first, second = (
        replace(claim.scope, region="") if is_of_the_world(ctx, claim) else claim.scope
        for claim in claims
    )
    home = ctx.pack.header.work
    if first == second and not (first.work == home or first.cut or first.region):
        return first
    work = first.work or second.work
    return Scope(
        cut=ctx.one_name("cut", _either(first.cut, second.cut)),
        region=ctx.one_name("region", _either(first.region, second.region)),
        medium=_either(first.medium, second.medium),
        story_time=first.story_time or second.story_time,
        work="" if work == home else work,
        as_of=first.as_of if first.as_of == second.as_of else "",
    )


def _either(first: str, second: str) -> str:
    """Return the qualifier that is given; of two names for one region or cut, the first."""
    return min(filter(None, (first, second)), default="")


def make_rumour(ctx: Context, fact: Fact, claims: Sequence[Claim]) -> Finding:
    """Make a finding from rumours that no firmer source covers."""
    positions = group_positions(ctx, claims)
    words = explain_rumour(ctx, fact, positions)
    verdict = Verdict.RUMOUR
    draft = _Draft(fact, _one_scope(claims), verdict, positions, words, kind=verdict.value)
    return _weighed(ctx, draft)


def make_misspelling(ctx: Context, fact: Fact, claims: Sequence[Claim]) -> Finding:
    """Make a finding from misspellings of the subject's name in the pack."""
    positions = group_positions(ctx, claims)
    words = explain_misspelling(ctx, fact, positions)
    return _weighed(ctx, _Draft(fact, _one_scope(claims), Verdict.SPELLING, positions, words))


def make_missing(
    ctx: Context,
    fact: Fact,
    lost: Sequence[Claim],
    known: Sequence[Claim],
    inverse_values: Mapping[str, Value] = _NONE,
) -> Finding:
    """Make a finding from a value missing in copies of sources, and the claims that have it.

    `inverse_values`: by claim id, the values of claims made from the other end of a tie.
    """
    hole = Position(None, Polarity.AFFIRMED, tuple(in_order(lost)))
    positions = (hole, *group_positions(ctx, known, inverse_values))
    words = explain_missing(ctx, fact, hole, positions[1:])
    verdict = Verdict.MISSING
    draft = _Draft(fact, _one_scope(lost), verdict, positions, words, kind=verdict.value)
    made = _weighed(ctx, draft)
    return replace(made, would_resolve=undamaged(list(map(ctx.pack.source_name, hole.sources))))


def _weighed(ctx: Context, draft: _Draft, beside: Sequence[Claim] = ()) -> Finding:
    """Return the finding with its support, to which the claims `beside` also contribute."""
    others = group_positions(ctx, beside)
    support = weigh(ctx, draft.positions, draft.verdict, others, draft.conflicts)
    described = ctx.pack.properties[draft.fact.property]
    settled = _only_plan(draft.positions) or described
    subject = ctx.pack.entities.get(draft.fact.subject)
    evidence = evidence_on(ctx.pack, draft.fact.subject, settled.resolved_by)
    fits = not settled.resolved_for or subject is None or subject.kind in settled.resolved_for
    return Finding(
        id=finding_id(draft.fact, draft.scope, draft.kind),
        verdict=draft.verdict,
        severity=grade(described.topic, draft.verdict, draft.conflicts, support.sides),
        rule=described.rule,
        subject=draft.fact.subject,
        property=draft.fact.property,
        scope=draft.scope,
        positions=draft.positions,
        words=draft.words,
        would_resolve=resolved_by(draft.verdict, evidence, fits),
        support=support,
        conflicts=draft.conflicts,
        stakes=STAKES[described.topic],
    )


def _only_plan(positions: Sequence[Position]) -> Property | None:
    """Return the plan's property if all claims are about a plan: the outcome does not settle it."""
    own = positions[0].claims[0].property
    alike = all(claim.property is own for position in positions for claim in position.claims)
    return own if own.foresees and alike else None


def make_source_finding(
    ctx: Context,
    source: str,
    kind: str,
    verdict: Verdict,
    severity: Severity,
    positions: Sequence[Position],
    sentences: Sequence[str],
    would_resolve: str = "",
) -> Finding:
    """Make a finding about a source as a whole.

    `kind` is one of `labels.SOURCE_FINDINGS`; `sentences` explain it, after its heading.
    """
    claims = [claim for position in positions for claim in position.claims]
    return Finding(
        id=finding_id(Fact(kind, source), Scope()),
        verdict=verdict,
        severity=severity,
        rule=claims[0].property.rule,
        subject=source,
        property=kind,
        scope=Scope(),
        positions=tuple(positions),
        words=Explanation(
            fact_heading(ctx.pack, source, kind), sentences[0], " ".join(sentences[1:])
        ),
        would_resolve=would_resolve or resolved_by(verdict, ""),
        support=Support(None, "", weigh(ctx, positions, Verdict.MISSING).sides),
        conflicts=(),
        properties=tuple(dict.fromkeys(claim.property.id for claim in claims)),
        level="source",
        stakes=max(STAKES[claim.property.topic] for claim in claims),
    )


def finding_id(fact: Fact, scope: Scope, kind: str = "") -> str:
    """Return a finding's id, made from its fact and scope, not its claims, so that
    rulings survive.
    """
    qualifiers = [(field, getattr(scope, field)) for field in QUALIFIERS]
    narrowed = [f"{field.replace('_', '-')}={value}" for field, value in qualifiers if value]
    parts = [part.replace(".", "..") for part in (*fact, *narrowed)]
    return ".".join([*parts, *([kind] if kind else [])])


def _one_scope(claims: Sequence[Claim]) -> Scope:
    scopes = {claim.scope for claim in claims}
    return scopes.pop() if len(scopes) == 1 else Scope()


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Return patterns and then the other findings, worst first: by severity and verdict, then by
    stakes, distance of the values, and number of sources.
    """
    return sorted(findings, key=worst_first)


def worst_first(finding: Finding) -> tuple[float | str, ...]:
    """Return the sort key of a finding, see `sort_findings`."""
    return (
        finding.verdict is not Verdict.PATTERN,
        GRAVITY[finding.severity],
        STRENGTH[finding.verdict],
        -finding.stakes,
        -round(finding.distance, 6),
        -len(finding.sources),
        finding.id,
    )
