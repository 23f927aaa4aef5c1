"""Undisputed facts as counts: those made while pruning, and others that a pattern asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, partial, reduce
from operator import and_
from typing import Any, Generic, TypeVar

from explorer.audit.agreed_sql import agreed_facts, agreed_members
from explorer.audit.cell_reader import CellReader
from explorer.audit.engine import Engine
from explorer.audit.files import EngineMemoryError
from explorer.audit.needs import Needs
from explorer.audit.source_sets import NUMBERED, members, numbered
from explorer.compare.patterns.agreed import Tally
from explorer.model.enums import RuleName, ValueType
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.read.tables.date_cells import CellError
from explorer.read.typed import parse_value

_Fact = TypeVar("_Fact", Value, int)

_NO_SETS: Set[tuple[int, ...]] = frozenset()

_MOST_PARTS = 1_000


class Agreement:
    """Counts of the undisputed values and list lengths of a table, by property."""

    def __init__(
        self,
        counts: Engine,
        tables: Callable[[], Engine],
        reader: CellReader,
        needs: Needs,
        given: Sequence[str],
        sources: Sequence[str],
        parts: Callable[[str], int] = lambda _: 1,
    ) -> None:
        """Use the counts in the view `agreed` of the engine `counts`, see `FactsSql.agreed`.

        `tables` opens the whole table; it is called at most once, on first use.
        `parts` returns in how many parts the values of a property probably fit into memory.
        """
        self._counts, self._tables, self._reader = counts, tables, reader
        self._needs, self._given, self._sources = needs, given, sources
        self._number = {source: number for number, source in enumerate(sources)}
        self._parts = parts
        self._values: dict[str, _BySources[Value]] = {}
        self._lengths: dict[str, _BySources[int]] = {}

    @cached_property
    def _engine(self) -> Engine:
        engine = self._tables()
        engine.load(NUMBERED, ("source", "place", "bit"), numbered(self._sources))
        return engine

    def by(self, prop: Property, *sources: str) -> Tally:
        """Return the counts over the undisputed facts that all of these sources cover."""
        return _Counted(self, prop, [self._number[source] for source in sources])

    def values(self, prop: Property) -> _BySources[Value]:
        """Return how often each value is given, by sets of sources."""
        known = self._values.get(prop.id)
        if known is None:
            if prop.id in self._needs.counted.get(prop.value_type, ()):
                known = self._counted(prop, "word", partial(self._parsed, prop))
            else:
                known = self._count_values(prop)
            self._values[prop.id] = known
        return known

    def lengths(self, prop: Property) -> _BySources[int]:
        """Return the number of lists of each length."""
        known = self._lengths.get(prop.id)
        if known is None:
            known = self._counted(prop, "length", lambda length: (length,))
            self._lengths[prop.id] = known
        return known

    def _outcome(self, prop: Property) -> str:
        """Return the property under which the table's claims of this property are compared."""
        return self._needs.outcomes.get(prop.id, prop.id)

    def _counted(
        self, prop: Property, column: str, parse: Callable[[Any], Sequence[_Fact]]
    ) -> _BySources[_Fact]:
        """Return what was counted while pruning."""
        known: _BySources[_Fact] = _BySources()
        planned = prop.id in self._needs.outcomes
        sql = agreed_facts(self._outcome(prop), column, len(self._sources), planned=planned)
        for counted, number, *places in self._counts.rows(sql):
            for fact in parse(counted):
                known.add(tuple(places), fact, number)
        return known

    def _count_values(self, prop: Property) -> _BySources[Value]:
        """Count the values of all undisputed facts, in more parts if memory is short.

        Each part reads the whole table again.
        """
        parts = self._parts(prop.id)
        of = prop, self._outcome(prop), self._given, len(self._sources)
        while True:
            known: _BySources[Value] = _BySources()
            try:
                for part in range(parts):
                    for word, number, *places in self._engine.rows(
                        agreed_members(*of, part, parts)
                    ):
                        for fact in self._parsed(prop, word):
                            known.add(tuple(places), fact, number)
            except EngineMemoryError:
                if parts >= _MOST_PARTS:
                    raise
                parts *= 2
            else:
                return known

    def _parsed(self, prop: Property, word: str) -> Sequence[Value]:
        """Return a cell's value as in a claim, or an empty list if it cannot be read."""
        if prop.value_type is ValueType.ENTITY:
            return [self._reader.entity_id(prop, word)]
        try:
            cell = self._reader.read(prop, word)
            if cell is None:
                return []
            several = cell.property.rule is RuleName.SET
            return [str(cell.value) if several else parse_value(cell.property, cell.value)]
        except (CellError, ValueError, ArithmeticError):
            return []


class _BySources(Generic[_Fact]):
    """Counts of something by the set of sources that agree on it."""

    def __init__(self) -> None:
        self._counts: dict[tuple[int, ...], Counter[_Fact]] = {}
        """By the set's masks."""

    def add(self, places: tuple[int, ...], fact: _Fact, number: int) -> None:
        """Count something `number` times for a set of sources."""
        self._counts.setdefault(places, Counter())[fact] += number

    @cached_property
    def _sets_with(self) -> Mapping[int, Set[tuple[int, ...]]]:
        """Return the sets that each source is in, by the source's number."""
        with_source: dict[int, set[tuple[int, ...]]] = {}
        for places in self._counts:
            for number in members(places):
                with_source.setdefault(number, set()).add(places)
        return with_source

    def of(self, sources: Sequence[int]) -> Counter[_Fact]:
        """Return the total over the sets that contain all of the sources."""
        sets = reduce(and_, (self._sets_with.get(source, _NO_SETS) for source in sources))
        if len(sets) == 1:  # nothing to add up
            return self._counts[next(iter(sets))]
        total: Counter[_Fact] = Counter()
        for places in sorted(sets):
            total.update(self._counts[places])
        return total


@dataclass(frozen=True)
class _Counted:
    """Lazily computed counts for some sources under a property."""

    agreement: Agreement
    prop: Property
    sources: Sequence[int]
    """Numbers of the sources."""

    @cached_property
    def facts(self) -> int:
        """Return the number of facts."""
        several = self.prop.rule is RuleName.SET
        return sum((self.lengths if several else self.values).values())

    @cached_property
    def values(self) -> Mapping[Value, int]:
        """Return how often each value, or each member of the lists, is given."""
        return self.agreement.values(self.prop).of(self.sources)

    @cached_property
    def lengths(self) -> Mapping[int, int]:
        """Return the number of lists of each length."""
        if self.prop.rule is not RuleName.SET:
            return {}
        return self.agreement.lengths(self.prop).of(self.sources)
