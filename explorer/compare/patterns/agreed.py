"""Facts on which all sources agree, counted rather than kept one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from explorer.model.property import Property
from explorer.model.value import Value


class Tally(Protocol):
    """What sources affirm alike under one property, over the facts that are counted."""

    @property
    def facts(self) -> int:
        """Return on how many subjects."""
        ...

    @property
    def values(self) -> Mapping[Value, int]:
        """Return how often each value, or each member of the lists, is given."""
        ...

    @property
    def lengths(self) -> Mapping[int, int]:
        """Return how many lists there are of each length."""
        ...


@dataclass(frozen=True, slots=True)
class _Nothing:
    """Nothing is counted."""

    facts: int = 0
    values: Mapping[Value, int] = field(default_factory=dict)
    lengths: Mapping[int, int] = field(default_factory=dict)


class Agreed(Protocol):
    """Counts facts that are in no group, for on each of them all sources say exactly the same."""

    def by(self, prop: Property, *sources: str) -> Tally:
        """Return what facts come to on which each of the sources speaks."""
        ...


class NothingElse:
    """Every fact is in a group."""

    def by(self, prop: Property, *sources: str) -> Tally:
        """Return an empty tally."""
        return _NONE


_NONE = _Nothing()
NOTHING_ELSE = NothingElse()
