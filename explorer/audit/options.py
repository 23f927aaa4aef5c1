"""The options of an audit, and the interface for reporting progress."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from explorer.audit.spark import Remote
from explorer.report.baseline import Signature


class Progress(Protocol):
    """Receives the progress of an audit."""

    def step(self, words: str, done: int, total: int, rows: int = 0) -> None:
        """Receive that `done` of `total` pieces of a step are done, and how many rows they had."""
        ...


@dataclass(frozen=True, slots=True)
class Options:
    """The options of an audit."""

    tables: tuple[Path, ...]
    """Files, and folders of files."""
    output: Path
    crosswalk: Path | None = None
    memory: int = 1000
    """Memory for all processes together, in MB."""
    resume: bool = False
    mapping: Path | None = None
    """Mapping for tables with one record per row that have none of their own."""
    worst: int = 50
    """Number of the worst findings written as a pack."""
    earlier: Mapping[str, Signature] | None = None
    """The findings of an earlier audit to compare with."""
    remote: Remote | None = None
    """The cluster with the tables, if any; then `tables`, `crosswalk` and mappings are unused."""
    workers: int | None = None
    """Number of worker processes; 0 for none. By default as many as CPUs and memory allow."""
    maps: Mapping[Path, Path] = field(default_factory=dict)
    """Mappings of single tables."""
