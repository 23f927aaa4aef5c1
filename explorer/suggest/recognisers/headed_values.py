"""Labels without a colon: on a line of their own, with what they label below ("Runtime", "70
min."), or in rows of a table that lost its lines ("Country Norway").

Pages and tables that were copied as text have them. Every such line is read once more with its
label and a colon before it, by the recognisers of labelled lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from explorer.suggest.reading import Reading
from explorer.suggest.recognisers import (
    amounts,
    authors,
    casts,
    credits,
    dates,
    label_values,
    labels,
    studios,
)
from explorer.suggest.suggestion import Suggestion, key_phrase
from explorer.values.folding import fold

_RECOGNISERS = (
    labels.find,
    label_values.find,
    credits.find,
    studios.find,
    casts.find,
    amounts.find,
    dates.find,
    authors.find,
)
_LABEL = re.compile(r"^\W*(?P<label>[A-Za-z][A-Za-z '/-]{2,30}?)(?:\([a-z]\))? ?:?\W*$")
_MORE_TEXT = """
    cast, starring, stars, featuring, main cast, voices, voice cast, actors, players, running time,
    runtime,
    run time, length, duration, budget, box office, gross, worldwide gross, released, release
    date, release dates, studio, studios, production company, production companies, distributed
    by, distributor, based on, genre, genres
"""
_MORE = frozenset(" ".join(label.split()) for label in _MORE_TEXT.split(","))
"""Labels that recognisers know from running text, too."""
_SPOKEN = (
    "cast",
    "starring",
    "stars",
    "featuring",
    "main cast",
    "voices",
    "voice cast",
    "actors",
    "players",
)
_MANY = 12
"""Lines that one label labels at most."""
_LABEL_WORDS = 4
"""Words of a label at most."""
_LONGEST_WORD = 20
_LEAST = 3
"""Rows from which on they are a table."""
_END_OF_TEXT = "."
_LONG = 160
"""Letters of a line beyond which it is a paragraph: it has no label above, but a heading."""
_SENTENCE = re.compile(r"[a-z]{3,}[.!?…][\"'”’)\]]*$")
_KEEPS_POINT = re.compile(r"\b(?:min|mins|hr|hrs|jr|sr|inc|ltd|co|corp)\.$", re.IGNORECASE)
_NAMES = re.compile(r"(?:⟦\d+⟧(?: \([^()]*\))?+(?: and |[^\w⟦])*+)+")
_CELLS = re.compile(r" *[|\t][ |\t]*")
_BULLET = re.compile(r"^(?:[-*•·–—] ?)+")
_ROW = re.compile(r"\.{2,}|\t| [-–—|] |: | (?:as|played by|voiced by) ")
"""What divides a line of a cast list, which says what it is itself."""


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield what lines say under a label that has a line to itself."""
    named = _known_labels(reading)
    joined = [""] * len(reading.lines)
    for number, label, text in (
        *_celled(reading.lines, named),
        *_rows(reading.lines, named),
        *_labelled(reading.lines, named),
    ):
        if number not in reading.casts:
            joined[number - 1] = f"{label}: {text}"
    if not any(joined):
        return
    again = Reading(reading.pack, reading.source, joined)
    again.new = reading.new
    of_disc = label_values.is_of_disc(reading.lines)
    for recogniser in _RECOGNISERS:
        for suggestion in recogniser(again):
            if recogniser is casts.find and not _is_list(again, suggestion.line):
                continue
            if of_disc and suggestion.property == "release-date":
                continue
            yield _on_its_line(suggestion, reading.lines[suggestion.line - 1], joined)


def _is_list(reading: Reading, line: int) -> bool:
    """Return whether a line has nothing but names behind its label."""
    first = reading.by_line[line][0]
    return bool(_NAMES.fullmatch(first.shape.partition(": ")[2]))


def _known_labels(reading: Reading) -> frozenset[str]:
    named = {*_MORE, *credits.labels(reading), *label_values.labels(reading), *labels.LABELS}
    return frozenset(named)


def _labelled(lines: Sequence[str], named: frozenset[str]) -> Iterator[tuple[int, str, str]]:
    """Yield each line that stands under a label: its number, the label and its text."""
    label, left = "", 0
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text.endswith(":"):
            left = 0
        match = _LABEL.match(text) if len(text) < 40 else None
        if match and _is_known(fold(match["label"]), named):
            label = _PLAIN.get(fold(match["label"]), match["label"])
            left = _MANY if fold(label) in _SPOKEN or fold(label).endswith(("s", "by")) else 2
            continue
        if not text or not left or len(text) > _LONG or _is_sentence(text):
            left = left if not text else 0
            continue
        if _ROW.search(text):
            left = 0
            continue
        if text.endswith(":"):
            continue
        yield number, label, _BULLET.sub("", text)
        left -= 1


def _celled(lines: Sequence[str], named: frozenset[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the rows of tables with two cells: each number, label and text."""
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in _CELLS.split(line.strip(" |\t"))]
        if len(cells) == 2 and all(cells) and len(line) <= _LONG:
            label = cells[0].rstrip(" :").removesuffix("(s)")
            if _is_known(fold(label), named):
                yield number, _PLAIN.get(fold(label), label), cells[1]


def _rows(lines: Sequence[str], named: frozenset[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the rows of tables that lost their lines: each number, label and text."""
    block: list[tuple[int, str, str]] = []
    opening = frozenset(name.split()[0] for name in named)
    for number, line in enumerate([*lines, _END_OF_TEXT], 1):
        first = fold(line.strip()[:_LONGEST_WORD]).split(" ")[0]
        begins = first in opening or first.removesuffix("s") in opening
        row = _row(line.strip(), named) if begins and ":" not in line else None
        if row:
            block.append((number, *row))
        elif line:
            yield from block if len(block) >= _LEAST else ()
            block = []


def _row(text: str, named: frozenset[str]) -> tuple[str, str] | None:
    """Return the label that a line opens with and what stands behind it, None for none."""
    if len(text) > _LONG or _is_sentence(text):
        return None
    words = text.split(" ")
    for count in range(min(_LABEL_WORDS, len(words) - 1), 0, -1):
        label = " ".join(words[:count]).removesuffix("(s)")
        rest = " ".join(words[count:])
        if rest and not rest[0].islower() and len(label) > 1 and _is_known(fold(label), named):
            return label, rest
    return None


_PLAIN = {"voices": "Cast", "voice cast": "Cast", "main cast": "Cast"}


def _is_known(label: str, named: frozenset[str]) -> bool:
    return label in named or label.removesuffix("s") in named or label.removesuffix(" by") in named


def _is_sentence(text: str) -> bool:
    return bool(_SENTENCE.search(text)) and not _KEEPS_POINT.search(text)


def _on_its_line(suggestion: Suggestion, line: str, joined: Sequence[str]) -> Suggestion:
    """Return a suggestion with words of the line itself, its label left out."""
    label = joined[suggestion.line - 1].partition(": ")[0]
    phrase = suggestion.phrase.removeprefix(label).lstrip(": ")
    if not phrase or phrase not in line:
        text = line.strip()
        phrase = key_phrase(text, 0, len(text))
    return replace(suggestion, phrase=phrase, why=f"under its label, {suggestion.why}")
