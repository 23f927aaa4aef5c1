"""Romanisation conventions of different languages: Shaheen, Chahine; Zhukovsky, Joukovski.

A name romanised for French readers follows French pronunciation, and likewise in other languages.
Two words may be one name if some reading of one sounds like some reading of the other.
"""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.values.folding import Words
from explorer.values.names.spelling import in_order, respelt, undoubled

_ENGLISH = (
    (r"ch", "C"), (r"sh", "S"), (r"dzh|j", "J"), (r"zh", "Z"), (r"ee|ea", "i"), (r"oo", "u"),
)  # fmt: skip
_FRENCH = (
    (r"tch", "C"), (r"ch", "S"), (r"dj", "J"), (r"gu(?=[ei])", "G"), (r"j|g(?=[ei])", "Z"),
    (r"qu", "k"), (r"(?<=a)ou|ou(?=[aei])", "w"), (r"ou", "u"), (r"(?<=[^aeiou])e$", ""),
    (r"(?<=[oe])ff$", "v"),
)  # fmt: skip
_GERMAN = (
    (r"tsch", "C"), (r"dsch", "J"), (r"sch", "S"), (r"sh", "Z"), (r"j", "y"), (r"ie", "i"),
    (r"(?<!s)z(?!h)", "ts"), (r"ch", "h"),
)  # fmt: skip
_GERMAN_ZH = ((r"tsch", "C"), (r"sch|sh", "Z"), (r"j", "y"), (r"ie", "i"))
"""German has no letter for zh and may write sch: Schukow."""
_GERMAN_Z = (
    (r"tsch", "C"), (r"sch", "S"), (r"ch", "h"), (r"z(?!h)", "T"), (r"s(?=[aeiouyjw])", "z"),
    (r"T", "ts"), (r"j", "y"), (r"ie", "i"),
)  # fmt: skip
"""An s before a vowel or w is a z in German: Swjaginzew, Rjasanow."""
_POLISH = ((r"cz", "C"), (r"sz", "S"), (r"dz|dzh", "J"), (r"j", "y"))
_DUTCH = (
    (r"tj", "C"), (r"dzj", "J"), (r"sj", "S"), (r"zj", "Z"), (r"j", "y"), (r"oe", "u"),
    (r"ie", "i"),
)  # fmt: skip
_HUNGARIAN = (
    (r"dzs", "J"), (r"cs", "C"), (r"zs", "Z"), (r"sz", "X"), (r"s", "S"), (r"X", "s"), (r"j", "y"),
)  # fmt: skip
_SPANISH = ((r"ch", "C"), (r"sh", "S"), (r"j", "h"), (r"gu(?=[ei])", "G"), (r"qu", "k"))
_GREEK = (
    (r"gi(?=[aou])|g(?=[ei])", "y"), (r"ch", "h"), (r"mp", "b"), (r"nt", "d"), (r"gk", "g"),
)  # fmt: skip
_EGYPTIAN = ((r"gu(?=[ei])|g", "J"), (r"sh", "S"), (r"ee", "i"))
_PERSIAN = ((r"gh|q", "G"), (r"sh", "S"), (r"ch", "C"), (r"ou|oo", "u"), (r"ee", "i"))
_ARABIC = ((r"sh", "S"), (r"(?<=[aou])w(?=[aeiou])", ""), (r"ou|oo|o", "u"), (r"ee", "i"))
"""Arabic has no o, and a w between vowels may be dropped."""
_ALL = (
    (r"kh|h(?![aeiou])|(?<=[^aeiou])h", "h"), (r"ck|c|q", "k"), (r"x", "ks"), (r"ph", "f"),
    (r"w", "v"), (r"ou|oo", "u"), (r"ei|ey|ay", "ai"), (r"(?<=[^aeiou])y(?=e)", ""),
    (r"ij|iy|yi|yy|ii|y", "i"),
)  # fmt: skip
_OWN = (
    _ENGLISH, _FRENCH, _GERMAN, _GERMAN_ZH, _GERMAN_Z, _POLISH, _DUTCH, _HUNGARIAN, _SPANISH,
    _GREEK, _EGYPTIAN, _ARABIC, _PERSIAN,
)  # fmt: skip
_CONVENTIONS = tuple(in_order(*own, *_ALL) for own in _OWN)
_CONSONANT = re.compile("[^aeiou]")


def read_alike(x: str, y: str) -> bool:
    """Return whether two words may be one name as romanised for two languages.

    All vowels and at least two consonants must agree.
    """
    if _liquids(x) != _liquids(y):
        return False
    shared = _readings(x) & _readings(y)
    return any(len(_CONSONANT.findall(reading)) > 1 for reading in shared)


@lru_cache(maxsize=16384)
def _liquids(word: str) -> str:
    """Return the l and r in a word, which every language reads in the same way."""
    return "".join(letter for letter in undoubled(word) if letter in "lr")


@lru_cache(maxsize=16384)
def _readings(word: str) -> frozenset[str]:
    """Return how each convention reads a word."""
    return frozenset(undoubled(respelt(word, convention)) for convention in _CONVENTIONS)


_BALTIC = re.compile("(?:i?[au])?s$")


def without_baltic_endings(first: Words, second: Words) -> tuple[Words, Words]:
    """Return two names without the Latvian or Lithuanian masculine endings that only one has:
    Sergejs Lavrovs, Sergej Lavrov.
    """
    is_baltic = _has_baltic_endings(first), _has_baltic_endings(second)
    if is_baltic[0] == is_baltic[1] or {*first} & {*second}:
        return first, second
    bare = tuple(_BALTIC.sub("", word) for word in (first if is_baltic[0] else second))
    return (bare, second) if is_baltic[0] else (first, bare)


def _has_baltic_endings(words: Words) -> bool:
    endings = len(words) > 1 and all(word.endswith("s") and len(word) > 3 for word in words)
    return endings and not any(word.endswith("os") for word in words)  # as in Greek
