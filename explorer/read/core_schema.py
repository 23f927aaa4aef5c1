"""What a record is validated by: pydantic-core's schema of it, made from its annotations.

It is the schema that pydantic itself makes of these types, which a test compares. Made here,
because to load the part of pydantic that makes it takes longer than to read an ordinary pack.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from explorer.model.fields import Field

Schema = dict[str, Any]

_PLAIN = {str: "str", bool: "bool", int: "int", float: "float", NoneType: "none"}


def core_schema(annotation: Any) -> Schema:
    """Return the schema of a type: a record, text, a number, one of several words, a list …

    Raises:
        TypeError: no record has fields of that type.
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        schema = core_schema(arguments[0])
        for marker in annotation.__metadata__:
            schema |= marker.bounds if isinstance(marker, Field) else {}
        return schema
    if annotation in _PLAIN:
        return {"type": _PLAIN[annotation]}
    if origin in (Union, UnionType):
        return _choice(arguments)
    if origin is Literal:
        return {"type": "literal", "expected": list(arguments)}
    if origin is list:
        return {"type": "list", "items_schema": core_schema(arguments[0])}
    if origin is tuple:
        items = [core_schema(arguments[0])]
        return {"type": "tuple", "items_schema": items, "variadic_item_index": 0}
    if origin is dict:
        keys, values = map(core_schema, arguments)
        return {"type": "dict", "keys_schema": keys, "values_schema": values}
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        members = list(annotation.__members__.values())
        return {"type": "enum", "cls": annotation, "members": members, "sub_type": "str"}
    if isinstance(annotation, type) and is_dataclass(annotation):
        return _record(annotation)
    raise TypeError(f"no schema for {annotation}")


def _choice(kinds: Sequence[Any]) -> Schema:
    """Return the schema of one of several types; None is looked for first."""
    some = [core_schema(kind) for kind in kinds if kind is not NoneType]
    schema = {"type": "union", "choices": some} if len(some) > 1 else some[0]
    return {"type": "nullable", "schema": schema} if NoneType in kinds else schema


def _record(kind: type[Any]) -> Schema:
    hints = get_type_hints(kind, include_extras=True)
    rows = []
    for field in fields(kind):
        schema = core_schema(hints[field.name])
        if field.default is not MISSING:
            schema = {"type": "default", "schema": schema, "default": field.default}
        elif field.default_factory is not MISSING:
            made = field.default_factory
            schema = {"type": "default", "schema": schema, "default_factory": made}
        rows.append({"type": "dataclass-field", "name": field.name, "schema": schema})
    config = getattr(kind, "__pydantic_config__", {})
    return {
        "type": "dataclass",
        "cls": kind,
        "fields": [field.name for field in fields(kind)],
        "slots": "__slots__" in vars(kind),
        "config": {
            "title": config.get("title", kind.__name__),
            "extra_fields_behavior": config.get("extra", "ignore"),
        },
        "schema": {"type": "dataclass-args", "dataclass_name": kind.__name__, "fields": rows},
    }
