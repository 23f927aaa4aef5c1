"""Initials in names: which words they may stand for, and when they tell two people apart."""

from __future__ import annotations

from explorer.values.folding import Words
from explorer.values.names.forms import PARTICLES, is_only_title
from explorer.values.names.given_names import may_begin_with
from explorer.values.names.likeness import Likeness, Pair
from explorer.values.names.numbers import is_generation, is_number


def lead_to_other_initials(first: Words, second: Words) -> bool:
    """Return whether the same given name is followed by different initials: Hans D. O. Plath, Hans
    O. Plath.
    """
    if min(len(first), len(second)) < 3 or first[0] != second[0] or first[1] == second[1]:
        return False
    return len(first[1]) == len(second[1]) == 1 < len(first[0])


def one_place_for_another(pair: Pair, kept: list[Pair], shorter: Words, longer: Words) -> bool:
    """Return whether an initial is paired with a name in a different position, with a name left
    over before it: Hans D. Plath and Doris Plath, J. D. Plath and Dora Plath, D. Plath and Ann D.
    Plath.
    """
    x, y, like = pair
    if (like is not Likeness.INITIAL and len(x) > 1) or len(shorter) == 1:
        return False
    if _ends_in_the_initials(longer, shorter):
        return False
    for own, name, other, beside, used in (
        (x, shorter, y, longer, [b for _, b, _ in kept]),
        (y, longer, x, shorter, [a for a, _, _ in kept]),
    ):
        if own != name[0]:
            continue
        left = [w for w in beside[: beside.index(other)] if w not in used and not is_only_title(w)]
        if len(own) == 1:  # D. may be Donald D., and T. be M. Tamer
            left = [word for word in left if len(word) > 1 and not may_begin_with(word, own)]
        if left:
            return True
    return False


def _ends_in_the_initials(longer: Words, shorter: Words) -> bool:
    """Return whether a name ends in words that two or more initials stand for, and in the same
    family name: S. R. Nair beside Kadavil Suresh Ravi Nair.
    """
    *initials, family = shorter
    *given, last = longer[-len(shorter) :]
    in_order = [len(x) == 1 and y.startswith(x) for x, y in zip(initials, given, strict=True)]
    return len(initials) > 1 and family == last and all(in_order)


def goes_by_the_second(pair: Pair, kept: list[Pair], shorter: Words, longer: Words) -> bool:
    """Return whether an initial is paired although the person goes by the second name, which the
    other name lacks: J. Flora Plath and Joan Plath.
    """
    x, y, like = pair
    if like is not Likeness.INITIAL:
        return False
    initial, words, used = (
        (x, shorter, [a for a, _, _ in kept])
        if len(x) == 1
        else (y, longer, [b for _, b, _ in kept])
    )
    if len(words) < 3 or words[0] != initial:
        return False
    second = words[1]
    return len(second) > 1 and second not in used and second not in PARTICLES


def middle_for_last(pair: Pair, kept: list[Pair], shorter: Words, longer: Words) -> bool:
    """Return whether a middle initial is paired although its family name is left over: Nora C.
    Plath, or Plath, Nora C., beside Nora Crane.
    """
    x, y, like = pair
    if like is not Likeness.INITIAL:
        return False
    spelt = [(a, b) for a, b, how in kept if how is not Likeness.INITIAL]
    initial, words, used = (
        (x, shorter, [a for a, _ in spelt]) if len(x) == 1 else (y, longer, [b for _, b in spelt])
    )
    numbered = (word for word in reversed(words) if not (is_generation(word) or is_number(word)))
    last = next(numbered, "")
    family = words[0] if len(last) == 1 and len(words) > 2 else last
    return len(initial) == 1 < len(family) and family not in used


def is_another_initial(lacking: Words, beside: Words, shorter: Words, longer: Words) -> bool:
    """Return whether two names differ only in an initial: Kim T. Berg and Kim F. Berg, or, in the
    middle, Kim Flora Berg.
    """
    if [len(words) for words in (lacking, beside)] != [1, 1]:
        return False
    if any(map(is_number, lacking + beside)):
        return False
    lengths = sorted(len(word) for word in lacking + beside)
    middle = lacking[0] in shorter[1:-1] and beside[0] in longer[1:-1]
    return lengths == [1, 1] or (lengths[0] == 1 and middle)


def all_initials(kept: list[Pair], shorter: Words, longer: Words) -> bool:
    """Return whether one name consists of the initials of the other's parts, in order: B.B.

    Three or more may leave the last parts out: NTR for N. T. Rama Rao.
    """
    whole = len(kept) == len(shorter) > 1 and (len(shorter) == len(longer) or len(shorter) > 2)
    in_order = [(x, y) for x, y, _ in kept]
    one_sided = {len(x) == 1 for x in shorter} == {True} or {len(y) == 1 for y in longer} == {True}
    return whole and one_sided and sorted(in_order) == sorted(zip(shorter, longer, strict=False))


def has_initials_behind(kept: list[Pair], places: list[int]) -> bool:
    """Return whether two names differ only in the place of the family name and in initials: Nair
    S. R. and Suresh R. Nair.
    """
    ordered = sorted(places)
    moved = ordered in (places[1:] + places[:1], places[-1:] + places[:-1])
    return moved and all(like in (Likeness.SAME, Likeness.INITIAL) for _, _, like in kept)
