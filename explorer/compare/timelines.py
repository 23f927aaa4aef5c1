"""Timelines: a conflict on the current state, reported together with the events leading up to it.

A film is planned, delayed, upcoming and released; sources from different times give different parts
of that. The vocabulary lists the properties of a timeline, the last of which is the current state.
If sources conflict on that, there is one finding, in which plans and dates are listed as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from explorer.compare.context import Context
from explorer.compare.findings import finding_id, strongest_first
from explorer.compare.positions import in_order
from explorer.compare.severity import STAKES
from explorer.compare.support import weigh
from explorer.model.claim import Claim
from explorer.model.constraint import Constraint
from explorer.model.enums import (
    GRAVITY,
    STRENGTH,
    ConstraintKind,
    Factuality,
    Limit,
    Polarity,
    ValueType,
)
from explorer.model.finding import Finding, Position
from explorer.model.place import Fact
from explorer.model.scope import Scope
from explorer.model.source_names import at_the_start
from explorer.model.support import SideSupport, Support
from explorer.model.value import Value
from explorer.values.dates import Date
from explorer.values.terms import in_words
from explorer.wording import explanations as say
from explorer.wording.dates import on_date
from explorer.wording.records import denied_words, fact_heading
from explorer.wording.values import shown_value

_PLACEHOLDER = re.compile(r"\{(subject|value)\}")


def lay_out_timelines(ctx: Context, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings, those on a timeline's properties replaced by a single one wherever
    sources conflict on the current state.
    """
    kept = list(findings)
    for _, timeline in sorted(ctx.pack.constraints.items()):
        if timeline.kind is not ConstraintKind.TIMELINE:
            continue
        for standing in [f for f in kept if _is_on(f, timeline.properties[-1:]) and f.conflicts]:
            parts = [
                f
                for f in kept
                if _is_on(f, timeline.properties)
                and f.conflicts
                and (f.subject, f.scope) == (standing.subject, standing.scope)
                and all(_counts(timeline, claim) for claim in f.claims)
            ]
            kept = [f for f in kept if f not in parts]
            kept.append(_timeline(ctx, timeline, standing, parts))
    return kept


def _is_on(finding: Finding, properties: Sequence[str]) -> bool:
    return not finding.properties and finding.property in properties


def _timeline(
    ctx: Context, timeline: Constraint, standing: Finding, parts: Sequence[Finding]
) -> Finding:
    """Make a timeline's finding from those it replaces; `standing` is that on the current state."""
    fact = Fact(standing.subject, timeline.id)
    in_conflict = {claim.id: claim for finding in parts for claim in finding.claims}
    beside = [c for c in _claims_beside(ctx, timeline, standing) if c.id not in in_conflict]
    positions = _positions(ctx, timeline, [*in_conflict.values(), *beside])
    verdict = min((finding.verdict for finding in parts), key=STRENGTH.__getitem__)
    own = standing.words._replace(fact=fact_heading(ctx.pack, *fact))
    for finding in parts:
        if STRENGTH[finding.verdict] < STRENGTH[standing.verdict]:  # the reason for the verdict
            own = own.followed_by(at_the_start(finding.words.said), finding.words.closing)
    now = standing.property
    steps = [_step(ctx, position) for position in positions if _property(position) != now]
    return Finding(
        id=finding_id(fact, standing.scope),
        verdict=verdict,
        severity=min((finding.severity for finding in parts), key=GRAVITY.__getitem__),
        rule=timeline.kind,
        subject=standing.subject,
        property=timeline.id,
        scope=standing.scope,
        positions=positions,
        words=own.followed_by(say.in_time(steps)) if steps else own,
        would_resolve=timeline.resolved_by or standing.would_resolve,
        support=_support(ctx, positions, standing),
        conflicts=tuple(sorted((c for f in parts for c in f.conflicts), key=strongest_first)),
        properties=tuple(timeline.properties),
        stakes=STAKES[timeline.topic],
    )


def _claims_beside(ctx: Context, timeline: Constraint, standing: Finding) -> list[Claim]:
    """Return all serious claims on the timeline of the finding's subject."""
    return [
        claim
        for claim in ctx.pack.claims_about(standing.subject)
        if claim.property.id in timeline.properties and claim.has_passage and not claim.lost
        if claim.factuality is not Factuality.JOKING and not claim.in_character
        if claim.limits.isdisjoint((Limit.CLIP, Limit.QUESTION))
        if _of_one_film(ctx, claim.scope, standing.scope)
        if _counts(timeline, claim)
    ]


def _of_one_film(ctx: Context, scope: Scope, other: Scope) -> bool:
    home = ctx.pack.header.work
    same_work = (scope.work or home) == (other.work or home)
    regions = {scope.region, other.region} - {""}
    return same_work and len(regions) < 2


def _counts(timeline: Constraint, claim: Claim) -> bool:
    """Return whether a claim's value is one of the timeline's terms."""
    terms = timeline.values.get(claim.property.id)
    if terms is None:
        return True
    value = claim.value
    return not value.isdisjoint(terms) if isinstance(value, frozenset) else value in terms


def _positions(ctx: Context, timeline: Constraint, claims: Iterable[Claim]) -> tuple[Position, ...]:
    """Group equal claims, ordered by step of the timeline and then by date."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.property.id, _words(ctx, timeline, claim)), []).append(claim)
    ordered = sorted(groups.items(), key=lambda item: (*_place(timeline, item[1][0]), item[0][1]))
    return tuple(
        Position(*claims[0].answer, tuple(claims), words)
        for (_, words), group in ordered
        for claims in [in_order(group)]
    )


def _place(timeline: Constraint, claim: Claim) -> tuple[object, ...]:
    """Return a claim's sort key: by property, denials first, then by date or order of terms."""
    value = claim.value
    known = claim.property.values
    moment: tuple[int, ...] = (known.index(value),) if value in known else ()
    if isinstance(value, Date):
        moment = value.bounds[0]
    return timeline.properties.index(claim.property.id), not claim.denied, moment


def _words(ctx: Context, timeline: Constraint, claim: Claim) -> str:
    """Return a claim as a step, worded with the timeline's phrase for its property if any."""
    prop = claim.property
    denied = claim.answer[1] is Polarity.DENIED
    value = _value(ctx, timeline, claim)
    phrase = timeline.phrases.get(f"not {prop.id}" if denied else prop.id)
    if phrase is None:
        return f"{prop.label}: {denied_words(value, claim.answer[1])}"
    words = {"subject": ctx.name(claim.subject), "value": value}
    return _PLACEHOLDER.sub(lambda match: words[match[1]], phrase)


def _value(ctx: Context, timeline: Constraint, claim: Claim) -> str:
    value: Value | None = claim.answer[0]
    assert value is not None
    if isinstance(value, Date):
        return on_date(value.text)
    terms = timeline.values.get(claim.property.id)
    if isinstance(value, frozenset) and terms:
        value = value & frozenset(terms)
    if claim.property.value_type is ValueType.TERM and isinstance(value, str):
        return in_words(value)
    return shown_value(claim.property, value, ctx.name)


def _property(position: Position) -> str:
    return position.claims[0].property.id


def _step(ctx: Context, position: Position) -> str:
    """Return a step with its sources, those that state it and those that imply it."""
    sources = {c.source.id for c in position.claims if Limit.INFERRED not in c.limits}
    stated = [ctx.pack.source_name(source) for source in position.sources if source in sources]
    implied = [ctx.pack.source_name(source) for source in position.sources if source not in sources]
    return say.step_in_time(position.words, stated, implied)


def _support(ctx: Context, positions: Sequence[Position], standing: Finding) -> Support:
    """Return each position's support; the better one is that of the finding on the
    current state.
    """
    sides: tuple[SideSupport, ...] = weigh(ctx, positions, standing.verdict).sides
    better = None
    if standing.support.better is not None:
        best = {c.id for c in standing.positions[standing.support.better].claims}
        held = (i for i, p in enumerate(positions) if best <= {c.id for c in p.claims})
        better = next(held, None)
    return Support(better, standing.support.why, sides)
