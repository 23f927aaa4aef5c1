"""Rows of cells under headings → records, whatever file they come from."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

from explorer.read.problems import Problem
from explorer.read.tables.files.layout import joined_headings, non_data_kind, notes_below
from explorer.read.tables.header.heading_words import FILM, read_heading
from explorer.read.tables.record import Record, Spot, TableError, TableFile
from explorer.text import count, quote

Rows = list[tuple[int, list[str]]]
"""The cells of each row, with the 1-based line that it begins in."""

CellSpot = Callable[[int, int], Spot]
"""Returns the place of a cell by the line of its row and its index."""

_MISSING = "write a separator for each empty cell"
_UNQUOTED = "put quotes around a cell that holds the separator"

_MERGED = 2
"""Empty cells from which a row continues the one above."""

_ENTITY = re.compile(r"&(?:amp|quot|apos|lt|gt|nbsp|#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{1,2}(?:acute|"
                     r"grave|uml|circ|cedil|tilde|ring|slash|lig));", re.IGNORECASE)  # fmt: skip
"""A letter or sign as web pages write it, which tables made from them may still have."""


def as_table(
    path: Path, rows: Rows, spot: CellSpot, rejected: list[Problem], notes: list[str]
) -> TableFile:
    """Return a table whose first rows are its headings.

    Rows with more or fewer cells than headings are left out, and reported.

    Raises:
        TableError: it has no headings or no rows.
    """
    heading_line, headings, body = _with_headings(rows)
    if len(headings) < 2 and len(body) == 0:
        hint = "name a CSV, TSV, JSON or JSONL file"
        raise TableError(Problem(path, heading_line, 1, "no table", "a row of headings", hint))
    span = _span_of_group(headings)
    repeated = (heading for at, heading in enumerate(headings[:span]) if heading in headings[:at])
    notes += [
        f"has the heading {quote(heading)} twice; both columns are read, as a list"
        for heading in filter(None, repeated)
    ]
    records = []
    notes_from = len(body) - notes_below([cells for _, cells in body])
    body = _filled_down(headings, body)
    for number, (line, cells) in enumerate(body):
        if what := "a note" if number >= notes_from else non_data_kind(cells, headings):
            shown = quote(next(cell for cell in cells if cell.strip()))
            rejected.append(Problem(path, line, 1, f"{what}: {shown}", "a row", "it was left out"))
            continue
        while len(cells) > len(headings) and not cells[-1].strip():
            cells.pop()
        if len(cells) != len(headings):
            rejected.append(_ragged(path, line, cells, headings, spot))
            continue
        records += [
            _record(path, line, headings[:span], cells[at : at + span], _from(spot, at))
            for at in range(0, len(headings), span)
            if span == len(headings) or any(cell.strip() for cell in cells[at : at + span])
        ]
    if not records and not rejected:
        raise TableError(Problem(path, heading_line, 1, "headings alone", "rows below them"))
    places = {heading: spot(heading_line, at) for at, heading in enumerate(headings) if heading}
    if span < len(headings):
        notes.append(f"has the same {span} headings side by side; each row is read as several")
    return TableFile(path, "delimited", records, places, rejected, notes)


def _filled_down(headings: list[str], body: Rows) -> Rows:
    """Return rows with the film above in those that continue it, as merged cells are saved: rows
    whose first two cells or more, from the film's, are empty, as many in each, and in no other row.
    """
    led = [_leading_blanks(cells) for _, cells in body]
    size = max(led, default=0)
    is_film = bool(headings) and read_heading(headings[0]).words in FILM
    if not is_film or size < _MERGED or {0, size} != set(led) or led[0]:
        return body
    filled, above = Rows(), list[str]()
    for line, cells in body:
        above = cells[:size] if cells[0].strip() else above
        filled.append((line, [*above, *cells[size:]]))
    return filled


def _leading_blanks(cells: list[str]) -> int:
    """Return how many cells are empty before the first that is not, 0 if all are."""
    return next((at for at, cell in enumerate(cells) if cell.strip()), 0)


def _span_of_group(headings: list[str]) -> int:
    """Return how many headings are repeated side by side over the whole table, all if none are:
    2 for “Position”, “Name”, “Position”, “Name”.
    """
    for span in range(2, len(headings) // 2 + 1):
        if not len(headings) % span and headings == headings[:span] * (len(headings) // span):
            return span if all(headings) and len(set(headings[:span])) == span else len(headings)
    return len(headings)


def _from(spot: CellSpot, start: int) -> CellSpot:
    """Return the places of cells that are counted from a column."""
    return spot if not start else lambda line, at: spot(line, at + start)


def _ragged(
    path: Path, line: int, cells: list[str], headings: list[str], spot: CellSpot
) -> Problem:
    place = spot(line, min(len(cells), len(headings)))
    few = len(cells) < len(headings)
    hint = f"the row was left out; {_MISSING if few else _UNQUOTED}"
    return Problem(path, *place, f"a row of {count(len(cells), 'cell')}", str(len(headings)), hint)


def _with_headings(rows: Rows) -> tuple[int, list[str], Rows]:
    """Return the line number of a table's headings, the headings, and the rows below them."""
    (line, cells), *body = rows
    if body and (joined := joined_headings(cells, body[0][1])):
        line, cells = body.pop(0)[0], joined
    headings = [" ".join(cell.split()) for cell in cells]
    while headings and not headings[-1]:
        headings.pop()
    return line, headings, body


def _record(path: Path, line: int, headings: list[str], cells: list[str], spot: CellSpot) -> Record:
    data: dict[str, Any] = {}
    for at, (heading, written) in enumerate(zip(headings, cells, strict=True)):
        cell = unescape(written) if _ENTITY.search(written) else written
        key = heading or f"column {at + 1}"
        if key not in data:
            data[key] = cell
        else:
            before = data[key]
            data[key] = [*(before if isinstance(before, list) else [before]), cell]

    def of(key: str, _: object) -> Spot:
        at = headings.index(key) if key in headings else 0
        return (line, 1) if not key else spot(line, at)

    return Record(path, line, data, of)
