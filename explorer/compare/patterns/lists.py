"""Lists that one source always cuts at some length, or makes shorter than another throughout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from explorer.compare.claim_groups import ClaimGroup
from explorer.compare.context import Context
from explorer.compare.patterns.pattern import Pattern
from explorer.compare.patterns.series import (
    FEWEST,
    MANY,
    Answers,
    Difference,
    Series,
    comparable,
    facts,
)
from explorer.model.claim import Claim
from explorer.model.enums import Kind, RuleName, ValueType, Verdict
from explorer.model.finding import Conflict
from explorer.model.property import Property
from explorer.read.listed import listed_name, takes_listed
from explorer.values.relation import EXPLAINED, Reason
from explorer.wording import patterns as say
from explorer.wording import reasons

_AT_THE_CUT = 2 / 3
"""Share of the lists shorter than others' that must be as long as the source's lists ever are:
without a cut few short lists would be, and below the cut a list may lack a name for its own
reasons."""

_LONGER = 0.05
"""Share of the lists of that length or more that may be longer: one slip in twenty."""

_MOST = 0.5
"""Share of all lists of two sources that have nothing in common, beyond which the two answer two
questions: who made a film, and who released it."""

_SOME = 0.1
"""Such a share where one of the sources gives one as a rule, which the other may not list:
one of two countries. One in ten is no slip."""

_STRAY = 0.01
"""Share of the lists of a source that gives one name as a rule that may have more: two films of one
title and year that were taken for one."""

_FEW = 5
"""Voices on one fact up to which the way of one explains its short list. Where more speak, who is
left out is told by how many name them, and each such fact is worth a look."""


class Lengths:
    """How many each claim's source lists there, counted once."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._known: dict[str, int] = {}
        self._listed: dict[tuple[str, str], Counter[int]] = {}

    def of(self, claim: Claim) -> int:
        """Return how many a claim's source lists there, over all of its claims."""
        known = self._known.get(claim.id)
        if known is None:
            own = len(claim.value) if isinstance(claim.value, frozenset) else 0
            known = self._known[claim.id] = max(own, len(self._ctx.all_listed(claim)))
        return known

    def listed(self, answers: Answers, source: str, prop: Property) -> Counter[int]:
        """Return how many lists of each length a source has under a property."""
        listed = self._listed.get((source, prop.id))
        if listed is None:
            listed = Counter(map(self.of, answers.of(source, prop).values()))
            listed.update(answers.agreed.by(prop, source).lengths)
            self._listed[source, prop.id] = listed
        return listed

    def shorter(self, first: Claim, second: Claim, conflict: Conflict) -> Claim | None:
        """Return the claim whose list lacks some of the other's and has nothing else, else None."""
        if conflict.verdict is not Verdict.INCOMPLETE:
            return None
        length, other = self.of(first), self.of(second)
        if length == other:
            return None
        return first if length < other else second


def find_cuts(
    ctx: Context, groups: Sequence[ClaimGroup], answers: Answers, lengths: Lengths
) -> Iterable[Pattern]:
    """Yield the sources that never list more than so many, whoever lists more."""
    short: dict[tuple[str, str], Counter[int]] = {}
    props = {claim.property.id: claim.property for group in groups for claim in group.claims[:1]}
    lists = [
        group
        for group in groups
        if _are_lists_of_a_kind(props.get(group.fact.property)) and _few_speak(group)
    ]
    for group in lists:
        for pair in comparable(ctx, group):
            if (claim := lengths.shorter(*pair)) is not None:
                sizes = short.setdefault((claim.property.id, claim.source.id), Counter())
                sizes[lengths.of(claim)] += 1
    cuts = {
        key: most
        for key, sizes in short.items()
        if (most := _cut_at(sizes, lengths.listed(answers, key[1], props[key[0]])))
    }
    by_list: dict[tuple[str, str], list[Difference]] = {}
    for group in lists:
        for first, second, conflict in comparable(ctx, group):
            claim = lengths.shorter(first, second, conflict)
            if claim is not None:
                key = claim.property.id, claim.source.id
                if cuts.get(key) == lengths.of(claim):
                    by_list.setdefault(key, []).append(Difference(group, first, second, conflict))
    for (property_id, source), differences in sorted(by_list.items(), key=lambda item: item[0]):
        if facts(differences) >= FEWEST:
            prop, most = props[property_id], cuts[property_id, source]
            listed = lengths.listed(answers, source, prop)
            longer = sum(number for size, number in listed.items() if size > most)
            named = prop.value_type is ValueType.ENTITY and Kind.CONCEPT not in prop.range
            words = say.lists_at_most(ctx.pack.source_name(source), most, longer, named)
            yield Pattern("lists-at-most", prop, (source,), tuple(differences), words)


def _cut_at(short: Counter[int], lengths: Counter[int]) -> int:
    """Return at how many a source cuts its lists, 0 where it does not.

    `short` has the lengths of its lists that are shorter than others', `lengths` those of all.
    """
    for most in sorted(lengths, reverse=True):
        longer = sum(number for size, number in lengths.items() if size > most)
        if longer > _LONGER * (longer + lengths[most]):
            return 0
        up_to_it = sum(number for size, number in short.items() if size <= most)
        if short[most] >= max(FEWEST, _AT_THE_CUT * up_to_it):
            return most
    return 0


def find_fuller(ctx: Context, series: Series, lengths: Lengths) -> Iterable[Pattern]:
    """Yield that one source's lists are shorter than the other's on many subjects."""
    if len(series.differences) < MANY or not _are_lists_of_a_kind(series.property):
        return
    shorter = [
        (claim.source.id, difference)
        for difference in series.differences
        if (claim := lengths.shorter(difference.first, difference.second, difference.conflict))
        and _few_speak(difference.group)
    ]
    for source, other in ((series.first, series.second), (series.second, series.first)):
        fits = [difference for listing, difference in shorter if listing == source]
        if facts(fits) >= MANY:
            series.drop(fits)
            names = ctx.pack.source_name(source), ctx.pack.source_name(other)
            yield Pattern(
                "lists-fewer",
                series.property,
                (source, other),
                tuple(fits),
                say.lists_fewer(*names),
                compared=series.compared,
            )


def find_other_lists(ctx: Context, series: Series, lengths: Lengths) -> Iterable[Pattern]:
    """Yield that two sources mean different things: their lists hold nothing in common on most of
    the subjects that both cover, or on some where one source gives one of several as a rule.
    Of what has nearly always one answer, one is wrong on each.
    """
    prop = series.property
    if prop.mostly_single or prop.completeness != "expected" or not _are_lists_of_a_kind(prop):
        return
    fits = [d for d in series.differences if _have_nothing_in_common(d)]
    number = facts(fits)
    if number < MANY:
        return
    names = [*map(ctx.pack.source_name, series.sources)]
    words = say.lists_apart(*names)
    # `compared` takes long to count
    if number <= _MOST * series.disputed or number <= _MOST * series.compared:
        single = [_gives_one(series, source, lengths) for source in series.sources]
        fits = [d for d in fits if any(single) and _few_speak(d.group) and _are_known(d)]
        if facts(fits) < max(MANY, _SOME * series.compared):
            return
        words = say.one_of_several(*(names if single[0] else reversed(names)))
    series.drop(fits)
    yield Pattern("lists-apart", prop, series.sources, tuple(fits), words, compared=series.compared)


def _gives_one(series: Series, source: str, lengths: Lengths) -> bool:
    """Return whether a source gives one name as a rule, on subjects enough to tell."""
    listed = lengths.listed(series.answers, source, series.property)
    longer = sum(number for size, number in listed.items() if size > 1)
    return series.is_long and bool(listed) and longer <= _STRAY * listed.total()


def _are_known(difference: Difference) -> bool:
    """Return whether two lists hold countries or languages where these are asked for: what is none
    is in the wrong column, and no other answer.
    """
    prop = difference.first.property
    named = (*difference.first.named, *difference.second.named)
    return all(listed_name(prop, name) for name in named) or not takes_listed(prop)


def _have_nothing_in_common(difference: Difference) -> bool:
    first, second = difference.first.value, difference.second.value
    return (
        difference.conflict.verdict is Verdict.TENSION
        and isinstance(first, frozenset)
        and isinstance(second, frozenset)
        and first.isdisjoint(second)
    )


def hedge_single(ctx: Context, series: Series, lengths: Lengths) -> None:
    """Lower the conflicts of two sources that give one name as a rule where there may be
    several: each may name another one of two directors, or of two countries.
    """
    if series.property.rule is not RuleName.SET or not series.is_long:
        return
    expected = Verdict.CONTRADICTION if series.property.mostly_single else Verdict.TENSION
    likely = [d for d in series.differences if d.conflict.verdict is expected]
    if not likely or not all(_gives_one(series, source, lengths) for source in series.sources):
        return
    for difference in likely:
        conflict = difference.conflict
        reason = Reason(reasons.ONE_AS_A_RULE)
        if conflict.verdict is Verdict.TENSION:
            reason = conflict.reason.remarked(reasons.ONE_AS_A_RULE)
        distance = min(conflict.distance, EXPLAINED)
        left = conflict._replace(verdict=Verdict.TENSION, reason=reason, distance=distance)
        series.retell(difference, left)


def _are_lists_of_a_kind(prop: Property | None) -> bool:
    """Return whether a source may make its lists by rule: of credits, not of what a story tells."""
    if prop is None or prop.rule is not RuleName.SET:
        return False
    return prop.about != "content" or prop.domain == [Kind.FILM]


def _few_speak(group: ClaimGroup) -> bool:
    voices: set[str] = set()
    for claim in group.claims:
        voices.add(claim.voice)
        if len(voices) > _FEW:
            return False
    return True
