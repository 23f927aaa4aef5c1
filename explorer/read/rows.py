"""From TOML tables to records: by `shape`, else by pydantic, which says what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from explorer.model.claim import Claim
from explorer.model.entity import Entity
from explorer.model.property import Property
from explorer.model.source import Passage, Source
from explorer.read.advice import Nearest
from explorer.read.document import Document
from explorer.read.places import KeyPath
from explorer.read.problems import describe
from explorer.read.report import Report
from explorer.read.shape import read_rows
from explorer.text import quote

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError

R = TypeVar("R", Source, Entity, Property, Claim, Passage)
T = TypeVar("T")

_ADAPTERS: dict[type, TypeAdapter[Any]] = {}
_LIST_ADAPTERS: dict[type, TypeAdapter[Any]] = {}

_CHUNK = 1_000
"""Rows validated at once: a bad file stops early, a good one pays nothing."""


class Table(Generic[R]):
    """All records of one kind, from however many files, and every id seen, even on bad ones."""

    def __init__(self, name: str, kind: type[R]) -> None:
        self.name = name
        self.kind: type[R] = kind
        self.rows: list[tuple[Document, int, R]] = []
        """Every record with its file and its index there: repeated ids, and the sound rest of
        bad rows, included."""
        self.records: dict[str, R] = {}
        """The first valid record of each id."""
        self.places: dict[str, tuple[Document, KeyPath]] = {}
        """Where each id stands first, be its record valid or not."""
        self.hinted: set[str] = set()
        """What may be an id under a misspelt key: no record, yet references to it are no news."""
        self.count = 0
        """How many records there are, valid or not."""
        self.complete = True
        """Whether all ids are known: False where a file could not be read."""
        self.near = Nearest(self.places)

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
        identified = self.kind is not Passage
        for start in range(0, len(rows), _CHUNK):
            chunk = rows[start : start + _CHUNK]
            for index, record in enumerate(self._validated(document, start, chunk, report), start):
                if identified:
                    self._identify(document, index, rows[index], record, report)
                if record is not None:
                    self.rows.append((document, index, record))

    def _validated(
        self, document: Document, start: int, chunk: list[Any], report: Report
    ) -> Iterable[R | None]:
        records = read_rows(self.kind, chunk)
        if records is not None:
            return records
        from pydantic import ValidationError

        try:
            return list_adapter(self.kind).validate_python(chunk)
        except ValidationError:
            return self._one_by_one(document, start, chunk, report)

    def _one_by_one(
        self, document: Document, start: int, chunk: list[Any], report: Report
    ) -> Iterator[R | None]:
        from pydantic import ValidationError

        from explorer.read.row_errors import report_errors

        validate = adapter(self.kind).validate_python
        for index, row in enumerate(chunk, start):
            try:
                yield validate(row)
            except ValidationError as error:
                place = (self.name, index)
                report_errors(document, place, self.kind, row, error, report)
                if (rest := self._rest(row, error)) is not None:
                    self.rows.append((document, index, rest))
                yield None

    def _rest(self, row: Any, error: ValidationError) -> R | None:
        """Return what is sound in a bad row, so that its references are checked all the same."""
        if not isinstance(row, dict) or self.kind is Property:
            return None
        from pydantic import ValidationError

        from explorer.read.sound_parts import sound_parts

        errors = error.errors(include_url=False, include_input=False)
        for rest in sound_parts(self.kind, row, errors):
            try:
                return adapter(self.kind).validate_python(rest)
            except ValidationError:
                continue
        return None

    def _identify(
        self, document: Document, index: int, row: Any, record: R | None, report: Report
    ) -> None:
        own = row.get("id") if isinstance(row, dict) else None
        if not isinstance(own, str):
            # An id under a misspelt key must not make every reference to it look wrong.
            known = {field.name for field in fields(self.kind)}
            for key in set(row) - known if isinstance(row, dict) else ():
                if isinstance(row[key], str):
                    self.hinted.add(row[key])
            return
        place = (document, (self.name, index, "id"))
        if own in self.places:
            found = f"the {self.name} id {quote(own)} again"
            report.add(*place, found, "an id of its own", first=self.places[own])
            return
        self.places[own] = place
        if record is not None:
            self.records[own] = record


def adapter(kind: type[T]) -> TypeAdapter[T]:
    """Return the adapter that reads one record; built once, on first use."""
    from pydantic import TypeAdapter  # slow to load, and wanted only for what is in doubt

    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def list_adapter(kind: type[T]) -> TypeAdapter[list[T]]:
    """Return the adapter that reads a list of records; built once, on first use."""
    from pydantic import TypeAdapter

    if kind not in _LIST_ADAPTERS:
        _LIST_ADAPTERS[kind] = TypeAdapter(list[kind])  # type: ignore[valid-type]
    return _LIST_ADAPTERS[kind]
