"""Tables that a pack keeps as they are, read as claims whenever the pack is opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from explorer.model.claim_record import ClaimRecord
from explorer.model.pack import Header, Pack
from explorer.model.source import Source
from explorer.model.value import Value
from explorer.read.check_values import check_value
from explorer.read.document import Document
from explorer.read.files import RefusedError, resolve
from explorer.read.find import FORMATS, TABLES
from explorer.read.problems import Problem, Report
from explorer.read.tables.chosen import filter_records
from explorer.read.tables.claims import ClaimReader
from explorer.read.tables.format import Format
from explorer.read.tables.formats import load_format
from explorer.read.tables.keeping.kept_cache import files_of, keep_tables, kept_tables, key_of
from explorer.read.tables.keeping.readings import ReadTables
from explorer.read.tables.mapped import Notes, claim_records, read_together
from explorer.read.tables.mapped_tables import read_mapped
from explorer.read.tables.record import TableError, TableFile
from explorer.read.tables.subjects.entities import Entities
from explorer.read.unchecked import UncheckedPack
from explorer.text import count, quote
from explorer.values.articles import with_article

_MOST_REPORTED = 100
"""Most cells and rows of a source that are listed individually."""


def read_kept_tables(pack: UncheckedPack, root: Path) -> None:
    """Add the claims of a pack's tables, with values that are not checked yet.

    Unreadable tables go to the pack's report; cells and rows that are left out, to its notes.
    """
    known = pack.known_tables or ReadTables()
    keeping = [(d, i, s) for d, i, s in pack.sources.rows if s.tables and s.id not in known.tables]
    for read in (_kept_or_read(pack, root, keeping) if keeping else ReadTables(), known):
        _add(pack, read)


def _kept_or_read(
    pack: UncheckedPack, root: Path, keeping: Sequence[tuple[Document, int, Source]]
) -> ReadTables:
    """Return the contents of the sources' tables, from the cache if they have not changed."""
    sources = [source for _, _, source in keeping]
    try:
        key = key_of(pack, root, sources)
    except (RefusedError, ValueError, OSError):  # reported below
        return _read_tables(pack, root, keeping)
    kept = kept_tables(key, root, pack.cache)
    if kept and pack.claims.records.keys().isdisjoint(claim.id for claim in kept.claims):
        pack.more_files += [root / name for name in files_of(root, sources)]
        return kept
    read = _read_tables(pack, root, keeping)
    if not pack.report:
        keep_tables(key, read, root, pack.cache)
    return read


def _read_tables(
    pack: UncheckedPack, root: Path, keeping: Sequence[tuple[Document, int, Source]]
) -> ReadTables:
    """Read the tables of sources, each with its document and its index there."""
    made = ReadTables()
    entities = Entities(_so_far(pack, root), pack.claims.records.values())
    taken = set(pack.claims.records)
    for document, index, source in keeping:
        files = list(_files(pack, document, index, source, root, entities.pack))
        read = read_together(entities.pack, files, Notes())
        if not read:
            continue
        before = set(entities.new)
        try:
            reader = _read(entities, source, read)
        except TableError as error:
            _report(pack.report, error.problems)
            continue
        made.claims += claim_records(taken, reader)
        made.problems[source.id] = [p for file, _ in read for p in file.rejected] + reader.unread
        made.add_source(source, reader, entities.new.keys() - before)
    made.entities, made.more_ids = entities.new, entities.more_ids
    return made


def _add(pack: UncheckedPack, read: ReadTables) -> None:
    """Add the contents of tables to the pack."""
    pack.tabled += read.claims
    pack.claims.records.update((claim.id, claim) for claim in read.claims)
    for key, source in read.sources.items():
        if key not in pack.sources.records:
            pack.sources.hinted.add(key)
        there = pack.sources.records.setdefault(key, source)
        pack.sources.records[key] = replace(there, lines=source.lines)
    pack.tables.update(read.tables)
    for problems in read.problems.values():
        _note(pack.notes, problems)
    records = pack.entities.records
    for key, more in read.more_ids.items():
        records[key] = replace(records[key], ids={**records[key].ids, **more})
    records.update(read.entities)
    pack.entities.hinted.update(read.entities)


def check_kept_claims(pack: UncheckedPack) -> dict[str, Value]:
    """Return the typed values of the claims from tables; drop claims without a valid value."""
    values: dict[str, Value] = {}
    checked = _Values(pack)
    wrong: list[Problem] = []
    for claim in pack.tabled:
        value = checked.read(claim)
        if isinstance(value, Problem):
            path, line = pack.tables[claim.source].spot(
                claim.evidence[0].line if claim.evidence else 1
            )
            wrong.append(replace(value, path=path, line=line, column=1))
            del pack.claims.records[claim.id]
        else:
            values[claim.id] = value
    pack.tabled = [claim for claim in pack.tabled if claim.id in values]
    _note(pack.notes, wrong)
    return values


def _so_far(pack: UncheckedPack, root: Path) -> Pack:
    """Return the pack without claims and passages, as the context for reading tables."""
    return Pack(
        pack.header or Header("pack", "pack"),
        pack.sources.records,
        dict(pack.entities.records),
        pack.properties.records,
        {},
        {},
        root,
        constraints=pack.constraints.records,
    )


def _files(
    pack: UncheckedPack, document: Document, index: int, source: Source, root: Path, so_far: Pack
) -> Iterator[tuple[TableFile, Format]]:
    """Yield a source's files with their mappings; report what cannot be read."""
    place = ("source", index)
    mapping, name = None, source.mapping
    if name.endswith(".toml"):
        try:
            mapping = load_format(_inside(root, name))
        except TableError as error:
            _report(pack.report, error.problems)
            return
        except (RefusedError, ValueError, OSError):
            expected = f"a mapping in the pack's folder {TABLES}"
            pack.report.add(document, (*place, "mapping"), quote(name), expected)
            return
        name = ""
        pack.more_files.append(root / source.mapping)
    else:
        pack.more_files += sorted((root / FORMATS).glob("*.toml"))
    for number, table in enumerate(source.tables):
        try:
            path = _inside(root, table)
            yield from read_mapped(so_far, path, name, mapping, Notes())
            pack.more_files.append(root / table)
        except TableError as error:
            _report(pack.report, error.problems)
        except (RefusedError, ValueError, OSError):
            keys = (*place, "tables", number)
            pack.report.add(document, keys, quote(table), f"a table in the pack's folder {TABLES}")


def _inside(root: Path, name: str) -> Path:
    """Return a file in the pack's folder of tables, from which no link may lead out.

    Raises:
        RefusedError: a link leads out of the pack.
        ValueError: it is not in that folder, or not a valid path.
    """
    if Path(name).parts[:1] != (TABLES,) or ".." in Path(name).parts:
        raise ValueError(name)
    resolve(root / name, root)
    return root / name


def _read(
    entities: Entities, source: Source, read: Sequence[tuple[TableFile, Format]]
) -> ClaimReader:
    reader = ClaimReader(entities, source.id)
    filter_records(read, source.where)
    for file, form in read:
        reader.note_names(file, form)
    for file, form in read:
        reader.read(file, form)
    return reader


class _Values:
    """Typed values of claims; the same words are parsed only once."""

    def __init__(self, pack: UncheckedPack) -> None:
        self._pack = pack
        self._read: dict[tuple[object, ...], Value | Problem] = {}
        self._nowhere = Document(Path(), "", {})

    def read(self, claim: ClaimRecord) -> Value | Problem:
        """Return a claim's value, or what is wrong with it, without a place."""
        raw = claim.value
        key = (claim.property, type(raw), tuple(raw) if isinstance(raw, list) else raw)
        if key not in self._read:
            report = Report()
            trial = replace(self._pack, report=report)
            prop = self._pack.properties.records[claim.property]
            value = check_value(trial, prop, self._nowhere, (), claim)
            if value is None or report:
                problems = report.error().problems
                none = Problem(Path(), 1, 1, "nothing", with_article(prop.value_type))
                self._read[key] = problems[0] if problems else none
            else:
                self._read[key] = value
        return self._read[key]


def _note(notes: Report, problems: Sequence[Problem]) -> None:
    """Note the cells and rows that are left out, the first ones individually."""
    _report(notes, problems[:_MOST_REPORTED])
    if len(problems) > _MOST_REPORTED:
        more = count(len(problems) - _MOST_REPORTED, "more cell or row", "more cells and rows")
        notes.file(problems[0].path, f"{more} left out", "cells that can be read")


def _report(report: Report, problems: Iterable[Problem]) -> None:
    for problem in problems:
        report.at(
            problem.path,
            problem.line,
            problem.column,
            problem.found,
            problem.expected,
            problem.hint,
        )
