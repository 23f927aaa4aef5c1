"""A phrase in a line of a source's text, as a reader sees it, however it is encoded."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from explorer.text import quote

_MOST_LINES = 5
"""Other lines that are named where a phrase stands in them."""

_MANY_LINES = 50_000
"""Lines of a text in which phrases are not looked for elsewhere."""

_LIKE_ENOUGH = 80
"""Likeness, of 100, from which on words of the line are taken for those of the phrase."""

_QUOTES = {**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"')}
_UNSEEN = (
    *("\u00ad", "\u034f", "\u061c", "\u180e", "\ufeff"),
    *map(chr, range(0x200B, 0x2010)),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2060, 0x2070)),
    *map(chr, range(0xFE00, 0xFE10)),
)
"""Soft hyphens, joiners, marks of direction: what leaves nothing to see."""
_SEEN = str.maketrans({**_QUOTES, **dict.fromkeys(_UNSEEN, ""), "\u2010": "-", "\u2011": "-"})
_DASHES = str.maketrans(dict.fromkeys("‒–—―−", "-"))
_JAMO = range(0x1160, 0x1200)
"""Vowels and final consonants of Korean syllables that are written in their parts."""


def is_seen_in(phrase: str, line: str) -> bool:
    """Return whether a reader sees the phrase in the line.

    Precomposed and combining accents are alike, ligatures and their letters, curly and straight
    quotes, spaces of every kind; soft hyphens and joiners leave nothing to see.
    """
    if phrase in line:
        return True
    wanted = _seen(phrase)
    return bool(wanted) and wanted in _seen(line)


def locate_phrase(line: str, phrase: str) -> tuple[int, int] | None:
    """Return where a phrase stands in a line, as offsets of its start and end.

    Looks for the exact phrase first, then as it is seen, without regard to case and dashes.
    """
    if not phrase.strip():
        return None
    start = line.find(phrase)
    if start >= 0:
        return start, start + len(phrase)
    wanted = _plain(phrase)
    folded, places = _fold(line)
    start = folded.find(wanted) if wanted else -1
    if start < 0:
        return None
    return places[start][0], places[start + len(wanted) - 1][1]


def explain_missing(phrase: str, number: int, lines: Sequence[str]) -> str:
    """Return what stands in place of a phrase that is not in line `number`, "" if nothing does."""
    line = lines[number - 1] if number <= len(lines) else ""
    if near := locate_phrase(line, phrase):
        return f"the line has {quote(line[near[0] : near[1]])}"
    if elsewhere := _elsewhere(lines, phrase):
        return elsewhere
    return _across(lines, number, phrase) or _nearly(line, phrase)


def lines_with(lines: Sequence[str], phrase: str) -> list[int]:
    """Return the 1-based lines in which a phrase stands, in a text that is not too long."""
    if len(lines) > _MANY_LINES or not (wanted := _plain(phrase)):
        return []
    exact = [number for number, line in enumerate(lines, 1) if phrase in line]
    return exact or [number for number, line in enumerate(lines, 1) if wanted in _plain(line)]


def _elsewhere(lines: Sequence[str], phrase: str) -> str:
    """Return in which lines a phrase stands, "" where it is in none."""
    numbers = lines_with(lines, phrase)
    shown = ", ".join(map(str, numbers[:_MOST_LINES]))
    more = ", …" if len(numbers) > _MOST_LINES else ""
    return f"it is in line{'' if len(numbers) == 1 else 's'} {shown}{more}" if numbers else ""


def _across(lines: Sequence[str], number: int, phrase: str) -> str:
    """Return that a phrase begins in one line and ends in the next, "" where it does not."""
    wanted = _plain(phrase)
    for first in (number, number - 1):
        if not 1 <= first < len(lines):
            continue
        upper, lower = _plain(lines[first - 1]), _plain(lines[first])
        if wanted in f"{upper} {lower}" or (
            upper.endswith("-") and wanted in f"{upper.rstrip('-')}{lower}"
        ):
            return (
                f"it begins in line {first} and ends in line {first + 1}; give words from only one"
            )
    return ""


def _nearly(line: str, phrase: str) -> str:
    """Return the words of a line that are nearly the phrase, and the first sign that differs."""
    from rapidfuzz import fuzz

    wanted = _plain(phrase)
    folded, places = _fold(line)
    if len(wanted) < 4 or len(folded) < len(wanted):
        return ""
    alignment = fuzz.partial_ratio_alignment(wanted, folded, score_cutoff=_LIKE_ENOUGH)
    if alignment is None or alignment.dest_start == alignment.dest_end:
        return ""
    start, end = alignment.dest_start, alignment.dest_end
    while start and not folded[start - 1].isspace():
        start -= 1
    while end < len(folded) and not folded[end].isspace():
        end += 1
    words = folded[start:end].strip()
    start += folded[start:end].index(words)
    shown = line[places[start][0] : places[start + len(words) - 1][1]]
    return f"the line has {quote(shown)}{_first_difference(words, wanted)}"


def _first_difference(words: str, wanted: str) -> str:
    """Name the first characters that differ where one of them may pass for the other."""
    for first, second in zip(words, wanted, strict=False):
        if first != second:
            if first.isascii() and second.isascii():
                return ""
            names = [unicodedata.name(char, f"U+{ord(char):04X}") for char in (first, second)]
            return f", with {names[0]} for {names[1]}"
    return ""


def _seen(text: str) -> str:
    """Return `text` as a reader sees it: two that look alike are alike."""
    if text.isascii() and "`" not in text:
        return " ".join(text.split())
    composed = unicodedata.normalize("NFKC", text.translate(_SEEN)).translate(_SEEN)
    return " ".join(composed.split())


def _plain(text: str) -> str:
    """Return `text` as it is seen, without regard to case and dashes."""
    return _seen(text).casefold().translate(_DASHES)


def _fold(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return `text` as `_plain` does, and the start and end in it of each folded character."""
    folded: list[str] = []
    places: list[tuple[int, int]] = []
    for start, end in _clusters(text):
        cluster = text[start:end]
        plain = " " if cluster.isspace() else _plain(cluster)
        for char in plain:
            if char != " " or folded[-1:] != [" "]:
                folded.append(char)
                places.append((start, end))
    return "".join(folded), places


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each character begins and ends, with the marks and parts that belong to it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _continues(text[at]):
            yield start, at
            start = at


def _continues(char: str) -> bool:
    return char > "\x7f" and (unicodedata.category(char)[0] == "M" or ord(char) in _JAMO)
