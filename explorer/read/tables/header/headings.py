"""A table without a mapping: its headings are matched with the vocabulary's own words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.model.property_search import named_properties
from explorer.read.tables.cell.cell_kinds import are_addresses
from explorer.read.tables.format import Column, EntityCells, Format, Qualifier
from explorer.read.tables.header.corrected_headings import corrected_headings
from explorer.read.tables.header.heading_properties import (
    CAST,
    PLAYED_BY,
    Heading,
    dates_of_release,
    names_entities,
    read_column,
)
from explorer.read.tables.header.heading_words import (
    FACT,
    FILM_KEYS,
    JOB,
    PERSON,
    RECORD,
    SCOPES,
    VALUE,
    YEAR,
    HeadingWords,
    id_scheme,
    named_by_labels,
    read_heading,
)
from explorer.read.tables.header.partial_figures import partial_figures
from explorer.read.tables.header.roles import Roles, find_roles, first_heading
from explorer.read.tables.header.sorts_of_work import name_sorts_of_work
from explorer.values import identifiers
from explorer.values.versions import is_medium

_ID_CELLS = {"imdb": {Kind.FILM: r"tt\d{7,10}", Kind.PERSON: r"nm\d{7,10}"},
             "wikidata": {Kind.FILM: r"Q\d{2,}", Kind.PERSON: r"Q\d{2,}"}}  # fmt: skip
"""Patterns that identify a column of ids by its cells, whatever its heading."""

_OF_PARTS = {"description", "synopsis", "biography"}
"""Headings of what a list says of each part or item, not of the film."""
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(slots=True)
class _SplitHeadings:
    """The headings of ids and qualifiers, and the other headings."""

    ids: dict[str, str]
    """The heading of each scheme's ids."""
    scope: dict[Qualifier, str]
    record: str
    """The heading of the records' own ids, "" for none."""
    rest: list[HeadingWords]
    film_key: str = ""
    """The heading of the ids by which the database's own tables refer to films."""


def understand(
    form: Format,
    headings: Sequence[str],
    properties: Iterable[Property],
    sample: Mapping[str, Sequence[str]] | None = None,
) -> tuple[Format, list[Heading]]:
    """Return a mapping with a column for each heading that is understood, and the other headings.

    What the mapping already has is kept. `sample` has cells of each heading: a cell under “IMDb”
    that is not one of IMDb's ids is something else, such as a score.
    """
    known = {column.path for column in form.column} | set(form.ignore) | _paths(form)
    properties, samples = list(properties), sample or {}
    known |= {
        heading for heading in headings if name_sorts_of_work(heading, samples.get(heading, ()))
    }
    unread = [read_heading(heading) for heading in headings if heading and heading not in known]
    unread, things = named_by_labels(unread)
    unread = corrected_headings(unread, samples)
    split = _split_headings(properties, unread, samples)
    roles = find_roles(properties, split.rest, samples, bool(form.subject and form.subject.name))
    if subject_ids := things.get(roles.film or roles.person):
        split.ids.setdefault("wikidata", subject_ids)
    _take_ids_by_cells(split, properties, roles.kind, samples)
    year = first_heading(split.rest, YEAR)
    if not year and not split.scope:  # with a territory beside it, a film has two or more dates
        year = dates_of_release(properties, split.rest)
    subject, person = _subject(form.subject, roles, split.ids, year)
    fact, value = first_heading(split.rest, FACT), first_heading(split.rest, VALUE)
    if not (fact and value):
        fact = value = ""
    used = {fact, value, roles.film, person, roles.job, roles.character, roles.actor}
    columns = [Column(value, f"@{fact}")] if fact else []
    columns += _columns_of_roles(roles)
    kind = subject.kind if subject else Kind.FILM  # None: any, if each record says its own
    rest = [heading for heading in split.rest if heading.heading not in used]
    several = subject is None and any(len(samples.get(h.heading, ())) > 1 for h in rest)
    asked = PERSON if roles.film else _OF_PARTS if several or roles.character else set[str]()
    read, unknown = _claim_columns(properties, rest, kind, samples, asked)
    columns += read
    columns = [_limited(column, split.scope, year) for column in columns]
    made = replace(
        form,
        subject=subject,
        record=form.record or split.film_key or next(iter(split.ids.values()), split.record),
        column=[*form.column, *columns],
    )
    return made, unknown


def _limited(column: Column, scope: Mapping[Qualifier, str], year: str) -> Column:
    """Return a column with the qualifiers of its row; a film's year is not that of its discs."""
    own = {q: given for q, given in scope.items() if q != "medium" or column.path != year}
    return replace(column, scope={**own, **column.scope}) if own else column


def _claim_columns(
    properties: list[Property],
    headings: Sequence[HeadingWords],
    kind: Kind | None,
    samples: Mapping[str, Sequence[str]],
    asked: Collection[str],
) -> tuple[list[Column], list[Heading]]:
    """Return the columns of headings that name properties, and the other headings, among them those
    `asked` about whatever they name: in a row on a film, it is unknown whose “Name” it is.
    """
    columns, unknown = list[Column](), list[Heading]()
    for heading in headings:
        if heading.words in asked:
            unknown.append(Heading(heading.heading, ()))
            continue
        read = read_column(properties, heading, kind, samples.get(heading.heading, ()))
        if isinstance(read, Column):
            columns.append(read)
        else:
            unknown.append(read)
    parts = partial_figures(columns, headings)
    unknown += [Heading(column.path, (column.property,)) for column in parts]
    return [column for column in columns if column not in parts], unknown


def _split_headings(
    properties: list[Property],
    headings: Iterable[HeadingWords],
    samples: Mapping[str, Sequence[str]],
) -> _SplitHeadings:
    """Separate the headings of ids and qualifiers from the rest; `samples` has cells of each."""
    split = _SplitHeadings({}, {}, "", [])
    for heading in headings:
        cells = samples.get(heading.heading, ())
        scheme, cell = id_scheme(heading.words), next(iter(cells), "")
        if scheme and (
            _may_be_id(scheme, cell)
            or not (named_properties(properties, heading.words) or are_addresses([cell]))
        ):
            split.ids[scheme] = heading.heading
        elif heading.words in SCOPES and _may_qualify(SCOPES[heading.words], cells):
            split.scope[SCOPES[heading.words]] = f"@{heading.heading}"
        elif heading.words in FILM_KEYS:
            split.film_key = split.film_key or heading.heading
        elif heading.words in RECORD or (heading.words in JOB and cell.isdecimal()):
            split.record = split.record or heading.heading
        else:
            split.rest.append(heading)
    return split


def _may_qualify(qualifier: Qualifier, cells: Sequence[str]) -> bool:
    """Return whether cells can restrict the others of their row: DVD under “Format” is a form of
    release, 35mm a print or what a film was shot on; “B” under “Region” is a kind of disc.
    """
    may_be = {"medium": is_medium, "region": _may_be_place}.get(qualifier)
    return may_be is None or not cells or 2 * sum(map(may_be, cells)) >= len(cells)


def _may_be_place(cell: str) -> bool:
    """Return whether a cell may name a place: unlike “2” and “A/B”, it has letters side by side."""
    return bool(_LETTERS.search(cell)) and not any(map(str.isdecimal, cell))


def _subject(
    cells: EntityCells | None, roles: Roles, ids: Mapping[str, str], year: str
) -> tuple[EntityCells | None, str]:
    """Return the cells that name what rows are about, and the heading of a person with a job.

    A person beside a film has no role without a job: that heading is read as a property.
    """
    person = roles.person if roles.job else ""
    if cells:
        return _with_ids(cells, roles.film, ids, year), person
    if roles.film:
        return EntityCells(Kind.FILM, name=roles.film, ids=dict(ids), year=year), person
    if roles.person and not roles.job:
        return EntityCells(Kind.PERSON, name=roles.person, ids=dict(ids)), roles.person
    if ids and not person and not roles.actor:
        return EntityCells(Kind.FILM, ids=dict(ids), year=year), person
    return None, person


def _columns_of_roles(roles: Roles) -> Iterator[Column]:
    """Yield the columns of a cast or crew list, and of a film's title."""
    if roles.actor:
        part = EntityCells(Kind.CHARACTER, name=roles.character)
        yield Column(roles.actor, PLAYED_BY, subject=part, value=EntityCells(Kind.PERSON))
        yield Column(roles.actor, CAST, value=EntityCells(Kind.PERSON))
    if roles.person and roles.job:
        yield Column(roles.person, f"@{roles.job}")
    if roles.film:
        yield Column(roles.film, "title")


def _with_ids(cells: EntityCells, film: str, ids: Mapping[str, str], year: str) -> EntityCells:
    """Return the cells that name what rows are about, completed by what the headings say."""
    name = cells.name or film
    if cells.kind is not Kind.FILM:
        return cells
    return replace(cells, name=name, ids={**ids, **cells.ids}, year=cells.year or year)


def _take_ids_by_cells(
    split: _SplitHeadings,
    properties: list[Property],
    kind: Kind | None,
    samples: Mapping[str, Sequence[str]],
) -> None:
    """For each scheme, separate the only heading whose cells are ids of what rows are about."""
    asking = [h.heading for h in split.rest if not names_entities(properties, h.words)]
    asking.append(split.film_key)
    for scheme, forms in _ID_CELLS.items() if kind else ():
        form = forms[kind] if kind else ""
        firsts = {h: next(iter(samples.get(h, ())), "") for h in asking}
        having = [h for h in asking if re.fullmatch(form, firsts[h], re.ASCII)]
        if len(having) == 1 and scheme not in split.ids:
            split.ids[scheme] = having[0]
            split.rest = [h for h in split.rest if h.heading != having[0]]


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
