"""An import as changes to the pack's files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import tomli

from explorer.model.claim_record import ClaimRecord
from explorer.model.pack import Pack
from explorer.read.fixes import SetValue
from explorer.read.problems import Problem
from explorer.read.tables.record import TableError
from explorer.tables.result import Import
from explorer.text import escape
from explorer.write.additions import claims_path
from explorer.write.changes import FileChange, decoded, read_if_there
from explorer.write.edit import EditError, apply_edits
from explorer.write.pack_files import ENTITIES
from explorer.write.records import as_table, format_statement, stanza


def draft_import(root: Path, pack: Pack, plan: Import) -> list[FileChange]:
    """Return the changes that write an import into the pack at `root`.

    Raises:
        TableError: a file of the pack cannot be changed.
        OSError: a file cannot be read.
    """
    new = [source for source in plan.sources if source.id not in pack.sources]
    changes = [
        appended(root, root / "sources.toml", [("source", as_table(source)) for source in new]),
        _entities(root, pack, plan),
    ]
    claims: dict[str, list[Mapping[str, Any]]] = {}
    for claim in plan.claims:
        row = {key: value for key, value in as_table(claim).items() if key != "source"}
        claims.setdefault(claim.source, []).append(row)
    for source, rows in claims.items():
        path = claims_path(root, source)
        changes.append(appended(root, path, [("claim", row) for row in rows], source))
    outlines: dict[str, list[Mapping[str, Any]]] = {}
    for passage in plan.passages:
        row = {key: value for key, value in as_table(passage).items() if key != "source"}
        outlines.setdefault(passage.source, []).append(row)
    for source, rows in outlines.items():
        path = root / "passages" / f"{source}.toml"
        changes.append(appended(root, path, [("passage", row) for row in rows], source))
    for source, text in plan.texts.items():
        path = root / "texts" / f"{source}.txt"
        changes.append(FileChange(path, read_if_there(path, root), text))
    changes += rejects(root, plan)
    return [change for change in changes if change.after != change.text_before]


def appended(
    root: Path, path: Path, records: Sequence[tuple[str, Mapping[str, Any]]], source: str = ""
) -> FileChange:
    """Return a file with records appended; `source` is written at the top of a new file.

    Raises:
        TableError: the file is not valid TOML, or belongs to another source.
        OSError: it cannot be read.
    """
    before = read_if_there(path, root)
    try:
        text = decoded(before or b"")
        data = tomli.loads(text) if text.strip() else {}
    except (tomli.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        hint = "repair it first: nothing was written"
        found = escape(str(error), 200)
        raise TableError(Problem(path, 1, 1, found, "TOML", hint)) from None
    parts = [text if not text or text.endswith("\n") else text + "\n"]
    if source and not text.strip():
        parts.append(f"{format_statement('source', source)}\n")
    elif source and data.get("source") != source:
        records = [(name, {**_first_id(row), "source": source, **row}) for name, row in records]
    parts += [f"\n{stanza(name, row)}" for name, row in records]
    joined = "".join(parts)
    return FileChange(path, before, joined.lstrip("\n") if not text.strip() else joined)


def _first_id(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": row["id"]} if "id" in row else {}


def _entities(root: Path, pack: Pack, plan: Import) -> FileChange:
    """Return the change to the entities: new ones, and ids that known ones did not have.

    Entities that only a table of the pack has named are written if claims now name them.
    """
    path = root / ENTITIES
    tabled = {key for table in pack.tables.values() for key in table.entities}
    named = {key for claim in plan.claims for key in _named(claim)} & tabled
    new = [*(pack.entities[key] for key in sorted(named)), *plan.entities]
    change = appended(root, path, [("entity", as_table(entity)) for entity in new])
    if not plan.more_ids:
        return change
    rows = tomli.loads(change.text_before).get("entity", [])
    known = {str(row.get("id")): row.get("ids", {}) for row in rows}
    edits = [
        SetValue(("entity", key, "ids"), {**known[key], **more})
        for key, more in plan.more_ids.items()
        if key in known
    ]
    try:
        edited = apply_edits(change.text_before, edits) if edits else change.text_before
    except EditError:
        return change  # it is written in a form that is left alone
    return FileChange(path, change.before, edited + change.after[len(change.text_before) :])


def _named(claim: ClaimRecord) -> Iterable[str]:
    yield from (claim.subject, claim.scope.work)
    values = claim.value if isinstance(claim.value, list) else [claim.value]
    yield from (value for value in values if isinstance(value, str))


def rejects(root: Path, plan: Import) -> Iterable[FileChange]:
    """Return the file of what was not understood, kept beside the source's text."""
    problems = plan.problems
    if not problems or not plan.sources:
        return
    path = root / "texts" / f"{plan.sources[0].id}-rejected.txt"
    text = "".join(f"{problem}\n" for problem in problems)
    yield FileChange(path, read_if_there(path, root), text)
