"""Import of a pack exported as JSONL: all records, or only those that a pack does not have."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli

from explorer.read.files import require_regular
from explorer.read.problems import Problem
from explorer.read.tables.files.documents import parse_json
from explorer.read.tables.record import TableError, read_text
from explorer.tables.export import FORMAT
from explorer.tables.files import appended
from explorer.text import count, quote
from explorer.write.changes import IGNORED, FileChange, decoded, read_if_there
from explorer.write.records import statements

_KINDS = ("source", "entity", "property", "constraint", "claim", "passage")
_FILES = {"source": "sources.toml", "entity": "entities.toml", "property": "properties.toml",
          "constraint": "properties.toml"}  # fmt: skip
_MARK = '{"filmfacts"'
_MOST_START = 4096


@dataclass(slots=True)
class Dump:
    """The changes that import a dump into a folder, and their counts."""

    changes: list[FileChange] = field(default_factory=list)
    new: dict[str, int] = field(default_factory=dict)
    there: int = 0
    """Records that the pack already has."""
    rejected: list[Problem] = field(default_factory=list)

    def counted(self) -> str:
        """Return "12 claims, 3 entities; 4 records are there already"."""
        names = {"entity": "entities", "property": "properties"}
        parts = [count(number, kind, names.get(kind, "")) for kind, number in self.new.items()]
        there = f"; {count(self.there, 'record is', 'records are')} there already"
        left = f"; {count(len(self.rejected), 'record')} left out" if self.rejected else ""
        return f"{', '.join(parts) or 'nothing new'}{there if self.there else ''}{left}"


def is_dump(path: Path) -> bool:
    """Return whether a file is a pack that was exported as JSONL."""
    if path.suffix.lower() not in (".jsonl", ".ndjson"):
        return False
    try:
        require_regular(path, path.stat().st_mode)
        with path.open("rb") as file:
            start = file.read(_MOST_START)
    except (OSError, ValueError):
        return False
    return start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_MARK.encode())


def draft_dump(path: Path, root: Path) -> Dump:
    """Return the changes that import an exported pack into the folder `root`.

    Raises:
        TableError: the file cannot be read, or is of another version.
        OSError: a file of the pack cannot be read.
    """
    text, _ = read_text(path)
    dump = Dump()
    header: Mapping[str, Any] | None = None
    records: list[tuple[int, str, dict[str, Any]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = parse_json(path, line, number)
        except TableError as error:
            dump.rejected += error.problems
            continue
        if isinstance(row, dict) and "pack" in row:
            header = _header(path, number, row)
            continue
        kind = next(iter(row), "") if isinstance(row, dict) and len(row) == 1 else ""
        if kind not in _KINDS or not isinstance(row[kind], dict):
            found, expected = quote(line, 60), f"a record such as {json.dumps({'claim': {}})}"
            dump.rejected.append(Problem(path, number, 1, found, expected))
            continue
        records.append((number, kind, row[kind]))
    if header is None:
        raise TableError(Problem(path, 1, 1, "no pack", "a first line with the pack's header"))
    if read_if_there(root / "pack.toml", root) is None:
        body = "\n".join(statements(header)) + "\n"
        dump.changes.append(FileChange(root / "pack.toml", None, body))
        if read_if_there(root / ".gitignore", root) is None:
            dump.changes.append(FileChange(root / ".gitignore", None, IGNORED))
    _add_records(path, root, records, dump)
    return dump


def _header(path: Path, line: int, row: Mapping[str, Any]) -> Mapping[str, Any]:
    if row.get("filmfacts") != FORMAT or not isinstance(row["pack"], dict):
        found, expected = f"the version {quote(str(row.get('filmfacts')))}", str(FORMAT)
        raise TableError(Problem(path, line, 1, found, expected, "update the program"))
    return row["pack"]


def _add_records(
    path: Path, root: Path, records: list[tuple[int, str, dict[str, Any]]], dump: Dump
) -> None:
    known = _known(root)
    by_file: dict[tuple[Path, str], list[tuple[str, Mapping[str, Any]]]] = {}
    for number, kind, record in records:
        key = _key(kind, record)
        if key in known:
            if known[key] == record:
                dump.there += 1
            else:
                found = f"a different {kind} with the id {quote(str(record.get('id', '')))}"
                hint = "the one in the pack stays as it is"
                dump.rejected.append(Problem(path, number, 1, found, "a new id", hint))
            continue
        known[key] = record
        dump.new[kind] = dump.new.get(kind, 0) + 1
        source = str(record.get("source", "")) if kind in ("claim", "passage") else ""
        name = _FILES.get(kind) or f"{kind}s/{source or 'all'}.toml"
        row = {k: v for k, v in record.items() if k != "source"} if source else record
        by_file.setdefault((root / name, source), []).append((kind, row))
    for (file, source), rows in by_file.items():
        dump.changes.append(appended(root, file, rows, source))


def _key(kind: str, record: Mapping[str, Any]) -> tuple[str, object, object]:
    if kind == "passage":
        return kind, record.get("source"), record.get("line")
    return kind, record.get("id"), ""


def _known(root: Path) -> dict[tuple[str, object, object], Mapping[str, Any]]:
    """Return the records in a pack's files."""
    records: dict[tuple[str, object, object], Mapping[str, Any]] = {}
    files = [*root.glob("*.toml"), *root.glob("claims/*.toml"), *root.glob("passages/*.toml")]
    for file in sorted(files) if root.is_dir() else ():
        raw = read_if_there(file, root)
        try:
            data = tomli.loads(decoded(raw or b""))
        except (ValueError, RecursionError):
            continue  # reading the pack reports its mistakes
        for kind in _KINDS:
            rows = data.get(kind, ())
            for row in rows if isinstance(rows, list) else ():
                if isinstance(row, dict):
                    record = {
                        **({"source": data["source"]} if _takes(kind, data, row) else {}),
                        **row,
                    }
                    records.setdefault(_key(kind, record), record)
    return records


def _takes(kind: str, data: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    return kind in ("claim", "passage") and "source" in data and "source" not in row
