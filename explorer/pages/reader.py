"""A source to be read from beginning to end: its lines, and at each line the claims it makes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from explorer.model.claim import Claim
from explorer.model.finding import STRENGTH, Verdict
from explorer.model.source import Source, VantageEvidence
from explorer.pages import words
from explorer.pages.evidence_lines import also_words
from explorer.pages.judgement import CHANGES, VOICES
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.passage import NO_OUTLINE, filled_lines, has_outlines, line_text, lit
from explorer.session import Session


class Claims(StrEnum):
    """Which claims hang at their lines."""

    ALL = "all"
    DISPUTED = "disputed"
    NONE = "none"


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


@dataclass(frozen=True, slots=True)
class Reader:
    """A source as a page. `lines` says for each row of the page of which line of the source it is
    (0: of none), `marks` which rows are lines in dispute, and how strongly."""

    page: Page
    lines: tuple[int, ...]
    marks: Mapping[int, Verdict]

    def row_of(self, line: int) -> int:
        """Return the row of a line, of the nearest one before where it has none; -1 at worst."""
        nearest = self.lines[bisect_right(self.lines, line) - 1] if self.lines else 0
        return self.lines.index(nearest) if nearest else -1


def reader(session: Session, source: Source, line: int, text: bool, claims: Claims) -> Reader:
    """Return a source to be read, its own words or ours, with some of its claims at their lines.

    `line` is the one that is asked for: its number stands out.
    """
    rows: list[Row] = [row(Span(_what_is_shown(session, source, text), "dim")), BLANK]
    lines = [0] * len(rows)
    marks: dict[int, Verdict] = {}
    for one in reader_lines(session, source.id, text):
        if one.worst:
            marks[len(rows)] = one.worst
        hanging = _chosen(session, one, claims)
        rows += [_line_row(source.id, one, one.number == line, bool(hanging)), *hanging]
        lines += [one.number] * (1 + len(hanging))
    if len(rows) == 2:
        rows.append(row("None of its lines is outlined, and its text is not at hand."))
        rows.append(row(Span("Start with --texts and the folder of the text to read it.", "dim")))
        lines.append(0)
        lines.append(0)
    title = span(source.title).text or span(source.id).text
    place = Place.passage(source.id, line)
    return Reader(Page(place, title, title, tuple(rows)), tuple(lines), marks)


def _what_is_shown(session: Session, source: Source, text: bool) -> str:
    if text:
        return "The source's own text; under each line the claims that it makes."
    if has_outlines(session, source.id):
        return "Each line in our own words; under it the claims that it makes."
    return "None of its lines is outlined: here are those that make claims, under each its claims."


def _line_row(source_id: str, line: ReaderLine, asked: bool, open_: bool) -> Row:
    hidden = [Span(f"  [{words.count(len(line.claims), 'claim')}]", "dim")]
    return row(
        Span(f"{line.number:>4} ", "strong" if asked else "dim"),
        *line.spans,
        *(hidden if line.claims and not open_ else []),
        to=Place.passage(source_id, line.number),
    )


def _chosen(session: Session, line: ReaderLine, claims: Claims) -> list[Row]:
    """Return what hangs at a line, in so far as it is wanted."""
    if claims is Claims.NONE:
        return []
    disputed = {c.id for c in line.claims if session.mark(c)}
    return [
        Row(one.spans, one.target, 7)
        for one in line.hanging
        if claims is Claims.ALL or (one.target and one.target.id in disputed)
    ]


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
    return (span(told or NO_OUTLINE, "" if told else "dim"),)


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
        Span(also_words(claim, number), "dim"),
        to=Place.claim(claim.id),
    )


def _vantage(source_id: str, one: VantageEvidence, changes: bool) -> Row:
    lead = f"{CHANGES} here its voice changes to " if changes else f"{CHANGES} "
    return row(
        Span(f"{lead}{VOICES[one.shows]}: ", "label" if changes else "dim"),
        span(one.why, "dim"),
        to=Place.source(source_id),
    )
