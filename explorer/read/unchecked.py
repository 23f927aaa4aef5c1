"""A pack while it is read: the contents of its files, before they are checked together."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.model.claim_record import ClaimRecord
from explorer.model.constraint import Constraint
from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.pack import Header
from explorer.model.property import Property
from explorer.model.source import KeptTable, Passage, Source
from explorer.read.document import Document
from explorer.read.fixes import NewEntity, SetValue
from explorer.read.problems import Report
from explorer.read.rows import Table
from explorer.text import quote
from explorer.values.folding import caseless

if TYPE_CHECKING:
    from explorer.read.places import KeyPath
    from explorer.read.tables.keeping.readings import ReadTables

_MOST_NAMED = 3

AnyTable = Table[Source] | Table[Entity] | Table[Property]


@dataclass(slots=True)
class UncheckedPack:
    """The tables of a pack and the report of their problems."""

    report: Report = field(default_factory=Report)
    notes: Report = field(default_factory=Report)
    """Things that are not mistakes, but worth a look."""
    header: Header | None = None
    header_document: Document | None = None
    sources: Table[Source] = field(default_factory=lambda: Table("source", Source))
    entities: Table[Entity] = field(default_factory=lambda: Table("entity", Entity))
    properties: Table[Property] = field(default_factory=lambda: Table("property", Property))
    constraints: Table[Constraint] = field(default_factory=lambda: Table("constraint", Constraint))
    claims: Table[ClaimRecord] = field(default_factory=lambda: Table("claim", ClaimRecord))
    passages: Table[Passage] = field(default_factory=lambda: Table("passage", Passage))
    tabled: list[ClaimRecord] = field(default_factory=list)
    """The claims from tables that the pack keeps as they are."""
    tables: dict[str, KeptTable] = field(default_factory=dict)
    """The text of each source that is such a table."""
    known_tables: ReadTables | None = None
    """The contents of tables that need not be read again."""
    cache: Path | None = None
    """A folder for caching claims read from tables."""
    more_files: list[Path] = field(default_factory=list)
    """Files of the pack other than its TOML: tables and their mappings."""
    documents: list[Document] = field(default_factory=list)
    defaults: set[tuple[int, str]] = field(default_factory=set)
    """Unknown sources named at the top of a file, by document: each is reported once, there."""

    _names: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def named(self, table: AnyTable, name: str) -> list[str]:
        """Return the ids of the records with a name, ignoring case and spacing."""
        if table.name not in self._names:
            self._names[table.name] = _by_name(table)
        return self._names[table.name].get(caseless(name), [])

    def check_source(self, document: Document, keys: KeyPath, source_id: str) -> None:
        """Report a source that does not exist, unless it is already reported at the top of its
        file.
        """
        if (id(document), source_id) not in self.defaults:
            self.check_reference(self.sources, document, keys, source_id)

    def check_reference(
        self,
        table: AnyTable,
        document: Document,
        keys: KeyPath,
        record_id: str,
        kinds: Collection[Kind] = (),
        fixable: bool = True,
        advice: str = "",
    ) -> None:
        """Report an id that no record of `table` has.

        `kinds` are those allowed if it is an entity; `fixable` means that the id is the whole value
        at `keys`; `advice` goes before similar ids.
        """
        if table.knows(record_id):
            return
        article = "an" if table.name == "entity" else "a"
        found = f"the unknown {table.name} {quote(record_id)}"
        expected = f"the id of {article} {table.name}"
        if ids := self.named(table, record_id)[:_MOST_NAMED]:
            hint = f"write {' or '.join(map(quote, ids))}"
        else:
            hint = advice or table.near.hint(record_id)
        meant = ids[0] if len(ids) == 1 else table.near.certain(record_id)
        fix: SetValue | NewEntity | None = SetValue(keys, meant) if meant else None
        if not hint and table.name == "entity":
            fix = NewEntity(keys, record_id, kinds)
        self.report.add(document, keys, found, expected, hint, fix=fix if fixable else None)


def _by_name(table: AnyTable) -> dict[str, list[str]]:
    """Return the ids of a table's records by each of their names, aliases, titles and labels."""
    ids: dict[str, list[str]] = {}
    for record in table.records.values():
        if isinstance(record, Entity):
            names = [record.name, *record.aliases]
        else:
            names = [record.title if isinstance(record, Source) else record.label]
        for name in dict.fromkeys(map(caseless, names)):
            ids.setdefault(name, []).append(record.id)
    return ids
