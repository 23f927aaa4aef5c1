"""The records of a file, read with its mapping → the claims of one source."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from explorer.model.enums import ConstraintKind, Factuality, Kind, RuleName, ValueType
from explorer.model.property import Property
from explorer.model.property_search import property_named
from explorer.model.scope import Scope
from explorer.model.source import KeptTable
from explorer.read.problems import Problem
from explorer.read.tables import claims_table, status
from explorer.read.tables.cell.cell_notes import as_estimated, in_its_country, title_and_year
from explorer.read.tables.cell.cells import Raw, read_cell
from explorer.read.tables.cell.date_cells import CellError
from explorer.read.tables.cell.money import counted_in, is_placeholder_sum
from explorer.read.tables.cell.no_value import is_formula
from explorer.read.tables.cited import NONE
from explorer.read.tables.format import Column, EntityCells, Format
from explorer.read.tables.items import items, property_meant, property_name
from explorer.read.tables.mapped_cell import (
    NAME_ELSEWHERE,
    MappedCell,
    misfit,
    of_home_release,
    repeats_title,
    scope_in,
    words_in,
)
from explorer.read.tables.record import Record, TableFile, as_words
from explorer.read.tables.statements import Fact, Statements
from explorer.read.tables.subjects import naming
from explorer.read.tables.subjects.entities import Entities, UnknownNameError
from explorer.read.tables.subjects.known_films import FilmTraits
from explorer.read.tables.subjects.parts_and_jobs import (
    job_in,
    of_film,
    part_in,
    part_played,
    parts_of,
)
from explorer.read.tables.subjects.several_films import are_of_several_films, names_no_film
from explorer.read.tables.walk import Item
from explorer.text import quote

_DIRECTOR, _RUNTIME, _COUNTRY, _TITLE = "director", "runtime", "country", "title"
_CAST, _RELEASED = "cast-list", "release-date"


class ClaimReader:
    """Reads files of one source: claims, the lines of its text, and what is not understood."""

    def __init__(self, entities: Entities, source: str) -> None:
        self.entities = entities
        entities.begin_source()
        self.pack = entities.pack
        self.statements = Statements(entities.pack, source)
        self.unread: list[Problem] = []
        """Cells that cannot be read."""
        self.unknown: Counter[tuple[str, str]] = Counter()
        """Words that should name a property but do not, with their path."""
        self._firmness = Factuality.CERTAIN
        """How certain the current record is of things that a film's release settles."""
        self._apart = {
            constraint.properties[0]
            for constraint in self.pack.constraints.values()
            if constraint.kind is ConstraintKind.IRREFLEXIVE
        }
        """Properties that nothing has itself as a value of: a film is not based on itself."""
        self._read_before: dict[tuple[int, str, str], Raw | CellError] = {}
        """Values, or errors, by column, property and words: most occur often."""
        self.rows = array("l")
        """For each line of the source's own text, the 1-based line of its file."""
        self.files: list[tuple[int, Path]] = []
        """Each file with the index of its first line in that text."""

    def note_names(self, file: TableFile, form: Format) -> None:
        """Record the names that a file gives for ids, for use in files with ids only."""
        if (subject := form.subject) is None or not subject.name:
            return
        for record in file.records if subject.ids else ():
            item = Item(record.data, (record.data,), ())
            if name := as_words(item.word(subject.name)):
                for scheme, path in subject.ids.items():
                    if key := item.word(path):
                        self.entities.note_name(scheme, key, name)

    def read(self, file: TableFile, form: Format) -> None:
        """Read all records of a file."""
        self.files.append((len(self.rows), file.path))
        if are_of_several_films(self.pack, file, form):
            self.unread += map(names_no_film, file.records)
            return
        for number, record in enumerate(file.records, 1):
            self._read_record(record, form, number, len(file.records) == 1)

    def spot(self, line: int) -> tuple[Path, int]:
        """Return the file, and the line in it, that a line of the source's text comes from."""
        return KeptTable([], (), self.rows, self.files).spot(line)

    def _read_record(self, record: Record, form: Format, number: int, alone: bool) -> None:
        whole = Item(record.data, (record.data,), ())
        key = as_words(whole.word(form.record)) if form.record else ""
        about = f"{record.path.name}, {form.record_word} {number}"
        self.statements.begin(record.data, f"{about}: {key}" if key else about)
        lines = len(self.statements.lines[self.statements.source].text)
        self.rows.extend([record.line] * (lines - len(self.rows)))
        subject = self._subject(record, form, whole, alone)
        if subject is None:
            return
        self._firmness = status.firmness_of(form, record.data)
        for column in form.column:
            for item in items(record.data, column):
                self._read_cell(MappedCell(record, form, column, item), subject)

    def _subject(self, record: Record, form: Format, whole: Item, alone: bool) -> str | None:
        cells, own = form.subject, self.pack.header.work
        kinds = list(Kind)
        if form.id == claims_table.FORMAT:
            prop = self._property(form.column[0], whole)
            if prop is None:
                return None
            kinds = list(prop.domain) or kinds
        if cells is None or (own and alone and not naming.is_named(cells, whole)):
            if not own:
                self.unread.append(names_no_film(record, ", or make the pack with --title"))
            return own or None
        try:
            traits = FilmTraits(
                tuple(self._words(record, form, _DIRECTOR)),
                self._runtime(record, form),
                tuple(self._words(record, form, _COUNTRY)),
            )
            dated = next((c for c in form.column if c.path == cells.year and c.latest_year), None)
            entity_id = naming.find_entity(
                self.entities, cells, whole, kinds, "", form.null, traits=traits, dated=dated
            )
            self.unread += naming.id_faults(
                record, cells, whole, self.entities.entity(entity_id).kind
            )
            return entity_id
        except UnknownNameError:
            key = next(iter(cells.ids.values()), cells.name)
            hint = "the record was left out; import the file that has its name beside it"
            named = whole.word(key) or whole.word(form.record)
            found = f"the id {quote(named)} without a name" if named else "nothing"
            found = f"the formula {quote(named)}" if is_formula(named) else found
            expected = "what the record is about"
            self.unread.append(record.problem(key, named, found, expected, hint))
            return None

    def _words(self, record: Record, form: Format, property_id: str) -> list[str]:
        """Return the record's words for a property of its own subject."""
        return [word for *_, word in self._own_words(record, form, property_id)]

    def _runtime(self, record: Record, form: Format) -> str:
        """Return the minutes that a record's film runs for, or its words if they cannot be read."""
        for column, item, word in self._own_words(record, form, _RUNTIME):
            fact = Fact("", self.pack.properties[_RUNTIME], Scope(), Factuality.CERTAIN)
            try:
                return str(self._value(column, item, fact, word, ""))
            except CellError:
                return word
        return ""

    def _own_words(
        self, record: Record, form: Format, property_id: str
    ) -> Iterator[tuple[Column, Item, str]]:
        """Yield the record's words for a property of its own subject, each with its column and
        item.
        """
        if (prop := self.pack.properties.get(property_id)) is None:
            return
        for column in form.column:
            if column.property == property_id and column.subject is None:
                for item in items(record.data, column):
                    cell = MappedCell(record, form, column, item)
                    yield from ((column, item, word) for word in words_in(cell, prop, []))

    def _read_cell(self, cell: MappedCell, subject: str) -> None:
        _, form, column, item = cell
        prop = self._property(column, item)
        if prop is None:
            return
        if column.subject is None:
            is_film = self.entities.entity(subject).kind is Kind.FILM
            prop = of_film(self.pack, prop) if is_film else prop
            self._read_values(cell, prop, subject, subject if is_film else "")
            return
        about = column.subject
        for own in parts_of(about, item) if about.kind is Kind.CHARACTER else [item]:
            with suppress(UnknownNameError):  # no name, as for an unnamed part
                entity_id = naming.find_entity(
                    self.entities, about, own, prop.domain, subject, form.null
                )
                self._read_values(cell, prop, entity_id, subject)

    def _read_values(self, cell: MappedCell, prop: Property, subject: str, film: str) -> None:
        """Read a cell's values for a subject; `film` is the record's film, "" for none."""
        if misplaced := misfit(cell, prop, self.entities.entity(subject).kind):
            self.unread.append(misplaced)
            return
        work = film if self.entities.entity(subject).kind is Kind.CHARACTER else ""
        scope = scope_in(cell, self.entities, work, self.unread)
        prop = of_home_release(self.pack.properties, prop, scope)
        firmness = cell.column.factuality
        if firmness is Factuality.CERTAIN and prop.is_planned_first:
            firmness = self._firmness
        fact = Fact(subject, prop, scope, as_estimated(firmness, cell.item.value))
        if isinstance(cell.item.value, Mapping) and cell.item.value.get(NONE):
            if prop.rule is RuleName.SET:  # only lists can be complete
                self.statements.add_none(fact, cell.item)
            else:
                self.unread.append(cell.problem(NONE, f"a value of {prop.label}", ""))
            return
        for word in words_in(cell, prop, self.unread):
            if not repeats_title(cell, prop, word):
                job, word = job_in(self.pack, prop, word)
                done = fact if job is prop else replace(fact, property=job)
                self._read_word(cell, *in_its_country(done, word), film)
        if prop.id == _TITLE and (year := self._year_beside(cell)):
            released = replace(fact, property=self.pack.properties[_RELEASED])
            self._read_word(cell, released, year, film)

    def _year_beside(self, cell: MappedCell) -> str:
        """Return the year after a film's title if no other cell has its year or date, else ""."""
        form = cell.form
        if form.subject is None or form.subject.year or _RELEASED not in self.pack.properties:
            return ""
        year = title_and_year(cell.item.word(""))[1]
        names = {column.property for column in form.column} if year else ()
        named = (property_named(self.pack.properties, name) for name in names if name)
        return "" if any(prop is not None and prop.id == _RELEASED for prop in named) else year

    def _read_word(self, cell: MappedCell, fact: Fact, word: str, film: str) -> None:
        column, item, prop = cell.column, cell.item, fact.property
        try:
            value = self._value(column, item, fact, word, film)
        except CellError as error:
            if other := counted_in(self.pack.properties, prop, word, column.unit):
                self._read_word(cell, replace(fact, property=other), word, film)
            else:
                self.unread.append(cell.problem(word, error.expected, error.hint))
        except UnknownNameError:
            self.unread.append(cell.problem(word, "an id with a name", NAME_ELSEWHERE))
        else:
            if not is_placeholder_sum(prop, value):
                self.statements.add(fact, item, value, word)
                self._add_part(fact, item, value, word)

    def _value(self, column: Column, item: Item, fact: Fact, word: str, film: str) -> Raw:
        prop = fact.property
        other_than = fact.subject if prop.id in self._apart else ""
        # A record has ids too, and a name means another character in another film.
        may_differ = isinstance(item.value, Mapping) or Kind.CHARACTER in prop.range or other_than
        recurs = prop.value_type is not ValueType.ENTITY or not may_differ
        key = (id(column), prop.id, word)
        known = self._read_before.get(key) if recurs else None
        if isinstance(known, CellError):
            raise known.with_traceback(None)  # its traceback would grow each time
        if known is not None:
            return known
        if prop.value_type is not ValueType.ENTITY:
            try:
                value = read_cell(prop, word, column)
            except CellError as error:
                self._read_before[key] = error
                raise
            if prop.value_type is ValueType.STORY_TIME:
                recurs = False
                naming.check_events(self.entities, str(value))
        else:
            cells = column.value or EntityCells()
            value = naming.find_value(self.entities, cells, item, prop, word, film, other_than)
            recurs = recurs and not self.entities.has_namesake(value)
        if recurs:
            self._read_before[key] = value
        return value

    def _add_part(self, fact: Fact, item: Item, actor: Raw, word: str) -> None:
        """Add whom an actor plays, if that is in brackets after the name in a cast."""
        part = part_in(word) if fact.property.id == _CAST else ""
        if part and (played := part_played(self.entities, self.pack, fact, part)):
            self.statements.add(played, item, actor, part)

    def _property(self, column: Column, item: Item) -> Property | None:
        name, word = property_name(column, item)
        named = property_meant(self.pack.properties, name)
        if named is None and word and name:  # a mapping may not list the word
            self.unknown[column.property[1:], word] += 1
        return named
