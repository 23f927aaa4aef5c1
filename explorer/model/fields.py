"""Annotations for the fields of records, used for validation and JSON Schema.

`Field` is our own class so that importing the model does not import pydantic, which is slow to
load. `read.validators` uses its bounds; pydantic, when it generates the JSON Schema, also its
description and examples.

Modules with records do not postpone their annotations (`from __future__ import annotations`): to
evaluate them from text would take 5 ms at every start.

Ids are lower-case words joined by hyphens (`eve-macarro`), unique within their kind.
"""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, Annotated, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class Field:
    """Annotation of a field with its description and bounds.

    Bounds apply to text and numbers; a union has them on each member.
    """

    __slots__ = ("bounds", "description", "examples", "recurs")

    def __init__(
        self,
        *,
        description: str = "",
        examples: list[Any] | None = None,
        recurs: bool = False,
        **bounds: Any,
    ) -> None:
        """Take bounds by the names of pydantic-core: strict, ge, le, min_length, max_length,
        pattern.

        Text that `recurs` in very many records is interned.
        """
        self.description = description
        self.examples = examples
        self.recurs = recurs
        self.bounds = bounds

    def narrow(self, schema: Any) -> Any:
        """Return a pydantic-core schema with the bounds added."""
        bounded = {**schema, **self.bounds} if self.bounds else schema
        if not self.recurs:
            return bounded
        share = {"type": "no-info", "function": intern}
        return {"type": "function-after", "function": share, "schema": bounded}

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return pydantic's schema for the annotation with the bounds added."""
        narrowed: CoreSchema = self.narrow(handler(source))
        return narrowed

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return the field's JSON Schema with description and examples."""
        described = dict(handler(schema))
        if self.description:
            described["description"] = self.description
        if self.examples:
            described["examples"] = self.examples
        return described


StrictStr = Annotated[str, Field(strict=True)]
StrictBool = Annotated[bool, Field(strict=True)]
StrictInt = Annotated[int, Field(strict=True)]
StrictFloat = Annotated[float, Field(strict=True)]
Number = StrictInt | StrictFloat
Amount = Annotated[StrictInt, Field(ge=0)] | Annotated[StrictFloat, Field(ge=0)]
"""A number of 0 or more."""
Share = Annotated[StrictInt, Field(ge=0, le=1)] | Annotated[StrictFloat, Field(ge=0, le=1)]
"""A number from 0 to 1."""

MAX_TEXT = 4_000
"""Greatest length of free text in characters; outlines and statements are single sentences."""

Text = Annotated[StrictStr, Field(max_length=MAX_TEXT)]
Line = Annotated[StrictInt, Field(ge=1, le=10_000_000)]
ExternalId = Annotated[StrictInt, Field(ge=0, le=10**15)] | Text
"""An identifier in a database, a number or text."""
Id = Annotated[StrictStr, Field(pattern=r"^[a-z0-9]+([-._][a-z0-9]+)*$", max_length=120)]

STRICT = {"extra": "forbid"}
"""Pydantic's settings for a record, which forbid unknown keys."""
