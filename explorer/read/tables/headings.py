"""A table without a mapping: its headings, understood by the vocabulary's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from explorer.model.enums import Kind, ValueType
from explorer.model.property import Property
from explorer.model.property_search import find_properties, named_properties
from explorer.read.tables.format import Column, EntityCells, Format, Qualifier
from explorer.values import identifiers
from explorer.values.countries import find_country
from explorer.values.folding import words_of

_FILM = {"film", "movie", "title", "film title", "movie title", "primary title", "name of the film"}
_CHARACTER = {"character", "role", "part", "character name", "plays", "as"}
_PERSON = {"person", "name", "who", "crew member", "credited as"}
_JOB = {
    "crew",
    "job",
    "credit",
    "position",
    "department",
    "craft",
    "function",
    "role",
    "task",
    "job title",
}
_FACT, _VALUE = {"property", "field", "fact", "attribute", "key", "item"}, {"value", "content"}
_IDS = {
    "imdb": "imdb", "imdb id": "imdb", "tconst": "imdb", "nconst": "imdb", "imdbid": "imdb",
    "tmdb": "tmdb", "tmdb id": "tmdb", "wikidata": "wikidata", "wikidata id": "wikidata",
    "qid": "wikidata", "eidr": "eidr", "letterboxd": "letterboxd",
}  # fmt: skip
_SCOPES: dict[str, Qualifier] = {
    "region": "region", "territory": "region", "market": "region", "cut": "cut",
    "version": "cut", "edition": "cut", "medium": "medium", "format": "medium", "as of": "as_of",
    "date retrieved": "as_of", "retrieved": "as_of",
}  # fmt: skip
_RECORD = {"id", "no", "nr", "number", "row", "#", "record", "key"}
_YEAR = {"year", "release year", "film year", "start year"}
_UNITS = {
    "min": "min", "mins": "min", "minute": "min", "minutes": "min", "h": "hours", "hrs": "hours",
    "hours": "hours", "usd": "USD", "us$": "USD", "$": "USD", "dollars": "USD", "eur": "EUR",
    "€": "EUR", "gbp": "GBP", "£": "GBP", "million": "million", "millions": "million",
    "$m": "million USD", "m$": "million USD", "usd m": "million USD", "us$m": "million USD",
    "million usd": "million USD", "usd million": "million USD", "us$ million": "million USD",
    "m usd": "million USD", "£m": "million GBP", "€m": "million EUR", "inr": "INR", "₹": "INR",
    "crore": "crore INR", "crores": "crore INR", "₹ crore": "crore INR", "rs crore": "crore INR",
    "inr crore": "crore INR", "%": "%", "seconds": "seconds", "sec": "seconds",
}  # fmt: skip
_NO_PART = {"s", "es", "est", "est.", "estimated", "approx", "approx."}
"""What stands in brackets in a heading and says nothing: Director(s)."""

_ID_CELLS = {"imdb": {Kind.FILM: r"tt\d{7,10}", Kind.PERSON: r"nm\d{7,10}"},
             "wikidata": {Kind.FILM: r"Q\d{2,}", Kind.PERSON: r"Q\d{2,}"}}  # fmt: skip
"""By its cells a column of ids is known, whatever stands over it."""

_CAST, _PLAYED_BY = "cast-list", "played-by"
_ENOUGH = 2
"""Headings that ask what only films have, from which on “Name” is a film's."""
_PROSE = 8
"""Words of a cell beyond which it holds no list of terms."""
_SHORT = 2
"""Letters of a heading up to which nothing is suggested for it."""

_BRACKETS = re.compile(r"^(.*?)\s*[(\[]([^()\[\]]+)[)\]]\s*$")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|_")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that means nothing to the vocabulary, and the properties that come nearest."""

    text: str
    likely: tuple[str, ...]


def understand(
    form: Format,
    headings: Sequence[str],
    properties: Iterable[Property],
    sample: Mapping[str, str] | None = None,
) -> tuple[Format, list[Heading]]:
    """Return a mapping with a column for each heading that is understood, and the others.

    What the mapping says already stays. `sample` has a cell of each heading: a cell under “IMDb”
    that is no id of IMDb's is something else, a score for example.
    """
    known = {column.path for column in form.column} | set(form.ignore) | _paths(form)
    properties = list(properties)
    unread = [heading for heading in headings if heading and heading not in known]
    free = [(heading, *_read(heading)[:2]) for heading in unread]
    regions = {heading: region for heading in unread if (region := _read(heading)[2])}
    roles: dict[str, str] = {}  # what the subject or value of a row is → its heading
    columns: list[Column] = []
    scope: dict[Qualifier, str] = {}
    ids: dict[str, str] = {}
    left: list[tuple[str, str, str]] = []
    for heading, words, unit in free:
        if words in _IDS and (
            _may_be_id(_IDS[words], (sample or {}).get(heading, ""))
            or not named_properties(properties, words)
        ):
            ids[_IDS[words]] = heading
        elif words in _SCOPES and words not in roles:
            scope[_SCOPES[words]] = f"@{heading}"
        elif words in _RECORD:
            roles.setdefault("record", heading)
        else:
            left.append((heading, words, unit))
    by_words = {words: heading for heading, words, _ in reversed(left)}

    def first(names: set[str]) -> str:
        return next((by_words[w] for _, w, _ in left if w in names), "")

    named = form.subject is not None and bool(form.subject.name)
    film, person = "" if named else first(_FILM), first(_PERSON)
    if not film and not named and _tell_of_films(properties, left):
        film, person = person, ""  # “Name”, beside “Runtime” and “Genre”
    actor = next((h for h, w, _ in left if _is(properties, w, _PLAYED_BY)), "")
    character = first(_CHARACTER) if actor or not person else first(_CHARACTER - {"role"})
    job = first(_JOB) if person and not actor else ""
    if character and not actor and person:
        actor, person = person, ""
    about = Kind.FILM if film else Kind.PERSON if person else None
    of_subject = [item for item in left if not _names_others(properties, item[1])]
    for scheme, heading in _id_columns(of_subject, about, sample or {}):
        if scheme not in ids:
            ids[scheme] = heading
            left = [item for item in left if item[0] != heading]
    used = {film, person, job} | ({character, actor} if character and actor else set())
    kind_films = EntityCells(Kind.FILM, name=film, ids=ids, year=first(_YEAR)) if film else None
    subject = _with_ids(form.subject, film, ids, first(_YEAR)) if form.subject else kind_films
    fact, value = first(_FACT), first(_VALUE)
    if fact and value:
        columns.append(Column(value, f"@{fact}"))
        used |= {fact, value}
    if character and actor:
        part = EntityCells(Kind.CHARACTER, name=character)
        columns.append(Column(actor, _PLAYED_BY, subject=part, value=EntityCells(Kind.PERSON)))
        columns.append(Column(actor, _CAST, value=EntityCells(Kind.PERSON)))
    if person and job:
        columns.append(Column(person, f"@{job}"))
    elif person and not film and subject is None:
        subject = EntityCells(Kind.PERSON, name=person, ids=ids)
    elif person:
        used.discard(person)
    if film:
        columns.append(Column(film, "title"))
    kind = subject.kind if subject else Kind.FILM  # None: any, where each record says its own
    unknown = []
    for heading, words, unit in left:
        if heading in used:
            continue
        cell = (sample or {}).get(heading, "")
        prop = _by_cell(properties, words, kind, cell) or _property(properties, words, kind)
        if prop is None or _is_prose_for(prop, cell):
            likely = (
                [p for p in find_properties(properties, words) if _suits(p, kind)]
                if len(words) > _SHORT
                else []
            )
            unknown.append(Heading(heading, tuple(p.id for p in likely[:3])))
            continue
        only: dict[Qualifier, str] = {"region": regions[heading]} if heading in regions else {}
        columns.append(Column(heading, prop.id, unit=unit, scope=only))
    columns = [replace(c, scope={**scope, **c.scope}) if scope else c for c in columns]
    made = replace(
        form,
        subject=subject,
        record=form.record or next(iter(ids.values()), roles.get("record", "")),
        column=[*form.column, *columns],
    )
    return made, unknown


def _with_ids(cells: EntityCells, film: str, ids: Mapping[str, str], year: str) -> EntityCells:
    """Return the cells that name what rows are about, with what the headings say besides."""
    name = cells.name or film
    if cells.kind is not Kind.FILM:
        return cells
    return replace(cells, name=name, ids={**ids, **cells.ids}, year=cells.year or year)


def _property(properties: list[Property], words: str, kind: Kind | None) -> Property | None:
    """Return the property that a heading names, of those that suit the row's subject."""
    named = [p for p in named_properties(properties, words) if _suits(p, kind)]
    if not named and words.endswith("s"):  # “Directors” is no synonym of its own
        named = [p for p in named_properties(properties, words[:-1]) if _suits(p, kind)]
    if not named and kind is Kind.FILM and _is(properties, words, _PLAYED_BY):
        return next((p for p in properties if p.id == _CAST), None)  # “Starring”, of the film
    return named[0] if named else None


def _tell_of_films(properties: list[Property], left: Iterable[tuple[str, str, str]]) -> bool:
    """Return whether headings ask what only films have."""
    asked = (_property(properties, words, Kind.FILM) for _, words, _ in left)
    return sum(prop is not None and prop.domain == [Kind.FILM] for prop in asked) >= _ENOUGH


def _by_cell(
    properties: list[Property], words: str, kind: Kind | None, cell: str
) -> Property | None:
    """Return the property of which a heading is a part of the name and a cell one of the terms:
    “Rating”, with PG-13 beneath it. The commonest words say less than the cell does.
    """
    fitting = [
        p
        for p in properties
        if p.values and not p.other_terms and cell in p.values and _suits(p, kind)
        if any(words in words_of(name) for name in (p.label, *p.also))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _is_prose_for(prop: Property, cell: str) -> bool:
    """Return whether a cell tells at length what a property answers in a term: a synopsis."""
    return bool(prop.values) and not prop.other_terms and len(cell.split()) > _PROSE


def _is(properties: list[Property], words: str, property_id: str) -> bool:
    names = {words, words.removesuffix("s")}
    return any(p.id == property_id for w in names for p in named_properties(properties, w))


def _suits(prop: Property, kind: Kind | None) -> bool:
    return kind is None or not prop.domain or kind in prop.domain


def _read(heading: str) -> tuple[str, str, str]:
    """Return a heading's words, folded, and the unit and the country that it names in brackets."""
    text, unit, region = heading, "", ""
    if match := _BRACKETS.match(heading):
        noted = match[2].strip()
        text, unit = match[1], _UNITS.get(noted.casefold(), "")
        region = noted if not unit and find_country(noted) else ""
        if not unit and not region and noted.casefold() not in _NO_PART:
            text = heading
    spaced = _CAMEL.sub(" ", text).strip()
    words = spaced.casefold().split()
    while len(words) > 1 and not unit and words[-1] in _UNITS:
        unit = _UNITS[words.pop()]
    if len(words) > 1 and words[-1] == "in":
        words.pop()
    return " ".join(words_of(" ".join(words))) or heading.casefold(), unit, region


def _names_others(properties: Sequence[Property], words: str) -> bool:
    """Return whether a heading asks for entities: ids below "Cast" are not those of the films."""
    named = named_properties(properties, words)
    return any(prop.value_type is ValueType.ENTITY for prop in named)


def _id_columns(
    headings: Sequence[tuple[str, str, str]], kind: Kind | None, sample: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Return each scheme with the only heading whose cells are ids of what the rows are about."""
    made = []
    for scheme, forms in _ID_CELLS.items() if kind else ():
        form = forms[kind] if kind else ""
        having = [h for h, *_ in headings if re.fullmatch(form, sample.get(h, ""), re.ASCII)]
        made += [(scheme, having[0])] if len(having) == 1 else []
    return made


def _may_be_id(scheme: str, word: str) -> bool:
    kinds = (Kind.FILM, Kind.PERSON)
    return not word or any(
        not identifiers.fault(scheme, word, kind) or identifiers.correction(scheme, word, kind)
        for kind in kinds
    )


def _paths(form: Format) -> set[str]:
    cells = [form.subject, *(c.subject for c in form.column), *(c.value for c in form.column)]
    given = [given for given in form.scope.values() if given.startswith("@")]
    paths = {form.record, *(path.removeprefix("@") for path in given)}
    for cell in cells:
        if cell:
            paths |= {cell.name, cell.year, *cell.also, *cell.ids.values()}
    for column in form.column:
        paths |= {column.property.removeprefix("@"), column.until, column.order, *column.when}
        paths |= {given.removeprefix("@") for given in column.scope.values()}
    return paths
