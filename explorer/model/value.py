"""A claim's raw value, read as the property's type, and shown in words."""

from __future__ import annotations

from collections.abc import Callable

from explorer.model.claim import RawValue
from explorer.model.enums import RuleName, ValueType
from explorer.model.property import Property
from explorer.values.dates import Date, parse_date
from explorer.values.quantities import Quantity, parse_quantity
from explorer.values.story_time import StoryTime, parse_story_time
from explorer.values.terms import in_words

Value = str | bool | Quantity | Date | StoryTime | frozenset[str]
"""A typed value; a `frozenset` under the rule `set`. Hashable, equal exactly when the same."""


def parse_value(prop: Property, raw: RawValue) -> Value:
    """Read `raw` as `prop` asks. Whether an entity exists is for the reader to check.

    Raises:
        ValueError: says what was expected.
    """
    if prop.rule is RuleName.SET:
        if not isinstance(raw, list):
            raise ValueError(f"a list of {plural(prop.value_type)}")
        return frozenset(str(_parse_one(prop, item)) for item in raw)
    if isinstance(raw, list):
        raise ValueError(f"one {prop.value_type}, not a list")
    return _parse_one(prop, raw)


def _parse_one(prop: Property, raw: object) -> Value:
    kind = prop.value_type
    if kind is ValueType.BOOLEAN:
        if not isinstance(raw, bool):
            raise ValueError("true or false")
        return raw
    if kind is ValueType.QUANTITY:
        return parse_quantity(raw)
    if not isinstance(raw, str):
        raise ValueError(f"a string that holds one {kind}")
    if not raw.strip():
        raise ValueError(f"one {kind}, not an empty string")
    if kind is ValueType.DATE:
        return parse_date(raw)
    if kind is ValueType.STORY_TIME:
        return parse_story_time(raw)
    if kind is ValueType.TERM and prop.values and raw not in prop.values:
        raise ValueError(f"one of {', '.join(prop.values)}")
    return " ".join(raw.split())


def plural(kind: ValueType) -> str:
    """Return a type's name for several values: "entities"."""
    return {"entity": "entities", "quantity": "quantities", "story-time": "story times"}.get(
        kind, f"{kind}s"
    )


def show_value(prop: Property, value: Value, label: Callable[[str], str]) -> str:
    """Return `value` in words; `label` gives an entity's name for its id."""
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
    return label(value) if named and isinstance(value, str) else str(value)
