"""Rows of a claims table → the claims of a pack in memory, the same whatever rows stand beside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from explorer.audit.manners import MOST_LINES, Manners, evidence_of
from explorer.audit.row import Rejected, Row, clean_word, entity_id, value_kind
from explorer.model.claim import (
    Claim,
    ClaimRecord,
    RawValue,
    Scope,
    resolve,
)
from explorer.model.entity import Entity
from explorer.model.enums import Factuality, Kind, Polarity, RuleName, ValueType
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Header, Pack
from explorer.model.property import Property
from explorer.model.source import Source
from explorer.model.value import Value
from explorer.read.tables.cell_notes import as_estimated, unmarked, without_country
from explorer.read.tables.cells import CellError, Raw, is_null, read_cell
from explorer.read.tables.claims_table import without_guard
from explorer.read.tables.format import Column
from explorer.read.tables.money import counted_in, stands_for_no_sum, without_conversion
from explorer.read.typed import parse_value

_REMEMBERED = 200_000
"""Cells, and values, that are kept for whoever reads the same again."""

_CELL = Column("value")


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


@dataclass(frozen=True)
class Known:
    """What the whole table says about the things that some of its rows name."""

    properties: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By subject, under which properties there are rows: they tell what kind of thing it is."""
    distinct: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By entity's id, the ids of others that a list somewhere names beside it."""


class Cell(NamedTuple):
    """What a cell says, entities apart."""

    property: Property
    """Of a sum in other money the one that counts in it."""
    value: Raw
    region: str
    """The country in brackets after it, "" for none."""


@dataclass
class RowReader:
    """Makes packs of rows; what it has read of cells is kept for the next pack."""

    vocabulary: Vocabulary
    rejected: list[Rejected] = field(default_factory=list)
    _values: dict[tuple[str, str], Cell | CellError] = field(default_factory=dict)
    _kinds: dict[frozenset[str], Kind] = field(default_factory=dict)
    _parsed: dict[tuple[object, ...], Value] = field(default_factory=dict)

    @collection_paused()
    def pack_of(self, rows: Iterable[Row], known: Known | None = None) -> Pack:
        """Return the pack that rows make: all of each subject's that matter."""
        made = _Making(self, known or Known())
        unique = sorted(set(rows))
        made.name_subjects(unique)
        for row in unique:
            made.add(row)
        return made.pack()

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
            raise known
        return known

    def _read(self, prop: Property, word: str) -> tuple[Property, Raw]:
        try:
            return prop, read_cell(prop, word, _CELL)
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


_Key = tuple[str, str, str, Factuality, Polarity, str, Scope]


@dataclass
class _Draft:
    """A claim in the making: the values of a list come one by one."""

    property: Property
    first: Row
    subject: str
    """Id of the entity."""
    values: list[Raw]
    key: _Key


@dataclass
class _Making:
    """A pack in the making."""

    reader: RowReader
    known: Known
    kinds: dict[str, Kind] = field(default_factory=dict)
    """What each subject is, by its name."""
    drafts: list[_Draft] = field(default_factory=list)
    lists: dict[_Key, _Draft] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.manners = Manners(self._entity)

    def name_subjects(self, rows: Iterable[Row]) -> None:
        """Tell what each subject is, by all the properties that it has."""
        properties = self.reader.vocabulary.pack.properties
        named: dict[str, set[str]] = {}
        for row in rows:
            if row.property in properties:
                named.setdefault(clean_word(row.subject), set()).add(row.property)
        for subject, names in named.items():
            names.update(self.known.properties.get(subject, ()))
            self.kinds[subject] = self.reader.kind(frozenset(names))

    def add(self, row: Row) -> None:
        """Take up a row, or list it as rejected."""
        try:
            self._add(row)
        except ValueError as error:
            hint = getattr(error, "hint", "")
            self.reader.rejected.append(Rejected(row, f"{error}{f'; {hint}' if hint else ''}"))

    def _add(self, row: Row) -> None:
        prop = self.reader.vocabulary.named(row.property)
        if prop is None:
            raise ValueError(f"no property has the id {row.property!r}")
        subject = clean_word(row.subject)
        if not row.source or not subject:
            raise ValueError("a row names its source and its subject")
        if is_null(row.value, _CELL, ()):
            return
        kind = self.kinds[subject]
        prop, value, region = self._value(prop, kind, str(without_guard(row.value)))
        if stands_for_no_sum(prop, value):
            return
        firmness, polarity, attributed_to, scope = self.manners.of(row)
        if region and scope.region not in ("", region):
            raise ValueError(f"the value is for {region}, and the row for {scope.region}")
        if region and not scope.region:
            scope = replace(scope, region=region)
        firmness = as_estimated(firmness, row.value)
        key = row.source, subject, prop.id, firmness, polarity, attributed_to, scope
        if prop.rule is RuleName.SET and key in self.lists:
            self.lists[key].values.append(value)
            return
        draft = _Draft(prop, row, self._entity(kind, subject), [value], key)
        self.drafts.append(draft)
        if prop.rule is RuleName.SET:
            self.lists[key] = draft

    def _value(self, prop: Property, subject: Kind, word: str) -> Cell:
        if prop.value_type is ValueType.ENTITY:
            return Cell(prop, self._entity(value_kind(prop, subject), word), "")
        return self.reader.read(prop, word)

    def _entity(self, kind: Kind, word: str) -> str:
        key = entity_id(kind, word)
        if key not in self.entities:
            others = list(self.known.distinct.get(key, ()))
            self.entities[key] = Entity(key, kind, clean_word(word), distinct_from=others)
        return key

    def pack(self) -> Pack:
        """Return what has been taken up as a pack."""
        claims: dict[str, Claim] = {}
        numbers: dict[str, int] = {}
        for draft in self.drafts:
            claim = self._claim(draft, claims, numbers)
            claims[claim.id] = claim
        vocabulary = self.reader.vocabulary
        base = vocabulary.pack
        return Pack(
            Header("table", "Table"),
            vocabulary.sources,
            self.entities,
            base.properties,
            claims,
            {},
            former=base.former,
            constraints=base.constraints,
        )

    def _claim(self, draft: _Draft, taken: Mapping[str, Claim], numbers: dict[str, int]) -> Claim:
        row, prop = draft.first, draft.property
        source, subject, _, factuality, polarity, attributed_to, scope = draft.key
        raw: RawValue = draft.values[0]
        if prop.rule is RuleName.SET:
            raw = list(map(str, draft.values))
        wanted = row.claim or f"{source}:{subject}:{prop.id}"
        claim_id = wanted
        while claim_id in taken:
            numbers[wanted] = number = numbers.get(wanted, 1) + 1
            claim_id = f"{wanted}:{number}"
        record = ClaimRecord(
            claim_id,
            draft.subject,
            prop.id,
            source,
            value=raw,
            factuality=factuality,
            polarity=polarity,
            scope=scope,
            attributed_to=attributed_to,
            evidence=evidence_of(row),
        )
        value = self.reader.parsed(prop, raw)
        return resolve(record, value, prop, self.reader.vocabulary.sources[source], source)


def _kind(vocabulary: Vocabulary, names: Iterable[str]) -> Kind:
    """Return what a subject is, by the properties that rows give it."""
    known = vocabulary.pack.properties
    domains = [known[name].domain for name in names if name in known]
    left = [kind for kind in Kind if all(not domain or kind in domain for domain in domains)]
    if left and any(domains):
        return Kind.FILM if Kind.FILM in left else left[0]
    return Kind.CONCEPT
