"""A source to be read from beginning to end: its lines, and at each line the claims it makes."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compare.model import STRENGTH, Verdict
from explorer.pack.model import Claim, VantageEvidence
from explorer.pages import words
from explorer.pages.judgement import CHANGES, VOICES
from explorer.pages.model import Place, Row, Span, row, span
from explorer.pages.passage import filled_lines, line_text, lit
from explorer.session import Session


@dataclass(frozen=True, slots=True)
class ReaderLine:
    """One line of a source."""

    number: int
    """1-based."""
    spans: tuple[Span, ...]
    """Its text with the words lit up that make a claim, or our outline of it."""
    claims: tuple[Claim, ...]
    worst: Verdict | None
    """The strongest verdict that one of its claims has a part in."""
    hanging: tuple[Row, ...]
    """What hangs at it: claims, and what it shows of the source's vantage."""


def reader_lines(session: Session, source_id: str, text: bool) -> list[ReaderLine]:
    """Return the lines of a source with something in them, in its own words or in ours."""
    source = session.pack.sources[source_id]
    record = session.records.get(source_id)
    changes = record.changes if record else ()
    vantage: dict[int, list[Row]] = {}
    for one in source.vantage_evidence:
        vantage.setdefault(one.line, []).append(_vantage(source_id, one, one in changes))
    return [
        _line(session, source_id, number, text, vantage.get(number, []))
        for number in filled_lines(session, source_id)
    ]


def _line(
    session: Session, source_id: str, number: int, text: bool, vantage: list[Row]
) -> ReaderLine:
    claims = session.pack.claims_at(source_id, number)
    marks = [mark for mark in map(session.mark, claims) if mark]
    return ReaderLine(
        number,
        _words(session, source_id, number, text, claims),
        tuple(claims),
        min(marks, key=STRENGTH.__getitem__) if marks else None,
        (*vantage, *(claim_hanging(session, claim, number) for claim in claims)),
    )


def _words(
    session: Session, source_id: str, number: int, text: bool, claims: list[Claim]
) -> tuple[Span, ...]:
    own, outline = line_text(session, source_id, number)
    passage = session.pack.passages.get((source_id, number))
    if text and own:
        phrases = [e.phrase for c in claims for e in c.evidence if e.line == number]
        return tuple(lit(own, phrases))
    told = outline
    if passage and passage.mark and not claims:
        why = words.MARKS[passage.mark]
        return (span(f"{told}  " if told else "", "dim"), Span(f"[{why}]", "dim"))
    return (span(told or "(no outline)", "" if told else "dim"),)


def claim_hanging(session: Session, claim: Claim, number: int) -> Row:
    """Return a claim as a quiet row under its line, with its words and whether it clashes."""
    quoted = next((e.phrase for e in claim.evidence if e.line == number and e.phrase), "")
    verdict = session.mark(claim)
    lead = words.GLYPHS[verdict] if verdict else "·"
    return row(
        Span(f"{lead} ", str(verdict or "dim")),
        span(claim.statement or words.said(session, claim), "dim"),
        *([Span(" "), span(f"“{quoted}”", "phrase")] if quoted else []),
        *([Span(f"  {verdict}", str(verdict))] if verdict else []),
        to=Place("claim", claim.id),
    )


def _vantage(source_id: str, one: VantageEvidence, changes: bool) -> Row:
    lead = f"{CHANGES} here its voice changes to " if changes else f"{CHANGES} "
    return row(
        Span(f"{lead}{VOICES[one.shows]}: ", "label" if changes else "dim"),
        span(one.why, "dim"),
        to=Place("source", source_id),
    )
