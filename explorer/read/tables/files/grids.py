"""Tables of pages and articles, as grids of cells that may span rows and columns."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from explorer.read.problems import Problem
from explorer.read.tables.files.row_records import Rows, as_table
from explorer.read.tables.record import Spot, TableError, TableFile
from explorer.text import quote

_LEAST = 2
"""Columns and rows from which a grid may be a table of facts; others are for layout."""
_MOST_SPANNED = 1_000
_MOST_COLUMNS, _MOST_CELLS = 1_000, 2_000_000
"""Size of a table with its spans filled in; a few letters of a page can ask for far more."""
_FACTS = ["Field", "Value"]
"""The headings of a box with a label before each fact."""


class Cell(NamedTuple):
    """A cell as it is in its page."""

    text: str
    is_heading: bool = False
    rows: int = 1
    columns: int = 1


class Grid(NamedTuple):
    """A table of a page: its rows, each with the line that it begins in."""

    line: int
    rows: list[tuple[int, list[Cell]]]


def span_of(number: object) -> int:
    """Return how many rows or columns a cell spans, by its attribute."""
    word = str(number or "").strip(" \"'")
    return max(1, min(int(word), _MOST_SPANNED)) if word.isascii() and word.isdecimal() else 1


def tables_of(path: Path, grids: Sequence[Grid], notes: Sequence[str]) -> list[TableFile]:
    """Return the tables among the grids of a page; those for layout, or far too large, are left
    out.
    """
    tables = []
    for grid in grids:
        rejected: list[Problem] = []
        filled = _filled(grid)
        rows = _from_headings(path, grid, filled, rejected) if filled else []
        if len(rows) >= _LEAST and max(len(cells) for _, cells in rows) >= _LEAST:
            with suppress(TableError):
                tables.append(as_table(path, rows, _first_column, rejected, list(notes)))
    having = [table for table in tables if table.records]
    return [replace(table, number=number) for number, table in enumerate(having)]


def _first_column(line: int, _: int) -> Spot:
    return line, 1


def _filled(grid: Grid) -> Rows:
    """Return rows of equal length: a cell that spans rows is repeated in each of them, but in
    rows of headings, and where it spans columns, it stands in the first alone. A grid that is far
    too large has none.
    """
    below: dict[int, tuple[int, str]] = {}  # column → how many rows it still spans, and its text
    rows: Rows = []
    for line, cells in grid.rows:
        row: list[str] = []
        _add_spanned(below, row)
        are_headings = all(cell.is_heading for cell in cells)
        for cell in cells:
            if len(row) + cell.columns > _MOST_COLUMNS:
                return []
            for column in range(cell.columns):
                text = "" if column else cell.text
                if cell.rows > 1:
                    below[len(row)] = (cell.rows - 1, "" if are_headings else text)
                row.append(text)
            _add_spanned(below, row)
        rows.append((line, row))
    width = max((len(row) for _, row in rows), default=0)
    if width * len(rows) > _MOST_CELLS:
        return []
    return [(line, [*row, *[""] * (width - len(row))]) for line, row in rows]


def _add_spanned(below: dict[int, tuple[int, str]], row: list[str]) -> None:
    """Continue a row by the cells of earlier rows that reach into it."""
    while len(row) in below:
        left, text = below.pop(len(row))
        if left > 1:
            below[len(row)] = (left - 1, text)
        row.append(text)


def _from_headings(path: Path, grid: Grid, rows: Rows, rejected: list[Problem]) -> Rows:
    """Return the rows from the headings on; a box of labelled facts gets headings."""
    marked = [[cell.is_heading for cell in cells] for _, cells in grid.rows]
    facts = [flags == [True, False] for flags in marked]
    if sum(facts) >= _LEAST and not any(all(flags) and len(flags) > 1 for flags in marked):
        labelled = [
            (line, cells[:2]) for (line, cells), fact in zip(rows, facts, strict=True) if fact
        ]
        return [(grid.line, [*_FACTS]), *labelled]
    first = next((at for at, flags in enumerate(marked) if len(flags) > 1 and all(flags)), 0)
    kept: Rows = []
    for (line, cells), (_, own) in zip(rows[first:], grid.rows[first:], strict=True):
        if kept and len(own) == 1 < own[0].columns:
            found = f"a line across the table: {quote(own[0].text, 40)}"
            rejected.append(Problem(path, line, 1, found, "a row", "it was left out"))
        else:
            kept.append((line, cells))
    return kept
