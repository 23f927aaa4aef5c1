"""What a field of a record may hold, said once and read twice: by `shape` and by pydantic.

`shape` reads what is right, which is nearly always all there is, without the time and the memory
that pydantic takes to load. Pydantic explains what is wrong, and writes the JSON Schema.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class Field:
    """Stands in a field's annotation: what the field means, and the bounds of what it holds."""

    __slots__ = ("bounds", "description", "examples")

    def __init__(
        self, *, description: str = "", examples: list[Any] | None = None, **bounds: Any
    ) -> None:
        """Take bounds by pydantic's names: strict, ge, le, min_length, max_length, pattern."""
        self.description = description
        self.examples = examples
        self.bounds = bounds

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Tell pydantic the bounds."""
        from pydantic import Field as Bounds

        return handler(Annotated[source, Bounds(**self.bounds)] if self.bounds else source)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell pydantic the words."""
        found = dict(handler(schema))
        if self.description:
            found["description"] = self.description
        if self.examples:
            found["examples"] = self.examples
        return found


StrictStr = Annotated[str, Field(strict=True)]
StrictBool = Annotated[bool, Field(strict=True)]
StrictInt = Annotated[int, Field(strict=True)]
StrictFloat = Annotated[float, Field(strict=True)]
Number = StrictInt | StrictFloat

MAX_TEXT = 4_000
"""Longest free text a pack may hold, in characters: outlines and statements are sentences."""

Text = Annotated[StrictStr, Field(max_length=MAX_TEXT)]
Line = Annotated[StrictInt, Field(ge=1, le=10_000_000)]
Id = Annotated[StrictStr, Field(pattern=r"^[a-z0-9]+([-._][a-z0-9]+)*$", max_length=120)]

STRICT = {"extra": "forbid"}
"""Pydantic's settings for a record: it has no other keys than its fields."""
