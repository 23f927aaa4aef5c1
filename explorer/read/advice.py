"""The known word that is nearest to an unknown one, for "did you mean"."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from explorer.text import escape, quote

_WORK = 3_000_000
"""Comparisons allowed for all hints of one kind; afterwards there are none."""

_LONGEST = 120
_LIKE_ENOUGH = 0.6


class Nearest:
    """Finds the nearest of `known`, which may grow meanwhile."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._asked: dict[str, str] = {}
        self._work = 0

    def hint(self, word: object) -> str:
        """Return "did you mean …", or nothing where no known word is like `word`."""
        found = self.word(word)
        return f"did you mean {quote(found)}?" if found else ""

    def word(self, word: object) -> str:
        """Return the known word that is most like `word`, "" where none is like it."""
        if not isinstance(word, str) or not 0 < len(word) <= _LONGEST:
            return ""
        if word not in self._asked:
            self._work += len(self._known)
            self._asked[word] = self._find(word) if self._work <= _WORK else ""
        return self._asked[word]

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


def listed(words: Iterable[str], most: int = 12) -> str:
    """Return words in a row, the first `most` of them, safe to show."""
    words = list(words)
    shown = ", ".join(escape(word, 40) for word in words[:most])
    return shown if len(words) <= most else f"{shown} … ({len(words)} in all)"
