"""The list of the cast: columns for a width, and over the dots the letters of the sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from explorer.charts.lines import Line, clip, width_of
from explorer.pages import Row, Span
from explorer.ui.widgets.row_list import RowList
from explorer.wording.records import initials

MOST_DOTS = 8
"""With more sources than that a count stands in for a dot each."""

COUNT_WIDTH, _MARKS_WIDTH = 10, 3
_NAMES = 26
"""Fewest cells for the two names; with less the counts go, then the room between the dots, then
the dots."""

TOTALS = "{:>7}{:>6}".format
"""Writes the numbers of claims and findings, or the words over them, in their columns."""


class CastLayout(NamedTuple):
    """The columns of the cast for a width."""

    names: tuple[int, int]
    dots: int
    """Cells for who says so, 0 where that is not shown."""
    spread: bool
    """Whether a dot has three cells, so that a source's two letters fit beside each other over it;
    else one, and they stand one above the other."""
    totals: bool


def cast_layout(width: int, sources: int) -> CastLayout:
    """Return the columns that fit a width, as many as leave the names their room."""
    counted = sources > MOST_DOTS
    wide, tight = (COUNT_WIDTH,) * 2 if counted else (max(3 * sources - 1, 0), sources)
    for dots, totals in ((wide, True), (tight, True), (wide, False), (tight, False), (0, False)):
        tail = (1 + dots + 1 + _MARKS_WIDTH if dots else 0) + len(TOTALS("", "")) * totals
        left = width - 1 - tail
        if left >= _NAMES or not (dots or totals):
            own = max(left, 2) // 2
            spread = dots == wide and not counted and dots > 0
            return CastLayout((own, max(left, 2) - own), dots, spread, totals)
    raise AssertionError


class CastList(RowList):
    """A character, an actor, a dot for each source, how the names are spelt, counts."""

    sources: Sequence[str] = ()
    """What the sources are called, in the order of the dots."""

    def layout_for(self, width: int) -> CastLayout:
        """Return the columns for a width."""
        return cast_layout(width, len(self.sources))

    def fit(self, row: Row, width: int) -> Sequence[Span]:
        """Lay out the columns for a width."""
        character, actor, dots, *marks, totals = row.spans
        layout = self.layout_for(width)
        told = Span("  ".join(dots.text), dots.role) if layout.spread else dots
        tail = [Span(" "), *column(told, layout.dots), Span(" "), *marks] if layout.dots else []
        tail += [totals] if layout.totals else []
        own, other = layout.names
        return [*column(character, own), Span(" "), *column(actor, other), *tail]

    def heads(self, width: int) -> tuple[Line, Line]:
        """Return the two lines over the columns: their names, the letters of each source."""
        layout = self.layout_for(width)
        own, other = layout.names
        upper, lower = Span(""), Span("")
        letters = initials(self.sources)
        title = Span("who says so" if layout.dots >= len("who says so") else "who", "label")
        if layout.dots and len(self.sources) > MOST_DOTS:
            lower = title
        elif layout.spread:
            upper, lower = title, Span(" ".join(letters), "source")
        elif layout.dots:
            upper, lower = (Span("".join(one[n] for one in letters), "source") for n in (0, 1))
        before = Span(" " * (own + 1 + other + 1))
        names = [
            *column(Span("character", "label"), own),
            Span(" "),
            *column(Span("actor", "label"), other),
            Span(" "),
            *column(lower, layout.dots),
            Span(" " * (1 + _MARKS_WIDTH)),
            Span(TOTALS("claims", "clash") if layout.totals else "", "label"),
        ]
        return [before, upper], names


def column(span: Span, width: int) -> Line:
    """Return a span in exactly `width` cells."""
    shown = clip([span], width)
    return [*shown, Span(" " * (width - width_of(shown)))]
