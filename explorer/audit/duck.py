"""The DuckDB engine: reads and prunes tables of any size, and returns the rows to judge."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from explorer.audit.files import (
    EngineError,
    EngineMemoryError,
    MissingEngineError,
    in_words,
    scan,
)
from explorer.audit.proposed_mapping import proposed_mapping
from explorer.audit.row import COLUMNS, NEEDED
from explorer.audit.sql import identifier, quoted
from explorer.text import listed, quote

T = TypeVar("T")

_FETCHED = 10_000
"""Number of rows fetched at a time."""

_MOMENT = 0.1
"""Interval between checks whether a statement is done, in seconds."""

_GROUP = 20_480
"""Number of rows in a row group of a Parquet file."""


def _duckdb() -> Any:
    try:
        return importlib.import_module("duckdb")
    except ImportError:
        raise MissingEngineError(
            "the audit needs DuckDB; install it with: pip install 'film-fact-explorer[audit]'"
        ) from None


class Duck:
    """A separate connection with bounded memory and a folder to spill to."""

    def __init__(self, memory: int, spill: Path | None = None, threads: int = 0) -> None:
        """`memory` is in MB; without `spill`, a query that needs more fails."""
        self.duckdb = _duckdb()
        self.con = self.duckdb.connect(":memory:")
        self._thread = ThreadPoolExecutor(1)
        self.run("set preserve_insertion_order = false")
        self.run("set enable_progress_bar = false")
        self.run(f"set memory_limit = '{memory}MB'")
        if spill is not None:
            self.run(f"set temp_directory = {quoted(str(spill))}")
        if threads:
            self.run(f"set threads = {threads}")
        self.run("create or replace macro xxhash64(x) as hash(x)")

    def run(self, sql: str) -> None:
        """Run a statement.

        Raises:
            EngineError: it fails; the message says why.
        """
        with self._complaints():
            self._call(self.con.execute, sql)

    @contextmanager
    def _complaints(self, table: Path | None = None) -> Iterator[None]:
        """Convert DuckDB's errors, perhaps about a `table`, to `EngineError`."""
        try:
            yield
        except self.duckdb.Error as error:
            short = isinstance(error, self.duckdb.OutOfMemoryException)
            raise (EngineMemoryError if short else EngineError)(in_words(error, table)) from None

    def _call(self, function: Callable[..., T], *arguments: Any) -> T:
        """Call a DuckDB function in another thread, so that this one can handle Ctrl+C.

        In the main thread, DuckDB checks for Ctrl+C between the tasks of a query, but not while it
        waits for other threads to finish theirs.
        """
        future = self._thread.submit(function, *arguments)
        try:
            while wait([future], _MOMENT).not_done:
                continue  # on Windows, Ctrl+C is handled only between waits
        except KeyboardInterrupt:
            while wait([future], _MOMENT).not_done:
                self.con.interrupt()  # repeatedly, in case the query has not started yet
            raise
        return future.result()

    def rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query.

        Raises:
            EngineError: it fails; the message says why.
        """
        with self._complaints():
            cursor = self._call(self.con.execute, sql)
        while batch := self._fetched(cursor):
            yield from batch

    def look_up(self, sql: str, words: Sequence[str]) -> Sequence[tuple[Any, ...]]:
        """Return the rows of a query with one parameter, a list; another query may be under way.

        Raises:
            EngineError: it fails; the message says why.
        """
        with self._complaints():
            rows: Sequence[tuple[Any, ...]] = self._call(
                lambda: self.con.cursor().execute(sql, [list(words)]).fetchall()
            )
        return rows

    def _fetched(self, cursor: Any) -> Sequence[tuple[Any, ...]]:
        with self._complaints():
            rows: Sequence[tuple[Any, ...]] = self._call(cursor.fetchmany, _FETCHED)
        return rows

    def rows_in_order(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query in the file's order, which takes more memory.

        Raises:
            EngineError: it fails; the message says why.
        """
        self.run("set preserve_insertion_order = true")
        try:
            yield from self.rows(sql)
        finally:
            self.run("set preserve_insertion_order = false")

    def define(self, name: str, sql: str) -> None:
        """Create a view of a query."""
        self.run(f"create or replace view {name} as {sql}")

    def keep(self, name: str, sql: str) -> None:
        """Create a table from a query."""
        self.run(f"create or replace table {name} as {sql}")

    def add(self, name: str, sql: str) -> None:
        """Append the result of a query to a table."""
        self.run(f"insert into {name} {sql}")

    def materialise(self, name: str) -> None:
        """Do nothing: `keep` and `add` have materialised the table already."""

    def load(self, name: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Create a table from rows of strings."""
        self.run(f"create or replace table {name} ({', '.join(f'{c} varchar' for c in columns)})")
        if rows:
            lists = ", ".join("unnest(?::varchar[])" for _ in columns)
            with self._complaints():
                values = list(zip(*rows, strict=True))
                self._call(self.con.execute, f"insert into {name} select {lists}", values)

    def write(self, sql: str, path: Path, name: str = "", group: int = _GROUP) -> None:
        """Write the result of a query to a Parquet file; create a view if `name` is given.

        `group` is the number of rows in a row group.
        """
        size = f"row_group_size {group}"
        self.run(f"copy ({sql}) to {quoted(str(path))} (format parquet, {size})")
        if name:
            self.view(name, path)

    def view(self, name: str, path: Path) -> None:
        """Create a view of a Parquet file written by `write`."""
        whole = f"select * from read_parquet({quoted(str(path))})"
        self.run(f"create or replace view {name} as {whole}")

    def open_tables(self, tables: Sequence[Path], crosswalk: Path | None = None) -> list[str]:
        """Create the view `all_rows` of tables; return which of its columns they have.

        Raises:
            EngineError: a table cannot be read, or lacks a required column.
        """
        selects, given = [], set()
        for table in tables:
            function = self.scan(table)
            columns = self.columns(table, function)
            given.update(columns)
            selects.append(f"select {columns_as_text(columns)} from {function}")
        united = " union all ".join(selects)
        if crosswalk is not None:
            united = self._joined(united, crosswalk)
        self.define("all_rows", united)
        return [column for column in COLUMNS if column in given]

    def check(self, table: Path) -> None:
        """Read a claims table from end to end.

        Raises:
            EngineError: it cannot be read; the message names it.
        """
        columns = ", ".join(f"max(hash({name}))" for name in NEEDED)
        function = self.scan(table)
        with self._complaints(table):
            self._call(self.con.execute, f"select {columns} from {function}")
            self._call(self.con.fetchall)

    def scan(self, table: Path, *, typed: bool = False) -> str:
        """Return the table function that reads a file, each cell as text unless `typed`.

        Raises:
            EngineError: it is not a file of a supported kind.
        """
        return scan(table, lambda function: self.names(table, function), typed=typed)

    def names(self, table: Path, function: str = "") -> list[str]:
        """Return the columns of a file.

        Raises:
            EngineError: it cannot be read.
        """
        described = f"describe select * from {function or self.scan(table)}"
        with self._complaints(table):
            return [str(row[0]) for row in self._call(self.con.execute, described).fetchall()]

    def columns(self, table: Path, function: str) -> list[str]:
        """Return which columns of a claims table a file has.

        Raises:
            EngineError: it cannot be read, or lacks a required column.
        """
        names = self.names(table, function)
        missing = [name for name in NEEDED if name not in names]
        if missing:
            there = ", ".join(map(quote, names[:12]))
            what = f"no column {listed(missing, 'or')}; expected {listed(NEEDED)} (found {there})"
            if len(missing) <= len(NEEDED) // 2:  # a claims table, but an incomplete one
                raise EngineError(f"{table}: {what}")
            raise EngineError(
                f"{table}: {what}. If it has one record per row, save this as map.toml, complete "
                f"it, and give --map map.toml:\n\n{proposed_mapping(names, table.stem)}"
            )
        return [name for name in COLUMNS if name in names]

    def _joined(self, claims: str, crosswalk: Path) -> str:
        """Return the claims with subjects renamed by a crosswalk."""
        function = self.scan(crosswalk)
        names = self.names(crosswalk, function)
        if len(names) < 2:
            raise EngineError(f"{crosswalk}: expected two columns: an id, and the id it stands for")
        key, meant = map(identifier, names[:2])
        columns = ", ".join(
            "coalesce(x.meant, c.subject) as subject" if name == "subject" else f"c.{name}"
            for name in COLUMNS
        )
        ids = f"select distinct {key}::varchar as id, {meant}::varchar as meant from {function}"
        twice = f"select id from ({ids}) where id <> '' group by id having count(*) > 1 order by id"
        if row := next(self.rows(f"{twice} limit 1"), None):
            raise EngineError(f"{crosswalk}: {row[0]!r} stands for two ids; expected one")
        return f"select {columns} from ({claims}) c left join ({ids}) x on c.subject = x.id"

    def close(self) -> None:
        """Release memory and files."""
        self._thread.shutdown()
        self.con.close()


def columns_as_text(given: Sequence[str], text: str = "varchar") -> str:
    """Return the select list of a claims table's columns, '' for those not given."""
    return ", ".join(
        f"coalesce(cast({name} as {text}), '') as {name}" if name in given else f"'' as {name}"
        for name in COLUMNS
    )
