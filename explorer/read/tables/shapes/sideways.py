"""Fact sheets: tables with a fact per row and a film, or a source, per column, turned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from explorer.model.pack import Pack
from explorer.read.tables.format import Format
from explorer.read.tables.header.heading_words import FILM, read_heading
from explorer.read.tables.header.headings import understand
from explorer.read.tables.record import Record, Spot, TableFile, as_words
from explorer.read.tables.shapes.named_sources import accounts_record, are_databases
from explorer.text import listed
from explorer.values.folding import run_together

_LEAST, _MOST = 3, 0.6
"""Rows that a fact sheet has, and the share of them that must begin with a fact's name."""
_MOST_ROWS = 100
"""Rows beyond which a table is no fact sheet."""
_TITLE = "Title"


def turned(pack: Pack, file: TableFile) -> TableFile:
    """Return a fact sheet with a record for each film, or with what each source says of the only
    film; any other table as it is.

    A table is a fact sheet if the cells of its first column are understood as headings and the
    headings beside the first are not: “Director”, “Running time” below “Title”, beside a film. Its
    columns are sources if they are databases, or if all have the same title.
    """
    if file.reader != "delimited" or not _LEAST <= len(file.records) <= _MOST_ROWS:
        return file
    first, *films = headings = list(file.records[0].data)
    if not films or not set(films) <= set(file.headings):
        return file
    labels = [as_words(record.data[first]) for record in file.records]
    of_sources = are_databases(films)
    if not all(labels) or (not of_sources and _understood(pack, headings) & set(films)):
        return file
    named = [first, *labels]
    known = _understood(pack, named)
    if sum(label in known for label in labels) < max(_LEAST, len(labels) * _MOST):
        return file
    title = next((name for name in labels if read_heading(name).words in FILM), "")
    if of_sources or (title and _is_the_same(file.records[labels.index(title)], films)):
        return _with_sources(file, labels, films, title)
    if not title and read_heading(first).words not in FILM:
        named[0] = _TITLE  # “Field” or “Item” above the facts, and titles beside it
    return _with_films(file, named, films)


def _is_the_same(row: Record, columns: Sequence[str]) -> bool:
    """Return whether all of two or more columns have the same words in a row."""
    words = {run_together(as_words(row.data[column])) for column in columns}
    return len(columns) > 1 and len(words) == 1


def _with_sources(
    file: TableFile, labels: Sequence[str], sources: Sequence[str], title: str
) -> TableFile:
    """Return a table with one record, which has what each source says of its film."""
    rows = dict(zip(labels, file.records, strict=True))
    titles = [as_words(rows[title].data[source]) for source in sources] if title else []
    shared = {title: next(filter(None, titles), "")} if title else {}
    accounts = {
        source: {label: row.data[source] for label, row in rows.items() if label != title}
        for source in sources
    }

    def spot(key: str, value: object) -> Spot:
        row = rows.get(key, file.records[0])
        source = next((name for name in sources if row.data[name] == value), sources[0])
        return row.spot(source, value)

    record = accounts_record(Record(file.path, file.records[0].line, shared, spot), accounts)
    headings = {title: spot(title, None)}  # under none, it is the pack's own film
    notes = [*file.notes, f"has columns for each of its sources: {listed(list(sources))}"]
    return replace(file, records=[record], headings=headings, notes=notes)


def _understood(pack: Pack, headings: Sequence[str]) -> set[str]:
    """Return the headings that say something about films by themselves."""
    form = Format("table", "table", understand=True)
    _, unknown = understand(form, list(dict.fromkeys(headings)), pack.properties.values())
    return set(headings) - {heading.text for heading in unknown}


def _with_films(file: TableFile, named: Sequence[str], films: Sequence[str]) -> TableFile:
    """Return a table with a record for each of the columns `films`, its keys being `named`."""
    rows = dict(zip(named[1:], file.records, strict=True))
    places = {named[0]: file.headings[films[0]]}
    places |= {name: row.spot(films[0], None) for name, row in rows.items()}
    records = []
    for film in films:
        data: dict[str, Any] = {named[0]: film}
        for name, row in zip(named[1:], file.records, strict=True):
            said = row.data[film]
            data[name] = [data[name], said] if name in data else said

        def spot(key: str, value: object, film: str = film) -> Spot:
            return rows[key].spot(film, value) if key in rows else file.headings[film]

        records.append(Record(file.path, file.headings[film][0], data, spot))
    notes = [*file.notes, "has a fact in each row, and is read with a film for each column"]
    return replace(file, records=records, headings=places, notes=notes)
