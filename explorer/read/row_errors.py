"""Pydantic's errors in a row, each at its key, in words that say what to write; its valid part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import EnumMeta
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic_core import ValidationError

from explorer.model.claim_record import ClaimRecord
from explorer.read.advice import Explanation, Nearest, describe, listed, unknown_key
from explorer.read.fixes import Rename, SetValue
from explorer.read.places import KeyPath

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from explorer.read.document import Document
    from explorer.read.problems import Report

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
"""What to write, by the type of pydantic's error."""

_PATTERNS = {
    "id": "lower-case letters and digits, in words joined by hyphens, such as eve-macarro",
    "sha256": "64 hexadecimal digits in lower case",
}
"""Descriptions of fields that must match a pattern."""

_NUMBER = {"int_type", "float_type"}
"""Errors of a field that takes any number, or only whole ones."""

_IDENTIFIER = {"string_type", "int_type"}
"""Errors of a field that takes text or a whole number."""

_VALUE = "text, a number, true or false, or a list of texts"

R = TypeVar("R")

_STAND_INS = {"id": "x", "kind": "concept", "name": "x", "title": "x", "lines": 10_000_000}
"""Values for missing required fields that cause no further errors."""

_ROUNDS = 3
"""Rounds of removing errors: bad fields, then what is invalid without them, then containers."""


def report_errors(
    report: Report,
    document: Document,
    place: KeyPath,
    kind: type,
    row: Any,
    error: ValidationError,
) -> None:
    """Report pydantic's errors in a row that should be a record of a kind, once for each key."""
    for keys, errors in errors_by_key(row, error).items():
        if errors[0]["type"] == "missing":
            *_, field = keys
            owner = "evidence" if len(keys) > 1 else _name(kind)
            report.add(document, (*place, *keys[:-1]), f"no `{field}`", f"one in every {owner}")
        else:
            fix = _fix(kind, (*place, *keys), len(place), errors)
            report.add(document, (*place, *keys), *_explain(kind, keys, errors), fix=fix)


def errors_by_key(row: Any, error: ValidationError) -> dict[KeyPath, list[ErrorDetails]]:
    """Return pydantic's errors by their key, which may be missing from the row.

    A key has two or more errors if it may be of two or more types. If one of these is a list or
    table and so is the value, only the errors inside it count.
    """
    by_key: dict[KeyPath, list[ErrorDetails]] = {}
    for details in error.errors(include_url=False):
        missing = details["loc"][-1:] if details["type"] == "missing" else ()
        keys = _keys(row, details["loc"], details["input"])
        if details["type"] == "tuple_type":  # TOML has only lists
            details["type"] = "list_type"
        by_key.setdefault((*keys, *missing), []).append(details)
    around = {keys[:length] for keys in by_key for length in range(len(keys))}
    return {keys: errors for keys, errors in by_key.items() if keys not in around}


def _keys(row: Any, loc: Iterable[int | str], value: Any) -> Iterator[int | str]:
    """Yield the keys in pydantic's path to a value, which also names types."""
    for step in loc:
        if row is value:
            return
        in_table = isinstance(row, dict) and step in row
        if in_table or (isinstance(row, list) and isinstance(step, int) and step < len(row)):
            yield step
            row = row[step]


def _explain(kind: type, keys: KeyPath, errors: list[ErrorDetails]) -> Explanation:
    """Return what was found at a key, what was expected, and a hint."""
    types = {details["type"] for details in errors}
    # For a union of types, only the error of the matching type counts.
    chief = next((error for error in errors if not error["type"].endswith("_type")), errors[0])
    value, context = chief["input"], chief.get("ctx", {})
    match chief["type"]:
        case "string_too_long":
            return f"text of {len(value):,} characters", f"at most {context['max_length']:,}", ""
        case "unexpected_keyword_argument":
            (owner,) = filter(is_dataclass, _types_at(kind, keys[:-1]))
            return unknown_key(str(keys[-1]), sorted(field.name for field in fields(owner)))
        case "enum" | "literal_error":
            choices = _choices(kind, keys)
            return describe(value), f"one of {listed(choices)}", Nearest(choices).hint(value)
        case "greater_than_equal":
            return describe(value), f"a number of at least {context['ge']:,.15g}", ""
        case "less_than_equal":
            return describe(value), f"a number of at most {context['le']:,.15g}", ""
        case "list_type" if isinstance(value, dict) and _holds_tables(kind, keys):
            return describe(value), "a list of tables", "write [{ … }]"
    if len(types) > 1:
        expected = "text or a whole number" if types == _IDENTIFIER else _VALUE
        expected = "a number" if types == _NUMBER else expected
    elif chief["type"] == "string_pattern_mismatch":
        expected = _PATTERNS.get(str(keys[-1]), "text of another form")
    else:
        expected = _EXPECTED.get(chief["type"], "a value of another form")
    plain = isinstance(value, str | bool | int | float | list | dict)
    return describe(value), expected, "" if plain else "put it in quotes"


def _fix(
    kind: type, path: KeyPath, inside: int, errors: list[ErrorDetails]
) -> SetValue | Rename | None:
    """Return the only right repair, None if there is none; the record is at path[:inside]."""
    keys = path[inside:]
    types = {details["type"] for details in errors}
    value = errors[0]["input"]
    if "unexpected_keyword_argument" in types:
        (owner,) = filter(is_dataclass, _types_at(kind, keys[:-1]))
        name = Nearest([field.name for field in fields(owner)]).certain(keys[-1])
        return Rename(path, name) if name else None
    if types & {"enum", "literal_error"}:
        meant = Nearest(_choices(kind, keys)).certain(value)
        return SetValue(path, meant) if meant else None
    if types == {"list_type"} and isinstance(value, str) and not _holds_tables(kind, keys):
        return SetValue(path, [value])
    if types == {"list_type"} and isinstance(value, dict) and _holds_tables(kind, keys):
        return SetValue(path, [value])
    if types == {"string_type"} and isinstance(value, list) and len(value) == 1:
        return SetValue(path, value[0]) if isinstance(value[0], str) else None
    if "string_type" in types and isinstance(value, date):
        return SetValue(path, value.isoformat())
    return None


def _types_at(kind: Any, keys: KeyPath) -> list[Any]:
    """Return the types allowed at `keys` of a record."""
    types = [kind]
    for key in keys:
        types = [part for holder in types for part in _parts(_type_within(holder, key))]
    return types


def _type_within(holder: Any, key: str | int) -> Any:
    """Return the type at a key of a list, a table or a record, None if it has no such key."""
    if is_dataclass(holder):
        return get_type_hints(holder, include_extras=True).get(str(key))
    if get_origin(holder) in (list, dict):
        return get_args(holder)[-1]
    if get_origin(holder) is tuple:
        return get_args(holder)[0]
    return None


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield the types in an annotation."""
    if hasattr(annotation, "__metadata__"):
        yield from _parts(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from _parts(part)
    else:
        yield annotation


def _choices(kind: type, keys: KeyPath) -> list[str]:
    """Return the words among which a field must be."""
    words: list[str] = []
    for part in _types_at(kind, keys):
        if isinstance(part, EnumMeta):
            words += map(str, part.__members__.values())
        elif get_origin(part) is Literal:
            words += get_args(part)
    return [word for word in words if word]


def _holds_tables(kind: type, keys: KeyPath) -> bool:
    return any(is_dataclass(item) for item in _types_at(kind, (*keys, 0)))


def _name(kind: type) -> str:
    return "pack.toml" if kind.__name__ == "Header" else record_name(kind).lower()


def record_name(kind: type) -> str:
    """Return the name of a kind of record: "Claim" for a `ClaimRecord`."""
    return kind.__name__.removesuffix("Record")


def sound_part(
    kind: type[R], validate: Callable[[Any], R], row: dict[str, Any], error: ValidationError
) -> R | None:
    """Return the record that remains of a bad row without its errors, None if too little remains.

    A list is cut before its first bad item, so that the indices of the others stay the same.
    """
    part = dict(row)  # a shallow copy: the row may be nested as deeply as a file may be
    for _ in range(_ROUNDS):
        errors = errors_by_key(part, error)
        for keys, details in errors.items():
            if details[0]["type"] != "missing":
                part = _without(part, keys)
            elif len(keys) > 1:
                part = _without(part, keys[:-1])
            elif keys[0] in _STAND_INS:
                part[str(keys[0])] = _STAND_INS[str(keys[0])]
            else:
                return None
        if kind is ClaimRecord and _is_value_bad(errors) and not part.get("value"):
            part.pop("value", None)
            part["lost"] = True  # no second report that a claim has no value
        try:
            return validate(part)
        except ValidationError as again:
            error = again
    return None


def _is_value_bad(errors: Iterable[KeyPath]) -> bool:
    return any(keys[0] in ("value", "lost") for keys in errors)


def _without(holder: Any, keys: KeyPath) -> Any:
    """Return a table or list without the value at `keys`; a list is cut off there."""
    key, inner = keys[0], keys[1:]
    if not _has(holder, key):
        return holder  # it went with its container
    if isinstance(holder, list):
        before, after = holder[: int(key)], holder[int(key) + 1 :]
        return [*before, _without(holder[int(key)], inner), *after] if inner else before
    if inner:
        return {**holder, key: _without(holder[key], inner)}
    return {other: value for other, value in holder.items() if other != key}


def _has(holder: Any, key: str | int) -> bool:
    return key in holder if isinstance(holder, dict) else int(key) < len(holder)
