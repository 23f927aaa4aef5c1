"""Comparing names: those of people by their parts, those of works in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from explorer.values.folding import Words, fold, script_of, script_of_word, scripts_of, words_of
from explorer.values.names.arabic import with_one_servant
from explorer.values.names.conventions import without_baltic_endings
from explorer.values.names.forms import (
    PARTICLES,
    relate_written_alike,
    without_address,
)
from explorer.values.names.genders import is_wife_of
from explorer.values.names.given_names import drawn_together
from explorer.values.names.numbers import (
    bear_different_numbers,
    counts,
    in_digits,
    is_generation,
    numerals,
    with_generation_last,
    with_own_parts,
    without_numbers,
)
from explorer.values.names.parts import relate_parts
from explorer.values.names.plain_forms import in_direct_order
from explorer.values.names.readings import ELIDED, OWNED, accepted_form, readings_of
from explorer.values.names.romanised import one_romanised_name
from explorer.values.names.scripts import relate_scripts
from explorer.values.names.spelling import slips_between
from explorer.values.relation import CONFLICTING, SAME, Bearing, Relation, mildest
from explorer.values.titles.languages import in_two_languages
from explorer.values.titles.relations import ORDERED, relate_titles
from explorer.values.titles.short_titles import far_apart, is_short_form, without_note


class Named(Enum):
    """What a name belongs to, which decides how its parts are read."""

    ANY = "any"
    PERSON = "person"
    WORK = "work"
    """A film or a book: word order and numbers count, and it may be translated."""


_KIN_OF = re.compile(
    r"(?:the )?(?P<who>mother|father|wife|husband|widow|son|daughter|brother|sister|friend) of "
    r"(?:the )?(?P<whose>\w+)",
    re.IGNORECASE,
)
_BELONGING = re.compile(r"(?:[^'’]+ )?(?P<whose>\w+)['’]s (?P<who>[a-zà-ÿ]+)")
"""Someone told by whose they are, whatever stands before: the Rector's wife."""
_HALVES = re.compile(r"\b(\w+)-(\w+)\b")
_LONG_WORD, _SLIPS = 9, 2
"""Letters of a name in one word from which it may differ by so many from another's words."""
_INITIALS = 4
_LONGEST = 400
"""Longer names are not compared, as the time grows with the square of the length."""
QUIET = (Bearing.SAME, Bearing.ALIAS, Bearing.NARROWER, Bearing.BROADER, Bearing.COMPATIBLE)


@lru_cache(maxsize=4096)  # weighing support repeats the comparisons of judging
def relate_names(
    a: str, b: str, known_as: frozenset[str] = frozenset(), kind: Named = Named.ANY
) -> Relation:
    """Return how name `a` relates to name `b`, both given for one subject.

    Aliases come first: two names in `known_as` (keys of `known_names`) are both right, and any
    known name may be misspelt. Then order, initials, short forms and left-out words are considered,
    and last the distance between spellings.
    """
    if a == b:
        return SAME
    if kind is not Named.WORK and has_swapped_halves(a, b):
        return Relation(Bearing.APART, "the two halves of a name stand the other way round", 1.0)
    if kind is not Named.WORK and (_is_owned_by(a, b, kind) or _is_owned_by(b, a, kind)):
        return Relation(Bearing.DISJOINT, "one is named after the other", 2.0)
    if kind is Named.WORK and (bare := (without_note(a), without_note(b))) != (a, b):
        return _but_for_a_note(a, b, relate_names(*bare, known_as, kind))
    readings_a, readings_b = (_readings(name, kind) for name in (a, b))
    first, second = readings_a[0], readings_b[0]
    if first == second or "".join(first) == "".join(second):
        return Relation(Bearing.ALIAS, "the same but for case, spaces, accents or punctuation")
    known_a, known_b = (bool(known_as) and accepted_form(name) in known_as for name in (a, b))
    if known_a and known_b:
        called = "titles" if kind is Named.WORK else "names"
        return Relation(Bearing.ALIAS, f"both are known {called}")
    if max(len(a), len(b)) > _LONGEST:
        return Relation(Bearing.DISJOINT, "one is longer than any name", 2.0)
    if len(readings_a) == len(readings_b) == 1:
        relation = _relate(first, second, kind)
    else:
        relation = mildest(_relate(x, y, kind) for x in readings_a for y in readings_b)
    if kind is Named.WORK:
        relation = _of_titles(a, b, relation)
    if relation.bearing in QUIET or known_a == known_b:
        return relation
    return mildest((relation, *_by_known(known_as, readings_b if known_a else readings_a, kind)))


def _readings(name: str, kind: Named) -> tuple[Words, ...]:
    """Return the readings of a name, a person's in direct order as well: Lund, Mara."""
    if kind is not Named.PERSON or "," not in name:
        return readings_of(name)
    return (*readings_of(name), words_of(in_direct_order(name)))


def _is_owned_by(name: str, other: str, kind: Named) -> bool:
    """Return whether a name describes somebody by the other's name: Rick's mother, or the mother of
    Rick, beside Rick Lund. If it may be of a firm or a place, only small letters count: Lloyd's
    Bank is none.
    """
    owned = _BELONGING.fullmatch(name)
    if kind is Named.PERSON:
        owned = owned or OWNED.fullmatch(name) or _KIN_OF.fullmatch(name)
    if not owned:
        return False
    words = words_of(other)
    return fold(owned["whose"]) in words and fold(owned["who"]) not in words


def has_swapped_halves(a: str, b: str) -> bool:
    """Return whether two names have hyphenated parts in reverse order: Anne-Marie, Marie-Anne."""
    if "-" not in a or "-" not in b:
        return False
    halves = {(first, second) for first, second in _HALVES.findall(fold(b)) if first != second}
    return any((second, first) in halves for first, second in _HALVES.findall(fold(a)))


def _but_for_a_note(a: str, b: str, bare: Relation) -> Relation:
    """Return how two titles relate, given their relation without notes in brackets."""
    if bare.bearing in QUIET and far_apart(a, b):
        return Relation(Bearing.DISJOINT, "the titles bear different years", 2.0)
    if bare.bearing is Bearing.SAME:
        return Relation(Bearing.ALIAS, "the same but for a note in brackets")
    return bare


def _of_titles(a: str, b: str, relation: Relation) -> Relation:
    """Refine the relation of two titles by subtitles, elisions, languages and numbers."""
    if relation.bearing in (Bearing.NARROWER, Bearing.BROADER):
        short, long = (b, a) if relation.bearing is Bearing.NARROWER else (a, b)
        if not is_short_form(short, long):
            return Relation(
                Bearing.APART, "one has words that the other lacks, and they are no subtitle", 1.0
            )
    if relation.bearing is Bearing.VARIANT and bool(ELIDED.search(a)) != bool(ELIDED.search(b)):
        return Relation(Bearing.COMPATIBLE, "one looks like a translation of the other")
    differs = relation.bearing in CONFLICTING
    if differs and any(_are_initials(x, y) for x, y in ((a, b), (b, a))):
        return Relation(Bearing.ALIAS, "one is made of the other's initials")
    if differs and in_two_languages(a, b) and not differently_numbered(a, b):
        return Relation(Bearing.COMPATIBLE, "the titles are in two languages")
    return relation


def _are_initials(title: str, other: str) -> bool:
    """Return whether a title consists of the initials of all words of another, at least four."""
    initials = "".join(word[0] for word in words_of(other))
    return title.isupper() and len(initials) >= _INITIALS and "".join(words_of(title)) == initials


def _by_known(
    known_as: frozenset[str], readings: tuple[Words, ...], kind: Named
) -> Iterable[Relation]:
    """Yield relations of an unknown name to known ones: a form of one, or a misspelling."""
    for name in known_as:
        for words in readings:
            bearing = _relate(tuple(name.split()), words, kind).bearing
            if bearing is Bearing.ALIAS:
                yield Relation(Bearing.ALIAS, "a form of another of its known names")
            elif bearing is Bearing.VARIANT:
                yield Relation(Bearing.VARIANT, "another of its known names, misspelt", 0.5)


@lru_cache(maxsize=4096)  # many names differ only in case or punctuation
def _relate(first: Words, second: Words, kind: Named) -> Relation:
    if first == second or "".join(first) == "".join(second):
        return Relation(Bearing.ALIAS, "the same but for how letters are spelt out or joined")
    if not first or not second:
        return Relation(Bearing.COMPATIBLE, "one has no letters to compare")
    if differing := _in_two_scripts(first, second, kind):
        return differing
    if kind is Named.WORK:
        return relate_titles(first, second)
    first, second = with_generation_last(first), with_generation_last(second)
    first, second = with_one_servant(first), with_one_servant(second)
    first, second = drawn_together(first, second), drawn_together(second, first)
    in_another_order = len(first) == len(second) and sorted(first) == sorted(second)
    if in_another_order and _fathers(first) != _fathers(second):
        return Relation(Bearing.APART, "one is the other's child, by their names", 1.0)
    if in_another_order and not ORDERED.intersection(first):
        return Relation(Bearing.ALIAS, "they have the same words in another order")
    first, second = with_own_parts(first, second), with_own_parts(second, first)
    if bear_different_numbers(first, second):
        return Relation(Bearing.DISJOINT, "the names bear different numbers", 2.0)
    return relate_written_alike(first, second, _by_parts)


def are_joined(first: Words, second: Words) -> bool:
    """Return whether one name is the other in a single word, apart from up to two letters: Raja
    Devan and Rajadhevan.
    """
    if (len(first) == 1) == (len(second) == 1):
        return False
    joined, whole = "".join(first), "".join(second)
    alike = joined[0] == whole[0] and min(len(joined), len(whole)) >= _LONG_WORD
    return alike and slips_between(joined, whole) <= _SLIPS


_CHILD_OF = frozenset(("bin", "ibn", "ben", "bint", "binti"))


def _fathers(words: Words) -> set[str]:
    """Return the names after a word for "child of": Ahmad in Hasan bin Ahmad, but none in
    Ben Lund.
    """
    pairs = pairwise(words) if len(words) > 2 else ()
    return {father for child, father in pairs if child in _CHILD_OF}


def _by_parts(first: Words, second: Words) -> Relation:
    if (counts(first) or counts(second)) and numerals(first) != numerals(second):
        relation = _but_for_a_number(first, second)
        if relation:
            return relation
    if is_wife_of(first, second):
        return Relation(Bearing.APART, "one is a man's name, the other a woman's", 1.0)
    relation = relate_parts(first, second)
    if relation.bearing not in QUIET and are_joined(first, second):
        return Relation(Bearing.VARIANT, "the same but for a space and a few letters", 0.5)
    if relation.bearing not in QUIET and one_romanised_name(first, second):
        return Relation(Bearing.VARIANT, "one name, romanised in two ways", 0.5)
    if relation.bearing in QUIET:
        return relation
    if (plain := without_address(first, second)) != (first, second):
        relation = mildest((relation, relate_parts(*plain)))
    bare = without_baltic_endings(first, second)
    if bare != (first, second) and relate_parts(*bare).bearing in (*QUIET, Bearing.VARIANT):
        return Relation(Bearing.VARIANT, "one has endings of Latvian or Lithuanian", 0.5)
    return relation


def _in_two_scripts(first: Words, second: Words, kind: Named) -> Relation | None:
    """Compare names in two scripts, or None if they are in one; if one name is given in both
    scripts, compare the shared one.
    """
    scripts, others = scripts_of(first), scripts_of(second)
    if scripts == others or not scripts or not others:
        return None
    for words, beside, own in ((first, second, others), (second, first, scripts)):
        shared = tuple(w for w in words if script_of_word(w) in own)
        if len(own) == 1 and shared and shared != words:
            relation = _relate(shared, beside, kind)
            return relation if words is first else relation.mirrored()
    if script_of(first) == script_of(second):
        return None
    return relate_scripts(first, second, kind is Named.PERSON)


def _but_for_a_number(first: Words, second: Words) -> Relation | None:
    """Return NARROWER or BROADER if one name only leaves out the other's number, without different
    words in its place; else None.
    """
    numbers, others = numerals(first), numerals(second)
    if not set(first) & set(second) - PARTICLES or not (numbers <= others or others <= numbers):
        return None
    less, more = (first, second) if numbers <= others else (second, first)
    rest = without_numbers(more)
    own = any(not is_generation(word) for word in (others - numbers) + (numbers - others))
    if own and set(less) - set(rest) - PARTICLES and not set(rest) <= set(less):
        return None
    added = set(without_numbers(less)) - set(rest)
    if own and added and set(rest) <= set(less) and not _has_initials(added, rest):
        return None
    relation = relate_parts(without_numbers(less), rest)
    if relation.bearing in CONFLICTING:  # the subtitles differ
        return None
    bearing = Bearing.BROADER if numbers <= others else Bearing.NARROWER
    return Relation(bearing, "one leaves out a number")


def _has_initials(added: set[str], name: Words) -> bool:
    """Return whether words added to a full name are initials: Paul F. Lund beside Paul Lund III."""
    return len(name) > 1 and all(len(word) == 1 for word in added)


def differently_numbered(a: str, b: str) -> bool:
    """Return whether two names have different numbers, which no alternative name explains."""
    return bear_different_numbers(in_digits(words_of(a)), in_digits(words_of(b)))
