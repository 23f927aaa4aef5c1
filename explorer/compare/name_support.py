"""The support of each name in the lists of a finding, with its spellings joined.

Omitting a name does not deny it, unless the list is complete or has the maximum length. A name is
supported if at least a fifth of the voices, by weight, give it and none denies it. The list closest
to the supported names is the better supported one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from explorer.compare.context import Context
from explorer.compare.rules.pairing import MAY_BE_ONE, alike_in_form
from explorer.compare.voices import CLEAR, FEW_CLAIMS, Voices, shape, voices_of, weight
from explorer.model.claim import Claim
from explorer.model.enums import Polarity, ValueType
from explorer.model.finding import Position
from explorer.model.support import NameSupport
from explorer.values.folding import words_of
from explorer.values.names.namesakes import likely_namesakes
from explorer.values.terms import refines
from explorer.values.texts import are_one_text

SHARE = 0.2
"""Least share of all voices, by weight, for a name to be supported. On a data set of book authors
listed by hundreds of sellers, anything from 0.15 to 0.3 worked equally well."""

_FEW = 32
"""Up to this many names, each is compared with every other."""


class ListedName(NamedTuple):
    """A name, in all its spellings, with the voices that give it and those that oppose it."""

    shown: str
    given_by: Voices
    denied_by: Voices
    lacked_by: Voices
    """Voices whose list is full, see `_is_full`, and does not contain the name."""
    share: float
    """Weight of `given_by` as a share of all voices that give a list."""
    lead: float
    """Weight of `given_by`, less that of the opposing voices, or if none of those not giving it."""
    said: str = ""
    """The name as worded within a sentence."""

    @property
    def disputed(self) -> bool:
        """Return whether any voice opposes it."""
        return bool(self.denied_by or self.lacked_by)

    @property
    def supported(self) -> bool:
        """Return whether enough voices give it, none denies it, and it outweighs full lists."""
        outvoted = bool(self.lacked_by) and self.lead < CLEAR
        return not self.denied_by and not outvoted and self.share >= SHARE

    @property
    def standing(self) -> int:
        """Return 1 if a list is better for including it, -1 if worse, 0 if undecided."""
        if self.supported:
            return 1
        if self.share < SHARE:
            return -1
        return (self.lead >= CLEAR) - (self.lead <= -CLEAR)

    @property
    def clear(self) -> bool:
        """Return whether two or more voices, or a clear lead in weight, support it."""
        return len(self.given_by) > 1 or self.lead >= CLEAR


class Lists(NamedTuple):
    """The lists of a finding, each as a set of indices into `names`."""

    names: tuple[ListedName, ...]
    voices: Voices
    """All voices that give a list."""
    holds: tuple[frozenset[int], ...]
    """For each position, the indices of its names."""
    shape: tuple[object, ...]
    """A key of everything that the names' support depends on."""

    def support(self, positions: Iterable[int]) -> tuple[NameSupport, ...]:
        """Return the support of each name in these positions, most voices first."""
        held = sorted({name for i in positions for name in self.holds[i]})
        named = [self.names[i] for i in held]
        supports = [NameSupport(n.shown, len(n.given_by), n.supported) for n in named]
        return tuple(sorted(supports, key=lambda n: (-n.voices, n.name)))

    def worth(self, position: int) -> int:
        """Return the sum of the standings of a list's names."""
        return sum(self.names[i].standing for i in self.holds[position])

    def is_nearer(self, index: int, other: int) -> bool:
        """Return whether one list is clearly closer to the supported names than another."""
        more, less = self.difference(index, other)
        lead = sum(min(n.standing, int(n.clear)) for n in more)
        return lead > sum(n.standing for n in less)

    def difference(self, index: int, other: int) -> tuple[list[ListedName], list[ListedName]]:
        """Return the names in the first list only, and those in the second only."""
        first, second = self.holds[index], self.holds[other]
        return (
            [self.names[i] for i in sorted(first - second)],
            [self.names[i] for i in sorted(second - first)],
        )


def read_lists(ctx: Context, positions: Sequence[Position]) -> Lists:
    """Return the lists of positions with their names weighed; denials count against a name."""
    like = positions[0].claims[0]
    given = [(claim, _items(position)) for position in positions for claim in position.claims]
    groups = _join(ctx, like, given)
    number = {spelling: i for i, group in enumerate(groups) for spelling in group}
    spoken_of = _spoken_of(ctx, like, positions, number)
    weighed = partial(_weigh_names, ctx, len(groups), positions, spoken_of)
    key = (
        len(groups),
        *((p.polarity, len(p.claims), len(_items(p))) for p in positions),
        *map(tuple, spoken_of),
        shape(claim for claim, _ in given),
    )
    names, voices = ctx.remembered(key, weighed) if len(given) <= FEW_CLAIMS else weighed()
    show = ctx.label(like.property)
    said = ctx.in_sentence if like.property.value_type is ValueType.ENTITY else show
    shown = tuple(
        name._replace(shown=show(group[0]), said=said(group[0]))
        for name, group in zip(names, groups, strict=True)
    )
    holds = tuple(frozenset([number[item] for item in _items(p)]) for p in positions)
    return Lists(shown, voices, holds, key)


def _weigh_names(
    ctx: Context,
    number: int,
    positions: Sequence[Position],
    spoken_of: Sequence[Iterable[int]],
) -> tuple[Sequence[ListedName], Voices]:
    """Weigh `number` names; `spoken_of` has the indices that each position mentions.

    Return the names, as yet without labels, and all voices that give a list.
    """
    given = [(claim, _items(position)) for position in positions for claim in position.claims]
    voices = voices_of(ctx, (claim for claim, _ in given if not claim.denied))
    full = [(claim, listed) for claim, listed in given if _is_full(claim, listed)]
    speaking: list[list[Claim]] = [[] for _ in range(number)]
    for position, names in zip(positions, spoken_of, strict=True):
        for i in names:
            speaking[i] += position.claims
    return [_name(ctx, claims, full, voices.total) for claims in speaking], voices


GivenList = tuple[Claim, frozenset[str]]
"""A claim and the list that it gives or denies."""


def _items(position: Position) -> frozenset[str]:
    assert isinstance(position.value, frozenset)
    return position.value


def _name(
    ctx: Context,
    speaking: Sequence[Claim],
    full: Sequence[GivenList],
    everyone: float,
) -> ListedName:
    """Weigh one name by the claims that mention it and the full lists that do not."""
    given_by = voices_of(ctx, (claim for claim in speaking if not claim.denied))
    denied_by = voices_of(ctx, [c for c in speaking if c.denied and c.firmness])
    lacked_by = voices_of(ctx, [claim for claim, _ in full if claim.voice not in given_by])
    given = given_by.total
    opposed = everyone - given
    if lacked_by or denied_by:
        opposed = sum(weight(ctx, claim) for claim in {**lacked_by, **denied_by}.values())
    share = given / everyone if everyone else 0.0
    return ListedName("", given_by, denied_by, lacked_by, share, given - opposed)


def _spoken_of(
    ctx: Context, like: Claim, positions: Sequence[Position], number: Mapping[str, int]
) -> list[list[int]]:
    """Return the indices of the names that each position gives or denies.

    Naming a part also names the whole, and denying the whole also denies its parts.
    """
    within = {item: {number[item], *_wholes(ctx, like, item, number)} for item in number}
    holding: dict[int, set[int]] = {}
    for item, wholes in within.items():
        for whole in wholes:
            holding.setdefault(whole, set()).add(number[item])
    spoken_of = []
    for position in positions:
        names: set[int] = set()
        for item in _items(position):
            denied = position.polarity is Polarity.DENIED
            names |= holding[number[item]] if denied else within[item]
        spoken_of.append(sorted(names))
    return spoken_of


def _wholes(ctx: Context, like: Claim, item: str, number: Mapping[str, int]) -> set[int]:
    """Return the indices of the names that `item` is a part or a narrower term of."""
    if like.property.value_type is ValueType.ENTITY:
        return {number[whole] for whole in ctx.identity.ancestors(item) if whole in number}
    if like.property.value_type is ValueType.TERM and like.property.narrower:
        narrower = like.property.narrower
        return {i for whole, i in number.items() if refines(item, whole, narrower)}
    return set()


def _is_full(claim: Claim, listed: Collection[str]) -> bool:
    """Return whether a list is stated to be complete or has the maximum length."""
    if claim.denied or not claim.firmness:
        return False
    return claim.closed or 0 < claim.property.most <= len(listed)


def _join(ctx: Context, like: Claim, given: Sequence[GivenList]) -> list[list[str]]:
    """Return the spellings of each name, the most frequent one first.

    Each is compared with the first one only, so that an initial that fits two people does not join
    them.
    """
    writers: dict[str, set[str]] = {}
    for claim, listed in given:
        for item in listed:
            writers.setdefault(item, set()).add(claim.voice)
    show = ctx.label(like.property)
    ordered = sorted(writers, key=lambda item: (-len(writers[item]), show(item), item))
    likely = _likely(ordered, show)
    groups: dict[str, list[str]] = {}
    joined: dict[str, set[str]] = {}
    for item in ordered:
        near = likely(item)
        head = next(
            (
                head
                for head in groups
                if (near is None or head in near)
                and _are_one(ctx, like, head, item)
                and (_same_words(head, item) or not _are_two(joined[head], writers[item]))
            ),
            item,
        )
        groups.setdefault(head, []).append(item)
        joined.setdefault(head, set()).update(writers[item])
    return list(groups.values())


def _are_one(ctx: Context, like: Claim, x: str, y: str) -> bool:
    if like.property.value_type is ValueType.NAME:
        return alike_in_form(like, x, y).bearing in MAY_BE_ONE
    if like.property.value_type is ValueType.TEXT:
        return are_one_text(x, y)
    if like.property.value_type is ValueType.ENTITY:
        if ctx.identity.share_a_name(x, y):
            return True
        match = ctx.identity.match(x, y)
        return match is not None and match.bearing in MAY_BE_ONE
    return False


def _same_words(x: str, y: str) -> bool:
    """Return whether two forms of a name differ only in word order and initials."""
    first, second = (sorted(word for word in words_of(form) if len(word) > 1) for form in (x, y))
    return first == second != []


def _are_two(these: Collection[str], those: Collection[str]) -> bool:
    """Return whether two forms are two people, because at least a fifth of the voices with either
    form have both. Below that, voices may have listed one person twice.
    """
    both = set(these).intersection(those)
    return len(both) >= SHARE * len(set(these).union(those)) > 0


def _likely(
    items: Sequence[str], show: Callable[[str], str]
) -> Callable[[str], Collection[str] | None]:
    """Return a function from an item to the items that may be the same; None means any."""
    if len(items) <= _FEW:
        return lambda _: None
    by_name: dict[str, list[str]] = {}
    for item in items:
        by_name.setdefault(show(item), []).append(item)
    look_up = likely_namesakes(by_name.keys())
    return lambda item: {item_id for name in look_up(show(item)) for item_id in by_name[name]}
