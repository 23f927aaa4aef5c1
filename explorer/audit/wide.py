"""Tables of one record a row → claims tables, by the mappings that `import` reads them with."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from explorer.audit.duck import Duck
from explorer.audit.rows import COLUMNS, Row
from explorer.audit.state import State
from explorer.model.entity import Entity
from explorer.model.enums import ValueType
from explorer.model.pack import Pack
from explorer.read.tables.claims import ClaimReader
from explorer.read.tables.entities import Entities
from explorer.read.tables.format import Format
from explorer.read.tables.record import Record, TableFile
from explorer.read.tables.statements import Said
from explorer.tables.new_pack import vocabulary
from explorer.tables.plan import complete, with_headings

_RECORDS = 2_000
"""Records that are read at a time."""


def as_claims_table(duck: Duck, table: Path, form: Format, state: State) -> Path:
    """Write what a table's records say as a claims table in the state's folder; return its path.

    The source is the mapping's, or has the file's name. Subjects go by the first external id that
    the mapping names, else by their names.
    """
    target = state.path(f"wide/{table.stem}.csv")
    if target.exists():
        return target
    target.parent.mkdir(exist_ok=True)
    beside = target.with_suffix(".part")
    source = form.source.title or table.stem
    pack = vocabulary()
    headings: list[str] = []
    with beside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for number, records in enumerate(_batches(duck, table)):
            if not headings:
                headings = list(records[0])
                form = complete(with_headings(pack, form, headings))
            writer.writerows(_rows(pack, form, table, records, source, number * _RECORDS))
    beside.replace(target)
    return target


def _batches(duck: Duck, table: Path) -> Iterator[list[dict[str, Any]]]:
    scan = duck.scan(table)
    names = [str(row[0]) for row in duck.rows(f"describe select * from {scan}")]
    batch: list[dict[str, Any]] = []
    for values in duck.rows(f"select * from {scan}"):
        batch.append(dict(zip(names, values, strict=True)))
        if len(batch) == _RECORDS:
            yield batch
            batch = []
    if batch:
        yield batch


def _rows(
    pack: Pack,
    form: Format,
    table: Path,
    records: Sequence[dict[str, Any]],
    source: str,
    before: int,
) -> Iterable[Row]:
    entities = Entities(pack)
    reader = ClaimReader(entities, "table")
    listed = [
        Record(table, before + at + 2, data, lambda key, value: (1, 1))
        for at, data in enumerate(records)
    ]
    file = TableFile(table, form.reader, listed)
    reader.note_names(file, form)
    reader.read(file, form)
    for said in reader.statements.all:
        for value in said.values:
            yield _row(entities, form, said, value, source, before)


def _row(
    entities: Entities, form: Format, said: Said, value: object, source: str, before: int
) -> Row:
    subject = entities.entity(said.subject)
    scheme = next(iter(form.subject.ids), "") if form.subject else ""
    word = str(value)
    if said.property.value_type is ValueType.ENTITY:
        word = entities.entity(word).name
    elif isinstance(value, bool):
        word = "true" if value else "false"
    line = said.evidence[0].line + before if said.evidence else 0
    return Row(
        source,
        _subject(subject, scheme),
        said.property.id,
        word,
        line=str(line or ""),
        phrase=said.evidence[0].phrase if said.evidence else "",
        factuality=said.factuality.value,
        polarity=said.polarity.value,
        cut=said.scope.cut,
        region=said.scope.region,
        medium=said.scope.medium,
        as_of=said.scope.as_of,
        story_time=said.scope.story_time,
        work=said.scope.work,
    )


def _subject(entity: Entity, scheme: str) -> str:
    return entity.ids.get(scheme) or entity.name
