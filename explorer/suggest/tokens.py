"""A sentence's words where they stand, each with what its letters say of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.values.folding import fold

_TOKEN = re.compile(r"[^\W_]+(?:['’‘`][^\W_]+)*")
OWNER = re.compile(r"['’‘`]s$", re.IGNORECASE)
"""The end of a word in the possessive."""
_CONTRACTED = re.compile(r"['’‘`](?:ll|ve|re|d|m|t)$", re.IGNORECASE)
_MARKS = str.maketrans("", "", "'’‘`")
_OPENING = frozenset('“"‘:')


class Token(NamedTuple):
    """A word of a line."""

    start: int
    end: int
    text: str
    """Without a possessive."""
    word: str
    """Folded."""
    first: bool
    """It opens a sentence, or a quotation."""
    capital: bool
    """It begins with a capital, and is no "I'll"."""


def tokens_of(line: str, start: int, end: int) -> list[Token]:
    """Return the words of a line from one place to another."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(line, start, end):
        text, begin = match.group(), match.start()
        capital = text[:1].isupper()
        if text.isalnum():
            word = fold(text)
        else:
            text = OWNER.sub("", text)
            word = fold(text.translate(_MARKS))
            capital = capital and not _CONTRACTED.search(text)
        first = not tokens or _opens(line, tokens[-1].end, begin)
        tokens.append(Token(begin, begin + len(text), text, word, first, capital))
    return tokens


def _opens(line: str, start: int, end: int) -> bool:
    """Return whether a word after such a gap opens a quotation, or what follows a colon."""
    return end - start > 1 and line[start:end].rstrip()[-1:] in _OPENING
