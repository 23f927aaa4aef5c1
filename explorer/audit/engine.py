"""What an audit asks of an engine: the same statements, on DuckDB here or on Spark elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol


class Engine(Protocol):
    """Reads tables, prunes them, and hands over what is left.

    Every method may raise `EngineError`, whose message is for the user.
    """

    def rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query."""
        ...

    def define(self, name: str, sql: str) -> None:
        """Name a query, which is computed whenever it is asked for."""
        ...

    def keep(self, name: str, sql: str) -> None:
        """Keep what a query returns as a table."""
        ...

    def add(self, name: str, sql: str) -> None:
        """Add what a query returns to a table that is kept."""
        ...

    def settle(self, name: str) -> None:
        """Compute a table that is kept now, as nothing more is added to it."""
        ...

    def take(self, name: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Make a table of rows of texts."""
        ...

    def write(self, sql: str, path: Path, name: str = "") -> None:
        """Write what a query returns as a Parquet file here; it goes by `name` if it has one."""
        ...

    def view(self, name: str, path: Path) -> None:
        """Take up by `name` a Parquet file here that `write` wrote."""
        ...

    def close(self) -> None:
        """Let go of memory, files and connections."""
        ...
