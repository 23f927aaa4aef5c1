"""The schema that records are validated by is the one that pydantic makes of their annotations."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from explorer.model.claim import ClaimRecord
from explorer.model.constraint import Constraint
from explorer.model.entity import Entity
from explorer.model.pack import Header
from explorer.model.property import Property
from explorer.model.source import Passage, Source
from explorer.read.core_schema import core_schema
from explorer.read.tables.databases import Database
from explorer.read.tables.format import Format
from explorer.user.ruling import Ruling

KINDS = (
    *(Header, Source, Entity, Property, Constraint, ClaimRecord, Passage),
    *(Ruling, Format, Database),
)

USUAL = {
    "collect_init_only": False,
    "computed_fields": [],
    "default_factory_takes_data": False,
    "frozen": False,
    "init": True,
    "kw_only": False,
    "post_init": False,
    "strict": False,
}
"""What pydantic writes out although it goes without saying."""

ABOUT = ("metadata", "ref", "serialization")
"""What says nothing of what is valid."""


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_what_pydantic_makes(kind: type) -> None:
    schema: Any = TypeAdapter(kind).core_schema
    definitions = {}
    if schema["type"] == "definitions":
        definitions = {part["ref"]: part for part in schema["definitions"]}
        schema = schema["schema"]
    assert plain(core_schema(kind), {}) == plain(schema, definitions)


def test_what_no_record_has_is_refused() -> None:
    with pytest.raises(TypeError, match="no schema for"):
        core_schema(set[str])


def plain(schema: Any, definitions: dict[str, Any]) -> Any:
    """Return a schema with all in its place, and nothing in it that goes without saying."""
    if isinstance(schema, list):
        return [plain(part, definitions) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "definition-ref":
        schema = {**schema, **definitions[schema["schema_ref"]]}
        del schema["schema_ref"]
    return {
        key: plain(value, definitions)
        for key, value in schema.items()
        if key not in ABOUT and not (key in USUAL and USUAL[key] == value)
    }
