"""Where each record of a pack stands, worked out when first asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from explorer.model.pack import Origin
from explorer.model.source import Passage

if TYPE_CHECKING:
    from explorer.model.claim import ClaimRecord
    from explorer.model.constraint import Constraint
    from explorer.model.entity import Entity
    from explorer.model.property import Property
    from explorer.model.source import Source
    from explorer.model.table import KeptTable
    from explorer.read.rows import Table
    from explorer.read.unchecked import UncheckedPack

    AnyTable = (
        Table[Source]
        | Table[Entity]
        | Table[Property]
        | Table[Constraint]
        | Table[ClaimRecord]
        | Table[Passage]
    )
    AnyRecord = Source | Entity | Property | Constraint | ClaimRecord | Passage


class Origins(Mapping[str, Origin]):
    """Origins by "claim:<id>" (or entity, source, property) and "passage:<source>:<line>".

    Keeps the files' texts until the first look-up of each kind, and only the lines afterwards.
    """

    def __init__(self, pack: UncheckedPack) -> None:
        self._tables: dict[str, AnyTable] = {
            table.name: table
            for table in (
                pack.sources,
                pack.entities,
                pack.properties,
                pack.constraints,
                pack.claims,
                pack.passages,
            )
        }
        self._tabled = (pack.tabled, pack.tables)
        self._origins: dict[str, dict[str, Origin]] = {}

    def _of_kind(self, kind: str) -> dict[str, Origin]:
        if kind in self._tables:
            self._origins[kind] = _origins(self._tables.pop(kind))
            if kind == "claim":
                self._origins[kind].update(_of_tables(*self._tabled))
        return self._origins.get(kind, {})

    def __getitem__(self, key: str) -> Origin:
        return self._of_kind(key.partition(":")[0])[key]

    def __iter__(self) -> Iterator[str]:
        kinds = [*self._tables, *self._origins]
        return (key for kind in kinds for key in self._of_kind(kind))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _origins(table: AnyTable) -> dict[str, Origin]:
    from explorer.read.places import header_lines

    counts = Counter(id(document) for document, _, _ in table.rows)
    lines: dict[int, list[int]] = {}
    origins = {}
    for document, index, record in table.rows:
        if id(document) not in lines:
            lines[id(document)] = header_lines(document.text, table.name, counts[id(document)])
        origins[_key(table.name, record)] = Origin(document.path, lines[id(document)][index])
    return origins


def _of_tables(
    claims: Iterable[ClaimRecord], tables: Mapping[str, KeptTable]
) -> Iterator[tuple[str, Origin]]:
    """Yield the origin of each claim that a table in the pack makes."""
    for claim in claims:
        if claim.evidence and claim.source in tables:
            path, line = tables[claim.source].spot(claim.evidence[0].line)
            yield f"claim:{claim.id}", Origin(path, line)


def _key(name: str, record: AnyRecord) -> str:
    own = f"{record.source}:{record.line}" if isinstance(record, Passage) else record.id
    return f"{name}:{own}"
