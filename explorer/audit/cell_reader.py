"""Read the cells of a claims table as values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from explorer.audit.framing import MOST_LINES
from explorer.audit.row import entity_id, value_kind
from explorer.model.claim_record import RawValue
from explorer.model.enums import Factuality, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.source import Source
from explorer.model.value import Value
from explorer.read.tables.cell.cell_notes import as_estimated, unmarked, without_country
from explorer.read.tables.cell.cells import Raw, read_cell
from explorer.read.tables.cell.date_cells import CellError
from explorer.read.tables.cell.money import counted_in, is_placeholder_sum, without_conversion
from explorer.read.tables.cell.no_value import is_null
from explorer.read.tables.claims_table import without_guard
from explorer.read.tables.format import Column
from explorer.read.typed import parse_value

_REMEMBERED = 20_000
"""Maximum size of the caches of cells and of values."""

_CELL = Column("value")
"""The mapping of a cell of a claims table, which needs no conversion."""


@dataclass(frozen=True)
class Vocabulary:
    """What is needed to read rows: properties and constraints, and all sources of the table."""

    pack: Pack
    """A pack that contains only the vocabulary."""
    sources: Mapping[str, Source]

    def named(self, word: str) -> Property | None:
        """Return the property with an id, None if unknown."""
        return self.pack.properties.get(word)


def table_sources(names: Iterable[str]) -> dict[str, Source]:
    """Return a source for each source name in a table, by that name."""
    return {name: Source(name, name, "table", MOST_LINES) for name in sorted(names)}


class Cell(NamedTuple):
    """The content of a cell; an entity is given by its name in the table."""

    property: Property
    """The property of the column, or for a sum in another currency the property for that one."""
    value: Raw
    region: str
    """The country in brackets after the value, "" if none."""
    estimated: bool
    """Whether the cell says that the value is an estimate."""


@dataclass
class CellReader:
    """Reads cells by a vocabulary, with a cache."""

    vocabulary: Vocabulary
    _cells: dict[tuple[str, str], Cell | CellError | None] = field(default_factory=dict)
    _parsed: dict[tuple[object, ...], Value] = field(default_factory=dict)

    def read(self, prop: Property, text: str) -> Cell | None:
        """Return the content of a cell; None if it is empty, or is 0 for an unknown sum.

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
            raise known.with_traceback(None)  # without this it would grow each time
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

    def parsed(self, prop: Property, raw: RawValue) -> Value:
        """Return a value parsed for its property; equal values are the same object."""
        key = prop.id, type(raw), tuple(raw) if isinstance(raw, list) else raw
        known = self._parsed.get(key)
        if known is None:
            if len(self._parsed) > _REMEMBERED:
                self._parsed.clear()
            known = self._parsed[key] = parse_value(prop, raw)
        return known

    def entity_id(self, prop: Property, word: str) -> str:
        """Return the id of the entity that a cell names under a property."""
        subject = prop.domain[0] if len(prop.domain) == 1 else None
        return entity_id(value_kind(prop, subject), word)
