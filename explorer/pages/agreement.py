"""How far each two sources agree: the facts that both speak of, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from explorer.model.claim import Claim
from explorer.model.finding import Verdict
from explorer.model.place import Fact
from explorer.pages import words
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.source_order import labels
from explorer.session import Session, per_session

_MOST = 300
"""Most facts listed for two sources."""


@dataclass
class Pair:
    """Two sources, and the facts that both speak of."""

    first: str
    second: str
    agreeing: list[Fact] = field(default_factory=list)
    """They say the same, or lists of theirs have something in common."""
    clashing: list[Fact] = field(default_factory=list)
    beside: list[Fact] = field(default_factory=list)
    """They say different things that can both be true."""

    @property
    def shared(self) -> int:
        """Return on how many facts both speak."""
        return len(self.agreeing) + len(self.clashing) + len(self.beside)


@dataclass(frozen=True)
class Agreement:
    """Every two sources, in the pack's order of sources."""

    sources: tuple[str, ...]
    pairs: dict[tuple[str, str], Pair]
    names: Mapping[str, str] = field(default_factory=dict)
    """What each source is called, by its id; safe for a terminal."""

    def name(self, source: str) -> str:
        """Return what a source is called."""
        return self.names.get(source) or span(source).text

    def pair(self, one: str, other: str) -> Pair | None:
        """Return what two sources share, in either order; None where it is one source."""
        return self.pairs.get((one, other)) or self.pairs.get((other, one))

    def of(self, source: str) -> list[Pair]:
        """Return a source's pairs with all others."""
        return [pair for key, pair in self.pairs.items() if source in key]


@per_session
def agreement(session: Session) -> Agreement:
    """Hold every two sources of the pack against each other."""
    sources = tuple(session.pack.sources)
    pairs = {(a, b): Pair(a, b) for a, b in combinations(sources, 2)}
    clashes = set(_clash_pairs(session))
    for fact, claims in _by_question(session).items():
        by_source: dict[str, list[Claim]] = {}
        for claim in claims:
            if not claim.lost and claim.source.id in session.pack.sources:
                by_source.setdefault(claim.source.id, []).append(claim)
        for a, b in combinations([s for s in sources if s in by_source], 2):
            _sort_in(session, pairs[a, b], fact, by_source[a], by_source[b], clashes)
    return Agreement(sources, pairs, labels(session))


def _by_question(session: Session) -> dict[Fact, list[Claim]]:
    """Return the claims by fact, with a plan beside the outcome that it foresees."""
    by_question: dict[Fact, list[Claim]] = {}
    for (subject, property_id), claims in session.pack.facts.items():
        question = Fact(subject, session.pack.properties[property_id].foresees or property_id)
        by_question.setdefault(question, []).extend(claims)
    return by_question


def _clash_pairs(session: Session) -> Iterator[tuple[str, str]]:
    for finding in session.comparison.findings:
        for clash in finding.clashes:
            if clash.verdict is not Verdict.GAP:
                yield clash.first, clash.second
                yield clash.second, clash.first


def _sort_in(
    session: Session,
    pair: Pair,
    fact: Fact,
    ours: list[Claim],
    theirs: list[Claim],
    clashes: set[tuple[str, str]],
) -> None:
    both = [(a, b) for a in ours for b in theirs]
    if any((a.id, b.id) in clashes for a, b in both):
        pair.clashing.append(fact)
    elif any(_alike(session, a, b) for a, b in both):
        pair.agreeing.append(fact)
    else:
        pair.beside.append(fact)


def _alike(session: Session, a: Claim, b: Claim) -> bool:
    if a.polarity is not b.polarity:
        return False
    first, second = a.value, b.value
    if isinstance(first, frozenset) and isinstance(second, frozenset):
        return first == second or not first.isdisjoint(second)
    return first == second and a.property.id == b.property.id


def agreement_page(session: Session, place: Place) -> Page | None:
    """Return the table of all sources, or what the two of a place share."""
    table = agreement(session)
    if place.id:
        pair = table.pair(*place.as_ends) if place.as_ends else None
        return _pair_page(session, pair, place) if pair else None
    rows = [*_matrix(table), BLANK] if len(table.sources) > 1 else []
    rows += [pair_row(table, pair) for pair in _by_clashes(table.pairs.values())]
    if not rows:
        rows = [
            row("It takes two sources to agree or to disagree. Write another into sources.toml.")
        ]
    return Page(Place.agreement(), "How far the sources agree", "agreement", tuple(rows))


def _by_clashes(pairs: Iterable[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda p: (-len(p.clashing), -p.shared, p.first, p.second))


def pair_row(table: Agreement, pair: Pair, seen_from: str = "") -> Row:
    """Return what two sources share as one row; `seen_from` leaves that source's name out."""
    names = [table.name(one) for one in (pair.first, pair.second) if one != seen_from]
    told = [Span(f"{words.count(pair.shared, 'fact')} shared", "dim")]
    if pair.shared:
        role = "bad" if pair.clashing else "good"
        told += [
            Span(f", {len(pair.agreeing)} agree", "good"),
            Span(f", {len(pair.clashing)} clash", role),
            Span(f", {len(pair.beside)} differ harmlessly", "dim"),
        ]
    return row(
        span(" / ".join(names), "source"),
        ": ",
        *told,
        to=Place.agreement(pair.first, pair.second),
    )


def _matrix(table: Agreement) -> list[Row]:
    """Return the table: facts on which two clash, of those on which both speak."""
    numbers = range(1, len(table.sources) + 1)
    rows = [row(Span("Facts on which they clash / of which both speak", "dim")), BLANK]
    rows.append(row(Span("   " + "".join(f"{n:>8}" for n in numbers), "label")))
    for n, one in zip(numbers, table.sources, strict=True):
        cells = []
        for other in table.sources:
            pair = table.pair(one, other)
            text = f"{len(pair.clashing)}/{pair.shared}" if pair else "·"
            cells.append(Span(f"{text:>8}", "bad" if pair and pair.clashing else "dim"))
        rows.append(row(Span(f"{n:>3}", "label"), *cells, to=Place.source(one)))
    rows.append(BLANK)
    for n, one in zip(numbers, table.sources, strict=True):
        name = Span(table.name(one), "source")
        rows.append(row(Span(f"{n:>3} ", "label"), name, to=Place.source(one)))
    return rows


def _pair_page(session: Session, pair: Pair, place: Place) -> Page:
    groups = (
        ("They clash on", pair.clashing, "bad"),
        ("They agree on", pair.agreeing, "good"),
        ("They say different things that can both be true on", pair.beside, "dim"),
    )
    rows = [row(Span(f"{words.count(pair.shared, 'fact')} of which both speak", "dim")), BLANK]
    for title, facts, role in groups:
        if not facts:
            continue
        rows.append(row(Span(f"{title} ({len(facts)})", role)))
        for fact in facts[:_MOST]:
            rows += _fact(session, pair, fact)
        if len(facts) > _MOST:
            rows.append(row(Span(f"and {len(facts) - _MOST} more", "dim"), indent=2))
        rows.append(BLANK)
    second = span(session.pack.source_name(pair.second)).text
    title = f"{labels(session)[pair.first]} and {second}"
    return Page(place, title, title, tuple(rows))


def _fact(session: Session, pair: Pair, fact: Fact) -> list[Row]:
    found = session.findings_by_fact.get(fact, [])
    to = Place.finding(found[0].id) if found and fact in pair.clashing else None
    rows = [
        row(
            span(words.fact_title(session, *fact), "strong"),
            to=to or Place.fact(*fact),
            indent=2,
        )
    ]
    for source in (pair.first, pair.second):
        claims = [c for c in session.pack.facts.get(fact, []) if c.source.id == source]
        told = " / ".join(dict.fromkeys(words.said(session, c) for c in claims))
        if claims:
            name = Span(labels(session)[source], "source")
            rows.append(row(name, ": ", span(told, "value"), indent=4))
    return rows
