"""Comparing lists whose members may be more or less precise forms of each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from explorer.text import listed
from explorer.values.reason import About, Part
from explorer.values.relation import SAME, Bearing, Relation

Covers = Callable[[str, str], bool]
"""`covers(a, b)`: is `b` the same as `a`, or a more or less precise form of it?"""

_MATCH = "the two match, though one may be more precise"

MOST_NAMED = 8
"""Members named in a reason; further ones are only counted."""


def relate_sets(
    a: Collection[str],
    b: Collection[str],
    covers: Covers,
    label: Callable[[str], str] = str,
    alone: Callable[[str], bool] = lambda _: False,
) -> Relation:
    """Return how list `a` relates to list `b`; order and repetition do not matter.

    `label` names a member on screen. `alone` is true of members that cover only themselves and need
    no comparing. A member that is a more precise form of one in the other list counts as named
    there: {Austria} and {a village in Austria} match.
    """
    only_a = _uncovered(a, b, covers, alone)
    only_b = _uncovered(b, a, covers, alone)
    if not only_a and not only_b:
        return SAME if set(a) == set(b) else Relation(Bearing.COMPATIBLE, _MATCH)
    names_a, names_b = _named(only_a, label), _named(only_b, label)
    size = float(len(only_a) + len(only_b))
    if not only_a:
        bearing = Bearing.LESS if a else Bearing.DISJOINT
        return Relation(bearing, _on_one_side(names_b), size)
    if not only_b:
        bearing = Bearing.MORE if b else Bearing.DISJOINT
        return Relation(bearing, _on_one_side(names_a), size)
    why = _on_two_sides(*sorted((names_a, names_b)))
    shared = len(only_a) < len(set(a)) or len(only_b) < len(set(b))
    return Relation(Bearing.PARTLY if shared else Bearing.DISJOINT, why, size)


def _on_one_side(names: str) -> Part:
    return Part(f"only one side names {names}", About.ONE_SIDE)


def _on_two_sides(first: str, second: str) -> Part:
    """Return "Carol Reed on one side, Orson Welles on the other"."""
    words = f"{first} on one side, {second} on the other"
    return Part(words, About.TWO_SIDES, (first, second))


def _named(members: Sequence[str], label: Callable[[str], str]) -> str:
    """Return members as a list in a sentence, long ones shortened: "Ann, Bob and 12 more"."""
    rest = len(members) - MOST_NAMED + 1
    if rest < 2:
        return listed(map(label, members))
    return listed([*map(label, members[: MOST_NAMED - 1]), f"{rest:,} more"])


def _uncovered(
    these: Collection[str],
    those: Collection[str],
    covers: Covers,
    alone: Callable[[str], bool],
) -> list[str]:
    """Return the members of `these` that no member of `those` covers, sorted."""
    left = set(these).difference(those)
    others = [y for y in those if not alone(y)]
    return sorted(x for x in left if alone(x) or not any(covers(y, x) for y in others))


def one_to_one(likely: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return a maximum matching between the members of two lists.

    `likely` has each member's possible counterparts, most likely first.
    """
    taken: dict[str, str] = {}
    for member in sorted(likely, key=lambda member: (len(likely[member]), member)):
        _place(member, likely, taken, set())
    return {member: other for other, member in taken.items()}


def _place(
    member: str, likely: Mapping[str, Sequence[str]], taken: dict[str, str], seen: set[str]
) -> bool:
    """Pair a member, moving others if necessary; return whether that was possible."""
    for other in likely[member]:
        if other in seen:
            continue
        seen.add(other)
        if other not in taken or _place(taken[other], likely, taken, seen):
            taken[other] = member
            return True
    return False
