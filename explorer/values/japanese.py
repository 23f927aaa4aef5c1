"""Japanese family names in Chinese characters and in Latin letters: 高橋, Takahashi.

The table beside this module states its source.
"""

from __future__ import annotations

from functools import cache

from explorer.values.folding import Words, fold
from explorer.values.given_names import is_given_name
from explorer.values.romanised import hepburn
from explorer.values.word_lists import lines_of

_LONGEST = 3
"""Characters of the longest family name in the table."""


def bear_two_families(text: str, latin: Words) -> bool:
    """Return whether a name in folded characters begins with another family name than the one that
    a name in Latin letters begins or ends with: 高橋花 and Yui Tanaka.

    Family names that share a character are not told apart, as characters have several readings:
    上村 is Uemura or Kamimura, and 神村 is Kamimura as well; nor names of which only a given name
    may be in the table: Miki Nakatani. A family name that the table lacks may be the whole text.
    """
    family = next((text[:n] for n in range(_LONGEST, 0, -1) if text[:n] in _written()), text)
    ends = {word: _by_sound().get(hepburn(word), "") for word in (latin[0], latin[-1])}
    others = "".join(ends.values())
    is_known = any(written and not is_given_name(word) for word, written in ends.items())
    return bool(family) and is_known and set(family).isdisjoint(others)


def looks_japanese(latin: Words) -> bool:
    """Return whether a name in Latin letters begins or ends with a Japanese family name, and has
    Japanese syllables throughout.
    """
    if len(latin) < 2 or not all(map(hepburn, latin)):
        return False
    return any(hepburn(word) in _by_sound() for word in (latin[0], latin[-1]))


@cache
def _by_sound() -> dict[str, str]:
    """Return the characters with which each family name in Hepburn romanisation is written."""
    return {sound: fold("".join(names)) for sound, *names in _groups()}


@cache
def _written() -> frozenset[str]:
    """Return the family names in the table, in folded characters."""
    return frozenset(fold(name) for _, *names in _groups() for name in names)


@cache
def _groups() -> list[list[str]]:
    """Return the table: a romanised family name, then how it is written."""
    lines = lines_of("japanese-families.txt")
    return [group.split() for line in lines for group in line.split(";")]
