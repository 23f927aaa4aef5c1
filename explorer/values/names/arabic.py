"""Arabic names in Latin letters: those with Abdul, and those that end in -uddin and -ullah."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explorer.values.folding import Words
from explorer.values.names.spelling import sound_alike, undoubled

SERVANTS = frozenset(("abd", "abdel", "abdul", "abdal", "abdur", "abder", "abdou", "abdo", "abdu"))
"""Forms of "servant of", the first part of names such as Abdul Rahman."""
_ARTICLES = frozenset(("al", "el", "ul", "ar", "er", "as", "es", "an", "ad"))
_SERVANT = re.compile("^abd[aeou]{1,2}[lrszndt]")
_SERVANT_IN_ONE = re.compile("^abd([aeou]?[lrsz](?=[^aeiou]))?")
_IN_ONE = 6
"""A longer word that begins with abd is a whole name, such as Abdelaziz."""
_ENDINGS = (re.compile("(?<=...)(?:[ue]d?d|add)[ie]{1,2}n$"), re.compile("(?<=...)[aou]ll?ah$"))


def with_one_servant(words: Words) -> Words:
    """Return a name with every form of Abdul normalised: Abd al-Aziz, Abdel Aziz."""
    if SERVANTS.isdisjoint(words):
        return words
    made: list[str] = []
    for word in words:
        if word in _ARTICLES and made and made[-1] == "abdul":
            continue
        made.append("abdul" if word in SERVANTS else word)
    return tuple(made)


def servant_of(word: str, there: Iterable[str]) -> str:
    """Return the word in `there` that joins Abdul and `word`, as Abdurrahman does for Abdul Rahman,
    or "".
    """
    wholes = (w for w in there if w.startswith("abd") and w not in SERVANTS)
    bare = _MUTE.sub("", word)
    return next((w for w in wholes if sound_alike(_MUTE.sub("", _SERVANT.sub("", w)), bare)), "")


_MUTE = re.compile("(?<=[^aeiou])e$")
"""The ending of a name romanised for French readers: Abderrahmane."""


def have_an_article(*names: Words) -> bool:
    """Return whether a name has an Arabic article before a part: El-Tayeb, al Tayyib."""
    return any(not _SURE_ARTICLES.isdisjoint(name[:-1]) for name in names)


def one_in_arabic(x: str, y: str) -> bool:
    """Return whether two romanised Arabic words differ only in doubled letters and in how short
    vowels are written, e or i and o or u: Tayeb, Tayyib.
    """
    return undoubled(x).translate(_SHORT_VOWELS) == undoubled(y).translate(_SHORT_VOWELS)


_SURE_ARTICLES = frozenset(("al", "el"))
_SHORT_VOWELS = str.maketrans("eo", "iu")


def without_common_parts(x: str, y: str) -> tuple[str, str]:
    """Return two words without a common element that says nothing of their identity, such as Abdel-
    or -uddin.
    """
    if x.startswith("abd") and y.startswith("abd") and min(len(x), len(y)) > _IN_ONE:
        return _SERVANT_IN_ONE.sub("", x), _SERVANT_IN_ONE.sub("", y)
    for ending in _ENDINGS:
        if ending.search(x) and ending.search(y):
            return ending.sub("", x), ending.sub("", y)
    return x, y
