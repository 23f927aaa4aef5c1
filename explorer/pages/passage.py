"""The page of a source's line: its text or our outline in context, and the claims it makes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from explorer.model.claim import Claim
from explorer.model.enums import STRENGTH
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.rows import finding_row, verdict_mark
from explorer.read.phrases import locate_phrase
from explorer.session import Session, per_session
from explorer.text import clean, count
from explorer.wording.labels import MARKS, VERDICT_GLYPHS
from explorer.wording.records import claim_words, opening_name, source_line
from explorer.wording.spans import signed

NO_OUTLINE = "(no outline)"
"""Shown for a line that has neither text nor outline."""

_AROUND = 3
"""Number of non-empty lines shown before and after the line in question."""

_ROOM = 160
"""Number of characters of a long line shown on either side of a phrase."""


def passage_page(session: Session, place: Place, claims: bool = True) -> Page | None:
    """Return the page of a line, None if the source has no such line.

    With `claims`, the claims that the line makes are listed below it.
    """
    source_id, line = place.as_passage or ("", 0)
    source = session.pack.sources.get(source_id)
    if source is None or not 1 <= line <= source.lines:
        return None
    before, after = _beside(filled_lines(session, source_id), line, _AROUND)
    rows = [
        row(span(source_line(source)), to=Place.source(source_id)),
        row(Span(_what_is_shown(session, source_id), "dim")),
        BLANK,
        *(line_row(session, source_id, number) for number in before),
        *_chosen_line(session, source_id, line, claims),
        *(line_row(session, source_id, number) for number in after),
    ]
    crumb = f"{opening_name(session.pack, source_id)}, line {line}"
    title = f"{crumb} of {source.lines:,}"
    return Page(place, span(title).text, span(crumb).text, tuple(rows))


def excerpt(
    session: Session, source_id: str, line: int, around: int, phrases: Sequence[str]
) -> list[Row]:
    """Return a line with `around` non-empty ones before and after, and its phrases highlighted.

    A long line on its own with a single phrase is cut to the text near the phrase.
    """
    before, after = _beside(filled_lines(session, source_id), line, around)
    rows = [line_row(session, source_id, number, indent=2) for number in before]
    near = phrases[0] if len(phrases) == 1 and not around else ""
    rows += _line_rows(session, source_id, line, phrases, indent=2, near=near)
    return rows + [line_row(session, source_id, number, indent=2) for number in after]


def _beside(lines: Sequence[int], line: int, around: int) -> tuple[Sequence[int], Sequence[int]]:
    """Return the `around` lines before one and those after it, of all lines in order."""
    before, after = bisect_left(lines, line), bisect_right(lines, line)
    return lines[max(before - around, 0) : before], lines[after : after + around]


def near_phrase(text: str, phrase: str) -> str:
    """Return the text around a phrase in a long line, cut between words; a short line whole."""
    match = locate_phrase(text, phrase)
    if match is None:
        return text
    start, end = match[0] - _ROOM, match[1] + _ROOM
    before, after = text[max(start, 0) : match[0]], text[match[1] : end]
    if start > 0:
        before = f"…{before.partition(' ')[2]}"
    if end < len(text):
        after = f"{after.rpartition(' ')[0]}…"
    return before + text[slice(*match)] + after


def filled_lines(session: Session, source_id: str) -> Sequence[int]:
    """Return the numbers of the source's lines that have a text, an outline or a claim."""
    text, known = session.lines(source_id), _filled_by_source(session)
    if source_id not in known or known[source_id][0] is not text:
        known[source_id] = text, _find_filled(session, source_id, text)
    return known[source_id][1]


@per_session
def _filled_by_source(_: Session) -> dict[str, tuple[Sequence[str] | None, Sequence[int]]]:
    """Return the cache of `filled_lines`: a source's text if it is available, and those lines."""
    return {}


def _find_filled(session: Session, source_id: str, text: Sequence[str] | None) -> Sequence[int]:
    source = session.pack.sources[source_id]
    if text is not None:
        return [i for i, words_ in enumerate(text[: source.lines], 1) if words_.strip()]
    return [
        line
        for line in range(1, min(source.lines, 100_000) + 1)
        if (source_id, line) in session.pack.passages or session.pack.claims_at(source_id, line)
    ]


def line_text(session: Session, source_id: str, line: int) -> tuple[str, str]:
    """Return a line's text and our outline of it, each "" if there is none."""
    text = session.lines(source_id)
    passage = session.pack.passages.get((source_id, line))
    here = text[line - 1] if text is not None and line <= len(text) else ""
    return here.strip(), passage.outline if passage else ""


def highlight(text: str, phrases: Iterable[str]) -> list[Span]:
    """Return a text as spans, with every occurrence of the phrases in the role `phrase`."""
    text = clean(text)
    lights = [False] * len(text)
    for phrase in phrases:
        match = locate_phrase(text, clean(phrase))
        if match:
            lights[slice(*match)] = [True] * (match[1] - match[0])
    spans: list[Span] = []
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or lights[i] != lights[start]:
            spans.append(Span(text[start:i], "phrase" if lights[start] else ""))
            start = i
    return spans


def _what_is_shown(session: Session, source_id: str) -> str:
    if session.lines(source_id) is not None:
        return "The source's own text, with the words behind claims highlighted."
    if has_outlines(session, source_id):
        return "Each line in our own words. Open the source's text to read the original."
    return "There is no outline. Open the source's text to read it."


def has_outlines(session: Session, source_id: str) -> bool:
    """Return whether any line of a source has an outline."""
    return source_id in _outlined(session)


@per_session
def _outlined(session: Session) -> frozenset[str]:
    """Return the ids of the sources that have an outline of any line."""
    passages = session.pack.passages.values()
    return frozenset(passage.source for passage in passages if passage.outline)


def line_number(line: int, *, chosen: bool) -> Span:
    """Return the number shown before a line; `chosen` marks the line that was asked for."""
    return Span(f"{line:>4} ", "strong" if chosen else "dim")


def line_row(session: Session, source_id: str, line: int, indent: int = 0) -> Row:
    """Return a line as one row, with the number of its claims and whether they conflict."""
    text, outline = line_text(session, source_id, line)
    claims = session.pack.claims_at(source_id, line)
    marks = [m for m in (session.mark(c) for c in claims) if m]
    tail = [Span(f" [{count(len(claims), 'claim')}]", "dim")] if claims else []
    if marks:
        worst = min(marks, key=STRENGTH.__getitem__)
        tail += [Span(" ", worst), *signed(VERDICT_GLYPHS[worst], worst, worst)]
    shown = text or outline or NO_OUTLINE
    place = Place.passage(source_id, line)
    return row(
        span(shown, "dim"), *tail, to=place, indent=indent, number=line_number(line, chosen=False)
    )


def _line_rows(
    session: Session,
    source_id: str,
    line: int,
    phrases: Iterable[str],
    indent: int,
    near: str = "",
) -> list[Row]:
    text, outline = line_text(session, source_id, line)
    text = near_phrase(clean(text), clean(near)) if near else text
    own = (
        highlight(text, phrases)
        if text
        else [span(outline) if outline else Span(NO_OUTLINE, "dim")]
    )
    number = line_number(line, chosen=True)
    rows = [row(*own, indent=indent, number=number, chosen=True)]
    if text and outline:
        rows.append(row(Span("In short: ", "dim"), span(outline), indent=indent + 5))
    return rows


def dispute_rank(session: Session, claim: Claim) -> int:
    """Return the sort rank of a claim at a line: the most strongly disputed first."""
    verdict = session.mark(claim)
    return len(STRENGTH) if verdict is None else STRENGTH[verdict]


def _chosen_line(session: Session, source_id: str, line: int, with_claims: bool) -> list[Row]:
    claims = sorted(session.pack.claims_at(source_id, line), key=lambda c: dispute_rank(session, c))
    phrases = [e.phrase for c in claims for e in c.evidence if e.line == line]
    rows = [BLANK, *_line_rows(session, source_id, line, phrases, 0)]
    passage = session.pack.passages.get((source_id, line))
    if passage and passage.mark:
        rows.append(row(Span(f"No claims from this line: {MARKS[passage.mark]}.", "dim"), indent=5))
    if claims and not with_claims:
        return [*rows, BLANK]
    for claim in claims:
        words_here = next((e.phrase for e in claim.evidence if e.line == line and e.phrase), "")
        rows.append(
            row(
                Span("└ ", "dim", sign=True),
                span(claim_words(session.pack, claim)),
                *([Span(" "), span(f"“{words_here}”", "phrase")] if words_here else []),
                *verdict_mark(session, claim),
                to=Place.claim(claim.id),
                indent=5,
            )
        )
    finding_ids = dict.fromkeys(
        f.id for c in claims for f in session.comparison.by_claim.get(c.id, [])
    )
    if finding_ids:
        rows.append(row(Span("Findings here", "label"), indent=5))
        rows += [finding_row(session, session.comparison.by_id[i], 7) for i in finding_ids]
    if not claims and not (passage and passage.mark):
        rows.append(row(Span("No claims from this line.", "dim"), indent=5))
    return [*rows, BLANK]
