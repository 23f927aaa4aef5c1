"""Findings in columns, under headings where they are grouped."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.compare.model import Finding, Severity
from explorer.pages import Row, Span, row, span
from explorer.pages import words as say
from explorer.pages.grouping import Grouping
from explorer.place import Place
from explorer.session import Session
from explorer.ui.widgets.headed_list import HeadedList
from explorer.ui.widgets.lines import clip, width_of

SEVERITY_GLYPHS = {Severity.HIGH: "●", Severity.MEDIUM: "◐", Severity.LOW: "○"}

_WIDE, _MIDDLE = 62, 42
"""From how many cells on a row has severity and sources in words, and the verdict or ruling."""

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


class FindingList(HeadedList):
    """Findings in columns: severity, verdict, what it is about, ruling and sources at the right."""

    def fit(self, row: Row, width: int) -> Sequence[Span]:
        """Lay out severity, verdict, fact, ruling and sources for a width."""
        if row.target is None:
            return row.spans
        severity, verdict, fact, sources, ruling = row.spans
        wide = width >= _WIDE
        glyph = Span(verdict.text[:1], verdict.role)
        head = [severity if wide else Span(severity.text[:1], severity.role), Span(" ")]
        if wide or (width >= _MIDDLE and not ruling.text):
            head += [verdict, Span(" ")]
        elif width >= _MIDDLE:
            room = width_of([verdict]) - 1
            head += [glyph, Span(" "), Span(ruling.text.ljust(room), ruling.role)]
        else:
            head += [glyph, Span(" ")]
            head += [Span(ruling.text[:1], ruling.role), Span(" ")] if ruling.text else []
        left = width - width_of(head)
        tail = self._tail(fact, sources, ruling, left) if wide else []
        shown = clip([fact], left - width_of(tail))
        gap = left - width_of([*shown, *tail])
        return [*head, *shown, Span(" " * gap), *tail]

    def _tail(self, fact: Span, sources: Span, ruling: Span, room: int) -> list[Span]:
        """Return what stands at the right edge: the ruling, and the sources if there is room."""
        told = [Span("  "), ruling] if ruling.text else []
        rest = [Span("  "), sources]
        return told + (rest if width_of([fact, *told, *rest]) <= room else [])
