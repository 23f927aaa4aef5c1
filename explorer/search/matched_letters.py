"""Which letters of a label a query matches, for a screen to light up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explorer.values.folding import fold


def matched_letters(label: str, wanted: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return the ranges of `label` (from, up to) where its words begin with one of `wanted`."""
    folded, origin = _folded(label)
    lit: set[int] = set()
    for start, end in _words_in(folded):
        word = folded[start:end]
        for beginning in wanted:
            bare = word.replace("'", "").replace("’", "")
            if bare.startswith(beginning):
                taken = _length_with_marks(word, len(beginning))
                lit.update(origin[start : start + taken])
    return _stretches(sorted(lit))


def _folded(label: str) -> tuple[str, list[int]]:
    """Return the folded label, and for each of its letters the place it comes from."""
    letters: list[str] = []
    origin: list[int] = []
    for at, letter in enumerate(label):
        plain = fold(letter)
        letters.append(plain)
        origin.extend([at] * len(plain))
    return "".join(letters), origin


def _words_in(text: str) -> Iterator[tuple[int, int]]:
    start = -1
    for at, letter in enumerate(f"{text} "):
        inside = letter.isalnum() or (letter in "'’" and start >= 0)
        if inside and start < 0:
            start = at
        elif not inside and start >= 0:
            yield start, at
            start = -1


def _length_with_marks(word: str, letters: int) -> int:
    """Return how much of `word` holds that many letters, apostrophes aside."""
    for at, letter in enumerate(word):
        if letter not in "'’":
            letters -= 1
        if not letters:
            return at + 1
    return len(word)


def _stretches(positions: Sequence[int]) -> tuple[tuple[int, int], ...]:
    stretches: list[tuple[int, int]] = []
    for at in positions:
        if stretches and stretches[-1][1] == at:
            stretches[-1] = (stretches[-1][0], at + 1)
        else:
            stretches.append((at, at + 1))
    return tuple(stretches)
