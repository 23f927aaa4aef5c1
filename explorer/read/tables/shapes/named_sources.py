"""Tables that name their own sources: a source for each row, or a column for each source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.model.property_search import property_named
from explorer.read.tables.cited import NAMED, Marked
from explorer.read.tables.databases import databases
from explorer.read.tables.format import Column, Format
from explorer.read.tables.header.heading_properties import read_column
from explorer.read.tables.header.heading_words import (
    CHARACTER,
    ENTITY,
    FACT,
    FILM,
    PERFORMER,
    PERSON,
    VALUE,
    read_heading,
)
from explorer.read.tables.record import SAMPLED, Record, Spot, TableFile, as_words
from explorer.read.tables.subjects.parts_and_jobs import noted_name
from explorer.text import listed
from explorer.values.english_words import is_english_word
from explorer.values.folding import words_of

_SOURCE = {"source", "sources", "source name", "according to", "stated by", "reported by"}
_BEFORE = re.compile(r"([^:]+):\s*(.+)")
_LONGEST = 200
"""Letters of a heading that may name a source."""
_LEAST = 2
"""Sources, and columns of each, from which notes in headings are the names of sources."""
_MOST = 0.6
"""Share of the words below “Field” from which they name facts."""
_VALUE = "Value"
_ACCOUNTS = "accounts"
"""Key of what each source says, in a record with a column for each source."""


class _Stated(NamedTuple):
    """A heading of what one source says, the heading without that source, and its property."""

    heading: str
    own: str
    source: str
    property: str


def with_named_sources(pack: Pack, file: TableFile, form: Format | None) -> TableFile:
    """Return a table with what its rows or headings say about their sources noted in its records:
    “Source” beside “Field” and “Value”, or two sources' names after “Director” and “Runtime”.

    A mapping's own headings, if there is one, mean what it says.
    """
    known = {*form.ignore, *(column.path for column in form.column)} if form else set()
    words = {name: read_heading(name).words for name in file.headings if name not in known}
    source = next((heading for heading in words if words[heading] in _SOURCE), "")
    facts = {read_heading(heading).words for heading in file.headings}
    if source and not FACT.isdisjoint(facts):
        if not VALUE.isdisjoint(facts):
            return _with_row_sources(file, source)
        if said := _only_other(words, source):
            return _with_row_sources(_as_value(file, said), source)
    film = next((heading for heading in words if words[heading] in FILM), "")
    if source and (
        _differ_on_films(file, film, source) if film else _differ_in_source(file, words, source)
    ):
        return _with_row_sources(file, source)
    if columns := _columns_of_sources(pack, file, words):
        return _by_column(file, *columns)
    stated = [each for each in _stated(pack, file) if each.heading not in known]
    asked: dict[str, set[str]] = {}
    for each in stated:
        asked.setdefault(each.source, set()).add(each.property)
    if len(asked) < _LEAST or any(len(properties) < _LEAST for properties in asked.values()):
        return file
    records = [_with_accounts(record, stated) for record in file.records]
    apart = {each.heading for each in stated}
    notes = [*file.notes, f"has columns for each of its sources: {listed(list(asked))}"]
    return replace(file, records=records, headings=_without(file, apart), notes=notes)


def _only_other(words: Mapping[str, str], source: str) -> str:
    """Return the only heading besides those of a film, a fact and its source, else "": “Says”."""
    others = [h for h in words if h != source and words[h] not in FILM | ENTITY | FACT]
    return others[0] if len(others) == 1 else ""


def _as_value(file: TableFile, heading: str) -> TableFile:
    """Return a table with a heading as that of the facts' values."""

    def renamed(record: Record) -> Record:
        def spot(key: str, value: object) -> Spot:
            return record.spot(heading if key == _VALUE else key, value)

        data = {_VALUE if key == heading else key: cell for key, cell in record.data.items()}
        return replace(record, data=data, spot=spot)

    headings = {_VALUE if key == heading else key: at for key, at in file.headings.items()}
    return replace(file, records=[renamed(r) for r in file.records], headings=headings)


def _with_row_sources(file: TableFile, source: str) -> TableFile:
    records = [_by_row(record, source) for record in file.records]
    return replace(file, records=records, headings=_without(file, {source}))


def _differ_on_films(file: TableFile, film: str, source: str) -> bool:
    """Return whether “Source” is where each row is from: most films have rows from two or more
    sources, and none has two from one. Elsewhere, it may be what a film is based on: a novel.
    """
    named = [(as_words(r.data.get(film)), as_words(r.data.get(source))) for r in file.records]
    pairs = [pair for pair in named if all(pair)]
    rows = Counter(title for title, _ in pairs)
    several = sum(number > 1 for number in rows.values())
    repeated = len({name for _, name in pairs}) < len(pairs) == len(set(pairs))
    return repeated and 0 < several >= len(rows) / 2


def _differ_in_source(file: TableFile, words: Mapping[str, str], source: str) -> bool:
    """Return whether each row can only be what another source says of the pack's film: nothing else
    is named in it, and no two have the same source.
    """
    named = [as_words(record.data.get(source)) for record in file.records]
    apart = len(named) >= _LEAST and all(named) and len(set(named)) == len(named)
    return apart and (ENTITY | CHARACTER | PERSON | PERFORMER).isdisjoint(words.values())


def _without(file: TableFile, headings: set[str]) -> dict[str, Spot]:
    return {heading: spot for heading, spot in file.headings.items() if heading not in headings}


def _by_row(record: Record, source: str) -> Record:
    named = as_words(record.data.get(source))
    return replace(record, data=Marked({**record.data, NAMED: named})) if named else record


def _columns_of_sources(
    pack: Pack, file: TableFile, words: Mapping[str, str]
) -> tuple[str, list[str]] | None:
    """Return the heading of the facts, and those of two or more sources, of a table with a fact
    about a film in each row: “Film”, “Field”, “IMDb”, “Press book”. None for any other table.
    """
    film = next((heading for heading in words if words[heading] in FILM | ENTITY), "")
    fact = next((heading for heading in words if words[heading] in FACT), "")
    sources = [heading for heading in words if heading not in (film, fact)]
    if not (film and fact) or len(sources) < _LEAST or not VALUE.isdisjoint(words.values()):
        return None
    named = [as_words(record.data.get(fact)) for record in file.records[:SAMPLED]]
    known = [n for n in named if property_named(pack.properties, read_heading(n).words)]
    return (fact, sources) if len(known) > len(named) * _MOST else None


def _by_column(file: TableFile, fact: str, sources: Sequence[str]) -> TableFile:
    """Return a table with a record for what each source says in each row."""
    records = [_said_by(record, fact, sources, name) for record in file.records for name in sources]
    headings = {**_without(file, set(sources)), _VALUE: file.headings[sources[0]]}
    notes = [*file.notes, f"has columns for each of its sources: {listed(list(sources))}"]
    return replace(file, records=records, headings=headings, notes=notes)


def _said_by(record: Record, fact: str, sources: Sequence[str], source: str) -> Record:
    data = {key: value for key, value in record.data.items() if key not in sources}
    named = as_words(record.data.get(fact))
    meant = read_heading(named).words  # in English
    data[fact] = named if meant == " ".join(words_of(named)) else meant
    said = Marked({**data, _VALUE: record.data.get(source), NAMED: source})

    def spot(key: str, value: object) -> Spot:
        return record.spot(source if key == _VALUE else key, value)

    return Record(record.path, record.line, said, spot)


def _stated(pack: Pack, file: TableFile) -> Iterator[_Stated]:
    """Yield the headings that name a source and ask for something about a film."""
    properties = list(pack.properties.values())
    for heading in file.headings:
        own, source = _source_in(heading)
        if source and _may_be_source(heading, source):
            cells = [as_words(record.data.get(heading)) for record in file.records[:SAMPLED]]
            cells = list(filter(None, cells))
            column = read_column(properties, read_heading(own), Kind.FILM, cells)
            if isinstance(column, Column):
                yield _Stated(heading, own, source, column.property)


def _source_in(heading: str) -> tuple[str, str]:
    """Return what a heading asks for, and the source that it names, "" for none."""
    if len(heading) > _LONGEST:
        return heading, ""
    if noted := noted_name(heading):
        own, source = noted
        return own, source.strip()
    if before := _BEFORE.fullmatch(heading):
        return before[2], before[1].strip()
    words = heading.replace("_", " ").split()
    for size in range(1, len(words)):
        for named, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            if " ".join(words_of(" ".join(named))) in _known_names():
                return " ".join(rest), " ".join(named)
    return heading, ""


def _may_be_source(heading: str, source: str) -> bool:
    """Return whether a note in a heading can be a source's name, not a unit, place or version."""
    read = read_heading(heading)
    if read.unit or read.region or re.search(r"\d", source):
        return False
    if " ".join(words_of(source)) in _known_names():
        return True
    words = source.split()
    return source[0].isupper() and (
        (len(words) > 1 and words[-1][0].isupper()) or not is_english_word(source.casefold())
    )


@cache
def _known_names() -> frozenset[str]:
    """Return the folded names of the databases that the program knows."""
    return frozenset(
        " ".join(words_of(name)) for base in databases().values() for name in base.names
    )


def are_databases(names: Sequence[str]) -> bool:
    """Return whether all of two or more names are those of databases."""
    known = (" ".join(words_of(name)) in _known_names() for name in names)
    return len(names) >= _LEAST and all(known)


def accounts_record(record: Record, accounts: Mapping[str, Mapping[str, Any]]) -> Record:
    """Return a record with a part for each source, which has what that source says."""
    parts = [Marked({NAMED: source, **said}) for source, said in accounts.items()]
    return replace(record, data={**record.data, _ACCOUNTS: parts})


def _with_accounts(record: Record, stated: Sequence[_Stated]) -> Record:
    accounts: dict[str, dict[str, Any]] = {}
    for each in stated:
        account = accounts.setdefault(each.source, {})
        account[each.own] = record.data.get(each.heading)
    apart = {each.heading for each in stated}
    shared = {key: value for key, value in record.data.items() if key not in apart}
    places = {each.own: each.heading for each in reversed(stated)}

    def spot(key: str, value: object) -> Spot:
        return record.spot(places.get(key, key), value)

    return accounts_record(Record(record.path, record.line, shared, spot), accounts)
