"""The interface of an audit's engine: the same SQL runs on DuckDB here or on Spark elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol


class Engine(Protocol):
    """Reads and prunes tables, and returns what is left.

    Every method may raise `EngineError`, whose message is for the user.
    """

    def rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query."""
        ...

    def define(self, name: str, sql: str) -> None:
        """Create a view of a query."""
        ...

    def keep(self, name: str, sql: str) -> None:
        """Create a table from a query."""
        ...

    def add(self, name: str, sql: str) -> None:
        """Append the result of a query to a table created by `keep`."""
        ...

    def materialise(self, name: str) -> None:
        """Compute a table now that nothing more will be added to it."""
        ...

    def load(self, name: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        """Create a table from rows of strings."""
        ...

    def write(self, sql: str, path: Path, name: str = "") -> None:
        """Write the result of a query to a local Parquet file; create a view if `name` is given."""
        ...

    def view(self, name: str, path: Path) -> None:
        """Create a view of a local Parquet file written by `write`."""
        ...

    def close(self) -> None:
        """Release memory, files and connections."""
        ...
