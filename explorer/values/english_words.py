"""Whether a word, or a name, is English."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from explorer.values.word_lists import is_listed

_WORDS, _NAMES = "english-words.txt", "english-names.txt"

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("iness", "y"),
    ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
    ("ers", "e"), ("ers", ""), ("er", "e"), ("er", ""), ("est", "e"), ("est", ""), ("ly", "le"),
    ("ly", ""), ("ness", ""), ("less", ""), ("ist", ""), ("ists", ""),
)  # fmt: skip
"""Endings of inflected and derived words, and what their bases have instead."""
_LEAST = 2
"""Shorter words are words of many languages."""

_LONG = 6
"""Only shorter words double their last letter before an ending, but for an l: travelled."""


def is_english_name(word: str) -> bool:
    """Return whether a folded word is a name in English, not of a person but of a place, a people,
    a myth or a brand, perhaps in the plural: Halloween, Hercules, Arabians.
    """
    return is_listed(word, _NAMES) or is_listed(word.removesuffix("s"), _NAMES)


@lru_cache(maxsize=16384)
def is_english_word(word: str) -> bool:
    """Return whether a folded word of more than two letters is English, perhaps inflected, or
    a compound: Flatliners.
    """
    cuts = range(_LEAST + 1, len(word) - _LEAST)
    return _is_simple(word) or any(_is_simple(word[:i]) and _is_simple(word[i:]) for i in cuts)


def _is_simple(word: str) -> bool:
    if len(word) <= _LEAST:
        return False
    return is_listed(word, _WORDS) or any(is_listed(base, _WORDS) for base in _bases(word))


def _bases(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) <= _LEAST:
            continue
        yield stem + instead
        doubled = len(stem) > _LEAST + 1 and stem[-1] == stem[-2]
        if not instead and doubled and (len(stem) <= _LONG or stem[-1] == "l"):
            yield stem[:-1]
