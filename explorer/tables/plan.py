"""What an import comes to, worked out before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from explorer.model.claim import ClaimRecord, Evidence, RawValue
from explorer.model.enums import RuleName
from explorer.model.pack import Pack
from explorer.model.source import Passage, Source
from explorer.read.tables import claims_table
from explorer.read.tables.cells import is_null
from explorer.read.tables.claims import ClaimReader
from explorer.read.tables.databases import Origins
from explorer.read.tables.documents import with_json
from explorer.read.tables.entities import Entities, Question
from explorer.read.tables.format import Column, EntityCells, Format, SourceFields
from explorer.read.tables.formats import find_format, recognised, shipped_formats
from explorer.read.tables.headings import Heading, understand
from explorer.read.tables.passages import Lines
from explorer.read.tables.readers import read_file
from explorer.read.tables.record import TableFile, as_words
from explorer.read.tables.statements import Said
from explorer.tables.result import Import
from explorer.text import count, quote
from explorer.values.ids import slug

_OWN_HEADINGS = ("delimited", "json", "jsonl")
"""Readers of files whose headings are their author's own, so that each one counts."""

_LOOKED_AT = 20
"""Records that are looked at for what a heading's cells are like."""

_MOST_WORDS = 20
"""Words that name no property and are told one by one."""


@dataclass(slots=True)
class _Notes:
    texts: list[str] = field(default_factory=list)

    def add(self, text: str) -> None:
        if text not in self.texts:
            self.texts.append(text)


def plan_import(
    pack: Pack,
    files: Sequence[Path],
    source: str,
    format_name: str = "",
    mapping: Format | None = None,
) -> Import:
    """Work out what files say as one source of a pack; `source` is its new id or name.

    Raises:
        TableError: a file cannot be imported at all.
    """
    source_id = slug(source, "table")
    notes = _Notes()
    read = [_read(pack, path, format_name, mapping, notes) for path in files]
    entities = Entities(pack)
    reader = ClaimReader(entities, source_id)
    for file, form in read:
        reader.note_names(file, form)
    for file, form in read:
        reader.read(file, form)
    for (path, word), number in reader.unknown.most_common(_MOST_WORDS):
        shown, cells = quote(word), count(number, "cell")
        write = f'properties = {{ {shown} = "…" }} in the mapping'
        notes.add(f"{shown} in {quote(path)} names no property ({cells}); to use it, write {write}")
    claims = tuple(_records(pack, reader))
    used = _used(claims)
    origins = Origins(pack)
    main = _main_source(source, source_id, read, files, origins)
    sources, texts = _sources(main, reader, used)
    asked = _questions(entities, claims)
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
        tuple((file.path, form.title or form.id) for file, form in read),
    )


def _read(
    pack: Pack, path: Path, name: str, mapping: Format | None, notes: _Notes
) -> tuple[TableFile, Format]:
    """Read a file and find the mapping for it."""
    wanted = mapping or (find_format(path, name) if name else None)
    file = read_file(path, wanted)
    form = wanted or recognised(file, shipped_formats().values())
    form = form or Format("table", "table", cell=EntityCells(name="name"), understand=True)
    if form.id == claims_table.FORMAT:
        claims_table.as_statements(file)
    if form.json:
        file.records = [with_json(record, form.json) for record in file.records]
    for note in file.notes:
        notes.add(f"{path.name} {note}")
    headings = list(file.headings) or list(dict.fromkeys(k for r in file.records for k in r.data))
    if form.understand or mapping is not None:
        form, unknown = understand(
            form, headings, pack.properties.values(), _sample(file, headings)
        )
        if file.reader in _OWN_HEADINGS:
            for heading in unknown:
                notes.add(f"{_place(file, heading)}: {_not_understood(heading)}")
        elif unknown:
            names = ", ".join(heading.text for heading in unknown)
            notes.add(f"{path.name} says more that is not imported: {names}")
    return file, _completed(form)


def _sample(file: TableFile, headings: Sequence[str]) -> dict[str, str]:
    """Return for each heading the first cell that says something."""
    found: dict[str, str] = {}
    for record in file.records[:_LOOKED_AT]:
        for heading in headings:
            word = as_words(record.data.get(heading))
            if heading not in found and not is_null(word, Column(heading), ()):
                found[heading] = word
    return found


def _completed(form: Format) -> Format:
    """Return a format with what holds for all columns in each of them."""
    columns = [
        replace(
            column,
            value=column.value or form.cell,
            scope={**form.scope, **column.scope},
        )
        for column in form.column
    ]
    return replace(form, column=columns)


def _place(file: TableFile, heading: Heading) -> str:
    spot = file.headings.get(heading.text)
    having = (record for record in file.records if heading.text in record.data)
    if spot is None and (record := next(having, None)):
        spot = record.spot(heading.text, None)
    line, column = spot or (1, 1)
    return f"{file.path}:{line}:{column}"


def _not_understood(heading: Heading) -> str:
    likely = heading.likely[0] if heading.likely else "…"
    return (
        f"the heading {quote(heading.text)} is not understood; to use it, write in a mapping "
        f"(--map FILE): [[column]] with path = {quote(heading.text)} and property = "
        f"{quote(likely)}; to leave it out, ignore = [{quote(heading.text)}]"
    )


def _main_source(
    name: str,
    key: str,
    read: Sequence[tuple[TableFile, Format]],
    files: Sequence[Path],
    origins: Origins,
) -> Source:
    known: SourceFields = next((f.source for _, f in read if f.source.publisher), read[0][1].source)
    names = ", ".join(path.name for path in files[:5]) + (", …" if len(files) > 5 else "")
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


def _records(pack: Pack, reader: ClaimReader) -> Iterator[ClaimRecord]:
    taken: set[str] = set(pack.claims)
    counts: dict[str, int] = {}
    for said in reader.statements.all:
        line = said.evidence[0].line if said.evidence else 0
        wanted = f"{said.source}-{line}-{said.property.id}"[:100].strip("-.")
        key = wanted
        while key in taken:
            counts[wanted] = counts.get(wanted, 1) + 1
            key = f"{wanted}-{counts[wanted]}"
        taken.add(key)
        yield ClaimRecord(
            key,
            said.subject,
            said.property.id,
            said.source,
            value=_raw(said),
            factuality=said.factuality,
            polarity=said.polarity,
            closed=said.closed,
            scope=said.scope,
            statement=said.statement,
            evidence=said.evidence,
        )


def _raw(said: Said) -> RawValue:
    if said.property.rule is RuleName.SET:
        return [str(value) for value in said.values]
    return said.values[0]


def _used(claims: Sequence[ClaimRecord]) -> set[str]:
    return {claim.source for claim in claims}


def _sources(
    main: Source, reader: ClaimReader, used: set[str]
) -> tuple[tuple[Source, ...], dict[str, str]]:
    """Return the sources with their texts: the main one, and those that it cites or copies."""
    made: list[Source] = []
    texts: dict[str, str] = {}
    found = reader.statements.citing.sources_found
    wanted = used | {one.copy_of for one in found.values() if one.id in used}
    others = [one for one in found.values() if one.id in wanted]
    for source in (main, *others) if main.id in used or not others else others:
        lines = reader.statements.lines.setdefault(source.id, Lines())
        if not lines.text:
            about = f"Named by {main.title} as what statements were copied from: {source.title}."
            lines.add((), about, "Nothing of this source was read")
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


def _questions(
    entities: Entities, claims: Sequence[ClaimRecord]
) -> tuple[tuple[Question, ClaimRecord], ...]:
    """Return each question with the first claim that names its new entity."""
    wanted = {question.new for question in entities.questions.values()}
    naming: dict[str, ClaimRecord] = {}
    for claim in claims if wanted else ():
        values = claim.value if isinstance(claim.value, list) else [claim.value]
        for named in (claim.subject, *values):
            if named in wanted and isinstance(named, str):
                naming.setdefault(named, claim)
    asked = entities.questions.values()
    return tuple((one, naming[one.new]) for one in asked if one.new in naming)


def evidence_for(claim: ClaimRecord, name: str, text: Sequence[str]) -> Evidence | None:
    """Return the line of a claim in which a name stands, None where none has it."""
    for one in claim.evidence:
        if name in text[one.line - 1]:
            return Evidence(one.line, " ".join(name.split(" ")[:8]))
    return None
