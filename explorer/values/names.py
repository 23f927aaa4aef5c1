"""Names as people write them: accents, order, initials, numerals, and slips of spelling."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from sys import intern

from explorer.values.han import one_shape
from explorer.values.name_forms import (
    PARTICLES,
    counts,
    cut_short,
    in_digits,
    like_other,
    numerals,
    short_for,
    without_address,
    without_numbers,
)
from explorer.values.relation import SAME, Bearing, Relation
from explorer.values.slips import slips_between

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_STROKES = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ħ": "h", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
     "ß": "ss"}
)  # fmt: skip
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ø": "oe", "ü": "ue", "å": "aa"})
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´ʻʼʹ′\u200c\u200d"))
"""Marks within a word, with the joiners of Indic and Persian script."""
_ELIDED = re.compile(r"\b[dl]['’‘`´ʼ](?=\w)", re.IGNORECASE)
_FRACTION = re.compile(r"(?<=\d)[¼-¾⅐-⅞]")
"""A fraction that follows a whole number, which folding would join with it: 2½ as 21/2."""
_QUIET = (Bearing.SAME, Bearing.ALIAS, Bearing.NARROWER, Bearing.BROADER, Bearing.COMPATIBLE)
_MILDNESS = {
    Bearing.ALIAS: 0,
    Bearing.NARROWER: 1,
    Bearing.BROADER: 1,
    Bearing.COMPATIBLE: 2,
    Bearing.VARIANT: 3,
    Bearing.APART: 4,
    Bearing.DISJOINT: 5,
}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return `text` without case, accents, ligatures and compatibility forms.

    Marks that make another letter stay: the voicing of kana, the vowel signs of Indic scripts.
    Traditional, simplified and Japanese shapes of a Chinese character are one.
    """
    apart = _FRACTION.sub(r" \g<0>", text) if not text.isascii() else text
    plain = unicodedata.normalize("NFKD", apart.casefold().translate(_STROKES))
    if plain.isascii():
        return plain
    return one_shape("".join(c for c in plain if not _is_accent(c)))


def _is_accent(char: str) -> bool:
    place = unicodedata.combining(char)
    return place == 1 or 10 <= place < 40 or place >= 200


@lru_cache(maxsize=65536)
def words_of(text: str) -> Words:
    """Return the folded words of a name, without possessive marks; a hyphen parts words."""
    return _split(fold(text.translate(_APOSTROPHES)))


def words_once(text: str) -> Words:
    """Return what `words_of` does and remember nothing: for long texts, which come but once."""
    return tuple(map(intern, _split(fold.__wrapped__(text.translate(_APOSTROPHES)))))


def _split(folded: str) -> Words:
    if not folded.isascii():
        folded = "".join(
            c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in folded
        )
        return tuple(folded.split())
    return tuple(_WORD.findall(folded))


def relate_names(a: str, b: str, known_as: frozenset[str] = frozenset()) -> Relation:
    """Say how name `a` bears on name `b`, both said of one subject.

    Aliases come first: two names that are both in `known_as` (folded) are right, and a slip in one
    of several known names is a slip. Then order, initials, short forms and left-out words, and only
    then the distance between spellings.
    """
    if a == b:
        return SAME
    readings_a, readings_b = _readings(a), _readings(b)
    first, second = readings_a[0], readings_b[0]
    if first == second or "".join(first) == "".join(second):
        return Relation(Bearing.ALIAS, "the same but for case, accents or punctuation")
    known_a, known_b = accepted_form(a) in known_as, accepted_form(b) in known_as
    if known_a and known_b:
        return Relation(Bearing.ALIAS, "both are known names of it")
    found = _mildest(_relate(x, y) for x in readings_a for y in readings_b)
    if found.bearing in _QUIET or known_a == known_b:
        return found
    return _mildest((found, *_by_known(known_as, readings_b if known_a else readings_a)))


def known_names(names: list[str]) -> frozenset[str]:
    """Return accepted names in the form that `relate_names` looks them up in."""
    return frozenset(accepted_form(name) for name in names)


def accepted_form(name: str) -> str:
    """Return a name folded, without articles and particles, for looking up among known names."""
    return " ".join(_bare(words_of(name)))


@lru_cache(maxsize=65536)
def _readings(text: str) -> tuple[Words, ...]:
    """Return the words of a name, then other ways to read them: ü as ue, d'Artagnan as Artagnan."""
    plain = words_of(text)
    found = []
    if not text.isascii():
        found.append(words_of(text.casefold().translate(_SPELT_OUT)))
    if _ELIDED.search(text):
        found.append(words_of(_ELIDED.sub("", text)))
    return (plain, *dict.fromkeys(words for words in found if words and words != plain))


def _by_known(known_as: frozenset[str], readings: tuple[Words, ...]) -> Iterable[Relation]:
    """Yield what an unknown name is to known ones: another form of one, or a slip in one."""
    for name in known_as:
        for words in readings:
            bearing = _relate(tuple(name.split()), words).bearing
            if bearing is Bearing.ALIAS:
                yield Relation(Bearing.ALIAS, "a form of another of its known names")
            elif bearing is Bearing.VARIANT:
                yield Relation(Bearing.VARIANT, "another of its known names, misspelt", 0.5)


def _mildest(relations: Iterable[Relation]) -> Relation:
    """Return the relation that is furthest from a clash, whichever way round it was asked."""
    found = list(relations)
    best = min(found, key=lambda r: (_MILDNESS[r.bearing], r.distance, r.why))
    if best.mirrored() != best and best.mirrored() in found:
        return Relation(Bearing.ALIAS, best.why)
    return best


def _relate(first: Words, second: Words) -> Relation:
    if first == second or "".join(first) == "".join(second):
        return Relation(Bearing.ALIAS, "the same but for how letters are spelt out or joined")
    if not first or not second or script_of(first) != script_of(second):
        return Relation(Bearing.COMPATIBLE, "two scripts, which letters cannot compare")
    if sorted(first) == sorted(second):
        return Relation(Bearing.ALIAS, "the same words in another order")
    first, second = in_digits(first), in_digits(second)
    one, other = counts(first), counts(second)
    if _clashing(one, other):
        return Relation(Bearing.DISJOINT, "the names bear different numbers", 2.0)
    first, second = like_other(first, second), like_other(second, first)
    if (one or other) and numerals(first) != numerals(second):
        found = _but_for_a_number(first, second)
        if found:
            return found
    first, second = _bare(first), _bare(second)
    found = _by_words(first, second)
    plain = without_address(first, second)
    if found.bearing in _QUIET or plain == (first, second):
        return found
    return _mildest((found, _by_words(*plain)))


def differently_numbered(a: str, b: str) -> bool:
    """Return whether two names bear different numbers, which no second name explains."""
    return _clashing(counts(in_digits(words_of(a))), counts(in_digits(words_of(b))))


def _clashing(one: Counter[str], other: Counter[str]) -> bool:
    return bool(one - other and other - one)


def script_of(words: Words) -> str:
    """Return the script of a name's first letter: LATIN, CJK, …; "" where there is no letter."""
    letters = [c for w in words for c in w if c.isalpha()]
    return unicodedata.name(letters[0], "?").split()[0] if letters else ""


def _but_for_a_number(first: Words, second: Words) -> Relation | None:
    """Clear names that share a word where one leaves out the other's number."""
    one, other = numerals(first), numerals(second)
    if not set(first) & set(second) - PARTICLES or not (one <= other or other <= one):
        return None
    rest = _by_words(*(_bare(without_numbers(words)) for words in (first, second)))
    if rest.bearing in (Bearing.APART, Bearing.DISJOINT):  # each has a subtitle of its own
        return None
    bearing = Bearing.BROADER if one <= other else Bearing.NARROWER
    return Relation(bearing, "one leaves out a number")


def _bare(words: Words) -> Words:
    """Drop articles and particles, unless nothing else is left."""
    return tuple(w for w in words if w not in PARTICLES) or words


def _by_words(first: Words, second: Words) -> Relation:
    if sorted(first) == sorted(second):
        return Relation(Bearing.ALIAS, "the same but for an article, a hyphen or a particle")
    if set(first) < set(second):
        return Relation(Bearing.BROADER, "one is a shorter form of the other")
    if set(second) < set(first):
        return Relation(Bearing.NARROWER, "one is a shorter form of the other")
    shorter, longer = sorted((first, second), key=lambda w: (len(w), w))
    pairs = _aligned(shorter, longer)
    kinds = [_likeness(x, y) for x, y in pairs]
    sure = sum(kind == "same" for kind in kinds)
    if sure:
        families = (shorter[-1], longer[-1])
        kinds = [
            "short" if not {x, y} & {*families} and cut_short(x, y) else kind
            for (x, y), kind in zip(pairs, kinds, strict=True)
        ]
    if kinds != ["initial"] and all(kind in ("same", "initial", "short") for kind in kinds):
        what = "initials" if "initial" in kinds else "a short form of a name"
        return Relation(Bearing.ALIAS, f"they differ by {what} or words left out")
    if all(kinds) and ("near" in kinds or sure):
        return Relation(Bearing.VARIANT, "the spellings differ by a few letters", 0.5)
    if sure or any(kind in ("near", "short") for kind in kinds):
        return Relation(Bearing.APART, "the names agree in part", 1.0)
    if script_of(first) == script_of(second) == "CJK":
        return Relation(Bearing.APART, "other characters, or an older form of the same", 1.0)
    return Relation(Bearing.DISJOINT, "the names have nothing in common", 2.0)


_LIKENESS = ("same", "short", "near", "initial", "like", "")


def _aligned(shorter: Words, longer: Words) -> list[tuple[str, str]]:
    """Pair each word of the shorter name with its likeliest counterpart, each used once."""
    candidates = sorted(
        (_LIKENESS.index(_likeness(x, y)), slips_between(x, y), abs(i - j), i, j)
        for i, x in enumerate(shorter)
        for j, y in enumerate(longer)
    )
    used_i: set[int] = set()
    used_j: set[int] = set()
    pairs = []
    for *_, i, j in candidates:
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            pairs.append((shorter[i], longer[j]))
    return pairs


def _likeness(x: str, y: str) -> str:
    """Return how one word is like another.

    "same", "initial", "short" (a short form), "near" (a slip of spelling), "like" (near enough
    where the rest of the name is the same, as Joon and Jun are), or "".
    """
    if x == y:
        return "same"
    shorter, longer = sorted((len(x), len(y)))
    begins = x[0] == y[0] or {x[0], y[0]} == {"c", "k"}
    if shorter == 1 and x[0] == y[0] and not (x + y).isdigit():
        return "initial"
    if short_for(x, y):
        return "short"
    if x.isdigit() or y.isdigit():
        return ""
    distance = slips_between(x, y)
    if longer <= 4:
        near = distance == 1 and begins and shorter > 2
    else:
        near = distance <= max(1, round(0.3 * longer)) - (longer < 6 and distance > 1)
    if near:
        return "near"
    return "like" if begins and shorter > 2 and 2 * distance <= longer else ""
