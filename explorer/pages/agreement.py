"""How far each pair of sources agrees, in words: a table of all pairs, or one pair in full."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.charts.agreement import Agreement, Pair, agreement
from explorer.charts.source_labels import source_labels
from explorer.model.place import Fact
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.session import Session
from explorer.text import count
from explorer.wording.labels import ANOTHER_SOURCE
from explorer.wording.records import fact_title, value_words

_ALONE = f"It takes two sources to agree or disagree. {ANOTHER_SOURCE}"
_MOST = 300
"""Most facts listed for two sources."""


def agreement_page(session: Session, place: Place) -> Page | None:
    """Return the table of all sources, or the page of the two named by the place."""
    table = agreement(session)
    if place.id:
        pair = table.pair(*place.as_ends) if place.as_ends else None
        return _pair_page(session, pair, place) if pair else None
    rows = [*_matrix(table), BLANK] if len(table.sources) > 1 else []
    rows += [pair_row(table, pair) for pair in _most_conflicting(table.pairs.values())]
    if not rows:
        rows = [row(_ALONE)]
    return Page(Place.agreement(), "How far the sources agree", "agreement", tuple(rows))


def _most_conflicting(pairs: Iterable[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda p: (-len(p.conflicting), -p.shared, p.first, p.second))


def pair_row(table: Agreement, pair: Pair, seen_from: str = "") -> Row:
    """Return a pair of sources as one row, without the name of the source `seen_from`."""
    names = [table.name(source) for source in (pair.first, pair.second) if source != seen_from]
    counts = [Span(f"{count(pair.shared, 'fact')} shared", "dim")]
    if pair.shared:
        for facts, how, said in (
            (pair.agreeing, "good", "agreed on"),
            (pair.conflicting, "bad", "in conflict"),
            (pair.beside, "dim", "compatible"),
        ):
            counts += [Span(f", {len(facts):,} {said}", how)] if facts else []
    return row(
        span(" / ".join(names), "source"),
        ": ",
        *counts,
        to=Place.agreement(pair.first, pair.second),
    )


def _matrix(table: Agreement) -> list[Row]:
    """Return the table: the number of facts in conflict out of those that both cover."""
    numbers = range(1, len(table.sources) + 1)
    rows = [row(Span("Facts on which they conflict / facts covered by both", "dim")), BLANK]
    rows.append(row(Span("   " + "".join(f"{n:>8}" for n in numbers), "label")))
    for n, source in zip(numbers, table.sources, strict=True):
        cells = []
        for other in table.sources:
            pair = table.pair(source, other)
            text = f"{len(pair.conflicting):,}/{pair.shared:,}" if pair else "–"
            cells.append(Span(f"{text:>8}", "bad" if pair and pair.conflicting else "dim"))
        number = Span(f"{n:>3}", "label")
        rows.append(row(*cells, to=Place.source(source), number=number))
    rows.append(BLANK)
    for n, source in zip(numbers, table.sources, strict=True):
        name = Span(table.name(source), "source")
        rows.append(row(name, to=Place.source(source), number=Span(f"{n:>3} ", "label")))
    return rows


def _pair_page(session: Session, pair: Pair, place: Place) -> Page:
    groups = (
        ("They conflict on", pair.conflicting, "bad"),
        ("They agree on", pair.agreeing, "good"),
        ("They differ but don't conflict on", pair.beside, "dim"),
    )
    shared = count(pair.shared, "fact") if pair.shared else "no fact"
    rows = [row(Span(f"{shared} covered by both", "dim")), BLANK]
    for title, facts, role in groups:
        if not facts:
            continue
        rows.append(row(Span(f"{title} ({len(facts):,})", role)))
        for fact in facts[:_MOST]:
            rows += _fact(session, pair, fact)
        if len(facts) > _MOST:
            rows.append(row(Span(f"and {len(facts) - _MOST:,} more", "dim"), indent=2))
        rows.append(BLANK)
    second = span(session.pack.source_name(pair.second)).text
    title = f"{source_labels(session)[pair.first]} and {second}"
    return Page(place, title, title, tuple(rows))


def _fact(session: Session, pair: Pair, fact: Fact) -> list[Row]:
    findings = session.findings_by_fact.get(fact, [])
    to = Place.finding(findings[0].id) if findings and fact in pair.conflicting else None
    rows = [
        row(
            span(fact_title(session.pack, *fact), "strong"),
            to=to or Place.fact(*fact),
            indent=2,
        )
    ]
    for source in (pair.first, pair.second):
        claims = [c for c in session.pack.facts.get(fact, []) if c.source.id == source]
        words = " / ".join(dict.fromkeys(value_words(session.pack, c) for c in claims))
        if claims:
            name = Span(source_labels(session)[source], "source")
            rows.append(row(name, ": ", span(words, "value"), indent=4))
    return rows
