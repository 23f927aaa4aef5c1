"""What a field of a record may hold, for pydantic to validate by and to write as JSON Schema.

Records are imported by all that draws and compares, pydantic's core only by what reads: so a field
is described by a marker of our own. `read.validators` takes its bounds; pydantic as a whole, which
writes the JSON Schema, asks it for them and for what the field means.

Ids are lower-case words joined by hyphens (`eve-macarro`), unique within their kind.
"""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, Annotated, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class Field:
    """Stands in a field's annotation: what the field means, and the bounds of what it holds.

    Bounds belong to text and numbers; a field that may hold either has them on each.
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
        """Take bounds by pydantic-core's names: strict, ge, le, min_length, max_length, pattern.

        Of text that `recurs` in very many records all hold one string.
        """
        self.description = description
        self.examples = examples
        self.recurs = recurs
        self.bounds = bounds

    def narrow(self, schema: Any) -> Any:
        """Return pydantic-core's schema of what the field holds, within the bounds."""
        bounded = {**schema, **self.bounds} if self.bounds else schema
        if not self.recurs:
            return bounded
        share = {"type": "no-info", "function": intern}
        return {"type": "function-after", "function": share, "schema": bounded}

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return what pydantic makes of the annotation, with the bounds."""
        narrowed: CoreSchema = self.narrow(handler(source))
        return narrowed

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return the field's JSON Schema, with what it means and examples."""
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
"""Longest free text a pack may hold, in characters: outlines and statements are sentences."""

Text = Annotated[StrictStr, Field(max_length=MAX_TEXT)]
Line = Annotated[StrictInt, Field(ge=1, le=10_000_000)]
ExternalId = Annotated[StrictInt, Field(ge=0, le=10**15)] | Text
"""Under which a database knows something: some count, some write words."""
Id = Annotated[StrictStr, Field(pattern=r"^[a-z0-9]+([-._][a-z0-9]+)*$", max_length=120)]

STRICT = {"extra": "forbid"}
"""Pydantic's settings for a record: it has no other keys than its fields."""
