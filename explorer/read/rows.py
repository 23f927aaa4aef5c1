"""From the tables of a TOML document to records: pydantic validates, row by row."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from sys import intern
from typing import Any, Generic, TypeVar

from pydantic_core import ValidationError

from explorer.model.claim_record import ClaimRecord
from explorer.model.constraint import Constraint
from explorer.model.entity import Entity
from explorer.model.property import Property
from explorer.model.source import Passage, Source
from explorer.read.advice import Nearest, describe
from explorer.read.document import Document
from explorer.read.fixes import Remove, SetValue
from explorer.read.partial_rows import sound_part
from explorer.read.problems import Report
from explorer.read.row_errors import report_errors
from explorer.read.validators import validator
from explorer.text import quote
from explorer.values.ids import unused_id

R = TypeVar("R", Source, Entity, Property, Constraint, ClaimRecord, Passage)


class Table(Generic[R]):
    """All records of one kind, from however many files, and every id seen, even on bad ones."""

    def __init__(self, name: str, kind: type[R]) -> None:
        self.name = name
        self.kind: type[R] = kind
        self.files: list[tuple[Document, list[R | None]]] = []
        """Each file with its records in order: repeated ids, and the sound rest of bad rows,
        included; None for a row of which nothing is left."""
        self.records: dict[str, R] = {}
        """The first valid record of each id."""
        self.places: dict[str, tuple[Document, int]] = {}
        """In which file each id stands first and at what index, be its record valid or not."""
        self.hinted: set[str] = set()
        """What may be an id under a misspelt key: no record, yet references to it are no news."""
        self.given: dict[str, tuple[Document, int]] = {}
        """Ids that repairs give to records which have another one's."""
        self.count = 0
        """How many records there are, valid or not."""
        self.complete = True
        """Whether all ids are known: False where a file could not be read."""
        self.base: Document | None = None
        """The vocabulary, whose records a pack's own may replace."""
        self.near = Nearest(self.places)

    @property
    def rows(self) -> Iterator[tuple[Document, int, R]]:
        """Yield every record with its file and its index there."""
        for document, records in self.files:
            for index, record in enumerate(records):
                if record is not None:
                    yield document, index, record

    def rewrite(self, new: Callable[[Document, int, R], R]) -> None:
        """Put what `new` returns for it in each record's place."""
        for document, records in self.files:
            for index, record in enumerate(records):
                if record is None or (made := new(document, index, record)) is record:
                    continue
                records[index] = made
                if not isinstance(made, Passage) and self.records.get(made.id) is record:
                    self.records[made.id] = made

    def knows(self, record_id: str) -> bool:
        """Return whether the id is known, or may be for all that could be read."""
        return record_id in self.places or record_id in self.hinted or not self.complete

    def read(self, document: Document, report: Report) -> None:
        """Take up the document's rows of this kind; report those that are not valid."""
        rows = document.data.get(self.name)
        if rows is None:
            return
        if not isinstance(rows, list):
            self.complete = False
            expected = f"a list of tables, each under [[{self.name}]]"
            report.add(document, (self.name,), describe(rows), expected)
            return
        self.count += len(rows)
        if self.kind is ClaimRecord:
            _share_words(rows)
        validate = validator(self.kind)
        try:
            records: list[R] = list(map(validate, rows))
        except ValidationError:
            self.files.append((document, list(self._read_each(document, rows, report))))
            return
        self.files.append((document, list(records)))
        if self.kind is Passage:
            return
        places = {row["id"]: (document, index) for index, row in enumerate(rows)}
        if len(places) == len(rows) and self.places.keys().isdisjoint(places):
            self.places.update(places)
            self.records.update(zip(places, records, strict=True))
            return
        for index, (row, record) in enumerate(zip(rows, records, strict=True)):
            self._identify(document, index, row, record, report)

    def _read_each(self, document: Document, rows: list[Any], report: Report) -> Iterator[R | None]:
        """Yield what is sound of each row; report what is not."""
        validate = validator(self.kind)
        for index, row in enumerate(rows):
            record = part = None
            try:
                record = part = validate(row)
            except ValidationError as error:
                report_errors(report, document, (self.name, index), self.kind, row, error)
                # Half a property would make every claim on it look wrong.
                if isinstance(row, dict) and self.kind not in (Property, Constraint):
                    part = sound_part(self.kind, validate, row, error)
            if self.kind is not Passage:
                self._identify(document, index, row, record, report)
            yield part

    def _identify(
        self, document: Document, index: int, row: Any, record: R | None, report: Report
    ) -> None:
        """Note a row's id, and report an id that has been used before."""
        own = row.get("id") if isinstance(row, dict) else None
        if not isinstance(own, str):
            # An id under a misspelt key must not make every reference to it look wrong.
            known = {field.name for field in fields(self.kind)}
            for key in set(row) - known if isinstance(row, dict) else ():
                if isinstance(row[key], str):
                    self.hinted.add(row[key])
            return
        if own in self.places and self.places[own][0] is not self.base:
            found = f"the {self.name} id {quote(own)} again"
            keys, first = (self.name, index, "id"), self.places[own]
            at = first[0], (self.name, first[1], "id")
            fix = self._repair(document, index, own, record) if record else None
            report.add(document, keys, found, "an id of its own", first=at, fix=fix)
            return
        self.places[own] = document, index
        if record is not None:
            self.records[own] = record

    def _repair(
        self, document: Document, index: int, own: str, record: R
    ) -> Remove | SetValue | None:
        """Return what is to be done about the second claim of an id: a copy of the first goes, any
        other gets an id of its own, since no record refers to a claim. None for other records.
        """
        if self.kind is not ClaimRecord:
            return None
        if self.records.get(own) == record:
            return Remove(("claim", index))
        new = unused_id(own, ChainMap(self.given, self.places))
        self.given[new] = document, index
        return SetValue(("claim", index, "id"), new)


def _share_words(rows: Iterable[Any]) -> None:
    """Let claims with one subject, property, value or phrase hold one string: there may be very
    many.
    """
    for row in rows:
        if type(row) is dict:
            for key in ("subject", "property", "value"):
                if type(word := row.get(key)) is str:
                    row[key] = intern(word)
                elif type(word) is list:
                    row[key] = [intern(name) if type(name) is str else name for name in word]
            if type(spots := row.get("evidence")) is list:
                for spot in spots:
                    if type(spot) is dict and type(phrase := spot.get("phrase")) is str:
                        spot["phrase"] = intern(phrase)
