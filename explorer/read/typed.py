"""Parses a claim's raw value into the type that its property requires."""

from __future__ import annotations

from explorer.model.claim_record import RawValue
from explorer.model.enums import RuleName, ValueType
from explorer.model.property import Property
from explorer.model.value import Value, plural
from explorer.values.dates import parse_date
from explorer.values.folding import words_of
from explorer.values.quantities import parse_quantity
from explorer.values.story_time import parse_story_time


def parse_value(prop: Property, raw: RawValue) -> Value:
    """Parse `raw` as `prop` requires. Whether an entity exists is not checked here.

    Raises:
        ValueError: the message says what was expected.
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
        raise ValueError(f"a string with one {kind}")
    if not raw.strip():
        raise ValueError(f"one {kind}, not an empty string")
    if kind is ValueType.DATE:
        return parse_date(raw)
    if kind is ValueType.STORY_TIME:
        return parse_story_time(raw)
    if kind is ValueType.TERM and prop.values and not _is_term(prop, raw):
        raise ValueError(f"one of {', '.join(prop.values)}")
    return " ".join(raw.split())


def _is_term(prop: Property, raw: str) -> bool:
    """Return whether a property accepts a term; a listed one spelt otherwise is not."""
    if raw in prop.values or not prop.other_terms:
        return raw in prop.values
    return words_of(raw) not in map(words_of, prop.values)
