"""Findings as rows of columns, and headings between them where they are grouped."""

from __future__ import annotations

from explorer.model.finding import Finding
from explorer.model.place import Place
from explorer.pages import words as say
from explorer.pages.grouping import Grouping
from explorer.pages.page import Row, Span, row, span
from explorer.session import Session

JOIN = " – "
"""Between what a finding is about and what is said of it."""

_CHANGED = "!"
"""Stands in the place of a ruling's glyph where the claims have changed since."""


def finding_line(session: Session, finding: Finding, by: Grouping = Grouping.NONE) -> Row:
    """Return a finding as a row: severity, verdict, subject, property, sources, note, ruling.

    Of subject and property only what the heading above does not say.
    """
    glyph = say.SEVERITY_GLYPHS[finding.severity]
    state = session.rulings.state(finding)
    subject = session.pack.name(finding.subject)
    fact = say.property_label(session, finding.property)
    if by is Grouping.ENTITY:
        subject = ""
    elif by is Grouping.PROPERTY:
        fact = ""
    role = "" if state == "open" else "dim"
    return row(
        Span(f"{glyph} {finding.severity:<6}", str(finding.severity)),
        Span(f"{say.GLYPHS[finding.verdict]} {finding.verdict:<13}", str(finding.verdict)),
        span(subject, role),
        span(f"{JOIN if subject and fact else ''}{fact}", role),
        Span(say.count(len(finding.sources), "source"), "dim"),
        Span(f"{say.NOTE} note" if session.rulings.note(finding) else "", "label"),
        _ruling(session, finding, state),
        to=Place.finding(finding.id),
    )


def heading_line(title: str, count: int) -> Row:
    """Return a heading with the number of findings under it."""
    return row(span(title, "label"), Span(f"  {say.count(count, 'finding')}", "dim"))


def _ruling(session: Session, finding: Finding, state: str) -> Span:
    if session.rulings.outdated(finding):
        return Span(f"{_CHANGED} {state}", "warn")
    glyph = say.RULINGS.get(state)
    return Span(f"{glyph} {state}", "good") if glyph else Span("")
