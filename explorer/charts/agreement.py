"""How far each pair of sources agrees on the facts that both cover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from explorer.charts.source_labels import source_labels
from explorer.model.claim import Claim
from explorer.model.enums import Verdict
from explorer.model.place import Fact
from explorer.session import Session, per_session
from explorer.wording.spans import span


@dataclass
class Pair:
    """Two sources, and the facts that both cover."""

    first: str
    second: str
    agreeing: list[Fact] = field(default_factory=list)
    """Facts on which they say the same, or give lists that overlap."""
    conflicting: list[Fact] = field(default_factory=list)
    beside: list[Fact] = field(default_factory=list)
    """Facts on which they say different things that can both be true."""

    @property
    def shared(self) -> int:
        """Return how many facts both cover."""
        return len(self.agreeing) + len(self.conflicting) + len(self.beside)


@dataclass(frozen=True)
class Agreement:
    """All pairs of sources, in the pack's order of sources."""

    sources: tuple[str, ...]
    pairs: dict[tuple[str, str], Pair]
    names: Mapping[str, str] = field(default_factory=dict)
    """What each source is called, by its id; safe for a terminal."""

    def name(self, source: str) -> str:
        """Return what a source is called."""
        return self.names.get(source) or span(source).text

    def pair(self, source: str, other: str) -> Pair | None:
        """Return the pair of two sources in either order; None if they are the same source."""
        return self.pairs.get((source, other)) or self.pairs.get((other, source))

    def of(self, source: str) -> list[Pair]:
        """Return a source's pairs with all others."""
        return [pair for key, pair in self.pairs.items() if source in key]


@per_session
def agreement(session: Session) -> Agreement:
    """Compare each pair of the pack's sources."""
    sources = tuple(session.pack.sources)
    pairs = {(a, b): Pair(a, b) for a, b in combinations(sources, 2)}
    conflicts = set(_conflicting_pairs(session))
    for fact, claims in _by_outcome(session).items():
        by_source: dict[str, list[Claim]] = {}
        for claim in claims:
            if not claim.lost and claim.source.id in session.pack.sources:
                by_source.setdefault(claim.source.id, []).append(claim)
        for a, b in combinations([s for s in sources if s in by_source], 2):
            _classify(pairs[a, b], fact, by_source[a], by_source[b], conflicts)
    return Agreement(sources, pairs, source_labels(session))


def _by_outcome(session: Session) -> dict[Fact, list[Claim]]:
    """Group claims by fact, counting a plan under its outcome (planned release under release)."""
    by_outcome: dict[Fact, list[Claim]] = {}
    for (subject, property_id), claims in session.pack.facts.items():
        outcome = Fact(subject, session.pack.properties[property_id].outcome)
        by_outcome.setdefault(outcome, []).extend(claims)
    return by_outcome


def _conflicting_pairs(session: Session) -> Iterator[tuple[str, str]]:
    for finding in session.comparison.findings:
        for conflict in finding.conflicts:
            if conflict.verdict is not Verdict.MISSING:
                yield conflict.first, conflict.second
                yield conflict.second, conflict.first


def _classify(
    pair: Pair,
    fact: Fact,
    ours: list[Claim],
    theirs: list[Claim],
    conflicts: set[tuple[str, str]],
) -> None:
    both = [(a, b) for a in ours for b in theirs]
    if any((a.id, b.id) in conflicts for a, b in both):
        pair.conflicting.append(fact)
    elif any(_alike(a, b) for a, b in both):
        pair.agreeing.append(fact)
    else:
        pair.beside.append(fact)


def _alike(a: Claim, b: Claim) -> bool:
    if a.polarity is not b.polarity:
        return False
    first, second = a.value, b.value
    if isinstance(first, frozenset) and isinstance(second, frozenset):
        return first == second or not first.isdisjoint(second)
    return first == second and a.property.id == b.property.id
