"""The list of the cast: its columns, and the numbers of sources above the dots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from explorer.charts.lines import Line, clip, width_of
from explorer.pages.page import ListRow
from explorer.pages.people import CastLine
from explorer.ui.widgets.row_list import RowList
from explorer.wording.labels import VERDICT_GLYPHS
from explorer.wording.spans import Span

SAYS, DENIES, LOST, SILENT, VARIANT = "●", "×", "▢", "·", "≈"

MOST_DOTS = 8
"""With more sources than this, a count replaces the dots."""

_COUNT_WIDTH, _MARKS_WIDTH = 10, 3
_AMPLE = 40
"""Minimum width of the two names beside spaced dots, in cells."""
_NAMES = 26
"""Minimum width of the two names, in cells; if there is less, the counts are dropped, then the
space between dots, then the dots."""

_JOB, _ACTOR = "Character or job", "Played by"

TOTALS = "{:>7}{:>10}".format
"""Formats the numbers of claims and findings, or their headings, in columns."""


class CastLayout(NamedTuple):
    """The columns of the cast for a width."""

    names: tuple[int, int]
    dots: int
    """Width of the column of sources, in cells; 0 if it is not shown."""
    spread: bool
    """Whether a dot takes three cells rather than one."""
    totals: bool


NEEDED = (1_000, 1_000)
"""Widths of the two names if they use any width available."""


def cast_layout(
    width: int, sources: int, counted: bool = False, needed: tuple[int, int] = NEEDED
) -> CastLayout:
    """Return the columns that fit a width, as many as leave enough room for the names.

    A count replaces the dots if `counted`, or if there are more sources than `MOST_DOTS`. Width
    that one of the names does not need goes to the other.
    """
    counted = counted or sources > MOST_DOTS
    wide, tight = (_COUNT_WIDTH,) * 2 if counted else (max(3 * sources - 1, 0), sources)
    for dots, totals in ((wide, True), (tight, True), (wide, False), (tight, False), (0, False)):
        tail = (1 + dots + 1 + _MARKS_WIDTH if dots else 0) + len(TOTALS("", "")) * totals
        left = width - 1 - tail
        spread = dots == wide > tight
        if left >= (_AMPLE if spread else _NAMES) or not (dots or totals):
            left = max(left, 2)
            own = min(left // 2, needed[0])
            own = max(own, min(left - needed[1], needed[0])) if needed != NEEDED else own
            return CastLayout((own, left - own), dots, spread, totals)
    raise AssertionError


NO_SOURCES: Mapping[str, str] = {}


class CastList(RowList):
    """Rows with a character, an actor, a dot for each source, signs for spellings, and counts."""

    sources: Mapping[str, str] = NO_SOURCES
    """The sources' names by id, in the order of the dots."""

    counted = False
    """Whether sources are counted, as there is no room for the key to their names."""

    _measured: object = None
    """The rows for which the width of names has been computed."""
    _needed = NEEDED
    _has_parts = True

    def layout_for(self, width: int) -> CastLayout:
        """Return the columns for a width."""
        if self._measured is not self.rows:
            lines = [row for row in self.rows if isinstance(row, CastLine)]
            own = max((width_of([_character(line)]) for line in lines), default=0)
            other = max((width_of([_actor(line)]) for line in lines), default=0)
            self._needed = max(own, len(_JOB) + 1), max(other, len(_ACTOR))
            self._has_parts = any(line.character for line in lines) or not lines
            self._measured = self.rows
        return cast_layout(width, len(self.sources), self.counted, self._needed)

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
        """Return a dot for each source, or the number of sources that say so."""
        if self._is_counted:
            count = f"{len(row.sources)} of {len(self.sources)}"
            return Span(count.rjust(_COUNT_WIDTH), "source")
        says = DENIES if row.denied else SAYS
        dots = [
            says if source in row.sources else LOST if source in row.holes else SILENT
            for source in self.sources
        ]
        role = "source" if row.sources else "warn" if row.holes else "dim"
        return Span(between.join(dots), role)

    @property
    def _is_counted(self) -> bool:
        return self.counted or len(self.sources) > MOST_DOTS

    def source_key(self) -> Line:
        """Return the key to the sources' numbers, empty if sources are counted."""
        if self._is_counted:
            return []
        numbered = enumerate(self.sources.values(), 1)
        return [
            part
            for number, name in numbered
            for part in (Span(f"{number}\u00a0", "source"), Span(f"{_in_one(name)}   ", "dim"))
        ]

    def heads(self, width: int) -> tuple[Line, Line]:
        """Return the two header lines: the columns' headings, and the sources' numbers."""
        layout = self.layout_for(width)
        own, other = layout.names
        upper, lower = Span(""), Span("")
        if layout.dots and self._is_counted:
            lower = Span("Sources".rjust(_COUNT_WIDTH), "label")
        elif layout.dots:
            numbers = map(str, range(1, len(self.sources) + 1))
            upper = Span("Sources", "label")
            lower = Span(("  " if layout.spread else "").join(numbers), "source")
        if self._has_parts:
            who, actor = _JOB if own >= len(_JOB) else "Character", _ACTOR
        else:
            who, actor = "Job", "Name"
        before = Span(" " * (own + 1 + other + 1))
        names = [
            *column(Span(who, "label"), own),
            Span(" "),
            *column(Span(actor, "label"), other),
            Span(" "),
            *column(lower, layout.dots),
            Span(" " * (1 + _MARKS_WIDTH)),
            Span(TOTALS("Claims", "Findings") if layout.totals else "", "label"),
        ]
        return [before, upper], names


def _in_one(name: str) -> str:
    """Return a name on one line."""
    return name.replace(" ", "\u00a0")


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
    """Return one cell each for spellings, missing names and the verdict."""
    return [
        Span(VARIANT if row.spellings else " ", "spelling"),
        Span(LOST if row.holes else " ", "missing"),
        Span(VERDICT_GLYPHS[row.conflict] if row.conflict else " ", row.conflict or ""),
    ]


def column(span: Span, width: int) -> Line:
    """Return a span in exactly `width` cells."""
    shown = clip([span], width)
    return [*shown, Span(" " * (width - width_of(shown)))]
