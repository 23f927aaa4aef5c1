"""Comparing two names in one script part by part."""

from __future__ import annotations

from collections import Counter

from explorer.values.folding import Words, script_of
from explorer.values.names.forms import PARTICLES, droppable, is_only_title
from explorer.values.names.given_names import (
    gender_of_given_name,
    is_byname,
    is_family_name,
    is_feminine_form,
    is_given_name,
    is_patronymic,
)
from explorer.values.names.initials import (
    all_initials,
    goes_by_the_second,
    has_initials_behind,
    is_another_initial,
    lead_to_other_initials,
    middle_for_last,
    one_place_for_another,
)
from explorer.values.names.likeness import SPELT, SURE, Likeness, Pair, aligned
from explorer.values.names.numbers import is_family_name_too, is_generation
from explorer.values.names.romanised import have_half_a_given_name, is_east_asian, is_vietnamese
from explorer.values.names.spelling import slips_between
from explorer.values.names.traditions import in_their_tradition
from explorer.values.reason import about_kind
from explorer.values.relation import Bearing, Relation

A_LETTER = 0.02
"""Distance of two names that differ by a letter, which may be two or a misspelling: Milo, Milos."""
A_BYNAME = 0.035
"""Distance of two names of one family, one of which may have a nickname for the given name."""
AN_INITIAL = 0.04
"""Distance of two names that differ only in a middle initial."""

MISSPELT = Relation(Bearing.VARIANT, "the spellings differ by a few letters", 0.5)
MAY_BE_MISSPELT = "one of the two names may be misspelt"


def relate_parts(first: Words, second: Words) -> Relation:
    """Return how two names relate, regardless of the order of their parts.

    A part corresponds to at most one part of the other name. Parts that only one name has count as
    left out; if both names have such parts, they differ.
    """
    if len(first) == len(second) and sorted(first) == sorted(second):
        return Relation(Bearing.ALIAS, "the same but for an article, a hyphen or a particle")
    if lead_to_other_initials(first, second):
        return Relation(Bearing.APART, "another middle initial", AN_INITIAL)
    east_asian = is_east_asian(first) and is_east_asian(second)
    if have_half_a_given_name(first, second):
        return Relation(Bearing.APART, about_kind("names", "agree in part"), 1.0)
    if len(first) < len(second) and _is_part(first, second):
        return Relation(Bearing.BROADER, "one is a shorter form of the other")
    if len(second) < len(first) and _is_part(second, first):
        return Relation(Bearing.NARROWER, "one is a shorter form of the other")
    shorter, longer = first, second
    if (len(second), second) < (len(first), first):
        shorter, longer = second, first
    pairs = in_their_tradition(aligned(shorter, longer), shorter, longer)
    if not east_asian and _is_part_misspelt(pairs, shorter, longer):
        return Relation(Bearing.APART, MAY_BE_MISSPELT, A_LETTER)
    kept = [pair for pair in pairs if pair[2] is not Likeness.NONE]
    kept = [pair for pair in kept if not one_place_for_another(pair, kept, shorter, longer)]
    if not east_asian:
        kept = [pair for pair in kept if not goes_by_the_second(pair, kept, shorter, longer)]
        kept = [pair for pair in kept if not middle_for_last(pair, kept, shorter, longer)]
    lacking = _without(shorter, [x for x, _, _ in kept])
    beside = _without(longer, [y for _, y, _ in kept])
    differ = lacking and beside if east_asian else _differ(lacking, beside, shorter, longer)
    if differ or (not east_asian and _is_far_fetched(kept, (*lacking, *beside), shorter, longer)):
        return _different(kept, lacking, beside, shorter, longer)
    return _alike(kept, shorter, longer)


def _is_part(shorter: Words, longer: Words) -> bool:
    """Return whether a longer name has all the words of a shorter one, and begins with the same
    initial if the shorter one begins with an initial.
    """
    if len(shorter[0]) == 1 and shorter[0] != longer[0]:
        return False
    is_part = set(shorter) <= set(longer) and Counter(shorter) < Counter(longer)
    return is_part and _keeps_order([longer.index(word) for word in shorter], longer)


def _is_part_misspelt(pairs: list[Pair], shorter: Words, longer: Words) -> bool:
    """Return whether a name in a single word is the first or last part of a longer one, misspelt:
    Hichcock beside Alfred Hitchcock. A short word may be another name: Man beside Thomas Mann.
    """
    if len(shorter) > 1 or len(longer) < 2 or not pairs:
        return False
    x, y, like = pairs[0]
    return like in SPELT and y in (longer[0], longer[-1]) and min(len(x), len(y)) > 3


def _is_far_fetched(kept: list[Pair], left: Words, shorter: Words, longer: Words) -> bool:
    """Return whether matching two names needs too many assumptions: a word left out, and another
    misspelt, abbreviated or translated, in names that share no word or differ in order, such as
    Piet Taylor and Taylor Anna Piers.
    """
    places = _places_in(longer, shorter, kept)
    least = 1 if places == sorted(places) else 0
    fathers = {w for w in longer[1:-1] if is_patronymic(w)}
    own = [
        w for w in left if len(w) > least and w not in PARTICLES | fathers and not is_generation(w)
    ]
    if own and len(places) == len(shorter) and not _keeps_order(places, longer):
        return True
    if longer[-1] in own and _ends_in_a_given_name(shorter, kept):
        return True
    if own[:1] == [longer[0]] and any(x == shorter[0] and how in SPELT for x, _, how in kept):
        return True  # Steven Graham and Zachary Stephen Graham
    sure = (Likeness.SAME, Likeness.SHORT) if places == sorted(places) else (Likeness.SAME,)
    if all(like in sure for _, _, like in kept):
        return False
    abroad = any(like is Likeness.ABROAD for _, _, like in kept)
    if not own and places != sorted(places):  # Dean Robin and Rob Dean, not Pal Gyorgy
        given_first = all(is_given_name(name[0]) for name in (shorter, longer))
        return not abroad and given_first and not has_initials_behind(kept, places)
    if all(is_only_title(word) for word in own):
        return False
    anchored = any(like in (Likeness.SAME, Likeness.SHORT) for _, _, like in kept)
    return not anchored or abroad or places != sorted(places)


def _keeps_order(places: list[int], longer: Words) -> bool:
    """Return whether the parts of a shorter name have the order that they have in a longer one,
    where `places` are, apart from the family name: Holt Ann is Ann Mary Holt; Lee Scott is not
    Jason Scott Lee.
    """
    ordered = sorted(places)
    if places == ordered or is_east_asian(longer):
        return True
    is_last = ordered == places[1:] + places[:1] and ordered[-1] == len(longer) - 1
    is_first = ordered == places[-1:] + places[:-1] and not is_given_name(longer[0])
    return ordered[0] == 0 and (is_last or is_first)


def _places_in(longer: Words, shorter: Words, kept: list[Pair]) -> list[int]:
    """Return where the parts of a longer name stand that are paired with those of a shorter one, in
    the order of the shorter one.
    """
    return [
        place
        for x in dict.fromkeys(shorter)  # S. S. stands for two parts, in their order
        for place in sorted(longer.index(y) for a, y, _ in kept if a == x)
    ]


def _ends_in_a_given_name(shorter: Words, kept: list[Pair]) -> bool:
    """Return whether the last part of a name seems to be the middle name of a longer one: Ann Perry
    beside Ann Perrie Holt, Bob Nelson beside Robert Nelson Holt.
    """
    likes = {like for x, _, like in kept if x == shorter[-1]}
    if likes.intersection(SPELT) or len(shorter) == 1:
        return bool(likes.intersection(SPELT))
    called = any(like is Likeness.SHORT for _, _, like in kept)
    return Likeness.SHORT in likes or (called and is_given_name(shorter[-1]))


def _without(words: Words, used: list[str]) -> Words:
    left = list(words)
    for word in used:
        left.remove(word)
    return tuple(left)


def _differ(lacking: Words, beside: Words, shorter: Words, longer: Words) -> bool:
    """Return whether each of two names has an essential part that the other lacks.

    A particle is none, unless it is the first word or may be a Vietnamese name: Nguyen Thi An.
    """
    heads, one_family = {shorter[0], longer[0]}, shorter[-1] == longer[-1]
    own = {*lacking, *beside}
    heads |= {name[-1] for name in (shorter, longer) if is_family_name_too(name)}
    names = own if is_vietnamese(shorter) else heads
    if not lacking or not beside or (own <= PARTICLES and not own & names):
        return False
    dropped = (
        droppable(lacking, beside, one_family, heads),
        droppable(beside, lacking, one_family, heads),
    )
    return bool(_without(lacking, [*dropped[0]]) and _without(beside, [*dropped[1]]))


def _different(
    kept: list[Pair], lacking: Words, beside: Words, shorter: Words, longer: Words
) -> Relation:
    sure = len(kept) > 1 and all(like in SURE for _, _, like in kept)
    if sure and is_another_initial(lacking, beside, shorter, longer):
        return Relation(Bearing.APART, "another middle initial", AN_INITIAL)
    shared = [x for x, _, like in kept if like in SURE and x not in PARTICLES]
    if shared:
        if all(map(is_only_title, shared)):
            return Relation(Bearing.APART, about_kind("names", "have only a title in common"), 1.0)
        if lacking == (shorter[-1],) and _one_letter_apart(lacking, beside, longer[-1]):
            return Relation(Bearing.APART, MAY_BE_MISSPELT, A_LETTER)
        family = shorter[-1] == longer[-1] and not is_east_asian(shorter)
        if family and _goes_by_a_byname(lacking, beside):
            return Relation(Bearing.APART, "one may be a nickname", A_BYNAME)
        return Relation(Bearing.APART, about_kind("names", "agree in part"), 1.0)
    if script_of(shorter) == "CJK":
        return Relation(Bearing.APART, "other characters, or an older form of the same", 1.0)
    return Relation(Bearing.DISJOINT, about_kind("names", "have nothing in common"), 2.0)


def _goes_by_a_byname(lacking: Words, beside: Words) -> bool:
    """Return whether a family name is preceded by a nickname in one of two names: Buster Lund and
    Joseph Lund, but not Buster Lund and Duke Lund.
    """
    return bool(lacking and beside) and is_byname(lacking[0]) != is_byname(beside[0])


def _one_letter_apart(lacking: Words, beside: Words, last: str) -> bool:
    """Return whether two names differ only in the family name, and there by one letter: Hart and
    Hard.
    """
    families = *lacking, *beside
    return (
        beside == (last,)
        and all(map(is_family_name, families))
        and min(map(len, families)) > 3
        and slips_between(*families) == 1
    )


def _alike(kept: list[Pair], shorter: Words, longer: Words) -> Relation:
    """Return how two names relate if at most one has parts that the other lacks."""
    likes = {like for _, _, like in kept}
    anchored = any(like in SURE and len(x) > 1 and len(y) > 1 for x, y, like in kept)
    if Likeness.INITIAL in likes and not anchored and not all_initials(kept, shorter, longer):
        return Relation(Bearing.DISJOINT, "no more than initials in common", 2.0)
    if Likeness.DOUBT in likes and not _agree_otherwise(kept, longer):
        if not anchored:
            return Relation(Bearing.APART, "two names that are alike", 1.0)
        return Relation(Bearing.APART, MAY_BE_MISSPELT, A_LETTER)
    if Likeness.ABROAD in likes:
        return Relation(Bearing.VARIANT, "a given name in two languages", 0.5)
    if likes.intersection((*SPELT, Likeness.DOUBT)):
        return MISSPELT
    if not kept:
        return Relation(Bearing.DISJOINT, about_kind("names", "have nothing in common"), 2.0)
    what = "initials" if Likeness.INITIAL in likes else "a short form of a name"
    return Relation(Bearing.ALIAS, f"they differ only in {what} or omitted words")


def _agree_otherwise(kept: list[Pair], longer: Words) -> bool:
    """Return whether two names share two words beside one in which they may be misspelt: Hayley Ann
    Lund. Those of a man and a woman remain two.
    """
    same = [x for x, _, like in kept if like is Likeness.SAME and x not in PARTICLES]
    doubt = [(x, y) for x, y, like in kept if like is Likeness.DOUBT]
    if len(doubt) > 1 or sum(len(x) > 1 for x in same) < 2 or is_vietnamese(longer):
        return False
    return not is_east_asian(longer) and not any(
        is_feminine_form(x, y)
        or {gender_of_given_name(x), gender_of_given_name(y)} == {"female", "male"}
        for x, y in doubt
    )
