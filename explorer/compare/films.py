"""Packs of many films: the claims and findings of each, and a pack narrowed to one film."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from explorer.model.claim import Claim
from explorer.model.enums import WEIGHT, Gate, Kind, Verdict
from explorer.model.finding import Cleared, ClearedCount, ClearedPairs, Comparison, Finding
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.model.source import Source

FEW = 3
"""The largest number of films with claims in a pack that is shown as a whole."""


@dataclass(frozen=True, slots=True)
class Film:
    """A film of a pack, with its claims and findings counted."""

    id: str
    claims: int
    sources: tuple[str, ...]
    findings: tuple[Finding, ...]
    """Worst first, without patterns and source-level findings."""
    explained: int
    """Number of differences explained by patterns."""
    year: str
    """Year of the first reported release, or ""."""

    @property
    def disputed(self) -> int:
        """Return the sum of its findings, weighted by severity."""
        return sum(WEIGHT[finding.severity] for finding in self.findings)

    def of(self, *verdicts: Verdict) -> int:
        """Return the number of findings with one of these verdicts."""
        return sum(finding.verdict in verdicts for finding in self.findings)


class Films:
    """The films of a compared pack that have claims."""

    def __init__(self, pack: Pack, comparison: Comparison) -> None:
        self._pack = pack
        self._comparison = comparison

    def film_of(self, claim: Claim) -> str:
        """Return the id of the film that a claim is about, or ""."""
        if (work := claim.scope.work) in self._ids:
            return work
        if claim.subject in self._ids:
            return claim.subject
        own = self._pack.header.work
        return own if own in self._ids else ""

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(e.id for e in self._pack.entities.values() if e.kind is Kind.FILM)

    @cached_property
    def _claims(self) -> Mapping[str, list[Claim]]:
        by_film: dict[str, list[Claim]] = {}
        for claim in self._pack.claims.values():
            by_film.setdefault(self.film_of(claim), []).append(claim)
        return by_film

    @property
    def many(self) -> bool:
        """Return whether the pack has too many films to show as a whole, and no main film.

        A pack that names its film is about that film, whatever others it mentions.
        """
        return not self._pack.header.work and len(self._claims) - ("" in self._claims) > FEW

    @cached_property
    def _findings(self) -> Mapping[str, list[Finding]]:
        """Return the findings on each film, worst first, without patterns and source-level
        findings.
        """
        by_film: dict[str, list[Finding]] = {}
        for finding in self._comparison.findings:
            if not finding.explains and finding.level != "source":
                films = dict.fromkeys(map(self.film_of, finding.claims))
                for film in films:
                    by_film.setdefault(film, []).append(finding)
        return by_film

    @cached_property
    def _explained(self) -> Mapping[str, dict[str, list[Fact]]]:
        """Return the facts explained by patterns, by film and by id of the pattern."""
        by_film: dict[str, dict[str, list[Fact]]] = {}
        for finding in self._comparison.findings:
            of_fact = {claim.fact: self.film_of(claim) for claim in finding.claims}
            for fact in finding.explains:
                film = by_film.setdefault(of_fact.get(fact, fact.subject), {})
                film.setdefault(finding.id, []).append(fact)
        return by_film

    @cached_property
    def all(self) -> Sequence[Film]:
        """Return the films that have claims: most disputed first, then most claims,
        then by name.
        """
        films = [self._film(key) for key in self._claims if key]
        name = self._pack.name
        return sorted(films, key=lambda f: (-f.disputed, -f.explained, -f.claims, name(f.id)))

    @cached_property
    def by_id(self) -> Mapping[str, Film]:
        """Return the films that have claims, by id."""
        return {film.id: film for film in self.all}

    def _film(self, key: str) -> Film:
        claims = self._claims[key]
        explained = self._explained.get(key, {})
        return Film(
            key,
            len(claims),
            tuple(dict.fromkeys(claim.source.id for claim in claims)),
            tuple(self._findings.get(key, ())),
            sum(map(len, explained.values())),
            _year(claims, key),
        )

    def narrowed(self, film: str) -> tuple[Pack, Comparison]:
        """Return the pack and the comparison narrowed to one film.

        Claims about entities that the film's claims name are included unless they are about another
        film. Findings are not recomputed: a pattern found across films remains a pattern.
        """
        pack, own = self._pack, self._claims.get(film, [])
        named = {film, *(claim.subject for claim in own)}
        named.update(entity for claim in own for entity in claim.named)
        others = (pack.claims_about(entity) for entity in sorted(named - {film}))
        more = [c for about in others for c in about if self.film_of(c) in ("", film)]
        claims = {claim.id: claim for claim in (*own, *more)}
        return _pack_of(pack, film, claims), self._comparison_of(film, claims)

    def _comparison_of(self, film: str, claims: Mapping[str, Claim]) -> Comparison:
        patterns = self._explained.get(film, {})
        ids = {id(finding) for finding in self._findings.get(film, ())}
        of_claims = self._comparison.by_claim
        ids |= {
            id(finding)
            for claim in claims
            for finding in of_claims.get(claim, ())
            if not finding.explains
        }
        whole = self._comparison.findings
        findings = [finding for finding in whole if id(finding) in ids]
        findings += [_part(f, claims, patterns[f.id]) for f in whole if f.id in patterns]
        facts = {claim.fact for claim in claims.values()}
        return Comparison(tuple(findings), ClearedOn(self._comparison.cleared, facts))


def _pack_of(pack: Pack, film: str, claims: Mapping[str, Claim]) -> Pack:
    """Return a pack with only some claims, their sources, and the entities that they name."""
    named: dict[str, None] = {film: None}
    for claim in claims.values():
        named[claim.subject] = None
        named.update(dict.fromkeys((*claim.named, claim.attributed_to, claim.scope.work)))
    for entity in list(named):
        named.update(dict.fromkeys(pack.ancestors(entity)))
    sources: dict[str, Source] = {c.source.id: c.source for c in claims.values()}
    lines = {(c.source.id, e.line) for c in claims.values() for e in c.evidence}
    return replace(
        pack,
        header=replace(pack.header, work=film, title=pack.name(film)),
        sources={key: source for key, source in pack.sources.items() if key in sources},
        entities={key: e for key in named if (e := pack.entities.get(key))},
        claims=claims,
        passages={key: p for key in sorted(lines) if (p := pack.passages.get(key))},
    )


def _part(finding: Finding, claims: Mapping[str, Claim], facts: Iterable[Fact]) -> Finding:
    """Return a pattern reduced to what it explains on one film."""
    positions = tuple(
        position._replace(claims=kept)
        for position in finding.positions
        if (kept := tuple(claim for claim in position.claims if claim.id in claims))
    )
    conflicts = tuple(c for c in finding.conflicts if c.first in claims and c.second in claims)
    return replace(finding, positions=positions, conflicts=conflicts, explains=tuple(facts))


def _year(claims: Iterable[Claim], film: str) -> str:
    dates = (
        str(c.record.value)
        for c in claims
        if c.property.id == "release-date" and c.subject == film and not c.denied
    )
    return min((date[:4] for date in dates if date[:4].isdigit()), default="")


class ClearedOn(ClearedPairs):
    """The cleared pairs of a pack, limited to some facts."""

    def __init__(self, whole: ClearedPairs, facts: set[Fact]) -> None:
        self._whole = whole
        self._facts = facts

    @cached_property
    def counts(self) -> Sequence[ClearedCount]:  # type: ignore[override]
        """Return the number of pairs, by gate and fact."""
        return [c for c in self._whole.counts if not self._facts.isdisjoint(c.facts)]

    def __len__(self) -> int:
        return sum(count.pairs for count in self.counts)

    def __iter__(self) -> Iterator[Cleared]:
        facts = dict.fromkeys(fact for count in self.counts for fact in count.facts)
        pairs = dict.fromkeys(p for fact in facts if fact in self._facts for p in self.on(fact))
        return iter(pairs)

    def totals(self, facts: Iterable[Fact] | None = None) -> Mapping[Gate, int]:
        """Return how many pairs each gate cleared, in total or on some facts."""
        if facts is not None:
            return self._whole.totals(facts)
        totals: Counter[Gate] = Counter()
        for count in self.counts:
            totals[count.gate] += count.pairs
        return {gate: totals[gate] for gate in Gate if totals[gate]}

    def on(self, fact: Fact) -> Sequence[Cleared]:
        """Return the pairs with at least one claim on a fact."""
        return self._whole.on(fact)

    def of(self, claim_id: str) -> Sequence[Cleared]:
        """Return the pairs that contain a claim."""
        return self._whole.of(claim_id)

    def sample(self, most: int, facts: Iterable[Fact] | None = None) -> Sequence[Cleared]:
        """Return at most `most` pairs of each gate, from all facts or from those given."""
        return self._whole.sample(most, self._facts if facts is None else facts)
