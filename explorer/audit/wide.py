"""Tables with one record per row → claims tables, by the mappings that `import` reads them with."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from explorer.audit.duck import Duck
from explorer.audit.files import EngineError
from explorer.audit.row import COLUMNS, Row
from explorer.audit.work import film_vocabulary
from explorer.model.entity import Entity
from explorer.model.enums import ValueType
from explorer.read.listed import listed_name
from explorer.read.tables.claims import ClaimReader
from explorer.read.tables.entities import Entities
from explorer.read.tables.format import Format
from explorer.read.tables.formats import recognised, shipped_formats
from explorer.read.tables.mapped import Notes, map_file
from explorer.read.tables.record import Record, Spot, TableFile
from explorer.read.tables.statements import Said
from explorer.text import quote

_DELIMITED = (".csv", ".tsv", ".parquet")

_RECORDS = 2_000
"""Records that are read at a time."""

NAMES = ("subject", "value")
"""The columns of a table of names."""

NAMES_ENDING = ".names"


def known_format(duck: Duck, table: Path) -> Format | None:
    """Return which of the formats that ship a table is in."""
    record = next((batch[:1] for batch in _batches(duck, table)), None)
    if record is None:
        return None
    reader = "delimited" if table.suffix.lower() in _DELIMITED else "json"
    return recognised(_file(table, record, reader, 0), shipped_formats().values())


def shared_scheme(form: Format, others: Iterable[Format]) -> str:
    """Return the scheme of the ids that subjects go by: the first that all mappings name, else the
    first that this one does, "" if it names none.
    """
    own = _schemes(form)
    named = [_schemes(other) for other in others]
    shared = (scheme for scheme in own if all(scheme in schemes for schemes in named))
    return next(shared, next(iter(own), ""))


def _schemes(form: Format) -> Sequence[str]:
    return list(form.subject.ids) if form.subject else []


def as_claims_table(duck: Duck, table: Path, form: Format, scheme: str, target: Path) -> Path:
    """Write what a table's records say as a claims table, unless that is done; return its path.

    The source is the mapping's, or has the file's name. Subjects go by their ids of a `scheme`,
    else by their names.
    """
    if target.exists():
        return target
    target.parent.mkdir(exist_ok=True)
    beside, called = target.with_suffix(".part"), names_beside(target)
    source = form.source.title or table.stem
    pack = film_vocabulary()
    known: Format | None = None
    with (
        beside.open("w", encoding="utf-8", newline="") as file,
        called.open("w", encoding="utf-8", newline="") as names_file,
    ):
        writer, names = csv.writer(file), csv.writer(names_file)
        writer.writerow(COLUMNS)
        names.writerow(NAMES)
        for number, records in enumerate(_batches(duck, table)):
            _check_name(table, form, records[0])
            read = _file(table, records, form.reader, number * _RECORDS)
            known = known or map_file(pack, read, form, Notes(), asked=True)
            entities = Entities(pack)
            writer.writerows(_rows(entities, known, read, source, scheme, number * _RECORDS))
            with_ids = (entity for entity in entities.new.values() if scheme in entity.ids)
            names.writerows((entity.ids[scheme], entity.name) for entity in with_ids)
    beside.replace(target)
    return target


def _check_name(table: Path, form: Format, record: dict[str, Any]) -> None:
    """Refuse a mapping that takes the subject's name from a column that is not there.

    Raises:
        EngineError: says which.
    """
    name = form.subject.name if form.subject else ""
    if name and name.partition(".")[0] not in record:
        columns = ", ".join(map(quote, list(record)[:12]))
        raise EngineError(
            f"{table}: no column {quote(name)}, from which the mapping takes the subject's name "
            f"(found {columns})"
        )


def _batches(duck: Duck, table: Path) -> Iterator[list[dict[str, Any]]]:
    scan = duck.scan(table, typed=True)
    names = [str(row[0]) for row in duck.rows(f"describe select * from {scan}")]
    batch: list[dict[str, Any]] = []
    for values in duck.rows(f"select * from {scan}"):
        batch.append(dict(zip(names, values, strict=True)))
        if len(batch) == _RECORDS:
            yield batch
            batch = []
    if batch:
        yield batch


def _file(table: Path, records: Sequence[dict[str, Any]], reader: str, before: int) -> TableFile:
    """Return records as the readers of whole files do; their places are counted in rows."""
    listed = []
    for at, data in enumerate(records, before + 2):
        listed.append(Record(table, at, data, partial(_spot, at)))
    headings = dict.fromkeys(records[0], (1, 1))
    return TableFile(table, reader, listed, headings)


def _spot(line: int, key: str, value: object) -> Spot:
    return line, 1


def names_beside(target: Path) -> Path:
    """Return where the names stand that records give the ids of their subjects."""
    return target.with_name(f"{target.stem}{NAMES_ENDING}")


def _rows(
    entities: Entities, form: Format, file: TableFile, source: str, scheme: str, before: int
) -> Iterable[Row]:
    reader = ClaimReader(entities, "table")
    reader.note_names(file, form)
    reader.read(file, form)
    for said in reader.statements.take():
        for value in said.values:
            yield _row(entities, scheme, said, value, source, before)


def _row(
    entities: Entities, scheme: str, said: Said, value: object, source: str, before: int
) -> Row:
    subject = entities.entity(said.subject)
    word = str(value)
    if said.property.value_type is ValueType.ENTITY:
        named = entities.new.get(word) or entities.pack.entities.get(word)
        word = named.name if named else listed_name(said.property, word) or word
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
    return str(entity.ids.get(scheme) or entity.name)
