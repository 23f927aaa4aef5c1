"""The records of a file, read through its mapping → what one source claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from explorer.model.claim import Evidence, Scope
from explorer.model.enums import Factuality, Kind, Polarity, RuleName, ValueType
from explorer.model.property import Property
from explorer.model.property_search import named_properties
from explorer.read.problems import Problem
from explorer.tables import claims_table
from explorer.tables.cells import CellError, Raw, is_null, read_cell
from explorer.tables.cited import NONE, Citing, Voice
from explorer.tables.entities import Entities, Naming, UnknownNameError
from explorer.tables.format import Column, EntityCells, Format
from explorer.tables.passages import Lines, passages, phrase_of
from explorer.tables.record import Record, TableFile, as_words
from explorer.tables.split import split_cell
from explorer.tables.walk import At, Item, walk
from explorer.text import quote

MOST_VALUES = 1_000
"""Values that one cell may hold."""

_MOST_EVIDENCE = 20
_ROLE = re.compile(
    r"\s*[(\[](?:voice|uncredited|archive footage|as [^)\]]*|credit only)[)\]]", re.I
)


@dataclass(slots=True)
class Said:
    """A claim to be: what one source says, and the lines that say so."""

    source: str
    subject: str
    property: Property
    scope: Scope
    factuality: Factuality = Factuality.CERTAIN
    polarity: Polarity = Polarity.AFFIRMED
    statement: str = ""
    closed: bool = False
    values: list[Raw] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)

    def add(self, value: Raw, evidence: Evidence) -> None:
        """Add a value, once, and its evidence."""
        if value not in self.values:
            self.values.append(value)
        self.see(evidence)

    def see(self, evidence: Evidence) -> None:
        """Add a line that says so; the first ones are enough.

        Where the rows of a table make a list, the first one's words stand for it.
        """
        lines = {one.line for one in self.evidence}
        if evidence.line not in lines and len(lines) < _MOST_EVIDENCE:
            same = not lines or evidence.phrase == self.evidence[0].phrase
            self.evidence.append(evidence if same else Evidence(evidence.line))


class ClaimReader:
    """Reads files of one source: claims, the lines of its text, and what is not understood."""

    def __init__(self, entities: Entities, source: str) -> None:
        self.entities = entities
        self.pack = entities.pack
        self.source = source
        self.lines: dict[str, Lines] = {source: Lines()}
        self.said: dict[tuple[object, ...], Said] = {}
        self.unread: list[Problem] = []
        """Cells that cannot be read."""
        self.unknown: Counter[tuple[str, str]] = Counter()
        """Words that name no property where one is asked for, by their path."""
        self.citing = Citing(self.pack, source)

    def note_names(self, file: TableFile, form: Format) -> None:
        """Take note of the names that a file gives for ids, for files where ids stand alone."""
        subject = form.subject
        for record in file.records if subject and subject.name and subject.ids else ():
            item = Item(record.data, (record.data,), ())
            assert subject is not None
            if name := as_words(item.word(subject.name)):
                for scheme, path in subject.ids.items():
                    if key := item.word(path):
                        self.entities.note_name(scheme, key, name)

    def read(self, file: TableFile, form: Format) -> None:
        """Read all records of a file."""
        for number, record in enumerate(file.records, 1):
            self._read_record(record, form, number, len(file.records) == 1)

    def _read_record(self, record: Record, form: Format, number: int, alone: bool) -> None:
        whole = Item(record.data, (record.data,), ())
        key = as_words(whole.word(form.record)) if form.record else ""
        lines = self.lines[self.source]
        lines.begin()
        what = f"{record.path.name}, row {number}" if form.reader == "delimited" else (
            f"{record.path.name}, record {number}"
        )  # fmt: skip
        about = f"{what}: {key}" if key else what
        for at, text in passages(record.data):
            lines.add(at, text, about if not at else f"{about}, {_way(at)}")
        subject = self._subject(record, form, whole, alone)
        if subject is None:
            return
        for column in form.column:
            for item in self._items(record, column):
                self._read_item(record, form, column, item, subject)

    def _subject(self, record: Record, form: Format, whole: Item, alone: bool) -> str | None:
        cells, own = form.subject, self.pack.header.work
        kinds = list(Kind)
        if form.id == claims_table.FORMAT and (prop := self._property(form.column[0], whole)):
            kinds = list(prop.domain) or kinds
        if cells is None or (own and alone and not _named_by(whole, cells)):
            if not own:
                hint = "name the film's column in a mapping, or make the pack with --title"
                found = "a record about no film"
                self.unread.append(record.problem("", None, found, "the film's title", hint))
            return own or None
        try:
            return self._entity(form, cells, whole, kinds, "")
        except UnknownNameError:
            key = next(iter(cells.ids.values()), cells.name)
            hint = "the record was left out; import the file that has its name beside it"
            named = whole.word(key)
            found = f"the id {quote(named)} without a name" if named else "nothing"
            expected = "what the record is about"
            self.unread.append(record.problem(key, named, found, expected, hint))
            return None

    def _items(self, record: Record, column: Column) -> list[Item]:
        items = [item for item in walk(record.data, column.path) if _counts(item, column)]
        if column.order:
            items.sort(key=lambda item: _number(item.word(column.order)))
        return items[: column.first] if column.first else items

    def _read_item(
        self, record: Record, form: Format, column: Column, item: Item, subject: str
    ) -> None:
        prop = self._property(column, item)
        if prop is None:
            return
        if column.subject is not None:
            try:
                found = self._entity(form, column.subject, item, prop.domain, subject)
            except UnknownNameError:
                return  # nobody is named: no character for a part, say
            scope_work = subject if self.entities.entity(found).kind is Kind.CHARACTER else ""
            subject, film = found, subject
        else:
            scope_work, film = "", subject
        if not self._fits(record, column, item, prop, subject):
            return
        scope = self._scope(column, item, scope_work)
        if isinstance(item.value, Mapping) and item.value.get(NONE):
            self._says_none(record, column, item, subject, prop, scope)
            return
        for word in self._words(record, form, column, item, prop):
            try:
                value = self._value(form, column, item, prop, word, film)
            except CellError as error:
                self._cannot_read(record, item, column, word, error.expected, error.hint)
                continue
            except UnknownNameError:
                hint = "import the file that has its name beside it"
                self._cannot_read(record, item, column, word, "an id with a name", hint)
                continue
            mark = None if prop.rule is RuleName.SET else value
            for voice in self.citing.sources(item):
                line = self._line(voice.source, item)
                said = self._said(voice, column, subject, prop, scope, mark)
                said.add(value, Evidence(line, phrase_of(word, self._text(voice.source, line))))

    def _says_none(
        self,
        record: Record,
        column: Column,
        item: Item,
        subject: str,
        prop: Property,
        scope: Scope,
    ) -> None:
        """Take note of a statement that there is no value, which only a list can say."""
        if prop.rule is not RuleName.SET:
            self._cannot_read(record, item, column, NONE, f"a value of {prop.label}", "")
            return
        for voice in self.citing.sources(item):
            said = self._said(voice, column, subject, prop, scope, NONE)
            said.closed = True
            said.see(Evidence(self._line(voice.source, item)))

    def _said(
        self,
        voice: Voice,
        column: Column,
        subject: str,
        prop: Property,
        scope: Scope,
        mark: object,
    ) -> Said:
        """Return the claim that a value belongs to: a list grows, single values are one each."""
        factuality = voice.factuality or column.factuality
        key = (voice.source, subject, prop.id, scope, voice.polarity, factuality, mark)
        if key not in self.said:
            self.said[key] = Said(
                voice.source, subject, prop, scope, factuality, voice.polarity, voice.statement
            )
        return self.said[key]

    def _line(self, source: str, item: Item) -> int:
        """Return the line of a source's text that shows an item, which may be a new one."""
        own = self.lines[self.source]
        line = own.find(item.at)
        if source == self.source:
            return line
        lines = self.lines.setdefault(source, Lines())
        text = own.text[line - 1]
        known = next((n for n, one in enumerate(lines.text, 1) if one == text), 0)
        return known or lines.add((), text, own.outlines[line - 1])

    def _text(self, source: str, line: int) -> str:
        return self.lines[source].text[line - 1]

    def _property(self, column: Column, item: Item) -> Property | None:
        name = column.property
        if name.startswith("@"):
            word = item.word(name[1:])
            name = column.properties.get(word, word)
            if not name:
                return None
            named = self._named(name)
            if named is None:
                self.unknown[name_path(column), word] += 1
            return named
        return self._named(name)

    def _named(self, name: str) -> Property | None:
        properties = self.pack.properties
        if name in properties:
            return properties[name]
        found = named_properties(properties.values(), name)
        return found[0] if found else None

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
        else:
            word = item.word("")
        if column.until and word and not is_null(word, column, form.null):
            until = item.word(column.until)
            word = f"{word}/{until}" if not is_null(until, column, form.null) else word
        if isinstance(value, Mapping):
            return [word] if word and not is_null(word, column, form.null) else []
        try:
            words = split_cell(prop, word, column)
        except CellError as error:
            self._cannot_read(record, item, column, word, error.expected, error.hint)
            return []
        if len(words) > MOST_VALUES:
            expected = f"at most {MOST_VALUES:,} in one cell"
            self._cannot_read(record, item, column, word, expected, "split the row")
            return []
        words = [column.values.get(one, one) for one in words]
        return [one for one in words if not is_null(one, column, form.null)]

    def _value(
        self, form: Format, column: Column, item: Item, prop: Property, word: str, film: str
    ) -> Raw:
        if prop.value_type is not ValueType.ENTITY:
            return read_cell(prop, word, column)
        if listed := self.entities.find_listed(prop, word):
            return listed
        kinds = list(prop.range) or [Kind.OBJECT, *(k for k in Kind if k is not Kind.OBJECT)]
        cells = column.value or EntityCells()
        if isinstance(item.value, Mapping):
            return self._entity(form, cells, item.inside(), kinds, film)
        only_ids = {scheme: word for scheme, path in cells.ids.items() if not path}
        if only_ids:
            return self.entities.find(Naming("", _kinds(cells, kinds), only_ids, film=film))
        name = as_words(word)
        if not any(char.isalnum() for char in name):
            raise CellError("a name")
        return self.entities.find(Naming(name[:_LONGEST_NAME], _kinds(cells, kinds), film=film))

    def _entity(
        self, form: Format, cells: EntityCells, item: Item, kinds: Sequence[Kind], film: str
    ) -> str:
        empty = Column("")

        def word(path: str) -> str:
            said = as_words(item.word(path))
            return "" if is_null(said, empty, form.null) else said

        name = word(cells.name)
        ids = {scheme: word(path) for scheme, path in cells.ids.items()}
        if any(key == name for key in ids.values()):
            name = ""
        wanted = _kinds(cells, kinds)
        if cells.kind_at and word(cells.kind_at) in list(Kind):
            wanted = [Kind(word(cells.kind_at))]
        if wanted[0] is Kind.CHARACTER:
            name = _ROLE.sub("", name)
        also = tuple(filter(None, map(word, cells.also)))
        if not name and also:
            name = also[0]
        year = word(cells.year) if cells.year else ""
        return self.entities.find(
            Naming(
                name[:_LONGEST_NAME], wanted, {k: v for k, v in ids.items() if v}, also, year, film
            )
        )

    def _scope(self, column: Column, item: Item, work: str) -> Scope:
        found = {}
        for name, given in column.scope.items():
            word = as_words(item.word(given[1:])) if given.startswith("@") else given
            word = column.scope_values.get(word, word)
            if not is_null(word, column, ()):
                found[name] = word
        if work and work != self.pack.header.work:
            found.setdefault("work", work)
        return Scope(**found)

    def _cannot_read(
        self, record: Record, item: Item, column: Column, word: str, expected: str, hint: str
    ) -> None:
        key = str(item.at[0]) if len(item.at) == 1 else str(
            next((k for k in reversed(item.at) if isinstance(k, str)), column.path)
        )  # fmt: skip
        self.unread.append(record.problem(key, item.value, quote(word), expected, hint))


_LONGEST_NAME = 300


def name_path(column: Column) -> str:
    """Return the path of the cell that names a column's property."""
    return column.property.removeprefix("@")


def _kinds(cells: EntityCells, kinds: Sequence[Kind]) -> list[Kind]:
    """Return the kinds that a name may be of, that of the mapping first."""
    if cells.kind is None:
        return list(kinds)
    rest = [kind for kind in kinds if kind is not cells.kind] if len(kinds) < len(Kind) else []
    return [cells.kind, *rest] if cells.kind in kinds else list(kinds)


def _named_by(whole: Item, cells: EntityCells) -> bool:
    """Return whether a record says at all whom it is about."""
    return any(whole.word(path) for path in (cells.name, *cells.also, *cells.ids.values()) if path)


def _counts(item: Item, column: Column) -> bool:
    return all(item.word(path) in values for path, values in column.when.items())


def _number(word: str) -> float:
    try:
        return float(word)
    except ValueError:
        return float("inf")


def _way(at: At) -> str:
    return " ".join(str(key + 1) if isinstance(key, int) else key for key in at)
