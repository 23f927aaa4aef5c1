"""What an import would do, computed before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from explorer.model.claim_record import ClaimRecord, Evidence
from explorer.model.pack import Pack
from explorer.model.source import Passage, Source
from explorer.read.problems import Problem
from explorer.read.tables.chosen import Where, filter_records
from explorer.read.tables.claims import ClaimReader
from explorer.read.tables.databases import Origins
from explorer.read.tables.format import Format, SourceFields
from explorer.read.tables.keeping.readings import ReadTables
from explorer.read.tables.mapped import Notes, claim_records, read_together
from explorer.read.tables.mapped_tables import read_mapped
from explorer.read.tables.passages import Lines
from explorer.read.tables.record import TableError, TableFile, stamp_of
from explorer.read.tables.subjects.entities import Entities
from explorer.tables.questions import questions_with_claims
from explorer.tables.result import Import
from explorer.text import count, quote
from explorer.values.ids import slug

_MOST_WORDS = 20
"""Most unknown words that are listed individually."""


def plan_import(
    pack: Pack,
    files: Sequence[Path],
    source: str,
    format_name: str = "",
    mapping: Format | None = None,
    where: Where | None = None,
    answers: Mapping[str, Format] | None = None,
) -> Import:
    """Compute what files claim, as one source of a pack; `source` is its new id or name.

    Only rows that match `where` and the mappings count. `answers` are mappings that the import adds
    to the pack, by id. Files that cannot be read are left out.

    Raises:
        TableError: none of the files can be imported.
    """
    source_id = slug(source, "table")
    notes = Notes()
    stamps = {path: stamp_of(path) for path in files}
    read, left_out = _read_files(pack, files, format_name, mapping, notes, answers)
    not_asked_for = filter_records(read, where or {})
    entities = Entities(pack)
    reader = _read_claims(read, entities, source_id)
    _note_unknown(reader, notes)
    claims = tuple(claim_records(set(pack.claims), reader))
    used = {claim.source for claim in claims}
    origins = Origins(pack)
    main = _main_source(source, source_id, read, origins)
    sources, texts = _sources(main, reader, used)
    asked = questions_with_claims(entities, claims)
    return Import(
        sources,
        texts,
        tuple(entities.new.values()),
        entities.more_ids,
        claims,
        tuple(_passages(reader, sources)),
        asked,
        tuple(reader.unread),
        tuple(problem for file, _ in read for problem in file.rejected),
        (*notes.texts, *origins.notes),
        tuple(_read_as(read)),
        tuple(form for _, form in read),
        sum(len(file.records) for file, _ in read),
        not_asked_for,
        tuple(notes.unknown),
        tuple(stamps[path] for path in dict.fromkeys(file.path for file, _ in read)),
        main,
        mapping,
        left_out,
        _as_tables(claims, main, reader, entities),
    )


def _read_claims(
    read: Sequence[tuple[TableFile, Format]], entities: Entities, source_id: str
) -> ClaimReader:
    """Return the reader of the files' claims: all names are noted before any is looked up."""
    reader = ClaimReader(entities, source_id)
    for file, form in read:
        reader.note_names(file, form)
    for file, form in read:
        reader.read(file, form)
    return reader


def _read_as(read: Sequence[tuple[TableFile, Format]]) -> Iterator[tuple[Path, str]]:
    """Yield each file with the title of its format, or how many tables it has."""
    titles: dict[Path, list[str]] = {}
    for file, form in read:
        titles.setdefault(file.path, []).append(form.title or form.id)
    for path, of_tables in titles.items():
        yield path, of_tables[0] if len(of_tables) == 1 else count(len(of_tables), "table")


def _as_tables(
    claims: Sequence[ClaimRecord], main: Source, reader: ClaimReader, entities: Entities
) -> ReadTables:
    """Return the contents of the files as tables that the pack keeps."""
    read = ReadTables(list(claims), entities=entities.new, more_ids=entities.more_ids)
    read.add_source(main, reader, entities.new)
    return read


def _read_files(
    pack: Pack,
    files: Sequence[Path],
    format_name: str,
    mapping: Format | None,
    notes: Notes,
    answers: Mapping[str, Format] | None,
) -> tuple[list[tuple[TableFile, Format]], dict[Path, list[Problem]]]:
    """Read files, each with its mapping; return them, and the problems of those left out.

    Raises:
        TableError: none can be read; the message has each file's problem.
    """
    read: list[tuple[TableFile, Format]] = []
    left_out: dict[Path, list[Problem]] = {}
    for path in files:
        try:
            read += read_mapped(pack, path, format_name, mapping, notes, answers)
        except TableError as error:
            left_out[path] = list(error.problems)
    if not read:
        raise TableError(*(problem for problems in left_out.values() for problem in problems))
    return read_together(pack, read, notes), left_out


def _note_unknown(reader: ClaimReader, notes: Notes) -> None:
    """Note the commonest words that name no property, and how to map them."""
    for (path, word), number in reader.unknown.most_common(_MOST_WORDS):
        shown, cells = quote(word), count(number, "cell")
        write = f'properties = {{ {shown} = "…" }} in a mapping (--map FILE)'
        notes.add(f"{shown} in {quote(path)} names no property ({cells}); to use it, write {write}")


def _main_source(
    name: str,
    key: str,
    read: Sequence[tuple[TableFile, Format]],
    origins: Origins,
) -> Source:
    known: SourceFields = next((f.source for _, f in read if f.source.publisher), read[0][1].source)
    paths = list(dict.fromkeys(file.path.name for file, _ in read))
    names = ", ".join(paths[:5]) + (", …" if len(paths) > 5 else "")
    made = Source(
        key,
        known.title or name,
        known.kind if known.publisher or known.kind != SourceFields().kind else "table",
        1,
        publisher=known.publisher,
        url=known.url,
        language=known.language,
        lists_at_most=known.lists_at_most,
        titles=known.titles,
        note=f"Imported from {names}.",
    )
    return origins.declared(made)


def _sources(
    main: Source, reader: ClaimReader, used: set[str]
) -> tuple[tuple[Source, ...], dict[str, str]]:
    """Return the sources with their texts: the main one, and those it cites or copies."""
    made: list[Source] = []
    texts: dict[str, str] = {}
    sources = reader.statements.cited.new_sources
    wanted = used | {source.copy_of for source in sources.values() if source.id in used}
    others = [source for source in sources.values() if source.id in wanted]
    for source in (main, *others) if main.id in used or not others else others:
        lines = reader.statements.lines.setdefault(source.id, Lines())
        if not lines.text:
            about = f"{source.title}: statements in {main.title} were copied from it."
            lines.add((), about, "This source itself was not read")
        text = "\n".join(lines.text) + "\n"
        texts[source.id] = text
        digest = sha256(text.encode()).hexdigest()
        made.append(replace(source, lines=len(lines.text), sha256=digest))
    return tuple(made), texts


def _passages(reader: ClaimReader, sources: Sequence[Source]) -> Iterator[Passage]:
    for source in sources:
        lines = reader.statements.lines.get(source.id)
        for number, outline in enumerate(lines.outlines if lines else (), 1):
            yield Passage(source.id, number, outline)


def evidence_for(claim: ClaimRecord, name: str, text: Sequence[str]) -> Evidence | None:
    """Return the line of a claim's evidence that contains a name, None if there is none."""
    for spot in claim.evidence:
        if name in text[spot.line - 1]:
            return Evidence(spot.line, " ".join(name.split(" ")[:8]))
    return None
