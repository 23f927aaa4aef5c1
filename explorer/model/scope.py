"""The scope of a claim: which cut, country, medium and time it applies to."""

from dataclasses import dataclass, field
from typing import Annotated

from explorer.model.fields import STRICT, Field, Text

PREMIERE = "premiere"
"""The medium of a first showing, which the general release follows."""

QUALIFIERS = ("work", "cut", "story_time", "as_of", "region", "medium")
"""The fields of a scope in the order used in findings' ids; new ones must come last."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Qualifiers that must match for two claims to conflict; an empty one is unknown.

    The `repr` is part of the fingerprint that rulings depend on (`model.finding.fingerprint`), so
    it must not change. Qualifiers added later are excluded from it; the fingerprint adds them if
    given.
    """

    __pydantic_config__ = STRICT

    cut: Annotated[
        Text,
        Field(description="The version it applies to.", examples=["original-cut", "release"]),
    ] = ""
    region: Annotated[
        Text,
        Field(
            description="The country or region it applies to: its name, ISO code, or an "
            "entity's id.",
            examples=["US", "germany"],
        ),
    ] = field(default="", repr=False)
    medium: Annotated[
        Text,
        Field(
            description="The form of release it applies to.",
            examples=["cinema", "streaming", "DVD", "TV"],
        ),
    ] = field(default="", repr=False)
    story_time: Annotated[
        Text,
        Field(description="The point in the story it applies to: a word or event id."),
    ] = ""
    work: Annotated[
        Text, Field(description="Id of the film it is about, if not the pack's own.")
    ] = ""
    as_of: Annotated[
        Text, Field(description="The date at which it was true, EDTF.", examples=["2024-03"])
    ] = ""


ANYWHERE = Scope()
"""The empty scope, shared by all claims without qualifiers."""
