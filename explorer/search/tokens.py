"""An inverted index of words, with look-up by prefix and near spelling, and matched ranges."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from explorer.values.folding import fold

_SHORT = 2
"""Prefixes of up to this many letters have their documents merged in advance."""

_CUT = range(3, 10)
"""Lengths of indexed prefixes, to find a typo in a word that is still being typed."""

_NEAR = 24
"""Most near spellings tried for a word."""


_SMALL = 40_000
"""Size of vocabulary up to which a misspelt word can be compared with every word."""

_REMEMBERED = 256
"""Words whose near spellings are cached: the first stays the same while the second is typed."""


Postings = dict[str, "array[int]"]
"""The numbers of the documents that contain each word."""


def post(postings: Postings, number: int, words: Iterable[str]) -> None:
    """Add a document's folded words to postings, in order of document number."""
    for word in set(words):
        held = postings.get(word)
        if held is None:
            postings[word] = array("I", (number,))
        else:
            held.append(number)


class Tokens:
    """The documents that contain each word. Documents are numbers, best first."""

    def __init__(self, postings: Postings, order: Sequence[int]) -> None:
        """Index posted documents; `order` has the number of each, the best first."""
        places = array("I", bytes(array("I").itemsize * len(order)))
        for place, number in enumerate(order):
            places[number] = place
        self._words = sorted(postings)
        self._held = [
            array("I", sorted(places[number] for number in postings[word])) for word in self._words
        ]
        self._short = self._merge_short()
        self._by_length: dict[int, list[str]] = {}
        for word in self._words:
            self._by_length.setdefault(len(word), []).append(word)
        self._known_near: dict[str, dict[str, int]] = {}
        self._cuts = {
            size: list(dict.fromkeys(w[:size] for w in self._words if len(w) >= size))
            for size in _CUT
        }

    def __len__(self) -> int:
        return len(self._words)

    def _merge_short(self) -> dict[str, array[int]]:
        starts = {word[:size] for word in self._words for size in range(1, _SHORT + 1)}
        return {start: array("I", sorted(self._merge(start))) for start in starts}

    def _merge(self, start: str) -> set[int]:
        return set().union(*self._held[slice(*self._range(start))])

    def exactly(self, word: str) -> Sequence[int]:
        """Return the documents that contain exactly `word`, best first."""
        at = bisect_left(self._words, word)
        return self._held[at] if at < len(self._words) and self._words[at] == word else ()

    def beginning(self, start: str) -> Sequence[int] | set[int]:
        """Return the documents that contain a word beginning with `start`."""
        if len(start) <= _SHORT:
            return self._short.get(start, ())
        low, high = self._range(start)
        return self._held[low] if high - low == 1 else self._merge(start)

    def _range(self, start: str) -> tuple[int, int]:
        return bisect_left(self._words, start), bisect_left(self._words, f"{start}\U0010ffff")

    def near(self, word: str) -> dict[str, int]:
        """Return known words that `word` may be a misspelling of, with the number of typos.

        One typo in up to five letters, two in longer words; a typo is a letter added, dropped,
        changed or swapped with its neighbour. Prefixes of known words are tried only if no whole
        word is near.
        """
        if len(word) < 3 or not word.isalpha():
            return {}
        if word not in self._known_near:
            if len(self._known_near) >= _REMEMBERED:
                self._known_near.clear()
            self._known_near[word] = self._find_near(word)
        return self._known_near[word]

    def _find_near(self, word: str) -> dict[str, int]:
        slips = 1 if len(word) <= 5 else 2
        sizes = range(len(word) - slips, len(word) + slips + 1)
        nearest = self._extract(word, [self._by_length.get(size, []) for size in sizes], slips)
        if nearest or len(word) < 4:
            return nearest
        sizes = range(len(word) - 1, len(word) + 2)
        starts = self._extract(word, [self._cuts.get(size, []) for size in sizes], 1)
        return {
            self._words[at]: distance
            for start, distance in starts.items()
            for at in range(*self._range(start))[:_NEAR]
        }

    def _extract(self, word: str, pools: list[list[str]], slips: int) -> dict[str, int]:
        """Return the nearest words of some sorted lists.

        Words that begin with either of the word's first two letters are tried first (typos are rare
        in the first letter, which may also have been swapped or added); all others only if there
        are none, and if the vocabulary is small enough to compare between two key presses.
        """
        letters = dict.fromkeys(word[:2])
        likely = [_beginning_with(letter, pool) for pool in pools for letter in letters]
        nearest = _nearest(word, likely, slips)
        return nearest if nearest or len(self) > _SMALL else _nearest(word, pools, slips)

    def holding(self, words: Iterable[str]) -> set[int]:
        """Return the documents that contain any of `words`."""
        return set().union(*(self.exactly(word) for word in words))


def _beginning_with(letter: str, words: list[str]) -> list[str]:
    return words[bisect_left(words, letter) : bisect_left(words, chr(ord(letter) + 1))]


def _nearest(word: str, pools: list[list[str]], slips: int) -> dict[str, int]:
    from rapidfuzz.distance import OSA  # not needed unless a word is misspelt
    from rapidfuzz.process import extract

    distances: dict[str, int] = {}
    for pool in pools:
        near = extract(word, pool, scorer=OSA.distance, score_cutoff=slips, limit=_NEAR)
        distances.update((match, int(distance)) for match, distance, _ in near)
    return dict(sorted(distances.items(), key=lambda item: (item[1], item[0]))[:_NEAR])


def matched_letters(label: str, wanted: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return the ranges of `label` (start, end) where its words begin with any of `wanted`."""
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
    """Return the folded label, and the original offset of each of its letters."""
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
    """Return the length of the part of `word` that has so many letters, apostrophes not counted."""
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
