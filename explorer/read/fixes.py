"""The one right repair of a problem, as data: what `check --fix` writes.

A problem carries a fix only where there is a single right answer; whatever needs a decision stays
a sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from explorer.model.enums import Kind
from explorer.read.places import KeyPath


@dataclass(frozen=True, slots=True)
class SetValue:
    """Write `value` at `keys`, in place of what stands there or as a new key of its table.

    A record in a list may be named by its id: `("claim", "kelly-8-father", "value")`.
    """

    keys: KeyPath
    value: Any


@dataclass(frozen=True, slots=True)
class Rename:
    """Give the key at the end of `keys` another name."""

    keys: KeyPath
    name: str


@dataclass(frozen=True, slots=True)
class Append:
    """Add a record at the end of the file; `notes` are comments by key."""

    table: str
    record: Mapping[str, Any]
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out the record of a list that `keys` name, with its own comments."""

    keys: KeyPath


Edit: TypeAlias = SetValue | Rename | Append | Remove


@dataclass(frozen=True, slots=True)
class NewEntity:
    """Write an entity that claims name and nobody has described; `keys` is where one does.

    Its kind is certain only where all that name it allow just one.
    """

    keys: KeyPath
    word: str
    """Its id, or its name in the place of an id."""
    kinds: Collection[Kind]
    """Kinds that it may be of there; empty: any."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What to do to one file."""

    path: Path
    edit: Edit | NewEntity
