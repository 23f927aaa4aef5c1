"""The type of claims' values, and their plain form in words."""

from __future__ import annotations

from collections.abc import Callable

from explorer.model.enums import ValueType
from explorer.model.property import Property
from explorer.values.dates import Date, spelt_out
from explorer.values.quantities import Quantity
from explorer.values.story_time import StoryTime
from explorer.values.terms import in_words

Value = str | bool | Quantity | Date | StoryTime | frozenset[str]
"""A typed value; a `frozenset` under the rule `set`. Hashable."""


def plural(kind: ValueType) -> str:
    """Return a type's name in the plural: "entities"."""
    return {"entity": "entities", "quantity": "quantities", "story-time": "story times"}.get(
        kind, f"{kind}s"
    )


def show_value(prop: Property, value: Value, label: Callable[[str], str]) -> str:
    """Return `value` in a plain form for programs; `label` turns an entity's id into a name."""
    if prop.value_type is ValueType.TERM:
        label = in_words
    named = prop.value_type in (ValueType.ENTITY, ValueType.TERM)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        shown = sorted(label(v) if named else v for v in value)
        return ", ".join(shown) if shown else "none"
    if isinstance(value, StoryTime):
        return value.words(label)
    if isinstance(value, Quantity):
        return f"{value} {prop.unit}".strip()
    if isinstance(value, Date):
        return spelt_out(value.text)
    return label(value) if named and isinstance(value, str) else str(value)
