"""A row of a claims table, and how the things that it names are identified."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.tables.export import COLUMNS
from explorer.text import clean

__all__ = ["COLUMNS", "NEEDED", "Rejected", "Row"]

NEEDED = COLUMNS[:4]
"""The columns that must be there."""


class Row(NamedTuple):
    """One row of a claims table; a cell that is empty or not there is ""."""

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
    """Return what kind of entity a property's values name: of several that which the subject is."""
    if subject in prop.range and subject is not None:
        return subject
    return prop.range[0] if prop.range else Kind.CONCEPT


@lru_cache(maxsize=65536)  # each is named in many rows
def entity_id(kind: Kind, word: str) -> str:
    """Return the id of what a cell names: one word may name a person and a film."""
    return f"{kind.value}:{clean_word(word)}"


def entity_name(key: str) -> str:
    """Return the word in the table that an entity's id is made of."""
    return key.partition(":")[2]


@lru_cache(maxsize=65536)
def clean_word(word: str) -> str:
    """Return a cell's word on one line, without what a terminal would obey."""
    return " ".join(clean(word).split())
