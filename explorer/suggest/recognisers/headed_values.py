"""Lines that are read again in a plainer form: with their label and a colon before them.

Pages and tables copied as text have labels in many forms (`line_labels`), and casts with actors and
parts on separate lines (`two_line_casts`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from explorer.model.enums import Kind
from explorer.suggest.labels.credit_labels import Labels, cast_labels, label_key
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.casting import cast_lists, casts
from explorer.suggest.recognisers.casting.two_line_casts import two_line_cast
from explorer.suggest.recognisers.film import running_times
from explorer.suggest.recognisers.makers import authors, credits, studios
from explorer.suggest.recognisers.production import counts, dates, money
from explorer.suggest.recognisers.rows import label_values, labels
from explorer.suggest.recognisers.rows.line_labels import MORE, PlainLine, labelled
from explorer.suggest.suggestion import Suggestion, key_phrase
from explorer.values.folding import fold

Recogniser = Callable[[Reading], Iterator[Suggestion]]

_RECOGNISERS = (
    labels.find,
    label_values.find,
    credits.find,
    studios.find,
    casts.find,
    running_times.find,
    counts.find,
    money.find,
    dates.find,
    authors.find,
)
_CAST = "Cast"
_NAMES = re.compile(r"(?:⟦\d+⟧(?: \([^()]*\))?+(?: and |[^\w⟦])*+)+")


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield what lines say under a label on a line of its own."""
    parted = two_line_cast(reading.lines, _known_parts(reading), reading.labels)
    if any(row.number in reading.casts for row in parted):
        parted = []
    yield from _read(reading, [PlainLine(0, _CAST), *parted] if parted else [], (cast_lists.find,))
    taken = {number for row in parted for number in (row.number + n for n in (-1, 0, 1))}
    rows = [
        row
        for row in labelled(reading.lines, _known_labels(reading))
        if row.number not in reading.casts and row.number not in taken
    ]
    yield from _read(reading, rows, _RECOGNISERS)


def _known_parts(reading: Reading) -> frozenset[str]:
    """Return the names of the pack's characters, folded."""
    characters = (e for e in reading.pack.entities.values() if e.kind is Kind.CHARACTER)
    return frozenset(fold(name) for e in characters for name in (e.name, *e.aliases))


def _read(
    reading: Reading, rows: Sequence[PlainLine], recognisers: Sequence[Recogniser]
) -> Iterator[Suggestion]:
    """Yield what recognisers find in lines read again, each at its original line."""
    if not rows:
        return
    again = Reading(reading.pack, reading.source, [row.text for row in rows])
    again.new = reading.new
    of_disc = label_values.is_of_disc(reading.lines)
    for recogniser in recognisers:
        for suggestion in recogniser(again):
            if recogniser is casts.find and not _is_list(again, suggestion.line):
                continue
            if of_disc and suggestion.property == "release-date":
                continue
            row = rows[suggestion.line - 1]
            yield _on_its_line(suggestion, row, reading.lines[row.number - 1])


def _is_list(reading: Reading, line: int) -> bool:
    """Return whether a line has only names after its label."""
    first = reading.by_line[line][0]
    return bool(_NAMES.fullmatch(first.shape.partition(": ")[2]))


def _known_labels(reading: Reading) -> Labels:
    others = (*MORE, *label_values.labels(reading), *labels.LABELS)
    return {**cast_labels(), **{label_key(label): label for label in others}, **reading.labels}


def _on_its_line(suggestion: Suggestion, row: PlainLine, line: str) -> Suggestion:
    """Return a suggestion with words of the line itself, without its label."""
    phrase = suggestion.phrase.removeprefix(row.text.partition(": ")[0]).lstrip(": ")
    if not phrase or phrase not in line:
        text = line.strip()
        phrase = key_phrase(text, 0, len(text))
    why = f"under its label, {suggestion.why}"
    return replace(suggestion, line=row.number, phrase=phrase, why=why, labelled=True)
