"""Facts that are not in dispute, counted by the engine when a pattern asks for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeAlias, TypeVar

from explorer.audit.agreed_sql import agreed_lengths, agreed_values
from explorer.audit.cell_reader import CellReader
from explorer.audit.engine import Engine
from explorer.audit.files import EngineMemoryError
from explorer.compare.patterns.agreed import Tally
from explorer.model.enums import RuleName, ValueType
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.read.tables.cells import CellError
from explorer.read.tables.money import stands_for_no_sum
from explorer.read.typed import parse_value

_Counts = TypeVar("_Counts")
_Key: TypeAlias = tuple[str, tuple[str, ...]]
_ByMask: TypeAlias = dict[int, Counter[_Counts]]

_MOST = 60
"""Sources whose sets fit into the bits of one number."""

_MOST_PARTS = 1_000

_DIGITS = "translate(u.value, '0123456789', '')"
_ALIKE = {
    ValueType.QUANTITY: f"case when {_DIGITS} in ('', '.') and u.value >= '10' then '2' "
    "else u.value end",
    ValueType.DATE: f"case when {_DIGITS} in ('', '-', '--') then substr('2000-01-01', 1, "
    "least(length(u.value), 10)) else u.value end",
}
"""Of numbers and dates only their form matters: how many are plain ones. A sum of 0 or 1, which may
stand for an unknown one, is seen as it is.
"""


class Agreement:
    """What all sources of a table say alike, by property."""

    def __init__(
        self,
        tables: Callable[[], Engine],
        reader: CellReader,
        given: Sequence[str],
        sources: Sequence[str],
    ) -> None:
        """`tables` opens the whole table: it is called once, if anything is asked for."""
        self._tables, self._reader = tables, reader
        self._given, self._sources = given, list(sources)
        self._parts = 1
        self._values: dict[_Key, _ByMask[Value]] = {}
        self._lengths: dict[_Key, _ByMask[int]] = {}

    @cached_property
    def _engine(self) -> Engine:
        return self._tables()

    def by(self, prop: Property, *sources: str) -> Tally:
        """Return what facts come to on which each of the sources speaks."""
        looked_at = self._sources if len(self._sources) <= _MOST else list(sources)
        wanted = sum(1 << looked_at.index(source) for source in sources)
        return _Counted(self, prop, tuple(looked_at), wanted)

    def values(self, prop: Property, sources: tuple[str, ...]) -> _ByMask[Value]:
        """Return how often each value is given, by the set of sources that give it."""
        known = self._values.get((prop.id, sources))
        if known is None:
            word = _ALIKE.get(prop.value_type, "u.value")
            sql = partial(agreed_values, prop, word, self._given, sources)
            known = self._count(sql, partial(self._meant, prop))
            self._values[prop.id, sources] = known
        return known

    def lengths(self, prop: Property, sources: tuple[str, ...]) -> _ByMask[int]:
        """Return how many lists there are of each length, by the set of sources that give them."""
        known = self._lengths.get((prop.id, sources))
        if known is None:
            sql = partial(agreed_lengths, prop, self._given, sources)
            known = self._count(sql, lambda length: (length,))
            self._lengths[prop.id, sources] = known
        return known

    def _count(
        self, sql: Callable[[int, int], str], meant: Callable[[Any], Sequence[_Counts]]
    ) -> _ByMask[_Counts]:
        """Return what a query counts, in as many parts of the subjects as the engine has to."""
        while True:
            known: _ByMask[_Counts] = {}
            try:
                for part in range(self._parts):
                    for mask, counted, number in self._engine.rows(sql(part, self._parts)):
                        for fact in meant(counted):
                            known.setdefault(mask, Counter())[fact] += number
            except EngineMemoryError:
                if self._parts >= _MOST_PARTS:
                    raise
                self._parts *= 4
            else:
                return known

    def _meant(self, prop: Property, word: str) -> Sequence[Value]:
        """Return a value as claims hold it, nothing where it cannot be read."""
        if prop.value_type is ValueType.ENTITY:
            return [self._reader.entity_id(prop, word)]
        try:
            prop, raw = self._reader.read(prop, word)
            if prop.rule is RuleName.SET:
                return [str(raw)]
            return [] if stands_for_no_sum(prop, raw) else [parse_value(prop, raw)]
        except (CellError, ValueError, ArithmeticError):
            return []


@dataclass(frozen=True)
class _Counted:
    """What some sources say alike under a property; what nobody asks for is not counted."""

    agreement: Agreement
    prop: Property
    looked_at: tuple[str, ...]
    """The sources whose bits the sets are made of."""
    wanted: int

    @cached_property
    def facts(self) -> int:
        """Return on how many subjects."""
        several = self.prop.rule is RuleName.SET
        return sum((self.lengths if several else self.values).values())

    @cached_property
    def values(self) -> Mapping[Value, int]:
        """Return how often each value, or each member of the lists, is given."""
        return self._of_all(self.agreement.values(self.prop, self.looked_at))

    @cached_property
    def lengths(self) -> Mapping[int, int]:
        """Return how many lists there are of each length."""
        if self.prop.rule is not RuleName.SET:
            return {}
        return self._of_all(self.agreement.lengths(self.prop, self.looked_at))

    def _of_all(self, by_mask: _ByMask[_Counts]) -> Counter[_Counts]:
        total: Counter[_Counts] = Counter()
        for mask in sorted(by_mask):
            if mask & self.wanted == self.wanted:
                total.update(by_mask[mask])
        return total
