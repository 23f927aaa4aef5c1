"""Facts on which all sources agree, stored as counts only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from explorer.model.property import Property
from explorer.model.value import Value


class Tally(Protocol):
    """Counts of what sources agree on under one property."""

    @property
    def facts(self) -> int:
        """Return the number of subjects."""
        ...

    @property
    def values(self) -> Mapping[Value, int]:
        """Return how often each value, or each member of a list, is given."""
        ...

    @property
    def lengths(self) -> Mapping[int, int]:
        """Return the number of lists by length."""
        ...


@dataclass(frozen=True, slots=True)
class _Nothing:
    """An empty tally."""

    facts: int = 0
    values: Mapping[Value, int] = field(default_factory=dict)
    lengths: Mapping[int, int] = field(default_factory=dict)


class Agreed(Protocol):
    """Counts of the facts left out of the groups because all sources agree exactly."""

    def by(self, prop: Property, *sources: str) -> Tally:
        """Return the tally of the facts that all the given sources cover."""
        ...


class NothingElse:
    """Counts for packs whose facts are all in groups."""

    def by(self, prop: Property, *sources: str) -> Tally:
        """Return an empty tally."""
        return _NONE


_NONE = _Nothing()
NOTHING_ELSE = NothingElse()
