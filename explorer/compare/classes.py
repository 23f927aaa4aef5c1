"""Equivalence classes of the claims on one fact, so that not every pair is judged.

Claims belong to one class when they agree in everything that judging looks at. The judgement on
two claims depends only on their classes and on what their speakers share, so each such case is
judged once, however many claims there are. Where there are very many claims, each is compared with
one claim of each other class. Where there are very many classes as well, each is compared with the
outermost classes, the largest, and those 1, 4, 16, … places away in the order of their values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, combinations, islice, product, zip_longest
from typing import NamedTuple

from explorer.compare.context import Context
from explorer.compare.judge import Judgement, judge, judge_in_order
from explorer.compare.judged_alike import other_answers, place_of, value_in_form, weight_of
from explorer.model.claim import Claim
from explorer.model.value import Value

MAX_PAIRS = 60_000
"""Up to this many pairs of claims on one fact, every pair is compared."""

MAX_MEETINGS, MAX_JUDGED = 200_000, 10_000
"""Beyond that: about how many pairs of claims are compared, and how many pairs of classes judged.
"""

FEWEST = 4
"""The least number of landmark classes that every class is compared with."""

Tie = tuple[bool, bool, bool]
"""Whether two claims share their voice, their source, and the source it was copied from."""


@dataclass(eq=False)
class ClaimClass:
    """Claims that agree in everything that judging looks at, ordered by id."""

    number: int
    weight: object
    """Everything about the manner of the claims that judging looks at, see `weight_of`."""
    has_passage: bool
    members: list[Claim] = field(default_factory=list)


Pair = tuple[Claim, Claim]
Wanted = Callable[[Claim, Claim], bool]


class Encounter(NamedTuple):
    """Equivalent pairs of claims, their number, and the judgement that all of them share."""

    judgement: Judgement
    pairs: Iterable[Pair]
    number: int


class ClaimClasses:
    """The claims on one fact in classes; a judgement holds for all members of two classes."""

    def __init__(self, ctx: Context, claims: Sequence[Claim]) -> None:
        self._ctx, self._claims = ctx, claims
        self._known: dict[tuple[int, int, Tie], Judgement] = {}
        self._class_of: dict[str, ClaimClass] = {}
        classes: dict[object, ClaimClass] = {}
        spoken = Counter(claim.speaker for claim in claims)
        for claim in claims:
            weight = weight_of(ctx, claim)
            beside = other_answers(ctx, claim) if spoken[claim.speaker] > 1 else None
            key = weight, beside, ctx.has_own_word(claim), value_in_form(claim)
            if (joined := classes.get(key)) is None:
                joined = classes[key] = ClaimClass(len(classes), weight, claim.has_passage)
            joined.members.append(claim)
            self._class_of[claim.id] = joined
        self._classes = list(classes.values())
        self._all_pairs = len(claims) * (len(claims) - 1) // 2 <= MAX_PAIRS
        meetings = MAX_MEETINGS // max(len(claims), 1), MAX_JUDGED // max(len(classes), 1)
        self._most = max(FEWEST, min(meetings))

    @property
    def sampled(self) -> bool:
        """Return whether there are too many classes to compare every two of them."""
        return not self._all_pairs and len(self._classes) > self._most

    def judge(self, first: Claim, second: Claim) -> Judgement:
        """Judge two of the claims, as `judge` does.

        A claim without a passage is judged individually, because the reason names it; so are
        copies.
        """
        a, b = self._class_of[first.id], self._class_of[second.id]
        if b.number < a.number:  # so that a reason always names the same class first
            first, second, a, b = second, first, b, a
        tie = _tie(self._ctx, first, second)
        copies = tie[2] and not tie[1]
        if copies or not (a.has_passage and b.has_passage):
            return judge(self._ctx, first, second)
        key = a.number, b.number, tie
        if (judgement := self._known.get(key)) is None:
            judgement = self._known[key] = judge_in_order(self._ctx, first, second)
        return judgement

    def encounters(self, wanted: Wanted | None = None) -> Iterator[Encounter]:
        """Yield the pairs of claims whose values differ, with their judgement.

        `wanted` returns whether to judge two claims; within a class it may depend only on the
        speakers. Where every pair is compared, equivalent pairs are yielded together.
        """
        wanted = wanted or (lambda first, second: True)
        if not self._all_pairs:
            for first, second in self._meetings():
                if not first.same_as(second) and wanted(first, second):
                    yield Encounter(self.judge(first, second), [(first, second)], 1)
            return
        tied = self._tied_pairs()
        between = Counter(self._numbers(*pair) for pair in tied)
        known = set(map(_ids, tied))
        for a, b in combinations(self._classes, 2):
            number = len(a.members) * len(b.members) - between[a.number, b.number]
            if not number or a.members[0].same_as(b.members[0]):
                continue
            first, second = next(_apart(a, b, known))
            if wanted(first, second):
                yield Encounter(self.judge(first, second), _apart(a, b, known), number)
        for first, second in tied:
            if not first.same_as(second) and wanted(first, second):
                yield Encounter(self.judge(first, second), [(first, second)], 1)
        for alike in self._classes:
            pairs = [pair for pair in _in_two_forms(alike) if _ids(pair) not in known]
            if pairs and wanted(*pairs[0]):
                yield Encounter(self.judge(*pairs[0]), pairs, len(pairs))

    def _tied_pairs(self) -> list[Pair]:
        """Return the pairs of claims whose speakers share something, in the order of the claims."""
        voices = {claim.voice for claim in self._claims}
        originals = {self._ctx.pack.original_of(claim.source.id) for claim in self._claims}
        if len(voices) == len(originals) == len(self._claims):
            return []
        by_speaker: dict[tuple[str, str], list[int]] = {}
        for place, claim in enumerate(self._claims):
            for speaker in _speakers(self._ctx, claim):
                by_speaker.setdefault(speaker, []).append(place)
        places = {pair for own in by_speaker.values() for pair in combinations(own, 2)}
        return [(self._claims[i], self._claims[j]) for i, j in sorted(places)]

    def _numbers(self, first: Claim, second: Claim) -> tuple[int, int]:
        a, b = self._class_of[first.id].number, self._class_of[second.id].number
        return (a, b) if a < b else (b, a)

    def _meetings(self) -> Iterator[Pair]:
        """Yield the pairs of claims to compare, in the order of the claims."""
        index = {claim.id: i for i, claim in enumerate(self._claims)}
        # For each claim, by index, the later claims that it meets.
        met: list[set[int]] = [set() for _ in self._claims]
        known: dict[object, set[int]] = {}  # claims of one class and speaker meet the same ones
        for i, claim in enumerate(self._claims):
            key = self._class_of[claim.id].number, claim.source.id, claim.voice
            if (others := known.get(key)) is None:
                others = known[key] = {index[other.id] for other in self.met_by(claim)}
            for j in others:
                met[min(i, j)].add(max(i, j))
        for first, later in zip(self._claims, met, strict=True):
            for j in sorted(later):
                yield first, self._claims[j]

    def met_by(self, claim: Claim) -> Iterable[Claim]:
        """Return the claims that `claim` is compared with; `claim` itself may be among them."""
        if self._all_pairs:
            return self._claims
        others = self._others[self._class_of[claim.id].number]
        own = _speakers(self._ctx, claim)
        return chain.from_iterable(self._speakers[other.number].meeting(own) for other in others)

    @cached_property
    def _speakers(self) -> Sequence[_Speakers]:
        return [_Speakers(self._ctx, alike.members) for alike in self._classes]

    @cached_property
    def _others(self) -> Sequence[Sequence[ClaimClass]]:
        """Return by class number the classes that it meets: all of them, or the landmarks, those
        with the same value, and those at growing distances in the order of the values.
        """
        if not self.sampled:
            return [self._classes] * len(self._classes)
        by_weight: dict[object, list[ClaimClass]] = {}
        by_property: dict[str, dict[Value | None, list[ClaimClass]]] = {}
        for claim_class in sorted(self._classes, key=lambda alike: place_of(alike.members[0])):
            by_weight.setdefault(claim_class.weight, []).append(claim_class)
            claim = claim_class.members[0]
            by_property.setdefault(claim.property.id, {}).setdefault(claim.value, []).append(
                claim_class
            )
        landmarks = dict.fromkeys(islice(_landmarks(by_weight.values()), self._most))
        others: list[Sequence[ClaimClass]] = [()] * len(self._classes)
        for by_value in by_property.values():
            row = list(by_value.values())
            for i, alike in enumerate(row):
                near = chain(alike, *(row[j] for j in _steps(i, len(row))))
                others_of = list(landmarks | dict.fromkeys(near))
                for claim_class in alike:
                    others[claim_class.number] = others_of
        return others


class _Speakers:
    """The members of one class, by speaker."""

    def __init__(self, ctx: Context, members: Iterable[Claim]) -> None:
        self._by: dict[tuple[str, str], Claim] = {}
        for member in members:
            for speaker in _speakers(ctx, member):
                self._by.setdefault(speaker, member)
        unique = {member.id: member for member in self._by.values()}
        self._all = [(member, frozenset(_speakers(ctx, member))) for member in unique.values()]

    def meeting(self, speakers: Collection[tuple[str, str]]) -> Iterator[Claim]:
        """Yield the members by these speakers, and one member by any other speaker."""
        for speaker in speakers:
            if (member := self._by.get(speaker)) is not None:
                yield member
        apart = (member for member, own in self._all if own.isdisjoint(speakers))
        yield from islice(apart, 1)


def _steps(place: int, length: int) -> Iterator[int]:
    """Yield the indices at distances 1, 4, 16, … from `place` in both directions."""
    step = 1
    while step < length:
        yield from (other for other in (place - step, place + step) if 0 <= other < length)
        step *= 4


def _landmarks(rows: Iterable[Sequence[ClaimClass]]) -> Iterator[ClaimClass]:
    """Yield the classes that all others meet: for each weight the outermost, then the largest."""
    rows_by_size = [
        [
            *row[:1],
            *row[1:][-1:],
            *sorted(row[1:-1], key=lambda claim_class: -len(claim_class.members)),
        ]
        for row in sorted(
            rows, key=lambda row: -sum(len(claim_class.members) for claim_class in row)
        )
    ]
    return (
        claim_class
        for claim_class in chain.from_iterable(zip_longest(*rows_by_size))
        if claim_class is not None
    )


def _speakers(ctx: Context, claim: Claim) -> tuple[tuple[str, str], ...]:
    """Return the voice, source and original of a claim: what `_tie` compares."""
    source = claim.source.id
    return ("voice", claim.voice), ("source", source), ("origin", ctx.pack.original_of(source))


def _apart(a: ClaimClass, b: ClaimClass, tied: Container[frozenset[str]]) -> Iterator[Pair]:
    """Yield the pairs of members of two classes, except those in `tied`."""
    pairs = product(a.members, b.members)
    if not tied:
        return pairs
    return (pair for pair in pairs if _ids(pair) not in tied)


def _ids(pair: Pair) -> frozenset[str]:
    return frozenset((pair[0].id, pair[1].id))


def _in_two_forms(alike: ClaimClass) -> Iterable[Pair]:
    """Return the pairs within a class whose lists give a name in two forms."""
    if len({member.value for member in alike.members}) < 2:
        return ()
    return (pair for pair in combinations(alike.members, 2) if not pair[0].same_as(pair[1]))


def _tie(ctx: Context, first: Claim, second: Claim) -> Tie:
    a, b = first.source.id, second.source.id
    return first.voice == second.voice, a == b, ctx.pack.original_of(a) == ctx.pack.original_of(b)
