"""Comparing names in two scripts: Андрей Тарковский and Andrei Tarkovsky.

Names are transliterated letter by letter and compared by phonetic keys, see `values.heard`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import permutations

from explorer.values.folding import Words, script_of, script_of_word
from explorer.values.names.chinese import is_pinyin, is_syllable, may_spell_one
from explorer.values.names.heard import heard, heard_as_one, heard_in_any_form, in_latin, sound_key
from explorer.values.names.japanese import (
    bear_two_families,
    bear_two_given_names,
    have_no_part_in_common,
)
from explorer.values.names.numbers import numerals, without_numbers
from explorer.values.names.romanised import (
    hepburn,
    is_chinese_family,
    is_east_asian,
    is_korean_family,
    is_vietnamese,
    korean_key,
    may_be_hanja_family,
    one_chinese_family,
    one_korean_family,
    one_korean_key,
    syllables,
)
from explorer.values.names.spelling import slips_between
from explorer.values.relation import Bearing, Relation

UNREAD = frozenset(("CJK", "HANGUL", "HIRAGANA", "KATAKANA"))
"""Scripts that are compared with Latin only."""
_PARTS = 4
"""Up to this many words, every order of a name is tried."""

IN_PART = 0.03
"""Distance of names in two scripts that agree in part: two people, or two forms of one name."""

FITS = Relation(Bearing.ALIAS, "the same name in two scripts")
OTHERWISE = Relation(Bearing.APART, "the characters have another sound", 1.0)
ANOTHER_GIVEN_NAME = Relation(
    Bearing.APART, "the characters of the given name have another sound", IN_PART
)
UNKNOWN = Relation(Bearing.COMPATIBLE, "two scripts, which letters cannot compare")


def relate_scripts(first: Words, second: Words, of_people: bool) -> Relation:
    """Return how two names in two scripts relate.

    Names can differ only if they are people's (`of_people`), as works and places are translated.
    Chinese characters are read in Mandarin; if the other name may be a regional reading, only names
    without a syllable in common are two, and if it may be Japanese, those with two family names.
    """
    if numerals(first) == numerals(second):  # Jr. and младший
        first, second = without_numbers(first), without_numbers(second)
    first, second = _composed(first), _composed(second)
    latin, other = (first, second) if script_of(first) == "LATIN" else (second, first)
    if script_of(latin) != "LATIN":
        if {script_of(latin), script_of(other)} & UNREAD:
            return UNKNOWN
        latin = in_latin(latin)
    script = script_of(other)
    if script == "CJK":
        return _by_characters(other, latin) if of_people else UNKNOWN
    if script == "HANGUL" and _one_in_korean(other, latin):
        return FITS
    korean = script == "HANGUL" and is_east_asian(latin)
    common = 0 if korean else _in_common(other, latin, script)
    if len(latin) > 1 and _is_whole_korean_name(other) and not _sound_as_one(other, latin, script):
        common = 0
    if common == len(min(other, latin, key=len)):
        return FITS
    if common and _fit_initials(other, latin, script):
        return FITS
    if not of_people or (script == "HIRAGANA" and not _is_in_hiragana(other)):
        return UNKNOWN
    if common and min(len(other), len(latin)) > 1:
        return Relation(Bearing.APART, "read letter by letter, the names agree in part", IN_PART)
    return Relation(Bearing.DISJOINT, "read letter by letter they have nothing in common", 2.0)


def _is_whole_korean_name(words: Words) -> bool:
    """Return whether a name in Hangul is a single word that may be a family and a given name."""
    if len(words) != 1 or len(words[0]) != 3 or script_of(words) != "HANGUL":
        return False
    return is_korean_family("".join(in_latin((words[0][0],))))


def _is_in_hiragana(words: Words) -> bool:
    """Return whether a name has no Chinese characters, whose sound is unknown."""
    return all(script_of_word(char) == "HIRAGANA" for char in "".join(words))


def _composed(words: Words) -> Words:
    """Return words in Unicode normal form C, as used in the tables."""
    return tuple(unicodedata.normalize("NFC", word) for word in words)


def sound_keys(words: Words) -> list[str]:
    """Return index keys that names in two scripts share if a word sounds alike."""
    if script_of(words) in UNREAD:
        return []
    return [f"~{sound_key(word)}" for word in _composed(words)]


def _in_common(read: Words, latin: Words, script: str) -> int:
    """Return how many words of the shorter name have a counterpart in the other, each used once."""
    ways = [heard(word, script) for word in read], [heard_in_any_form(w, script) for w in latin]
    short, long = sorted(ways, key=len)
    left = list(long)
    shared = 0
    for word in sorted(short, key=lambda word: max(map(len, word)), reverse=True):
        apart = [_slips(word, other) for other in left]
        if left and min(apart) < _FAR:
            del left[apart.index(min(apart))]
            shared += 1
    first, second = heard_as_one(read, script), heard_as_one(latin, script)
    if _sound_as_one(read, latin, script) or (not shared and _are_long_and_alike(first, second)):
        return len(short)
    return shared


def _sound_as_one(read: Words, latin: Words, script: str) -> bool:
    """Return whether two names sound the same with their words joined, the family name first or
    last: くろさわあきら is Akira Kurosawa.
    """
    ways = heard_as_one(latin, script) | heard_as_one(latin[::-1], script)
    return not heard_as_one(read, script).isdisjoint(ways)


_LONG = 5
"""Consonants of a whole name of which one may differ."""


def _are_long_and_alike(ways: Iterable[str], others: Iterable[str]) -> bool:
    return _slips([way for way in ways if len(way) >= _LONG], others) < _FAR


def _fit_initials(read: Words, latin: Words, script: str) -> bool:
    """Return whether a name in Latin letters has initials for given names, of which one may stand
    for a word of the other name, and all its other words occur there: S. K. Mehta.
    """
    initials = [heard(word, script) for word in latin if len(word) == 1]
    whole = tuple(word for word in latin if len(word) > 1)
    if not initials or not whole or _in_common(read, whole, script) < len(whole):
        return False
    keys = frozenset().union(*(heard(word, script) for word in read))
    return len(read) > len(whole) and any(
        key.startswith(first) for ways in initials for first in filter(None, ways) for key in keys
    )


_FAR = 99
"""Distance of words that are not alike."""


def _slips(ways: Iterable[str], others: Iterable[str]) -> int:
    """Return the least edit distance between any readings of two words, `_FAR` if none
    are alike.
    """
    return min((slips_between(x, y) for x in ways for y in others if _alike(x, y)), default=_FAR)


def _alike(first: str, second: str) -> bool:
    longer = max(len(first), len(second))
    return first == second != "" or slips_between(first, second) <= longer // 4


# --- Korean, letter by letter -------------------------------------------------------------------


def _one_in_korean(hangul: Words, latin: Words) -> bool:
    """Return whether a name in Hangul is one in Latin letters, with the family name
    first or last.
    """
    letters = "".join(hangul)
    family, *given = in_latin(tuple(letters)) or ("",)
    key = "".join(map(korean_key, given))
    for names, rest in ((latin[0], latin[1:]), (latin[-1], latin[:-1])):
        one_family = one_korean_family(names, family) or one_korean_key(
            korean_key(names), korean_key(family)
        )
        if one_family and one_korean_key("".join(map(korean_key, rest)), key):
            return True
    return False


# --- Chinese characters -------------------------------------------------------------------------


def _by_characters(characters: Words, latin: Words) -> Relation:
    text = "".join(characters)
    if bear_two_families(text, latin):
        return OTHERWISE
    if not all(script_of_word(char) == "CJK" for char in text):
        return UNKNOWN if _is_not_japanese(text) or any(map(hepburn, latin)) else OTHERWISE
    read = in_latin(tuple(text))
    if not read:  # a character missing from the tables
        return UNKNOWN
    orders = permutations(latin) if len(latin) <= _PARTS else (latin,)
    if any(may_spell_one("-".join(read), "-".join(order)) for order in orders):
        return FITS
    if bear_two_given_names(text, latin):
        return ANOTHER_GIVEN_NAME
    if have_no_part_in_common(text, latin):
        return OTHERWISE
    if _reads_otherwise(read, latin):
        return OTHERWISE
    if all(hepburn(word) for word in latin) or is_vietnamese(latin):
        return UNKNOWN
    if _has_another_given_name(read, latin):
        return OTHERWISE
    if any(may_be_hanja_family(w, read[0]) for w in latin):
        return UNKNOWN
    in_dialect = not all(map(is_syllable, latin)) and all(syllables(word) == 1 for word in latin)
    if in_dialect and len(read) == len(latin):
        return UNKNOWN
    if any(is_korean_family(w) or is_chinese_family(w) for w in latin):
        families = (one_chinese_family(word, read[0]) or word == read[0] for word in latin)
        return UNKNOWN if any(families) else OTHERWISE
    if _slips(heard("".join(read), "CJK"), heard("".join(latin), "CJK")) < _FAR:
        return UNKNOWN
    return OTHERWISE


def _is_not_japanese(text: str) -> bool:
    """Return whether a text has letters other than Chinese characters and hiragana."""
    return any(script_of_word(char) not in ("CJK", "HIRAGANA") for char in text)


def _reads_otherwise(read: Words, latin: Words) -> bool:
    """Return whether a name in pinyin differs from characters whose Chinese reading is `read`: in
    the family name, or if that is the same in the given name.
    """
    ends = {latin[0], latin[-1]}
    if len(latin) < 2 or not all(map(is_pinyin, latin)):
        return False
    if not any(is_chinese_family(word) for word in ends) or all(map(hepburn, latin)):
        return False
    if read[0] in ends:
        return True
    return not any(is_korean_family(w) or one_chinese_family(w, read[0]) for w in ends)


def _has_another_given_name(read: Words, latin: Words) -> bool:
    """Return whether a name written in Chinese syllables has the family name of characters whose
    reading is `read`, but in its given name no syllable of theirs: Cheung Kwok-wing is not Zhang
    Man-yu. One syllable may be romanised in an unusual way.
    """
    for family, given in ((latin[0], latin[1:]), (latin[-1], latin[:-1])):
        if is_korean_family(family) or not one_chinese_family(family, read[0]):
            continue
        if given and all(map(is_syllable, given)):
            pairs = zip(given, read[1:], strict=False)
            return not any(may_spell_one(word, char) for word, char in pairs)
    return False
