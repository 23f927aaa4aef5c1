"""Names of Arabic in Latin letters: Abdul and what it serves, names made with -uddin and -ullah."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explorer.values.folding import Words
from explorer.values.sounds import sound_alike

SERVANTS = frozenset(("abd", "abdel", "abdul", "abdal", "abdur", "abder", "abdou", "abdo", "abdu"))
"""Servant of, in Arabic names: what follows makes the name, and Abdullah is another one."""
_ARTICLES = frozenset(("al", "el", "ul", "ar", "er", "as", "es", "an", "ad"))
_SERVANT = re.compile("^abd[aeou]{1,2}[lrszndt]")
_SERVANT_IN_ONE = re.compile("^abd([aeou]?[lrsz](?=[^aeiou]))?")
_IN_ONE = 6
"""Letters beyond which a word that begins with abd is a name in one word: Abdelaziz."""
_ENDINGS = (re.compile("(?<=...)(?:[ue]d?d|add)[ie]{1,2}n$"), re.compile("(?<=...)[aou]ll?ah$"))


def with_one_servant(words: Words) -> Words:
    """Return a name with Abdul for all forms of it: Abd al-Aziz, Abdel Aziz."""
    if SERVANTS.isdisjoint(words):
        return words
    made: list[str] = []
    for word in words:
        if word in _ARTICLES and made and made[-1] == "abdul":
            continue
        made.append("abdul" if word in SERVANTS else word)
    return tuple(made)


def servant_of(word: str, there: Iterable[str]) -> str:
    """Return the word that has Abdel and `word` in one, with its first letter doubled or not:
    Abdurrahman where the other has Abdul Rahman; "" if there is none.
    """
    wholes = (w for w in there if w.startswith("abd") and w not in SERVANTS)
    return next((w for w in wholes if sound_alike(_SERVANT.sub("", w), word)), "")


def without_common_parts(x: str, y: str) -> tuple[str, str]:
    """Return two words without what both are made with, which tells Abdelaziz from no other servant
    and Shamsuddin from no other name in -uddin.
    """
    if x.startswith("abd") and y.startswith("abd") and min(len(x), len(y)) > _IN_ONE:
        return _SERVANT_IN_ONE.sub("", x), _SERVANT_IN_ONE.sub("", y)
    for ending in _ENDINGS:
        if ending.search(x) and ending.search(y):
            return ending.sub("", x), ending.sub("", y)
    return x, y
