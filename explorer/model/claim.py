"""Claims: source S says subject – property – value, with the lines that say so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from explorer.model.enums import Factuality, Limit, Polarity
from explorer.model.fields import STRICT, Field, Id, Line, Number, StrictBool, StrictStr, Text

MAX_PHRASE_WORDS = 8
"""Longest key phrase, in words: it names the spot and never replaces reading the source."""

RawValue = StrictBool | Number | Text | list[Text]
"""A claim's value as TOML has it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The spot in a source that makes a claim."""

    __pydantic_config__ = STRICT

    line: Annotated[Line, Field(description="Line of the source's text, 1-based.", examples=[8])]
    phrase: Annotated[
        Text,
        Field(
            description="Key phrase of at most eight words that occurs in that line; may be empty.",
            examples=["avenge her murdered parents"],
        ),
    ] = ""


QUALIFIERS = ("work", "cut", "story_time", "as_of", "region", "medium")
"""The fields of a scope, in the order in which findings' ids give them: later ones come last."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Qualifiers that must match before two claims can clash; an empty one is unknown.

    Its `repr` is part of what rulings are known by (`compare.findings.fingerprint`), which names
    the qualifiers that came later by itself, and only where they are given.
    """

    __pydantic_config__ = STRICT

    cut: Annotated[
        Text, Field(description="Which version.", examples=["original-cut", "release"])
    ] = ""
    region: Annotated[
        Text,
        Field(
            description="Where it was so: a country's or region's name, ISO code or entity's id.",
            examples=["US", "germany"],
        ),
    ] = field(default="", repr=False)
    medium: Annotated[
        Text,
        Field(
            description="In what form the work came.", examples=["cinema", "streaming", "DVD", "TV"]
        ),
    ] = field(default="", repr=False)
    story_time: Annotated[Text, Field(description="When in the story, a word or an event id.")] = ""
    work: Annotated[
        Text, Field(description="Id of the film it is about, if not the pack's own.")
    ] = ""
    as_of: Annotated[
        Text, Field(description="As of when it was so, EDTF.", examples=["2024-03"])
    ] = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Source S says: subject – property – value."""

    __pydantic_config__ = STRICT

    id: Annotated[Id, Field(description="Unique id.", examples=["kelly-8-father"])]
    subject: Annotated[StrictStr, Field(description="Id of the entity it is about.")]
    property: Annotated[StrictStr, Field(description="Id of the property.")]
    source: Annotated[
        StrictStr,
        Field(description="Id of the source; may stand once at the top of a claims file instead."),
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
        Field(description="This copy of the source lost the value: the line shows a hole."),
    ] = False
    factuality: Annotated[Factuality, Field(description="How firmly the source commits.")] = (
        Factuality.CERTAIN
    )
    polarity: Annotated[Polarity, Field(description="Whether it says so or denies it.")] = (
        Polarity.AFFIRMED
    )
    closed: Annotated[
        StrictBool, Field(description="Under `set`: the source says that this list is complete.")
    ] = False
    scope: Annotated[Scope, Field(description="Qualifiers.")] = field(default_factory=Scope)
    attributed_to: Annotated[
        StrictStr, Field(description="Id of the person whose words the source reports.")
    ] = ""
    limits: Annotated[list[Limit], Field(description="What weakens this claim.")] = field(
        default_factory=list
    )
    statement: Annotated[Text, Field(description="What is claimed, in our own words.")] = ""
    evidence: Annotated[
        list[Evidence], Field(description="Where the source says it, the chief line first.")
    ] = field(default_factory=list)
