"""The words of a sentence, each with its place and what its letters show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from explorer.values.folding import fold

_TOKEN = re.compile(r"[^\W_]+(?:['’‘`][^\W_]+)*")
OWNER = re.compile(r"['’‘`]s$", re.IGNORECASE)
"""The possessive ending of a word."""
_CONTRACTED = re.compile(r"['’‘`](?:ll|ve|re|d|m|t)$", re.IGNORECASE)
_MARKS = str.maketrans("", "", "'’‘`")
_OPENING = frozenset('“"‘:')


class Token(NamedTuple):
    """A word of a line."""

    start: int
    end: int
    text: str
    """Without a possessive ending."""
    word: str
    """Folded."""
    first: bool
    """Whether it opens a sentence or a quotation."""
    capital: bool
    """Whether it begins with a capital, and is not "I'll"."""


def tokens_of(line: str, start: int, end: int) -> list[Token]:
    """Return the words in a range of a line."""
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
    """Return whether a word after such a gap opens a quotation, or text after a colon."""
    return end - start > 1 and line[start:end].rstrip()[-1:] in _OPENING


def words_between(tokens: list[Token], labels: Sequence[tuple[int, int]]) -> Iterator[list[Token]]:
    """Yield the words before, between and after labels, given where these are in the line."""
    at = 0
    for start, end in labels:
        yield [token for token in tokens if at <= token.start < start]
        at = end
    yield [token for token in tokens if token.start >= at]
