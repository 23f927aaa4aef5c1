"""Undisputed facts, counted by SQL in the engine when a pattern needs the numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, partial, reduce
from operator import and_
from typing import Any, Generic, TypeVar

from explorer.audit.cell_reader import CellReader
from explorer.audit.engine import Engine
from explorer.audit.files import EngineMemoryError
from explorer.audit.sql import literal, of_part
from explorer.compare.patterns.agreed import Tally
from explorer.model.enums import RuleName, ValueType
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.read.tables.cell.date_cells import CellError
from explorer.read.typed import parse_value

_Fact = TypeVar("_Fact", Value, int)

_BITS = 60
"""Number of sources in one bit mask; a set of more sources takes two or more masks."""

_NUMBERED = "numbered"
"""Name of the table of all sources, with the index of each one's mask and its bit there."""

_NO_SETS: Set[tuple[int, ...]] = frozenset()

_MOST_PARTS = 1_000

_DIGITS = "translate(u.value, '0123456789', '')"
_ALIKE = {
    ValueType.QUANTITY: f"case when {_DIGITS} in ('', '.') and u.value >= '10' then '2' "
    "else u.value end",
    ValueType.DATE: f"case when {_DIGITS} in ('', '-', '--') then substr('2000-01-01', 1, "
    "least(length(u.value), 10)) else u.value end",
}
"""Expressions that group values, by type: plain numbers and dates of one form count as one value.
Numbers below 10 are kept, as a sum of 0 or 1 may mean "unknown".
"""


class Agreement:
    """Counts of the undisputed values and list lengths of a table, by property."""

    def __init__(
        self,
        tables: Callable[[], Engine],
        reader: CellReader,
        given: Sequence[str],
        sources: Sequence[str],
        parts: Callable[[str], int] = lambda _: 1,
    ) -> None:
        """`tables` opens the whole table; it is called at most once, on first use.

        `parts` returns in how many parts the values of a property probably fit into memory.
        """
        self._tables, self._reader = tables, reader
        self._given, self._sources = given, sources
        self._number = {source: number for number, source in enumerate(sources)}
        self._parts = parts
        self._values: dict[str, _BySources[Value]] = {}
        self._lengths: dict[str, _BySources[int]] = {}

    @cached_property
    def _engine(self) -> Engine:
        engine = self._tables()
        engine.load(_NUMBERED, ("source", "place", "bit"), _numbered(self._sources))
        return engine

    def by(self, prop: Property, *sources: str) -> Tally:
        """Return the counts over the undisputed facts that all of these sources cover."""
        return _Counted(self, prop, [self._number[source] for source in sources])

    def values(self, prop: Property) -> _BySources[Value]:
        """Return how often each value is given, by sets of sources."""
        known = self._values.get(prop.id)
        if known is None:
            word = _ALIKE.get(prop.value_type, "u.value")
            sql = partial(_agreed_values, prop, word, self._given, len(self._sources))
            parts = self._parts(prop.id)
            known = self._values[prop.id] = self._count(sql, partial(self._parsed, prop), parts)
        return known

    def lengths(self, prop: Property) -> _BySources[int]:
        """Return the number of lists of each length."""
        known = self._lengths.get(prop.id)
        if known is None:
            sql = partial(_agreed_lengths, prop, self._given, len(self._sources))
            known = self._lengths[prop.id] = self._count(sql, lambda length: (length,), 1)
        return known

    def _count(
        self, sql: Callable[[int, int], str], parse: Callable[[Any], Sequence[_Fact]], parts: int
    ) -> _BySources[_Fact]:
        """Run a counting query on the subjects in a number of `parts`, or more if memory is short.

        Each part reads the whole table again.
        """
        while True:
            known: _BySources[_Fact] = _BySources()
            try:
                for part in range(parts):
                    for counted, number, *places in self._engine.rows(sql(part, parts)):
                        for fact in parse(counted):
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
        """By the set's numbers, as `_numbered` places them."""

    def add(self, places: tuple[int, ...], fact: _Fact, number: int) -> None:
        """Count something `number` times for a set of sources."""
        self._counts.setdefault(places, Counter())[fact] += number

    @cached_property
    def _sets_with(self) -> Mapping[int, Set[tuple[int, ...]]]:
        """Return the sets that each source is in, by the source's number."""
        with_source: dict[int, set[tuple[int, ...]]] = {}
        for places in self._counts:
            for place, bits in enumerate(places):
                while bits:
                    lowest = bits & -bits
                    number = place * _BITS + lowest.bit_length() - 1
                    with_source.setdefault(number, set()).add(places)
                    bits ^= lowest
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


def _numbered(sources: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return the rows of `_NUMBERED`: source, `place` and `bit`."""
    return [(source, str(at // _BITS), str(1 << at % _BITS)) for at, source in enumerate(sources)]


def _undisputed(prop: Property, value: str, given: Sequence[str], part: int, parts: int) -> str:
    denied = " and polarity <> 'denied'" if "polarity" in given else ""
    return (
        f"(select xxhash64(c.subject) as s, {value} as value, cast(n.place as int) as place, "
        f"cast(n.bit as bigint) as bit from claims c join {_NUMBERED} n on c.source = n.source "
        f"left join flagged f on xxhash64(c.subject) = f.s and f.p = {literal(prop.outcome)} "
        f"where c.property = {literal(prop.id)}{denied} and f.s is null "
        f"and {of_part('c.subject', part, parts)})"
    )


def _agreed_values(
    prop: Property, value: str, given: Sequence[str], sources: int, part: int = 0, parts: int = 1
) -> str:
    """Return SQL that counts undisputed values by the set of sources that give them.

    It covers the facts of one part of the subjects that are not in `flagged`. Each row is a value
    (the expression `value`), the count, and the set as bit masks.
    """
    facts = _undisputed(prop, "c.value", given, part, parts)
    return (
        f"select word, count(*) as n, {_masks(sources)} from (select u.s, {value} as word, "
        f"{_union(sources)} from {facts} u group by u.s, u.value) as by_value "
        f"group by word, {_masks(sources)}"
    )


def _agreed_lengths(
    prop: Property, given: Sequence[str], sources: int, part: int = 0, parts: int = 1
) -> str:
    """Return SQL that counts the lengths of undisputed lists by the set of sources that give them.

    It covers the facts of one part of the subjects that are not in `flagged`. Each row is a length,
    the count, and the set as bit masks.
    """
    # Hashes are enough to count values; they take less memory and up to half the time.
    facts = _undisputed(prop, "xxhash64(c.value)", given, part, parts)
    all_masks = ", ".join(f"bit_or({name}) as {name}" for name in _mask_columns(sources))
    return (
        f"select length, count(*) as n, {_masks(sources)} "
        f"from (select s, count(*) as length, {all_masks} "
        f"from (select u.s, {_union(sources)} from {facts} u group by u.s, u.value) as by_value "
        f"group by s) as by_fact group by length, {_masks(sources)}"
    )


def _mask_columns(sources: int) -> list[str]:
    return [f"m{place}" for place in range(max(1, -(-sources // _BITS)))]


def _masks(sources: int) -> str:
    return ", ".join(_mask_columns(sources))


def _union(sources: int) -> str:
    return ", ".join(
        f"bit_or(case when u.place = {place} then u.bit else 0 end) as {name}"
        for place, name in enumerate(_mask_columns(sources))
    )
