"""A source to read from beginning to end: its lines, with the claims that each line makes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from explorer.model.claim import Claim
from explorer.model.enums import STRENGTH, Verdict
from explorer.model.source import Source, VantageEvidence
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.passage import (
    NO_OUTLINE,
    filled_lines,
    has_outlines,
    highlight,
    line_number,
    line_text,
)
from explorer.pages.reader_window import lines_near, more_row
from explorer.read.texts import changed_note
from explorer.session import Session
from explorer.suggest.reviewing.review import by_line, suggestion_id
from explorer.suggest.reviewing.words import suggestion_words
from explorer.suggest.suggestion import Suggestion
from explorer.text import count
from explorer.wording.judgements import CHANGES
from explorer.wording.labels import MARKS, VERDICT_GLYPHS
from explorer.wording.records import claim_words, other_lines
from explorer.wording.vantages import VOICES

_NO_CLAIMS = (
    "This pack has no claims yet. Accept a suggestion under its line, or mark words to make one."
)
_LIMIT = 12
"""Maximum number of suggestions shown under one line, the best first."""


_MOST_ROWS = 800
"""Rows from which on a source is shown in parts: one for each line, claim and suggestion."""


class Claims(StrEnum):
    """Which claims are shown below their lines."""

    ALL = "all"
    DISPUTED = "disputed"
    NONE = "none"

    @property
    def next(self) -> Claims:
        """Return the next setting in the cycle."""
        choices = list(Claims)
        return choices[(choices.index(self) + 1) % len(choices)]

    @property
    def words(self) -> str:
        """Return the setting as a sentence."""
        return _SHOWN[self]


_NOT_READABLE = (
    row("There is no outline, and the source's text is not available."),
    row(Span("To read it, start with --texts and the folder of the text.", "dim")),
)
_SHOWN = {
    Claims.ALL: "All claims at their lines.",
    Claims.DISPUTED: "Only the claims that are in dispute.",
    Claims.NONE: "The lines alone, without claims.",
}


@dataclass(frozen=True, slots=True)
class ReaderLine:
    """One line of a source."""

    number: int
    """1-based."""
    spans: tuple[Span, ...]
    """Its text with the phrases of claims highlighted, or our outline of it."""
    claims: tuple[Claim, ...]
    worst: Verdict | None
    """The strongest verdict on any of its claims."""
    hanging: tuple[Row, ...]
    """Rows below the line: its claims, and its evidence of the source's vantage."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A source as a page.

    `lines` holds the 1-based source line of each row (0: none); `marks` maps the rows of disputed
    lines to their strongest verdict.
    """

    page: Page
    lines: tuple[int, ...]
    marks: Mapping[int, Verdict]

    def row_of(self, line: int) -> int:
        """Return the row of a line, else of the nearest line before it; -1 if there is none."""
        nearest = self.lines[bisect_right(self.lines, line) - 1] if self.lines else 0
        return self.lines.index(nearest) if nearest else -1


def reader(
    session: Session,
    source: Source,
    line: int,
    text: bool,
    claims: Claims,
    followed: Claim | None = None,
) -> Reader:
    """Return a source with its text or our outline, and the chosen claims below their lines.

    The number of `line` is highlighted. The claim that was `followed` to it comes first below it.
    """
    suggestions = by_line(session.suggested.get(source.id, ())) if text else {}
    rows: list[Row] = [row(Span(_what_is_shown(session, source, text), "dim"))]
    if not session.pack.claims:
        rows.append(row(Span(_NO_CLAIMS, "dim")))
    rows.append(BLANK)
    heads = len(rows)
    lines = [0] * heads
    marks: dict[int, Verdict] = {}
    numbers = filled_lines(session, source.id)
    shown = lines_near(
        numbers,
        line,
        _MOST_ROWS,
        lambda number: _rows_at(session, source.id, number, claims, suggestions),
    )
    if shown and shown[0] != numbers[0]:
        rows.append(more_row(source.id, numbers[0], shown[0] - 1, numbers, shown[0]))
        lines.append(0)
    for reader_line in reader_lines(session, source.id, text, shown):
        if reader_line.worst:
            marks[len(rows)] = reader_line.worst
        here = reader_line.number == line
        hanging = _attached(session, reader_line, claims)
        if followed and here:
            hanging.sort(key=lambda row: row.target != Place.claim(followed.id))
        if claims is Claims.ALL:
            waiting = suggestions.get(reader_line.number, [])[:_LIMIT]
            hanging += [_suggestion_row(session, suggestion) for suggestion in waiting]
        rows += [_line_row(source.id, reader_line, here, bool(hanging)), *hanging]
        lines += [reader_line.number] * (1 + len(hanging))
    if shown and shown[-1] != numbers[-1]:
        rows.append(more_row(source.id, shown[-1] + 1, numbers[-1], numbers, shown[-1]))
        lines.append(lines[-1])
    if len(rows) == heads:
        rows += _NOT_READABLE
        lines += [0] * len(_NOT_READABLE)
    title = span(source.title).text or span(source.id).text
    place = Place.passage(source.id, line)
    return Reader(Page(place, title, title, tuple(rows)), tuple(lines), marks)


def _rows_at(
    session: Session,
    source: str,
    line: int,
    claims: Claims,
    suggestions: Mapping[int, Sequence[Suggestion]],
) -> int:
    """Return how many rows a line takes with the chosen claims and its suggestions below it."""
    here = session.pack.claims_at(source, line)
    match claims:
        case Claims.ALL:
            return 1 + len(here) + min(len(suggestions.get(line, ())), _LIMIT)
        case Claims.DISPUTED:
            return 1 + sum(session.mark(claim) is not None for claim in here)
        case Claims.NONE:
            return 1


def _what_is_shown(session: Session, source: Source, text: bool) -> str:
    if text:
        return "The source's own text, with the claims from each line below it."
    if note := changed_note(session.pack, session.texts, source.id):
        return note
    if has_outlines(session, source.id):
        return "Each line in our own words, with its claims below it."
    return "There is no outline. These are the lines with claims, each with its claims below it."


def _line_row(source_id: str, line: ReaderLine, asked: bool, open_: bool) -> Row:
    hidden = [Span(f"  [{count(len(line.claims), 'claim')}]", "dim")]
    return row(
        *line.spans,
        *(hidden if line.claims and not open_ else []),
        to=Place.passage(source_id, line.number),
        number=line_number(line.number, chosen=asked),
        chosen=asked,
    )


def _attached(session: Session, line: ReaderLine, claims: Claims) -> list[Row]:
    """Return the rows below a line for the chosen claims."""
    if claims is Claims.NONE:
        return []
    disputed = {c.id for c in line.claims if session.mark(c)}
    return [
        attached._replace(indent=7)
        for attached in line.hanging
        if claims is Claims.ALL or (attached.target and attached.target.id in disputed)
    ]


def reader_lines(
    session: Session, source_id: str, text: bool, numbers: Sequence[int] | None = None
) -> list[ReaderLine]:
    """Return the non-empty lines of a source, with its text or our outline.

    `numbers` limits them; None means all.
    """
    source = session.pack.sources[source_id]
    record = session.records.get(source_id)
    changes = record.changes if record else ()
    vantage: dict[int, list[Row]] = {}
    for evidence in source.vantage_evidence:
        vantage.setdefault(evidence.line, []).append(
            _vantage(source_id, evidence, evidence in changes)
        )
    return [
        _line(session, source_id, number, text, vantage.get(number, []))
        for number in (filled_lines(session, source_id) if numbers is None else numbers)
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
        (*vantage, *(_claim_row(session, claim, number) for claim in claims)),
    )


def _words(
    session: Session, source_id: str, number: int, text: bool, claims: list[Claim]
) -> tuple[Span, ...]:
    own, outline = line_text(session, source_id, number)
    passage = session.pack.passages.get((source_id, number))
    if text and own:
        phrases = [e.phrase for c in claims for e in c.evidence if e.line == number]
        marked = passage.mark if passage and not claims else None
        note = [Span(f"  [{MARKS[marked]}]", "dim")] if marked else []
        return (*highlight(own, phrases), *note)
    if passage and passage.mark and not claims:
        why = MARKS[passage.mark]
        return (span(f"{outline}  " if outline else "", "dim"), Span(f"[{why}]", "dim"))
    return (span(outline or NO_OUTLINE, "" if outline else "dim"),)


def _claim_row(session: Session, claim: Claim, number: int) -> Row:
    """Return a claim as a dim row below its line, with its phrase and whether it conflicts."""
    quoted = next((e.phrase for e in claim.evidence if e.line == number and e.phrase), "")
    verdict = session.mark(claim)
    lead = VERDICT_GLYPHS[verdict] if verdict else "·"
    return row(
        Span(f"{lead} ", str(verdict or "dim"), sign=True),
        span(claim_words(session.pack, claim), "dim"),
        *([Span(" "), span(f"“{quoted}”", "phrase")] if quoted else []),
        *([Span(f"  {verdict}", str(verdict))] if verdict else []),
        Span(other_lines(claim, number), "dim"),
        to=Place.claim(claim.id),
    )


def _suggestion_row(session: Session, suggestion: Suggestion) -> Row:
    """Return a suggestion as a dim row below its line."""
    words = suggestion_words(session.pack, suggestion)
    lead = Span("+ ", "dim", sign=True)
    later = [Span(" · postponed", "dim")] if suggestion.deferred else []
    to = Place.suggestion(suggestion_id(suggestion))
    return row(lead, Span(words, "dim"), *later, to=to, indent=7)


def _vantage(source_id: str, evidence: VantageEvidence, changes: bool) -> Row:
    lead = f"{CHANGES} the point of view changes here: " if changes else f"{CHANGES} "
    quoted = [Span(" "), span(f"“{evidence.phrase}”", "phrase")] if evidence.phrase else []
    return row(
        Span(f"{lead}written {VOICES[evidence.shows].page}", "label" if changes else "dim"),
        *quoted,
        *([span(f": {evidence.why}", "dim")] if evidence.why else []),
        to=Place.source(source_id),
    )
