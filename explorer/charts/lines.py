"""Spans laid out in terminal cells: cut to a width with an ellipsis, or wrapped to it.

Wide characters count two cells, combining marks none; graphemes are never split.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from rich.style import Style

from explorer.wording.spans import Span

ELLIPSIS = "…"
SIDES = " / "
"""Separates the sides of a difference."""

_LEAST_SIDE = 6
"""Minimum width at which a side is still recognisable, in cells."""

SIGNS = "✗≁⊂?≈±▢⇄✓✎⊘!¶●◐○"
"""Signs that precede the word for them: a line is never broken between the two."""

_WORD = re.compile(f"(?:[{SIGNS}] )?(?:better supported(?! ?[^ ])|[^ ]+)")
"""A word with its sign; two words at the end of a row that belong together."""
_NARROW = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*").fullmatch
"""Matches a text in which every character takes one cell, as a fast path."""

Line = list[Span]


def cells_of(text: str) -> int:
    """Return how many cells a text takes; most texts are not measured letter by letter."""
    narrow = text.isprintable() if text.isascii() else _NARROW(text)
    return len(text) if narrow else cell_len(text)


def width_of(spans: Iterable[Span]) -> int:
    """Return how many cells spans take."""
    return sum([cells_of(span.text) for span in spans])


def clip(spans: Sequence[Span], width: int) -> Line:
    """Return spans cut to `width` cells, ending in an ellipsis if anything is cut."""
    if width <= 0:
        return []
    if width_of(spans) <= width:
        return list(spans)
    kept: Line = []
    left = width - 1
    for span in spans:
        size = cell_len(span.text)
        if size <= left:
            kept.append(span)
            left -= size
            continue
        head, _ = split_at(span.text, left)
        kept.append(Span(head.rstrip(), span.role))
        break
    return [*kept, Span(ELLIPSIS, "dim")]


def sides_within(text: str, width: int) -> str:
    """Return a difference, "this / that", with its sides cut to fit `width` cells in all.

    Words that all sides begin or end with are dropped first; if that is not enough, those at the
    beginning from the first side too. A side shorter than its share leaves the rest to the others.
    """
    sides = text.split(SIDES)
    for once in (True, False):
        if cell_len(text) <= width:
            return text
        text = SIDES.join(_without_common_words(sides, once=once))
    sides = text.split(SIDES)
    room = width - len(SIDES) * (len(sides) - 1)
    if cell_len(text) <= width or room < _LEAST_SIDE * len(sides):
        return text
    shares = {}
    for number, at in enumerate(sorted(range(len(sides)), key=lambda n: cell_len(sides[n]))):
        shares[at] = min(room // (len(sides) - number), cell_len(sides[at]))
        room -= shares[at]
    cut = ("".join(s.text for s in clip([Span(side)], shares[at])) for at, side in enumerate(sides))
    return SIDES.join(cut)


def _without_common_words(sides: Sequence[str], *, once: bool) -> list[str]:
    """Return sides without common words: "before / after release", "Ida Kern / Kerr".

    The last side keeps those at the end and, with `once`, the first those at the beginning.

    Nothing is left out if one side ends in another: "The Ballad / not The Ballad".
    """
    if len(sides) < 2 or any(side.endswith(f" {other}") for side in sides for other in sides):
        return list(sides)
    words = [side.split(" ") for side in sides]
    fewest = min(map(len, words))
    same = (len({tuple(w[:n]) for w in words}) == 1 for n in range(1, fewest))
    first = sum(takewhile(bool, same))
    same = (len({tuple(w[-n:]) for w in words}) == 1 for n in range(1, fewest - first))
    last = sum(takewhile(bool, same))
    cut = [w[first if number or not once else 0 :] for number, w in enumerate(words)]
    return [" ".join(w[: len(w) - last] if w is not cut[-1] else w) for w in cut]


def split_at(text: str, width: int) -> tuple[str, str]:
    """Split `text` into what fits `width` cells and the rest, never inside a grapheme."""
    if cell_len(text) <= width:
        return text, ""
    if text.isascii():
        return text[:width], text[width:]
    taken = 0
    for start, _, size in split_graphemes(text)[0]:
        if taken + size > width:
            return text[:start], text[start:]
        taken += size
    return text, ""


def wrap(spans: Sequence[Span], width: int, hang: int = 0) -> list[Line]:
    """Return spans broken into lines of at most `width` cells, at spaces if possible.

    Lines after the first leave `hang` cells for an indent, which the caller draws.
    """
    if width_of(spans) <= width:
        return [list(spans)]
    text = "".join(span.text for span in spans)
    ranges = _breaks(text, max(width, 2), max(width - hang, 2))
    return [_slice(spans, start, end) for start, end in ranges]


def _breaks(text: str, room: int, later: int) -> list[tuple[int, int]]:
    """Return each line's start and end; the first line has `room` cells, the others `later`."""
    ranges: list[tuple[int, int]] = []
    start = end = 0
    cells = len if _NARROW(text) else cell_len
    for word in _WORD.finditer(text):
        if cells(text[start : word.end()]) > room:
            if end > start:
                ranges.append((start, end))
                start, room = word.start(), later
            while cells(text[start : word.end()]) > room:
                taken = len(split_at(text[start : word.end()], room)[0]) or 1
                ranges.append((start, start + taken))
                start, room = start + taken, later
        end = word.end()
    ranges.append((start, end))
    return ranges


def _slice(spans: Sequence[Span], start: int, end: int) -> Line:
    line: Line = []
    at = 0
    for span in spans:
        text = span.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            line.append(Span(text, span.role))
        at += len(span.text)
    return line


def segments(spans: Iterable[Span], styles: Mapping[str, Style], base: Style) -> list[Segment]:
    """Return spans as segments, in the styles of their roles over `base`."""
    return [
        Segment(span.text, base + styles[span.role] if span.role in styles else base)
        for span in spans
        if span.text
    ]
