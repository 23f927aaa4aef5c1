"""The axes of the timelines: years with ticks, or a series' films and events in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count, pairwise
from math import ceil, floor
from typing import NamedTuple

from rich.cells import cell_len

from explorer.charts.lines import clip, width_of, wrap
from explorer.wording.dates import SHORT_MONTHS, short_names
from explorer.wording.spans import Span

_MONTH_STEPS = (1, 3, 6)
_STEPS = (1, 2, 5)
_LABEL = 7
"""Minimum distance between the starts of two labels, in cells."""

_EVENT, _GAP, _EDGE = 3.0, 2.0, 1.2
"""Relative widths of an event, the time between two, and the time before and after all of them."""

_EMPTY = 0.3
"""Relative width of an empty step; a step with something in it has 1."""

_WITHIN = 0.01
"""How far something must reach into a step to count as being in it, in years."""

_MOST_SHARED = 200
"""With more steps than this, empty ones are not narrowed."""

_NAME_LINES = 3
_SLOT = 9
"""Minimum width for an event's name, in cells; with less it gets a number."""


class Mark(NamedTuple):
    """A label at a column."""

    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The mapping from times to columns, and what is drawn at the top."""

    points: tuple[tuple[float, float], ...]
    """(time, column) pairs, ascending; times between them are interpolated linearly."""
    grid: tuple[int, ...]
    heads: tuple[tuple[Mark, ...], ...]
    """Lines of labels, above the rule."""
    rule: str
    names: tuple[str, ...] = ()
    """What the numbers at the top mean, if there is no room for names."""

    def at(self, time: float) -> float:
        """Return the column of a time."""
        if time <= self.points[0][0]:
            return self.points[0][1]
        for (t0, c0), (t1, c1) in pairwise(self.points):
            if time <= t1:
                return c0 + (c1 - c0) * (time - t0) / (t1 - t0)
        return self.points[-1][1]


def year_axis(
    start: float, end: float, width: int, busy: Sequence[tuple[float, float]] = ()
) -> Axis:
    """Return an axis over years (2023.25 is the start of April 2023), with round ticks.

    `busy` are the spans of time with something in them. If they are given, empty years get
    less room and a broken rule.
    """
    room = max(width, _LABEL)
    step = next(s for s in _steps() if _units(start, end, s, busy) * _room(s) <= room)
    low, shares = _shares(start, end, step, busy)
    sums = [0.0, *accumulate(shares)]
    ticks = [low + i * step for i in range(len(shares) + 1)]
    points = tuple(
        (t, float(round(width * done / sums[-1]))) for t, done in zip(ticks, sums, strict=True)
    )
    columns = [min(int(column), width - 1) for _, column in points]
    labels = [_label(t, step, first=not i) for i, t in enumerate(ticks)]
    rank = [_rank(shares, i) for i in range(len(ticks))]
    marks = _marks(columns, labels, rank, width)
    empty = {
        x
        for at, share in enumerate(shares)
        if share < 1
        for x in range(columns[at], columns[at + 1])
    }
    grid = tuple(column for column, placed in zip(columns, rank, strict=True) if placed < 2)
    rule = "".join("┬" if x in grid else "╌" if x in empty else "─" for x in range(width))
    return Axis(points, grid, (marks,), rule)


def _rank(shares: Sequence[float], tick: int) -> int:
    """Return a tick's priority: 0 if a busy step begins there, 1 if one ends, else 2."""
    if tick < len(shares) and shares[tick] == 1:
        return 0
    return 1 if tick and shares[tick - 1] == 1 else 2


def _marks(
    columns: Sequence[int], labels: Sequence[str], rank: Sequence[int], width: int
) -> tuple[Mark, ...]:
    """Return the labels that fit at their columns, placing those of the lowest rank first."""
    taken: list[Mark] = []
    for at in sorted((at for at in range(len(columns)) if rank[at] < 2), key=rank.__getitem__):
        mark = Mark(min(columns[at], width - cell_len(labels[at])), labels[at])
        if mark.column >= 0 and not any(_touch(mark, other) for other in taken):
            taken.append(mark)
    return tuple(sorted(taken))


def _touch(mark: Mark, other: Mark) -> bool:
    first, second = sorted((mark, other))
    return first.column + cell_len(first.text) >= second.column


def _shares(
    start: float, end: float, step: float, busy: Sequence[tuple[float, float]]
) -> tuple[float, list[float]]:
    """Return where the axis begins, and the relative width of each step."""
    low, number = floor(start / step + 1e-9) * step, _ticks(start, end, step)
    if not busy or step < 1 or number > _MOST_SHARED:
        return low, [1.0] * number
    return low, [_share(low + i * step, step, busy) for i in range(number)]


def _units(start: float, end: float, step: float, busy: Sequence[tuple[float, float]]) -> float:
    """Return the axis's length in full-width steps."""
    number = _ticks(start, end, step)
    return number if number > _MOST_SHARED else sum(_shares(start, end, step, busy)[1])


def _share(start: float, step: float, busy: Sequence[tuple[float, float]]) -> float:
    """Return the relative width of a step from `start`: less if nothing in `busy` overlaps it."""
    first, after = start + _WITHIN, start + step - _WITHIN
    return 1.0 if any(begin < after and end > first for begin, end in busy) else _EMPTY


def _steps() -> Iterator[float]:
    yield from (months / 12 for months in _MONTH_STEPS)
    for power in count():
        yield from (float(step * 10**power) for step in _STEPS)


def _ticks(start: float, end: float, step: float) -> int:
    return max(ceil(end / step - 1e-9) - floor(start / step + 1e-9), 1)


def _room(step: float) -> int:
    return _LABEL if step >= 1 else _LABEL + 3


def _label(time: float, step: float, first: bool) -> str:
    months = round(time * 12)
    year, month = divmod(months, 12)
    if step >= 1 or (not month and not first):
        return str(year)
    return f"{SHORT_MONTHS[month]} {year}" if first else SHORT_MONTHS[month]


def story_axis(names: Sequence[str], width: int) -> Axis:
    """Return an axis of events: event i is at 2i to 2i + 1, with time between and around them."""
    total = _EVENT * len(names) + _GAP * max(len(names) - 1, 0) + 2 * _EDGE
    unit = width / total
    points = [(-1.0, 0.0)]
    column = _EDGE * unit
    for index in range(len(names)):
        points.append((2.0 * index, float(round(column))))
        column += _EVENT * unit
        points.append((2.0 * index + 1, float(round(column))))
        column += (_GAP if index < len(names) - 1 else _EDGE) * unit
    points.append((2.0 * len(names), float(width)))
    edges = [(int(points[2 * i + 1][1]), int(points[2 * i + 2][1])) for i in range(len(names))]
    slot = int((_EVENT + _GAP) * unit) - 1
    numbered = slot < _SLOT
    labels = [str(i) for i in range(1, len(names) + 1)] if numbered else short_names(names)
    grid = sorted({min(c, width - 1) for edge in edges for c in (edge[0], edge[1] - 1)})
    return Axis(
        tuple(points),
        tuple(grid),
        _names_over(labels, edges, slot, width),
        _boxes(edges, width),
        tuple(short_names(names)) if numbered else (),
    )


def _boxes(edges: Sequence[tuple[int, int]], width: int) -> str:
    cells = ["┄"] * width
    for first, after in edges:
        last = min(max(after - 1, first), width - 1)
        for x in range(first, last + 1):
            cells[x] = "━"
        if last > first:
            cells[first], cells[last] = "┝", "┥"
    return "".join(cells)


def _names_over(
    names: Sequence[str], edges: Sequence[tuple[int, int]], slot: int, width: int
) -> tuple[tuple[Mark, ...], ...]:
    """Return lines of labels, each centred over its event and aligned to the bottom line."""
    wrapped = [_wrapped(name, max(slot, 1)) for name in names]
    height = max(map(len, wrapped), default=0)
    lines: list[list[Mark]] = [[] for _ in range(height)]
    for parts, (first, after) in zip(wrapped, edges, strict=True):
        for line, text in zip(lines[height - len(parts) :], parts, strict=True):
            place = (first + after - cell_len(text)) // 2
            line.append(Mark(max(min(place, width - cell_len(text)), 0), text))
    return tuple(tuple(line) for line in lines)


def _wrapped(name: str, width: int) -> list[str]:
    lines = ["".join(s.text for s in line).strip() for line in wrap([Span(name)], width)]
    if len(lines) > _NAME_LINES:
        rest = " ".join(lines[_NAME_LINES - 1 :])
        return [*lines[: _NAME_LINES - 1], "".join(s.text for s in clip([Span(rest)], width))]
    return lines


def key_entries(names: Sequence[str]) -> list[list[Span]]:
    """Return the key to the numbers above an axis."""
    return [[Span(f"{n} ", "label"), Span(f"{name}   ", "dim")] for n, name in enumerate(names, 1)]


def flowed(entries: Sequence[Sequence[Span]], width: int) -> list[list[Span]]:
    """Return entries one after another, wrapped into lines."""
    lines: list[list[Span]] = []
    for entry in entries:
        if not lines or width_of([*lines[-1], *entry]) > width + 3:
            lines.append([])
        lines[-1] += entry
    return lines
