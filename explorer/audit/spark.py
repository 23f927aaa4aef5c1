"""The Spark Connect engine: runs an audit's SQL on a cluster and fetches the results."""

from __future__ import annotations

import importlib
import re
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.audit.duck import columns_as_text
from explorer.audit.files import EngineError, MissingEngineError
from explorer.audit.row import COLUMNS, NEEDED
from explorer.text import listed, quote

_URL = re.compile(r"sc://(\[[^\]]+\]|[^:/;]+)(?::(\d+))?(?:[/;].*)?", re.DOTALL)
_PORT = 15002

_FEW = 1_000_000
"""Maximum number of rows cached by sending them back to the cluster."""

_WAIT = 10
"""Timeout for the first connection to a server, in seconds."""

_TRIES = 4
"""Number of times a call is retried if the server does not answer."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A cluster, and its names for the tables."""

    url: str
    """A Spark Connect URL, `sc://host:port/;parameters`."""
    tables: tuple[str, ...]
    """Paths or URLs of files that the cluster can read, or names of its tables."""
    crosswalk: str = ""


def check_url(url: str) -> None:
    """Check that a server answers at a URL.

    Raises:
        EngineError: it is not a Spark Connect URL, or no server answers.
    """
    match = _URL.fullmatch(url)
    if match is None:
        raise EngineError(
            f"--remote: {quote(server_of(url))} is not an address such as sc://localhost:15002"
        )
    place = match[1].strip("[]"), int(match[2] or _PORT)
    try:
        socket.create_connection(place, timeout=_WAIT).close()
    except (OSError, OverflowError) as error:
        raise EngineError(f"{server_of(url)}: no server answers: {error}") from None


def server_of(url: str) -> str:
    """Return a URL without its parameters, which may include a token."""
    return url.partition(";")[0].rstrip("/")


class Spark:
    """A separate session on a cluster."""

    def __init__(self, url: str) -> None:
        check_url(url)
        self._server = server_of(url)
        try:
            sql = importlib.import_module("pyspark.sql")
            retries = importlib.import_module("pyspark.sql.connect.client.retries")
            self._arrow = importlib.import_module("pyarrow")
            self._parquet = importlib.import_module("pyarrow.parquet")
        except ImportError as error:
            raise MissingEngineError(
                f"--engine spark needs more ({error}); install it with: pip install "
                "'film-fact-explorer[spark]'"
            ) from None
        self._kept: dict[str, Any] = {}
        with self._explained():
            self.session = sql.SparkSession.builder.remote(url).create()
            policy = retries.DefaultPolicy(max_retries=_TRIES)
            self.session.client.set_retry_policies([policy])

    def rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query.

        Raises:
            EngineError: it fails; the message says why.
        """
        for batch in self._fetch(self._query(sql)).to_batches():
            columns = [column.to_pylist() for column in batch.columns]
            yield from zip(*columns, strict=True)

    def define(self, name: str, sql: str) -> None:
        """Create a view of a query."""
        self._name(name, self._query(sql))

    def keep(self, name: str, sql: str) -> None:
        """Create a view of a query, recomputed on each use until `materialise`."""
        self.define(name, sql)

    def add(self, name: str, sql: str) -> None:
        """Append the result of a query to such a view."""
        with self._explained():
            self._name(name, self._kept[name].unionAll(self._query(sql)))

    def materialise(self, name: str) -> None:
        """Compute a view now, unless it is too large to be sent back."""
        ((number,),) = self.rows(f"select count(*) from {name}")
        if number <= _FEW:
            self._send(name, self._fetch(self._kept[name]))

    def load(self, name: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Create a view of rows of strings."""
        values = [[row[at] for row in rows] for at in range(len(columns))]
        texts = [self._arrow.array(column, self._arrow.string()) for column in values]
        self._send(name, self._arrow.table(dict(zip(columns, texts, strict=True))))

    def write(self, sql: str, path: Path, name: str = "") -> None:
        """Write the result of a query to a local Parquet file; create a view if `name` is given.

        Raises:
            EngineError: it fails; the message says why.
        """
        frame = self._query(sql)
        if name:
            self._name(name, frame)
        self._parquet.write_table(self._fetch(frame), path)

    def view(self, name: str, path: Path) -> None:
        """Create a view of a local Parquet file written by `write`."""
        self._send(name, self._parquet.read_table(path))

    def map(self, sql: str, by: str, parts: int, function: Any, schema: str) -> Iterator[Any]:
        """Yield the rows that `function` returns on the workers for the rows of a query.

        Rows with the same value in the column `by` are passed to the same call.
        """
        with self._explained():
            frame = self._query(sql).repartition(parts, by).mapInArrow(function, schema)
        yield from self._fetch(frame).to_pylist()

    def open_tables(self, tables: Sequence[str], crosswalk: str = "") -> list[str]:
        """Create the view `all_rows` of tables; return which of its columns they have.

        Raises:
            EngineError: a table cannot be read, or lacks a required column.
        """
        selects, given = [], set()
        for at, table in enumerate(tables):
            frame = self._read(table)
            with self._explained(table):
                names = frame.columns
            missing = [name for name in NEEDED if name not in names]
            if missing:
                there = ", ".join(map(quote, names[:12])) or "nothing"
                raise EngineError(
                    f"{table}: no column {listed(missing, 'or')}; expected {listed(NEEDED)} "
                    f"(found {there})"
                )
            self._name(f"table_{at}", frame)
            columns = [name for name in COLUMNS if name in names]
            given.update(columns)
            selects.append(f"select {columns_as_text(columns, 'string')} from table_{at}")
        united = " union all ".join(selects)
        if crosswalk:
            united = self._joined(united, crosswalk)
        self.define("all_rows", united)
        return [column for column in COLUMNS if column in given]

    def close(self) -> None:
        """End the session."""
        with self._explained():
            self.session.stop()

    def _joined(self, claims: str, crosswalk: str) -> str:
        frame = self._read(crosswalk)
        with self._explained(crosswalk):
            names = frame.columns
        if len(names) < 2:
            raise EngineError(f"{crosswalk}: expected two columns: an id, and the id it stands for")
        with self._explained(crosswalk):
            pairs = frame.select(
                frame[names[0]].cast("string").alias("id"),
                frame[names[1]].cast("string").alias("meant"),
            )
            self._name("crosswalk", pairs.distinct())
        twice = "select id from crosswalk where id <> '' group by id having count(*) > 1 limit 1"
        if row := next(self.rows(twice), None):
            raise EngineError(f"{crosswalk}: {row[0]!r} stands for two ids; expected one")
        columns = ", ".join(
            "coalesce(x.meant, c.subject) as subject" if name == "subject" else f"c.{name}"
            for name in COLUMNS
        )
        return f"select {columns} from ({claims}) c left join crosswalk x on c.subject = x.id"

    def _read(self, table: str) -> Any:
        """Return a data frame of a file, read by its extension, or else of a table by that name."""
        reader, ending = self.session.read, table.rstrip("/").rpartition(".")[2].lower()
        cells = {"header": "true", "quote": '"', "escape": '"', "multiLine": "true"}
        with self._explained(table):
            if ending == "parquet":
                return reader.parquet(table)
            if ending in ("csv", "tsv"):
                return reader.options(sep="\t" if ending == "tsv" else ",", **cells).csv(table)
            if ending in ("json", "jsonl", "ndjson"):
                return reader.json(table)
            if "/" in table:
                return reader.parquet(table)
            return reader.table(table)

    def _query(self, sql: str) -> Any:
        with self._explained():
            return self.session.sql(sql)

    def _fetch(self, frame: Any) -> Any:
        with self._explained():
            return frame.toArrow()

    def _send(self, name: str, rows: Any) -> None:
        with self._explained():
            self._name(name, self.session.createDataFrame(rows))

    def _name(self, name: str, frame: Any) -> None:
        with self._explained():
            frame.createOrReplaceTempView(name)
        self._kept[name] = frame

    @contextmanager
    def _explained(self, table: str = "") -> Iterator[None]:
        """Convert a cluster's errors to `EngineError`.

        Raises:
            EngineError: the error in one sentence.
        """
        import warnings

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                yield
        except EngineError:
            raise
        except Exception as error:
            if not _of_spark(error):
                raise
            raise EngineError(f"{table or self._server}: {in_a_sentence(error)}") from None


def _of_spark(error: BaseException) -> bool:
    """Return whether an error comes from the Spark client, of any version."""
    modules = (kind.__module__.partition(".")[0] for kind in type(error).__mro__)
    return not {"pyspark", "grpc"}.isdisjoint(modules)


def in_a_sentence(error: Exception) -> str:
    """Return a cluster's error message without its stack trace."""
    text = str(error)
    if "UNAVAILABLE" in text or "Connection refused" in text:
        return "the server has gone; continue with --resume once it is back"
    if "PERMISSION_DENIED" in text or "UNAUTHENTICATED" in text:
        return "the cluster refused access: it does not know you, or you lack permission"
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    raised = [line for line in lines if re.match(r"\w*(Error|Exception)\b.*:", line)]
    sentence = (raised or lines or [type(error).__name__])[-1 if raised else 0]
    return sentence[:400]
