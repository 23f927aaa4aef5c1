"""The tables of a TOML document as records, validated row by row with pydantic."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Collection, Iterator
from dataclasses import fields
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
from explorer.read.problems import Report
from explorer.read.validators import validator
from explorer.text import quote
from explorer.values.ids import unused_id

R = TypeVar("R", Source, Entity, Property, Constraint, ClaimRecord, Passage)


class Table(Generic[R]):
    """All records of one kind, from any number of files, with every id seen, even on bad ones."""

    def __init__(self, name: str, kind: type[R]) -> None:
        self.name = name
        self.kind: type[R] = kind
        self.files: list[tuple[Document, list[R | None]]] = []
        """Each file with its records in order, including repeated ids and the valid parts of bad
        rows; None for a row of which nothing is left.
        """
        self.records: dict[str, R] = {}
        """The first valid record of each id."""
        self._places: dict[str, tuple[Document, int]] = {}
        self._unplaced: list[tuple[Document, Collection[str]]] = []
        """Files whose ids are not yet in `_places`, which is rarely needed for valid records."""
        self.hinted: set[str] = set()
        """Possible ids under misspelt keys: not records, but references to them are not reported.
        """
        self.given: dict[str, tuple[Document, int]] = {}
        """New ids that repairs give to records with a repeated one."""
        self.count = 0
        """Number of records, valid or not."""
        self.complete = True
        """Whether all ids are known: False if a file could not be read."""
        self.base: Document | None = None
        """The vocabulary's file, whose records a pack's own may replace."""
        self.near = Nearest(self._places)

    @property
    def places(self) -> dict[str, tuple[Document, int]]:
        """Return the file and index of the first record with each id, valid or not."""
        for document, ids in self._unplaced:
            self._places |= {own: (document, index) for index, own in enumerate(ids)}
        self._unplaced.clear()
        return self._places

    @property
    def rows(self) -> Iterator[tuple[Document, int, R]]:
        """Yield every record with its file and its index there."""
        for document, records in self.files:
            for index, record in enumerate(records):
                if record is not None:
                    yield document, index, record

    def rewrite(self, new: Callable[[Document, int, R], R]) -> None:
        """Replace each record with what `new` returns for it."""
        for document, records in self.files:
            for index, record in enumerate(records):
                if record is None or (made := new(document, index, record)) is record:
                    continue
                records[index] = made
                if not isinstance(made, Passage) and self.records.get(made.id) is record:
                    self.records[made.id] = made

    def knows(self, record_id: str) -> bool:
        """Return whether the id is known, or may be in a file that could not be read."""
        return record_id in self.places or record_id in self.hinted or not self.complete

    def read(self, document: Document, report: Report) -> None:
        """Add the document's rows of this kind; report invalid ones."""
        rows = document.data.get(self.name)
        if rows is None:
            return
        if not isinstance(rows, list):
            self.complete = False
            expected = f"a list of tables, each under [[{self.name}]]"
            report.add(document, (self.name,), describe(rows), expected)
            return
        self.count += len(rows)
        validate = validator(self.kind)
        try:
            records: list[R] = list(map(validate, rows))
        except ValidationError:
            self.files.append((document, list(self._read_each(document, rows, report))))
            return
        self.files.append((document, list(records)))
        if self.kind is Passage:
            return
        made = {row["id"]: record for row, record in zip(rows, records, strict=True)}
        known = self.records.keys(), self._places.keys()
        if len(made) == len(rows) and all(ids.isdisjoint(made) for ids in known):
            self.records.update(made)
            self._unplaced.append((document, made.keys()))
            return
        for index, (row, record) in enumerate(zip(rows, records, strict=True)):
            self._identify(document, index, row, record, report)

    def _read_each(self, document: Document, rows: list[Any], report: Report) -> Iterator[R | None]:
        """Yield the valid part of each row; report what is invalid."""
        # Not needed for valid rows.
        from explorer.read.row_errors import report_errors, sound_part

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
        """Record a row's id, and report an id that has been used before."""
        own = row.get("id") if isinstance(row, dict) else None
        if not isinstance(own, str):
            # An id under a misspelt key must not make every reference to it look wrong.
            known = {field.name for field in fields(self.kind)}
            for key in set(row) - known if isinstance(row, dict) else ():
                if isinstance(row[key], str):
                    self.hinted.add(row[key])
            return
        if own in self.places and self.places[own][0] is not self.base:
            found = f"a second {self.name} with the id {quote(own)}"
            keys, first = (self.name, index, "id"), self.places[own]
            at = first[0], (self.name, first[1], "id")
            fix = self._repair(document, index, own, record) if record else None
            report.add(document, keys, found, "a unique id", first=at, fix=fix)
            return
        self.places[own] = document, index
        if record is not None:
            self.records[own] = record

    def _repair(
        self, document: Document, index: int, own: str, record: R
    ) -> Remove | SetValue | None:
        """Return the repair of a second claim with an id: a copy of the first is removed, any other
        gets a new id, since no record refers to claims. None for other kinds of records.
        """
        if self.kind is not ClaimRecord:
            return None
        if self.records.get(own) == record:
            return Remove(("claim", index))
        new = unused_id(own, ChainMap(self.given, self.places))
        self.given[new] = document, index
        return SetValue(("claim", index, "id"), new)
