"""The rows of a page laid out as lines of a width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from explorer.pages.model import Row
from explorer.ui.widgets.lines import Line, wrap

HANG = 2
"""Indent of the lines after the first of a row that leads somewhere, in cells."""

_WORDS = 12
"""Cells that an indent leaves to the words, however narrow it is."""


class Laid(NamedTuple):
    """A line: the row that it is of, its indent in cells, its words."""

    row: int
    indent: int
    spans: Line


def lay_out(rows: Sequence[Row], width: int) -> tuple[list[Laid], list[int]]:
    """Return the lines of all rows, and the first line of each row."""
    laid: list[Laid] = []
    starts = []
    for at, row in enumerate(rows):
        starts.append(len(laid))
        indent = min(row.indent, max(width - _WORDS, 0))
        hang = _hang(row)
        for number, line in enumerate(wrap(row.spans, width - indent, hang)):
            laid.append(Laid(at, indent + (hang if number else 0), line))
    return laid, starts


def chosen(row: Row) -> bool:
    """Return whether a row is the line that a passage was asked for: its number is strong."""
    first = row.spans[0] if row.spans else None
    return first is not None and first.role == "strong" and first.text.strip().isdigit()


def _hang(row: Row) -> int:
    """Return the indent of a row's later lines: prose has none, a numbered line its number's."""
    first = row.spans[0].text if row.spans else ""
    if first.endswith(" ") and first.strip().isdigit():
        return len(first)
    return HANG if row.target or row.indent else 0
