"""Claims: source S says subject – property – value, with the lines that say so.

A `ClaimRecord` is what a file holds. A `Claim` is that record resolved, once, when the pack is
read: with its source and property themselves, its value parsed, and what bears on its weight.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from explorer.model.enums import Factuality, Limit, Polarity, ValueType, Vantage
from explorer.model.fields import STRICT, Field, Id, Line, Number, StrictBool, StrictStr, Text
from explorer.model.limits import FIRMNESS, firmness
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.model.source import Source
from explorer.model.value import Value
from explorer.values.story_time import StoryTime

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
    """Qualifiers that must match before two claims can conflict; an empty one is unknown.

    Its `repr` is part of what rulings are known by (`model.finding.fingerprint`), which names
    the qualifiers that came later by itself, and only where they are given.
    """

    __pydantic_config__ = STRICT

    cut: Annotated[
        Text, Field(description="Which version.", examples=["original-cut", "release"])
    ] = ""
    region: Annotated[
        Text,
        Field(
            description="Where it was so: a country's or region's name, ISO code, or an "
            "entity's id.",
            examples=["US", "germany"],
        ),
    ] = field(default="", repr=False)
    medium: Annotated[
        Text,
        Field(
            description="In what form it was released.",
            examples=["cinema", "streaming", "DVD", "TV"],
        ),
    ] = field(default="", repr=False)
    story_time: Annotated[
        Text, Field(description="When in the story: a word or an event's id.")
    ] = ""
    work: Annotated[
        Text, Field(description="Id of the film it is about, if not the pack's own.")
    ] = ""
    as_of: Annotated[
        Text, Field(description="The date at which it was so, EDTF.", examples=["2024-03"])
    ] = ""


ANYWHERE = Scope()
"""The scope without a qualifier, shared by all claims that give none: there may be very many."""


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """Source S says: subject – property – value."""

    __pydantic_config__: ClassVar[dict[str, str]] = {**STRICT, "title": "Claim"}

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
        Field(description="The value is missing from this copy of the source: the line has a gap."),
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
    scope: Annotated[Scope, Field(description="Qualifiers.")] = field(
        default_factory=lambda: ANYWHERE
    )
    attributed_to: Annotated[
        StrictStr,
        Field(
            description="Id of the person whose words the source reports, who then counts as a "
            "voice of their own; or of a character of the film, whose word is not "
            "the source's.",
        ),
    ] = ""
    limits: Annotated[tuple[Limit, ...], Field(description="What weakens this claim.")] = field(
        default_factory=tuple
    )
    statement: Annotated[Text, Field(description="What is claimed, in your own words.")] = ""
    evidence: Annotated[
        tuple[Evidence, ...], Field(description="Where the source says it, the main line first.")
    ] = field(default_factory=tuple)


_NO_LIMITS: frozenset[Limit] = frozenset()
"""Shared by all claims that nothing weakens: there may be very many."""


@dataclass(slots=True)
class Claim:
    """Source S says: subject – property – value.

    Two claims are equal when their records are: what else a claim holds follows from the pack.
    Nothing changes a claim; it is not frozen, for to make a frozen one takes four times as long.
    """

    record: ClaimRecord
    """The claim as its file has it."""
    id: str = field(compare=False)
    subject: str = field(compare=False)
    """Id of the entity it is about."""
    property: Property = field(compare=False, repr=False)
    source: Source = field(compare=False, repr=False)
    value: Value | None = field(compare=False)
    """The value as its property asks for it; None where this copy of the source lost it."""
    voice: str = field(compare=False)
    """Who speaks: the id of the quoted person, else of the source that this one copies, else of the
    source."""
    factuality: Factuality = field(compare=False)
    polarity: Polarity = field(compare=False)
    firmness: int = field(compare=False)
    """How firmly it is said after what limits it, 3 the most, as in `limits.FIRMNESS`."""
    limits: frozenset[Limit] = field(compare=False)
    """What weakens it: its own limits and its source's."""
    closed: bool = field(compare=False)
    """Whether the list is said to be complete, by the claim or its property."""
    scope: Scope = field(compare=False)
    attributed_to: str = field(compare=False)
    """Id of the person or character whose words the source reports, "" for the author's own."""
    in_character: bool = field(compare=False)
    """Whether it reports what a character of the film says, who may lie or be wrong."""
    statement: str = field(compare=False)
    evidence: tuple[Evidence, ...] = field(compare=False)

    @builtins.property
    def fact(self) -> Fact:
        """Return what it is about: a property of a subject."""
        return Fact(self.subject, self.property.id)

    @builtins.property
    def named(self) -> Sequence[str]:
        """Return the ids of the entities that its value names, and of what its story time names."""
        if isinstance(self.value, StoryTime):
            return list(dict.fromkeys(self.value.events))
        if self.value is None or self.property.value_type is not ValueType.ENTITY:
            return ()
        return sorted(self.value) if isinstance(self.value, frozenset) else (str(self.value),)

    @builtins.property
    def lost(self) -> bool:
        """Return whether the value is missing from this copy of the source."""
        return self.value is None

    @builtins.property
    def speaker(self) -> str:
        """Return the id of whoever says it, the source unless it reports another's words.

        Unlike `voice` it tells a copy from the source that it copies.
        """
        return self.attributed_to or self.source.id

    @builtins.property
    def denied(self) -> bool:
        """Return whether the source says that it is not so."""
        return self.polarity is Polarity.DENIED

    @builtins.property
    def answer(self) -> tuple[Value | None, Polarity]:
        """Return the value and whether it is affirmed; a denied yes is a no."""
        if isinstance(self.value, bool) and self.denied:
            return not self.value, Polarity.AFFIRMED
        return self.value, self.polarity

    def same_as(self, other: Claim) -> bool:
        """Return whether another claim on the same fact gives the same value, or denies it too."""
        if self.polarity is not other.polarity:
            return False
        return self.value is other.value or self.value == other.value  # most share one object

    @builtins.property
    def implied(self) -> bool:
        """Return whether it is certain, but read between the lines."""
        return self.factuality is Factuality.CERTAIN and Limit.INFERRED in self.record.limits

    @builtins.property
    def is_forecast(self) -> bool:
        """Return whether its source says what a film contains before it could have seen it.

        A person whom a source quotes by name may know the film; its author does not.
        """
        unseen = self.source.vantage is Vantage.BEFORE and self.property.about == "content"
        return unseen and (self.in_character or not self.attributed_to)

    @builtins.property
    def speculative(self) -> bool:
        """Return whether it rests on nothing firm: a rumour, or what an unseen film contains."""
        return self.factuality is Factuality.RUMOURED or self.is_forecast

    @builtins.property
    def first_line(self) -> int:
        """Return the 1-based line of its chief evidence, 0 where it has none."""
        return self.evidence[0].line if self.evidence else 0

    @builtins.property
    def has_passage(self) -> bool:
        """Return whether it names a line that its source has."""
        lines = self.source.lines
        return 1 <= self.first_line <= lines or any(1 <= e.line <= lines for e in self.evidence)


def resolve(
    record: ClaimRecord,
    value: Value | None,
    prop: Property,
    source: Source,
    original: str,
    in_character: bool = False,
) -> Claim:
    """Return the claim that a valid record makes.

    `value` is the record's, parsed, None where it is lost; `original` is the id of the source that
    its source copies, or of its source; `in_character` says whether a character speaks.
    """
    own = record.limits or source.limits
    limits = frozenset((*record.limits, *source.limits)) if own else _NO_LIMITS
    firm = firmness(record.factuality, limits, prop)
    return Claim(  # in the order of its fields: by name it takes twice as long
        record,
        record.id,
        record.subject,
        prop,
        source,
        value,
        record.attributed_to or original,
        record.factuality,
        record.polarity,
        min(firm, FIRMNESS[Factuality.POSSIBLE]) if in_character else firm,
        limits,
        record.closed or prop.completeness == "closed",
        record.scope,
        record.attributed_to,
        in_character,
        record.statement,
        record.evidence,
    )
