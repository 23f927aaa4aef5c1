"""Patterns in lists: one source cuts them at some length, or its lists are generally shorter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set

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
from explorer.model.listed import listed_id, takes_listed
from explorer.model.property import Property
from explorer.values.reason import Reason
from explorer.values.relation import EXPLAINED
from explorer.wording import patterns as say
from explorer.wording import reasons

_AT_THE_CUT = 2 / 3
"""Of a source's lists that are shorter than another's, the least share that must have the maximum
length: without a cut few would, and below it a list may lack a name for other reasons."""

_LONGER = 0.05
"""Greatest share, of the lists of that length or more, that may be longer: one error in twenty."""

_MOST = 0.5
"""If more than this share of two sources' lists have nothing in common, the sources answer two
different questions, such as who made a film and who released it."""

_SOME = 0.1
"""The same share where one source gives a single entry as a rule, such as one of two countries.
One in ten is more than errors would explain."""

_CROWD = 50
"""Facts whose lists have nothing in common from which their share does not matter."""

_STRAY = 0.01
"""Greatest share of longer lists in a source that gives a single entry as a rule; these are two
films of one title and year that were merged."""

_FEW = 5
"""Up to this many voices on a fact, a source's habit explains its short list. With more voices, the
number that give each name shows who is left out, and each such fact is worth checking."""


class Lengths:
    """The lengths of lists, cached."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._known: dict[str, int] = {}
        self._listed: dict[tuple[str, str], Counter[int]] = {}

    def of(self, claim: Claim) -> int:
        """Return how many entries a claim's source lists on its fact, in all its claims."""
        if claim.id not in self._known:  # the others on its fact are next, or come up soon
            for stated in (claim, *self._ctx.pack.facts.get(claim.fact, ())):
                own = len(stated.value) if isinstance(stated.value, frozenset) else 0
                self._known[stated.id] = max(own, len(self._ctx.all_listed(stated)))
        return self._known[claim.id]

    def listed(self, answers: Answers, source: str, prop: Property) -> Counter[int]:
        """Return the number of a source's lists under a property, by length."""
        listed = self._listed.get((source, prop.id))
        if listed is None:
            listed = Counter(map(self.of, answers.of(source, prop).values()))
            listed.update(answers.agreed.by(prop, source).lengths)
            self._listed[source, prop.id] = listed
        return listed

    def shorter(self, first: Claim, second: Claim, conflict: Conflict) -> Claim | None:
        """Return the claim whose list is a part of the other's, or None."""
        if conflict.verdict is not Verdict.INCOMPLETE:
            return None
        length, other = self.of(first), self.of(second)
        if length == other:
            return None
        return first if length < other else second


def find_cuts(
    ctx: Context, groups: Sequence[ClaimGroup], answers: Answers, lengths: Lengths
) -> Iterable[Pattern]:
    """Yield a pattern for each source that never lists more than a certain number."""
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
    """Return the length at which a source cuts its lists, or 0.

    `short` counts the lengths of its lists that are shorter than another source's, `lengths` all.
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
    """Yield a pattern if one source's lists are shorter than the other's on many subjects."""
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
            yield _pattern("lists-fewer", series, fits, say.lists_fewer(*names), (source, other))


def find_differing(ctx: Context, series: Series, partial: Set[str]) -> Iterable[Pattern]:
    """Yield a pattern if two sources that both name only some, as other patterns show, also leave
    out different names on many subjects.

    `partial`: the sources that name only some under this property.
    """
    prop = series.property
    if prop.mostly_single or not partial >= set(series.sources):
        return
    fits = [d for d in series.differences if _have_in_common(d) is True and _few_speak(d.group)]
    if facts(fits) >= MANY:
        series.drop(fits)
        names = map(ctx.pack.source_name, series.sources)
        yield _pattern("lists-differ", series, fits, say.lists_differ(*names))


def _pattern(
    kind: str,
    series: Series,
    fits: Sequence[Difference],
    words: str,
    sources: tuple[str, str] | None = None,
) -> Pattern:
    """Return a pattern in lists; `sources` are in the order in which `words` names them."""
    named = sources or series.sources
    return Pattern(kind, series.property, named, tuple(fits), words, compared=series.compared)


def find_other_lists(ctx: Context, series: Series, lengths: Lengths) -> Iterable[Pattern]:
    """Yield a pattern if two sources mean different things: their lists have nothing in common on
    most shared subjects, or on some where one source gives a single entry as a rule.

    Properties that nearly always have one answer are left out: there, one source is wrong.
    """
    prop = series.property
    if prop.mostly_single or prop.completeness != "expected" or not _are_lists_of_a_kind(prop):
        return
    fits = [d for d in series.differences if _have_in_common(d) is False]
    number = facts(fits)
    if number < MANY:
        return
    names = [*map(ctx.pack.source_name, series.sources)]
    words = say.lists_apart(*names)
    # `compared` takes long to count
    if number <= _MOST * series.disputed or number <= _MOST * series.compared:
        single = [_gives_one(series, source, lengths) for source in series.sources]
        fits = [d for d in fits if any(single) and _few_speak(d.group) and _are_known(ctx, d)]
        if facts(fits) < max(MANY, min(_SOME * series.compared, _CROWD)):
            return
        words = say.one_of_several(*(names if single[0] else reversed(names)))
    series.drop(fits)
    yield _pattern("lists-apart", series, fits, words)


def _gives_one(series: Series, source: str, lengths: Lengths) -> bool:
    """Return whether a source gives a single entry as a rule, judged on enough subjects."""
    listed = lengths.listed(series.answers, source, series.property)
    longer = sum(number for size, number in listed.items() if size > 1)
    return series.is_long and bool(listed) and longer <= _STRAY * listed.total()


def _are_known(ctx: Context, difference: Difference) -> bool:
    """Return whether all entries are known countries or languages, if the property takes these;
    anything else belongs to another column and is not a different answer.
    """
    prop = difference.first.property
    named = map(ctx.name, (*difference.first.named, *difference.second.named))
    return all(listed_id(prop, name) for name in named) or not takes_listed(prop)


def _have_in_common(difference: Difference) -> bool | None:
    """Return whether two lists, each with something that the other lacks, have anything in common;
    None if they do not differ in that way.
    """
    first, second = difference.first.value, difference.second.value
    if difference.conflict.verdict is not Verdict.TENSION:
        return None
    if not isinstance(first, frozenset) or not isinstance(second, frozenset):
        return None
    return not first.isdisjoint(second)


def hedge_single(series: Series, lengths: Lengths) -> None:
    """Lower the conflicts of two sources that give a single entry as a rule: each may have chosen a
    different one of two directors or countries.
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
        series.replace_conflict(difference, left)


def _are_lists_of_a_kind(prop: Property | None) -> bool:
    """Return whether a source may follow a rule for its lists: credits, but not story content."""
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
