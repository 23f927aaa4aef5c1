"""What two sources differ in on one property, over all subjects, and what they share."""

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
"""Fewest facts that make a pattern. Two may be chance; three that differ in one and the same way,
which a wrong value would take in one case of many, are one cause."""

NEARLY_ALL = 0.8
"""Share of what two sources share that must differ in one way where that way could be chance: four
of five, so that one true conflict among few does not hide the cause of the others."""

MANY = 10
"""Facts that differ in exactly one way which are a pattern though most others agree, as long as
nearly all that differ do so in this way."""

ENOUGH = 30
"""Subjects on which both sources give one name and never two, from which on that is their way: of
so many films some have two directors."""

_WEIGHED = (Verdict.CONTRADICTION, Verdict.TENSION, Verdict.INCOMPLETE, Verdict.SPELLING)

IsSuch = Callable[[Value | None], bool]
"""Whether a value is of some sort."""

Transform = Callable[[Value], Value | None]
"""A value as the other source would give it, None where the transformation says nothing of it."""


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
    """Where a difference stood when they were last counted, by its identity."""

    @builtins.property
    def sources(self) -> tuple[str, str]:
        """Return the ids of both sources."""
        return self.first, self.second

    @cached_property
    def shared(self) -> list[tuple[Claim, Claim]]:
        """Return what both say of one subject, one claim of each; those of the first in order."""
        first = self.answers.of(self.first, self.property)
        second = self.answers.of(self.second, self.property)
        return [(claim, second[subject]) for subject, claim in first.items() if subject in second]

    @cached_property
    def agreed(self) -> Tally:
        """Return what both say alike on facts that are not among `shared`."""
        return self.answers.agreed.by(self.property, self.first, self.second)

    @cached_property
    def disputed(self) -> int:
        """Return on how many subjects both speak, but for the facts that `agreed` counts."""
        first = self.answers.of(self.first, self.property)
        return len(first.keys() & self.answers.of(self.second, self.property).keys())

    @cached_property
    def compared(self) -> int:
        """Return on how many subjects both sources speak."""
        return self.disputed + self.agreed.facts

    @builtins.property
    def is_long(self) -> bool:
        """Return whether both sources speak on so many subjects that their ways show."""
        of = self.answers.of
        most = min(len(of(self.first, self.property)), len(of(self.second, self.property)))
        if most >= ENOUGH and self.disputed >= ENOUGH:
            return True
        return most + self.agreed.facts >= ENOUGH and self.compared >= ENOUGH

    def reaches(self, number: int, share: float, is_such: IsSuch) -> bool:
        """Return whether a number is at least such a share of what `comparing` returns.

        What both say alike takes long to count, and is not where the other facts decide.
        """
        disputed = share * self._shared_by(is_such)
        return number >= disputed and number >= share * self.comparing(is_such)

    def comparing(self, is_such: IsSuch) -> int:
        """Return on how many subjects both sources give such a value."""
        alike = sum(number for value, number in self.agreed.values.items() if is_such(value))
        return alike + self._shared_by(is_such)

    def _shared_by(self, is_such: IsSuch) -> int:
        first, second = (
            self.answers.subjects(source, self.property, is_such) for source in self.sources
        )
        return len(first & second)

    def drop(self, explained: Iterable[Difference]) -> None:
        """Leave out what has been explained."""
        gone = {difference.conflict for difference in explained}
        self.differences = [
            difference for difference in self.differences if difference.conflict not in gone
        ]

    def retell(self, difference: Difference, conflict: Conflict) -> None:
        """Put in a conflict's place what is left of it, once a cause is allowed for."""
        conflicts = difference.group.conflicts
        if difference.conflict not in conflicts:  # explained by a pattern of two other sources
            return
        conflicts[conflicts.index(difference.conflict)] = conflict
        at = self._place_of(difference)
        self.differences[at] = retold = difference._replace(conflict=conflict)
        self._places[id(retold)] = at

    def _place_of(self, difference: Difference) -> int:
        """Return where a difference stands: there may be very many, and each is asked for."""
        at = self._places.get(id(difference), 0)
        if at >= len(self.differences) or self.differences[at] is not difference:
            self._places = {id(entry): at for at, entry in enumerate(self.differences)}
            at = self._places[id(difference)]
        return at


class Answers:
    """What each source affirms of each subject under each property."""

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
        """Return a source's first claim on each subject under a property."""
        return self._by.get((source, prop.id), {})

    def most(self, source: str, prop: Property) -> int:
        """Return on how many subjects a source gives the value, or member of lists, that it gives
        most often under a property.
        """
        key = source, prop.id
        if key not in self._most:
            named = map(members, self.of(source, prop).values())
            numbers = Counter(chain.from_iterable(named))
            self._most[key] = max(numbers.values(), default=0)
        return self._most[key]

    def subjects(self, source: str, prop: Property, is_such: IsSuch) -> frozenset[str]:
        """Return the subjects of which a source gives such a value under a property."""
        key = source, prop.id, is_such
        subjects = self._subjects.get(key)
        if subjects is None:
            answers = self.of(source, prop).items()
            subjects = frozenset(subject for subject, claim in answers if is_such(claim.value))
            self._subjects[key] = subjects
        return subjects


def collect(ctx: Context, groups: Sequence[ClaimGroup], answers: Answers) -> list[Series]:
    """Return the series of every two sources that conflict often enough on a property, in a steady
    order. One conflict is enough of titles, which are judged by those that agree as well, and of
    lists where both sources give so many that their way shows.
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
        if len(own) >= FEWEST or _may_show_a_way(series)
    ]
    return sorted(collected, key=lambda series: (series.property.id, *series.sources))


def comparable(ctx: Context, group: ClaimGroup) -> Iterator[tuple[Claim, Claim, Conflict]]:
    """Yield the conflicts of two sources that affirm values of one property of one subject, each
    with its two claims, by the sources' ids.
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


def _may_show_a_way(series: Series) -> bool:
    """Return whether what two sources usually do may tell what a single conflict is worth."""
    rule = series.property.rule
    return rule is RuleName.NAME or (rule is RuleName.SET and series.is_long)


def members(claim: Claim) -> frozenset[str]:
    """Return what a claim lists, or the one text that it gives."""
    value = claim.value
    if isinstance(value, frozenset):
        return value
    return frozenset({value}) if isinstance(value, str) else frozenset()


Key = tuple[str, str, str]
"""A property and two sources, by their ids."""


def _key(first: Claim, second: Claim) -> Key:
    return first.property.id, first.source.id, second.source.id


def facts(differences: Iterable[Difference]) -> int:
    """Return on how many facts sources differ."""
    return len({difference.group.fact for difference in differences})


def agrees(ctx: Context, difference: Difference, transform: Transform) -> bool:
    """Return whether two claims agree once the first is put as the second source would."""
    judged = restated(ctx, difference, transform)
    return judged is not None and judged.verdict is None


def restated(ctx: Context, difference: Difference, transform: Transform) -> Judgement | None:
    """Judge two claims with the first told as the second source would, None where it can't be."""
    value = difference.first.value
    changed = None if value is None else transform(value)
    if changed is None or changed == value:
        return None
    return judge(ctx, replace(difference.first, value=changed), difference.second)
