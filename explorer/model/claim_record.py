"""A claim as in its file, with ids and an unparsed value."""

from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from explorer.model.enums import Factuality, Limit, Polarity
from explorer.model.fields import STRICT, Field, Id, Line, Number, StrictBool, StrictStr, Text
from explorer.model.scope import ANYWHERE, Scope

MAX_PHRASE_WORDS = 8
"""Greatest length of a key phrase in words: it locates the passage and never replaces it."""

_Word = Annotated[Text, Field(recurs=True)]
"""Text that is often repeated in a large pack."""

RawValue = StrictBool | Number | _Word | list[_Word]
"""A claim's value in TOML."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The spot in a source that makes a claim."""

    __pydantic_config__ = STRICT

    line: Annotated[Line, Field(description="Line of the source's text, 1-based.", examples=[8])]
    phrase: Annotated[
        _Word,
        Field(
            description="Key phrase of at most eight words that occurs in that line; may be empty.",
            examples=["avenge her murdered parents"],
        ),
    ] = ""


@dataclass(slots=True)
class ClaimRecord:
    """Source S says: subject – property – value. Like a `Claim`, to be treated as immutable."""

    __pydantic_config__: ClassVar[dict[str, str]] = {**STRICT, "title": "Claim"}

    id: Annotated[Id, Field(description="Unique id.", examples=["kelly-8-father"])]
    subject: Annotated[StrictStr, Field(recurs=True, description="Id of the entity it is about.")]
    property: Annotated[StrictStr, Field(recurs=True, description="Id of the property.")]
    source: Annotated[
        StrictStr,
        Field(description="Id of the source; can be given once at the top of the file instead."),
    ] = ""
    value: Annotated[
        RawValue | None,
        Field(
            description="The value, in the form of the property's type: an entity's id, a term, "
            'words, an EDTF date, a number or range (`124`, `"~8"`, `"5.."`), a story time '
            '(`"between chapter-3 and chapter-4"`), true or false; a list under `set`. '
            "Left out when the value is lost.",
        ),
    ] = None
    lost: Annotated[
        StrictBool,
        Field(description="The value is missing from this copy of the source: the line has a gap."),
    ] = False
    factuality: Annotated[Factuality, Field(description="How firmly the source says so.")] = (
        Factuality.CERTAIN
    )
    polarity: Annotated[Polarity, Field(description="Whether it says so or denies it.")] = (
        Polarity.AFFIRMED
    )
    closed: Annotated[
        StrictBool, Field(description="Under `set`: the source says that this list is complete.")
    ] = False
    scope: Annotated[
        Scope, Field(description="What it applies to: a version, a region, a time.")
    ] = field(default_factory=lambda: ANYWHERE)
    attributed_to: Annotated[
        StrictStr,
        Field(
            description="Id of the person whose words the source reports, who then counts as an "
            "independent source; or of a character in the film, whose word is not the source's "
            "own.",
        ),
    ] = ""
    limits: Annotated[tuple[Limit, ...], Field(description="What weakens this claim.")] = field(
        default_factory=tuple
    )
    statement: Annotated[Text, Field(description="What is claimed, in your own words.")] = ""
    evidence: Annotated[
        tuple[Evidence, ...], Field(description="Where the source says it, the main line first.")
    ] = field(default_factory=tuple)
