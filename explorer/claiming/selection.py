"""Marked words of a line, and how keys move and extend them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explorer.suggest.lists.word_lists import COMMON

if TYPE_CHECKING:
    from explorer.claiming.line_words import LineWords, Range


@dataclass(frozen=True, slots=True)
class Selection:
    """The words from `anchor` to `head`, by index; keys move the head."""

    words: LineWords
    anchor: int
    head: int
    extending: bool = False
    """Whether a move keeps the anchor in place, extending the selection."""

    @classmethod
    def begin(cls, words: LineWords) -> Selection | None:
        """Return the initial selection: the first name, number or date, else the first word that
        says something.

        None where the line has no words.
        """
        if not words.words:
            return None
        first = cls(words, 0, 0)
        stops = [stop for stop in words.stops if not _is_speaker(words.text, stop)] or words.stops
        if stops:
            return first._of(stops[0])
        texts = (words.text[start:end].casefold() for start, end in words.words)
        chief = next((n for n, text in enumerate(texts) if text not in COMMON), 0)
        return first.to(chief)

    @property
    def span(self) -> Range:
        """Return where the marked words begin and end in the line."""
        first, last = sorted((self.anchor, self.head))
        return self.words.words[first][0], self.words.words[last][1]

    def move(self, by: int, extend: bool = False) -> Selection:
        """Move by a number of words; with `extend`, the words between are marked too."""
        stays = extend or self.extending
        if not stays and self.anchor != self.head:  # start from the end on that side
            at = max(self.anchor, self.head) if by > 0 else min(self.anchor, self.head)
        else:
            at = self.head
        return self.to(at + by, extend)

    def to(self, word: int, extend: bool = False) -> Selection:
        """Go to a word, or to the nearest one that exists."""
        head = min(max(word, 0), len(self.words.words) - 1)
        return replace(self, anchor=self.anchor if extend or self.extending else head, head=head)

    def to_stop(self, by: int) -> Selection:
        """Mark the next name, number or date, or for -1 the previous one, wrapping around."""
        stops = self.words.stops
        if not stops:
            return self.move(by)
        start, end = self.span
        further = [s for s in stops if (s[0] >= end if by > 0 else s[1] <= start)]
        if by > 0:
            return self._of(further[0] if further else stops[0])
        return self._of(further[-1] if further else stops[-1])

    def extend(self) -> Selection:
        """Start or stop extending the selection."""
        return replace(self, extending=not self.extending)

    def _of(self, span: Range) -> Selection:
        first, last = self.words.word_at(span[0]), self.words.word_at(span[1] - 1)
        return replace(self, anchor=first, head=last, extending=False)


def _is_speaker(text: str, stop: Range) -> bool:
    """Return whether a name opens a line before a colon: the speaker, not the subject."""
    start, end = stop
    return not text[:start].strip() and text[end : end + 2] == ": "
