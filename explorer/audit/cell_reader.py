"""Cells of a claims table → values of a vocabulary, and what kind of thing a row is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from explorer.audit.framing import MOST_LINES
from explorer.audit.row import entity_id, value_kind
from explorer.model.claim_record import RawValue
from explorer.model.enums import Factuality, Kind, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.source import Source
from explorer.model.value import Value
from explorer.read.tables.cell_notes import as_estimated, unmarked, without_country
from explorer.read.tables.cells import CellError, Raw, is_null, read_cell
from explorer.read.tables.claims_table import without_guard
from explorer.read.tables.format import Column
from explorer.read.tables.money import counted_in, is_placeholder_sum, without_conversion
from explorer.read.typed import parse_value

_REMEMBERED = 200_000
"""Cells, and values, that are kept for whoever reads the same again."""

_CELL = Column("value")
"""How a cell of a claims table is read: as it stands."""


@dataclass(frozen=True)
class Vocabulary:
    """What rows are read by: properties and constraints, and every source of the whole table."""

    pack: Pack
    """A pack with nothing but a vocabulary."""
    sources: Mapping[str, Source]

    def named(self, word: str) -> Property | None:
        """Return the property of an id."""
        return self.pack.properties.get(word)


def table_sources(names: Iterable[str]) -> dict[str, Source]:
    """Return a source for each name that a table gives, by that name."""
    return {name: Source(name, name, "table", MOST_LINES) for name in sorted(names)}


class Cell(NamedTuple):
    """What a cell says, an entity in the table's own word for it."""

    property: Property
    """The property of the heading; of a sum in other money, the one for that money."""
    value: Raw
    region: str
    """The country in brackets after it, "" for none."""
    estimated: bool
    """Whether it says that it is only an estimate."""


@dataclass
class CellReader:
    """Reads cells by a vocabulary, each different one once."""

    vocabulary: Vocabulary
    _cells: dict[tuple[str, str], Cell | CellError | None] = field(default_factory=dict)
    _kinds: dict[frozenset[str], Kind] = field(default_factory=dict)
    _parsed: dict[tuple[object, ...], Value] = field(default_factory=dict)

    def read(self, prop: Property, text: str) -> Cell | None:
        """Return what a cell says; None where it says nothing, or 0 for a sum that nobody knows.

        Raises:
            CellError: it cannot be read.
        """
        key = (prop.id, text)
        try:
            known = self._cells[key]
        except KeyError:
            if len(self._cells) > _REMEMBERED:
                self._cells.clear()
            try:
                known = self._read(prop, text)
            except CellError as error:
                known = error
            self._cells[key] = known
        if isinstance(known, CellError):
            raise known.with_traceback(None)  # which would grow each time
        return known

    def _read(self, prop: Property, text: str) -> Cell | None:
        if is_null(text, _CELL, ()):
            return None
        word = str(without_guard(text))
        estimated = as_estimated(Factuality.CERTAIN, text) is not Factuality.CERTAIN
        if prop.value_type is ValueType.ENTITY:
            return Cell(prop, word, "", estimated)
        bare, region = without_country(prop, unmarked(prop, word))
        prop, value = self._value(prop, without_conversion(prop, bare))
        return None if is_placeholder_sum(prop, value) else Cell(prop, value, region, estimated)

    def _value(self, prop: Property, word: str) -> tuple[Property, Raw]:
        try:
            return prop, read_cell(prop, word, _CELL)
        except CellError:
            other = counted_in(self.vocabulary.pack.properties, prop, word, "")
            if other is None:
                raise
            return self._value(other, word)

    def kind(self, names: frozenset[str]) -> Kind:
        """Return what a subject is, by the properties that rows give it."""
        if names not in self._kinds:
            self._kinds[names] = _kind(self.vocabulary, names)
        return self._kinds[names]

    def parsed(self, prop: Property, raw: RawValue) -> Value:
        """Return a value as its property asks for it; equal ones are one object."""
        key = prop.id, type(raw), tuple(raw) if isinstance(raw, list) else raw
        known = self._parsed.get(key)
        if known is None:
            if len(self._parsed) > _REMEMBERED:
                self._parsed.clear()
            known = self._parsed[key] = parse_value(prop, raw)
        return known

    def entity_id(self, prop: Property, word: str) -> str:
        """Return the id of the entity that a cell names under a property of a usual subject."""
        subject = prop.domain[0] if len(prop.domain) == 1 else None
        return entity_id(value_kind(prop, subject), word)


def _kind(vocabulary: Vocabulary, names: Iterable[str]) -> Kind:
    """Return what a subject is, by the properties that rows give it."""
    known = vocabulary.pack.properties
    domains = [known[name].domain for name in names if name in known]
    left = [kind for kind in Kind if all(not domain or kind in domain for domain in domains)]
    if left and any(domains):
        return Kind.FILM if Kind.FILM in left else left[0]
    return Kind.CONCEPT
