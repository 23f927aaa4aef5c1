"""Findings in columns, under headings where they are grouped."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.charts.lines import Line, clip, width_of
from explorer.pages.page import Row, Span
from explorer.ui.widgets.bar import shorten
from explorer.ui.widgets.headed_list import HeadedList

_COLUMNS = 7

_WIDE = 62
"""From how many cells on a row has severity, sources and note in words."""

_RULED = 54
"""From how many cells on the ruling stands there in words, not as a sign alone."""

_EVEN = 42
"""From how many cells on verdicts have their signs, and all are as wide as the longest."""

_MOST_VERDICTS = len("spelling")
"""As wide are verdicts below that, but for the longest."""

_SHORTEST = 7
"""Cells to which the subject gives way, so that one sees what is said of it."""


class FindingList(HeadedList):
    """Findings in columns: severity, verdict, what it is about, ruling and sources at the right.

    The verdict is in words at every width.
    """

    def fit(self, row: Row, width: int) -> Sequence[Span]:
        """Lay out severity, verdict, fact, note, ruling and sources for a width."""
        if len(row.spans) != _COLUMNS:  # a heading, or what a broken cache holds
            return row.spans
        severity, verdict, subject, fact, sources, note, ruling = row.spans
        if width < _WIDE:
            severity, note = _sign(severity), _sign(note)
        if width < _EVEN:
            verdict = Span(verdict.text[2:].rstrip().ljust(_MOST_VERDICTS), verdict.role)
        if width < _RULED:
            ruling = _sign(ruling)
        head = [severity, Span(" "), verdict, Span(" ")]
        tail = [part for told in (note, ruling) if told.text for part in (Span("  "), told)]
        left = width - width_of(head)
        rest = [Span("  "), sources]
        if width >= _WIDE and width_of([subject, fact, *tail, *rest]) <= left:
            tail += rest
        shown = _fact(subject, fact, left - width_of(tail))
        gap = left - width_of([*shown, *tail])
        return [*head, *shown, Span(" " * gap), *tail]


def _sign(told: Span) -> Span:
    """Return the sign before a word."""
    return Span(told.text[:1], told.role)


def _fact(subject: Span, fact: Span, width: int) -> Line:
    """Return subject and property in a width; the subject is shortened first."""
    over = width_of([subject, fact]) - width
    cells = width_of([subject])
    if fact.text and over > 0 and cells > _SHORTEST:
        subject = Span(shorten(subject.text, max(cells - over, _SHORTEST)), subject.role)
    return clip([subject, fact], width)
