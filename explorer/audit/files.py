"""Table files as DuckDB reads them, and its error messages in plain words."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from explorer.audit.sql import quoted
from explorer.text import listed

_DELIMITERS = ",;\t|"
_JSON = (".jsonl", ".ndjson", ".json")
ENDINGS = (".csv", ".json", ".jsonl", ".ndjson", ".parquet", ".tsv")
"""Supported file name extensions of tables."""

_GLOB = re.compile(r"[*?\[]")
"""Characters that are wildcards in a file name."""

_LONGEST_HEADING = 131_072
"""Most letters of a heading."""

_LINE = re.compile(r"CSV Error on Line: (\d+)")
_FILE = re.compile(r"^\s*file = (.+)$", re.MULTILINE)
_CELLS = re.compile(r"Expected Number of Columns: (\d+) Found: (\d+)")
_KIND = re.compile(r"^[A-Z][A-Za-z ]{2,30}(?: Error|Exception): ")

_WITHIN = re.compile(r'"exception_message":("(?:[^"\\]|\\.)*")')
"""An error message of one thread within another's, as JSON."""

_UNWRITTEN = re.compile(r'[Cc]ould not write file "(.+?)": (.+)')

_DAMAGED = ("Error", "InvalidInputException", "IOException")
"""Names of the errors that DuckDB raises for a damaged file, the first one for some kinds only."""


class EngineError(Exception):
    """The engine cannot do what was asked; the message is for the user."""


class EngineMemoryError(EngineError):
    """The engine does not have enough memory, even with spilling."""


class MissingEngineError(EngineError):
    """The library is not installed."""


def tables_in(paths: Iterable[Path]) -> list[Path]:
    """Return the files that are tables, those of a folder in order of their names.

    Raises:
        EngineError: a path does not exist, or a folder contains no table.
    """
    tables: list[Path] = []
    for path in paths:
        if not path.is_dir():
            check_name(path)
            tables.append(path)
            continue
        inside = sorted(
            file
            for file in path.rglob("*")
            if file.suffix.lower() in ENDINGS and file.is_file() and file.name[0] not in "._"
        )
        if not inside:
            raise EngineError(f"{path}: contains no file that ends in {listed(ENDINGS, 'or')}")
        tables += inside
    return tables


def check_name(table: Path) -> None:
    """Reject anything but a file of a supported kind.

    Raises:
        EngineError: the message says why.
    """
    if not table.is_file():
        raise EngineError(f"{table}: no such file")
    if table.suffix.lower() not in ENDINGS:
        raise EngineError(f"{table}: expected a table that ends in {listed(ENDINGS, 'or')}")
    if not table.stat().st_size:
        raise EngineError(f"{table}: is empty")


def scan(table: Path, names: Callable[[str], Sequence[str]], *, typed: bool = False) -> str:
    """Return the table function that reads a file, each cell as text unless `typed`.

    `names` returns the column names of a table function.

    Raises:
        EngineError: it is not a file of a supported kind.
    """
    check_name(table)
    place, ending = quoted(_GLOB.sub(r"[\g<0>]", str(table))), table.suffix.lower()
    if ending == ".parquet":
        return f"read_parquet({place})"
    if ending in _JSON:
        form = "auto" if ending == ".json" else "newline_delimited"
        whole = f"read_json({place}, format = '{form}', sample_size = -1)"
        if typed:
            return whole
        return f"read_json({place}, format = '{form}', columns = {_as_text(names(whole))})"
    headings, delimiter = _headings(table)
    return (
        f"read_csv({place}, columns = {_as_text(headings)}, auto_detect = false, header = true, "
        f"""quote = '"', escape = '"', delim = '{delimiter}')"""
    )


def _as_text(names: Iterable[str]) -> str:
    doubled = (name.replace("'", "''") for name in names)
    return "{" + ", ".join(f"'{name}': 'varchar'" for name in doubled) + "}"


def _headings(table: Path) -> tuple[list[str], str]:
    """Return the headings and the delimiter of a CSV or TSV file."""
    try:
        with table.open("rb") as file:
            line = file.readline(1_000_000).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise EngineError(f"{table}:1: expected UTF-8 text") from None
    if not line.strip():
        raise EngineError(f"{table}: expected a row of headings, found an empty line")
    tabs = table.suffix.lower() == ".tsv"
    delimiter = "\t" if tabs else max(_DELIMITERS, key=line.count)
    csv.field_size_limit(_LONGEST_HEADING)  # for the whole process: another reader may have set it
    try:
        cells = next(csv.reader([line], delimiter=delimiter))
    except csv.Error as error:
        raise EngineError(f"{table}:1: expected a row of headings ({error})") from None
    headings = [" ".join(cell.split()) for cell in cells]
    twice = [name for name in dict.fromkeys(headings) if headings.count(name) > 1]
    if twice:
        raise EngineError(f"{table}:1: two columns have the heading {twice[0]!r}")
    return headings, delimiter


def in_words(error: Exception, table: Path | None = None) -> str:
    """Return an engine's error as one line: the file and line if known, and the reason."""
    text = str(error).strip()
    if within := _WITHIN.search(text):
        text = json.loads(within[1])
    if unwritten := _UNWRITTEN.search(text):
        return f"{unwritten[1]}: {unwritten[2]}; continue with --resume"
    named = _FILE.search(text)
    place = named[1].strip() if named else str(table or "")
    line, cells = _LINE.search(text), _CELLS.search(text)
    if line:
        place += f":{line[1]}"
    if cells:
        return f"{place}: expected {cells[1]} cells, found {cells[2]}"
    if "unicode" in text:
        return f"{place}: expected UTF-8 text"
    if "unterminated quote" in text:
        return f"{place}: a quotation mark that is not closed"
    if "No magic bytes" in text or "too small to be a Parquet" in text:
        whole = table or next(iter(re.findall(r"file '(.*)'", text)), "")
        return f"{whole}: is an incomplete Parquet file; its end is missing"
    words = _KIND.sub("", text.split("\n")[0]).strip().rstrip(":")
    if table and table.suffix.lower() == ".parquet" and type(error).__name__ in _DAMAGED:
        return f"{table}: is a damaged Parquet file ({words})"
    return f"{place}: {words}" if place else words
