"""Nested JSON as plain records: the films of a file, with the cells within their parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from explorer.model.pack import Pack
from explorer.read.tables.files.documents import records_within
from explorer.read.tables.header.heading_properties import are_about_films
from explorer.read.tables.header.heading_words import FILM, OTHER_TITLE, PERSON, read_heading
from explorer.read.tables.header.sorts_of_work import is_not_film
from explorer.read.tables.record import Record, TableFile
from explorer.read.tables.shapes.wrapped import unwrapped
from explorer.text import listed, quote
from explorer.values.places.countries import find_language

NAMES = PERSON | {"full name", "display name", "label", "title", "text", "tag"}
"""Keys of a person's or a thing's name in a record of its own."""

_TITLES = FILM | OTHER_TITLE
_FILMS = {"film", "films", "movie", "movies", "title", "titles", "feature", "features"}
_LISTS = _FILMS | {"results", "items", "entries", "data", "records", "list", "search",
                   "screenings", "showings", "sessions", "programme", "program"}  # fmt: skip
"""Keys of lists of films, beside which a title is that of the list."""
CASTS = {"cast", "actors", "role", "roles", "characters", "performers", "starring", "stars"}
"""Keys of casts, which may be lists of records or lead from names to parts."""
_ENGLISH = ("en", "english", "eng", "main", "default", "romaji")
_VERSIONS = {"main", "default", "original", "romaji", "native"}
"""Keys of a title in several languages, beside the names and codes of languages."""
WHERE = {"country", "territory", "region", "market", "iso 3166 1", "country code"}
DATES = {"date", "release date", "day"}
"""Keys of a release in one country."""
_ENOUGH = 2
"""Records that show that a file has films under their titles."""
_TITLE, _ID, _NAME = "title", "id", "name"


class _Found(NamedTuple):
    """The records of a file, with the keys that lead to them and those beside them."""

    rows: list[dict[str, Any]]
    path: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


def with_plain_records(pack: Pack, file: TableFile) -> TableFile:
    """Return a JSON file with a plain record for each film; any other file as it is.

    Wrappings around the films are removed, and what is in parts of a record gets a key with dots.
    """
    if file.reader not in ("json", "jsonl"):
        return file
    records, notes = list[Record](), dict[str, None]()
    for record in file.records:
        whole = unwrapped(record.data)
        within = _within(pack, whole)
        if within is None:
            rows = [whole] if isinstance(whole, dict) else [dict(record.data)]
        else:
            rows = within.rows
            if within.path:
                notes[_note(within)] = None
        rows = [_flat(_lifted(row)) for row in rows]
        if len(rows) == 1:
            records.append(replace(record, data=rows[0]))
        else:
            records += records_within(record, rows, file.rejected)
    return replace(file, records=records, notes=[*file.notes, *notes])


def _note(within: _Found) -> str:
    beside = f"; what is beside them is left out: {listed([quote(k) for k in within.beside])}"
    path = quote(" › ".join(within.path))
    return f"has its records under {path}{beside if within.beside else ''}"


def _within(pack: Pack, node: object, key: str = "") -> _Found | None:
    """Return the records of films in a part of a file, None if it has none; `key` leads to it."""
    of_films = _words(key) in _FILMS
    if isinstance(node, list):
        rows = [dict(_lifted(row)) for row in node if isinstance(row, dict)]
        known = all(_is_film(pack, row, of_films) for row in rows) and any(map(_says_more, rows))
        return _Found([_titled(row) for row in rows]) if known else _in_groups(pack, rows)
    if not isinstance(node, dict):
        return None
    below = [(name, _within(pack, part, name)) for name, part in node.items()]
    having = {name: part for name, part in below if part is not None}
    if _says_more(node) and _is_film(pack, node, of_films):
        having = {
            name: part
            for name, part in having.items()
            if len(part.rows) > 1
            and isinstance(node[name], list)
            and (_words(name) in _LISTS or (part.path and not _tells_of_film(pack, node)))
        }
        if not having:
            return _Found([_titled(node)])
    if not having:
        return _under_titles(pack, node)
    if len(node) == len(having) > 1 and all(len(part.rows) == 1 for part in having.values()):
        return _Found([_with_id(name, part.rows[0]) for name, part in having.items()])
    lists = [name for name, part in having.items() if part.path or isinstance(node[name], list)]
    lists = [name for name in lists if not is_not_film(name)]
    if len(lists) > 1 and not any(_words(name) in _FILMS for name in having):
        rows = [row for name in lists for row in having[name].rows]
        return _Found(rows, (listed(lists),), tuple(other for other in node if other not in lists))
    name = max(having, key=lambda name: (_words(name) in _FILMS, len(having[name].rows)))
    rows, path, beside = having[name]
    if isinstance(node[name], dict) and not path and len(rows) == 1:  # a film beside its cast
        return _Found([{**rows[0], **{k: v for k, v in node.items() if k not in (name, *rows[0])}}])
    return _Found(rows, (name, *path), (*beside, *(other for other in node if other != name)))


def _in_groups(pack: Pack, rows: Sequence[Mapping[str, Any]]) -> _Found | None:
    """Return the films in a list of records that each have a list of films: the days of a
    programme, the sections of a festival. None if there are none.
    """
    groups = [_within(pack, row) for row in rows]
    films = [group for group in groups if group is not None and group.path]
    keys = {_words(key) for group in films for key in group.path}
    if not films or not keys <= _LISTS:
        return None
    beside = dict.fromkeys(key for group in films for key in group.beside)
    return _Found([row for group in films for row in group.rows], films[0].path, tuple(beside))


def _tells_of_film(pack: Pack, row: Mapping[str, Any]) -> bool:
    """Return whether a record has anything but a title that only films have."""
    headings = [read_heading(key) for key in row if _words(key) not in _TITLES]
    return any(
        are_about_films(list(pack.properties.values()), [heading] * _ENOUGH) for heading in headings
    )


def _under_titles(pack: Pack, node: Mapping[str, Any]) -> _Found | None:
    """Return the films in a part of a file that has them under their titles, None if it has none:
    records alike, all of what films have, without a name.
    """
    rows = [row for row in node.values() if isinstance(row, dict)]
    if len(rows) < _ENOUGH or len(rows) < len(node):
        return None
    properties = list(pack.properties.values())
    alike = all(2 * len(row.keys() & rows[0].keys()) > len(row) for row in rows)
    if not alike or not are_about_films(properties, map(read_heading, rows[0])):
        return None
    return _Found([{_TITLE: title.strip(), **row} for title, row in node.items()])


def _words(key: str) -> str:
    return read_heading(key).words if key else ""


def _is_film(pack: Pack, row: Mapping[str, Any], of_films: bool) -> bool:
    """Return whether a record has a title, or a name beside what only films have."""
    words = {_words(key) for key, value in row.items() if isinstance(value, str | Mapping)}
    if not _TITLES.isdisjoint(words):
        return True
    if "name" not in words:
        return False
    headings = [read_heading(key) for key in row]
    return of_films or are_about_films(list(pack.properties.values()), headings)


def _says_more(row: Mapping[str, Any]) -> bool:
    """Return whether a record has more than a name."""
    return len(row) > 1


def _titled(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a film's record with its name as its title, also beside an original title."""
    if any(_words(key) in FILM for key in row):
        return dict(row)
    return {_TITLE if _words(key) == "name" else key: value for key, value in row.items()}


def _with_id(key: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with the key under which the file has it as its id."""
    return dict(row) if _ID in row else {**row, _ID: key}


def _lifted(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a record without the one around its film: {"movie": {"title": …}, "rank": 1}."""
    for key, value in row.items():
        if _words(key) in _FILMS and isinstance(value, dict) and name_in(value):
            rest = {k: v for k, v in row.items() if k != key}
            return {**_titled(value), **{k: v for k, v in rest.items() if k not in value}}
    return row


def name_in(row: Mapping[str, Any]) -> str:
    """Return the key of the name in a record of a person or thing, "" for none."""
    named = (k for k, v in row.items() if isinstance(v, str) and _words(k) in NAMES)
    return next(named, "")


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record in which parts without a name of their own are cells of the whole."""
    return dict(_cells(row, ""))


def _cells(row: Mapping[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    for key, value in row.items():
        path = f"{before}{key}"
        if isinstance(value, dict) and _words(key) in CASTS and _are_parts(value):
            yield path, [{"name": name, "character": part} for name, part in value.items()]
        elif isinstance(value, dict) and _words(key) in _TITLES and (title := _title_in(value)):
            yield path, value[title]
            rest = {k: v for k, v in value.items() if k != title}
            yield from _cells(rest, f"{path}.")
        elif isinstance(value, dict) and _is_dated(value):
            yield path, [value]
        elif isinstance(value, dict) and value and not name_in(value):
            yield from _cells(value, f"{path}.")
        elif isinstance(value, list):
            yield path, [_named(item) if isinstance(item, dict) else item for item in value]
        elif isinstance(value, dict):
            yield path, _with_name(value)
        else:
            yield path, value


def _is_dated(value: Mapping[str, Any]) -> bool:
    """Return whether a record is a date in a country: {"country": "FR", "date": "2012-11-02"}."""
    words = {_words(key) for key in value}
    return bool(words & WHERE) and bool(words & DATES) and words <= WHERE | DATES | {"type", "note"}


def _title_in(titles: Mapping[str, Any]) -> str:
    """Return the key of a film's title among those in several languages: the English one, if there
    is one, or else the first; "" if the keys are not languages.
    """
    texts = [key for key, title in titles.items() if isinstance(title, str) and title]
    if not texts or not all(find_language(key) or key in _VERSIONS for key in titles):
        return ""
    return next((key for key in _ENGLISH if key in texts), texts[0])


def _are_parts(value: Mapping[str, Any]) -> bool:
    """Return whether a record leads from actors to their parts: {"Ada Quill": "Bera"}."""
    return all(isinstance(part, str) for part in value.values()) and any(
        " " in name.strip() for name in value
    )


def _named(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an item of a list with the names of its parts: {"person": {"name": …}, "role": …}."""
    parts = {k: v for k, v in item.items() if isinstance(v, dict) and name_in(v)}
    if name_in(item) or not parts:
        return _with_name(item)
    if len(parts) > 1:
        return {k: v[name_in(v)] if k in parts else v for k, v in item.items()}
    ((key, part),) = parts.items()
    return {**part, **{k: v for k, v in item.items() if k != key}}


def _with_name(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a record of a person or thing with its name under the usual key as well."""
    own = name_in(item)
    if not own or _NAME in item or read_heading(own).words == _TITLE:
        return item
    return {**item, _NAME: item[own]}


def keys_of_items(records: Sequence[Record], heading: str) -> dict[str, list[object]]:
    """Return the keys of the records in a column's lists, each with its values."""
    keys: dict[str, list[object]] = {}
    for record in records:
        value = record.data.get(heading)
        for item in value if isinstance(value, list) else ():
            for key, cell in item.items() if isinstance(item, Mapping) else ():
                keys.setdefault(key, []).append(cell)
    return keys
