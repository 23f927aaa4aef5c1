"""Make a pack in memory from some rows of a claims table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import or_

from explorer.audit.cell_reader import CellReader, Vocabulary
from explorer.audit.framing import Framings, evidence_of
from explorer.audit.kinds import excluded_by, kind_without
from explorer.audit.row import Rejected, Row, clean_word, entity_id, value_kind
from explorer.model.claim import Claim, resolve
from explorer.model.claim_record import ClaimRecord, RawValue
from explorer.model.entity import Entity
from explorer.model.enums import Factuality, Kind, Polarity, RuleName, ValueType
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Header, Pack
from explorer.model.property import Property
from explorer.model.scope import Scope
from explorer.read.tables.cell.cells import Raw


@dataclass(frozen=True)
class Known:
    """What the whole table says about the entities in some of its rows."""

    excluded: Mapping[str, int] = field(default_factory=dict)
    """The kinds that each subject cannot be, see `kinds.excluded_by`."""
    distinct: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By an entity's id, the ids of others that occur in a list together with it."""


class RowReader:
    """Makes packs from rows, keeping its caches of cells from one pack to the next."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.cells = CellReader(vocabulary)
        self.excluded = {
            name: excluded_by(prop) for name, prop in vocabulary.pack.properties.items()
        }
        self.rejected: list[Rejected] = []

    @collection_paused()
    def pack_of(self, rows: Iterable[Row], known: Known | None = None) -> Pack:
        """Return the pack of these rows, which must be all relevant rows of each subject."""
        made = _Making(self, known or Known())
        by_subject: dict[str, list[Row]] = {}
        for row in dict.fromkeys(rows):
            by_subject.setdefault(clean_word(row.subject), []).append(row)
        for subject in sorted(by_subject):  # equal values are close together, and often cached
            made.add_subject(subject, sorted(by_subject.pop(subject)))
        return made.pack()


_NO_NAMES: list[str] = []
_NO_IDS: dict[str, int | str] = {}
"""Shared by all entities of tables, which have nothing but a name, to save memory."""

_Key = tuple[str, str, str, Factuality, Polarity, str, Scope]


@dataclass(slots=True)
class _Draft:
    """A claim being built: the values of a list are added one by one."""

    property: Property
    first: Row
    subject: str
    """Id of the subject's entity."""
    values: list[Raw]
    key: _Key


@dataclass
class _Making:
    """A pack being built."""

    reader: RowReader
    known: Known
    drafts: list[_Draft] = field(default_factory=list)
    """Those of one subject."""
    lists: dict[_Key, _Draft] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    """The last number added to each id that is taken."""

    def __post_init__(self) -> None:
        self.framings = Framings(self._entity)

    def add_subject(self, subject: str, rows: Sequence[Row]) -> None:
        """Add all rows on a subject; those that cannot be read are recorded as rejected."""
        masks = self.reader.excluded
        given = (masks.get(row.property, 0) for row in rows)
        kind = kind_without(reduce(or_, given, self.known.excluded.get(subject, 0)))
        for row in rows:
            try:
                self._add(row, subject, kind)
            except ValueError as error:
                hint = getattr(error, "hint", "")
                self.reader.rejected.append(Rejected(row, f"{error}{f'; {hint}' if hint else ''}"))
        for draft in self.drafts:
            claim = self._claim(draft)
            self.claims[claim.id] = claim
        self.drafts.clear()
        self.lists.clear()

    def _add(self, row: Row, subject: str, kind: Kind) -> None:
        prop = self.reader.vocabulary.named(row.property)
        if prop is None:
            raise ValueError(f"no property has the id {row.property!r}")
        if not row.source or not subject:
            raise ValueError("a row names its source and its subject")
        cell = self.reader.cells.read(prop, row.value)
        if cell is None:
            return
        prop, value, region, estimated = cell
        if prop.value_type is ValueType.ENTITY:
            value = self._entity(value_kind(prop, kind), str(value))
        firmness, polarity, attributed_to, scope = self.framings.of(row)
        if region and scope.region not in ("", region):
            raise ValueError(f"the value is for {region}, and the row for {scope.region}")
        if region and not scope.region:
            scope = replace(scope, region=region)
        if estimated and firmness is Factuality.CERTAIN:
            firmness = Factuality.PROBABLE
        key = row.source, subject, prop.id, firmness, polarity, attributed_to, scope
        if prop.rule is RuleName.SET and key in self.lists:
            self.lists[key].values.append(value)
            return
        draft = _Draft(prop, row, self._entity(kind, subject), [value], key)
        self.drafts.append(draft)
        if prop.rule is RuleName.SET:
            self.lists[key] = draft

    def _entity(self, kind: Kind, word: str) -> str:
        key = entity_id(kind, word)
        if key not in self.entities:
            others = self.known.distinct.get(key)
            apart = list(others) if others else _NO_NAMES
            self.entities[key] = Entity(
                key,
                kind,
                clean_word(word),
                _NO_NAMES,
                _NO_NAMES,
                "",
                _NO_NAMES,
                _NO_NAMES,
                apart,
                _NO_NAMES,
                "",
                _NO_IDS,
            )
        return key

    def pack(self) -> Pack:
        """Return the pack of the rows added."""
        vocabulary = self.reader.vocabulary
        base = vocabulary.pack
        return Pack(
            Header("table", "Table"),
            vocabulary.sources,
            self.entities,
            base.properties,
            self.claims,
            {},
            former=base.former,
            constraints=base.constraints,
        )

    def _claim(self, draft: _Draft) -> Claim:
        row, prop = draft.first, draft.property
        source, subject, _, factuality, polarity, attributed_to, scope = draft.key
        raw: RawValue = draft.values[0]
        if prop.rule is RuleName.SET:
            raw = list(map(str, draft.values))
        wanted = row.claim or f"{source}:{subject}:{prop.id}"
        claim_id = wanted
        while claim_id in self.claims:
            self.numbers[wanted] = number = self.numbers.get(wanted, 1) + 1
            claim_id = f"{wanted}:{number}"
        record = ClaimRecord(  # positional, as keywords take twice as long
            claim_id,
            draft.subject,
            prop.id,
            source,
            raw,
            False,
            factuality,
            polarity,
            False,
            scope,
            attributed_to,
            (),
            "",
            evidence_of(row),
        )
        value = self.reader.cells.parsed(prop, raw)
        return resolve(record, value, prop, self.reader.vocabulary.sources[source], source)
