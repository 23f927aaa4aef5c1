"""Which entity the cells of a record name: the record's subject, or a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.read.problems import Problem
from explorer.read.tables.cell.cell_notes import title_and_year
from explorer.read.tables.cell.date_cells import CellError, read_date
from explorer.read.tables.cell.no_value import is_nameless, is_null
from explorer.read.tables.format import Column, EntityCells
from explorer.read.tables.record import Record, as_words
from explorer.read.tables.subjects.entities import Entities, Naming
from explorer.read.tables.subjects.known_films import FilmTraits
from explorer.read.tables.subjects.parts_and_jobs import noted_name, without_billing, without_part
from explorer.read.tables.walk import Item
from explorer.text import quote
from explorer.values import identifiers
from explorer.values.names.plain_forms import in_direct_order
from explorer.values.placeholders import names_nobody
from explorer.values.places.countries import (
    find_country,
    find_country_abroad,
    find_language,
    find_language_abroad,
)
from explorer.values.spoken.points import MONTHS
from explorer.values.story_time import parse_story_time

_LONGEST_NAME = 300
_CAST, _WRITER, _COUNTRY, _LANGUAGE = "cast-list", "writer", "country", "language"
_CODES = re.compile(r"[A-Z]{1,2}(?:[/+-][A-Z]{1,2})*")
"""Codes of countries that are not ISO's, such as a car's: D/A, F."""
_CREDITED = re.compile(
    r"(?:[A-Z]?[a-z]+ed by|dir\.|(?:co-?)?(?:director|writer|producer|editor|composer|author):?) "
    r"(?=[A-Z])"
)
"""A job before the name: Directed by Ada Quill, co-director Bo Ash."""

_SOURCE = re.compile(
    r"\b(?:novel|novella|book|play|comics?|graphic|musical|memoir|article|characters?|based on"
    r"|created|creator|short story|poem|manga|games?|toys?|series|films?|source|earlier)\b",
    re.IGNORECASE,
)
"""What someone credited for a film's source wrote."""

_NO_NAME = re.compile(
    r"[(\[].*[)\]]|.*:|(?:by|adapted|based on|from) .*|.* by|et al\.?|"
    r"(?:and )?(?:others|various|more)\.?|none",
    re.IGNORECASE | re.DOTALL,
)
"""Entries in lists that are not names: a note in brackets, a label, the rest of a phrase."""

_LINK = re.compile(
    r"(?:the )?(?:official )?(?:web ?sites?|home ?page)|official (?:page|sites?)|"
    r"(?:see|show|read) (?:more|all|full)|sites? officiels?|sitios? oficial(?:es)?|"
    r"sit[oi] (?:web )?ufficial[ei]|p[aá]gina oficial|offizielle (?:webs(?:ei|i)te|homepage)",
    re.IGNORECASE,
)
"""The words of a link, copied along with the names beside it."""

_COPRODUCTION = re.compile(r"[ck]o[- ]?produ\w{2,8}\b", re.IGNORECASE)

_DATE = re.compile(
    rf"(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)})[a-z]* \d{{1,4}}"
    r"|(?:18|19|20)\d\d(?: .*)?",
    re.IGNORECASE | re.ASCII,
)
"""A date in a column of names, from a row whose cells have moved: Nov 26; 1997; 1997 wide."""

_ADDRESS = re.compile(r"(?:https?|ftp)://\S*|www\.\S+", re.IGNORECASE)

_WITH_IDS = (Kind.PERSON, Kind.FILM, Kind.ORGANISATION)
_ID = re.compile(r"(?P<imdb>(?:nm|tt)\d{3,})|(?P<wikidata>Q[1-9]\d{2,})", re.ASCII)
"""An id in place of a name; the pack or another file may have its name."""


def id_faults(record: Record, cells: EntityCells, whole: Item, kind: Kind) -> Iterator[Problem]:
    """Yield the ids in a record that do not have their database's form."""
    for scheme, path in cells.ids.items():
        word = whole.word(path)
        if is_null(word, Column(""), ()) or not (why := _id_fault(scheme, word, kind)):
            continue
        expected = f"an id of {identifiers.label(scheme)}"
        yield record.problem(path, word, quote(word), expected, f"it is {why}")


def _id_fault(scheme: str, key: str, kind: Kind) -> str:
    """Return what is wrong with an id that means nothing in its database, "" for nothing."""
    if identifiers.correction(scheme, key, kind):
        return ""
    return identifiers.fault(scheme, key, kind)


def find_value(
    entities: Entities,
    cells: EntityCells,
    item: Item,
    prop: Property,
    word: str,
    film: str,
    other_than: str = "",
) -> str:
    """Return the id of the entity that is a property's value. `film` is the record's; `other_than`
    is an entity that is not meant, whatever its name.

    Raises:
        CellError: the words are not a name.
        UnknownNameError: there is an id that no entity has, and no name.
    """
    if listed := entities.find_listed(prop, word):
        return listed
    kinds = list(prop.range) or [Kind.OBJECT, *(k for k in Kind if k is not Kind.OBJECT)]
    if isinstance(item.value, Mapping):
        return find_entity(entities, cells, item.inside(), kinds, film, other_than=other_than)
    wanted = _kinds(cells, kinds)
    only_ids = {scheme: word for scheme, path in cells.ids.items() if not path}
    if only_ids:
        return entities.find(Naming("", wanted, only_ids, film=film))
    name = as_words(word)
    if wanted[0] is Kind.PERSON:
        name = name[credited.end() :] if (credited := _CREDITED.match(name)) else name
    if wanted[0] in _WITH_IDS and (an_id := _ID.fullmatch(name)) and an_id.lastgroup:
        return entities.find(Naming("", wanted, {an_id.lastgroup: name}, film=film))
    if _ADDRESS.fullmatch(name):
        return entities.find(Naming("", wanted, identifiers.in_address(name), film=film))
    if prop.id == _CAST:
        name = without_part(name)
    if (noted := noted_name(name)) and (listed := entities.find_listed(prop, noted[0])):
        return listed
    name = _without_note(prop, wanted[0], name)
    _refuse_other_kinds(prop, name)
    year = ""
    if wanted[0] is Kind.FILM and not entities.is_named(Kind.FILM, name):
        name, year = title_and_year(name)
    return entities.find(
        Naming(name[:_LONGEST_NAME], wanted, year=year, film=film, other_than=other_than)
    )


def _refuse_other_kinds(prop: Property, name: str) -> None:
    """Refuse what stands among countries or languages without being one.

    Raises:
        CellError: it is a code of something else, a language, a nationality or subtitles.
    """
    if prop.id == _COUNTRY and _CODES.fullmatch(name):
        raise CellError("a country's name, or its ISO code")
    if prop.id == _LANGUAGE and name.casefold().endswith(("subtitles", "subs")):
        raise CellError("a language that is spoken, not one of subtitles")
    if prop.id == _COUNTRY and _names_language(name):
        raise CellError("a country, not a language or a nationality")
    if Kind.ORGANISATION in prop.range and _COPRODUCTION.match(name) and _names_countries(name):
        raise CellError("a company, not the countries of a co-production")


def _names_countries(words: str) -> bool:
    """Return whether all words after the first are countries: Coproduction France-Italie."""
    _, _, rest = words.replace("Co ", "Co").partition(" ")
    named = [name.strip() for name in re.split(r"[-\u2013/,]", rest)]
    return all(find_country(name) or find_country_abroad(name) for name in named)


def _names_language(words: str) -> bool:
    """Return whether words, or the first of a list, name a language: français, belge."""
    first = re.split(r"[,/;]", words, maxsplit=1)[0].strip()
    return (find_language(first) or find_language_abroad(first)) is not None


def _without_note(prop: Property, kind: Kind, name: str) -> str:
    """Return a name without a note in brackets, and a person's in direct order.

    Raises:
        CellError: the words are not a name, or the note says that it is another work's writer.
    """
    if noted := noted_name(name):
        if prop.id == _WRITER and _SOURCE.search(noted[1]):
            raise CellError("a writer of the film, not of what it is based on")
        if kind in (Kind.PERSON, Kind.ORGANISATION):
            name = noted[0]
    if kind is Kind.PERSON:
        name = in_direct_order(name)
    if _is_not_name(name, kind):
        raise CellError("a name")
    return name


def _is_not_name(name: str, kind: Kind) -> bool:
    """Return whether words are not a name but a note, a label or the rest of a phrase."""
    if not any(char.isalnum() for char in name) or _NO_NAME.fullmatch(name):
        return True
    if kind is not Kind.FILM and _LINK.fullmatch(name):
        return True
    has_letters = any(char.isalpha() for char in name)
    if kind is Kind.PERSON and (not has_letters or names_nobody(name) or _DATE.fullmatch(name)):
        return True
    if kind in (Kind.PERSON, Kind.ORGANISATION) and ": " in name:
        return True  # “Orchestrator: Ada Quill” names someone with another job
    return kind is Kind.OBJECT and name.isascii() and has_letters and name == name.lower()


def find_entity(
    entities: Entities,
    cells: EntityCells,
    item: Item,
    kinds: Sequence[Kind],
    film: str,
    null: Sequence[str] = (),
    other_than: str = "",
    traits: FilmTraits | None = None,
    dated: Column | None = None,
) -> str:
    """Return the id of the entity named by the cells beside an item; `traits` are what the record
    says about a film, and `dated` is the column of its year, if that decides how it is read.

    Raises:
        UnknownNameError: there is no name, and no id that an entity has.
    """

    def word(path: str) -> str:
        said = as_words(item.word(path))
        return "" if is_nameless(said, null) else said

    ids = {scheme: key for scheme, path in cells.ids.items() if (key := word(path))}
    name = word(cells.name)
    if _ADDRESS.fullmatch(name):
        ids, name = {**identifiers.in_address(name), **ids}, ""
    if name in ids.values():
        name = ""
    wanted = _kinds(cells, kinds)
    if cells.kind_at and word(cells.kind_at) in list(Kind):
        wanted = [Kind(word(cells.kind_at))]
    if wanted[0] is Kind.CHARACTER:
        name = without_billing(name)
    also = tuple(filter(None, map(word, cells.also)))
    name = name or next(iter(also), "")
    year = _year(word(cells.year) if cells.year else "", dated)
    if wanted[0] is Kind.FILM and not entities.is_named(Kind.FILM, name):
        name, said = title_and_year(name)
        year = said or year
    naming = Naming(
        name[:_LONGEST_NAME], wanted, ids, also, year, traits or FilmTraits(), film, other_than
    )
    return entities.find(naming)


def _year(word: str, dated: Column | None) -> str:
    """Return the date in a cell, read as its column `dated` says, if that says how."""
    if dated is not None and word:
        with suppress(CellError):  # told where the date is read as a value
            return read_date(word, dated)
    return word


def check_events(entities: Entities, value: str) -> None:
    """Refuse a place in story time that refers to unknown events, which it names by id.

    Raises:
        CellError: an id is not in the pack.
    """
    unknown = [e for e in parse_story_time(value).events if not entities.has(e)]
    if unknown:
        raise CellError(f"the ids of films or events of this pack (not {quote(unknown[0])})")


def is_named(cells: EntityCells, whole: Item) -> bool:
    """Return whether a record names its subject at all."""
    return any(whole.word(path) for path in (cells.name, *cells.also, *cells.ids.values()) if path)


def _kinds(cells: EntityCells, kinds: Sequence[Kind]) -> list[Kind]:
    """Return the kinds that a name may be of, that of the mapping first."""
    if cells.kind is None:
        return list(kinds)
    rest = [kind for kind in kinds if kind is not cells.kind] if len(kinds) < len(Kind) else []
    return [cells.kind, *rest] if cells.kind in kinds else list(kinds)
