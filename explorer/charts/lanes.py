"""The layout of a timeline: stretches as bars, labels beside them, lanes packed.

All of it is arithmetic on columns; `chart.py` draws the result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import NamedTuple

from rich.cells import cell_len

from explorer.charts.axis import Axis, flowed, key_entries
from explorer.charts.lines import ELLIPSIS, clip, width_of
from explorer.model.place import Place
from explorer.wording.spans import Span

SOLID, DENIED, POINT, ROUGH_POINT, DENIED_POINT = "█", "╱", "◆", "◇", "✕"
OPEN_START, OPEN_END = "◂", "▸"
RAMP = "░▒▓"
_SOMEWHERE = "▒"

_BESIDE = 14
"""Minimum room for a label beside its bar, in cells; with less it gets a line of its own below."""

_POINT = 1.5
"""Widest stretch drawn as a point, in cells, so that a moment across two cells is not a bar."""

_APART = 2
"""Minimum distance between two pieces in one line, in cells."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something in a lane. Times are positions on the axis, in whatever unit it has."""

    start: float | None
    """The earliest it can begin; None if unknown."""
    surely_from: float
    """It is certainly under way from here ..."""
    surely_to: float
    """... to here; no later than `surely_from` if no part of it is certain."""
    end: float | None
    label: str
    place: Place
    """The place that Enter opens."""
    role: str = "source"
    glyph: str = ""
    """The role of the verdict on it."""
    denied: bool = False
    """Whether the source denies it."""
    rough: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A source with its items, the earliest first; `quiet` says what could not be drawn."""

    name: str
    items: tuple[Item, ...]
    quiet: str = ""


class Piece(NamedTuple):
    """A text at a column. `item` is an index over the items of all lanes, -1 for none."""

    item: int
    column: int
    text: str
    role: str
    is_bar: bool = False


class Line(NamedTuple):
    """One line. `lane` is -1 between lanes; `head` is the lane's name on its first line."""

    lane: int
    head: str
    pieces: tuple[Piece, ...]


At = Callable[[float], float]
"""Maps a time to a fractional column; 0 is the left edge of the drawing."""


def extent(item: Item, at: At, width: int) -> tuple[int, int]:
    """Return a bar's first column and the one after its last; a bar has at least one column."""
    low = 0.0 if item.start is None else at(item.start)
    high = float(width) if item.end is None else at(item.end)
    if high - low <= _POINT:
        column = min(max(floor((low + high) / 2), 0), width - 1)
        return column, column + 1
    first = min(max(floor(low + 1e-6), 0), width - 1)
    return first, min(max(ceil(high - 1e-6), first + 1), width)


def bar(item: Item, at: At, width: int) -> tuple[int, str]:
    """Return a bar's first column and its text, one character per cell."""
    first, after = extent(item, at, width)
    size = after - first
    if size == 1 and item.start is not None and item.end is not None:
        return first, DENIED_POINT if item.denied else ROUGH_POINT if item.rough else POINT
    if item.denied:
        return first, DENIED * size
    cells = "".join(_cell(item, at, first, after, x) for x in range(first, after))
    if item.start is None:
        cells = OPEN_START + cells[1:]
    if item.end is None:
        cells = cells[:-1] + OPEN_END
    return first, cells


def _cell(item: Item, at: At, first: int, after: int, column: int) -> str:
    """Return the block that shows how certain one cell of a bar is, from light to solid."""
    middle = column + 0.5
    sure_from, sure_to = at(item.surely_from), at(item.surely_to)
    if sure_to <= sure_from:
        return RAMP[0] if after - first > 2 and column in (first, after - 1) else _SOMEWHERE
    if middle < sure_from:
        return RAMP[min(int(3 * (middle - first) / max(sure_from - first, 1)), 2)]
    if middle > sure_to:
        return RAMP[min(int(3 * (after - middle) / max(after - sure_to, 1)), 2)]
    return SOLID


class _Placed(NamedTuple):
    first: int
    after: int
    lines: tuple[tuple[Piece, ...], ...]


def _place(number: int, item: Item, at: At, width: int) -> _Placed:
    """Place a bar with its label to its right, else to its left, else below."""
    first, cells = bar(item, at, width)
    after = first + len(cells)
    drawing = Piece(number, first, cells, item.role, is_bar=True)
    label = f"{item.glyph} {item.label}" if item.glyph else item.label
    size, right, left = cell_len(label), width - after - 1, first - 1
    role = item.role if item.glyph else ""
    if size <= right or (right >= _BESIDE and right >= left and size > left):
        words = Piece(number, after, f" {cut(label, right)}", role)
        return _Placed(first, after + cell_len(words.text), ((drawing, words),))
    if size <= left or (left >= _BESIDE and size > width):
        text = f"{cut(label, left)} "
        start = first - cell_len(text)
        return _Placed(start, after, ((Piece(number, start, text, role), drawing),))
    text = cut(label, width)
    start = max(min(first, width - cell_len(text)), 0)
    return _Placed(0, width, ((drawing,), (Piece(number, start, text, role),)))


def cut(label: str, width: int) -> str:
    """Return a label cut to a width between words, or inside one if half would be lost."""
    if cell_len(label) <= width:
        return label
    head = "".join(span.text for span in clip([Span(label)], width))[: -len(ELLIPSIS)]
    if label[len(head)].isalnum():
        between = max(head.rfind(" "), head.rfind("-") + 1)
        if cell_len(head[:between]) >= width // 2:
            head = head[:between]
    return f"{head.rstrip(' –,;:')}{ELLIPSIS}" if width > 0 else ""


def lay_out(lanes: Sequence[Lane], at: At, width: int, stacked: bool, airy: bool) -> list[Line]:
    """Return the lines of a drawing of `width` columns.

    `stacked` gives each lane's name a line of its own; `airy` puts a blank line between lanes.
    """
    lines: list[Line] = []
    number = 0
    for index, lane in enumerate(lanes):
        if airy and index:
            lines.append(Line(-1, "", ()))
        rows = list(_packed(lane, number, at, width))
        if lane.quiet or not rows:
            rows.append((Piece(-1, 0, f"{cut(lane.quiet, width - 1)} ", "dim"),))
        number += len(lane.items)
        if stacked:
            lines.append(Line(index, lane.name, ()))
            lines += [Line(index, "", row) for row in rows]
        else:
            lines += [Line(index, "" if at_ else lane.name, row) for at_, row in enumerate(rows)]
    return lines


def _packed(lane: Lane, number: int, at: At, width: int) -> Iterator[tuple[Piece, ...]]:
    """Yield a lane's rows; an item joins the previous row if it does not touch what is there."""
    row: list[Piece] = []
    free = 0
    for offset, item in enumerate(lane.items):
        placed = _place(number + offset, item, at, width)
        if row and (placed.first < free or len(placed.lines) > 1):
            yield tuple(row)
            row = []
        row += placed.lines[0]
        free = placed.after + _APART
        for more in placed.lines[1:]:
            yield tuple(row)
            row = list(more)
            free = width + _APART
    if row:
        yield tuple(row)


def nearest(lines: Sequence[Line], item: int, direction: int) -> int:
    """Return the item nearest by column in the next line up (-1) or down (1) that has items."""
    here = line_of(lines, item)
    column = next((p.column for p in lines[here].pieces if p.item == item), 0) if here >= 0 else 0
    at = here + direction
    while 0 <= at < len(lines):
        pieces = [p for p in lines[at].pieces if p.item >= 0 and p.item != item]
        if pieces:
            return min(pieces, key=lambda p: abs(p.column - column)).item
        at += direction
    return item


def line_of(lines: Sequence[Line], item: int) -> int:
    """Return the first line in which an item is drawn, -1 if none."""
    return next((i for i, line in enumerate(lines) if any(p.item == item for p in line.pieces)), -1)


def item_at(lines: Sequence[Line], line: int, column: int) -> int:
    """Return the item drawn at a line and a column, -1 for none."""
    for piece in lines[line].pieces if 0 <= line < len(lines) else ():
        after = piece.column + cell_len(piece.text)
        if piece.item >= 0 and piece.column <= column < after:
            return piece.item
    return -1


def signs(lanes: Sequence[Lane], at: At, width: int) -> list[tuple[str, str]]:
    """Return the signs used in a drawing, each with its meaning."""
    cells = "".join(bar(item, at, width)[1] for lane in lanes for item in lane.items)
    known = (
        (SOLID * 2, "certain", SOLID),
        (RAMP[:2], "within this range", "░▒▓"),
        (POINT, "a point", POINT),
        (ROUGH_POINT, "roughly", ROUGH_POINT),
        (DENIED * 2, "ruled out", DENIED + DENIED_POINT),
        (f"{OPEN_START} {OPEN_END}", "open", OPEN_START + OPEN_END),
    )
    return [(sign, what) for sign, what, chars in known if any(c in cells for c in chars)]


def foot(
    lanes: Sequence[Lane], verdicts: Sequence[Span], axis: Axis, width: int
) -> list[list[Span]]:
    """Return the lines below a drawing: the legend, and the key to the numbers on the axis."""
    used = [(Span(sign, "source"), what) for sign, what in signs(lanes, axis.at, width)]
    used += [(sign, sign.role) for sign in verdicts]
    legend = [[sign, Span(f" {what}   ", "dim")] for sign, what in used]
    return [*flowed(legend, width), *flowed(key_entries(axis.names), width)]


def name_width(lanes: Sequence[Lane], width: int) -> int:
    """Return the width of the column of lane names beside a drawing, in cells."""
    longest = max((width_of([Span(lane.name)]) for lane in lanes), default=0)
    return min(longest, max(width // 4, 8))
