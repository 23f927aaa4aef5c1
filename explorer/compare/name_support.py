"""What speaks for each name of the lists in a finding, joined over spellings.

Who names fewer denies nobody, unless the list is complete or as long as it can be. A name counts as
supported if at least a fifth of the voices give it, each at its weight, and none denies it; the
list nearest to the supported names is the better one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from explorer.compare.context import Context
from explorer.compare.rules.pairing import MAY_BE_ONE, alike_in_form
from explorer.compare.voices import CLEAR, FEW_CLAIMS, Voices, each_once, shape, weight
from explorer.model.claim import Claim
from explorer.model.enums import Polarity, ValueType
from explorer.model.finding import NameSupport, Position
from explorer.values.folding import words_of
from explorer.values.namesakes import likely_namesakes
from explorer.values.terms import in_words, refines
from explorer.values.texts import are_one_text

SHARE = 0.2
"""Share of all voices, by weight, from which a name is supported. Measured on the authors of books
as hundreds of sellers list them, anything from 0.15 to 0.3 does as well."""

_FEW = 32
"""Names up to which each is compared with every other."""


@dataclass(frozen=True)
class ListedName:
    """A name in whatever spelling, with those who give it and those who deny it."""

    shown: str
    given_by: Voices
    denied_by: Voices
    lacked_by: Voices
    """Those whose list, complete or as long as it can be, has no place for it."""
    share: float
    """Of what all voices that list anything weigh."""
    lead: float
    """What its givers weigh, less what those weigh who speak against it, or else do not give it."""
    said: str = ""
    """How it is shown within a sentence."""

    @property
    def disputed(self) -> bool:
        """Return whether anybody speaks against it."""
        return bool(self.denied_by or self.lacked_by)

    @property
    def supported(self) -> bool:
        """Return whether enough give it, nobody denies it, and it has the better of full lists."""
        outvoted = bool(self.lacked_by) and self.lead < CLEAR
        return not self.denied_by and not outvoted and self.share >= SHARE

    @property
    def standing(self) -> int:
        """Return 1 if a list is nearer the truth with it, -1 if without it, 0 if it is open."""
        if self.supported:
            return 1
        if self.share < SHARE:
            return -1
        return (self.lead >= CLEAR) - (self.lead <= -CLEAR)

    @property
    def clear(self) -> bool:
        """Return whether more speaks for it than one voice among its equals."""
        return len(self.given_by) > 1 or self.lead >= CLEAR


@dataclass(frozen=True)
class Lists:
    """The lists of a finding, each as the numbers of the names that it holds."""

    names: tuple[ListedName, ...]
    voices: Voices
    """All that give a list."""
    holds: tuple[frozenset[int], ...]
    """Of each position, its names, by their numbers."""
    shape: tuple[object, ...]
    """All that tells what speaks for the names, whatever they are."""

    def support(self, positions: Iterable[int]) -> tuple[NameSupport, ...]:
        """Return what speaks for each name in these positions, the one with most voices first."""
        held = sorted({name for i in positions for name in self.holds[i]})
        named = [self.names[i] for i in held]
        supports = [NameSupport(n.shown, len(n.given_by), n.supported) for n in named]
        return tuple(sorted(supports, key=lambda n: (-n.voices, n.name)))

    def worth(self, position: int) -> int:
        """Return how near a list comes to the supported names: one up or down for each name."""
        return sum(self.names[i].standing for i in self.holds[position])

    def is_nearer(self, index: int, other: int) -> bool:
        """Return whether one list is clearly nearer the supported names than another."""
        more, less = self.difference(index, other)
        lead = sum(min(n.standing, int(n.clear)) for n in more)
        return lead > sum(n.standing for n in less)

    def difference(self, index: int, other: int) -> tuple[list[ListedName], list[ListedName]]:
        """Return the names that only the one list holds, and those that only the other does."""
        first, second = self.holds[index], self.holds[other]
        return (
            [self.names[i] for i in sorted(first - second)],
            [self.names[i] for i in sorted(second - first)],
        )


def read_lists(ctx: Context, positions: Sequence[Position]) -> Lists:
    """Read the lists that positions hold; what a position denies counts against its names."""
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
    show = _label(ctx, like)
    said = ctx.in_sentence if like.property.value_type is ValueType.ENTITY else show
    shown = tuple(
        replace(name, shown=show(group[0]), said=said(group[0]))
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
    """Weigh so many names, of which each position's claims give some; return them, unnamed, and
    all that give a list.
    """
    given = [(claim, _items(position)) for position in positions for claim in position.claims]
    voices = each_once(ctx, (claim for claim, _ in given if not claim.denied))
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
    """Weigh one name by the claims that mention it and the lists that have no place for it."""
    given_by = each_once(ctx, (claim for claim in speaking if not claim.denied))
    denied_by = each_once(ctx, [c for c in speaking if c.denied and c.firmness])
    lacked_by = each_once(ctx, [claim for claim, _ in full if claim.voice not in given_by])
    given = given_by.total
    opposed = everyone - given
    if lacked_by or denied_by:
        opposed = sum(weight(ctx, claim) for claim in {**lacked_by, **denied_by}.values())
    share = given / everyone if everyone else 0.0
    return ListedName("", given_by, denied_by, lacked_by, share, given - opposed)


def _spoken_of(
    ctx: Context, like: Claim, positions: Sequence[Position], number: Mapping[str, int]
) -> list[list[int]]:
    """Return the names that each position gives or denies, by their numbers.

    Who names a part names the whole, and who denies the whole denies its parts.
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
    """Return the names, by number, in which something lies, or which it says more exactly."""
    if like.property.value_type is ValueType.ENTITY:
        return {number[whole] for whole in ctx.identity.ancestors(item) if whole in number}
    if like.property.value_type is ValueType.TERM and like.property.narrower:
        narrower = like.property.narrower
        return {i for whole, i in number.items() if refines(item, whole, narrower)}
    return set()


def _is_full(claim: Claim, listed: Collection[str]) -> bool:
    """Return whether nothing can be added to a list: it is complete, or holds all there can be."""
    if claim.denied or not claim.firmness:
        return False
    return claim.closed or 0 < claim.property.most <= len(listed)


def _label(ctx: Context, like: Claim) -> Callable[[str], str]:
    labels = {ValueType.ENTITY: ctx.name, ValueType.TERM: in_words}
    return labels.get(like.property.value_type, str)


def _join(ctx: Context, like: Claim, given: Sequence[GivenList]) -> list[list[str]]:
    """Return the spellings of each name, the spelling that most voices write first.

    Each is compared with that one alone: an initial that fits two people makes them no one person.
    """
    writers: dict[str, set[str]] = {}
    for claim, listed in given:
        for item in listed:
            writers.setdefault(item, set()).add(claim.voice)
    show = _label(ctx, like)
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
        double = ctx.identity.double(x, y)
        return double is not None and double.bearing in MAY_BE_ONE
    return False


def _same_words(x: str, y: str) -> bool:
    """Return whether two forms of a name are one but for order and initials."""
    first, second = (sorted(word for word in words_of(form) if len(word) > 1) for form in (x, y))
    return first == second != []


def _are_two(these: Collection[str], those: Collection[str]) -> bool:
    """Return whether two forms are two people: a fifth of who writes either writes both.

    Of many hands, some list one person twice.
    """
    both = set(these).intersection(those)
    return len(both) >= SHARE * len(set(these).union(those)) > 0


def _likely(
    items: Sequence[str], show: Callable[[str], str]
) -> Callable[[str], Collection[str] | None]:
    """Return a look-up of the members that may be one with a member, None for any."""
    if len(items) <= _FEW:
        return lambda _: None
    by_name: dict[str, list[str]] = {}
    for item in items:
        by_name.setdefault(show(item), []).append(item)
    look_up = likely_namesakes(by_name.keys())
    return lambda item: {item_id for name in look_up(show(item)) for item_id in by_name[name]}
