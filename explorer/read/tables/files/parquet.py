"""Parquet, if DuckDB is installed: a record for each row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

from explorer.read.files import RefusedError, read_bytes
from explorer.read.problems import Problem
from explorer.read.tables.record import Record, Spot, TableError, TableFile

_MOST_ROWS = 2_000_000
_AT_ONCE = 10_000


def read_parquet(path: Path) -> TableFile:
    """Read a Parquet file; its row N counts as line N.

    Raises:
        TableError: DuckDB is not installed, or the file cannot be read.
    """
    try:
        duckdb: Any = import_module("duckdb")
    except ImportError:
        hint = 'pip install "film-fact-explorer[audit]", or save it as CSV or JSONL'
        raise TableError(Problem(path, 1, 1, "a Parquet file", "DuckDB to read it", hint)) from None
    try:
        read_bytes(path)  # raises unless it is a regular file of bounded size
        with duckdb.connect() as connection:
            rows = connection.execute("select * from read_parquet(?)", [str(path)])
            names = [column[0] for column in rows.description]
            records = list(_records(path, names, rows))
    except FileNotFoundError:
        raise TableError(Problem(path, 1, 1, "no such file", "a Parquet file")) from None
    except RefusedError as error:
        raise TableError(Problem(path, 1, 1, error.found, error.expected, error.hint)) from None
    except (OSError, ValueError, duckdb.Error):
        raise TableError(Problem(path, 1, 1, "no Parquet data", "a Parquet file")) from None
    if not records:
        raise TableError(Problem(path, 1, 1, "no rows", "a Parquet file with rows"))
    return TableFile(path, "delimited", records, dict.fromkeys(names, (1, 1)))


def _records(path: Path, names: list[str], rows: Any) -> Iterator[Record]:
    line = 0
    while (chunk := rows.fetchmany(_AT_ONCE)) and line < _MOST_ROWS:
        for row in chunk:
            line += 1
            data = {name: _plain(value) for name, value in zip(names, row, strict=True)}
            yield Record(path, line, data, _spot(line))


def _spot(line: int) -> Any:
    def of(key: str, value: object) -> Spot:
        return line, 1

    return of


def _plain(value: object) -> object:
    """Return a value as other readers do: words, numbers, and lists and records of them."""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return "" if value is None else value
