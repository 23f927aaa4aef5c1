"""The results of comparing a pack: findings with their positions, and cleared pairs."""

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
from explorer.model.support import Support
from explorer.model.value import Value
from explorer.values.reason import Reason


class Position(NamedTuple):
    """One value in a finding, with all claims that give it."""

    value: Value | None
    """None if it is missing, or if the position comprises a source's claims on many subjects."""
    polarity: Polarity
    claims: tuple[Claim, ...]
    words: str = ""
    """The position as a sentence, if the finding is on two or more properties or subjects."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources that hold it, without repetition."""
        return tuple(dict.fromkeys(c.source.id for c in self.claims))

    @property
    def voices(self) -> int:
        """Return the number of independent voices that hold it; copies of a text count once."""
        return len({c.voice for c in self.claims if not c.lost})

    @property
    def lost(self) -> bool:
        """Return whether the value is missing in every claim."""
        return all(c.lost for c in self.claims)


class Conflict(NamedTuple):
    """Two conflicting claims and the judgement on them."""

    first: str
    """Id of one claim."""
    second: str
    verdict: Verdict
    reason: Reason
    distance: float = 0.0
    slip: bool = False
    """Whether two numbers are so far apart that one of them is probably a typing error."""

    @property
    def why(self) -> str:
        """Return the reason in words."""
        return str(self.reason)


class Cleared(NamedTuple):
    """Two claims that look like a conflict, and the gate that cleared them."""

    gate: Gate
    first: str
    second: str
    why: str


class ClearedCount(NamedTuple):
    """The number of pairs that one gate cleared on one fact, or between two."""

    gate: Gate
    facts: tuple[Fact, ...]
    """The fact of both claims, or their two different facts."""
    pairs: int


class ClearedPairs(Protocol):
    """All pairs that gates cleared: their number, and the pairs themselves on demand."""

    counts: Sequence[ClearedCount]

    def __len__(self) -> int:
        """Return the number of pairs."""
        ...

    def __iter__(self) -> Iterator[Cleared]:
        """Yield all pairs, ordered by gate and ids."""
        ...

    def totals(self, facts: Iterable[Fact] | None = None) -> Mapping[Gate, int]:
        """Return how many pairs each gate cleared, in total or on some facts."""
        ...

    def on(self, fact: Fact) -> Sequence[Cleared]:
        """Return the pairs with at least one claim on a fact."""
        ...

    def of(self, claim_id: str) -> Sequence[Cleared]:
        """Return the pairs that contain a claim."""
        ...

    def sample(self, most: int, facts: Iterable[Fact] | None = None) -> Sequence[Cleared]:
        """Return at most `most` pairs of each gate, spread over all facts or over those given."""
        ...


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where claims conflict."""

    id: str
    """Stable across runs, and across edits that leave subject, property and scope unchanged."""
    verdict: Verdict
    severity: Severity
    rule: RuleName | ConstraintKind
    subject: str
    """Id of the entity; for findings about sources as a whole, their ids separated by spaces."""
    property: str
    """Id of the property, or of the constraint that is broken."""
    scope: Scope
    positions: tuple[Position, ...]
    words: Explanation
    would_resolve: str
    support: Support
    conflicts: tuple[Conflict, ...]
    properties: tuple[str, ...] = ()
    """Ids of the properties that a constraint compares; () for a finding on one property."""
    stakes: float = 0.0
    """How much is at stake, by topic, see `compare.severity`."""
    level: Literal["", "source", "sources"] = ""
    """`source` or `sources` if it is about sources as a whole rather than a fact."""
    explains: tuple[Fact, ...] = ()
    """The facts whose conflicts a pattern explains, sorted; () for other findings."""

    @builtins.property
    def explanation(self) -> str:
        """Return the explanation as text: a heading, who says what, and why that is a conflict."""
        return str(self.words)

    @builtins.property
    def fact(self) -> Fact:
        """Return the fact that it is about."""
        return Fact(self.subject, self.property)

    @builtins.property
    def facts(self) -> list[Fact]:
        """Return its own fact, if any, and all others that its claims are about."""
        own = [] if self.level or self.properties else [self.fact]
        return list(dict.fromkeys([*own, *(claim.fact for claim in self.claims)]))

    @builtins.property
    def compared(self) -> tuple[str, ...]:
        """Return the id of its property, or those that its constraint compares."""
        return self.properties or (self.property,)

    @builtins.property
    def between(self) -> tuple[str, ...]:
        """Return the ids of the sources that it is about as a whole; () for a finding on a fact."""
        return tuple(self.subject.split(" ")) if self.level else ()

    @builtins.property
    def claims(self) -> tuple[Claim, ...]:
        """Return every claim of every position."""
        return tuple(chain.from_iterable([position.claims for position in self.positions]))

    @builtins.property
    def claims_by_fact(self) -> Mapping[Fact, list[Claim]]:
        """Return its claims by fact, without repetition."""
        by_fact: dict[Fact, list[Claim]] = {}
        for claim in {claim.id: claim for claim in self.claims}.values():
            by_fact.setdefault(claim.fact, []).append(claim)
        return by_fact

    @builtins.property
    def fingerprint(self) -> str:
        """Return a digest that changes when the claims behind the finding do."""
        return fingerprint(self.claims)

    @builtins.property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources involved, without repetition."""
        return tuple(dict.fromkeys([claim.source.id for claim in self.claims]))

    @builtins.property
    def distance(self) -> float:
        """Return the greatest distance among the pairs with its verdict."""
        apart = [pair.distance for pair in self.conflicts if pair.verdict is self.verdict]
        return max(apart, default=0.0)

    def verdict_of(self, conflict: Conflict) -> Verdict:
        """Return a conflict's verdict: the finding's own where a pattern explains the conflict."""
        return self.verdict if self.explains else conflict.verdict

    def claim_verdicts(self) -> list[tuple[str, Verdict]]:
        """Return the ids of the claims in a conflict, or with a missing or rumoured value, each
        with its verdict.
        """
        if self.conflicts:
            return [
                (claim_id, self.verdict_of(pair))
                for pair in self.conflicts
                for claim_id in (pair.first, pair.second)
            ]
        lost = [claim.id for claim in self.claims if claim.lost]
        return [(i, self.verdict) for i in lost or [claim.id for claim in self.claims]]


def fingerprint(claims: Iterable[Claim]) -> str:
    """Return a short digest that changes when a claim is added, removed or edited."""
    import hashlib  # slow to import, and only needed once there are decisions

    contents = sorted(repr(_contents(claim.record)) for claim in claims)
    return hashlib.sha256("\n".join(contents).encode()).hexdigest()[:16]


def _contents(c: ClaimRecord) -> tuple[object, ...]:
    value = sorted(set(c.value)) if isinstance(c.value, list) else c.value
    weight = (c.factuality, c.polarity, c.closed, sorted(c.limits), c.attributed_to, c.scope)
    later = [(name, given) for name in ("region", "medium") if (given := getattr(c.scope, name))]
    return (c.id, c.source, value, c.lost, *weight, *later)


@dataclass(frozen=True)
class Comparison:
    """All results of comparing a pack; the worst finding comes first."""

    findings: tuple[Finding, ...]
    cleared: ClearedPairs
    sampled: tuple[Fact, ...] = ()
    """Facts with too many values to compare every pair."""
    by_id: dict[str, Finding] = field(init=False, repr=False, compare=False)
    by_claim: dict[str, list[Finding]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_claim: dict[str, list[Finding]] = {}
        for finding in self.findings:
            for claim in finding.claims:
                by_claim.setdefault(claim.id, []).append(finding)
        object.__setattr__(self, "by_id", {f.id: f for f in self.findings})
        object.__setattr__(self, "by_claim", by_claim)
