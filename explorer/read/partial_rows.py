"""The valid part of an invalid row, so that the rest of it can still be checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from pydantic_core import ValidationError

from explorer.model.claim_record import ClaimRecord
from explorer.read.places import KeyPath
from explorer.read.row_errors import errors_by_key

R = TypeVar("R")

_STAND_INS = {"id": "x", "kind": "concept", "name": "x", "title": "x", "lines": 10_000_000}
"""Values for missing required fields that cause no further errors."""

_ROUNDS = 3
"""Rounds of removing errors: bad fields, then what is invalid without them, then containers."""


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
