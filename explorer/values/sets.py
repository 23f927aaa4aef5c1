"""Lists of things: which of two says more, when membership may be nested."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from explorer.text import listed
from explorer.values.relation import SAME, Bearing, Relation

Covers = Callable[[str, str], bool]
"""`covers(a, b)`: is `b` the same as `a`, or `a` said more exactly or less exactly?"""

Likely = Callable[[Collection[str]], Callable[[str], Collection[str]]]
"""Of a list, a look-up: which members are likely enough to cover one to be worth comparing."""

FEW = 1_000
"""Comparisons up to which every member is compared with every other."""

_MATCH = "the two match, though one may be more precise"

MOST_NAMED = 8
"""Members that a reason names; of more the rest is counted."""


def relate_sets(
    a: Collection[str],
    b: Collection[str],
    covers: Covers,
    label: Callable[[str], str] = str,
    alone: Callable[[str], bool] = lambda _: False,
    likely: Likely | None = None,
) -> Relation:
    """Say how list `a` bears on list `b`; order and repetition do not count.

    `label` names a member on screen; `alone` tells which members cover nothing but themselves, so
    that long lists of them are compared without looking at every pair; nor is every pair of other
    long lists looked at where `likely` is given.

    A member that refines one of the other list counts as named there: {Austria} and
    {a village in Austria} name the same thing.
    """
    if len(a) * len(b) <= FEW:
        likely = None
    only_a = _uncovered(a, b, covers, alone, likely)
    only_b = _uncovered(b, a, covers, alone, likely)
    if not only_a and not only_b:
        return SAME if set(a) == set(b) else Relation(Bearing.COMPATIBLE, _MATCH)
    names_a, names_b = _named(only_a, label), _named(only_b, label)
    size = float(len(only_a) + len(only_b))
    if not only_a:
        bearing = Bearing.LESS if a else Bearing.DISJOINT
        return Relation(bearing, f"only one side names {names_b}", size)
    if not only_b:
        bearing = Bearing.MORE if b else Bearing.DISJOINT
        return Relation(bearing, f"only one side names {names_a}", size)
    first, second = sorted((names_a, names_b))
    why = f"{first} on one side, {second} on the other"
    shared = len(only_a) < len(set(a)) or len(only_b) < len(set(b))
    return Relation(Bearing.PARTLY if shared else Bearing.DISJOINT, why, size)


def _named(members: Sequence[str], label: Callable[[str], str]) -> str:
    """Return members as a list in a sentence: "Ann, Bob and 12 more" of many."""
    rest = len(members) - MOST_NAMED + 1
    if rest < 2:
        return listed(map(label, members))
    return listed([*map(label, members[: MOST_NAMED - 1]), f"{rest:,} more"])


def _uncovered(
    these: Collection[str],
    those: Collection[str],
    covers: Covers,
    alone: Callable[[str], bool],
    likely: Likely | None,
) -> list[str]:
    """Return the members of `these` that no member of `those` covers, in order."""
    left = set(these).difference(those)
    others = [y for y in those if not alone(y)]
    among = likely(others) if likely else lambda _: others
    return sorted(x for x in left if alone(x) or not any(covers(y, x) for y in among(x)))


def one_to_one(likely: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Pair members of one list with members of another, each used once, as many as can be.

    `likely` gives each member's counterparts, the likeliest first.
    """
    taken: dict[str, str] = {}
    for member in sorted(likely, key=lambda member: (len(likely[member]), member)):
        _place(member, likely, taken, set())
    return {member: other for other, member in taken.items()}


def _place(
    member: str, likely: Mapping[str, Sequence[str]], taken: dict[str, str], seen: set[str]
) -> bool:
    """Pair a member, making room for it where that is possible; return whether it was."""
    for other in likely[member]:
        if other in seen:
            continue
        seen.add(other)
        if other not in taken or _place(taken[other], likely, taken, seen):
            taken[other] = member
            return True
    return False
