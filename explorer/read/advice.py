"""What was found, what was expected, and which known word was probably meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from explorer.text import escape, quote

Explanation = tuple[str, str, str]
"""What was found, what was expected, and a hint, which may be empty."""

_WORK = 3_000_000
"""Comparisons allowed for all hints of one kind; after that, no hints are given."""

_LONGEST = 120
_LIKE_ENOUGH = 0.6
_SHORTEST, _LONG = 4, 9
"""Length from which a word may be a misspelling, and from which it may have two wrong letters."""


class Nearest:
    """Finds the nearest of `known`, which may grow in the meantime."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._asked: dict[str, str] = {}
        self._work = 0

    def hint(self, word: object) -> str:
        """Return "did you mean …", or "" if no known word is similar."""
        nearest = self.word(word)
        return f"did you mean {quote(nearest)}?" if nearest else ""

    def word(self, word: object) -> str:
        """Return the known word most similar to `word`, "" if none is."""
        if not isinstance(word, str) or not 0 < len(word) <= _LONGEST:
            return ""
        if word not in self._asked:
            self._work += len(self._known)
            self._asked[word] = self._find(word) if self._work <= _WORK else ""
        return self._asked[word]

    def certain(self, word: object) -> str:
        """Return the known word that `word` must be a misspelling of, "" if that is not certain.

        One letter may be wrong, two in long words, but no digit; no other word may be as near.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if not isinstance(word, str) or not _SHORTEST <= len(word) <= _LONGEST:
            return ""
        if not self.word(word):
            return ""
        most = 2 if len(word) >= _LONG else 1
        folded = word.casefold()
        near = process.extract(
            folded,
            list(self._known),
            scorer=OSA.distance,
            processor=str.casefold,
            score_cutoff=most + 1,
            limit=2,
        )
        if not near or near[0][1] > most or (len(near) > 1 and near[1][1] <= near[0][1] + 1):
            return ""
        best = near[0][0]
        return best if _figures(best) == _figures(word) else ""

    def _find(self, word: str) -> str:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        best = process.extractOne(
            word,
            list(self._known),
            scorer=OSA.normalized_similarity,
            processor=str.casefold,
            score_cutoff=_LIKE_ENOUGH,
        )
        return best[0] if best else ""


def _figures(word: str) -> list[str]:
    return re.findall(r"\d+", word)


def listed(words: Iterable[str], most: int = 12) -> str:
    """Return words as a list, at most `most` of them, safe to show."""
    words = list(words)
    shown = ", ".join(escape(word, 40) for word in words[:most])
    return shown if len(words) <= most else f"{shown} … ({len(words)} in all)"


def describe(value: object) -> str:
    """Describe a value from a pack, in words that are safe to show."""
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        huge = isinstance(value, int) and value.bit_length() > 256
        return "a number of very many digits" if huge else f"the number {value}"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    if isinstance(value, Mapping):
        return "a table"
    return f"the date or time {value} without quotes"


def unknown_key(key: str, known: list[str]) -> Explanation:
    """Explain a key that is not among the known keys."""
    return f"the unknown key {quote(key)}", f"one of {listed(known)}", Nearest(known).hint(key)
