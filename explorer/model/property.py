"""Properties: what can be claimed of a subject, and how two such claims compare."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from explorer.model.enums import Kind, RuleName, Topic, ValueType
from explorer.model.fields import (
    STRICT,
    Amount,
    Field,
    Id,
    Number,
    Share,
    StrictBool,
    StrictInt,
    StrictStr,
    Text,
)


@dataclass(frozen=True, slots=True)
class Property:
    """What can be claimed of a subject, and how two such claims compare."""

    __pydantic_config__ = STRICT

    id: Annotated[Id, Field(description="Unique id.", examples=["played-by"])]
    label: Annotated[
        Text,
        Field(min_length=1, description="What it is called on screen.", examples=["played by"]),
    ]
    value_type: Annotated[ValueType, Field(description="The type of its values.")]
    rule: Annotated[RuleName, Field(description="How two values are compared.")]
    topic: Annotated[Topic, Field(description="What is at stake; severity starts from it.")]
    description: Annotated[Text, Field(description="What it means, in a sentence.")] = ""
    phrase: Annotated[
        Text,
        Field(
            description="A claim as a clause, in the present for what happens in the film, in "
            "the past for how it was made, with `{subject}` (or `{subject's}`) and "
            "`{value}`; `{a value}` puts a or an before a term. For yes and no: the "
            "clause for yes. If it is left out, findings read: Quill's review gives Tide's mood "
            "as “grim”; or, where the label is not a plain noun: gives “label” as “X”.",
            examples=["{subject} was directed by {value}"],
        ),
    ] = ""
    denial: Annotated[
        Text,
        Field(
            description="The clause that denies it. Left out, it is `phrase` with “not”.",
            examples=["{subject} was directed by others than {value}"],
        ),
    ] = ""
    says: Annotated[
        Text,
        Field(
            description="What the sources do, where that is shorter than “say that …”: a verb "
            "in the plural, with `{value}`, and `{subject}` where it is needed. `(s)` after a "
            "noun, here and in `phrase`, stands for an s where several are named.",
            examples=["credit {value} with the music"],
        ),
    ] = ""
    words: Annotated[
        dict[StrictStr, Text],
        Field(
            description="Term → its form in a sentence, where that differs or needs an article; "
            "with `{subject}` in it, a whole clause: `{subject} is robbed`.",
            examples=[{"cameo": "a cameo"}],
        ),
    ] = field(default_factory=dict)
    also: Annotated[
        list[Text],
        Field(
            description="Other words by which `filmfacts properties` finds it: synonyms as "
            "people would type them, the property's id in Wikidata.",
            examples=[["starring", "cast", "P161"]],
        ),
    ] = field(default_factory=list)
    formerly: Annotated[
        list[Id],
        Field(
            description="Ids that it used to have: claims and decisions that still use them are "
            "read as this property's.",
        ),
    ] = field(default_factory=list)
    domain: Annotated[list[Kind], Field(description="Kinds that a subject may be; empty: any.")] = (
        field(default_factory=list)
    )
    range: Annotated[
        list[Kind], Field(description="Kinds that an entity given as the value may be; empty: any.")
    ] = field(default_factory=list)
    values: Annotated[
        list[Text],
        Field(
            description="Allowed terms. Under `scale` in ascending order; under `stance` from most "
            "against to most in favour, an odd number of them with the neutral one in the middle.",
            examples=[["cameo", "brief", "extended", "key", "co-lead"]],
        ),
    ] = field(default_factory=list)
    other_terms: Annotated[
        StrictBool,
        Field(
            description="Whether a claim may use terms other than those in `values`, which are "
            "then only the usual ones. Not under `scale` and `stance`, whose terms have an order."
        ),
    ] = False
    disjoint: Annotated[
        list[list[Text]],
        Field(
            description="Groups of terms of which a subject can be only one. Empty, under "
            "`exclusive`: every term excludes every other. In an open `set`, two lists with terms "
            "of one group, and none in common, are a tension.",
        ),
    ] = field(default_factory=list)
    narrower: Annotated[
        dict[StrictStr, Text], Field(description="Term → the broader term that it refines.")
    ] = field(default_factory=dict)
    same_as: Annotated[
        dict[StrictStr, Text],
        Field(
            description="Term → the term that means the same in another source: pairs that differ "
            "only in this way are cleared.",
            examples=[{"NR": "NOT RATED"}],
        ),
    ] = field(default_factory=dict)
    tolerance: Annotated[
        Amount,
        Field(description="`within`: in the unit; `date`: days; `scale`, `stance`: steps."),
    ] = 0
    tolerance_share: Annotated[
        Share,
        Field(
            description="`within`: tolerance as a share of the larger number, where that is "
            "more than `tolerance`; for sums that are estimated.",
        ),
    ] = 0
    leeway: Annotated[
        Amount,
        Field(
            description="`date`: days by which two right answers may differ, such as a premiere "
            "and a general release. Differences up to that are a tension at most.",
        ),
    ] = 0
    most: Annotated[
        StrictInt,
        Field(
            ge=0,
            description="Under `set`: the most values there can be (owl:maxCardinality), such "
            "as two parents; 0: no limit.",
        ),
    ] = 0
    one_each: Annotated[
        StrictStr,
        Field(
            description="Under `set`: id of a property of the things listed, where usually no two "
            "of them share a value: one father and one mother.",
            examples=["gender"],
        ),
    ] = ""
    unit: Annotated[Text, Field(description="Unit of a quantity.", examples=["min"])] = ""
    bounds: Annotated[
        list[Number],
        Field(
            description="For a quantity: the smallest and the largest plausible number. `check` "
            "asks about any outside them.",
            examples=[[0, 1000]],
        ),
    ] = field(default_factory=list)
    completeness: Annotated[
        Literal["open", "expected", "closed"],
        Field(
            description="Under `set`: `open`, a full list is not expected (a cast); `expected`, a "
            "source that answers should answer in full (the dead); `closed`, a list is complete.",
        ),
    ] = "open"
    usual: Annotated[
        list[Kind],
        Field(description="Kinds for which sources often give it; it is among the first offered."),
    ] = field(default_factory=list)
    mostly_single: Annotated[
        StrictBool,
        Field(
            description="Under `set`: nearly always one value (a director), so that two lists "
            "with nothing in common can't both be right; in open lists, this is so for events."
        ),
    ] = False
    exceptions: Annotated[
        dict[StrictStr, list[Text]],
        Field(
            description="Property → terms (empty: any): two answers are a tension at most if a "
            "source gives one for the subject, or for the pack's film if that is a character; "
            "no conflict if what only one answer has is the value there, or the subject.",
            examples=[{"technique": ["animation"]}],
        ),
    ] = field(default_factory=dict)
    about: Annotated[
        Literal["content", "production", "reception", "world"],
        Field(
            description="What a source has to know to say so: the work itself (`content`), its "
            "making, its reception, or the world.",
        ),
    ] = "world"
    rests_on: Annotated[
        Literal["", "speech", "names"],
        Field(
            description="What a source has to hear correctly to say so: `speech` (wording, voices, "
            "jokes, the language spoken) or `names`; empty: nothing, since it can be seen. "
            "A dubbed version weakens claims about speech and names, and no others. "
            "Under the rule `name`, the default is `names`.",
        ),
    ] = ""
    time_varying: Annotated[
        StrictBool,
        Field(description="The answer changes with time (a status, a total): compare as-of times."),
    ] = False
    identifies: Annotated[
        StrictBool,
        Field(description="Says who the subject is: if stated as fact, the two count as one."),
    ] = False
    within: Annotated[
        Literal["", "subject", "value"],
        Field(
            description="Which end lies in the other or belongs to it, as the `subject` of “is a "
            "member of” does: stated as fact, it counts as the entity's `part_of`."
        ),
    ] = ""
    total: Annotated[
        StrictBool,
        Field(
            description="A running total: it only grows, so a later figure cannot be smaller, nor "
            "can the figure for part of the world be larger than that for the whole."
        ),
    ] = False
    settles_after: Annotated[
        StrictStr,
        Field(
            description="Under `time_varying`: id of the property whose date, once past, soon "
            "settles the answer: a film's release, for what it took in cinemas.",
        ),
    ] = ""
    settles_within: Annotated[
        Amount,
        Field(description="Days after the date of `settles_after` until the answer is settled."),
    ] = 0
    varies_by: Annotated[
        list[Literal["cut", "region"]],
        Field(
            description="Qualifiers on which the answer depends: unless both claims name them, two "
            "answers that differ are a tension at most.",
            examples=[["region"]],
        ),
    ] = field(default_factory=list)
    settled_at_release: Annotated[
        StrictBool,
        Field(
            description="Fixed only as the film comes out (its date, credits, length): what is "
            "said before then is a forecast, and sources from after it carry more weight."
        ),
    ] = False
    foresees: Annotated[
        StrictStr,
        Field(
            description="Id of the property that this one is the plan for: a planned release, "
            "for the release."
        ),
    ] = ""
    inverse: Annotated[
        StrictStr,
        Field(
            description="Under `set` with open lists of entities: id of the property for the same "
            "tie seen from its other end: parent, child; its own id where it holds both ways."
        ),
    ] = ""
    relation: Annotated[
        Literal["", "cast", "kinship", "membership", "place", "credit", "contact"],
        Field(description="The kind of tie it is in the people and graph views."),
    ] = ""
    job: Annotated[Text, Field(description="The job of a person named: director.")] = ""
    resolved_by: Annotated[
        Text, Field(description="Evidence that would settle a disagreement, as a noun phrase.")
    ] = ""
    resolved_for: Annotated[
        list[Kind],
        Field(
            description="Kinds of subject to which `resolved_by` applies; empty: any. Film credits "
            "print people's names, not those of places."
        ),
    ] = field(default_factory=list)

    @property
    def outcome(self) -> str:
        """Return the id of the property that its claims are compared under, a plan's outcome."""
        return self.foresees or self.id

    @property
    def is_planned_first(self) -> bool:
        """Return whether its answer is only a plan while the film is being made."""
        made = self.settled_at_release or self.about == "production"
        return made and not self.foresees
