"""Facts that are not in dispute, counted by the engine when a pattern asks for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from explorer.audit.engine import Engine
from explorer.audit.rows import RowReader
from explorer.audit.sql import agreed_lengths, agreed_values
from explorer.compare.patterns.agreed import Tally
from explorer.model.enums import RuleName, ValueType
from explorer.model.property import Property
from explorer.model.value import Value
from explorer.read.tables.cells import CellError
from explorer.read.typed import parse_value

_MOST = 60
"""Sources whose sets fit into the bits of one number."""

_DIGITS = "translate(u.value, '0123456789', '')"
_ALIKE = {
    ValueType.QUANTITY: f"case when {_DIGITS} in ('', '.') then '1' else u.value end",
    ValueType.DATE: f"case when {_DIGITS} in ('', '-', '--') then substr('2000-01-01', 1, "
    "least(length(u.value), 10)) else u.value end",
}
"""Of numbers and dates only their form matters: how many are plain ones."""


class Agreement:
    """What all sources of a table say alike, by property."""

    def __init__(
        self, engine: Engine, reader: RowReader, given: Sequence[str], sources: Sequence[str]
    ) -> None:
        self._engine, self._reader = engine, reader
        self._given, self._sources = given, list(sources)
        self._known: dict[tuple[str, tuple[str, ...]], list[tuple[int, Tally]]] = {}

    def by(self, prop: Property, *sources: str) -> Tally:
        """Return what facts come to on which each of the sources speaks."""
        looked_at = self._sources if len(self._sources) <= _MOST else list(sources)
        wanted = sum(1 << looked_at.index(source) for source in sources)
        facts = 0
        values: Counter[Value] = Counter()
        lengths: Counter[int] = Counter()
        for mask, tally in self._tallies(prop, looked_at):
            if mask & wanted == wanted:
                facts += tally.facts
                values.update(tally.values)
                lengths.update(tally.lengths)
        return Tally(facts, values, lengths)

    def _tallies(self, prop: Property, sources: Sequence[str]) -> list[tuple[int, Tally]]:
        key = prop.id, tuple(sources)
        if key not in self._known:
            self._known[key] = self._count(prop, sources)
        return self._known[key]

    def _count(self, prop: Property, sources: Sequence[str]) -> list[tuple[int, Tally]]:
        lengths: dict[int, Counter[int]] = {}
        several = prop.rule is RuleName.SET
        if several:
            for mask, length, number in self._rows(agreed_lengths(prop, self._given, sources)):
                lengths.setdefault(mask, Counter())[length] += number
        word = _ALIKE.get(prop.value_type, "u.value")
        values: dict[int, Counter[Value]] = {}
        for mask, value, number in self._rows(agreed_values(prop, word, self._given, sources)):
            for meant in self._meant(prop, value):
                values.setdefault(mask, Counter())[meant] += number
        masks = sorted({*lengths, *values})
        return [
            (mask, _tally(several, values.get(mask, {}), lengths.get(mask, Counter())))
            for mask in masks
        ]

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        return list(self._engine.rows(sql))

    def _meant(self, prop: Property, word: str) -> Sequence[Value]:
        """Return a value as claims hold it, nothing where it cannot be read."""
        if prop.value_type is ValueType.ENTITY:
            return [self._reader.entity_id(prop, word)]
        try:
            raw = self._reader.read(prop, word)
            if prop.rule is RuleName.SET:
                return [str(raw)]
            return [parse_value(prop, raw)]
        except (CellError, ValueError, ArithmeticError):
            return []


def _tally(several: bool, values: Mapping[Value, int], lengths: Counter[int]) -> Tally:
    facts = sum(lengths.values()) if several else sum(values.values())
    return Tally(facts, values, lengths)
