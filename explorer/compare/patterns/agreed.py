"""Facts on which all who speak say the same, where they are counted and not held one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from explorer.model.property import Property
from explorer.model.value import Value


@dataclass(frozen=True, slots=True)
class Tally:
    """What sources affirm alike under one property, over the facts that are counted."""

    facts: int = 0
    """On how many subjects."""
    values: Mapping[Value, int] = field(default_factory=dict)
    """How often each value, or each member of the lists, is given."""
    lengths: Mapping[int, int] = field(default_factory=Counter)
    """How many lists there are of each length."""


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


_NONE = Tally()
NOTHING_ELSE = NothingElse()
