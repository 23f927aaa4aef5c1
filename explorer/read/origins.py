"""Where each record of a pack is, computed on demand."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from explorer.model.pack import Origin
from explorer.model.source import Passage

if TYPE_CHECKING:
    from explorer.model.claim_record import ClaimRecord
    from explorer.model.constraint import Constraint
    from explorer.model.entity import Entity
    from explorer.model.property import Property
    from explorer.model.source import KeptTable, Source
    from explorer.read.document import Document
    from explorer.read.unchecked import UncheckedPack

    AnyRecord = Source | Entity | Property | Constraint | ClaimRecord | Passage

_LARGE = 500_000
"""Length of a file from which its text is not kept."""


class Origins(Mapping[str, Origin]):
    """Origins by "claim:<id>" (or entity, source, property) and "passage:<source>:<line>".

    Keeps the files' texts until the first look-up of each kind, then only the line numbers; of
    large files, only the line numbers from the start.
    """

    def __init__(self, pack: UncheckedPack) -> None:
        self._files: dict[str, list[_File]] = {
            table.name: [_File.of(table.name, *file) for file in table.files]
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
        if kind in self._files:
            self._origins[kind] = _origins(kind, self._files.pop(kind))
            if kind == "claim":
                self._origins[kind].update(_of_tables(*self._tabled))
        return self._origins.get(kind, {})

    def __getitem__(self, key: str) -> Origin:
        return self._of_kind(key.partition(":")[0])[key]

    def __iter__(self) -> Iterator[str]:
        kinds = [*self._files, *self._origins]
        return (key for kind in kinds for key in self._of_kind(kind))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _File(NamedTuple):
    """The records of one kind in a file, with the file's text, or their line numbers."""

    path: Path
    records: Sequence[AnyRecord | None]
    text: str
    lines: array[int] | None

    @classmethod
    def of(cls, name: str, document: Document, records: Sequence[AnyRecord | None]) -> _File:
        """Return a file's records; in large files, line numbers take less memory than text."""
        if len(document.text) < _LARGE:
            return cls(document.path, records, document.text, None)
        lines = _header_lines(document.text, name, len(records))
        return cls(document.path, records, "", lines)

    def places(self, name: str) -> Iterator[tuple[AnyRecord | None, int]]:
        """Yield each record with the number of its first line."""
        lines = self.lines
        if lines is None:
            lines = _header_lines(self.text, name, len(self.records))
        yield from zip(self.records, lines, strict=True)


def _header_lines(text: str, name: str, count: int) -> array[int]:
    from explorer.read.places import header_lines  # not needed until somebody asks

    return array("l", header_lines(text, name, count))


def _origins(name: str, files: Iterable[_File]) -> dict[str, Origin]:
    return {
        _key(name, record): Origin(file.path, line)
        for file in files
        for record, line in file.places(name)
        if record is not None
    }


def _of_tables(
    claims: Iterable[ClaimRecord], tables: Mapping[str, KeptTable]
) -> Iterator[tuple[str, Origin]]:
    """Yield the origin of each claim from a table in the pack."""
    for claim in claims:
        if claim.evidence and claim.source in tables:
            path, line = tables[claim.source].spot(claim.evidence[0].line)
            yield f"claim:{claim.id}", Origin(path, line)


def _key(name: str, record: AnyRecord) -> str:
    own = f"{record.source}:{record.line}" if isinstance(record, Passage) else record.id
    return f"{name}:{own}"
