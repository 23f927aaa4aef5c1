"""What an audit is asked to do, and who is told how far it has got."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from explorer.audit.spark import Remote
from explorer.report.baseline import Signature


class Progress(Protocol):
    """What is told how far an audit has got."""

    def step(self, words: str, done: int, total: int, rows: int = 0) -> None:
        """Hear that so many of all pieces of a step are done, and how many rows they had."""
        ...


@dataclass(frozen=True, slots=True)
class Options:
    """What an audit is asked to do."""

    tables: tuple[Path, ...]
    """Files, and folders of them."""
    output: Path
    crosswalk: Path | None = None
    memory: int = 1000
    """MB for all processes together."""
    resume: bool = False
    mapping: Path | None = None
    """By which tables of one record a row are read that have none of their own."""
    worst: int = 50
    """How many of the worst findings become a pack."""
    earlier: Mapping[str, Signature] | None = None
    """The findings of an earlier audit, to compare with."""
    remote: Remote | None = None
    """The cluster that has the tables; there are no `tables`, `crosswalk` and mappings then."""
    workers: int | None = None
    """Processes that judge; 0: this one. By default as many as processors and memory allow."""
    maps: Mapping[Path, Path] = field(default_factory=dict)
    """By which single tables are read."""
