"""Cells of a claims table → values of a vocabulary, and what kind of thing a row is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from explorer.audit.framing import MOST_LINES
from explorer.audit.row import entity_id, value_kind
from explorer.model.claim_record import RawValue
from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.source import Source
from explorer.model.value import Value
from explorer.read.tables.cell_notes import unmarked, without_country
from explorer.read.tables.cells import CellError, Raw, read_cell
from explorer.read.tables.format import Column
from explorer.read.tables.money import counted_in, without_conversion
from explorer.read.typed import parse_value

_REMEMBERED = 200_000
"""Cells, and values, that are kept for whoever reads the same again."""

CELL = Column("value")
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
    """What a cell says, entities apart."""

    property: Property
    """The property of the heading; of a sum in other money, the one for that money."""
    value: Raw
    region: str
    """The country in brackets after it, "" for none."""


@dataclass
class CellReader:
    """Reads cells by a vocabulary, each different one once."""

    vocabulary: Vocabulary
    _values: dict[tuple[str, str], Cell | CellError] = field(default_factory=dict)
    _kinds: dict[frozenset[str], Kind] = field(default_factory=dict)
    _parsed: dict[tuple[object, ...], Value] = field(default_factory=dict)

    def read(self, prop: Property, word: str) -> Cell:
        """Return what a cell says.

        Raises:
            CellError: it holds none.
        """
        key = (prop.id, word)
        known = self._values.get(key)
        if known is None:
            if len(self._values) > _REMEMBERED:
                self._values.clear()
            try:
                bare, region = without_country(prop, unmarked(prop, word))
                known = Cell(*self._read(prop, without_conversion(prop, bare)), region)
            except CellError as error:
                known = error
            self._values[key] = known
        if isinstance(known, CellError):
            raise known.with_traceback(None)  # which would grow each time
        return known

    def _read(self, prop: Property, word: str) -> tuple[Property, Raw]:
        try:
            return prop, read_cell(prop, word, CELL)
        except CellError:
            other = counted_in(self.vocabulary.pack.properties, prop, word, "")
            if other is None:
                raise
            return self._read(other, word)

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
