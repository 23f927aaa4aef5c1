"""Enumerations used in a pack's records and in findings."""

from __future__ import annotations

from enum import StrEnum


class Word(StrEnum):
    """A string enumeration that hashes as fast as plain text, as members are constantly
    looked up.
    """

    __hash__ = str.__hash__


class Factuality(Word):
    """How firmly the source makes a claim (FactBank's scale with additions)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    PLANNED = "planned"
    """Announced for the future: "she will write the music"."""
    POSSIBLE = "possible"
    RUMOURED = "rumoured"
    JOKING = "joking"
    OPINION = "opinion"


class Polarity(Word):
    """Whether the source affirms or denies a claim."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Vantage(Word):
    """Whether the source's author could have seen the work."""

    BEFORE = "before-release"
    AFTER = "after-release"
    UNKNOWN = "unknown"


class Kind(Word):
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


PEOPLE = (Kind.CHARACTER, Kind.PERSON)
"""What people are, in the story or outside it."""


class RuleName(Word):
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


class ConstraintKind(Word):
    """How two properties, or one property of two subjects, constrain each other."""

    CONFLICTS_WITH = "conflicts-with"
    ORDER = "order"
    ASYMMETRIC = "asymmetric"
    IRREFLEXIVE = "irreflexive"
    INVERSE = "inverse"
    IMPLIES = "implies"
    SAME_FACT = "same-fact"
    TIMELINE = "timeline"


class ValueType(Word):
    """The type of a value. Under the rule `set` a claim's value is a list of these."""

    ENTITY = "entity"
    TERM = "term"
    TEXT = "text"
    NAME = "name"
    DATE = "date"
    QUANTITY = "quantity"
    STORY_TIME = "story-time"
    BOOLEAN = "boolean"


class Topic(Word):
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


class Limit(Word):
    """A circumstance that weakens a claim or all claims of a source."""

    DUBBED = "dubbed"
    TRANSCRIBED = "transcribed"
    DAMAGED = "damaged"
    INFERRED = "inferred"
    TRANSLATED = "translated"
    CLIP = "clip"
    QUESTION = "question"
    HEADLINE = "headline"


class Mark(Word):
    """Why no claim is taken from a line."""

    HEADING = "heading"
    BOILERPLATE = "boilerplate"
    ADVERTISEMENT = "advertisement"
    ESSAY = "essay"
    CLIP = "clip"
    REPEAT = "repeat"
    NOTHING = "nothing"
    """Read, but contains nothing to claim."""


class Verdict(Word):
    """The kind of a finding, strongest first."""

    CONTRADICTION = "contradiction"
    TENSION = "tension"
    INCOMPLETE = "incomplete"
    RUMOUR = "rumour"
    SPELLING = "spelling"
    OPINION = "opinion"
    MISSING = "missing"
    PATTERN = "pattern"


STRENGTH = {verdict: rank for rank, verdict in enumerate(Verdict)}
"""Rank of a verdict, 0 the strongest."""


class Severity(Word):
    """How much a finding matters, most first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}
"""Rank of a severity, 0 the highest."""

WEIGHT = {Severity.HIGH: 9, Severity.MEDIUM: 3, Severity.LOW: 1}
"""What a finding of each severity counts where findings are added up or compared."""


class Gate(Word):
    """Why a pair that looks like a conflict is not one, in the order of trying."""

    REFERENT = "referent"
    SCOPE = "scope"
    OPEN_WORLD = "open-world"
    SPECIFICITY = "specificity"
    GRANULARITY = "granularity"
    FACTUALITY = "factuality"
    NAMES = "names"
    EVIDENCE = "evidence"
    INDEPENDENCE = "independence"
    PATTERN = "pattern"
