"""Names in two scripts, read letter by letter: Андрей Тарковский and Andrei Tarkovsky.

Letters are put into Latin ones by `anyascii`, which is loaded when first needed, and compared by
classes of consonants: how vowels are written differs too much from language to language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations

from explorer.values.chinese import is_pinyin, may_spell_one
from explorer.values.folding import Words, script_of, script_of_word
from explorer.values.relation import Bearing, Relation
from explorer.values.romanised import (
    hepburn,
    is_chinese_family,
    is_korean_family,
    korean_key,
    may_be_hanja_family,
    one_chinese_family,
    one_korean_family,
    syllables,
)
from explorer.values.slips import slips_between

UNREAD = frozenset(("CJK", "HANGUL", "HIRAGANA", "KATAKANA"))
"""Scripts that only Latin letters are compared with."""
_ABJADS = ("ARABIC", "HEBREW", "SYRIAC")
"""Scripts that leave most vowels out."""
_LATIN = (
    (r"ch(?=[rl])", "K"),
    (r"tsch|tch|cz|ch|tz|ts|dzh|dj|dz|zh|sch|sh|sz|sc(?=[ei])|[szjx]|c(?=[eiy])", "S"),
    (r"kh|gh(?=[^aeiou]|$)|ck|[kcq]", "K"), (r"g(?=[eiy])", "J"), (r"gh|g", "G"), (r"ph|f", "F"),
    (r"[vw]", "V"), (r"th", "T"),
)  # fmt: skip
_CLASSES = tuple((re.compile(pattern), put) for pattern, put in _LATIN)
_MERGED = {
    "ARABIC": str.maketrans("PGJ", "BKS"),
    "HEBREW": str.maketrans("FGJ", "PKK"),
    "KATAKANA": str.maketrans("VLFJ", "BRPS"),
    "GREEK": str.maketrans("VJ", "BG"),
    "BENGALI": str.maketrans("VJ", "BS"),
    "DEVANAGARI": str.maketrans("J", "S"),
    "TAMIL": str.maketrans("GBDJF", "KPTSP"),
    "HANGUL": str.maketrans("VLFJGBD", "PRPSKPT"),
    "CJK": str.maketrans("VLFJGBD", "PRPSKPT"),
    "THAI": str.maketrans("VLFJGBD", "PRPSKPT"),
}
"""Consonants that a script does not tell apart, or writes with one letter."""
_OTHERWISE = str.maketrans("J", "S")
_NO_CLASS = re.compile(r"[^A-Z]")
_PLAIN = re.compile(r"[bdlmnprt]")
_DOUBLED = re.compile(r"([a-z])\1+")
_TWICE = re.compile(r"(.)\1+")
_OF_SYLLABLES = ("HANGUL", "KATAKANA")
"""Scripts in which a syllable has no more than one consonant at each end."""
_ARTICLE = re.compile(r"^(al|el|l)(?=[^aeiou]{2}|[a-z]{5})")
_WEAK = re.compile(r"[vwy`']")
"""Letters that stand for a vowel as often as for a consonant."""
_WRITTEN = {
    "GREEK": ((r"g(?=g|k|ch)", "n"), (r"mp", "b"), (r"oy", "ou")),
    "DEVANAGARI": ((r"c", "ch"),), "BENGALI": ((r"c", "ch"),), "GUJARATI": ((r"c", "ch"),),
    "TAMIL": ((r"c", "ch"),), "TELUGU": ((r"c", "ch"),), "KANNADA": ((r"c", "ch"),),
    "MALAYALAM": ((r"c", "ch"),), "KATAKANA": ((r"t(?=[bdgkpstz])", ""),),
    "HANGUL": ((r"s$", "t"), (r"eu", "")), "ARABIC": ((r"dh", "z"),),
}  # fmt: skip
"""How letters read one by one sound together, script by script."""
_ALSO_READ = {
    "CYRILLIC": (("г", "һ"), ("^х", "һ"), ("^у(?=[аеиоуэ])", "в")),
    "GREEK": (("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("γι(?=[αεουω])", "ι")),
    "ARABIC": (("ج", "گ"), ("ف", "و"), ("[ذظ]", "د"), ("ض", "ز")),
}
"""Letters that stand for another sound in some languages or names, script by script: г is an h in
Ukrainian, the first letter of Уилер a w, ج a g in Egypt, ض a z in Iran, and a v is written as an
f in Arabic.
"""
_GLIDE = re.compile("^[yi](?=[aeou])")
"""What a name begins with in one language and not in the other: Iosif, Yosif, Josef."""
_VOWEL = re.compile("[aeiou]")
_PARTS = 4
"""Words of a name up to which every order is tried."""

IN_PART = 0.03
"""Distance of two names in two scripts that agree in part: two people, or one under two forms."""

FITS = Relation(Bearing.ALIAS, "the same name in two scripts")
UNKNOWN = Relation(Bearing.COMPATIBLE, "two scripts, which letters cannot compare")


def relate_scripts(first: Words, second: Words, of_people: bool) -> Relation:
    """Say how two names in two scripts bear on each other.

    Whoever is named may be another only where both names are people's (`of_people`): works and
    places are translated. Chinese characters are read in Chinese only; what may be Japanese, or a
    reading of another region, is not compared.
    """
    first, second = _composed(first), _composed(second)
    latin, other = (first, second) if script_of(first) == "LATIN" else (second, first)
    if script_of(latin) != "LATIN":
        if {script_of(latin), script_of(other)} & UNREAD:
            return UNKNOWN
        latin = _in_latin(latin)
    script = script_of(other)
    if script == "CJK":
        return _by_characters(other, latin) if of_people else UNKNOWN
    if script == "HANGUL" and _one_in_korean(other, latin):
        return FITS
    common = max(
        _in_common(read, written, script)
        for read in _readings(other, script)
        for written in _latin_readings(latin, script)
    )
    if common == len(min(other, latin, key=len)):
        return FITS
    if not of_people or script == "HIRAGANA":
        return UNKNOWN
    if common and min(len(other), len(latin)) > 1:
        return Relation(Bearing.APART, "read letter by letter, the names agree in part", IN_PART)
    return Relation(Bearing.DISJOINT, "read letter by letter they have nothing in common", 2.0)


def _composed(words: Words) -> Words:
    """Return words with letters and their marks in one character each, as tables have them."""
    return tuple(unicodedata.normalize("NFC", word) for word in words)


@lru_cache(maxsize=16384)
def _in_latin(words: Words) -> Words:
    from anyascii import anyascii  # its tables are read block by block

    romanised = (anyascii(word).lower() for word in words)
    return tuple(word for word in romanised if word)


def _read(words: Words) -> Words:
    """Return words of another script in Latin letters, as they sound together."""
    read = _in_latin(words)
    for pattern, put in _WRITTEN.get(script_of(words), ()):
        read = tuple(re.sub(pattern, put, word) for word in read)
    return read


def _readings(words: Words, script: str) -> Iterator[Words]:
    """Yield words of another script as they may sound: as most read them, with one letter read
    otherwise, and with all of them.
    """
    yield _read(words)
    every = words
    for pattern, put in _ALSO_READ.get(script, ()):
        every = tuple(re.sub(pattern, put, word) for word in every)
        other = tuple(re.sub(pattern, put, word) for word in words)
        if other != words:
            yield _read(other)
    if every != words:
        yield _read(every)


_SILENT = (
    (re.compile(r"(?:e?au|o)(?:x|d|lt|t)s?$"), "o"),
    (re.compile(r"(?<=[aeiour])[tdsxz]$"), ""),
)
"""What French does not speak at the end of a name: Rivault, Bernadet."""
_UNHEARD = re.compile(r"(?<=[aeiou])r(?![aeiouyh])|^w(?=o)")
"""An r, and the w of Wood, as Koreans and Japanese write English: not at all."""


def _latin_readings(words: Words, script: str) -> Iterator[Words]:
    """Yield words in Latin letters as they may sound to who writes another script."""
    yield words
    if script in _OF_SYLLABLES:
        yield tuple(_UNHEARD.sub("", word) for word in words)
    spoken = words
    for pattern, put in _SILENT:
        spoken = tuple(pattern.sub(put, word) for word in spoken)
    if spoken != words:
        yield spoken


def marks_of_sound(words: Words) -> list[str]:
    """Return marks that names in two scripts have in common where they have a word in common."""
    if script_of(words) in UNREAD:
        return []
    read = words if script_of(words) == "LATIN" else _read(_composed(words))
    return [f"~{_skeleton(word, 'THAI')}" for word in read]


def _in_common(read: Words, latin: Words, script: str) -> int:
    """Return how many words of the shorter name have a counterpart, each used once."""
    short, long = sorted((_skeletons(read, script), _skeletons(latin, script)), key=len)
    left = list(long)
    shared = 0
    for word in sorted(short, key=len, reverse=True):
        near = [other for other in left if _alike(word, other)]
        if near:
            left.remove(min(near, key=lambda other, word=word: slips_between(word, other)))  # type: ignore[misc]
            shared += 1
    first, second = "".join(short), "".join(long)
    if first == second or (not shared and _alike(first, second)):
        return len(short)
    return shared


def _alike(first: str, second: str) -> bool:
    longer = max(len(first), len(second))
    return first == second != "" or slips_between(first, second) <= longer // 4


def _skeletons(words: Words, script: str) -> list[str]:
    return [_skeleton(word, script) for word in words]


@lru_cache(maxsize=16384)
def _skeleton(word: str, script: str) -> str:
    """Return the classes of a word's consonants: Тарковский and Tarkovsky are TRKVSK."""
    word = word if script in _ABJADS else _GLIDE.sub("", word)
    begins = "A" if word[:1] in "aeiou" else ""
    if script not in _ABJADS or _VOWEL.search(word):
        word = _DOUBLED.sub(r"\1", word)
    if script in _ABJADS:
        word = word.replace("b", "v") if script == "HEBREW" else word  # one letter for both
        begins, word = "", _WEAK.sub("", _ARTICLE.sub("", word.lstrip("'`")))
        word = word.removeprefix("j") if script == "HEBREW" else word
    sound = word
    for pattern, put in _CLASSES:
        sound = pattern.sub(put, sound)
    sound = _NO_CLASS.sub("", _PLAIN.sub(lambda m: m[0].upper(), sound))
    sound = begins + sound.translate(_MERGED.get(script, _OTHERWISE))
    return _TWICE.sub(r"\1", sound) if script in _OF_SYLLABLES else sound  # Marley as 말리


# --- Korean, letter by letter -------------------------------------------------------------------


def _one_in_korean(hangul: Words, latin: Words) -> bool:
    """Return whether a name in hangul is one in Latin letters, family name first or last."""
    letters = "".join(hangul)
    family, *given = _in_latin(tuple(letters)) or ("",)
    key = "".join(map(korean_key, given))
    for names, rest in ((latin[0], latin[1:]), (latin[-1], latin[:-1])):
        one_family = one_korean_family(names, family) or korean_key(names) == korean_key(family)
        if one_family and "".join(map(korean_key, rest)) == key:
            return True
    return False


# --- Chinese characters -------------------------------------------------------------------------


def _by_characters(characters: Words, latin: Words) -> Relation:
    text = "".join(characters)
    if not all(script_of_word(char) == "CJK" for char in text):
        return UNKNOWN
    read = _in_latin(tuple(text))
    if not read:  # a character that the tables lack
        return UNKNOWN
    orders = permutations(latin) if len(latin) <= _PARTS else (latin,)
    if any(may_spell_one("-".join(read), "-".join(order)) for order in orders):
        return FITS
    if _reads_otherwise(read, latin):
        return Relation(Bearing.APART, "read in Chinese, the characters have another sound", 1.0)
    if all(hepburn(word) for word in latin) or len(read) == sum(map(syllables, latin)) > 1:
        return UNKNOWN
    if any(may_be_hanja_family(w, read[0]) for w in latin):
        return UNKNOWN
    if any(is_korean_family(w) or is_chinese_family(w) for w in latin):
        families = (one_chinese_family(word, read[0]) or word == read[0] for word in latin)
        return (
            UNKNOWN
            if any(families)
            else Relation(Bearing.APART, "read in Chinese, the characters have another sound", 1.0)
        )
    if _alike(_skeleton("".join(read), "CJK"), _skeleton("".join(latin), "CJK")):
        return UNKNOWN
    return Relation(Bearing.APART, "read in Chinese, the characters have another sound", 1.0)


def _reads_otherwise(read: Words, latin: Words) -> bool:
    """Return whether a name in pinyin is not that of characters, read in Chinese as `read`: of
    another family, or of the same and with another given name.
    """
    ends = {latin[0], latin[-1]}
    if len(latin) < 2 or not all(map(is_pinyin, latin)):
        return False
    if not any(is_chinese_family(word) for word in ends) or all(map(hepburn, latin)):
        return False
    if read[0] in ends:
        return True
    return not any(is_korean_family(w) or one_chinese_family(w, read[0]) for w in ends)
