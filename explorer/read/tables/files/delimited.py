"""CSV and TSV: rows under headings, whatever program wrote them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from explorer.read.problems import Problem
from explorer.read.tables.files.layout import heading_row
from explorer.read.tables.files.row_records import as_table
from explorer.read.tables.files.sections import sections
from explorer.read.tables.record import Spot, TableError, TableFile, ending_of, read_text

_DELIMITERS = ",;\t|"
_SEPARATOR = re.compile(r'"?sep=([,;\t|])"?', re.IGNORECASE)
"""A line that spreadsheets write above the headings, to name the delimiter."""
_RDF_TERM = re.compile(r'"(.*)"(?:@[\w-]+|\^\^<[^<>]*>)?|<([^<>]*)>|(_:.*)')
"""A text with its language or type, an address, or a node without a name."""

_VARIABLE = re.compile(r"\?\w+\s*")
"""A heading of a SPARQL service: ?director."""

_LONGEST_CELL = 1_000_000
_TITLES = 10
"""Lines within which the headings begin."""


def read_delimited(path: Path) -> TableFile:
    """Read the first table of a file; `read_sheet` has the details."""
    return read_sheet(path)[0]


def read_sheet(path: Path) -> list[TableFile]:
    """Read the tables of a file, each with a row of headings; the delimiter is detected from the
    first.

    Rows with more or fewer cells than headings are left out, and reported.

    Raises:
        TableError: it cannot be read, or has no headings or rows.
    """
    text, notes = read_text(path)
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines) if line.strip())
    if match := _SEPARATOR.fullmatch(lines[first]):
        lines[first] = ""  # the next line has the headings
        text = "\n".join(lines)
    delimiter = match[1] if match else _separator_of(path, lines[first:])
    rejected: list[Problem] = []
    rows = list(_rows(path, text, delimiter, rejected))
    if not rows:
        raise TableError(*rejected[:1])

    def spot(line: int, at: int) -> Spot:
        return line, _column(lines[line - 1], at, delimiter)

    if skipped := heading_row([cells for _, cells in rows], [line for line, _ in rows]):
        notes.append(
            f"has its headings in line {rows[skipped][0]}; anything above them is left out"
        )
    first_rows, *more = sections(rows[skipped:])
    tables = [as_table(path, first_rows, spot, rejected, notes)]
    for number, part in enumerate(more, 1):
        with suppress(TableError):  # headings with nothing below them
            tables.append(replace(as_table(path, part, spot, [], []), number=number))
    return tables


def _separator_of(path: Path, lines: list[str]) -> str:
    """Return the delimiter of a table, by its file's name or its first rows."""
    is_tabbed = ending_of(path) in (".tsv", ".tab")
    return "\t" if is_tabbed else _delimiter(_with_signs(lines))


def _with_signs(lines: list[str]) -> str:
    """Return the line that shows the delimiter: titles may come before the headings."""
    first, *more = (line for line in lines[:_TITLES] if line.strip())
    sign = _delimiter(first)
    signs = _outside_quotes(first, sign)
    if signs and more and signs == _outside_quotes(more[0], sign):
        return first
    return next((line for line in (first, *more) if _most_signs(line) > 1), first)


def _most_signs(line: str) -> int:
    return max(_outside_quotes(line, sign) for sign in _DELIMITERS)


def _delimiter(line: str) -> str:
    """Return the delimiter of the headings: the commonest candidate."""
    return max(_DELIMITERS, key=lambda sign: (_outside_quotes(line, sign), sign == ","))


def _outside_quotes(line: str, sign: str) -> int:
    return sum(part.count(sign) for part in line.split('"')[::2])


def _rows(
    path: Path, text: str, delimiter: str, rejected: list[Problem]
) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the 1-based number of its first line."""
    if delimiter == "\t":
        headings = text.lstrip().partition("\n")[0].split("\t")
        plain = _rdf_term if all(map(_VARIABLE.fullmatch, headings)) else _unquoted
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield number, [plain(cell) for cell in line.split("\t")]
        return
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines = text.split("\n")
    start = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            found, hint = _broken(str(error))
            column = max(1, lines[start - 1].find('"') + 1)
            rejected.append(Problem(path, start, column, found, "a quoted cell", hint))
            yield from _after(path, lines, start, delimiter, rejected)
            return
        if any(cell.strip() for cell in row):
            yield start, row
        start = reader.line_num + 1


def _after(
    path: Path, lines: list[str], done: int, delimiter: str, rejected: list[Problem]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows after a broken one, each line by itself, since quotes may be unbalanced."""
    for number in range(done, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        try:
            row = next(csv.reader([line], delimiter=delimiter, strict=True))
            if any(cell.strip() for cell in row):
                yield number + 1, row
        except csv.Error as error:
            found, hint = _broken(str(error))
            column = max(1, line.find('"') + 1)
            rejected.append(Problem(path, number + 1, column, found, "a quoted cell", hint))


def _broken(why: str) -> tuple[str, str]:
    if "field larger" in why:
        return f"a cell of more than {_LONGEST_CELL:,} letters", "the row was left out"
    hint = 'the row was left out; inside a quoted cell, double any quotation mark: ""'
    return "a quotation mark that does not close its cell", hint


def _unquoted(cell: str) -> str:
    """Return a cell of a TSV, where quotation marks count only if they enclose the cell."""
    inner = cell[1:-1]
    if len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in inner.replace('""', ""):
        return inner.replace('""', '"')
    return cell


def _rdf_term(cell: str) -> str:
    """Return a cell of a SPARQL service's TSV, without what it says about its language or type."""
    if (variable := cell.strip()).startswith("?"):
        return variable[1:]
    term = _RDF_TERM.fullmatch(variable)
    return cell if term is None else (term[1] or term[2] or "").replace('\\"', '"')


def _column(line: str, at: int, delimiter: str) -> int:
    """Return the 1-based column where a cell begins, that of the last cell if there are too few."""
    quoted, seen = False, 0
    for column, char in enumerate(line, 1):
        if seen == at:
            return column
        if char == '"' and delimiter != "\t":
            quoted = not quoted
        elif char == delimiter and not quoted:
            seen += 1
    return len(line) + 1 if seen == at else max(1, len(line))
