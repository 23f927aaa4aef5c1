"""Packs that no test changes: read, compared and indexed once."""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import Any

from explorer.compare.engine import compare
from explorer.model.finding import Comparison
from explorer.model.pack import Pack
from explorer.read.pack import read_pack
from explorer.search.index import SearchIndex
from explorer.session import Session

_ROOT = Path(__file__).parents[2]
_UNCHANGED = (_ROOT / "facts", _ROOT / "tests" / "packs")
_PACKS: dict[Path | None, Pack] = {}
_COMPARISONS: dict[int, Comparison] = {}
"""By the identity of a pack that is kept."""


def read_once(path: Path | None = None, *more: Any, **options: Any) -> Pack:
    """Return what `read_pack` does, for packs of the repository what it has returned before."""
    if path is not None and not any(path.is_relative_to(folder) for folder in _UNCHANGED):
        return read_pack(path, *more, **options)
    if path not in _PACKS:
        _PACKS[path] = read_pack(path)
    return _PACKS[path]


def compare_once(pack: Pack) -> Comparison:
    """Return what `compare` does, for packs that are kept what it has returned before."""
    if not any(pack is kept for kept in _PACKS.values()):
        return compare(pack)
    if id(pack) not in _COMPARISONS:
        _COMPARISONS[id(pack)] = compare(pack)
    return _COMPARISONS[id(pack)]


def shipped_pack() -> Pack:
    """Return the shipped pack."""
    return read_once()


def shipped_comparison() -> Comparison:
    """Return the comparison of its claims."""
    return compare_once(shipped_pack())


@cache
def _index() -> SearchIndex:
    return SearchIndex(shipped_pack(), shipped_comparison())


class ShippedSession(Session):
    """A session of the pack."""

    @cached_property
    def index(self) -> SearchIndex:
        """Return the shared search index, or for a single film an index of its own."""
        return _index() if self.pack is shipped_pack() else super().index


def shipped_session() -> Session:
    """Return a new session of the pack, with the decisions of the test's user."""
    return ShippedSession.of(shipped_pack(), shipped_comparison())
