"""Columns for lists of records in JSON: a cast with its parts, a crew with its jobs, releases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from explorer.model.enums import Kind, ValueType
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.property_search import property_named
from explorer.read.tables.cited import NAMED, Marked
from explorer.read.tables.format import Column, EntityCells, Format
from explorer.read.tables.header.heading_properties import CAST, PLAYED_BY, asks_for, read_column
from explorer.read.tables.header.heading_words import CHARACTER, JOB, read_heading
from explorer.read.tables.record import SAMPLED, Record, as_words
from explorer.read.tables.shapes.nested import CASTS, DATES, NAMES, WHERE, keys_of_items

_ACTORS = {"actor", "actress", "performer", "artist", "player", "star"}
_RELEASES = {"release", "releases", "release info", "dates"}
_KINDS_OF_JOB = {"type", "kind", "category"}
_JOBS_OF_CAST = ("Actor", "actor", "Actress", "actress", "Acting", "Cast", "cast", "GuestStar",
                 "Guest Star", "guest star")  # fmt: skip


def with_record_lists(pack: Pack, records: Sequence[Record], form: Format) -> Format:
    """Return a mapping with columns for the lists of records under headings it does not have."""
    known = {column.path for column in form.column} | set(form.ignore)
    sample = records[:SAMPLED]
    headings = dict.fromkeys(k for r in sample for k, v in r.data.items() if isinstance(v, list))
    columns = list(form.column)
    for heading in headings:
        if heading in known or not (keys := keys_of_items(sample, heading)):
            continue
        if any(isinstance(item, Marked) for record in sample for item in _items(record, heading)):
            columns += _accounts(pack, heading, keys)
        else:
            columns += _columns(pack, heading, keys)
    return replace(form, column=columns) if len(columns) > len(form.column) else form


def _items(record: Record, heading: str) -> list[object]:
    value = record.data.get(heading)
    return value if isinstance(value, list) else []


def _accounts(pack: Pack, heading: str, keys: Mapping[str, Sequence[object]]) -> Iterator[Column]:
    """Yield a column for each key of what two or more sources say about a film."""
    for key, cells in keys.items():
        words = [word for cell in cells if (word := as_words(cell))]
        column = read_column(list(pack.properties.values()), read_heading(key), Kind.FILM, words)
        if isinstance(column, Column) and key != NAMED:
            yield replace(column, path=f"{heading}.{key}")


def _columns(pack: Pack, heading: str, keys: Mapping[str, Sequence[object]]) -> Iterator[Column]:
    words = {key: read_heading(key).words for key in keys}
    last = read_heading(heading.rpartition(".")[2]).words
    name = _first(words, _ACTORS) or _first(words, NAMES)
    part = _first(words, CHARACTER - {"role"})
    job = _first(words, JOB - {"role"} - {"department"}) or _first(words, {"department"})
    role = _first(words, {"role", "roles"})
    if role and not part and _is_cast(pack, last):
        part = role
    elif role and not job:
        job = role
    kind = _first(words, _KINDS_OF_JOB)
    played: dict[str, list[str]] = {}
    if name and role and kind and part in ("", role) and _are_jobs(pack, keys[kind]):
        part, job, played = role, kind, {kind: list(_JOBS_OF_CAST)}
    if name and (part or job):
        yield from _people(name, part, job, heading, played)
        return
    where = _first(words, WHERE)
    prop = _property(pack, last)
    if where and prop is not None and (value := _value(words, prop, where)):
        cells = EntityCells(name=value)
        yield Column(heading, prop.id, value=cells, scope={"region": f"@{where}"})


def _are_jobs(pack: Pack, cells: Sequence[object]) -> bool:
    """Return whether most cells beside people's names and roles say what each did."""
    words = list(filter(None, map(as_words, cells)))
    jobs = [w for w in words if w in _JOBS_OF_CAST or property_named(pack.properties, w)]
    return 2 * len(jobs) > len(words)


def _is_cast(pack: Pack, words: str) -> bool:
    properties = list(pack.properties.values())
    return words in CASTS or asks_for(properties, words, CAST) or _is_actor(pack, words)


def _is_actor(pack: Pack, words: str) -> bool:
    return asks_for(list(pack.properties.values()), words, PLAYED_BY)


def _people(
    name: str, part: str, job: str, heading: str, played: dict[str, list[str]]
) -> Iterator[Column]:
    """Yield the columns for people with their parts or jobs; the part of whoever has another job
    than those `played` is that job's name, not a character's.
    """
    person = EntityCells(Kind.PERSON, name=name)
    if part:
        character = EntityCells(Kind.CHARACTER, name=part)
        yield Column(heading, PLAYED_BY, when=played, subject=character, value=person)
    if job:
        acting = dict.fromkeys(_JOBS_OF_CAST, CAST)
        yield Column(heading, f"@{job}", properties=acting, value=person)
    else:
        yield Column(heading, CAST, value=person)


def _property(pack: Pack, words: str) -> Property | None:
    """Return the property of a list that gives a value for each country."""
    if words in _RELEASES:
        words = "release date"
    prop = property_named(pack.properties, words)
    return None if prop is None or prop.value_type is ValueType.ENTITY else prop


def _value(words: Mapping[str, str], prop: Property, where: str) -> str:
    """Return the key of the values in such a list, "" for none."""
    own = {key: word for key, word in words.items() if key != where}
    if prop.value_type is ValueType.DATE:
        return _first(own, DATES)
    return _first(own, {"value", "title", "name", prop.label, *prop.also})


def _first(words: Mapping[str, str], names: set[str] | frozenset[str]) -> str:
    """Return the first key with any of these names, "" for none."""
    return next((key for key, word in words.items() if word in names), "")
