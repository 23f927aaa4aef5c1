"""Compare a whole pack: group its claims by fact, judge the pairs within each, make findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import product
from operator import itemgetter

from explorer.compare.claim_groups import ClaimGroup, group_by_fact
from explorer.compare.classes import ClaimClasses
from explorer.compare.cleared import (
    ClearedPairs,
    CountedPairs,
    cleared_referents,
    facts_of,
    may_conflict,
)
from explorer.compare.constraints import find_conflicts
from explorer.compare.context import Context
from explorer.compare.findings import (
    make_finding,
    make_misspelling,
    make_rumour,
    shared_scope,
    sort_findings,
)
from explorer.compare.gates import comparable
from explorer.compare.judge import Judgement, judge
from explorer.compare.missing import find_missing
from explorer.compare.patterns import find_patterns
from explorer.compare.repeated import join_repeated
from explorer.compare.rules import RULES, sets
from explorer.compare.rules.name import is_recorded_slip, is_variant
from explorer.compare.source_findings import find_on_sources
from explorer.compare.timelines import lay_out_timelines
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Limit, RuleName, ValueType
from explorer.model.finding import Cleared, Comparison, Conflict, Finding
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Pack
from explorer.model.scope import ANYWHERE, Scope

FindPatterns = Callable[[Context, Sequence[ClaimGroup]], tuple[list[Finding], list[Cleared]]]
"""Finds patterns and removes the conflicts that they explain from the groups."""

FindOnSources = Callable[[Context, Sequence[Finding]], list[Finding]]
"""Makes the source-level findings, given the findings on facts."""


@collection_paused()
def compare(pack: Pack) -> Comparison:
    """Find where the pack's sources conflict. The order of claims and files does not matter."""
    ctx = Context(pack)
    groups = group_by_fact(ctx)
    counted = judge_groups(ctx, groups)
    findings, cleared = make_findings(ctx, groups, find_patterns)
    others = [*cleared, *cleared_referents(ctx)]
    fresh = Context(pack, ctx.identity)  # without the look-ups cached for every fact
    return Comparison(
        findings=tuple(findings),
        cleared=ClearedPairs(fresh, counted, others),
        sampled=tuple(group.fact for group in groups if group.sampled),
    )


def judge_groups(ctx: Context, groups: Iterable[ClaimGroup]) -> CountedPairs:
    """Judge the pairs within each group and store the conflicts there; count the cleared pairs."""
    cleared: CountedPairs = Counter()
    for group in groups:
        _judge_pairs(ctx, group, cleared)
    return cleared


def make_findings(
    ctx: Context,
    groups: Sequence[ClaimGroup],
    patterns: FindPatterns,
    on_sources: FindOnSources = find_on_sources,
) -> tuple[list[Finding], list[Cleared]]:
    """Return the findings of judged groups, worst first, and pairs cleared on the way.

    `patterns` removes the conflicts it explains from the groups; `on_sources` makes the
    source-level findings.
    """
    on_constraints, across = find_conflicts(ctx, (c for group in groups for c in group.conflicts))
    findings, swallowed = patterns(ctx, groups)
    findings += on_constraints
    in_conflict = {claim.id for finding in on_constraints for claim in finding.claims}
    findings.extend(find_missing(ctx, groups))
    for group in groups:
        findings.extend(_findings_of(ctx, group, in_conflict))
    findings, repeated = join_repeated(ctx, findings)
    findings = lay_out_timelines(ctx, findings)
    findings.extend(on_sources(ctx, findings))
    return sort_findings(findings), [*across, *swallowed, *repeated]


def _judge_pairs(ctx: Context, group: ClaimGroup, cleared: CountedPairs) -> None:
    """Judge the pairs of claims whose values differ."""
    if group.claims and not all(map(group.claims[0].same_as, group.claims)):
        classes = ClaimClasses(ctx, group.claims)
        group.sampled = classes.sampled
        for met in classes.encounters(may_conflict):
            if met.judgement.verdict is not None:
                group.conflicts += _conflicts(met.judgement, met.pairs)
            elif met.judgement.gate is not None:
                cleared[met.judgement.gate, facts_of(next(iter(met.pairs)))] += met.number
        group.conflicts.sort(key=itemgetter(0, 1))
    for first, second in product(group.claims, group.inverses):
        if first.speaker != second.speaker or first.denied != second.denied:
            judgement = judge(ctx, first, second)
            if judgement.verdict is not None:
                group.conflicts += _conflicts(judgement, [(first, second)])


def _conflicts(judgement: Judgement, pairs: Iterable[tuple[Claim, Claim]]) -> Iterator[Conflict]:
    """Yield a conflict for each pair, with the smaller id first."""
    assert judgement.verdict is not None
    made = judgement.verdict, judgement.reason, judgement.distance, judgement.slip
    for first, second in pairs:
        a, b = first.id, second.id
        yield Conflict(a, b, *made) if a < b else Conflict(b, a, *made)


def _findings_of(
    ctx: Context, group: ClaimGroup, in_conflict: Collection[str]
) -> Iterable[Finding]:
    """Yield the findings on one fact; a rumour `in_conflict` elsewhere is reported there."""
    for scope, conflicts in _by_scope(ctx, group).items():
        yield make_finding(ctx, group.fact, scope, conflicts, group.inverses)
    named = group.claims and group.claims[0].property.rule is RuleName.NAME
    alone = named and not group.conflicts and not group.explained
    if alone and (odd := _misspelt(ctx, group.claims)):
        yield make_misspelling(ctx, group.fact, odd)
    rumours = [
        claim
        for claim in group.claims
        if claim.factuality is Factuality.RUMOURED
        and claim.id not in in_conflict
        and claim.has_passage
    ]
    if rumours:
        judged = {i for conflict in group.conflicts for i in (conflict.first, conflict.second)}
        rumours = [claim for claim in rumours if claim.id not in judged]
    if rumours:
        classes = ClaimClasses(ctx, group.claims)
        rumours = [claim for claim in rumours if _stands_alone(ctx, claim, classes.met_by(claim))]
    if rumours:
        yield make_rumour(ctx, group.fact, rumours)


def _by_scope(ctx: Context, group: ClaimGroup) -> dict[Scope, list[Conflict]]:
    """Return a group's conflicts by the scope that two claims share."""
    if not group.conflicts:
        return {}
    if all(claim.scope is ANYWHERE for claim in (*group.claims, *group.inverses)):
        return {ANYWHERE: group.conflicts}
    by_scope: dict[Scope, list[Conflict]] = {}
    for conflict in group.conflicts:
        by_scope.setdefault(shared_scope(ctx, conflict), []).append(conflict)
    _join_general(ctx, by_scope)
    return by_scope


def _join_general(ctx: Context, by_scope: dict[Scope, list[Conflict]]) -> None:
    """Move conflicts in a scope that only repeat a conflict without scope to the latter: two
    sources give 1950 and 1951, and a third 1951 for one country. Further conflicts of a claim that
    is moved go with it.
    """
    general = by_scope.get(ANYWHERE)
    if general is None:
        return
    claims = ctx.pack.claims
    answers = {claims[i].answer for conflict in general for i in (conflict.first, conflict.second)}

    def repeats(conflict: Conflict) -> bool:
        sides = claims[conflict.first], claims[conflict.second]
        general_too = {side.answer for side in sides if side.scope == ANYWHERE}
        return {side.answer for side in sides} <= answers or bool(general_too & answers)

    _move(by_scope, repeats)
    sides = {i for conflict in general for i in (conflict.first, conflict.second)}
    moved = {i for i in sides if claims[i].scope != ANYWHERE}
    _move(by_scope, lambda conflict: not moved.isdisjoint((conflict.first, conflict.second)))


def _move(
    by_scope: dict[Scope, list[Conflict]], belongs_to_general: Callable[[Conflict], bool]
) -> None:
    """Move conflicts in a scope to those without."""
    for scope, conflicts in list(by_scope.items()):
        if scope == ANYWHERE:
            continue
        by_scope[ANYWHERE] += filter(belongs_to_general, conflicts)
        by_scope[scope] = [c for c in conflicts if not belongs_to_general(c)]
        if not by_scope[scope]:
            del by_scope[scope]


def _misspelt(ctx: Context, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims that misspell their subject's name, judged by its names in the pack.

    Errors of a scan or a translation do not count.
    """
    # most claims share one form
    written = {(claim.property.id, claim.value): claim for claim in claims}
    slips = {
        form
        for form, claim in written.items()
        if is_recorded_slip(ctx, claim) or is_variant(ctx, claim)
    }
    return [
        claim
        for claim in claims
        if (claim.property.id, claim.value) in slips
        and not claim.denied
        and claim.limits.isdisjoint((Limit.TRANSLATED, Limit.DAMAGED))
        and claim.factuality not in (Factuality.RUMOURED, Factuality.JOKING)
        and claim.has_passage
    ]


def _stands_alone(ctx: Context, rumour: Claim, others: Iterable[Claim]) -> bool:
    """Return whether no claim, not even of the same source, states a rumour more firmly."""
    if rumour.denied:
        return False
    if rumour.property.value_type is ValueType.TEXT:  # a note, not an answer that others might give
        return False
    return not any(
        (other.voice != rumour.voice or _restates(other, rumour))
        and not other.denied
        and other.factuality not in (Factuality.RUMOURED, Factuality.JOKING)
        and Limit.QUESTION not in other.limits
        and _supports(ctx, other, rumour)
        for other in others
    )


def _restates(other: Claim, rumour: Claim) -> bool:
    """Return whether the source of a rumour also states it as fact."""
    return other.speaker == rumour.speaker and other.factuality is Factuality.CERTAIN


def _supports(ctx: Context, other: Claim, rumour: Claim) -> bool:
    """Return whether a firmer claim gives the rumoured value, or a more precise or near one."""
    if isinstance(other.value, frozenset) and isinstance(rumour.value, frozenset):
        named = all(sets.names(ctx, other, item) for item in rumour.value)
        return named if rumour.value else not other.value
    if not comparable(other, rumour):
        return False
    rule = RULES[rumour.property.rule]
    return rule.relate(ctx, other, rumour).bearing in rule.entails | rule.close
