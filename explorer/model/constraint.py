"""Constraints between claims on two properties, or on one property of two subjects."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from explorer.model.enums import ConstraintKind, Topic
from explorer.model.fields import STRICT, Amount, Field, Id, StrictBool, StrictStr, Text


@dataclass(frozen=True, slots=True)
class Constraint:
    """What two properties cannot both claim, or one cannot claim of two subjects."""

    __pydantic_config__ = STRICT

    id: Annotated[
        Id, Field(description="Unique id, unlike any property's.", examples=["died-before-born"])
    ]
    label: Annotated[
        Text,
        Field(
            min_length=1, description="What it is called on screen.", examples=["born after dying"]
        ),
    ]
    kind: Annotated[
        ConstraintKind,
        Field(
            description="`conflicts-with`: the two can't both be true of one subject, or of the "
            "same two entities where both are ties (owl:propertyDisjointWith). "
            "`order`: the first, a date or a quantity, must not be later or larger "
            "than the second. `asymmetric`: a tie that holds one way only. "
            "`irreflexive`: a tie that nobody has with themselves. `inverse`: the "
            "first is the second seen from its other end. `implies`: where the "
            "first is true, so is the second. `same-fact`: both ask the same thing, "
            "and are compared by the first one's rule. `timeline`: steps in time, "
            "the last of which says how things stand; a conflict about it is shown "
            "with what the sources say about every step."
        ),
    ]
    properties: Annotated[
        list[StrictStr],
        Field(
            description="Ids of the two properties, in order. Under `timeline`: of all its "
            "steps, in order. Just one under `asymmetric` and `irreflexive`, and "
            "where the same property of two subjects is compared.",
            examples=[["born", "died"]],
        ),
    ]
    topic: Annotated[Topic, Field(description="What is at stake; severity starts from it.")]
    why: Annotated[
        Text,
        Field(
            min_length=1,
            description="Why both can't be right, as a clause; for a tension, also when they "
            "could be right.",
            examples=["nobody dies before being born"],
        ),
    ]
    verdict: Annotated[
        Literal["contradiction", "tension", "opinion"],
        Field(description="The strongest verdict that a conflict can have."),
    ] = "contradiction"
    values: Annotated[
        dict[StrictStr, list[Text]],
        Field(
            description="Property → the terms, or `yes` or `no`, or ranges of a quantity, that "
            "count; any where it is not named. Under `implies`, those of the second are the "
            "ones that the first allows.",
            examples=[{"dies": ["no"]}],
        ),
    ] = field(default_factory=dict)
    via: Annotated[
        list[StrictStr],
        Field(
            description="Ids of properties, any of which ties the first one's subject to the "
            "second one's. With the first property itself, the second is claimed of "
            "whatever the first one names.",
            examples=[["child"]],
        ),
    ] = field(default_factory=list)
    backward: Annotated[
        StrictBool,
        Field(description="`via` runs from the second one's subject to the first one's."),
    ] = False
    leeway: Annotated[
        Amount, Field(description="`order`: days, or units, by which it may be broken.")
    ] = 0
    at_least: Annotated[
        Amount,
        Field(
            description="`order`: days, or units, by which the second must at least be later or "
            "larger, as parents are years older than their children.",
            examples=[3652],
        ),
    ] = 0
    lasting: Annotated[
        StrictBool,
        Field(
            description="What the first reports lasts, as a death does: the second conflicts with "
            "it later in the story or at the end, but not at any other point that is named."
        ),
    ] = False
    others_only: Annotated[
        StrictBool,
        Field(
            description="A first claim that names nobody but its own subject does not count: "
            "someone who commits suicide has no killer."
        ),
    ] = False
    exceptions: Annotated[
        dict[StrictStr, list[Text]],
        Field(
            description="Property → terms (empty: any), or `yes` or `no`: no conflict where a "
            "source says one of them about a subject, or about the pack's film if the subject is a "
            "character.",
            examples=[{"genre": ["documentary"]}],
        ),
    ] = field(default_factory=dict)
    phrases: Annotated[
        dict[StrictStr, Text],
        Field(
            description="Property → a claim with it as a clause, where the property's own phrase "
            "does not fit, with `{subject}` (or `{subject's}`) and `{value}`; `not PROPERTY` → a "
            "claim that denies it.",
            examples=[{"died": "{subject} died {value}"}],
        ),
    ] = field(default_factory=dict)
    resolved_by: Annotated[
        Text, Field(description="Evidence that would settle a conflict, as a noun phrase.")
    ] = ""

    @property
    def ends(self) -> tuple[str, str]:
        """Return the ids of the first and the last property, the same id twice if there is only
        one.
        """
        return self.properties[0], self.properties[-1]

    @property
    def named(self) -> list[str]:
        """Return the ids of all properties that it refers to, without repetition."""
        return list(dict.fromkeys((*self.properties, *self.via, *self.exceptions)))
