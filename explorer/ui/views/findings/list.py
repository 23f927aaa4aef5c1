"""Findings in columns, under headings where they are grouped."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.charts.lines import Line, clip, width_of
from explorer.pages.finding_row import FindingRow
from explorer.pages.page import ListRow
from explorer.text import count
from explorer.ui.views.findings.headed_list import HeadedList
from explorer.ui.widgets.bar import shorten
from explorer.wording.labels import NOTE, SEVERITY_GLYPHS, VERDICT_GLYPHS
from explorer.wording.spans import Span

_WIDE = 62
"""From how many cells on a row has severity, sources and note in words."""

_DECISION_IN_WORDS = 88
"""From how many cells on the decision stands there in words, not as a sign alone."""

_EVEN = 42
"""From how many cells on verdicts have their signs, and all are as wide as the longest."""

_SEVERITY_WIDTH = len("medium")
_VERDICT_WIDTH = len("contradiction")
_NARROW_VERDICT_WIDTH = len("spelling")
"""As wide are verdicts below `_EVEN`, but for the longest."""

_SHORTEST_SUBJECT = 7
"""Cells to which the subject gives way, so that one sees what is said of it."""


class FindingList(HeadedList):
    """Findings in columns: severity, verdict, what it is about, decision and sources at the right.

    The verdict is in words at every width.
    """

    def fit(self, row: ListRow, width: int) -> Sequence[Span]:
        """Lay out severity, verdict, fact, note, decision and sources for a width."""
        return columns(row, width) if isinstance(row, FindingRow) else super().fit(row, width)


def columns(row: FindingRow, width: int) -> Line:
    """Return a finding's columns in exactly `width` cells."""
    head = [_severity(row, width), Span(" "), _verdict(row, width), Span(" ")]
    tail = [part for words in _marks(row, width) for part in (Span("  "), words)]
    left = width - width_of(head)
    sources = [Span("  "), Span(count(row.sources, "source"), "dim")]
    if width >= _WIDE and width_of([Span(row.fact), *tail, *sources]) <= left:
        tail += sources
    fact = _fact(row, left - width_of(tail))
    gap = left - width_of([*fact, *tail])
    return [*head, *fact, Span(" " * gap), *tail]


def _severity(row: FindingRow, width: int) -> Span:
    words = f" {row.severity:<{_SEVERITY_WIDTH}}" if width >= _WIDE else ""
    return Span(f"{SEVERITY_GLYPHS[row.severity]}{words}", row.severity)


def _verdict(row: FindingRow, width: int) -> Span:
    if width < _EVEN:
        return Span(f"{row.verdict:<{_NARROW_VERDICT_WIDTH}}", row.verdict)
    return Span(f"{VERDICT_GLYPHS[row.verdict]} {row.verdict:<{_VERDICT_WIDTH}}", row.verdict)


def _marks(row: FindingRow, width: int) -> Line:
    """Return note and decision, as far as there are any."""
    marks = [Span(f"{NOTE} note" if width >= _WIDE else NOTE, "label")] if row.note else []
    if sign := row.decision_glyph:
        words = row.decision_words if width >= _DECISION_IN_WORDS else sign
        marks.append(Span(words, "warn" if row.changed else "good"))
    return marks


def _fact(row: FindingRow, width: int) -> Line:
    """Return subject and property in a width; the subject is shortened first."""
    role = "dim" if row.decided else ""
    over = width_of([Span(row.fact)]) - width
    subject = row.subject
    cells = width_of([Span(subject)])
    if row.property_label and over > 0 and cells > _SHORTEST_SUBJECT:
        subject = shorten(subject, max(cells - over, _SHORTEST_SUBJECT))
    label = row.fact.removeprefix(row.subject)
    return clip([Span(subject, role), Span(label, role)], width)
