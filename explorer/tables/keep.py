"""The changes that keep a large table as it is, beside the pack's TOML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from explorer.model.pack import Pack
from explorer.read.decoding import decode
from explorer.read.find import TABLES
from explorer.read.tables.format import Format
from explorer.read.tables.formats import shipped_formats
from explorer.read.tables.record import check_unchanged, ending_of, table_bytes
from explorer.tables.answers import mapping_text
from explorer.tables.files import appended, rejects
from explorer.tables.result import Import
from explorer.write.changes import FileChange, read_if_there
from explorer.write.records import as_table

MOST_ROWS = 5_000
"""Rows above which a table is kept as it is, unless the user decides otherwise."""


def stays(rows: int) -> bool:
    """Return whether a table of so many rows is kept as it is by default."""
    return rows >= MOST_ROWS


def draft_kept(
    root: Path,
    pack: Pack,
    plan: Import,
    where: Mapping[str, Sequence[str]],
) -> list[FileChange]:
    """Return the changes that add a source whose tables are kept as they are, with their mapping.

    Raises:
        TableError: the pack's sources cannot be changed, or a table has changed since it was read
        for `plan`.
        OSError: a file cannot be read.
    """
    source = plan.main or plan.sources[0]
    changes = [_copy(root, source.id, path, number) for number, path in enumerate(plan.files)]
    for path, stamp in zip(plan.files, plan.stamps, strict=True):
        check_unchanged(path, stamp)
    mapping, more = _mapping(root, source.id, plan)
    kept = replace(
        source,
        sha256="",
        tables=[change.path.relative_to(root).as_posix() for change in changes],
        mapping=mapping,
        where={path: list(values) for path, values in where.items()},
    )
    new = [("source", as_table(kept))]
    return [
        appended(root, root / "sources.toml", new),
        *([] if pack.entities or (root / "entities.toml").exists() else [_no_entities(root)]),
        *changes,
        *more,
        *rejects(root, plan),
    ]


def _copy(root: Path, source: str, path: Path, number: int) -> FileChange:
    """Return the change that copies a table into the pack, in UTF-8, under an unused name."""
    raw, ending = table_bytes(path), ending_of(path)
    name = f"{source}{f'-{number + 1}' if number else ''}"
    target, more = root / TABLES / f"{name}{ending}", 2
    while target.exists():
        target, more = root / TABLES / f"{name}.{more}{ending}", more + 1
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        if ending == ".parquet":
            return FileChange(target, None, "", raw)
        text = decode(raw).text
    return FileChange(target, None, text)


def _mapping(root: Path, source: str, plan: Import) -> tuple[str, list[FileChange]]:
    """Return the mapping's name for the source's record, and the file of a custom mapping."""
    form = _form_to_keep(plan)
    if form is None:
        ids = {form.id for form in plan.mappings}  # "": each file is recognised by itself
        return (ids.pop() if len(ids) == 1 and ids <= set(shipped_formats()) else ""), []
    path = root / TABLES / f"{source}.toml"
    text = mapping_text(form)
    change = FileChange(path, read_if_there(path, root), text)
    return path.relative_to(root).as_posix(), [change]


def _form_to_keep(plan: Import) -> Format | None:
    """Return the mapping to keep beside the tables: for a single table, the meanings of its
    headings; for two or more, the user's own mapping. None if the files are recognised without it.
    """
    if len(plan.mappings) == 1 and plan.mappings[0].id not in shipped_formats():
        return replace(plan.mappings[0], understand=False)
    return plan.given if len(plan.mappings) > 1 else None


def _no_entities(root: Path) -> FileChange:
    note = "# Entities that the tables name are read from there; those added here come first.\n"
    return FileChange(root / "entities.toml", None, note)
