"""A row of a claims table, and the ids of the entities that it names."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.tables.export import COLUMNS
from explorer.text import clean

__all__ = ["COLUMNS", "NEEDED", "Rejected", "Row"]

NEEDED = COLUMNS[:4]
"""The required columns."""


class Row(NamedTuple):
    """One row of a claims table; an empty or missing cell is ""."""

    source: str
    subject: str
    property: str
    value: str
    claim: str = ""
    line: str = ""
    phrase: str = ""
    factuality: str = ""
    polarity: str = ""
    attributed_to: str = ""
    cut: str = ""
    region: str = ""
    medium: str = ""
    as_of: str = ""
    story_time: str = ""
    work: str = ""


class Rejected(NamedTuple):
    """A row that cannot be read, and why."""

    row: Row
    why: str


def value_kind(prop: Property, subject: Kind | None = None) -> Kind:
    """Return the kind of a property's entity values; if it may be the subject's, it is that."""
    if subject in prop.range and subject is not None:
        return subject
    return prop.range[0] if prop.range else Kind.CONCEPT


@lru_cache(maxsize=65536)  # each entity occurs in many rows
def entity_id(kind: Kind, word: str) -> str:
    """Return the id of the entity that a cell names; it depends on the kind."""
    return f"{kind.value}:{clean_word(word)}"


def entity_name(key: str) -> str:
    """Return the name in the table that an entity's id was made from."""
    return key.partition(":")[2]


@lru_cache(maxsize=65536)
def clean_word(word: str) -> str:
    """Return a cell's text on one line, without control characters."""
    return " ".join(clean(word).split())
