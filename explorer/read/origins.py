"""Where each record of a pack stands, worked out when first asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from explorer.model.pack import Origin

if TYPE_CHECKING:
    from explorer.read.document import Document
    from explorer.read.unchecked import UncheckedPack


class Origins(Mapping[str, Origin]):
    """Origins by "claim:<id>" (or entity, source, property) and "passage:<source>:<line>".

    Keeps the files' texts until the first look-up, and only the lines afterwards.
    """

    def __init__(self, pack: UncheckedPack) -> None:
        self._pack: UncheckedPack | None = pack
        self._origins: dict[str, Origin] = {}

    def _all(self) -> dict[str, Origin]:
        if self._pack is not None:
            self._origins = _origins(self._pack)
            self._pack = None
        return self._origins

    def __getitem__(self, key: str) -> Origin:
        return self._all()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def _origins(pack: UncheckedPack) -> dict[str, Origin]:
    from explorer.read.places import header_lines

    rows: list[tuple[Document, str, int, str]] = [
        (document, table.name, index, f"{table.name}:{record.id}")
        for table in (
            pack.sources,
            pack.entities,
            pack.properties,
            pack.constraints,
            pack.claims,
        )
        for document, index, record in table.rows
    ]
    rows += [
        (document, "passage", index, f"passage:{passage.source}:{passage.line}")
        for document, index, passage in pack.passages.rows
    ]
    counts = Counter((id(document), name) for document, name, _, _ in rows)
    lines: dict[tuple[int, str], list[int]] = {}
    found = {}
    for document, name, index, key in rows:
        place = (id(document), name)
        if place not in lines:
            lines[place] = header_lines(document.text, name, counts[place])
        found[key] = Origin(document.path, lines[place][index])
    return found
