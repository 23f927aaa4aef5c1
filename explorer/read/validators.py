"""Validators of records: pydantic's own core, told what to check by the annotations of fields.

The core alone is loaded and given its schemas in half the time of reading a pack; pydantic around
it takes as long again to load, and as long once more to find out the same. A test holds these
schemas to those that pydantic makes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import EnumMeta
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic_core import SchemaValidator, core_schema
from pydantic_core.core_schema import CoreSchema

_SCALARS: Mapping[Any, Callable[[], CoreSchema]] = {
    str: core_schema.str_schema,
    bool: core_schema.bool_schema,
    int: core_schema.int_schema,
    float: core_schema.float_schema,
}

T = TypeVar("T")


def validator(kind: type[T]) -> Callable[[object], T]:
    """Return what makes a record of a kind from a table, or raises pydantic's `ValidationError`.

    A kind is a dataclass, or a table or list of plain values.
    """
    made: SchemaValidator = _validator(kind)  # type: ignore[arg-type]  # a class is hashable
    validate: Callable[[object], T] = made.validate_python
    return validate


@cache
def _validator(kind: Any) -> SchemaValidator:
    return SchemaValidator(schema(kind))


def schema(annotation: Any) -> CoreSchema:
    """Return pydantic-core's schema of what an annotation allows.

    Raises:
        TypeError: no field has had such an annotation so far.
    """
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _bounded(schema(args[0]), args[1:])
    if origin in (Union, UnionType):
        return _any_of([part for part in args if part is not NoneType], NoneType in args)
    if origin is list:
        return core_schema.list_schema(schema(args[0]))
    if origin is dict:
        return core_schema.dict_schema(schema(args[0]), schema(args[1]))
    if origin is tuple:  # of any length
        return core_schema.tuple_schema([schema(args[0])], variadic_item_index=0)
    if origin is Literal:
        return core_schema.literal_schema(list(args))
    if annotation in _SCALARS:
        return _SCALARS[annotation]()
    if isinstance(annotation, EnumMeta):
        return core_schema.enum_schema(annotation, list(annotation), sub_type="str")
    if is_dataclass(annotation) and isinstance(annotation, type):
        return _record(annotation)
    raise TypeError(f"a field can't hold {annotation}")


def _bounded(allowed: Any, markers: tuple[Any, ...]) -> CoreSchema:
    """Return a schema within the bounds that markers of `model.fields` give: no others do."""
    for marker in markers:
        allowed = marker.narrow(allowed)
    bounded: CoreSchema = allowed
    return bounded


def _any_of(parts: list[Any], is_optional: bool) -> CoreSchema:
    choices: list[Any] = [schema(part) for part in parts]
    union = core_schema.union_schema(choices) if len(choices) > 1 else choices[0]
    return core_schema.nullable_schema(union) if is_optional else union


def _record(kind: type[Any]) -> CoreSchema:
    """Return the schema of a dataclass, which takes a table with no other keys than its fields."""
    hints = get_type_hints(kind, include_extras=True)
    held = fields(kind)
    arguments = [
        core_schema.dataclass_field(field.name, _with_default(field, schema(hints[field.name])))
        for field in held
    ]
    settings: Any = kind.__pydantic_config__
    return core_schema.dataclass_schema(
        kind,
        core_schema.dataclass_args_schema(kind.__name__, arguments),
        [field.name for field in held],
        slots=True,
        config=core_schema.CoreConfig(
            title=settings.get("title", kind.__name__), extra_fields_behavior=settings["extra"]
        ),
    )


def _with_default(field: Field[Any], allowed: CoreSchema) -> CoreSchema:
    if field.default_factory is not MISSING:
        return core_schema.with_default_schema(allowed, default_factory=field.default_factory)
    if field.default is not MISSING:
        return core_schema.with_default_schema(allowed, default=field.default)
    return allowed
