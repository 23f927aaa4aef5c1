"""Chinese syllables in pinyin, in Wade-Giles and as Hong Kong writes them: Jia, Chia and Kar.

The table lies beside this module, with where it comes from. One spelling may stand for several
syllables of pinyin, and so for several characters.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from explorer.values.folding import Words


@lru_cache(maxsize=4096)
def one_in_chinese(given: Words, other: Words, one_spelling: bool) -> bool:
    """Return whether two romanised given names may be one, syllable by syllable.

    Beside a family name in `one_spelling` two names are romanised in one way, and are two if they
    differ, unless one is in pinyin or written in parts and the other is not: Kuo-fu and Guofu.
    """
    first, second = "-".join(given), "-".join(other)
    alike = len(given) == len(other) and is_pinyin(first) == is_pinyin(second)
    if alike and (one_spelling or is_pinyin(first)):
        return first == second
    return may_spell_one(first, second)


@lru_cache(maxsize=4096)
def may_spell_one(first: str, second: str) -> bool:
    """Return whether two spellings have the same syllables, each in some romanisation.

    No syllable goes beyond a hyphen.
    """
    first, second = first.lstrip("-"), second.lstrip("-")
    if not first or not second or max(len(first), len(second)) > _LONGEST_NAME:
        return first == second
    return any(
        not syllables.isdisjoint(others) and may_spell_one(first[end:], second[stop:])
        for end, syllables in _beginnings(first)
        for stop, others in _beginnings(second)
    )


@lru_cache(maxsize=4096)
def is_pinyin(text: str) -> bool:
    """Return whether letters are made of syllables as pinyin writes them."""
    text = text.lstrip("-")
    if not text or len(text) > _LONGEST_NAME:
        return not text
    return any(
        text[:end] in syllables and is_pinyin(text[end:]) for end, syllables in _beginnings(text)
    )


@lru_cache(maxsize=4096)
def _beginnings(text: str) -> tuple[tuple[int, frozenset[str]], ...]:
    """Return how long a syllable at the beginning may be, each with those of pinyin it may be."""
    table = _by_spelling()
    ends = range(1, min(len(text), _LONGEST) + 1)
    return tuple((end, table[text[:end]]) for end in ends if text[:end] in table)


_LONGEST = 6
"""Letters of the longest syllable: zhuang."""
_LONGEST_NAME = 40
"""Letters beyond which a name is not read."""


@cache
def _by_spelling() -> dict[str, frozenset[str]]:
    """Return, for each spelling of a syllable, those of pinyin that it may stand for."""
    lines = Path(__file__).with_name("chinese-syllables.txt").read_text("utf-8").splitlines()
    table: dict[str, set[str]] = {}
    for line in lines:
        if not line.startswith("#"):
            syllable, *_ = forms = line.split()
            for form in forms:
                table.setdefault(form, set()).add(syllable)
    return {form: frozenset(syllables) for form, syllables in table.items()}
