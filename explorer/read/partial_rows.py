"""What is sound in a row that is no record, so that the rest of it is checked all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from pydantic_core import ValidationError

from explorer.model.claim_record import ClaimRecord
from explorer.read.places import KeyPath
from explorer.read.row_errors import errors_by_key

R = TypeVar("R")

_STAND_INS = {"id": "x", "kind": "concept", "name": "x", "title": "x", "lines": 10_000_000}
"""Values of required fields under which nothing else in a bad row looks wrong."""

_ROUNDS = 3
"""How often errors are removed: bad fields, then what is nothing without them, then its holder."""


def sound_part(
    kind: type[R], validate: Callable[[Any], R], row: dict[str, Any], error: ValidationError
) -> R | None:
    """Return the record that a bad row is without its errors, None where too little is left.

    Of a list that is what stands before its first bad item, so that the places of the others hold.
    """
    part = dict(row)  # as deep as a file may be, so what is in it is not copied
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
            part["lost"] = True  # that a claim has no value is no news where it has a bad one
        try:
            return validate(part)
        except ValidationError as again:
            error = again
    return None


def _is_value_bad(errors: Iterable[KeyPath]) -> bool:
    return any(keys[0] in ("value", "lost") for keys in errors)


def _without(holder: Any, keys: KeyPath) -> Any:
    """Return a table or list without what stands at `keys`, and in a list what follows it."""
    key, inner = keys[0], keys[1:]
    if not _has(holder, key):
        return holder  # it went with what held it
    if isinstance(holder, list):
        before, after = holder[: int(key)], holder[int(key) + 1 :]
        return [*before, _without(holder[int(key)], inner), *after] if inner else before
    if inner:
        return {**holder, key: _without(holder[key], inner)}
    return {other: value for other, value in holder.items() if other != key}


def _has(holder: Any, key: str | int) -> bool:
    return key in holder if isinstance(holder, dict) else int(key) < len(holder)
