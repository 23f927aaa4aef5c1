"""Fact sheets: tables with a fact per row and a film per column, turned into a record per film."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from explorer.model.pack import Pack
from explorer.read.tables.format import Format
from explorer.read.tables.heading_words import FILM, read_heading
from explorer.read.tables.headings import understand
from explorer.read.tables.record import Record, Spot, TableFile, as_words

_LEAST, _MOST = 3, 0.6
"""Rows that a fact sheet has, and the share of them that must begin with a fact's name."""
_MOST_ROWS = 100
"""Rows beyond which a table is no fact sheet."""
_TITLE = "Title"


def turned(pack: Pack, file: TableFile) -> TableFile:
    """Return a fact sheet with a record for each film; any other table as it is.

    A table is a fact sheet if the cells of its first column are understood as headings and the
    headings beside the first are not: “Director”, “Running time” below “Title”, beside a film.
    """
    if file.reader != "delimited" or not _LEAST <= len(file.records) <= _MOST_ROWS:
        return file
    first, *films = headings = list(file.records[0].data)
    if not films or not set(films) <= set(file.headings):
        return file
    labels = [as_words(record.data[first]) for record in file.records]
    if not all(labels) or _understood(pack, headings) & set(films):
        return file
    named = [first, *labels]
    known = _understood(pack, named)
    if sum(label in known for label in labels) < max(_LEAST, len(labels) * _MOST):
        return file
    if not any(read_heading(name).words in FILM for name in named):
        named[0] = _TITLE  # “Field” or “Item” above the facts, and titles beside it
    return _with_films(file, named, films)


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
