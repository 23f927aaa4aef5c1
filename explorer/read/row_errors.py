"""What is wrong in a row that is no record: pydantic's errors in our own words, each at its key."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from explorer.model.claim import Evidence, Scope
from explorer.model.source import VantageEvidence
from explorer.read.advice import Nearest, listed
from explorer.read.document import Document
from explorer.read.places import KeyPath
from explorer.read.problems import describe, unknown_key
from explorer.read.report import Report
from explorer.text import clean

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_NESTED = {"evidence": Evidence, "vantage_evidence": VantageEvidence, "scope": Scope}
_UNIONS = {
    "value": "text, a number, true or false, or a list of texts",
    "tolerance": "a number",
    "tolerance_share": "a number",
}
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
        keys = real_keys(row, one["loc"])
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


def real_keys(row: Any, loc: tuple[int | str, ...]) -> KeyPath:
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
