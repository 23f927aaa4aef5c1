"""Compare a whole pack: group its claims by fact, judge the pairs within each, make findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product

from explorer.compare.classes import ClaimClasses
from explorer.compare.context import Context, Said
from explorer.compare.findings import (
    make_finding,
    make_gap,
    make_misspelling,
    make_rumour,
    sort_findings,
)
from explorer.compare.gates import comparable, has_passage
from explorer.compare.inverses import turned_round
from explorer.compare.judge import Judgement, judge
from explorer.compare.offsets import find_offsets
from explorer.compare.referents import cleared_referents
from explorer.compare.rules import RULES, set_
from explorer.compare.rules.name import is_recorded_slip
from explorer.model.claim import Claim, Scope
from explorer.model.enums import Factuality, Limit, RuleName, ValueType
from explorer.model.finding import Clash, Cleared, Comparison, Finding
from explorer.model.pack import Pack

MAX_CLEARED = 200
"""Cleared pairs kept for one fact; beyond it they repeat each other."""


@dataclass
class Fact:
    """All claims on one property of one subject, and what their pairs came to."""

    subject: str
    property: str
    said: list[Said] = field(default_factory=list)
    turned: list[Said] = field(default_factory=list)
    """What is said of it from the other end of a tie, by claims on other subjects."""
    lost: list[Claim] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    cleared: list[Cleared] = field(default_factory=list)
    sampled: bool = False
    """Whether there are so many values that not every two of them were compared."""


def compare(pack: Pack) -> Comparison:
    """Find where the pack's sources pull apart. The order of claims and files does not matter."""
    ctx = Context(pack)
    facts = group_by_fact(ctx)
    for fact in facts:
        _judge_pairs(ctx, fact)
    findings, swallowed = find_offsets(ctx, facts)
    cleared = [*swallowed, *cleared_referents(ctx)]
    for fact in facts:
        findings.extend(_findings_of(ctx, fact))
        cleared.extend(fact.cleared)
    unique = {(c.gate, c.first, c.second): c for c in cleared}
    return Comparison(
        findings=tuple(sort_findings(findings)),
        cleared=tuple(unique[key] for key in sorted(unique)),
        sampled=tuple((fact.subject, fact.property) for fact in facts if fact.sampled),
    )


def group_by_fact(ctx: Context) -> list[Fact]:
    """Group all claims by subject and property; a plan stands with the outcome it foresees."""
    facts: dict[tuple[str, str], Fact] = {}
    for claim in sorted(ctx.pack.claims.values(), key=lambda c: c.id):
        prop = ctx.pack.properties[claim.property].foresees or claim.property
        fact = facts.setdefault((claim.subject, prop), Fact(claim.subject, prop))
        if claim.lost:
            fact.lost.append(claim)
        else:
            fact.said.append(ctx.said(claim))
    for said in [said for fact in facts.values() for said in fact.said if said.prop.inverse]:
        for turned in turned_round(ctx, said):
            if (place := (turned.claim.subject, turned.prop.id)) in facts:
                facts[place].turned.append(turned)
    return [facts[key] for key in sorted(facts)]


def _judge_pairs(ctx: Context, fact: Fact) -> None:
    """Judge the pairs of claims whose values differ; equal ones agree and need no look."""
    classes = ClaimClasses(ctx, fact.said)
    fact.sampled = classes.sampled
    for first, second in filter(_may_clash, classes.pairs()):
        found = classes.judge(first, second)
        if found.verdict is not None:
            fact.clashes.append(_clash(first, second, found))
        elif found.gate is not None and len(fact.cleared) < MAX_CLEARED:
            fact.cleared.append(Cleared(found.gate, *_ids(first, second), found.why))
    for first, second in product(fact.said, fact.turned):
        if first.voice != second.voice or first.denied != second.denied:
            found = judge(ctx, first, second)
            if found.verdict is not None:
                fact.clashes.append(_clash(first, second, found))


def _may_clash(pair: tuple[Said, Said]) -> bool:
    """Return whether two claims whose values differ look like a clash.

    In an open list of free words every entry differs from every other and none denies another, so
    only denials are worth a look there; nor does a source clash with its own open list.
    """
    first, second = pair
    prop = first.prop
    if prop.rule is not RuleName.SET or prop.completeness != "open":
        return True
    if first.denied != second.denied or first.closed or second.closed:
        return True
    notes = prop.value_type in (ValueType.TEXT, ValueType.NAME)
    return not notes and first.voice != second.voice


def _clash(first: Said, second: Said, found: Judgement) -> Clash:
    assert found.verdict is not None
    return Clash(*_ids(first, second), found.verdict, found.why, found.distance)


def _ids(first: Said, second: Said) -> tuple[str, str]:
    a, b = sorted((first.claim.id, second.claim.id))
    return a, b


def _findings_of(ctx: Context, fact: Fact) -> Iterable[Finding]:
    by_scope: dict[Scope, list[Clash]] = {}
    for clash in fact.clashes:
        by_scope.setdefault(_shared_scope(ctx, clash), []).append(clash)
    for scope, clashes in by_scope.items():
        yield make_finding(ctx, fact.subject, fact.property, scope, clashes, fact.turned)
    in_clash = {i for clash in fact.clashes for i in (clash.first, clash.second)}
    shown = [said for said in fact.said if has_passage(said.claim, said.source)]
    apart = [said for said in shown if said.claim.id not in in_clash]
    if not fact.clashes:
        odd = [said.claim for said in apart if _writes_a_slip(ctx, said)]
        if odd:
            yield make_misspelling(ctx, fact.subject, fact.property, odd)
    rumours = [said for said in apart if said.claim.factuality is Factuality.RUMOURED]
    if rumours:
        classes = ClaimClasses(ctx, fact.said)
        rumours = [said for said in rumours if _stands_alone(ctx, said, classes.met_by(said))]
    if rumours:
        yield make_rumour(ctx, fact.subject, fact.property, [s.claim for s in rumours])
    lost = [claim for claim in fact.lost if has_passage(claim, ctx.pack.sources[claim.source])]
    known = [said.claim for said in shown if not said.denied]
    if lost and known:
        yield make_gap(ctx, fact.subject, fact.property, lost, known)


def _writes_a_slip(ctx: Context, said: Said) -> bool:
    """Return whether a claim writes its subject's name in a form that the pack records as a slip:
    the pack's own name stands against it, whether or not another claim gives one.
    """
    if said.prop.rule is not RuleName.NAME or said.denied or Limit.TRANSLATED in said.limits:
        return False
    firm = said.claim.factuality not in (Factuality.RUMOURED, Factuality.JOKING)
    return firm and is_recorded_slip(ctx, said)


def _shared_scope(ctx: Context, clash: Clash) -> Scope:
    first, second = (ctx.pack.claims[i].scope for i in (clash.first, clash.second))
    home = ctx.pack.header.work
    work = first.work or second.work
    told = [ctx.pack.claims[i].property for i in (clash.first, clash.second)]
    planned = any(ctx.pack.properties[prop].foresees for prop in told) and len(set(told)) > 1
    return Scope(
        cut="" if planned else first.cut or second.cut,  # a plan is the film's, not a cut's
        region=first.region or second.region,
        medium=first.medium or second.medium,
        story_time=first.story_time or second.story_time,
        work="" if work == home else work,
        as_of=first.as_of if first.as_of == second.as_of else "",
    )


def _stands_alone(ctx: Context, rumour: Said, others: Iterable[Said]) -> bool:
    """Return whether no firmer voice says what is rumoured."""
    if rumour.denied:
        return False
    if rumour.prop.value_type is ValueType.TEXT:  # a note, not an answer that others might give
        return False
    return not any(
        other.voice != rumour.voice
        and not other.denied
        and other.claim.factuality not in (Factuality.RUMOURED, Factuality.JOKING)
        and _bears_out(ctx, other, rumour)
        for other in others
    )


def _bears_out(ctx: Context, other: Said, rumour: Said) -> bool:
    """Return whether the firmer claim says what is rumoured, more exactly, or as good as that."""
    if isinstance(other.value, frozenset) and isinstance(rumour.value, frozenset):
        named = all(set_.names(ctx, other, item) for item in rumour.value)
        return named if rumour.value else not other.value
    if not comparable(other, rumour):
        return False
    rule = RULES[rumour.prop.rule]
    return rule.relate(ctx, other, rumour).bearing in rule.entails | rule.close
