"""Two or more tables in one sheet, each below a blank line and with headings of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from explorer.read.foreign_words import headings_in_english
from explorer.read.tables.cell.no_value import NULL_WORDS
from explorer.read.tables.files.row_records import Rows
from explorer.read.tables.header.heading_words import (
    CHARACTER,
    FACT,
    FILM,
    JOB,
    PERFORMER,
    PERSON,
    VALUE,
    YEAR,
    read_heading,
)

_ENOUGH = 2
"""Known headings in a row from which it begins a table; a row of data may have one: “Director”."""
_LOOKED_AT = 10
"""Rows above that show what a column has."""
_KNOWN = FILM | CHARACTER | PERSON | JOB | PERFORMER | YEAR | FACT | VALUE | {"cast", "actor"}


def sections(rows: Rows) -> list[Rows]:
    """Return the rows of each table of a sheet, in order."""
    starts = [0]
    for at, ((before, _), (line, cells)) in enumerate(pairwise(rows), 1):
        above = rows[starts[-1] : at]
        if (
            len(above) > 1
            and line > before + 1
            and (_are_headings(cells) or _breaks_columns(above, cells))
        ):
            starts.append(at)
    bounds = [*starts, len(rows)]
    parts = [rows[start:end] for start, end in pairwise(bounds)]
    return [_narrowed(part) if len(parts) > 1 else part for part in parts]


def _breaks_columns(above: Rows, cells: Sequence[str]) -> bool:
    """Return whether a row has words in two or more columns of numbers, and no number itself."""
    if len(_filled(cells)) <= _ENOUGH or any(map(_has_digit, cells)):
        return False
    broken = 0
    for at, cell in enumerate(cells):
        if cell.strip().casefold() in NULL_WORDS:
            continue
        numbers = [row[at] for _, row in above[-_LOOKED_AT:] if at < len(row) and row[at].strip()]
        broken += sum(map(_has_digit, numbers)) >= max(_ENOUGH, len(numbers) - 1)
    return broken >= _ENOUGH


def _has_digit(cell: str) -> bool:
    return any(map(str.isdecimal, cell))


def _narrowed(rows: Rows) -> Rows:
    """Return rows without the empty cells that a wider table beside them leaves at their ends."""
    width = max((len(_filled(cells)) for _, cells in rows), default=0)
    return [(line, cells[:width]) for line, cells in rows]


def _filled(cells: Sequence[str]) -> list[str]:
    """Return cells without the empty ones at the end."""
    last = max((at for at, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return list(cells[:last])


def _are_headings(cells: Sequence[str]) -> bool:
    """Return whether two or more cells are headings that any table may have, none a number."""
    words = [cell for cell in cells if cell.strip()]
    if len(words) < _ENOUGH or any(map(_has_digit, words)):
        return False
    english = set(headings_in_english().values())
    return sum((read := read_heading(w).words) in _KNOWN or read in english for w in words) >= (
        _ENOUGH
    )
