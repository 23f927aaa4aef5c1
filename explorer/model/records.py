"""What a pack is made of: sources, passages, entities, properties and claims.

Every record is a frozen dataclass read by one pydantic `TypeAdapter` (see `read.py`). The field
descriptions here are the format's documentation: `filmfacts schema pack` prints them as JSON Schema
and the README's tables are held to them by a test.

Ids are lower-case words joined by hyphens (`eve-macarro`), unique within their kind.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal

from explorer.model.fields import Field, StrictBool, StrictFloat, StrictInt, StrictStr

FORMAT = 1
"""The version of the pack format that this program reads."""

MAX_TEXT = 4_000
"""Longest free text a pack may hold, in characters: outlines and statements are sentences."""

MAX_PHRASE_WORDS = 8
"""Longest key phrase, in words: it names the spot and never replaces reading the source."""

STRICT = {"extra": "forbid"}
"""Pydantic's settings for a record: it has no other keys than its fields."""

Text = Annotated[StrictStr, Field(max_length=MAX_TEXT)]
Line = Annotated[StrictInt, Field(ge=1, le=10_000_000)]
Id = Annotated[StrictStr, Field(pattern=r"^[a-z0-9]+([-._][a-z0-9]+)*$", max_length=120)]
Number = StrictInt | StrictFloat
RawValue = StrictBool | Number | Text | list[Text]


class Factuality(StrEnum):
    """How firmly the source commits to what it says (FactBank's scale, and two beside it)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    RUMOURED = "rumoured"
    JOKING = "joking"
    OPINION = "opinion"


class Polarity(StrEnum):
    """Whether the source says that it is so, or that it is not."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Vantage(StrEnum):
    """Where the source stood: had its author been able to see the work?"""

    BEFORE = "before-release"
    AFTER = "after-release"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What sort of thing an entity is."""

    CHARACTER = "character"
    PERSON = "person"
    FILM = "film"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"
    EVENT = "event"
    OBJECT = "object"
    CONCEPT = "concept"


class RuleName(StrEnum):
    """How two values of one property are compared."""

    FUNCTIONAL = "functional"
    WITHIN = "within"
    DATE = "date"
    STORY_TIME = "story-time"
    SET = "set"
    SCALE = "scale"
    EXCLUSIVE = "exclusive"
    NAME = "name"
    STANCE = "stance"


class ValueType(StrEnum):
    """What a value is. Under the rule `set` a claim's value is a list of these."""

    ENTITY = "entity"
    TERM = "term"
    TEXT = "text"
    NAME = "name"
    DATE = "date"
    QUANTITY = "quantity"
    STORY_TIME = "story-time"
    BOOLEAN = "boolean"


class Topic(StrEnum):
    """What is at stake when sources disagree on a property; severity starts from it."""

    IDENTITY = "identity"
    DEATH = "death"
    KINSHIP = "kinship"
    CREDIT = "credit"
    DATE = "date"
    PLOT = "plot"
    PART = "part"
    PRODUCTION = "production"
    PLACE = "place"
    ORGANISATION = "organisation"
    COLOUR = "colour"
    TASTE = "taste"


class Limit(StrEnum):
    """What weakens a claim or a source, whoever makes it."""

    DUBBED = "dubbed"
    TRANSCRIBED = "transcribed"
    DAMAGED = "damaged"
    INFERRED = "inferred"
    TRANSLATED = "translated"
    CLIP = "clip"


class Mark(StrEnum):
    """Why no claim is taken from a line."""

    HEADING = "heading"
    BOILERPLATE = "boilerplate"
    ADVERTISEMENT = "advertisement"
    ESSAY = "essay"
    CLIP = "clip"
    REPEAT = "repeat"


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


@dataclass(frozen=True, slots=True)
class VantageEvidence:
    """A line that shows whether the source's author could have seen the work."""

    __pydantic_config__ = STRICT

    line: Annotated[Line, Field(description="Line of the source's text, 1-based.")]
    phrase: Annotated[Text, Field(description="Key phrase of at most eight words.")] = ""
    shows: Annotated[Vantage, Field(description="Which vantage the line speaks for.")] = (
        Vantage.UNKNOWN
    )
    why: Annotated[Text, Field(description="In our own words, why it shows that.")] = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One document whose claims the pack holds."""

    __pydantic_config__ = STRICT

    id: Annotated[Id, Field(description="Unique id.", examples=["kelly-review"])]
    title: Annotated[Text, Field(description="Title as published.")]
    kind: Annotated[
        Text,
        Field(
            description="Sort of document, in a word or two.",
            examples=["review", "essay transcript", "preview", "interview", "database"],
        ),
    ]
    lines: Annotated[Line, Field(description="Number of lines of its text.", examples=[37])]
    author: Annotated[Text, Field(description="Author's name, empty when unknown.")] = ""
    publisher: Annotated[Text, Field(description="Site, channel or paper.")] = ""
    published: Annotated[
        Text, Field(description="Publication date, EDTF; empty when unknown.", examples=["2025-06"])
    ] = ""
    vantage: Annotated[
        Vantage, Field(description="Whether its author could have seen the work.")
    ] = Vantage.UNKNOWN
    vantage_evidence: Annotated[
        list[VantageEvidence], Field(description="Lines which show that vantage, or its change.")
    ] = field(default_factory=list)
    sha256: Annotated[
        StrictStr,
        Field(pattern=r"^([0-9a-f]{64})?$", description="SHA-256 of the text's bytes, in hex."),
    ] = ""
    url: Annotated[Text, Field(description="Where it can be read, http or https.")] = ""
    language: Annotated[Text, Field(description="BCP 47 tag.", examples=["en"])] = ""
    copy_of: Annotated[
        StrictStr, Field(description="Id of the source this one copies: both are one voice.")
    ] = ""
    limits: Annotated[
        list[Limit], Field(description="What weakens every claim of this source.")
    ] = field(default_factory=list)
    blank: Annotated[list[Line], Field(description="Lines that hold no text.")] = field(
        default_factory=list
    )
    note: Annotated[Text, Field(description="Anything else a reader should know.")] = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of a source, outlined in our own words."""

    __pydantic_config__ = STRICT

    source: Annotated[StrictStr, Field(description="Id of the source.")]
    line: Annotated[Line, Field(description="Line of the source's text, 1-based.")]
    outline: Annotated[
        Text, Field(description="One sentence of our own on what the line says.")
    ] = ""
    mark: Annotated[
        Mark | None, Field(description="Why no claim is taken from the line, if none is.")
    ] = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A character, person, film, organisation, place, event or object that claims are about."""

    __pydantic_config__ = STRICT

    id: Annotated[Id, Field(description="Unique id.", examples=["eve-macarro"])]
    kind: Annotated[Kind, Field(description="What sort of thing it is.")]
    name: Annotated[
        Text, Field(min_length=1, description="Its usual name.", examples=["Eve Macarro"])
    ]
    aliases: Annotated[
        list[Text], Field(description="Other names it rightly goes by.", examples=[["Baba Yaga"]])
    ] = field(default_factory=list)
    spellings: Annotated[
        list[Text],
        Field(
            description="Forms found in sources that are not accepted names: search knows them, "
            "comparison treats them as variants.",
            examples=[["Eva Macaro"]],
        ),
    ] = field(default_factory=list)
    part_of: Annotated[
        list[Text],
        Field(
            description="Ids of what it lies in or belongs to: a village in a country, a man in a "
            "gang. No cycles.",
        ),
    ] = field(default_factory=list)
    follows: Annotated[
        list[Text],
        Field(description="Ids of events or films whose story is over before this one's begins."),
    ] = field(default_factory=list)
    distinct_from: Annotated[
        list[Text],
        Field(description="Ids of others that share its name and are not it (owl:differentFrom)."),
    ] = field(default_factory=list)
    description: Annotated[Text, Field(description="A line on who or what it is.")] = ""


@dataclass(frozen=True, slots=True)
class Property:
    """What can be claimed of a subject, and how two such claims compare."""

    __pydantic_config__ = STRICT

    id: Annotated[Id, Field(description="Unique id.", examples=["played-by"])]
    label: Annotated[
        Text, Field(min_length=1, description="Words on screen.", examples=["played by"])
    ]
    value_type: Annotated[ValueType, Field(description="What a value is.")]
    rule: Annotated[RuleName, Field(description="How two values compare.")]
    topic: Annotated[Topic, Field(description="What is at stake; severity starts from it.")]
    description: Annotated[Text, Field(description="What it means, in a sentence.")] = ""
    domain: Annotated[list[Kind], Field(description="Kinds a subject may be; empty: any.")] = field(
        default_factory=list
    )
    range: Annotated[list[Kind], Field(description="Kinds an entity value may be; empty: any.")] = (
        field(default_factory=list)
    )
    values: Annotated[
        list[Text],
        Field(
            description="Allowed terms. Under `scale` in ascending order; under `stance` from most "
            "against to most in favour, an odd number of them with the neutral one in the middle.",
            examples=[["cameo", "brief", "extended", "key", "co-lead"]],
        ),
    ] = field(default_factory=list)
    disjoint: Annotated[
        list[list[Text]],
        Field(
            description="Under `exclusive`: groups of terms of which a subject can be only one; "
            "empty: every term excludes every other.",
        ),
    ] = field(default_factory=list)
    narrower: Annotated[
        dict[StrictStr, Text], Field(description="Term → the broader term that it refines.")
    ] = field(default_factory=dict)
    tolerance: Annotated[
        Number,
        Field(ge=0, description="`within`: in the unit; `date`: days; `scale`, `stance`: steps."),
    ] = 0
    tolerance_share: Annotated[
        Number,
        Field(
            ge=0,
            le=1,
            description="`within`: tolerance as a share of the larger number, where that is more "
            "than `tolerance`: estimates of a sum.",
        ),
    ] = 0
    leeway: Annotated[
        Number,
        Field(
            ge=0,
            description="`date`: days by which two right answers may differ, such as a premiere "
            "and a general release. Up to it sources only pull apart.",
        ),
    ] = 0
    most: Annotated[
        StrictInt,
        Field(
            ge=0,
            description="Under `set`: how many values there can be at most (owl:maxCardinality), "
            "such as two parents; 0: any number.",
        ),
    ] = 0
    unit: Annotated[Text, Field(description="Unit of a quantity.", examples=["min"])] = ""
    completeness: Annotated[
        Literal["open", "expected", "closed"],
        Field(
            description="Under `set`: `open`, a list is never thought complete (a cast); "
            "`expected`, who answers is expected to answer in full (the dead); "
            "`closed`, a list is complete.",
        ),
    ] = "open"
    mostly_single: Annotated[
        StrictBool,
        Field(
            description="Under `set`: nearly always one value (a director), so that two lists "
            "with nothing in common cannot both hold."
        ),
    ] = False
    about: Annotated[
        Literal["content", "production", "reception", "world"],
        Field(
            description="What one must have seen to know it: the work itself (`content`), its "
            "making, its reception, or the world.",
        ),
    ] = "world"
    time_varying: Annotated[
        StrictBool,
        Field(description="The answer changes with time (a status, a total): compare as-of times."),
    ] = False
    settled_at_release: Annotated[
        StrictBool,
        Field(
            description="Fixed only as the film comes out (its date, credits, length): what is "
            "said before then is a forecast, and whoever speaks after it weighs more."
        ),
    ] = False
    foresees: Annotated[
        StrictStr,
        Field(description="Id of the property whose outcome this one plans: a planned release."),
    ] = ""
    inverse: Annotated[
        StrictStr,
        Field(
            description="Under `set` with open lists of entities: id of the property that tells "
            "the same tie from its other end, such as parent of child; itself where it holds both "
            "ways (owl:inverseOf)."
        ),
    ] = ""
    relation: Annotated[
        Literal["", "cast", "kinship", "membership", "place", "credit", "contact"],
        Field(description="What tie between two entities it draws, for people and graph views."),
    ] = ""
    resolved_by: Annotated[
        Text, Field(description="Evidence that would settle a disagreement, as a noun phrase.")
    ] = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """Qualifiers that must match before two claims can clash; an empty one is unknown."""

    __pydantic_config__ = STRICT

    cut: Annotated[
        Text, Field(description="Which version.", examples=["original-cut", "release"])
    ] = ""
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


@dataclass(frozen=True, slots=True)
class Header:
    """`pack.toml`: what the pack is."""

    __pydantic_config__ = STRICT

    id: Annotated[Id, Field(description="Unique id.", examples=["ballerina"])]
    title: Annotated[Text, Field(min_length=1, description="Name on screen.")]
    work: Annotated[StrictStr, Field(description="Id of the film the pack is about.")] = ""
    format: Annotated[StrictInt, Field(description="Version of the pack format.")] = FORMAT
    vocabulary: Annotated[
        Text,
        Field(
            description="`film` for the vocabulary that ships, or a TOML file inside the pack, or "
            "empty for the pack's own properties only.",
        ),
    ] = "film"
    description: Annotated[Text, Field(description="A line or two on what it holds.")] = ""
