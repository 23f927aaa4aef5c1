"""Pairs of claims that look like a conflict but are not, each with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from explorer.model.claim import Claim
from explorer.model.enums import Gate, RuleName
from explorer.model.finding import Cleared
from explorer.model.place import Fact, PlaceKind, parse_fact
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.passage import excerpt
from explorer.pages.rows import claim_rows, finding_row, heading
from explorer.session import Session
from explorer.text import count, listed
from explorer.wording.labels import GATES
from explorer.wording.records import (
    fact_title,
    opening_name,
    other_lines,
    source_and_line,
    value_words,
    who_says,
)

_MOST = 200
"""Maximum number of pairs listed under one reason."""

_MOST_FINDINGS = 3
"""Maximum number of findings linked if nothing was cleared."""

_PAGES = (PlaceKind.FINDING, PlaceKind.CLAIM, PlaceKind.ENTITY, PlaceKind.FACT)
"""Kinds of place whose page is about one thing."""

_ASKABLE = (*_PAGES, PlaceKind.FACTS, PlaceKind.GRAPH, PlaceKind.CLEARED)
"""Kinds of place whose id is that of something with cleared pairs."""

_TITLE = "Apparent conflicts, cleared"


class _Question(NamedTuple):
    """What "why not?" was asked about, and the cleared pairs that answer it."""

    about: str
    """In words, "" for the whole pack."""
    numbers: Mapping[Gate, int]
    """How many pairs each gate cleared."""
    pairs: Sequence[Cleared]
    """At least as many of them as are shown."""
    facts: list[Fact]
    claim: str = ""
    """The claim's id, if the question is about one claim."""


def cleared_page(session: Session, place: Place) -> Page | None:
    """Return the cleared pairs of a finding, claim, entity, fact ("subject property"), or all."""
    question = _question(session, place.id)
    if question is None:
        return None
    rows = [row(_total(sum(question.numbers.values())))]
    if not question.numbers:
        rows += explain_nothing_cleared(session, question.facts, question.claim)
    rows.append(BLANK)
    for gate, number in question.numbers.items():
        group = [pair for pair in question.pairs if pair.gate is gate][:_MOST]
        head = f"{GATES[gate].page.capitalize()} ({number})"
        rows.append(heading(head))
        for pair in group:
            rows += pair_rows(session, pair)
        if number > len(group):
            rows.append(row(Span(f"and {number - len(group)} more pairs", "dim"), indent=2))
        rows.append(BLANK)
    title = f"{_TITLE}: {question.about}" if question.about else _TITLE
    return Page(place, span(title).text, "Cleared", tuple(rows))


def cleared_place(session: Session, place: Place, subject: Place | None) -> Place:
    """Return the place that answers "why not?": on a page, the cleared pairs of what it is about.

    In a list, grid or chart it is the pairs of `subject`, the place under the cursor; if neither
    can have cleared pairs, those of the whole pack.
    """
    order = (place, subject) if place.kind in _PAGES else (subject, place)
    for place in filter(None, order):
        key = place.id
        if place.kind == PlaceKind.PAIR and place.as_ends:
            key, _ = place.as_ends
        elif place.kind not in _ASKABLE:
            continue
        if key and _question(session, key) is not None:
            return Place.cleared(key)
    return Place.cleared()


def _total(number: int) -> str:
    if not number:
        return "No apparent conflict was cleared here."
    but = "differs but does" if number == 1 else "differ but do"
    return f"{count(number, 'pair')} of claims {but} not conflict"


def _question(session: Session, key: str) -> _Question | None:
    if not key:
        return _on_facts(session, "", list(session.pack.facts))
    if finding := session.comparison.by_id.get(key):
        about = fact_title(session.pack, finding.subject, finding.property)
        return _on_facts(session, about, finding.facts)
    if claim := session.pack.claims.get(key):
        about = f"{who_says(session.pack, claim)}: {value_words(session.pack, claim)}"
        pairs = session.comparison.cleared.of(key)
        numbers = Counter(pair.gate for pair in pairs)
        in_order = {gate: numbers[gate] for gate in Gate if numbers[gate]}
        return _Question(about, in_order, pairs, [claim.fact], key)
    if fact := parse_fact(key):
        if fact not in session.pack.facts:
            return None
        about = fact_title(session.pack, *fact)
        return _on_facts(session, about, [fact])
    if key not in session.pack.entities:
        return None
    own = session.pack.facts_by_subject.get(key, [])
    return _on_facts(session, session.pack.name(key), own)


def _on_facts(session: Session, about: str, facts: list[Fact]) -> _Question:
    cleared = session.comparison.cleared
    return _Question(about, cleared.totals(facts), cleared.sample(_MOST, facts), facts)


def pair_place(pair: Cleared) -> Place:
    """Return the place of a cleared pair's page."""
    return Place.pair(pair.first, pair.second)


def pair_rows(session: Session, pair: Cleared, beside: str = "") -> list[Row]:
    """Return a pair as two rows: the claims, with a link, and why they do not conflict.

    On the page of a claim, `beside` is its id, and it is left out.
    """
    claims = [session.pack.claims.get(claim_id) for claim_id in (pair.first, pair.second)]
    shown = [claim for claim in claims if claim and claim.id != beside]
    same = len({claim.fact for claim in claims if claim}) == 1
    spans: list[Span] = []
    if shown and same and not beside:
        title = fact_title(session.pack, *shown[0].fact)
        spans += [span(title, "strong"), Span(": ")]
    for number, claim in enumerate(shown):
        spans += [Span("  /  ", "dim")] if number else []
        if not same:
            spans.append(span(f"{fact_title(session.pack, *claim.fact)}: "))
        spans += [span(value_words(session.pack, claim), "value"), Span(" — ")]
        spans.append(span(f"{source_and_line(session.pack, claim)}{other_lines(claim)}", "source"))
    why = span(pair.why, "dim")
    return [row(*spans, to=pair_place(pair), indent=2), row(why, indent=4)]


def pair_page(session: Session, place: Place) -> Page | None:
    """Return the page of a cleared pair; None if there is no such pair."""
    pair = _pair(session, place)
    if pair is None:
        return None
    claims = [session.pack.claims[claim_id] for claim_id in (pair.first, pair.second)]
    titles = dict.fromkeys(fact_title(session.pack, *claim.fact) for claim in claims)
    rows = [
        row(Span("Apparent conflict, cleared: ", "dim"), GATES[pair.gate].page),
        row(Span("Why: ", "dim"), span(pair.why, "strong")),
        BLANK,
    ]
    for lead, claim in zip(("One claim", "The other claim"), claims, strict=True):
        rows += [heading(lead), *_claim(session, claim), BLANK]
    rows += _further_links(session, claims)
    title = span(" / ".join(titles)).text
    sources = dict.fromkeys(opening_name(session.pack, claim.source.id) for claim in claims)
    return Page(pair_place(pair), title, span(" / ".join(sources)).text, tuple(rows))


def _pair(session: Session, place: Place) -> Cleared | None:
    ends = set(place.as_ends or ())
    first = next(iter(ends), "")
    pairs = session.comparison.cleared.of(first)
    return next((pair for pair in pairs if {pair.first, pair.second} == ends), None)


def _claim(session: Session, claim: Claim) -> list[Row]:
    rows = claim_rows(session, claim, 2, value=True)
    if claim.evidence:
        chief = claim.evidence[0]
        shown = excerpt(session, claim.source.id, chief.line, 0, (chief.phrase,))
        rows += [line._replace(indent=4) for line in shown]
    return rows


def _further_links(session: Session, claims: list[Claim]) -> list[Row]:
    rows = []
    for fact in dict.fromkeys(claim.fact for claim in claims):
        title = fact_title(session.pack, *fact)
        rows += [
            row(
                span(title, "link"),
                ": what every source says",
                to=Place.fact(*fact),
                indent=2,
            ),
            row(
                span(title, "link"),
                ": all apparent conflicts that were cleared",
                to=Place.cleared_fact(*fact),
                indent=2,
            ),
        ]
    return [way._replace(only_leads=True) for way in (heading("See also"), *rows)]


class Uncleared(StrEnum):
    """Why nothing was cleared on a fact, worded as the end of a sentence about several facts."""

    SILENT = "not covered by any source"
    LOST = "missing from this copy"
    ALONE = "covered by one source only"
    CONFLICT = "with a finding for every difference"
    BESIDE = "where each source adds to an open list"
    SAME = "on which all agree"


def explain_nothing_cleared(session: Session, facts: list[Fact], claim_id: str) -> list[Row]:
    """Return rows that say why no pair was cleared on `facts`, or with one claim.

    If every difference is a finding, a few findings follow.
    """
    claim = session.pack.claims.get(claim_id)
    cases = {fact: _case(session, fact, claim) for fact in facts}
    if len(cases) == 1:
        ((fact, case),) = cases.items()
        rows = [row(*_sentence(session, fact, case))]
    elif cases:
        numbers = {case: sum(other is case for other in cases.values()) for case in Uncleared}
        counts = [f"{number} {case}" for case, number in numbers.items() if number]
        rows = [row(f"Of {count(len(cases), 'fact')}: {listed(counts)}.")]
    else:
        rows = [row("No source makes a claim about this, so there is nothing to compare.")]
    conflicting = [fact for fact, case in cases.items() if case is Uncleared.CONFLICT]
    findings = [finding for fact in conflicting for finding in session.findings_by_fact[fact]]
    if claim:
        findings = session.comparison.by_claim.get(claim.id, [])
    shown = list({finding.id: finding for finding in findings}.values())[:_MOST_FINDINGS]
    return [*rows, *(finding_row(session, finding, 2) for finding in shown)]


def _case(session: Session, fact: Fact, claim: Claim | None) -> Uncleared:
    claims = session.pack.facts.get(fact, [])
    stated = [other for other in claims if not other.lost]
    if not claims:
        return Uncleared.SILENT
    if not stated or (claim and claim.lost):
        return Uncleared.LOST
    if len({other.source.id for other in stated}) < 2:
        return Uncleared.ALONE
    if session.comparison.by_claim.get(claim.id) if claim else session.findings_by_fact.get(fact):
        return Uncleared.CONFLICT
    values = {(other.polarity, other.value) for other in stated}
    rule = session.pack.properties[fact[1]].rule
    return Uncleared.BESIDE if len(values) > 1 and rule is RuleName.SET else Uncleared.SAME


def _sentence(session: Session, fact: Fact, case: Uncleared) -> list[Span]:
    """Return why nothing was cleared on one fact."""
    match case:
        case Uncleared.SILENT:
            return [Span("No source covers this, so there is nothing to compare.")]
        case Uncleared.LOST:
            return [Span("The value is missing from this copy, so there is nothing to compare.")]
        case Uncleared.ALONE:
            source = next(claim.source.id for claim in session.pack.facts[fact] if not claim.lost)
            rest = " covers this, so there is no other claim to compare it with."
            return [Span("Only "), span(session.pack.source_name(source), "source"), Span(rest)]
        case Uncleared.CONFLICT:
            return [Span("The claims that differ here do conflict.")]
        case Uncleared.BESIDE:
            return [
                Span("Each source adds different items to an open list, and none denies another's.")
            ]
        case Uncleared.SAME:
            return [Span("All sources that cover this agree.")]
