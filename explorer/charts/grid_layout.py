"""The layout of the grid of facts: columns for a given width, and the content of each cell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from explorer.charts.grid import FactRow, SubjectRow
from explorer.charts.grid_cells import GLYPHS, ROLES, Cell, CellMark
from explorer.charts.lines import Line, clip, width_of
from explorer.model.enums import Vantage, Verdict
from explorer.model.source import Source
from explorer.text import count
from explorer.wording.labels import SEVERITY_GLYPHS, VERDICT_GLYPHS
from explorer.wording.spans import Span, span

GAP = 1
"""Cells between two columns."""

_SEVERAL = 76
"""Minimum width for two or more columns of sources, in cells: 80 less the gutter and scroll
bar."""

_NARROWEST = 16
"""Minimum width of a source's column if as many as fit are shown, in cells."""

_LABELS = 30, 44
"""Minimum and maximum width of the column of facts, in cells."""

VANTAGES = {
    Vantage.AFTER: Span("after release", "dim"),
    Vantage.BEFORE: Span("before release", "warn"),
    Vantage.UNKNOWN: Span("date unclear", "dim"),
}


class Columns(NamedTuple):
    """The columns on screen."""

    label: int
    """Width of the column of facts, in cells."""
    first: int
    """Index of the first source shown."""
    widths: tuple[int, ...]
    """Widths of the sources' columns."""
    total: int
    """How many sources there are."""

    @property
    def after(self) -> int:
        """Return the index after the last source shown."""
        return self.first + len(self.widths)

    def showing(self, source: int) -> Columns:
        """Return the columns scrolled as little as needed to show a source."""
        if not 0 <= source < self.total or not self.widths:
            return self
        first = min(self.first, source)
        return self._replace(first=max(first, source - len(self.widths) + 1))

    def at(self, x: int) -> int | None:
        """Return the column under x: 0 for facts, 1 and up for sources, None for none."""
        if x < self.label + GAP:
            return 0
        x -= self.label + GAP
        for index, width in enumerate(self.widths):
            if x < width + GAP:
                return self.first + index + 1
            x -= width + GAP
        return None


def lay_out(width: int, total: int, first: int = 0) -> Columns:
    """Return the columns for `width` cells: one source if it is narrow, else as many as fit."""
    least, most = _LABELS
    if total == 0:
        return Columns(max(width, 1), 0, (), 0)
    if width < _SEVERAL:
        number, label = 1, min(max(width * 2 // 5, 28), width // 2)
    else:
        number = max(min(total, (width - least) // (_NARROWEST + GAP)), 1)
        label = min(max(width - number * (30 + GAP), least), most)
    room = max(width - label - number * GAP, number)
    share, more = divmod(room, number)
    widths = tuple(share + (index < more) for index in range(number))
    return Columns(label, min(max(first, 0), total - number), widths, total)


def fill(spans: Sequence[Span], width: int) -> Line:
    """Return spans cut or padded to exactly `width` cells."""
    shown = clip(spans, width)
    blank = width - width_of(shown)
    return [*shown, Span(" " * blank)] if blank > 0 else shown


def label_spans(row: FactRow | SubjectRow, width: int, grouped: bool = False) -> Line:
    """Return a row's cell in the column of facts: verdict, subject, property.

    The name is cut before the property, which distinguishes the facts of one subject.
    """
    if isinstance(row, SubjectRow):
        return fill([Span(row.name, "title")], width)
    severity = row.finding.severity if row.finding else None
    sign = Span(f"{SEVERITY_GLYPHS[severity] if severity else ' '} ", severity or "")
    if grouped:
        return fill([sign, Span("  "), Span(row.label)], width)
    room = width - width_of([sign])
    name, label = Span(row.name, "strong"), Span(row.label)
    dash = Span(" – ", "dim")
    over = width_of([name, dash, label]) - room
    if over > 0:
        least = min(cell_len(row.name), max(room // 3, 6))
        name_room = max(cell_len(row.name) - over, least)
        return fill([sign, *clip([name], name_room), dash, label], width)
    return fill([sign, name, dash, label], width)


def cell_spans(cell: Cell, width: int) -> Line:
    """Return a cell's sign and text."""
    if not cell.mark:
        return [Span(" " * width)]
    sign = sign_of(cell)
    text = {CellMark.RUMOUR: "rumour", CellMark.LOST: "missing"}.get(cell.mark, "")
    return fill([Span(f"{sign.text} ", sign.role), Span(cell.text, text)], width)


def sign_of(cell: Cell) -> Span:
    """Return a cell's sign in its colour, which is its verdict's if it conflicts."""
    if cell.mark is CellMark.CONFLICT and cell.verdict:
        return Span(VERDICT_GLYPHS[cell.verdict], str(cell.verdict))
    return Span(GLYPHS[cell.mark], ROLES[cell.mark])


def subject_words(row: SubjectRow) -> str:
    """Return the note beside a subject's name."""
    disputed = f", {row.disputed} disputed" if row.disputed else ""
    return f"{count(row.facts, 'fact')}{disputed}"


def head_spans(source: Source, name: str, width: int, one_line: bool = False) -> tuple[Line, Line]:
    """Return a source's two header lines, its name and its vantage; or both on one line.

    If `name` is "", its id is used.
    """
    records = source.is_database and source.vantage is Vantage.UNKNOWN
    vantage = Span("database", "dim") if records else VANTAGES[source.vantage]
    shown = span(name or source.id, "source")
    if one_line:
        line = fill([shown, Span("  "), vantage], width)
        return line, line
    whole = [span(f"{source.id}, ", "dim"), vantage] if name else [vantage]
    second = whole if width_of(whole) <= width else [vantage]
    return fill([shown], width), fill(second, width)


def legend(verdicts: Collection[Verdict], width: int) -> list[Line]:
    """Return the legend for the signs of `verdicts` and of marks, wrapped into lines.

    No line is broken between a sign and its word; entries wider than a line are left out.
    """
    items = [
        (Span(f"{VERDICT_GLYPHS[verdict]} ", str(verdict)), Span(verdict, "dim"))
        for verdict in Verdict
        if verdict in verdicts and verdict is not Verdict.MISSING
    ]
    items += [
        (Span(f"{GLYPHS[mark]} ", ROLES[mark]), Span(mark, "dim"))
        for mark in CellMark
        if mark not in (CellMark.CONFLICT, CellMark.NOTHING)
    ]
    items = [item for item in items if width_of(item) <= width]
    taken = sum(width_of(item) for item in items)
    apart = Span("  " if taken + 2 * (len(items) - 1) <= width else " ")
    lines: list[Line] = [[]]
    for item in items:
        longer = [*lines[-1], apart, *item] if lines[-1] else list(item)
        if width_of(longer) > width:
            lines.append(list(item))
        else:
            lines[-1] = longer
    return lines
