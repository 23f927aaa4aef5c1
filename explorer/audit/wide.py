"""Convert tables with one record per row to claims tables, by the mappings that `import` uses."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from explorer.audit.duck import Duck
from explorer.audit.files import EngineError
from explorer.audit.known_names import KnownNames
from explorer.audit.row import COLUMNS, Row
from explorer.audit.state import write_whole
from explorer.audit.unread_cells import LeftOut, Unread, UnreadCells
from explorer.audit.work import film_vocabulary
from explorer.model.entity import Entity
from explorer.model.enums import ValueType
from explorer.model.listed import listed_name
from explorer.read.problems import Problem
from explorer.read.tables.chosen import filter_records
from explorer.read.tables.claims import ClaimReader
from explorer.read.tables.format import Format
from explorer.read.tables.formats import recognised, shipped_formats
from explorer.read.tables.mapped import Notes, map_file, prepare_records
from explorer.read.tables.record import Record, Spot, TableFile
from explorer.read.tables.statements import Statement
from explorer.read.tables.subjects.entities import Entities
from explorer.text import quote

_DELIMITED = (".csv", ".tsv", ".parquet")

_EMPTY = (None, "")
"""Values of the cells of a blank row."""

_RECORDS = 2_000
"""Number of records read at a time."""

NAMES = ("subject", "value")
"""The columns of a table of names."""

NAMES_ENDING = ".names"


def known_format(duck: Duck, table: Path) -> Format | None:
    """Return the shipped format of a table, None if it has none."""
    record = next((batch[:1] for batch in _batches(duck, table)), None)
    if record is None:
        return None
    reader = "delimited" if table.suffix.lower() in _DELIMITED else "json"
    return recognised(_file(table, record, reader, 0), shipped_formats().values())


def shared_scheme(form: Format, others: Iterable[Format]) -> str:
    """Return the scheme of the ids used for subjects.

    It is the first that all mappings name, else the first that this one names, else "".
    """
    own = _schemes(form)
    named = [_schemes(other) for other in others]
    shared = (scheme for scheme in own if all(scheme in schemes for schemes in named))
    return next(shared, next(iter(own), ""))


def _schemes(form: Format) -> Sequence[str]:
    return list(form.subject.ids) if form.subject else []


def as_claims_table(
    duck: Duck, table: Path, form: Format, scheme: str, names_of_ids: KnownNames, target: Path
) -> None:
    """Convert a table's records to a claims table, unless already done.

    The source is the mapping's, or else is named after the file. Subjects are identified by their
    ids in `scheme`, or else by their names.
    """
    if target.exists():
        return
    target.parent.mkdir(exist_ok=True)
    beside, called = target.with_suffix(".part"), names_beside(target)
    source = form.source.title or table.stem
    pack, notes, unread = film_vocabulary(), Notes(), UnreadCells()
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
            if known is None:
                shipped = form in shipped_formats().values()  # knows what its headings mean
                known = map_file(pack, read, form, notes, asked=not shipped)
            else:
                prepare_records(pack, read, known, looked_at=True)
            filter_records([(read, known)], {})
            reader = ClaimReader(Entities(pack), "table")
            names_of_ids.note(reader.entities, read.records, form)
            writer.writerows(_rows(reader, known, read, source, scheme))
            new = reader.entities.new.values()
            with_ids = (entity for entity in new if scheme in entity.ids)
            names.writerows((entity.ids[scheme], entity.name) for entity in with_ids)
            _count_unread(unread, list(records[0]), [*read.rejected, *reader.unread])
    write_whole(_left_out_beside(target), [json.dumps([unread.kinds, notes.texts])])
    beside.replace(target)


def left_out_of(target: Path) -> LeftOut:
    """Return what `as_claims_table` left out when it wrote `target`."""
    kinds, notes = json.loads(_left_out_beside(target).read_text(encoding="utf-8"))
    return LeftOut(tuple(Unread(*kind) for kind in kinds), tuple(notes))


def _left_out_beside(target: Path) -> Path:
    return target.with_name(f"{target.stem}.left-out.json")


def _count_unread(unread: UnreadCells, columns: Sequence[str], problems: Sequence[Problem]) -> None:
    """Count the cells of some records that cannot be read.

    A problem's column is the 1-based index in `columns`, 0 for none of them.
    """
    for problem in problems:
        heading = columns[problem.column - 1] if problem.column else ""
        reason = problem.expected, problem.hint
        unread.add(problem.path.name, heading, reason, problem.found, 1, problem.line)


def _check_name(table: Path, form: Format, record: dict[str, Any]) -> None:
    """Reject a mapping that takes the subject's name from a missing column.

    Raises:
        EngineError: the message names the column.
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
    rows = duck.rows_in_order(f"select * from {scan}")
    while batch := [dict(zip(names, row, strict=True)) for row in islice(rows, _RECORDS)]:
        yield batch


def _file(table: Path, records: Sequence[dict[str, Any]], reader: str, before: int) -> TableFile:
    """Return records in the form of the readers of whole files, without blank ones.

    Places are counted in rows and columns.
    """
    columns = {name: at for at, name in enumerate(records[0], 1)}
    listed = [
        Record(table, at, data, partial(_spot, at, columns))
        for at, data in enumerate(records, before + 2)
        if any(value not in _EMPTY for value in data.values())
    ]
    return TableFile(table, reader, listed, {name: (1, at) for name, at in columns.items()})


def _spot(line: int, columns: Mapping[str, int], key: str, value: object) -> Spot:
    return line, columns.get(key, 0)


def names_beside(target: Path) -> Path:
    """Return the path of the table of subjects' names by id, beside `target`."""
    return target.with_name(f"{target.stem}{NAMES_ENDING}")


def _rows(
    reader: ClaimReader, form: Format, file: TableFile, source: str, scheme: str
) -> Iterable[Row]:
    reader.note_names(file, form)
    reader.read(file, form)
    for statement in reader.statements.take():
        for value in statement.values:
            yield _row(reader, scheme, statement, value, source)


def _row(reader: ClaimReader, scheme: str, statement: Statement, value: object, source: str) -> Row:
    entities = reader.entities
    subject = entities.entity(statement.subject)
    word = str(value)
    if statement.property.value_type is ValueType.ENTITY:
        named = entities.new.get(word) or entities.pack.entities.get(word)
        word = named.name if named else listed_name(statement.property, word) or word
    elif isinstance(value, bool):
        word = "true" if value else "false"
    first = statement.evidence[0].line if statement.evidence else 0
    line = reader.spot(first)[1] - 1 if first else 0  # 1-based
    return Row(
        source,
        _subject(subject, scheme),
        statement.property.id,
        word,
        line=str(line or ""),
        phrase=statement.evidence[0].phrase if statement.evidence else "",
        factuality=statement.factuality.value,
        polarity=statement.polarity.value,
        cut=statement.scope.cut,
        region=statement.scope.region,
        medium=statement.scope.medium,
        as_of=statement.scope.as_of,
        story_time=statement.scope.story_time,
        work=statement.scope.work,
    )


def _subject(entity: Entity, scheme: str) -> str:
    return str(entity.ids.get(scheme) or entity.name)
