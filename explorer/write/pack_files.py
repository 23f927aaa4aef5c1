"""A pack's files as they are on disk now, and what is to be changed in them.

Whatever is written starts from here, never from a pack that was read a while ago: what an editor
has changed meanwhile stays, and an id that it has taken is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli

from explorer.model.enums import Mark
from explorer.model.pack import Pack
from explorer.read.find import TABLES
from explorer.read.fixes import Append, Edit, SetValue
from explorer.text import escape
from explorer.write.changes import FileChange, decoded, read_if_there
from explorer.write.edit import EditError, apply_edits
from explorer.write.records import as_table

ENTITIES = "entities.toml"


class UnwritableError(Exception):
    """A file of the pack cannot be changed as asked; the message names it and says why."""


@dataclass(slots=True)
class _Draft:
    before: bytes | None
    data: Mapping[str, Any]
    edits: list[Edit] = field(default_factory=list)


class PackFiles:
    """Collects edits to the files of the pack at `root`; nothing is written."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._drafts: dict[Path, _Draft] = {}

    def data(self, path: Path) -> Mapping[str, Any]:
        """Return what a file says, empty where there is none.

        Raises:
            UnwritableError: it is no TOML.
            OSError: it cannot be read.
        """
        return self._draft(path).data

    def records(self, path: Path, table: str) -> list[dict[str, Any]]:
        """Return the records of a table of a file. Raises what `data` does."""
        rows = self.data(path).get(table, [])
        return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []

    def entity_row(self, pack: Pack, entity_id: str) -> dict[str, Any] | None:
        """Return an entity's record in the pack's files, None where there is none, or several.

        An entity that only a table names gets a new record at their end. Raises what `data` does.
        """
        path = self.root / ENTITIES
        rows = [row for row in self.records(path, "entity") if row.get("id") == entity_id]
        if rows or not any(entity_id in table.entities for table in pack.tables.values()):
            return rows[0] if len(rows) == 1 else None
        for edit in self._draft(path).edits:
            if isinstance(edit, Append) and edit.record.get("id") == entity_id:
                return dict(edit.record)
        return as_table(pack.entities[entity_id])

    def set_names(self, pack: Pack, entity_id: str, names: Mapping[str, list[str]]) -> None:
        """Take note of an entity's other names, by field; adds it if only a table names it.

        Raises what `data` does.
        """
        path = self.root / ENTITIES
        if entity_id in self.ids(path, "entity"):
            self.edit(
                path, *(SetValue(("entity", entity_id, key), value) for key, value in names.items())
            )
        elif row := self.entity_row(pack, entity_id):
            draft = self._draft(path)
            draft.edits = [
                edit
                for edit in draft.edits
                if not (isinstance(edit, Append) and edit.record.get("id") == entity_id)
            ]
            self.append(path, "entity", {**row, **names})

    def ids(self, path: Path, table: str) -> set[str]:
        """Return the ids of a file's records. Raises what `data` does."""
        return {str(row.get("id")) for row in self.records(path, table)}

    def edit(self, path: Path, *edits: Edit) -> None:
        """Take note of edits to a file. Raises what `data` does."""
        self._draft(path).edits += edits

    def append(self, path: Path, table: str, record: Mapping[str, Any], source: str = "") -> None:
        """Take note of a record for the end of a file, which may be new.

        `source` is of which source it is; it is written at the top of a new file, and in the record
        where the file's own is another. Raises what `data` does.
        """
        draft = self._draft(path)
        if source and not draft.data and not draft.edits:
            draft.edits.append(SetValue(("source",), source))
        elif source and draft.data and draft.data.get("source") != source:
            record = {"id": record["id"], "source": source, **record} if "id" in record else {
                "source": source, **record
            }  # fmt: skip
        draft.edits.append(Append(table, record))

    def changes(self) -> list[FileChange]:
        """Return the changed files.

        Raises:
            UnwritableError: a file cannot be changed so.
        """
        changes = []
        for path, draft in self._drafts.items():
            if not draft.edits:
                continue
            try:
                text = apply_edits(decoded(draft.before or b""), draft.edits)
            except EditError as error:
                raise UnwritableError(f"{path}: {escape(str(error), 300)}") from None
            changes.append(FileChange(path, draft.before, text))
        return changes

    def _draft(self, path: Path) -> _Draft:
        if path not in self._drafts:
            if path.parent == self.root / TABLES and path.suffix != ".toml":
                raise UnwritableError(
                    f"This is read from {path}, which the app does not change. Correct it there "
                    "and the pack reloads; or make a different claim in another source."
                )
            before = read_if_there(path, self.root)
            try:
                self._drafts[path] = _Draft(before, tomli.loads(decoded(before or b"")))
            except (tomli.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
                why = escape(str(error), 300)
                message = f"{path} cannot be read: {why}. Nothing was written; repair it first."
                raise UnwritableError(message) from None
        return self._drafts[path]


def draft_mark(files: PackFiles, pack: Pack, source: str, line: int, mark: Mark) -> None:
    """Take note of a line's mark, in the file that outlines it or in passages/SOURCE.toml.

    Raises:
        UnwritableError: the file is broken.
        OSError: it cannot be read.
    """
    path = files.root / "passages" / f"{source}.toml"
    origin = pack.origins.get(f"passage:{source}:{line}")
    for file in dict.fromkeys([*([origin.path] if origin else []), path]):
        top = files.data(file).get("source")
        for at, row in enumerate(files.records(file, "passage")):
            if (row.get("source", top), row.get("line")) == (source, line):
                files.edit(file, SetValue(("passage", at, "mark"), mark.value))
                return
    if (source, line) in pack.passages:
        raise UnwritableError(f"line {line} of {source} is no longer in any file of the pack")
    files.append(path, "passage", {"line": line, "mark": mark.value}, source)
