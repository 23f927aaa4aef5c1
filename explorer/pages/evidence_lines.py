"""The lines beyond the first on which a claim stands."""

from __future__ import annotations

from explorer.model.claim import Claim, Evidence
from explorer.pages.page import Place, Row, Span, row, span


def other_lines(claim: Claim) -> list[Evidence]:
    """Return a claim's evidence on other lines than its first, one of each line."""
    by_line: dict[int, Evidence] = {}
    for one in claim.evidence:
        by_line.setdefault(one.line, one)
    return list(by_line.values())[1:]


def also_words(claim: Claim, line: int = 0) -> str:
    """Return ", also line 14" of a claim read at `line`, by default its first; "" for no other."""
    at = line or next((one.line for one in claim.evidence), 0)
    lines = [str(one) for one in dict.fromkeys(e.line for e in claim.evidence) if one != at]
    if not lines:
        return ""
    if len(lines) == 1:
        return f", also line {lines[0]}"
    return f", also lines {', '.join(lines[:-1])} and {lines[-1]}"


def also_rows(claim: Claim, indent: int) -> list[Row]:
    """Return a row for each further line of a claim, which leads there."""
    return [
        row(
            Span(f"also line {one.line}", "dim"),
            *([Span(": ", "dim"), span(f"“{one.phrase}”", "phrase")] if one.phrase else []),
            to=Place.passage(claim.source.id, one.line),
            indent=indent,
        )
        for one in other_lines(claim)
    ]
