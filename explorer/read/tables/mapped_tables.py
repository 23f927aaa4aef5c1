"""The tables of a file, each in the form that its mapping is for, with that mapping."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from explorer.model.pack import Pack
from explorer.read.tables.files.readers import read_tables
from explorer.read.tables.format import Format
from explorer.read.tables.formats import find_format, pack_formats, recognised, shipped_formats
from explorer.read.tables.header.headings import understand
from explorer.read.tables.mapped import Notes, map_file
from explorer.read.tables.record import SAMPLED, TableFile
from explorer.read.tables.shapes.full_names import with_full_names
from explorer.read.tables.shapes.named_sources import with_named_sources
from explorer.read.tables.shapes.nested import with_plain_records
from explorer.read.tables.shapes.sideways import turned
from explorer.read.tables.walk import walk
from explorer.text import listed


def read_mapped(
    pack: Pack,
    path: Path,
    name: str,
    mapping: Format | None,
    notes: Notes,
    answers: Mapping[str, Format] | None = None,
) -> list[tuple[TableFile, Format]]:
    """Read a file's tables and find the mapping for each, among the pack's own and then the
    supplied ones.

    `answers` are mappings that the pack is about to get.

    Raises:
        TableError: it cannot be read, or there is no format of that name.
    """
    own = {**pack_formats(pack.root), **(answers or {})}
    wanted = mapping or (find_format(path, name, own) if name else None)
    tables = read_tables(path, wanted)
    if len(tables) > 1:
        tables = _about_films(pack, tables, notes)
    return [_mapped(pack, file, wanted, mapping, own, notes) for file in tables]


def _mapped(
    pack: Pack,
    file: TableFile,
    wanted: Format | None,
    mapping: Format | None,
    own: Mapping[str, Format],
    notes: Notes,
) -> tuple[TableFile, Format]:
    wanted = wanted or recognised(file, own.values())
    if mapping is not None or not (wanted or recognised(file, shipped_formats().values())):
        file = _plain(pack, file, mapping)
        wanted = wanted or recognised(file, own.values())
    file = file if wanted else turned(pack, with_full_names(file))
    form = wanted or recognised(file, shipped_formats().values())
    if form is None or form.understand or form is mapping:
        file = with_named_sources(pack, file, form)
    return file, map_file(pack, file, wanted, notes, asked=mapping is not None)


def _about_films(pack: Pack, tables: Sequence[TableFile], notes: Notes) -> list[TableFile]:
    """Return the tables of a page of which a heading is understood; all if there are none."""
    form = Format("table", "table", understand=True)
    known = [
        table
        for table in tables
        if len(understand(form, list(table.headings), pack.properties.values())[1])
        < len(table.headings)
    ]
    if known and len(known) < len(tables):
        others = [min(line for line, _ in t.headings.values()) for t in tables if t not in known]
        lines = listed([str(line) for line in others])
        where = f"line {lines}" if len(others) == 1 else f"lines {lines}"
        which = "another table" if len(others) == 1 else "other tables"
        left = "which is left out" if len(others) == 1 else "which are left out"
        notes.add(f"{tables[0].path.name} has {which} in {where}, {left}")
    return known or list(tables)


def _plain(pack: Pack, file: TableFile, mapping: Format | None) -> TableFile:
    """Return a file with plain records, unless a mapping's paths are those of its own records."""
    plain = with_plain_records(pack, file)
    paths = [column.path for column in mapping.column] if mapping else []
    paths += [mapping.subject.name] if mapping and mapping.subject else []
    return file if _having(file, paths) > _having(plain, paths) else plain


def _having(file: TableFile, paths: Sequence[str]) -> int:
    """Return how many paths lead to a cell in any of a file's first records."""
    sample = [record.data for record in file.records[:SAMPLED]]
    return sum(any(next(walk(data, path), None) for data in sample) for path in paths if path)
