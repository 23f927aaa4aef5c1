"""Reading a pack: its files into records, its records held against each other, or every problem.

Reading happens in three steps that never raise on bad data: files become tables (`document`,
`records`), tables are checked (`check_*`), and only a pack without problems becomes a `Pack`.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from pathlib import Path

from explorer.model.pack import FORMAT, Header, Pack
from explorer.model.value import Value
from explorer.read import check_claims, check_properties, check_records
from explorer.read.advice import Nearest, listed
from explorer.read.document import Document, lies_inside, read_document
from explorer.read.find import DEFAULT, PACK_FILE, film_vocabulary, shipped_packs
from explorer.read.origins import Origins
from explorer.read.problems import PackError, describe, unknown_key
from explorer.read.report import Report, TooManyError
from explorer.read.rows import adapter
from explorer.read.shape import read_rows
from explorer.read.unchecked import Draft
from explorer.text import quote

FILM = "film"
_FILES = (PACK_FILE, "sources.toml", "entities.toml", "claims", "claims.toml")


def read_pack(path: Path | None = None) -> Pack:
    """Read a pack: a folder, its `pack.toml`, the name of a shipped pack, or None for the default.

    Raises:
        PackError: it is not valid; holds every problem found.
    """
    draft = Draft()
    try:
        root = find_pack(path, draft.report)
        values = _read(root, draft) if root else {}
    except TooManyError:
        raise draft.report.error(stopped=True) from None
    if draft.report or root is None or draft.header is None:
        raise draft.report.error()
    return _finished(draft, draft.header, values, root)


def find_pack(path: Path | None, report: Report) -> Path | None:
    """Return the folder of the pack that `path` names, or report why there is none."""
    wanted = Path(DEFAULT) if path is None else Path(path)
    exists, why = (False, "") if path is None else _exists(wanted)
    if exists and wanted.is_dir():
        if any((wanted / name).exists() for name in _FILES):
            return wanted
        expected = f"{PACK_FILE}, sources.toml, entities.toml and claims/"
        report.file(wanted, "a folder with none of a pack's files", expected)
        return None
    if exists and wanted.name == PACK_FILE:
        return wanted.parent
    if exists:
        report.file(wanted, "a file that is not a pack", f"a folder that holds {PACK_FILE}")
        return None
    packs = shipped_packs()
    if str(wanted) in packs:
        return packs[str(wanted)]
    expected = f"a folder that holds {PACK_FILE}, or a pack that ships: {listed(packs) or 'none'}"
    found = f"a path that cannot be read ({why})" if why else "no such file or folder"
    report.file(wanted, found, expected, Nearest(packs).hint(str(wanted)))
    return None


def _exists(path: Path) -> tuple[bool, str]:
    """Return whether there is such a file, and otherwise why it cannot be told."""
    try:
        path.stat()
    except OSError as error:
        known = error.errno in (errno.ENOENT, errno.ENOTDIR)
        return False, "" if known else (error.strerror or "unknown error").lower()
    except ValueError:  # a NUL in the name
        return False, "not a name that a file can have"
    return True, ""


def _read(root: Path, draft: Draft) -> dict[str, Value]:
    """Read and check everything under `root`; return the claims' typed values."""
    if not _read_header(root, draft):
        return {}
    _read_file(draft, root / "sources.toml", root, {"source": list})
    if draft.sources.complete and not draft.sources.count:
        draft.report.file(root / "sources.toml", "no [[source]]", "at least one")
    _read_file(draft, root / "entities.toml", root, {"entity": list})
    _read_vocabulary(root, draft)
    claims = {"source": str, "claim": list, "passage": list}
    files = list(_files(root, "claims", draft.report))
    if not files and not (root / "claims").exists():
        draft.report.file(root / "claims", "no such folder", "claims/*.toml, or one claims.toml")
    for path in files:
        _read_file(draft, path, root, claims)
    for path in _files(root, "passages", draft.report):
        _read_file(draft, path, root, {"source": str, "passage": list})
    check_records.check_header(draft)
    check_properties.check_properties(draft)
    check_records.check_sources(draft)
    check_records.check_entities(draft)
    check_records.check_passages(draft)
    return check_claims.check_claims(draft)


def _read_header(root: Path, draft: Draft) -> bool:
    """Read `pack.toml`; return whether the rest is worth reading."""
    document = read_document(root / PACK_FILE, root, draft.report)
    if document is None:
        draft.properties.complete = False
        return True
    draft.documents.append(document)
    draft.header_document = document
    version = document.data.get("format", FORMAT)
    if isinstance(version, int) and not isinstance(version, bool) and version != FORMAT:
        # What another format asks for is unknown, so that every further problem would be a guess.
        found, expected = f"a pack of format {describe(version)}", f"format {FORMAT}"
        draft.report.add(document, ("format",), found, expected, "update the program")
        return False
    if rows := read_rows(Header, [document.data]):
        draft.header = rows[0]
        return True
    from pydantic import ValidationError

    from explorer.read.row_errors import report_errors

    try:
        draft.header = adapter(Header).validate_python(document.data)
    except ValidationError as error:
        report_errors(document, (), Header, document.data, error, draft.report)
    return True


def _read_vocabulary(root: Path, draft: Draft) -> None:
    """Read the properties that the header names, and the pack's own."""
    document = draft.header_document
    name = document.data.get("vocabulary", FILM) if document else None
    own = root / "properties.toml"
    files = [(own, root)] if own.exists() or own.is_symlink() else []
    if name == FILM:
        files.insert(0, (film_vocabulary(), film_vocabulary().parent))
    elif not document or not isinstance(name, str):
        draft.properties.complete = False
    elif name and _is_vocabulary(root, name, document, draft) and root / name != own:
        files.insert(0, (root / name, root))
    for path, inside in files:
        _read_file(draft, path, inside, {"property": list})


def _is_vocabulary(root: Path, name: str, document: Document, draft: Draft) -> bool:
    try:
        good = not Path(name).is_absolute() and lies_inside(root / name, root)
        good = good and (root / name).is_file()
    except (OSError, RuntimeError, ValueError):
        good = False
    if not good:
        expected = f'"{FILM}", "" for none, or a TOML file inside the pack'
        draft.report.add(document, ("vocabulary",), quote(name), expected)
        draft.properties.complete = False
    return good


def _files(root: Path, name: str, report: Report) -> Iterator[Path]:
    """Yield the single file that may stand for a folder of the pack, then the folder's files."""
    folder = root / name
    single = root / f"{name}.toml"
    if single.exists() or single.is_symlink():
        yield single
    try:
        if folder.exists() and not lies_inside(folder, root):
            report.file(folder, "a link that leads out of the pack", "a folder inside it")
            return
        yield from sorted(one for one in folder.iterdir() if one.name.endswith(".toml"))
    except FileNotFoundError:
        return
    except NotADirectoryError:
        report.file(folder, "a file", "a folder of TOML files")
    except (OSError, RuntimeError) as error:
        why = (getattr(error, "strerror", None) or "it leads nowhere").lower()
        report.file(folder, f"a folder that cannot be read ({why})", "a readable folder")


def _read_file(draft: Draft, path: Path, root: Path, allowed: Mapping[str, type]) -> None:
    """Read one file into the tables that it may hold; `allowed` says what its top keys hold."""
    tables = {
        table.name: table
        for table in (
            draft.sources, draft.entities, draft.properties, draft.claims, draft.passages
        )
        if allowed.get(table.name) is list
    }  # fmt: skip
    document = read_document(path, root, draft.report)
    if document is None:
        for table in tables.values():
            table.complete = False
        return
    draft.documents.append(document)
    for key, value in document.data.items():
        if key not in allowed:
            draft.report.add(document, (key,), *unknown_key(key, sorted(allowed)))
            if isinstance(value, list | dict):  # a misspelt table: its ids are not known
                for table in tables.values():
                    table.complete = False
    if allowed.get("source") is str:
        _spread_source(draft, document, tables)
    for table in tables.values():
        table.read(document, draft.report)


def _spread_source(draft: Draft, document: Document, tables: Mapping[str, object]) -> None:
    """Give a file's `source` to each of its records that names none."""
    if "source" not in document.data:
        return
    default = document.data["source"]
    if not isinstance(default, str):
        draft.report.add(document, ("source",), describe(default), "the id of a source, in quotes")
        draft.defaults.add((id(document), ""))
        return
    if default not in draft.sources.places:
        draft.check_source(document, ("source",), default)
        draft.defaults.add((id(document), default))
    for name in tables:
        rows = document.data.get(name)
        for row in rows if isinstance(rows, list) else ():
            if isinstance(row, dict) and not row.get("source", ""):
                row["source"] = default


def _finished(draft: Draft, header: Header, values: dict[str, Value], root: Path) -> Pack:
    for document in draft.documents:
        document.data.clear()  # the records hold it all; `Origins` needs the texts only
    passages = {(p.source, p.line): p for _, _, p in draft.passages.rows}
    return Pack(
        header,
        draft.sources.records,
        draft.entities.records,
        draft.properties.records,
        draft.claims.records,
        values,
        passages,
        root,
        tuple(document.path for document in draft.documents),
        Origins(draft),
    )


__all__ = ["PackError", "find_pack", "read_pack"]
