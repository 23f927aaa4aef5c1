"""Names for ids that one of an audit's tables has and others lack: IMDb's crews are ids alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from explorer.audit.duck import Duck
from explorer.audit.sql import identifier, literal
from explorer.read.tables.format import EntityCells, Format
from explorer.read.tables.record import Record
from explorer.read.tables.subjects.entities import Entities

_TABLE = "names_of_ids"
_NAMES = f"select distinct scheme, id, name from {_TABLE} where id in (select unnest(?::varchar[]))"


class KnownNames:
    """The names of the subjects of all tables, by their ids."""

    def __init__(self, duck: Duck, forms: Mapping[Path, Format]) -> None:
        """Load the names that tables give, unless no table needs them."""
        self._duck = duck
        named = [part for table, form in forms.items() for part in _named_in(duck, table, form)]
        self._loaded = bool(named) and any(any(_id_columns(form)) for form in forms.values())
        if self._loaded:
            duck.keep(_TABLE, " union all ".join(named))

    def note(self, entities: Entities, records: Sequence[Record], form: Format) -> None:
        """Tell `entities` the names for the ids in some records of a table."""
        columns = list(_id_columns(form)) if self._loaded else []
        ids = {
            word.strip()
            for path, separator in columns
            for record in records
            for word in _words(record.data.get(path), separator)
        }
        for scheme, key, name in self._duck.look_up(_NAMES, sorted(ids)) if ids else ():
            entities.note_name(scheme, key, name)


def _named_in(duck: Duck, table: Path, form: Format) -> Iterator[str]:
    """Yield a query for the ids and names of a table's subjects, for each kind of id."""
    subject = form.subject or EntityCells()
    columns = set(duck.names(table)) if subject.name and subject.ids else set()
    for scheme, path in subject.ids.items():
        if {path, subject.name} <= columns:
            key, name = map(identifier, (path, subject.name))
            yield (
                f"select {literal(scheme)} as scheme, {key} as id, {name} as name "
                f"from {duck.scan(table)} where {key} is not null and {name} is not null"
            )


def _id_columns(form: Format) -> Iterator[tuple[str, str]]:
    """Yield the columns that hold nothing but ids, each with what separates these."""
    subject = form.subject
    if subject and not subject.name:
        yield from ((path, "") for path in subject.ids.values())
    for column in form.column:
        value = column.value
        if value and not value.name and "" in value.ids.values():
            yield column.path, column.split


def _words(cell: object, separator: str) -> Sequence[str]:
    text = "" if cell is None else str(cell)
    return text.split(separator) if separator else [text]
