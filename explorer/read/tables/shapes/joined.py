"""Tables of a database that refer to its films by their ids in another of its tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from explorer.model.enums import Kind
from explorer.read.tables.format import EntityCells, Format
from explorer.read.tables.header.heading_words import FILM_KEYS, read_heading
from explorer.read.tables.record import TableFile, as_words

_OWN_KEY = "id"
_KEYS = FILM_KEYS | {_OWN_KEY}

Read = tuple[TableFile, Format]


def join_films(read: Sequence[Read]) -> list[Read]:
    """Return tables with the films that they refer to by id: title, year and ids are filled in.

    A table that names the films is looked for among those read together; its ids have the same
    heading (“movieId”), or “id”.
    """
    films = dict(_films(read))
    return [
        _joined(file, form, films[key])
        if (key := _refers_by(file, form)) in films
        else (file, form)
        for file, form in read
    ]


def _films(read: Sequence[Read]) -> Iterator[tuple[str, tuple[Format, Mapping[str, Any]]]]:
    """Yield the heading by which other tables refer to films, with the films' rows by id."""
    naming = [(file, form) for file, form in read if _names_films(form) and form.record]
    referring = {key for file, form in read if (key := _refers_by(file, form))}
    for key in referring:
        for file, form in naming:
            own = form.record == key or (form.record.casefold() == _OWN_KEY and len(naming) == 1)
            column = form.record if own else key if key in file.headings else ""
            if column:
                rows = {as_words(r.data.get(column)): r.data for r in file.records}
                yield key, (form, rows)
                break


def _names_films(form: Format) -> bool:
    return form.subject is not None and form.subject.kind is Kind.FILM and bool(form.subject.name)


def _refers_by(file: TableFile, form: Format) -> str:
    """Return the heading of the ids of films that a table does not name, "" for none: “id” may only
    number the table's own rows.
    """
    is_named = form.subject is not None and (
        form.subject.name or form.subject.kind is not Kind.FILM
    )
    if is_named or read_heading(form.record).words not in _KEYS:
        return ""
    ids = [as_words(record.data.get(form.record)) for record in file.records]
    numbered = [[str(number + first) for number in range(len(ids))] for first in (0, 1)]
    return "" if form.record.casefold() == _OWN_KEY and ids in numbered else form.record


def _joined(file: TableFile, form: Format, films: tuple[Format, Mapping[str, Any]]) -> Read:
    """Return a table with the cells that name its films added to its rows."""
    naming, rows = films
    about = naming.subject or EntityCells(Kind.FILM)
    paths = [path for path in (about.name, about.year, *about.ids.values()) if path]
    records = []
    for record in file.records:
        film = rows.get(as_words(record.data.get(form.record)), {})
        cells = {path: film[path] for path in paths if path in film}
        records.append(replace(record, data={**cells, **record.data}))
    own = form.subject.ids if form.subject else {}
    subject = replace(about, ids={**about.ids, **own})
    return replace(file, records=records), replace(form, subject=subject)
