"""How words are spelt: respelling by rules, edit distance, and words that sound alike."""

from __future__ import annotations

import re
from functools import lru_cache

Rules = tuple[tuple[re.Pattern[str], str], ...]
"""Patterns with their replacements."""

_DOUBLED = re.compile(r"(.)\1+")


def in_order(*rules: tuple[str, str]) -> Rules:
    """Return patterns and replacements, ready to be applied in this order."""
    return tuple((re.compile(pattern), put) for pattern, put in rules)


def respelt(word: str, rules: Rules) -> str:
    """Return a word after all rules, each applied wherever it fits."""
    for pattern, put in rules:
        word = pattern.sub(put, word)
    return word


def undoubled(word: str) -> str:
    """Return a word with each letter that is repeated in a row written once."""
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=4096)  # comparing two names asks for each pair of words repeatedly
def slips_between(x: str, y: str) -> int:
    """Return the least number of letters deleted, inserted, replaced or swapped with the next.

    This is optimal string alignment: no letter is edited twice. Implemented here because the
    library used by search takes longer to import.
    """
    before: list[int] = []
    above = list(range(len(y) + 1))
    for i, letter in enumerate(x, 1):
        row = [i]
        for j, other in enumerate(y, 1):
            least = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == y[j - 2] and x[i - 2] == other:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before, above = above, row
    return above[-1]


_RULES = in_order(
    (r"ck|(?<!t)ch$|(?<=...i)tch$", "k"), (r"tch|tsch", "ch"), (r"sch", "sh"),
    (r"ch(?=[rl])", "k"), (r"z", "s"), (r"ph", "f"), (r"^kn", "n"), (r"^wr", "r"),
    (r"^mc", "mac"), (r"c(?=[eiy])", "s"), (r"c(?!h)", "k"),
    (r"qv|kv|q(u(?=[aeio]))?", "k"), (r"x", "ks"), (r"g(?=[eiy])", "j"),
    (r"dg(?=e)", "j"), (r"th", "t"), (r"(?<=a)w(?![aeiou])", "u"),
    (r"(?<=[^aeiousc])h", ""), (r"(?<=[aeiou])h(?![aeiou])", ""),
    (r"(ie|ey|ei|ej|ij|ii|iy|y|j)$", "i"), (r"y|j(?![aeiou])", "i"), (r"ae|ea(?!$)|ee", "e"),
    (r"ou|oo", "u"), (r"ei|ai", "ei"),
)  # fmt: skip
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """Return a rough phonetic key of a Latin word in European pronunciation: Zoë, Zooey, Mathew."""
    return undoubled(respelt(undoubled(word), _RULES))


_FIRM = str.maketrans("", "", "acdefghijkopqstuvwxyz")


@lru_cache(maxsize=16384)
def firm_letters(word: str) -> str:
    """Return the letters of a word that are always pronounced: b, l, m, n and r.

    Words that differ in these neither sound alike nor share a skeleton.
    """
    return undoubled(word.translate(_FIRM))


def sound_alike(x: str, y: str) -> bool:
    """Return whether two words sound the same, apart from at most one weak vowel."""
    return sound(x) == sound(y) or differ_in_a_weak_vowel(x, y)


def differ_in_a_weak_vowel(x: str, y: str) -> bool:
    """Return whether two words sound the same except for one vowel that is neither in the first
    syllable nor the last letter: Jonathan and Jonathon, but not Maria and Mario, Carl and Carol.
    """
    first, second = sound(x), sound(y)
    if len(first) != len(second) or len(first) < 5:
        return False
    at = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(at) != 1 or not {first[at[0]], second[at[0]]} <= _VOWELS or at[0] == len(first) - 1:
        return False
    return sum(letter in _VOWELS for letter in first[: at[0]]) > 0


_CLASSES = in_order(
    (r"shch|tsch|tch|cz|ch|dzh|dj|zh|sch|sh|sz|[szjx]|c(?=[eiy])", "s"), (r"ts|tz", "s"),
    (r"kh|gh|h", ""), (r"ck|[kcq]", "k"), (r"ph", "f"), (r"w", "v"), (r"th", "t"),
    (r"[aeiouy]", ""),
)  # fmt: skip


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """Return a word's consonant classes, common to most languages: Chahine and Shahin are "sn".

    An initial vowel or y counts as a consonant. "" if fewer than three letters are left.
    """
    begins = "a" if word[0] in "aeiouyj" else ""
    consonants = begins + respelt(undoubled(word[1:] if word[0] in "yj" else word), _CLASSES)
    return consonants if len(consonants) > 2 else ""
