"""From TOML tables to records: by `shape`, else by pydantic with its errors in our own words."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from explorer.pack.document import Document
from explorer.pack.locate import KeyPath
from explorer.pack.model import (
    Claim,
    Entity,
    Evidence,
    Passage,
    Property,
    Scope,
    Source,
    VantageEvidence,
)
from explorer.pack.nearest import Nearest, listed
from explorer.pack.report import Report
from explorer.pack.shape import read_rows
from explorer.text import clean, quote

if TYPE_CHECKING:
    from pydantic import TypeAdapter, ValidationError
    from pydantic_core import ErrorDetails

R = TypeVar("R", Source, Entity, Property, Claim, Passage)
T = TypeVar("T")

_ADAPTERS: dict[type, TypeAdapter[Any]] = {}
_LIST_ADAPTERS: dict[type, TypeAdapter[Any]] = {}

_CHUNK = 1_000
"""Rows validated at once: a bad file stops early, a good one pays nothing."""

_NESTED = {"evidence": Evidence, "vantage_evidence": VantageEvidence, "scope": Scope}
_UNIONS = {
    "value": "text, a number, true or false, or a list of texts",
    "tolerance": "a number",
    "tolerance_share": "a number",
}
_STAND_INS = {"id": "x", "kind": "concept", "name": "x", "title": "x", "lines": 10_000_000}
"""Values of required fields under which nothing else in a bad row looks wrong."""

_NEEDED = ("line", "shows")
"""Fields without which an item of a list says nothing."""

_PATTERNS = {
    "id": "lower-case letters and digits, in words joined by hyphens, such as eve-macarro",
    "sha256": "64 hexadecimal digits in lower case",
}
_EXPECTED = {
    "string_type": "text in quotes",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "float_type": "a number",
    "list_type": "a list",
    "dict_type": "a table",
    "dataclass_type": "a table",
    "string_too_short": "text that is not empty",
}


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

        errors = error.errors(include_url=False, include_input=False)
        for rest in (_pruned(self.kind, row, errors), self._without(row, errors)):
            try:
                return adapter(self.kind).validate_python(rest)
            except ValidationError:
                continue
        return None

    def _without(self, row: dict[str, Any], errors: list[ErrorDetails]) -> dict[str, Any]:
        """Return a bad row without its bad fields; what it must have is stood in for."""
        bad = {one["loc"][0] for one in errors}
        rest = {key: value for key, value in row.items() if key not in bad}
        if self.kind is Claim and bad & {"value", "lost"}:
            rest = {**rest, "lost": True}
            rest.pop("value", None)
        return {**rest, **{key: value for key, value in _STAND_INS.items() if key in bad}}

    def _identify(
        self, document: Document, index: int, row: Any, record: R | None, report: Report
    ) -> None:
        own = row.get("id") if isinstance(row, dict) else None
        if not isinstance(own, str):
            # An id under a misspelt key must not make every reference to it look wrong.
            for key in set(row) - _names(self.kind) if isinstance(row, dict) else ():
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


def describe(value: object) -> str:
    """Return what a value of a pack is, in words that are safe to show."""
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        huge = isinstance(value, int) and value.bit_length() > 256
        return "a number of very many digits" if huge else f"the number {value}"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    if isinstance(value, Mapping):
        return "a table"
    return f"the date or time {value} without quotes"


def report_errors(
    document: Document,
    place: KeyPath,
    kind: type,
    row: Any,
    error: ValidationError,
    report: Report,
) -> None:
    """Report what pydantic says of one row, once for each key."""
    by_key: dict[tuple[KeyPath, str], list[ErrorDetails]] = {}
    for one in error.errors(include_url=False, include_input=False):
        keys = _real_keys(row, one["loc"])
        missing = str(one["loc"][-1]) if one["type"] == "missing" else ""
        by_key.setdefault((keys, missing), []).append(one)
    for (keys, missing), errors in by_key.items():
        deeper = any(other[: len(keys)] == keys != other for other, _ in by_key)
        if len(errors) > 1 and deeper:  # a list was meant: its items say what is wrong
            continue
        if missing:
            name = {"line": "evidence"}.get(missing, _called(kind))
            report.add(document, (*place, *keys), f"no `{missing}`", f"one in every {name}")
        else:
            found, expected, hint = _explained(kind, row, keys, errors)
            report.add(document, (*place, *keys), found, expected, hint)


def _explained(
    kind: type, row: Any, keys: KeyPath, errors: list[ErrorDetails]
) -> tuple[str, str, str]:
    long = [one for one in errors if one["type"] == "string_too_long"]
    one = long[0] if long else errors[0]
    value = _at(row, keys)
    context = one.get("ctx", {})
    field = str(keys[-1]) if keys else ""
    if long:
        found = f"text of {len(value):,} characters"
        return found, f"at most {context['max_length']:,}", ""
    if one["type"] == "unexpected_keyword_argument":
        return unknown_key(field, sorted(_names(_holder(kind, keys))))
    if one["type"] in ("enum", "literal_error"):
        choices = _choices(str(context["expected"]))
        return describe(value), f"one of {listed(choices)}", Nearest(choices).hint(value)
    if one["type"] in ("greater_than_equal", "less_than_equal"):
        which, bound = ("least", "ge") if "ge" in context else ("most", "le")
        return describe(value), f"a number of at {which} {context[bound]:,}", ""
    hint = "" if isinstance(value, str | bool | int | float | list | dict) else "put it in quotes"
    if one["type"] == "list_type" and isinstance(value, dict) and field in _NESTED:
        return describe(value), "a list of tables", "write [{ … }]"
    if len(errors) > 1 and field in _UNIONS:
        return describe(value), _UNIONS[field], hint
    if one["type"] == "string_pattern_mismatch":
        return describe(value), _PATTERNS.get(field, "another form"), hint
    return describe(value), _EXPECTED.get(one["type"], clean(one["msg"])), hint


def unknown_key(key: str, known: list[str]) -> tuple[str, str, str]:
    """Return what was found, expected and is meant where a key is not known."""
    return f"the unknown key {quote(key)}", f"one of {listed(known)}", Nearest(known).hint(key)


def _pruned(kind: type, row: dict[str, Any], errors: list[ErrorDetails]) -> dict[str, Any]:
    """Return a bad row with as much of it as is sound.

    Of a list that is what stands before its first bad item, so that the places of the others hold;
    of a table within the row, and of an item's unneeded fields, all that is not bad itself.
    """
    rest = copy.deepcopy(row)
    for one in errors:
        first, *inner = _real_keys(row, one["loc"]) or ("",)
        field = str(first)
        held = rest.get(field)
        if isinstance(held, dict) and inner:
            held.pop(inner[0], None)
        elif isinstance(held, list) and inner:
            _prune_list(held, inner)
        elif not isinstance(held, list):
            rest.pop(field, None)
    bad = {one["loc"][0] for one in errors}
    if kind is Claim and bad & {"value", "lost"} and not rest.get("value"):
        rest.pop("value", None)
        rest["lost"] = True
    return {**{key: value for key, value in _STAND_INS.items() if key in bad}, **rest}


def _prune_list(held: list[Any], inner: list[str | int]) -> None:
    """Take out of a list what is bad at `inner`: a field of an item, or all from the item on."""
    at, *field = inner
    if not isinstance(at, int) or at >= len(held):
        return
    if len(field) == 1 and field[0] not in _NEEDED and isinstance(held[at], dict):
        held[at].pop(field[0], None)
    else:
        del held[at:]


def _real_keys(row: Any, loc: tuple[int | str, ...]) -> KeyPath:
    """Drop from pydantic's path what is not a key of the data: names of union members."""
    keys: list[str | int] = []
    for step in loc:
        held = isinstance(row, dict) and step in row
        if held or (isinstance(row, list) and isinstance(step, int) and step < len(row)):
            keys.append(step)
            row = row[step]
    return tuple(keys)


def _at(row: Any, keys: KeyPath) -> Any:
    for key in keys:
        row = row[key]
    return row


def _holder(kind: type, keys: KeyPath) -> type:
    for key in keys[:-1]:
        kind = _NESTED.get(str(key), kind)
    return kind


def _called(kind: type) -> str:
    return "pack.toml" if kind.__name__ == "Header" else kind.__name__.lower()


def _choices(expected: str) -> list[str]:
    return expected.replace("'", "").replace(" or ", ", ").split(", ")


def _names(kind: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind))
