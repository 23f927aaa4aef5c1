"""The cells of a record that count for a column of its mapping."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from explorer.model.property import Property
from explorer.model.property_search import property_named
from explorer.read.foreign_words import in_english
from explorer.read.tables.format import Column
from explorer.read.tables.walk import Item, walk
from explorer.values.folding import words_of


def items(data: Mapping[str, Any], column: Column) -> list[Item]:
    """Return the items at a column's path in a record, in the column's order and number."""
    matching = [item for item in walk(data, column.path) if _counts(item, column)]
    if column.order:
        matching.sort(key=lambda item: _number(item.word(column.order)))
    return matching[: column.first] if column.first else matching


def property_name(column: Column, item: Item) -> tuple[str, str]:
    """Return the name of an item's property, "" for none, and the word in its cell for that.

    The word is "" if the mapping itself names the property.
    """
    if not column.property.startswith("@"):
        return column.property, ""
    word = item.word(column.property[1:])
    return column.properties.get(word, word), word


def property_meant(properties: Mapping[str, Property], name: str) -> Property | None:
    """Return the property that a name or a job means, in any language; None for none."""
    if not name:
        return None
    folded = " ".join(words_of(name))
    return property_named(properties, name) or property_named(properties, in_english(folded))


def _counts(item: Item, column: Column) -> bool:
    return all(item.word(path) in values for path, values in column.when.items())


def _number(word: str) -> float:
    with suppress(ValueError):
        return float(word)
    return float("inf")
