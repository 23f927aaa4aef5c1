"""Cleared pairs: counted by gate and fact while comparing, listed only on demand.

There may be far more of them than claims, and hardly any is ever displayed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice

from explorer.compare.claim_groups import claims_on
from explorer.compare.classes import ClaimClasses
from explorer.compare.context import Context
from explorer.compare.judge import judge
from explorer.model.claim import Claim
from explorer.model.enums import Gate, RuleName, ValueType
from explorer.model.finding import Cleared, ClearedCount
from explorer.model.place import Fact

_REMEMBERED = 50
"""Number of facts whose pairs are cached."""

CountedPairs = Counter[tuple[Gate, tuple[Fact, ...]]]
"""Number of pairs by gate and by the one or two facts of their claims."""


def may_conflict(first: Claim, second: Claim) -> bool:
    """Return whether two claims whose values differ look like a conflict.

    In an open list of free text all entries differ and none denies another, so only denials
    matter there. Nor does a source conflict with its own open list.
    """
    prop = first.property
    if prop.rule is not RuleName.SET or prop.completeness != "open":
        return True
    if first.denied != second.denied or first.closed or second.closed:
        return True
    notes = prop.value_type in (ValueType.TEXT, ValueType.NAME)
    return not notes and first.speaker != second.speaker


def facts_of(pair: tuple[Claim, Claim]) -> tuple[Fact, ...]:
    """Return the fact of two claims, or their two facts in order."""
    first, second = pair
    if first.subject == second.subject and first.property is second.property:
        return (first.fact,)
    return tuple(sorted({first.fact, second.fact}))


class ClearedPairs:
    """The pairs that gates cleared in one pack, in order of gate and ids."""

    def __init__(self, ctx: Context, counts: CountedPairs, others: Iterable[Cleared] = ()) -> None:
        """Take the number of pairs per fact, and `others` that comparing a single fact does not
        find.
        """
        pack = ctx.pack
        self._ctx, self._pack = ctx, pack
        self._others = tuple(sorted(set(others), key=_order))
        total = Counter(counts)
        for pair in self._others:
            total[pair.gate, facts_of((pack.claims[pair.first], pack.claims[pair.second]))] += 1
        self.counts: Sequence[ClearedCount] = tuple(
            ClearedCount(gate, facts, total[gate, facts])
            for gate, facts in sorted(total, key=lambda key: (_RANK[key[0]], key[1]))
        )
        """The number of pairs, by gate and fact."""
        self._known: dict[Fact, tuple[Cleared, ...]] = {}

    def __len__(self) -> int:
        """Return the number of pairs."""
        return sum(count.pairs for count in self.counts)

    def __iter__(self) -> Iterator[Cleared]:
        """Yield all pairs; affordable for packs of ordinary size only."""
        facts = {fact for count in self.counts for fact in count.facts}
        pairs = {pair for fact in facts for pair in self.on(fact)}
        return iter(sorted(pairs, key=_order))

    def __eq__(self, other: object) -> bool:
        """Return whether the same pairs were cleared for the same reasons."""
        return isinstance(other, ClearedPairs) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    @cached_property
    def _by_fact(self) -> Mapping[Fact, Sequence[Cleared]]:
        """Return the other pairs by fact."""
        by_fact: dict[Fact, list[Cleared]] = {}
        for pair in self._others:
            for fact in facts_of((self._pack.claims[pair.first], self._pack.claims[pair.second])):
                by_fact.setdefault(fact, []).append(pair)
        return by_fact

    def totals(self, facts: Iterable[Fact] | None = None) -> Mapping[Gate, int]:
        """Return how many pairs each gate cleared, in total or on some facts."""
        if facts is None:
            touching = dict.fromkeys(self.counts)
        else:
            touching = {count: None for fact in facts for count in self._counted.get(fact, ())}
        totals: Counter[Gate] = Counter()
        for count in touching:
            totals[count.gate] += count.pairs
        return {gate: totals[gate] for gate in Gate if totals[gate]}

    @cached_property
    def _counted(self) -> Mapping[Fact, Sequence[ClearedCount]]:
        counted: dict[Fact, list[ClearedCount]] = {}
        for count in self.counts:
            for fact in count.facts:
                counted.setdefault(fact, []).append(count)
        return counted

    def on(self, fact: Fact) -> Sequence[Cleared]:
        """Return the pairs with at least one claim on a fact."""
        if fact not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[fact] = tuple(sorted(self._work_out(fact), key=_order))
        return self._known[fact]

    def _work_out(self, fact: Fact) -> Iterator[Cleared]:
        yield from self._by_fact.get(fact, ())
        if fact.property not in self._pack.properties:
            return
        classes = ClaimClasses(self._ctx, claims_on(self._pack, fact))
        for met in classes.encounters(may_conflict):
            if met.judgement.gate is not None:
                for first, second in met.pairs:
                    if fact in facts_of((first, second)):
                        judgement = classes.judge(first, second)
                        low, high = sorted((first.id, second.id))
                        yield Cleared(met.judgement.gate, low, high, judgement.why)

    def of(self, claim_id: str) -> list[Cleared]:
        """Return the pairs that contain a claim."""
        claim = self._pack.claims.get(claim_id)
        pairs = self.on(claim.fact) if claim else ()
        return [pair for pair in pairs if claim_id in (pair.first, pair.second)]

    def sample(self, most: int, facts: Iterable[Fact] | None = None) -> list[Cleared]:
        """Return at most `most` pairs of each gate, spread over all facts or over those given."""
        chosen = None if facts is None else set(facts)
        by_gate: dict[Gate, Counter[Fact]] = {}
        for count in self.counts:
            if fact := _first(count.facts, chosen):
                by_gate.setdefault(count.gate, Counter())[fact] += count.pairs
        wanted: dict[Fact, dict[Gate, int]] = {}
        for gate, numbers in by_gate.items():
            for fact, limit in _shares(most, dict(islice(numbers.items(), most))).items():
                wanted.setdefault(fact, {})[gate] = limit
        some = [pair for fact in wanted for pair in self._some(fact, wanted[fact], chosen)]
        of_gate = (islice((pair for pair in some if pair.gate is gate), most) for gate in by_gate)
        return sorted(chain.from_iterable(of_gate), key=_order)

    def _some(
        self, fact: Fact, limits: Mapping[Gate, int], chosen: Container[Fact] | None
    ) -> Iterator[Cleared]:
        """Yield the first pairs on a fact, for each gate up to its limit.

        A pair on two facts counts only for the first of them that is in `chosen`.
        """
        left = Counter(limits)
        claims = self._pack.claims
        for pair in self._known.get(fact) or self._work_out(fact):
            if not left.total():
                break
            ends = claims[pair.first], claims[pair.second]
            if left[pair.gate] and _first(facts_of(ends), chosen) == fact:
                left[pair.gate] -= 1
                yield pair


def _first(facts: Iterable[Fact], chosen: Container[Fact] | None) -> Fact | None:
    """Return the first fact that is in `chosen`, or simply the first where `chosen` is None."""
    return next((fact for fact in facts if chosen is None or fact in chosen), None)


def _shares(most: int, numbers: Mapping[Fact, int]) -> Mapping[Fact, int]:
    """Return how many pairs to take from each fact for `most` in total, spread evenly."""
    enough = min(most, sum(numbers.values()))
    shares = (
        {fact: min(number, each) for fact, number in numbers.items()} for each in range(1, most + 1)
    )
    return next((share for share in shares if sum(share.values()) >= enough), {})


_RANK = {gate: rank for rank, gate in enumerate(Gate)}


def _order(pair: Cleared) -> tuple[Gate, str, str]:
    return pair.gate, pair.first, pair.second


def cleared_referents(ctx: Context) -> list[Cleared]:
    """Return one cleared pair for each property on which two easily confused entities differ."""
    cleared = []
    for a, b in sorted(set(_confusable(ctx))):
        for first, second in _shared_questions(ctx, a, b):
            judgement = judge(ctx, first, second)
            if judgement.gate is Gate.REFERENT:
                low, high = sorted((first.id, second.id))
                cleared.append(Cleared(Gate.REFERENT, low, high, judgement.why))
    return cleared


def _confusable(ctx: Context) -> Iterator[tuple[str, str]]:
    pack = ctx.pack
    by_name: dict[str, list[str]] = {}
    for _, entity in sorted(pack.entities.items()):
        for other in entity.distinct_from:
            if other in pack.entities:
                yield min(entity.id, other), max(entity.id, other)
        for name in pack.accepted_names(entity.id):
            for other in by_name.get(name, ())[:8]:
                yield min(entity.id, other), max(entity.id, other)
            by_name.setdefault(name, []).append(entity.id)
    for claim in pack.claims.values():
        value = claim.value
        if claim.property.relation == "cast" and isinstance(value, str | frozenset):
            for actor in [value] if isinstance(value, str) else value:
                yield min(claim.subject, actor), max(claim.subject, actor)


def _shared_questions(ctx: Context, a: str, b: str) -> Iterator[tuple[Claim, Claim]]:
    """Yield one pair of claims for each property on which the values of two entities differ."""
    answers = ctx.answers(b)
    for prop, (twin, *_) in ctx.answers(a).items():
        for claim in answers.get(prop, ()):
            if twin.value != claim.value:
                yield twin, claim
                break
