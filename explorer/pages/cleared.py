"""Pairs of claims that look like a clash and are not, each with the reason why."""

from __future__ import annotations

from typing import NamedTuple

from explorer.model.finding import Cleared, Gate
from explorer.model.place import Fact, PlaceKind, parse_fact
from explorer.pages import words
from explorer.pages.evidence_lines import also_words
from explorer.pages.nothing_cleared import why_nothing
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.session import Session

_MOST = 200
"""Most pairs listed under one reason."""

_PAGES = (PlaceKind.FINDING, PlaceKind.CLAIM, PlaceKind.ENTITY, PlaceKind.FACT)
"""Kinds of places that are about one thing."""

_ASKABLE = (*_PAGES, PlaceKind.FACTS, PlaceKind.GRAPH, PlaceKind.CLEARED)
"""Kinds of places with the id of something that can be asked about."""

_TITLE = "Looks like a clash, and is not"


class _Asked(NamedTuple):
    """What the question is about."""

    about: str
    """In words, "" for the whole pack."""
    pairs: list[Cleared]
    facts: list[Fact]
    claim: str = ""
    """Id, where it is about one claim."""


def cleared_page(session: Session, key: str = "") -> Page | None:
    """Return the cleared pairs of a finding, claim, entity, fact ("subject property"), or all."""
    asked = _asked(session, key)
    if asked is None:
        return None
    rows = [row(_total(len(asked.pairs)))]
    if asked.pairs:
        rows.append(_gates(asked.pairs))
    else:
        rows += why_nothing(session, asked.facts, asked.claim)
    rows.append(BLANK)
    for gate in Gate:
        group = [pair for pair in asked.pairs if pair.gate is gate]
        if not group:
            continue
        head = f"{words.GATES[gate].capitalize()} ({len(group)})"
        rows.append(row(Span(head, "label"), Span(f"  {gate}", "dim")))
        for pair in group[:_MOST]:
            rows += pair_rows(session, pair, 2)
        if len(group) > _MOST:
            rows.append(row(Span(f"and {len(group) - _MOST} more pairs", "dim"), indent=2))
        rows.append(BLANK)
    title = f"{_TITLE}: {asked.about}" if asked.about else _TITLE
    return Page(Place.cleared(key), span(title).text, "why not", tuple(rows))


def why_not(session: Session, place: Place, subject: Place | None) -> Place:
    """Return where the question "why not?" leads: on a page it is about what the page is about.

    In a list, a grid or a drawing it is about the subject, what is under the cursor. The pairs of
    the whole pack answer where neither can be asked.
    """
    order = (place, subject) if place.kind in _PAGES else (subject, place)
    for place in filter(None, order):
        key = place.id
        if place.kind is PlaceKind.PAIR and place.as_ends:
            key, _ = place.as_ends
        elif place.kind not in _ASKABLE:
            continue
        if key and _asked(session, key) is not None:
            return Place.cleared(key)
    return Place.cleared()


def _total(number: int) -> str:
    if not number:
        return "No pair of claims had to be cleared here."
    verb = "differs" if number == 1 else "differ"
    return f"{words.count(number, 'pair')} of claims {verb} without a clash"


def _gates(pairs: list[Cleared]) -> Row:
    """Return how many pairs each gate cleared, in the gates' order."""
    numbers = {gate: sum(pair.gate is gate for pair in pairs) for gate in Gate}
    told = " · ".join(f"{gate} {number}" for gate, number in numbers.items() if number)
    return row(Span(f"by gate: {told}", "dim"))


def _asked(session: Session, key: str) -> _Asked | None:
    if not key:
        return _Asked("", list(session.comparison.cleared), list(session.pack.facts))
    if finding := session.comparison.by_id.get(key):
        about = words.fact_title(session, finding.subject, finding.property)
        return _Asked(about, session.cleared_for(finding), finding.facts)
    if claim := session.pack.claims.get(key):
        about = f"{words.who_says(session, claim)}: {words.said(session, claim)}"
        pairs = session.comparison.cleared_by_claim.get(key, [])
        return _Asked(about, pairs, [claim.fact], key)
    if fact := parse_fact(key):
        if fact not in session.pack.facts:
            return None
        about = words.fact_title(session, *fact)
        return _Asked(about, session.cleared_by_fact.get(fact, []), [fact])
    if key not in session.pack.entities:
        return None
    own = session.pack.facts_by_subject.get(key, [])
    return _Asked(session.pack.name(key), session.cleared_about(key), own)


def pair_place(pair: Cleared) -> Place:
    """Return the place at which both claims of a pair stand."""
    return Place.pair(pair.first, pair.second)


def pair_rows(session: Session, pair: Cleared, indent: int, beside: str = "") -> list[Row]:
    """Return a pair as two rows: both claims, which leads to them; and why they do not clash.

    `beside` is the id of a claim whose page it is: that one is left out.
    """
    claims = [session.pack.claims.get(one) for one in (pair.first, pair.second)]
    told = [claim for claim in claims if claim and claim.id != beside]
    same = len({claim.fact for claim in claims if claim}) == 1
    spans: list[Span] = []
    if told and same and not beside:
        title = words.fact_title(session, *told[0].fact)
        spans += [span(title, "strong"), Span(": ")]
    for number, claim in enumerate(told):
        spans += [Span("  /  ", "dim")] if number else []
        if not same:
            spans.append(span(f"{words.fact_title(session, *claim.fact)}: "))
        spans += [span(words.said(session, claim), "value"), Span(" — ")]
        spans.append(span(f"{words.who_says(session, claim)}{also_words(claim)}", "source"))
    why = span(f"{words.GATES[pair.gate]}: {pair.why}" if beside else pair.why, "dim")
    return [row(*spans, to=pair_place(pair), indent=indent), row(why, indent=indent + 2)]
