"""The only right fix of a problem, as data that `check --fix` writes.

A problem has a fix only if there is a single right answer; where a decision is needed, there is
only advice.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from explorer.model.enums import Kind

if TYPE_CHECKING:
    from explorer.read.places import KeyPath


@dataclass(frozen=True, slots=True)
class SetValue:
    """Write `value` at `keys`, replacing a value or adding a key to its table.

    A record in a list may be named by its id: `("claim", "kelly-8-father", "value")`.
    """

    keys: KeyPath
    value: Any


@dataclass(frozen=True, slots=True)
class Rename:
    """Rename the last key of `keys`."""

    keys: KeyPath
    name: str


@dataclass(frozen=True, slots=True)
class Append:
    """Append a record to the file; `notes` are comments by key."""

    table: str
    record: Mapping[str, Any]
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove the record at `keys` from its list, with its own comments."""

    keys: KeyPath


Edit: TypeAlias = SetValue | Rename | Append | Remove


@dataclass(frozen=True, slots=True)
class NewEntity:
    """Add an entity that is named but not defined; `keys` is a place that names it.

    Its kind is certain only if all places that name it have just one in common.
    """

    keys: KeyPath
    word: str
    """Its id, or its name where an id is expected."""
    kinds: Collection[Kind]
    """Kinds that are allowed there; empty: any."""


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit to make to a file."""

    path: Path
    edit: Edit | NewEntity
