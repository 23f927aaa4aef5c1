"""Reading a pack step by step: files into tables, tables into records, and all checks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic_core import ValidationError

from explorer.model.claim import Claim, resolve
from explorer.model.claim_record import ClaimRecord
from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.former_names import FormerIds
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import FORMAT, Header, Pack
from explorer.model.property import Property
from explorer.model.source import Passages, Source, originals
from explorer.model.value import Value
from explorer.read import (
    check_claims,
    check_constraints,
    check_properties,
    check_records,
    vocabulary,
)
from explorer.read.advice import Nearest, describe, unknown_key
from explorer.read.document import Document, read_document
from explorer.read.files import is_hidden, lies_inside
from explorer.read.find import PACK_FILE, film_vocabulary, find_pack
from explorer.read.fixes import Rename
from explorer.read.listed import add_listed
from explorer.read.origins import Origins
from explorer.read.problems import Report, TooManyError
from explorer.read.unchecked import UncheckedPack
from explorer.read.validators import validator
from explorer.text import quote

if TYPE_CHECKING:
    from explorer.read.tables.keeping.readings import ReadTables

FILM = "film"
"""The supplied vocabulary, as it is named in a pack's header."""


@collection_paused()
def read_pack(
    path: Path | None = None, known: ReadTables | None = None, cache: Path | None = None
) -> Pack:
    """Read a pack: a folder, its `pack.toml`, the name of a supplied pack, or None for the default.

    Tables that are `known` are not read again; `cache` is a folder for claims read from tables.

    Raises:
        PackError: it is not valid; has every problem found.
    """
    pack = UncheckedPack(known_tables=known, cache=cache)
    try:
        root = find_pack(path, pack.report)
        values = _read(root, pack) if root else {}
    except TooManyError:
        raise pack.report.error(stopped=True) from None
    if pack.report or root is None or pack.header is None:
        raise pack.report.error()
    return _valid_pack(pack, pack.header, values, root)


def _read(root: Path, pack: UncheckedPack) -> dict[str, Value]:
    """Read and check everything in `root`; return the claims' typed values."""
    if not _read_header(root, pack):
        return {}
    _read_file(pack, root / "sources.toml", root, {"source": list})
    if pack.sources.complete and not pack.sources.count:
        pack.report.file(root / "sources.toml", "no [[source]]", "at least one")
    _read_file(pack, root / "entities.toml", root, {"entity": list})
    _read_vocabulary(root, pack)
    claims = {"source": str, "claim": list, "passage": list}
    for path in _files(root, "claims", pack.report):
        _read_file(pack, path, root, claims)
    for path in _files(root, "passages", pack.report):
        _read_file(pack, path, root, {"source": str, "passage": list})
    vocabulary.fit_replaced(pack)
    vocabulary.rename_properties(pack)
    if any(source.tables for source in pack.sources.records.values()):
        from explorer.read.tables.keeping.kept import read_kept_tables

        read_kept_tables(pack, root)
    add_listed(pack)
    check_records.check_header(pack)
    check_properties.check_properties(pack)
    check_constraints.check_constraints(pack)
    check_records.check_sources(pack)
    check_records.check_entities(pack)
    check_records.check_passages(pack)
    values = check_claims.check_claims(pack)
    if pack.tabled:
        from explorer.read.tables.keeping.kept import check_kept_claims

        values |= check_kept_claims(pack)
    return values


def _read_header(root: Path, pack: UncheckedPack) -> bool:
    """Read `pack.toml`; return whether the rest is worth reading."""
    document = read_document(root / PACK_FILE, root, pack.report)
    if document is None:
        pack.properties.complete = False
        return True
    pack.documents.append(document)
    pack.header_document = document
    version = document.data.get("format", FORMAT)
    if isinstance(version, int) and not isinstance(version, bool) and version != FORMAT:
        # The rules of another format are unknown, so that further problems would be guesses.
        number = describe(version).removeprefix("the number ")
        found, expected = f"pack format {number}", f"format {FORMAT}"
        pack.report.add(document, ("format",), found, expected, "update the program")
        return False
    try:
        pack.header = validator(Header)(document.data)
    except ValidationError as error:
        from explorer.read.row_errors import report_errors

        report_errors(pack.report, document, (), Header, document.data, error)
    return True


def _read_vocabulary(root: Path, pack: UncheckedPack) -> None:
    """Read the vocabulary that the header names, and the pack's own properties."""
    document = pack.header_document
    name = document.data.get("vocabulary", FILM) if document else None
    own = root / "properties.toml"
    files = [(own, root)] if own.exists() or own.is_symlink() else []
    if name == FILM:
        files.insert(0, (film_vocabulary(), film_vocabulary().parent))
    elif not document or not isinstance(name, str):
        pack.properties.complete = False
    elif name and _is_vocabulary(root, name, document, pack) and root / name != own:
        files.insert(0, (root / name, root))
    for path, inside in files:
        _read_file(pack, path, inside, {"property": list, "constraint": list})
        if path != own and pack.documents[-1].path == path:
            pack.properties.base = pack.constraints.base = pack.documents[-1]


def _is_vocabulary(root: Path, name: str, document: Document, pack: UncheckedPack) -> bool:
    try:
        good = not Path(name).is_absolute() and lies_inside(root / name, root)
        good = good and (root / name).is_file()
    except (OSError, RuntimeError, ValueError):
        good = False
    if not good:
        expected = f'"{FILM}", "" for none, or a TOML file inside the pack'
        pack.report.add(document, ("vocabulary",), quote(name), expected)
        pack.properties.complete = False
    return good


def _files(root: Path, name: str, report: Report) -> Iterator[Path]:
    """Yield the single file that may replace a folder of the pack, then the folder's files."""
    folder = root / name
    single = root / f"{name}.toml"
    if single.exists() or single.is_symlink():
        yield single
    try:
        if folder.exists() and not lies_inside(folder, root):
            report.file(folder, "a link that leads out of the pack", "a folder inside it")
            return
        files = (path for path in folder.iterdir() if path.name.endswith(".toml"))
        yield from sorted(path for path in files if not is_hidden(path.name))
    except FileNotFoundError:
        return
    except NotADirectoryError:
        report.file(folder, "a file", "a folder of TOML files")
    except (OSError, RuntimeError) as error:
        why = (getattr(error, "strerror", None) or "it leads nowhere").lower()
        report.file(folder, f"a folder that cannot be read ({why})", "a readable folder")


def _read_file(pack: UncheckedPack, path: Path, root: Path, allowed: Mapping[str, type]) -> None:
    """Read a file into the tables it may contain; `allowed` has the types of its top keys."""
    tables = {
        table.name: table
        for table in (
            pack.sources, pack.entities, pack.properties, pack.constraints, pack.claims,
            pack.passages,
        )
        if allowed.get(table.name) is list
    }  # fmt: skip
    document = read_document(path, root, pack.report)
    if document is None:
        for table in tables.values():
            table.complete = False
        return
    pack.documents.append(document)
    for key, value in document.data.items():
        if key not in allowed:
            meant = Nearest(allowed).certain(key)
            fix = Rename((key,), meant) if meant and meant not in document.data else None
            pack.report.add(document, (key,), *unknown_key(key, sorted(allowed)), fix=fix)
            if isinstance(value, list | dict):  # a misspelt table, so its ids are unknown
                for table in tables.values():
                    table.complete = False
    if allowed.get("source") is str:
        _spread_source(pack, document, tables)
    for table in tables.values():
        table.read(document, pack.report)
    document.data.clear()  # frees memory: the records have it all


def _spread_source(pack: UncheckedPack, document: Document, tables: Mapping[str, object]) -> None:
    """Add a file's `source` to each of its records that has none."""
    if "source" not in document.data:
        return
    default = document.data["source"]
    if not isinstance(default, str):
        pack.report.add(document, ("source",), describe(default), "the id of a source, in quotes")
        pack.defaults.add((id(document), ""))
        return
    if default not in pack.sources.places:
        pack.check_source(document, ("source",), default)
        pack.defaults.add((id(document), default))
    for name in tables:
        rows = document.data.get(name)
        for row in rows if isinstance(rows, list) else ():
            if isinstance(row, dict) and not row.get("source", ""):
                row["source"] = default


def resolve_claims(
    records: Iterable[ClaimRecord],
    values: Mapping[str, Value],
    properties: Mapping[str, Property],
    sources: Mapping[str, Source],
    entities: Mapping[str, Entity],
) -> dict[str, Claim]:
    """Return the claims of valid records by id; `values` are their typed values by claim id."""
    copied = originals(sources.values())
    characters = {entity.id for entity in entities.values() if entity.kind is Kind.CHARACTER}
    crowds = _crowds(entities.values())
    return {
        record.id: resolve(
            record,
            values.get(record.id),
            properties[record.property],
            sources[record.source],
            copied[record.source],
            record.attributed_to in characters
            or (
                record.attributed_to in crowds
                and (properties[record.property].about == "content" or record.subject in characters)
            ),
        )
        for record in records
    }


def _crowds(entities: Collection[Entity]) -> set[str]:
    """Return the ids of groups without a real person: who says in the film what happens in it."""
    real = {above for e in entities if e.kind is Kind.PERSON for above in e.part_of}
    return {e.id for e in entities if e.kind is Kind.GROUP} - real


def _valid_pack(pack: UncheckedPack, header: Header, values: dict[str, Value], root: Path) -> Pack:
    own = {(p.source, p.line): p for _, _, p in pack.passages.rows}
    passages = Passages(own, pack.tables) if pack.tables else own
    claims = resolve_claims(
        pack.claims.records.values(),
        values,
        pack.properties.records,
        pack.sources.records,
        pack.entities.records,
    )
    return Pack(
        header,
        pack.sources.records,
        pack.entities.records,
        pack.properties.records,
        claims,
        passages,
        root,
        (*(document.path for document in pack.documents), *pack.more_files),
        Origins(pack),
        FormerIds(vocabulary.former_ids(pack), _former_entities(pack)),
        tuple(map(str, pack.notes.error().problems)) if pack.notes else (),
        pack.constraints.records,
        pack.tables,
    )


def _former_entities(pack: UncheckedPack) -> dict[str, str]:
    """Return the entities that others were merged into, by the ids of the latter."""
    known = pack.entities
    return {
        old: entity.id
        for entity in known.records.values()
        for old in entity.formerly
        if old not in known.places
    }
