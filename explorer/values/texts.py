"""Comparing free text: equal but for spelling, shortened, or different."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from explorer.values.folding import Words, words_of
from explorer.values.names.forms import is_one_word
from explorer.values.names.numbers import digit_of, roman, same_ordinal, with_fractions
from explorer.values.relation import SAME, Bearing, Relation

_DIGITS = re.compile(r"\d+")
_NEGATIVE = frozenset(
    ("no", "not", "non", "never", "none", "nothing", "nobody", "neither", "nor", "without",
     "cannot", "isnt", "arent", "wasnt", "werent", "doesnt", "dont", "didnt", "hasnt", "wont")
)  # fmt: skip
"""Words that negate a text."""
_NUMBERED = re.compile(r"\bno\.?\s*(?=\d+\b)", re.IGNORECASE)
_RATIO = re.compile(r"(?<=\d)\s*:\s*(?=\d)")


@lru_cache(maxsize=16384)
def relate_texts(a: str, b: str) -> Relation:
    """Return how two free texts relate; different words alone do not make a contradiction.

    Numbers and negative words may not be left out: PG is no short form of PG-13, nor "on set" of
    "not on set".
    """
    first, second = _words(a), _words(b)
    if "".join(first) == "".join(second):  # 35 mm is 35mm
        return SAME
    first, second = _in_digits(first, second), _in_digits(second, first)
    if _numbers(first) != _numbers(second):
        return Relation(Bearing.APART, "the numbers in them differ", 1.0)
    if _NEGATIVE.isdisjoint(first) != _NEGATIVE.isdisjoint(second):
        return Relation(Bearing.APART, "only one of them says no or not", 1.0)
    if len(first) == len(second) and all(map(_one_word, first, second)):
        return Relation(Bearing.ALIAS, "the same but for how a word is shortened")
    if first and set(first) < set(second):
        return Relation(Bearing.BROADER, "one says the same in fewer words")
    if second and set(second) < set(first):
        return Relation(Bearing.NARROWER, "one says the same in fewer words")
    return Relation(Bearing.APART, "the words differ, though perhaps not the meaning", 1.0)


def are_one_text(a: str, b: str) -> bool:
    """Return whether two texts differ only in spelling and abbreviations."""
    return relate_texts(a, b).bearing in (Bearing.SAME, Bearing.ALIAS)


def _words(text: str) -> Words:
    text = _NUMBERED.sub("number ", text)
    return words_of(with_fractions(_RATIO.sub(":", text)))


def _one_word(x: str, y: str) -> bool:
    return x == y or is_one_word(x, y)


def _in_digits(words: Words, other: Words) -> Words:
    """Return `words` with numbers as digits where the other text has these digits."""
    there = {*other}.difference(words)
    ordinals = [word for word in there if word[0].isdigit()]
    return tuple(
        digit
        if (digit := digit_of(word) or (len(word) > 1 and roman(word))) in there
        else next((ordinal for ordinal in ordinals if same_ordinal(word, ordinal)), word)
        for word in words
    )


def _numbers(words: Words) -> Counter[str]:
    return Counter(number.lstrip("0") for number in _DIGITS.findall(" ".join(words)))
