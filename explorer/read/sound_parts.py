"""What is sound in a row that is no record, so that its references are checked, too."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from explorer.model.claim import Claim
from explorer.read.row_errors import real_keys

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_STAND_INS = {"id": "x", "kind": "concept", "name": "x", "title": "x", "lines": 10_000_000}
"""Values of required fields under which nothing else in a bad row looks wrong."""

_NEEDED = ("line", "shows")
"""Fields without which an item of a list says nothing."""


def sound_parts(
    kind: type, row: dict[str, Any], errors: list[ErrorDetails]
) -> Iterator[dict[str, Any]]:
    """Yield what may be read of a bad row in its stead, the most first."""
    yield _pruned(kind, row, errors)
    yield _without(kind, row, errors)


def _pruned(kind: type, row: dict[str, Any], errors: list[ErrorDetails]) -> dict[str, Any]:
    """Return a bad row with as much of it as is sound.

    Of a list that is what stands before its first bad item, so that the places of the others hold;
    of a table within the row, and of an item's unneeded fields, all that is not bad itself.
    """
    rest = copy.deepcopy(row)
    for one in errors:
        first, *inner = real_keys(row, one["loc"]) or ("",)
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


def _without(kind: type, row: dict[str, Any], errors: list[ErrorDetails]) -> dict[str, Any]:
    """Return a bad row without its bad fields; what it must have is stood in for."""
    bad = {one["loc"][0] for one in errors}
    rest = {key: value for key, value in row.items() if key not in bad}
    if kind is Claim and bad & {"value", "lost"}:
        rest = {**rest, "lost": True}
        rest.pop("value", None)
    return {**rest, **{key: value for key, value in _STAND_INS.items() if key in bad}}


def _prune_list(held: list[Any], inner: list[str | int]) -> None:
    """Take out of a list what is bad at `inner`: a field of an item, or all from the item on."""
    at, *field = inner
    if not isinstance(at, int) or at >= len(held):
        return
    if len(field) == 1 and field[0] not in _NEEDED and isinstance(held[at], dict):
        held[at].pop(field[0], None)
    else:
        del held[at:]
