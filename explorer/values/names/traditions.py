"""Adjusting the likeness of words in names to the tradition that the names come from."""

from __future__ import annotations

import re

from explorer.values.folding import Words, script_of, words_of
from explorer.values.names.arabic import SERVANTS, have_an_article, one_in_arabic
from explorer.values.names.chinese import is_pinyin, may_spell_one
from explorer.values.names.forms import abbreviated
from explorer.values.names.given_names import (
    are_one_abroad,
    are_short_for_one,
    is_cut_short,
    is_family_name,
    is_given_name,
    is_spelling_of,
)
from explorer.values.names.japanese import looks_japanese
from explorer.values.names.likeness import SPELT, SURE, Likeness, Pair
from explorer.values.names.romanised import hepburn, is_east_asian, one_in_korean
from explorer.values.names.spelling import undoubled

_GLIDE = re.compile("iy(?=a)")


def in_their_tradition(pairs: list[Pair], shorter: Words, longer: Words) -> list[Pair]:
    """Return pairs of words with their likeness adjusted to the names' origin."""
    if not pairs:
        return pairs
    asian = is_east_asian(shorter), is_east_asian(longer)
    if any(asian):
        return [(x, y, _in_syllables(x, y, like, all(asian))) for x, y, like in pairs]
    if have_an_article(shorter, longer):
        pairs = [(x, y, _in_arabic(x, y, like)) for x, y, like in pairs]
    if len(shorter) > 1 and is_given_name(shorter[0]):
        pairs = [(x, y, _of_families(x, y, like, shorter, longer)) for x, y, like in pairs]
    pairs = _with_abroad(_with_cut_short(pairs, shorter, longer), shorter, longer)
    if any(like in SPELT for _, _, like in pairs) and all(map(hepburn, shorter + longer)):
        pairs = [(x, y, _in_japanese(x, y, like)) for x, y, like in pairs]
    return pairs


def _in_arabic(x: str, y: str, like: Likeness) -> Likeness:
    """Return the likeness of two words, SOUND for two romanisations of one Arabic word."""
    romanised_twice = like > Likeness.NEAR and len(x) > 1 < len(y) and one_in_arabic(x, y)
    return Likeness.SOUND if romanised_twice else like


def _of_families(x: str, y: str, like: Likeness, shorter: Words, longer: Words) -> Likeness:
    """Return the likeness of two words without short forms of family names: Joe Marty is not Joe
    Martin.
    """
    is_short = like is Likeness.SHORT and (x, y) == (shorter[-1], longer[-1])
    return Likeness.NONE if is_short and not abbreviated(x, y) else like


def _in_syllables(x: str, y: str, like: Likeness, both: bool) -> Likeness:
    """Return the likeness of two words in Korean or Chinese names, in which only romanisations may
    sound alike: Jong is not Yong, nor King Qing. If `both` names are East Asian, every letter
    counts.
    """
    if like is Likeness.NEAR:
        return Likeness.NONE if both else like
    if like is not Likeness.SOUND:
        return like
    romanised_twice = (
        one_in_korean(x, y)
        or hepburn(x) == hepburn(y) != ""
        or (not (is_pinyin(x) and is_pinyin(y)) and may_spell_one(x, y))
    )
    return like if romanised_twice else Likeness.NONE


def _in_japanese(x: str, y: str, like: Likeness) -> Likeness:
    """Return the likeness of two words in possibly Japanese names: in a given name every letter
    counts, apart from doubled ones, known spellings, and a y that Russian names may have: Mariya.
    """
    if like not in SPELT or is_spelling_of(x, y) or _GLIDE.sub("i", x) == _GLIDE.sub("i", y):
        return like
    other_sound = undoubled(hepburn(x)) != undoubled(hepburn(y))
    if other_sound and (is_given_name(x) or is_given_name(y)):
        return Likeness.DOUBT
    return like


def _with_cut_short(pairs: list[Pair], shorter: Words, longer: Words) -> list[Pair]:
    """Accept short forms of given names, Wes for Wesley, if another part agrees, and two short
    forms of one name, Bill and Will, if two parts agree.
    """
    if not any(like in SURE for _, _, like in pairs):
        return pairs
    beside_two = sum(like in SURE or like is Likeness.INITIAL for _, _, like in pairs) > 1
    families = {shorter[-1], longer[-1]}  # SERVANTS: Abdel is not short for Abdelhamid
    return [
        (x, y, Likeness.SHORT)
        if like > Likeness.NEAR
        and not {x, y} & (families | SERVANTS)
        and (is_cut_short(x, y) or (beside_two and are_short_for_one(x, y)))
        else (x, y, like)
        for x, y, like in pairs
    ]


def _with_abroad(pairs: list[Pair], shorter: Words, longer: Words) -> list[Pair]:
    """Accept equivalent given names in two languages, Wilhelm and William, if the names share
    another word. Family names are not translated. Of forms a letter apart those with another
    ending, such as Marco and Marcos, leave it open, unless the family name is rare.
    """
    families = shorter[-1], longer[-1]
    rare = families[0] == families[1] and not is_family_name(families[0])
    abroad = [
        (x, y)
        for x, y, like in pairs
        if (like is Likeness.NONE or (like is Likeness.DOUBT and (rare or _end_alike(x, y))))
        and (x, y) != families
        and are_one_abroad(x, y)
    ]
    if not abroad or all(like is not Likeness.SAME for _, _, like in pairs):
        return pairs
    return [(x, y, Likeness.ABROAD if (x, y) in abroad else like) for x, y, like in pairs]


def _end_alike(x: str, y: str) -> bool:
    """Return whether two words end in the same letter, apart from a mute e: Paul and Pal, Christoph
    and Christophe.
    """
    return x.rstrip("e")[-1:] == y.rstrip("e")[-1:]


_IN_SCRIPT = {
    "HANGUL": frozenset(("korean",)),
    "HIRAGANA": frozenset(("japanese",)),
    "KATAKANA": frozenset(("japanese",)),
    "CJK": frozenset(("cantonese", "chinese", "japanese", "korean")),
}
_OF_SYLLABLES = frozenset(("cantonese", "chinese", "japanese", "korean", "vietnamese"))
"""Languages whose actors have names of syllables in Latin letters."""
_EVERYWHERE = "english"
"""The language in which actors of any name work."""


def may_speak(name: str, language: str) -> bool:
    """Return whether someone of this name may act in a language, given by id: Emi Tanaka and
    Song Jin-ho hardly do in Irish. Most names leave room for any language.
    """
    words = words_of(name)
    languages = _IN_SCRIPT.get(script_of(words), frozenset())
    if looks_japanese(words):
        languages = frozenset(("japanese",))
    elif is_east_asian(words):
        languages = _OF_SYLLABLES
    return not languages or language in languages or language == _EVERYWHERE
