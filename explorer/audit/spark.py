"""Spark Connect: runs the audit's statements on a cluster, and fetches what they leave."""

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
"""So many rows are sent back to the cluster, rather than computed again whenever asked for."""

_WAIT = 10
"""Seconds in which a server is to answer at first."""

_TRIES = 4
"""How often a call to a server that has gone away is repeated, within some seconds."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A cluster, and what it calls the tables."""

    url: str
    """`sc://host:port/;parameters`, as Spark Connect has it."""
    tables: tuple[str, ...]
    """Paths or addresses of files that the cluster reads, or names of its tables."""
    crosswalk: str = ""


def check_url(url: str) -> None:
    """See whether a server listens where an address says.

    Raises:
        EngineError: it is no such address, or nobody listens there.
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
    """Return an address without its parameters: a token may be among them."""
    return url.partition(";")[0].rstrip("/")


class Spark:
    """A session of its own on a cluster."""

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
            EngineError: it fails, says why.
        """
        for batch in self._fetch(self._query(sql)).to_batches():
            columns = [column.to_pylist() for column in batch.columns]
            yield from zip(*columns, strict=True)

    def define(self, name: str, sql: str) -> None:
        """Name a query, which is computed whenever it is asked for."""
        self._name(name, self._query(sql))

    def keep(self, name: str, sql: str) -> None:
        """Name a query, recomputed whenever asked for until `settle`."""
        self.define(name, sql)

    def add(self, name: str, sql: str) -> None:
        """Add what a query returns to such a view."""
        with self._explained():
            self._name(name, self._kept[name].unionAll(self._query(sql)))

    def settle(self, name: str) -> None:
        """Compute a view now, as far as it is not too large to be sent back."""
        ((number,),) = self.rows(f"select count(*) from {name}")
        if number <= _FEW:
            self._send(name, self._fetch(self._kept[name]))

    def take(self, name: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Make a view of rows of texts."""
        values = [[row[at] for row in rows] for at in range(len(columns))]
        texts = [self._arrow.array(column, self._arrow.string()) for column in values]
        self._send(name, self._arrow.table(dict(zip(columns, texts, strict=True))))

    def write(self, sql: str, path: Path, name: str = "") -> None:
        """Fetch what a query returns and write it as a Parquet file; it is a view if it is named.

        Raises:
            EngineError: it fails, says why.
        """
        frame = self._query(sql)
        if name:
            self._name(name, frame)
        self._parquet.write_table(self._fetch(frame), path)

    def view(self, name: str, path: Path) -> None:
        """Make a view of a Parquet file that `write` wrote here."""
        self._send(name, self._parquet.read_table(path))

    def map(self, sql: str, by: str, parts: int, function: Any, schema: str) -> Iterator[Any]:
        """Yield the rows that `function` makes, on the workers, of those that a query returns.

        Rows with the same value of the column `by` come to one call.
        """
        with self._explained():
            frame = self._query(sql).repartition(parts, by).mapInArrow(function, schema)
        yield from self._fetch(frame).to_pylist()

    def open_tables(self, tables: Sequence[str], crosswalk: str = "") -> list[str]:
        """Make the view `all_rows` of tables; return which of its columns they have.

        Raises:
            EngineError: a table cannot be read, or lacks a column that is needed.
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
        """Return what reads a file by its ending, or else a table of that name."""
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
        """Turn what a cluster complains about into a sentence.

        Raises:
            EngineError: the sentence.
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
    """Return whether an error is one of the client's, whatever its version calls it."""
    modules = (kind.__module__.partition(".")[0] for kind in type(error).__mro__)
    return not {"pyspark", "grpc"}.isdisjoint(modules)


def in_a_sentence(error: Exception) -> str:
    """Return what a cluster complains about, without its stack trace."""
    text = str(error)
    if "UNAVAILABLE" in text or "Connection refused" in text:
        return "the server has gone; continue with --resume once it is back"
    if "PERMISSION_DENIED" in text or "UNAUTHENTICATED" in text:
        return "the cluster refused access: it does not know you, or you lack permission"
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    raised = [line for line in lines if re.match(r"\w*(Error|Exception)\b.*:", line)]
    sentence = (raised or lines or [type(error).__name__])[-1 if raised else 0]
    return sentence[:400]
