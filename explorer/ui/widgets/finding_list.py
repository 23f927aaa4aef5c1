"""Findings in columns, under headings where they are grouped."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.pages.model import Row, Span
from explorer.ui.widgets.headed_list import HeadedList
from explorer.ui.widgets.lines import clip, width_of

_WIDE, _MIDDLE = 62, 42
"""From how many cells on a row has severity and sources in words, and the verdict or ruling."""


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
