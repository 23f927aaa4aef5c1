"""The shipped pack, which no test changes: read, compared and indexed once."""

from __future__ import annotations

from functools import cache, cached_property

from explorer.compare.engine import compare
from explorer.model.finding import Comparison
from explorer.model.pack import Pack
from explorer.read.pack import read_pack
from explorer.search.index import SearchIndex
from explorer.session import Session


@cache
def shipped_pack() -> Pack:
    """Return the pack."""
    return read_pack(None)


@cache
def shipped_comparison() -> Comparison:
    """Return the comparison of its claims."""
    return compare(shipped_pack())


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
