"""Chinese syllables in pinyin, Wade-Giles and Hong Kong romanisation: Jia, Chia and Kar.

The table in `lists` states its source. One spelling may stand for different pinyin
syllables, and so for different characters.
"""

from __future__ import annotations

from functools import cache, lru_cache

from explorer.values.folding import Words
from explorer.values.names.spelling import in_order, respelt
from explorer.values.word_lists import lines_of


@lru_cache(maxsize=4096)
def one_in_chinese(given: Words, other: Words, one_spelling: bool) -> bool:
    """Return whether two romanised given names may be the same, syllable by syllable.

    If the family names have `one_spelling`, the romanisation is presumably the same, so that
    different given names are two, unless only one is in pinyin or split: Kuo-fu and Guofu.
    Otherwise one may be in Wade-Giles though its syllables look like pinyin: Chang Chen is Zhang
    Zhen.
    """
    first, second = "-".join(given), "-".join(other)
    alike = len(given) == len(other) and is_pinyin(first) == is_pinyin(second)
    if alike and is_pinyin(first) and not one_spelling and all(map(is_syllable, given + other)):
        return [*map(_in_wade_giles, given)] == [*map(_in_wade_giles, other)]
    if alike and (one_spelling or is_pinyin(first)):
        return first == second
    return may_spell_one(first, second)


_OF_PINYIN = in_order(
    ("^(?:zh|[jq])", "ch"), ("^b", "p"), ("^d", "t"), ("^g", "k"), ("^x", "hs"),
    ("^[zc](?!h)", "ts"), ("ian$", "ien"), ("ong$", "ung"),
)  # fmt: skip


def _in_wade_giles(syllable: str) -> str:
    """Return a pinyin syllable in Wade-Giles without apostrophes, one already in it unchanged."""
    return respelt(syllable, _OF_PINYIN)


@lru_cache(maxsize=4096)
def may_spell_one(first: str, second: str) -> bool:
    """Return whether two spellings may be the same syllables in any romanisation.

    A hyphen always separates syllables.
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
    """Return whether a text consists of pinyin syllables."""
    text = text.lstrip("-")
    if not text or len(text) > _LONGEST_NAME:
        return not text
    return any(
        text[:end] in syllables and is_pinyin(text[end:]) for end, syllables in _beginnings(text)
    )


def is_syllable(word: str) -> bool:
    """Return whether a word is one Chinese syllable in some romanisation."""
    return word in _by_spelling()


@lru_cache(maxsize=4096)
def _beginnings(text: str) -> tuple[tuple[int, frozenset[str]], ...]:
    """Return the possible lengths of the first syllable, each with its possible pinyin forms."""
    table = _by_spelling()
    ends = range(1, min(len(text), _LONGEST) + 1)
    return tuple((end, table[text[:end]]) for end in ends if text[:end] in table)


_LONGEST = 6
"""Letters of the longest syllable: zhuang."""
_LONGEST_NAME = 40
"""Longer names are not analysed."""


@cache
def _by_spelling() -> dict[str, frozenset[str]]:
    """Return for each spelling the pinyin syllables that it may stand for."""
    table: dict[str, set[str]] = {}
    for line in lines_of("chinese-syllables.txt"):
        syllable, *_ = forms = line.split()
        for form in forms:
            table.setdefault(form, set()).add(syllable)
    return {form: frozenset(syllables) for form, syllables in table.items()}
