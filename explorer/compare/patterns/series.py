"""All differences between two sources on one property, and what they agree on."""

from __future__ import annotations

import builtins
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from explorer.compare.claim_groups import ClaimGroup
from explorer.compare.context import Context
from explorer.compare.judge import Judgement, judge
from explorer.compare.patterns.agreed import NOTHING_ELSE, Agreed, Tally
from explorer.model.claim import Claim
from explorer.model.enums import Polarity, RuleName, Verdict
from explorer.model.finding import Conflict
from explorer.model.property import Property
from explorer.model.value import Value

FEWEST = 3
"""Least number of facts for a pattern. Two may be chance; three that differ in the same unlikely
way have one cause."""

NEARLY_ALL = 0.8
"""Least share of the compared facts for a way of differing that could be chance: four of five, so
that one true conflict among few does not hide the cause of the others."""

MANY = 10
"""From this many facts that differ in exactly one way, there is a pattern even if most facts agree,
as long as nearly all that differ do so in this way."""

OFTEN = 0.05
"""Least share of the compared facts on which two sources must differ before differing is usual for
them: if they differ less often, each difference is worth checking."""

ENOUGH = 30
"""From this many subjects with a single name and never two, a source gives a single one as a rule:
among so many films, some have two directors."""

_WEIGHED = (Verdict.CONTRADICTION, Verdict.TENSION, Verdict.INCOMPLETE, Verdict.SPELLING)

IsSuch = Callable[[Value | None], bool]
"""Predicate for values."""

Transform = Callable[[Value], Value | None]
"""Turns a value into the form that the other source would use; None where it does not apply."""


class Difference(NamedTuple):
    """One conflict of two sources on one fact, with the claim of each."""

    group: ClaimGroup
    first: Claim
    second: Claim
    conflict: Conflict


@dataclass
class Series:
    """The conflicts of two sources on one property, over all subjects."""

    first: str
    """Id of one source; the smaller of the two."""
    second: str
    property: Property
    answers: Answers
    differences: list[Difference] = field(default_factory=list)
    _places: dict[int, int] = field(default_factory=dict)
    """Cached index of each difference, by its identity."""

    @builtins.property
    def sources(self) -> tuple[str, str]:
        """Return the ids of both sources."""
        return self.first, self.second

    @cached_property
    def shared(self) -> list[tuple[Claim, Claim]]:
        """Return both sources' claims on each shared subject, in the order of the first source."""
        first = self.answers.of(self.first, self.property)
        second = self.answers.of(self.second, self.property)
        return [(claim, second[subject]) for subject, claim in first.items() if subject in second]

    @cached_property
    def answered(self) -> Counter[tuple[frozenset[str], frozenset[str]]]:
        """Return how often the two sources give each two lists, or texts, for a shared subject."""
        return Counter((members(first), members(second)) for first, second in self.shared)

    @cached_property
    def agreed(self) -> Tally:
        """Return the tally of facts not in `shared` because all sources agree."""
        return self.answers.agreed.by(self.property, self.first, self.second)

    @cached_property
    def disputed(self) -> int:
        """Return the number of subjects that both sources cover, without those in `agreed`."""
        first = self.answers.of(self.first, self.property)
        return len(first.keys() & self.answers.of(self.second, self.property).keys())

    @cached_property
    def compared(self) -> int:
        """Return the number of subjects that both sources cover."""
        return self.disputed + self.agreed.facts

    @builtins.property
    def is_long(self) -> bool:
        """Return whether both sources cover enough subjects for habits to show."""
        of = self.answers.of
        most = min(len(of(self.first, self.property)), len(of(self.second, self.property)))
        if most >= ENOUGH and self.disputed >= ENOUGH:
            return True
        return most + self.agreed.facts >= ENOUGH and self.compared >= ENOUGH

    def reaches(self, number: int, share: float, is_such: IsSuch) -> bool:
        """Return whether a number is at least a certain share of what `comparing` returns.

        Agreeing facts are slow to count, so they are counted only if the others do not decide.
        """
        disputed = share * self._shared_by(is_such)
        return number >= disputed and number >= share * self.comparing(is_such)

    def comparing(self, is_such: IsSuch) -> int:
        """Return the number of subjects for which both sources give such a value."""
        alike = sum(number for value, number in self.agreed.values.items() if is_such(value))
        return alike + self._shared_by(is_such)

    def _shared_by(self, is_such: IsSuch) -> int:
        first, second = (
            self.answers.subjects(source, self.property, is_such) for source in self.sources
        )
        return len(first & second)

    def drop(self, explained: Iterable[Difference]) -> None:
        """Remove differences that have been explained."""
        gone = {difference.conflict for difference in explained}
        self.differences = [
            difference for difference in self.differences if difference.conflict not in gone
        ]

    def replace_conflict(self, difference: Difference, conflict: Conflict) -> None:
        """Replace a difference's conflict by what remains once a cause is allowed for."""
        conflicts = difference.group.conflicts
        if difference.conflict not in conflicts:  # explained by a pattern of two other sources
            return
        conflicts[conflicts.index(difference.conflict)] = conflict
        at = self._index_of(difference)
        self.differences[at] = replaced = difference._replace(conflict=conflict)
        self._places[id(replaced)] = at

    def _index_of(self, difference: Difference) -> int:
        """Return the index of a difference, cached because there may be very many."""
        at = self._places.get(id(difference), 0)
        if at >= len(self.differences) or self.differences[at] is not difference:
            self._places = {id(entry): at for at, entry in enumerate(self.differences)}
            at = self._places[id(difference)]
        return at


class Answers:
    """The affirming claims of a pack, by source and property."""

    def __init__(self, groups: Iterable[ClaimGroup], agreed: Agreed = NOTHING_ELSE) -> None:
        self.agreed = agreed
        self._by: dict[tuple[str, str], dict[str, Claim]] = defaultdict(dict)
        self._subjects: dict[tuple[str, str, IsSuch], frozenset[str]] = {}
        self._most: dict[tuple[str, str], int] = {}
        for group in groups:
            for claim in group.claims:
                if claim.polarity is not Polarity.DENIED:
                    given = self._by[claim.source.id, claim.property.id]
                    given.setdefault(claim.subject, claim)

    def of(self, source: str, prop: Property) -> Mapping[str, Claim]:
        """Return a source's first claim under a property, by subject."""
        return self._by.get((source, prop.id), {})

    def most(self, source: str, prop: Property) -> int:
        """Return how often a source gives its most frequent value, or list entry, under
        a property.
        """
        key = source, prop.id
        if key not in self._most:
            named = map(members, self.of(source, prop).values())
            numbers = Counter(chain.from_iterable(named))
            self._most[key] = max(numbers.values(), default=0)
        return self._most[key]

    def subjects(self, source: str, prop: Property, is_such: IsSuch) -> frozenset[str]:
        """Return the subjects for which a source gives such a value under a property."""
        key = source, prop.id, is_such
        subjects = self._subjects.get(key)
        if subjects is None:
            answers = self.of(source, prop).items()
            subjects = frozenset(subject for subject, claim in answers if is_such(claim.value))
            self._subjects[key] = subjects
        return subjects


def collect(ctx: Context, groups: Sequence[ClaimGroup], answers: Answers) -> list[Series]:
    """Return the series of every two sources that conflict often enough on a property, in a stable
    order. A single conflict is enough for titles, where agreeing ones count too, and for lists if
    both sources give so many that habits show.
    """
    differences: dict[Key, list[Difference]] = {}
    for group in groups:
        for first, second, conflict in comparable(ctx, group):
            key = _key(first, second)
            differences.setdefault(key, []).append(Difference(group, first, second, conflict))
    collected = [
        series
        for (_, first, second), own in differences.items()
        for series in [Series(first, second, own[0].first.property, answers, own)]
        if len(own) >= FEWEST or _may_have_pattern(series)
    ]
    return sorted(collected, key=lambda series: (series.property.id, *series.sources))


def comparable(ctx: Context, group: ClaimGroup) -> Iterator[tuple[Claim, Claim, Conflict]]:
    """Yield the two claims and the conflict wherever two sources affirm values on one fact, ordered
    by the sources' ids.
    """
    claims = ctx.pack.claims
    for conflict in group.conflicts:
        first, second = claims[conflict.first], claims[conflict.second]
        source, other = first.source.id, second.source.id
        if (
            source != other
            and conflict.verdict in _WEIGHED
            and first.property is second.property
            and first.subject == second.subject
            and first.polarity is not Polarity.DENIED
            and second.polarity is not Polarity.DENIED
        ):
            yield (first, second, conflict) if source < other else (second, first, conflict)


def _may_have_pattern(series: Series) -> bool:
    """Return whether two sources' habits may explain even a single conflict."""
    rule = series.property.rule
    return rule is RuleName.NAME or (rule is RuleName.SET and series.is_long)


def members(claim: Claim) -> frozenset[str]:
    """Return the entries of a claim's list, or its single text."""
    value = claim.value
    if isinstance(value, frozenset):
        return value
    return frozenset({value}) if isinstance(value, str) else frozenset()


Key = tuple[str, str, str]
"""Ids of a property and two sources."""


def _key(first: Claim, second: Claim) -> Key:
    return first.property.id, first.source.id, second.source.id


def facts(differences: Iterable[Difference]) -> int:
    """Return the number of facts among the differences."""
    return len({difference.group.fact for difference in differences})


def agrees(ctx: Context, difference: Difference, transform: Transform) -> bool:
    """Return whether two claims agree after the first value is transformed."""
    judged = restated(ctx, difference, transform)
    return judged is not None and judged.verdict is None


def restated(ctx: Context, difference: Difference, transform: Transform) -> Judgement | None:
    """Judge two claims with the first value transformed; None if the transformation has
    no effect.
    """
    value = difference.first.value
    changed = None if value is None else transform(value)
    if changed is None or changed == value:
        return None
    return judge(ctx, replace(difference.first, value=changed), difference.second)
