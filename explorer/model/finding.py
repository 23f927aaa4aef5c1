"""What comparing a pack yields: findings with their positions, and pairs that a gate cleared."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal, NamedTuple, Protocol

from explorer.model.claim import Claim
from explorer.model.claim_record import ClaimRecord
from explorer.model.enums import (
    ConstraintKind,
    Gate,
    Polarity,
    RuleName,
    Severity,
    Verdict,
)
from explorer.model.explanation import Explanation
from explorer.model.place import Fact
from explorer.model.scope import Scope
from explorer.model.value import Value
from explorer.values.relation import Reason


@dataclass(frozen=True, slots=True)
class Position:
    """One value in a finding, with all claims that hold it."""

    value: Value | None
    """None where it is lost, and where a position is all that a source says of many subjects."""
    polarity: Polarity
    claims: tuple[Claim, ...]
    words: str = ""
    """What it says as a sentence, where positions are on several properties or subjects."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources that hold it, each once."""
        return tuple(dict.fromkeys(c.source.id for c in self.claims))

    @property
    def voices(self) -> int:
        """Return how many independent voices hold it: copies of one text are one."""
        return len({c.voice for c in self.claims if not c.lost})

    @property
    def lost(self) -> bool:
        """Return whether every claim of it has lost its value."""
        return all(c.lost for c in self.claims)


class Conflict(NamedTuple):
    """Two claims that conflict, with what was made of the pair."""

    first: str
    """Id of one claim."""
    second: str
    verdict: Verdict
    reason: Reason
    distance: float = 0.0
    slip: bool = False
    """Whether two numbers are so far apart that one of them is probably a slip."""

    @property
    def why(self) -> str:
        """Return its reason in words."""
        return str(self.reason)


@dataclass(frozen=True, slots=True)
class Cleared:
    """Two claims that look like a conflict, and the gate which says that they are not."""

    gate: Gate
    first: str
    second: str
    why: str


@dataclass(frozen=True, slots=True)
class ClearedCount:
    """How many pairs one gate cleared on one fact."""

    gate: Gate
    facts: tuple[Fact, ...]
    """What the claims are about: one fact, or two where each is about another."""
    pairs: int


class ClearedPairs(Protocol):
    """All pairs that gates cleared: how many, and each by itself when asked for."""

    counts: Sequence[ClearedCount]

    def __len__(self) -> int:
        """Return how many there are."""
        ...

    def __iter__(self) -> Iterator[Cleared]:
        """Yield all of them, in order of gate and ids."""
        ...

    def totals(self, facts: Iterable[Fact] | None = None) -> Mapping[Gate, int]:
        """Return how many pairs each gate cleared in all, or on some facts."""
        ...

    def on(self, fact: Fact) -> Sequence[Cleared]:
        """Return those of which at least one claim is about a fact."""
        ...

    def of(self, claim_id: str) -> Sequence[Cleared]:
        """Return those that a claim stands in."""
        ...

    def sample(self, most: int, facts: Iterable[Fact] | None = None) -> Sequence[Cleared]:
        """Return at most so many of each gate, in all or on some facts, from many of them."""
        ...


KnownBy = Literal["film", "release", ""]
"""What of a source's vantage weighs: what it could see, when it was written, or nothing."""


@dataclass(frozen=True, slots=True)
class SideSupport:
    """What speaks for one position."""

    voices: int
    """Independent voices: copies and several claims of one source count once."""
    firm: int
    """Voices that commit with certainty."""
    saw_it: int
    """Voices of sources that could have seen the work."""
    score: float
    """Sum over voices of firmness times vantage, each between 0 and 1."""
    known_by: KnownBy = "film"
    """What a voice must have had to know it: the film, its release, or neither."""


@dataclass(frozen=True, slots=True)
class NameSupport:
    """What speaks for one name of the lists in a finding."""

    name: str
    """An entity's name, or the form that most voices write; never an id."""
    voices: int
    """Independent voices that give it, in any spelling: copies count once."""
    supported: bool
    """Whether enough of the voices give it, and none denies it."""


@dataclass(frozen=True, slots=True)
class Support:
    """Which position is better supported, and why. It never picks a winner silently."""

    better: int | None
    """Index of the better supported position, None where nothing speaks for one."""
    why: str
    """A sentence, "" where there is nothing to say."""
    sides: tuple[SideSupport, ...]
    names: tuple[NameSupport, ...] = ()
    """Every name that is listed on the fact; () where the values are no lists."""
    listing: int = 0
    """Independent voices that give a list."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where claims conflict."""

    id: str
    """Stable across runs and across edits that do not touch its subject, property and scope."""
    verdict: Verdict
    severity: Severity
    rule: RuleName | ConstraintKind
    subject: str
    """Id of the entity; where it is about sources as a whole, their ids with a space between."""
    property: str
    """Id of the property, or of the constraint where claims on several can't all be right."""
    scope: Scope
    positions: tuple[Position, ...]
    words: Explanation
    would_resolve: str
    support: Support
    conflicts: tuple[Conflict, ...]
    properties: tuple[str, ...] = ()
    """Ids of what a constraint compares; empty where the finding is on one property."""
    stakes: float = 0.0
    """How much is at stake, by what is claimed."""
    level: Literal["", "source", "sources"] = ""
    """`source` or `sources` where it is about one source or more as a whole, not about a fact."""
    explains: tuple[Fact, ...] = ()
    """The facts whose conflicts a pattern explains, in order; () for any other finding."""

    @builtins.property
    def explanation(self) -> str:
        """Return one or two sentences under a heading: who says what, and why it is a conflict."""
        return str(self.words)

    @builtins.property
    def fact(self) -> Fact:
        """Return the fact that it is about."""
        return Fact(self.subject, self.property)

    @builtins.property
    def facts(self) -> list[Fact]:
        """Return its own fact, if it is about one, and every other that its claims are about."""
        own = [] if self.level or self.properties else [self.fact]
        return list(dict.fromkeys([*own, *(claim.fact for claim in self.claims)]))

    @builtins.property
    def compared(self) -> tuple[str, ...]:
        """Return the ids of the properties that it is about: its own, or those of a constraint."""
        return self.properties or (self.property,)

    @builtins.property
    def between(self) -> tuple[str, ...]:
        """Return the ids of the sources that it is about as a whole; () if it is about a fact."""
        return tuple(self.subject.split(" ")) if self.level else ()

    @builtins.property
    def claims(self) -> tuple[Claim, ...]:
        """Return every claim of every position."""
        return tuple(chain.from_iterable([position.claims for position in self.positions]))

    @builtins.property
    def claims_by_fact(self) -> Mapping[Fact, list[Claim]]:
        """Return every claim, each once, by what it is about."""
        by_fact: dict[Fact, list[Claim]] = {}
        for claim in {claim.id: claim for claim in self.claims}.values():
            by_fact.setdefault(claim.fact, []).append(claim)
        return by_fact

    @builtins.property
    def fingerprint(self) -> str:
        """Return what changes when the claims behind the finding do."""
        return fingerprint(self.claims)

    @builtins.property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources involved, each once."""
        return tuple(dict.fromkeys([claim.source.id for claim in self.claims]))

    @builtins.property
    def distance(self) -> float:
        """Return how far apart its positions are, by the pairs that name its verdict."""
        apart = [pair.distance for pair in self.conflicts if pair.verdict is self.verdict]
        return max(apart, default=0.0)


def fingerprint(claims: Iterable[Claim]) -> str:
    """Return a short digest that changes when a claim is added, removed or says something else."""
    import hashlib  # brings a library of its own, and where nothing is decided none is asked for

    contents = sorted(repr(_contents(claim.record)) for claim in claims)
    return hashlib.sha256("\n".join(contents).encode()).hexdigest()[:16]


def _contents(c: ClaimRecord) -> tuple[object, ...]:
    value = sorted(set(c.value)) if isinstance(c.value, list) else c.value
    weight = (c.factuality, c.polarity, c.closed, sorted(c.limits), c.attributed_to, c.scope)
    later = [(name, given) for name in ("region", "medium") if (given := getattr(c.scope, name))]
    return (c.id, c.source, value, c.lost, *weight, *later)


@dataclass(frozen=True)
class Comparison:
    """All that comparing one pack yields, worst finding first."""

    findings: tuple[Finding, ...]
    cleared: ClearedPairs
    sampled: tuple[Fact, ...] = ()
    """Facts with so many values that not every two of them were compared."""
    by_id: dict[str, Finding] = field(init=False, repr=False, compare=False)
    by_claim: dict[str, list[Finding]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_claim: dict[str, list[Finding]] = {}
        for finding in self.findings:
            for claim in finding.claims:
                by_claim.setdefault(claim.id, []).append(finding)
        object.__setattr__(self, "by_id", {f.id: f for f in self.findings})
        object.__setattr__(self, "by_claim", by_claim)
