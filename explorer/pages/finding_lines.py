"""Findings as rows of columns, and headings between them where they are grouped."""

from __future__ import annotations

from explorer.compare.model import Finding, Severity
from explorer.pages import words as say
from explorer.pages.grouping import Grouping
from explorer.pages.model import Row, Span, row, span
from explorer.place import Place
from explorer.session import Session

SEVERITY_GLYPHS = {Severity.HIGH: "●", Severity.MEDIUM: "◐", Severity.LOW: "○"}

_CHANGED = "!"
"""Stands in the place of a ruling's glyph where the claims have changed since."""


def finding_line(session: Session, finding: Finding, by: Grouping = Grouping.NONE) -> Row:
    """Return a finding as a row: severity, verdict, fact, sources, ruling.

    Of the fact only what the heading above does not say.
    """
    glyph = SEVERITY_GLYPHS[finding.severity]
    state = session.rulings.state(finding)
    fact = say.fact_title(session, finding.subject, finding.property)
    if by is Grouping.ENTITY:
        fact = say.property_label(session, finding.property)
    elif by is Grouping.PROPERTY:
        fact = session.pack.name(finding.subject)
    return row(
        Span(f"{glyph} {finding.severity:<6}", str(finding.severity)),
        Span(f"{say.GLYPHS[finding.verdict]} {finding.verdict:<13}", str(finding.verdict)),
        span(fact, "" if state == "open" else "dim"),
        Span(say.count(len(finding.sources), "source"), "dim"),
        _ruling(session, finding, state),
        to=Place("finding", finding.id),
    )


def heading_line(title: str, count: int) -> Row:
    """Return a heading with the number of findings under it."""
    return row(span(title, "label"), Span(f"  {say.count(count, 'finding')}", "dim"))


def _ruling(session: Session, finding: Finding, state: str) -> Span:
    if session.rulings.outdated(finding):
        return Span(f"{_CHANGED} {state}", "warn")
    glyph = say.RULINGS.get(state)
    return Span(f"{glyph} {state}", "good") if glyph else Span("")
