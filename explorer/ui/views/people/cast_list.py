"""The list of the cast: columns for a width, and over the dots the letters of the sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from explorer.charts.lines import Line, clip, width_of
from explorer.pages.page import ListRow
from explorer.pages.people import CastLine
from explorer.ui.widgets.row_list import RowList
from explorer.wording.labels import VERDICT_GLYPHS
from explorer.wording.records import initials
from explorer.wording.spans import Span

SAYS, DENIES, LOST, SILENT, VARIANT = "●", "×", "▢", "·", "≈"

MOST_DOTS = 8
"""With more sources than that a count stands in for a dot each."""

_COUNT_WIDTH, _MARKS_WIDTH = 10, 3
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
    wide, tight = (_COUNT_WIDTH,) * 2 if counted else (max(3 * sources - 1, 0), sources)
    for dots, totals in ((wide, True), (tight, True), (wide, False), (tight, False), (0, False)):
        tail = (1 + dots + 1 + _MARKS_WIDTH if dots else 0) + len(TOTALS("", "")) * totals
        left = width - 1 - tail
        if left >= _NAMES or not (dots or totals):
            own = max(left, 2) // 2
            spread = dots == wide and not counted and dots > 0
            return CastLayout((own, max(left, 2) - own), dots, spread, totals)
    raise AssertionError


NO_SOURCES: Mapping[str, str] = {}


class CastList(RowList):
    """A character, an actor, a dot for each source, how the names are spelt, counts."""

    sources: Mapping[str, str] = NO_SOURCES
    """What each source is called, by its id, in the order of the dots."""

    def layout_for(self, width: int) -> CastLayout:
        """Return the columns for a width."""
        return cast_layout(width, len(self.sources))

    def fit(self, row: ListRow, width: int) -> Sequence[Span]:
        """Lay out the columns for a width."""
        if not isinstance(row, CastLine):
            return super().fit(row, width)
        layout = self.layout_for(width)
        tail: Line = []
        if layout.dots:
            dots = self._dots(row, "  " if layout.spread else "")
            tail = [Span(" "), *column(dots, layout.dots), Span(" "), *_marks(row)]
        if layout.totals:
            tail.append(Span(TOTALS(row.claims, row.findings or SILENT), "dim"))
        own, other = layout.names
        return [*column(_character(row), own), Span(" "), *column(_actor(row), other), *tail]

    def _dots(self, row: CastLine, between: str) -> Span:
        """Return a dot for each source, or how many of them say so."""
        if len(self.sources) > MOST_DOTS:
            count = f"{len(row.sources)} of {len(self.sources)}"
            return Span(count.rjust(_COUNT_WIDTH), "source")
        says = DENIES if row.denied else SAYS
        dots = [
            says if source in row.sources else LOST if source in row.holes else SILENT
            for source in self.sources
        ]
        role = "source" if row.sources else "warn" if row.holes else "dim"
        return Span(between.join(dots), role)

    def heads(self, width: int) -> tuple[Line, Line]:
        """Return the two lines over the columns: their names, the letters of each source."""
        layout = self.layout_for(width)
        own, other = layout.names
        upper, lower = Span(""), Span("")
        letters = initials([*self.sources.values()])
        title = Span("who says so" if layout.dots >= len("who says so") else "who", "label")
        if layout.dots and len(self.sources) > MOST_DOTS:
            lower = title
        elif layout.spread:
            upper, lower = title, Span(" ".join(letters), "source")
        elif layout.dots:
            upper, lower = (Span("".join(pair[n] for pair in letters), "source") for n in (0, 1))
        before = Span(" " * (own + 1 + other + 1))
        names = [
            *column(Span("character", "label"), own),
            Span(" "),
            *column(Span("actor", "label"), other),
            Span(" "),
            *column(lower, layout.dots),
            Span(" " * (1 + _MARKS_WIDTH)),
            Span(TOTALS("claims", "finds") if layout.totals else "", "label"),
        ]
        return [before, upper], names


def _character(row: CastLine) -> Span:
    if row.character:
        return Span(row.character_name, "strong")
    return Span(row.work or "–", "dim")


def _actor(row: CastLine) -> Span:
    if row.actor:
        name = row.actor_name
        return Span(f"not {name}", "warn") if row.denied else Span(name, "link")
    return Span("name missing", "warn") if row.holes else Span("–", "dim")


def _marks(row: CastLine) -> Line:
    """Return a cell each for spellings, lost names and the verdict."""
    return [
        Span(VARIANT if row.spellings else " ", "spelling"),
        Span(LOST if row.holes else " ", "missing"),
        Span(VERDICT_GLYPHS[row.conflict] if row.conflict else " ", row.conflict or ""),
    ]


def column(span: Span, width: int) -> Line:
    """Return a span in exactly `width` cells."""
    shown = clip([span], width)
    return [*shown, Span(" " * (width - width_of(shown)))]
