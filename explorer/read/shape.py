"""Rows that are right into records, quickly: a reader for each kind of record, from its fields.

It takes what is plainly right and leaves whatever it doubts to pydantic, which decides and says
what is wrong. So it may doubt too much, and must never take what pydantic refuses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import EnumMeta
from math import inf
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from explorer.model.fields import Field

T = TypeVar("T")

Read = Callable[[Any], Any]
"""Takes a value as TOML has it and returns it as the record holds it, or raises `DoubtError`."""


class DoubtError(Exception):
    """The value may or may not be right."""


def read_rows(kind: type[T], rows: list[Any]) -> list[T] | None:
    """Return the rows as records, or None where one of them is in doubt."""
    read = _record(kind)
    try:
        return [read(row) for row in rows]
    except DoubtError:
        return None


_RECORDS: dict[type, Read] = {}


def _record(kind: type) -> Read:
    """Return what reads records of a kind; made once, on first use."""
    if kind not in _RECORDS:
        _RECORDS[kind] = _make_record(kind)
    return _RECORDS[kind]


def _make_record(kind: Any) -> Read:
    hints = get_type_hints(kind, include_extras=True)
    readers = {one.name: _reader(hints[one.name], {}) for one in fields(kind)}
    needed = {one.name for one in fields(kind) if one.default is one.default_factory is MISSING}

    def read(row: Any) -> Any:
        if type(row) is not dict or not needed <= row.keys() <= readers.keys():
            raise DoubtError
        return kind(**{key: readers[key](value) for key, value in row.items()})

    return read


def _reader(hint: Any, bounds: Mapping[str, Any]) -> Read:
    """Return what reads values of a type within bounds."""
    if found := getattr(hint, "__metadata__", ()):
        for one in found:
            assert isinstance(one, Field)
            bounds = {**bounds, **one.bounds}
        return _reader(get_args(hint)[0], bounds)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _first_of([_reader(one, bounds) for one in inner])
    if hint is str:
        return _text(**bounds)
    if hint in (int, float):
        return _number(hint, **bounds)
    assert bounds.keys() <= {"strict"}, f"no reader of {hint} knows {bounds}"
    if origin is list:
        return _list(_reader(inner[0], {}))
    if origin is dict:
        return _table(_reader(inner[0], {}), _reader(inner[1], {}))
    if origin is Literal:
        return _choice({one: one for one in inner})
    if isinstance(hint, EnumMeta):
        return _choice(dict(hint._value2member_map_))
    if isinstance(hint, type) and is_dataclass(hint):
        return _record(hint)
    return _plain(hint)


def _plain(kind: type) -> Read:
    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise DoubtError
        return value

    return read


def _text(*, strict: bool, min_length: int = 0, max_length: float = inf, pattern: str = "") -> Read:
    assert strict
    matches = re.compile(pattern).fullmatch

    def read(value: Any) -> Any:
        if type(value) is not str or not min_length <= len(value) <= max_length:
            raise DoubtError
        if pattern and not matches(value):
            raise DoubtError
        return value

    return read


def _number(kind: type[float], *, strict: bool, ge: float = -inf, le: float = inf) -> Read:
    assert strict

    def read(value: Any) -> Any:
        if type(value) is not kind or not ge <= value <= le:
            raise DoubtError
        return value

    return read


def _choice(choices: Mapping[Any, Any]) -> Read:
    def read(value: Any) -> Any:
        if type(value) is not str or value not in choices:
            raise DoubtError
        return choices[value]

    return read


def _list(item: Read) -> Read:
    def read(value: Any) -> Any:
        if type(value) is not list:
            raise DoubtError
        return [item(one) for one in value]

    return read


def _table(key: Read, item: Read) -> Read:
    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise DoubtError
        return {key(name): item(one) for name, one in value.items()}

    return read


def _first_of(readers: list[Read]) -> Read:
    def read(value: Any) -> Any:
        for one in readers:
            try:
                return one(value)
            except DoubtError:
                continue
        raise DoubtError

    return read
