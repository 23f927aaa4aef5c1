"""Phonetic keys for words in any script, made of consonant classes: Андрей and Andrei are ANDR.

Words are transliterated by `anyascii`, which is imported on first use. Vowels differ too much
between languages to count; as some consonants do, too, a word may have two or more readings.
"""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.values.folding import Words, script_of_word
from explorer.values.names.given_names import other_forms
from explorer.values.names.spelling import in_order, respelt, undoubled

Rules = tuple[tuple[str, str], ...]
"""Patterns with their replacements."""

_ABJADS = ("ARABIC", "HEBREW", "SYRIAC")
"""Scripts that omit most vowels."""
_CLASSES = in_order(
    (r"ch(?=[rl])", "K"),
    (r"tsch|tch|cz|ch|tz|ts|dzh|dj|dz|zh|sch|sh|sz|sc(?=[ei])|[szjx]|c(?=[eiy])", "S"),
    (r"kh|gh(?=[^aeiou]|$)|ck|[kcq]", "K"), (r"g(?=[eiy])", "J"), (r"gh|g", "G"), (r"ph|f", "F"),
    (r"[vw]", "V"), (r"th", "T"),
)  # fmt: skip
_MERGED = {
    "ARABIC": str.maketrans("PGJ", "BKS"),
    "HEBREW": str.maketrans("FGJ", "PKK"),
    "KATAKANA": str.maketrans("VLFJ", "BRPS"),
    "GREEK": str.maketrans("VJ", "BG"),
    "BENGALI": str.maketrans("VJ", "BS"),
    "DEVANAGARI": str.maketrans("J", "S"),
    "TAMIL": str.maketrans("GBDJF", "KPTSP"),
    "MALAYALAM": str.maketrans("GBDJ", "KPTS"),
    "HANGUL": str.maketrans("VLFJGBD", "PRPSKPT"),
    "CJK": str.maketrans("VLFJGBD", "PRPSKPT"),
    "THAI": str.maketrans("VLFJGBD", "PRPSKPT"),
}
"""Consonants that a script does not distinguish."""
_OTHERWISE = str.maketrans("J", "S")
_NO_CLASS = re.compile(r"[^A-Z]")
_PLAIN = re.compile(r"[bdlmnprt]")
_DOUBLED = re.compile(r"([a-z])\1+")
_OF_SYLLABLES = ("HANGUL", "KATAKANA")
"""Scripts whose syllables have at most one consonant at each end."""
_ONCE = (*_OF_SYLLABLES, "KANNADA", "MALAYALAM", "TAMIL", "TELUGU")
"""Scripts in which doubled consonants do not matter."""
_ARTICLE = re.compile(r"^(?:[ae]l(?=[^aeiou]{2}|[a-z]{5})|l(?=[^aeiouwy][^aeiou]|[a-z]{5}))")
_WEAK = re.compile(r"[vwy`']")
"""Letters that may stand for a vowel or a consonant."""
_WRITTEN = {
    "GREEK": ((r"g(?=g|k|ch)", "n"), (r"mp", "b"), (r"oy", "ou")),
    "DEVANAGARI": ((r"c", "ch"),), "BENGALI": ((r"c", "ch"),), "GUJARATI": ((r"c", "ch"),),
    "TAMIL": ((r"c", "ch"),), "TELUGU": ((r"c", "ch"),), "KANNADA": ((r"c", "ch"),),
    "MALAYALAM": ((r"c", "ch"),), "KATAKANA": ((r"t(?=[bdgkpstz])", ""), (r"^u(?=[aeio])", "w")),
    "HANGUL": ((r"s$", "t"), (r"eu", "")),
}  # fmt: skip
"""Corrections of a letter-by-letter transliteration, by script."""
_ALSO_READ: dict[str, Rules] = {
    "CYRILLIC": (("г", "һ"), ("х", "һ"), ("^у(?=[аеиоуэ])", "в")),
    "GREEK": (("μπ", "b"), ("ντ", "d"), ("γκ", "g"), ("γι(?=[αεουω])", "ι")),
    "ARABIC": (("ج", "گ"), ("ف", "و"), ("[ذظض]", "ز")),
    "DEVANAGARI": (("[डढ]\u093c", "र"), ("\u0902(?![पफबभम])", "न")),
    "BENGALI": (("[ডঢ]\u09bc", "র"),),
    "THAI": (("^[เ-ไ]", ""), ("[ก-ฮ]ิ?์", ""), ("ทร", "ซ")),
}  # fmt: skip
"""Alternative readings of letters in some languages or names, by script: г is an h in Ukrainian, as
is х in foreign names, the first letter of Уилер a w, ج a g in Egypt, ظ a z, and f stands for v in
Arabic. ड़ is an r in Latin letters, and the dot of संजय an n; Thai writes some vowels before
the consonant that they follow, marks silent letters, and has ทร for an s.
"""
_GLIDE = re.compile("^[yi](?=[aeou])")
"""A glide that only some languages write at the beginning of a name: Iosif, Yosif, Josef."""
_VOWEL = re.compile("[aeiou]")

_OF_LATIN: Rules = (
    (r"(?:e?au|o)(?:x|d|lt|t)s?$", "o"), (r"(?<=[aeiour])[tdsxz]$", ""), (r"^kn", "n"),
    (r"gh(?![aeiou])", ""), (r"(?<!s)ch", "k"), (r"(?<!s)ch", "h"), (r"th", "s"),
    (r"g(?=[eiy])", "G"), (r"(?<=.)x", "ks"), (r"(?<=.)w(?![aeiouh])", ""), (r"j", "y"),
    (r"j", "h"), (r"rz", "zh"), (r"^v(?=[ao]n$)", "f"), (r"(?<=[aeiou])ng$", "n"),
)  # fmt: skip
"""Readings of Latin letters in various languages: Rivault, Knight, Luchino, Michael,
Thea, Gilbert, Fox, Law, Juri, Javier, Jerzy, von, Kang.
"""
_OF_SYLLABLE = ((r"(?<=[aeiou])r(?![aeiouyh])", ""), (r"^w(?=o)", ""))
"""Letters that Koreans and Japanese omit in English names: an r, and the w of Wood."""


def in_latin(words: Words) -> Words:
    """Return words transliterated into Latin letters, letter by letter."""
    return tuple(word for word in map(_in_latin, words) if word)


@lru_cache(maxsize=16384)
def _in_latin(word: str) -> str:
    from anyascii import anyascii  # loads its tables lazily

    return anyascii(word).lower()


@lru_cache(maxsize=16384)
def heard(word: str, script: str) -> frozenset[str]:
    """Return the phonetic keys of all readings of a word, for comparison with words in `script`:
    Тарковский and Tarkovsky are TRKVSK.
    """
    own = script_of_word(word)
    rules = _OF_LATIN if own == "LATIN" else _ALSO_READ.get(own, ())
    if own == "LATIN" and script in _OF_SYLLABLES:
        rules = (*rules, *_OF_SYLLABLE)
    return frozenset(_skeleton(_read(way, own), script) for way in _each_way(word, rules))


def heard_in_any_form(word: str, script: str) -> frozenset[str]:
    """Return the phonetic keys of a word and of its full forms: Theo, Theodoros."""
    return heard(word, script).union(*(heard(form, script) for form in other_forms(word)))


def heard_as_one(words: Words, script: str) -> frozenset[str]:
    """Return the phonetic keys of a name's words joined into one: Abdul Aziz as Abdulaziz."""
    plain = "".join(_skeleton(_read(word), script) for word in words)
    return frozenset((plain,)) if script in _ABJADS else heard("".join(words), script) | {plain}


def sound_key(word: str) -> str:
    """Return the phonetic key of a word's usual reading, comparable across all scripts."""
    return _skeleton(_read(word), "THAI")


def _each_way(word: str, rules: Rules) -> set[str]:
    """Return a word unchanged and with every combination of applicable rules."""
    ways = {word}
    for pattern, put in rules:
        ways |= {re.sub(pattern, put, way) for way in ways}
    return ways


def _read(word: str, own: str = "") -> str:
    """Return a word transliterated from its script `own` and corrected, with G for a hard g; a
    Latin word unchanged.
    """
    own = own or script_of_word(word)
    if own == "LATIN":
        return word
    read = _in_latin(word)
    for pattern, put in _WRITTEN.get(own, ()):
        read = re.sub(pattern, put, read)
    return read.replace("g", "G")


@lru_cache(maxsize=16384)
def _skeleton(word: str, script: str) -> str:
    """Return the consonant classes of a word in Latin letters."""
    word = word if script in _ABJADS else _GLIDE.sub("", word)
    begins = "A" if word[:1] in "aeiou" else ""
    if script not in _ABJADS or _VOWEL.search(word):
        word = _DOUBLED.sub(r"\1", word)
    if script in _ABJADS:
        word = word.lstrip("'`")
        if script == "HEBREW":  # one letter for b and v
            begins, word = "", _WEAK.sub("", word.replace("b", "v")).removeprefix("j")
        else:
            begins, word = "", _WEAK.sub("", _ARTICLE.sub("", word))
    sound = respelt(word, _CLASSES)
    sound = _NO_CLASS.sub("", _PLAIN.sub(lambda m: m[0].upper(), sound))
    sound = begins + sound.translate(_MERGED.get(script, _OTHERWISE))
    return undoubled(sound) if script in _ONCE else sound  # Marley as 말리
