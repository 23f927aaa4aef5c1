"""The pack format as JSON Schema (2020-12), generated from the record types."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from explorer.model.claim_record import ClaimRecord
from explorer.model.constraint import Constraint
from explorer.model.entity import Entity
from explorer.model.pack import FORMAT, Header
from explorer.model.property import Property
from explorer.model.source import Passage, Source

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_SOURCE: Schema = {
    "type": "string",
    "description": "Id of the source of every record in this file that names none.",
}
_FILES = {
    "SourcesFile": "`sources.toml`",
    "EntitiesFile": "`entities.toml`",
    "ClaimsFile": "a file of `claims/`, or `claims.toml`",
    "PassagesFile": "a file of `passages/`, or `passages.toml`",
    "PropertiesFile": "`properties.toml`, or a vocabulary file",
}


def pack_schema() -> Schema:
    """Return the schema of a pack's files: each of them is valid against it.

    `$defs` has a schema for each sort of file (`Header` for `pack.toml`, `SourcesFile`,
    `EntitiesFile`, `ClaimsFile`, `PassagesFile`, `PropertiesFile`) and for each record.
    """
    definitions = _definitions(Header, Source, Entity, ClaimRecord, Passage, Property, Constraint)
    # A file may name the source of its passages once, at its top.
    definitions["Passage"]["required"].remove("source")
    files = {
        "SourcesFile": _file("SourcesFile", required=["source"], source="Source"),
        "EntitiesFile": _file("EntitiesFile", entity="Entity"),
        "ClaimsFile": _file("ClaimsFile", claim="Claim", passage="Passage"),
        "PassagesFile": _file("PassagesFile", passage="Passage"),
        "PropertiesFile": _file("PropertiesFile", property="Property", constraint="Constraint"),
    }
    for name in ("ClaimsFile", "PassagesFile"):
        files[name]["properties"]["source"] = _SOURCE
    return {
        "$schema": DIALECT,
        "title": "Film-fact pack",
        "description": f"Any one file of a pack, format {FORMAT}.",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in ("Header", *files)],
        "$defs": {**files, **definitions},
    }


def vocabulary_schema() -> Schema:
    """Return the schema of a file of properties: a vocabulary, or a pack's `properties.toml`."""
    return {
        "$schema": DIALECT,
        "title": "Film-fact vocabulary",
        **_file("PropertiesFile", property="Property", constraint="Constraint"),
        "$defs": _definitions(Property, Constraint),
    }


def _definitions(*kinds: type) -> dict[str, Schema]:
    inputs: list[Any] = [(kind.__name__, "validation", TypeAdapter(kind)) for kind in kinds]
    _, schema = TypeAdapter.json_schemas(inputs)
    definitions: dict[str, Schema] = schema["$defs"]
    return {name.removesuffix("Record"): record for name, record in definitions.items()}


def _file(name: str, required: list[str] | None = None, **tables: str) -> Schema:
    listing = {
        key: {"type": "array", "items": {"$ref": f"#/$defs/{record}"}}
        for key, record in tables.items()
    }
    return {
        "description": f"What {_FILES[name]} holds.",
        "type": "object",
        "properties": listing,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }
