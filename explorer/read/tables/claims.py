"""The records of a file, read through its mapping → what one source claims."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from explorer.model.claim import ANYWHERE, Scope
from explorer.model.enums import Factuality, Kind, RuleName, ValueType
from explorer.model.property import Property
from explorer.model.property_search import property_named
from explorer.model.table import KeptTable
from explorer.read.problems import Problem
from explorer.read.tables import claims_table, status
from explorer.read.tables.cell_notes import as_estimated, in_its_country
from explorer.read.tables.cell_words import meaningful
from explorer.read.tables.cells import CellError, Raw, is_formula, is_null, read_cell, read_date
from explorer.read.tables.cited import NONE
from explorer.read.tables.entities import Entities, Naming, UnknownNameError
from explorer.read.tables.format import Column, EntityCells, Format
from explorer.read.tables.items import items, property_name
from explorer.read.tables.money import counted_in, stands_for_no_sum
from explorer.read.tables.naming import (
    check_events,
    find_entity,
    find_value,
    id_faults,
    is_named,
    part_in,
    part_played,
    parts_of,
)
from explorer.read.tables.record import Record, TableFile, as_words
from explorer.read.tables.split import split_cell
from explorer.read.tables.statements import Fact, Statements
from explorer.read.tables.walk import Item, first_keys
from explorer.text import quote

MOST_VALUES = 1_000
"""Values that one cell may hold."""

_CAST = "cast-list"


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
        """Words that name no property where one is asked for, by their path."""
        self._firmness = Factuality.CERTAIN
        """How firmly the record that is read says what a film's release settles."""
        self._read_before: dict[tuple[int, str, str], Raw] = {}
        """Values by column, property and words: most recur."""
        self.rows = array("l")
        """For each line of the source's own text, the 1-based line of its file."""
        self.files: list[tuple[int, Path]] = []
        """Each file with the index of its first line in that text."""

    def note_names(self, file: TableFile, form: Format) -> None:
        """Take note of the names that a file gives for ids, for files where ids stand alone."""
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
        for number, record in enumerate(file.records, 1):
            self._read_record(record, form, number, len(file.records) == 1)

    def spot(self, line: int) -> tuple[Path, int]:
        """Return the file and the line in it that a line of the source's text comes from."""
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
                self._read_item(record, form, column, item, subject)

    def _subject(self, record: Record, form: Format, whole: Item, alone: bool) -> str | None:
        cells, own = form.subject, self.pack.header.work
        kinds = list(Kind)
        if form.id == claims_table.FORMAT:
            prop = self._property(form.column[0], whole)
            if prop is None:
                return None
            kinds = list(prop.domain) or kinds
        if cells is None or (own and alone and not is_named(cells, whole)):
            if not own:
                hint = "name the film's column in a mapping, or make the pack with --title"
                found = "a record about no film"
                self.unread.append(record.problem("", None, found, "the film's title", hint))
            return own or None
        try:
            entity_id = find_entity(self.entities, cells, whole, kinds, "", form.null)
            self.unread += id_faults(record, cells, whole, self.entities.entity(entity_id).kind)
            return entity_id
        except UnknownNameError:
            key = next(iter(cells.ids.values()), cells.name)
            hint = "the record was left out; import the file that has its name beside it"
            named = whole.word(key)
            found = f"the id {quote(named)} without a name" if named else "nothing"
            found = f"the formula {quote(named)}" if is_formula(named) else found
            expected = "what the record is about"
            self.unread.append(record.problem(key, named, found, expected, hint))
            return None

    def _read_item(
        self, record: Record, form: Format, column: Column, item: Item, subject: str
    ) -> None:
        prop = self._property(column, item)
        if prop is None:
            return
        if column.subject is None:
            is_film = self.entities.entity(subject).kind is Kind.FILM
            self._read_values(record, form, column, item, prop, subject, subject if is_film else "")
            return
        about = column.subject
        for own in parts_of(about, item, form.null) if about.kind is Kind.CHARACTER else [item]:
            with suppress(UnknownNameError):  # nobody is named: no character for a part, say
                entity_id = find_entity(self.entities, about, own, prop.domain, subject, form.null)
                self._read_values(record, form, column, item, prop, entity_id, subject)

    def _read_values(
        self,
        record: Record,
        form: Format,
        column: Column,
        item: Item,
        prop: Property,
        subject: str,
        film: str,
    ) -> None:
        if not self._fits(record, column, item, prop, subject):
            return
        work = film if self.entities.entity(subject).kind is Kind.CHARACTER else ""
        scope = self._scope(record, column, item, work)
        firmness = column.factuality
        if firmness is Factuality.CERTAIN and prop.is_planned_first:
            firmness = self._firmness
        fact = Fact(subject, prop, scope, as_estimated(firmness, item.value))
        if isinstance(item.value, Mapping) and item.value.get(NONE):
            if prop.rule is RuleName.SET:  # which alone can say so
                self.statements.add_none(fact, item)
            else:
                self._cannot_read(record, item, column, NONE, f"a value of {prop.label}", "")
            return
        for word in self._words(record, form, column, item, prop):
            self._read_word(record, column, item, *in_its_country(fact, word), film)

    def _read_word(
        self, record: Record, column: Column, item: Item, fact: Fact, word: str, film: str
    ) -> None:
        prop = fact.property
        try:
            value = self._value(column, item, prop, word, film)
        except CellError as error:
            if other := counted_in(self.pack.properties, prop, word, column.unit):
                self._read_word(record, column, item, replace(fact, property=other), word, film)
            else:
                self._cannot_read(record, item, column, word, error.expected, error.hint)
        except UnknownNameError:
            hint = "import the file that has its name beside it"
            self._cannot_read(record, item, column, word, "an id with a name", hint)
        else:
            if not stands_for_no_sum(prop, value):
                self.statements.add(fact, item, value, word)
                self._add_part(fact, item, value, word)

    def _value(self, column: Column, item: Item, prop: Property, word: str, film: str) -> Raw:
        # A record has ids too, and one name is another character in another film.
        may_differ = isinstance(item.value, Mapping) or Kind.CHARACTER in prop.range
        recurs = prop.value_type is not ValueType.ENTITY or not may_differ
        key = (id(column), prop.id, word)
        if recurs and key in self._read_before:
            return self._read_before[key]
        if prop.value_type is not ValueType.ENTITY:
            value = read_cell(prop, word, column)
            if prop.value_type is ValueType.STORY_TIME:
                recurs = False
                check_events(self.entities, str(value))
        else:
            cells = column.value or EntityCells()
            value = find_value(self.entities, cells, item, prop, word, film)
        if recurs:
            self._read_before[key] = value
        return value

    def _add_part(self, fact: Fact, item: Item, actor: Raw, word: str) -> None:
        """Add whom an actor plays, where that stands in brackets after the name in a cast."""
        part = part_in(word) if fact.property.id == _CAST else ""
        if part and (played := part_played(self.entities, self.pack, fact, part)):
            self.statements.add(played, item, actor, part)

    def _property(self, column: Column, item: Item) -> Property | None:
        name, word = property_name(column, item)
        named = property_named(self.pack.properties, name) if name else None
        if named is None and word:
            self.unknown[column.property[1:], word] += 1
        return named

    def _fits(
        self, record: Record, column: Column, item: Item, prop: Property, subject: str
    ) -> bool:
        kind = self.entities.entity(subject).kind
        if not prop.domain or kind in prop.domain:
            return True
        hint = "name the column's subject in the mapping"
        expected = f"of {' or '.join(prop.domain)}, not of a {kind}"
        self._cannot_read(record, item, column, prop.label, expected, hint)
        return False

    def _words(
        self, record: Record, form: Format, column: Column, item: Item, prop: Property
    ) -> list[str]:
        """Return the words for single values that an item holds."""
        value = item.value
        if isinstance(value, Mapping):
            cells = column.value or EntityCells()
            own = item.inside()
            paths = (cells.name, *cells.also, *cells.ids.values())
            word = next((key for path in paths if path and (key := own.word(path))), "")
            word = column.values.get(word, word)
            keys = first_keys(paths) | {NONE}  # a statement may have no value
            if not word and item.value and keys.isdisjoint(own.chain[0]):
                hint = 'name its cells in the mapping: value = { name = "…" }'
                shown = as_words(item.value)
                self._cannot_read(record, item, column, shown, f"a {prop.value_type}", hint)
        else:
            word = item.word("")
            if is_formula(word):
                hint = "save the table with values in place of formulas"
                self._cannot_read(record, item, column, word, "a value, not a formula", hint)
                return []
        if column.until and word and not is_null(word, column, form.null):
            until = item.word(column.until)
            word = f"{word}/{until}" if not is_null(until, column, form.null) else word
        try:
            words = [word] if isinstance(value, Mapping) else split_cell(prop, word, column)
        except CellError as error:
            self._cannot_read(record, item, column, word, error.expected, error.hint)
            return []
        if len(words) > MOST_VALUES:
            expected = f"at most {MOST_VALUES:,} in one cell"
            self._cannot_read(record, item, column, word, expected, "split the row")
            return []
        return meaningful(prop, words, column, form.null)

    def _scope(self, record: Record, column: Column, item: Item, work: str) -> Scope:
        values: dict[str, str] = {}
        for name, given in column.scope.items():
            word = as_words(item.word(given[1:])) if given.startswith("@") else given
            word = column.scope_values.get(word, word)
            if is_null(word, column, ()):
                continue
            try:
                if name == "as_of":
                    word = read_date(word, column)
                elif name == "work":
                    word = self.entities.find(Naming(word, (Kind.FILM,)))
                values[name] = word
            except CellError as error:
                self._cannot_read(record, item, column, word, error.expected, error.hint)
        if work and work != self.pack.header.work:
            values.setdefault("work", work)
        return Scope(**values) if values else ANYWHERE

    def _cannot_read(
        self, record: Record, item: Item, column: Column, word: str, expected: str, hint: str
    ) -> None:
        keys = item.at if len(item.at) == 1 else [k for k in item.at if isinstance(k, str)]
        key = str(keys[-1]) if keys else column.path
        self.unread.append(record.problem(key, item.value, quote(word), expected, hint))
