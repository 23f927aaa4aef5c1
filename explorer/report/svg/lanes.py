"""The timelines of the report: a lane for each source, bars over years or a series' films."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from explorer.charts.axis import Axis, story_axis, year_axis
from explorer.charts.lanes import Item, Lane, Line, lay_out
from explorer.charts.story import story_timeline
from explorer.charts.timeline import timeline
from explorer.charts.timeline_lanes import story_lanes, world_lanes
from explorer.report.svg.elements import (
    CELL,
    ROW,
    WIDTH,
    Figure,
    Markup,
    cells,
    diamond,
    group,
    line,
    picture,
    rectangle,
    words,
    wrapped,
)
from explorer.session import Session
from explorer.text import clean
from explorer.wording import pictures as say

_NAMES = 185
"""Width of the column of source names."""

_BAR = 10
"""Height of a bar."""

_HALF = 6
"""Half the width of a diamond."""

_MOST_LANES, _MOST_BARS = 12, 8
"""Maximum number of lanes, and of bars in one lane."""

_POINT = 1.2 * CELL
"""Widest stretch drawn as a point."""


def world_figure(session: Session) -> Figure | None:
    """Return the timeline of the real world, None if no source gives a date."""
    lanes = _in_order(session, world_lanes(session))
    if not any(lane.items for lane in lanes):
        return None
    span = timeline(session)
    axis = year_axis(span.start, span.end, cells(WIDTH - _NAMES))
    return _figure("world", say.WORLD, lanes, axis)


def story_figure(session: Session) -> Figure | None:
    """Return the timeline of the story, None if no source says when it is set."""
    lanes = _in_order(session, story_lanes(session))
    if not any(lane.items for lane in lanes):
        return None
    names = [clean(session.pack.name(event)) for event in story_timeline(session).axis]
    axis = story_axis(names, cells(WIDTH - _NAMES))
    return _figure("story", say.STORY, lanes, axis)


def _in_order(session: Session, lanes: Sequence[Lane]) -> list[Lane]:
    """Return lanes in the order of the sources' ids, as in the rest of the report."""
    if not lanes:
        return []
    by_source = sorted(zip(session.pack.sources, lanes, strict=True), key=lambda pair: pair[0])
    return [replace(lane, items=tuple(sorted(lane.items, key=_beginning))) for _, lane in by_source]


def _beginning(item: Item) -> tuple[float, float, str]:
    return (-inf if item.start is None else item.start, item.surely_to, item.label)


def _figure(name: str, label: say.PictureLabel, lanes: Sequence[Lane], axis: Axis) -> Figure:
    chosen = _chosen([lane for lane in lanes if lane.items])
    silent = [lane.name for lane in lanes if not lane.items]
    items = [item for lane in chosen for item in lane.items]
    lines = lay_out(
        [Lane(lane.name, lane.items) for lane in chosen], axis.at, _columns(), False, False
    )
    top = ROW * (len(axis.heads) + 0.5)
    body = list(_lines(lines, items, axis, top))
    height = top + ROW * len(lines) + 6
    grid = [line(_x(c), top, _x(c), height - 4, "grid") for c in axis.grid]
    sentences = [say.lane_words(lane.name, [item.label for item in lane.items]) for lane in chosen]
    svg = picture(name, label.title, " ".join(sentences), height, *grid, *_heads(axis, top), *body)
    numbers = say.numbered(axis.names)
    shown, every = len(items), sum(len(lane.items) for lane in lanes)
    left_out = say.shown_of(shown, every, "bars")
    caption = " ".join(filter(None, [label.caption, numbers, say.silent(label, silent), left_out]))
    return Figure(name, label.title, caption, svg)


def _chosen(lanes: Sequence[Lane]) -> list[Lane]:
    """Return the lanes and bars that fit, preferring those that are part of a conflict."""
    fullest = sorted(lanes, key=lambda lane: (not any(i.glyph for i in lane.items), lane.name))
    kept = {id(lane) for lane in fullest[:_MOST_LANES]}
    return [replace(lane, items=_weightiest(lane.items)) for lane in lanes if id(lane) in kept]


def _weightiest(items: Sequence[Item]) -> tuple[Item, ...]:
    kept = {id(item) for item in sorted(items, key=lambda item: not item.glyph)[:_MOST_BARS]}
    return tuple(item for item in items if id(item) in kept)


def _columns() -> int:
    return cells(WIDTH - _NAMES)


def _x(column: float) -> float:
    return _NAMES + column * (WIDTH - _NAMES) / _columns()


def _heads(axis: Axis, top: float) -> Iterator[Markup]:
    for row, marks in enumerate(axis.heads):
        for mark in marks:
            yield words(_x(mark.column), ROW * (row + 0.8), mark.text, "quiet")
    yield line(_NAMES, top, WIDTH, top, "axis")
    if "━" in axis.rule:  # an axis of events, each from an even number to the next
        for (start, first), (_, after) in pairwise(axis.points):
            if start >= 0 and int(start) % 2 == 0:
                yield rectangle(_x(first), top - 2, _x(after) - _x(first), 4, "event")


def _lines(
    lines: Sequence[Line], items: Sequence[Item], axis: Axis, top: float
) -> Iterator[Markup]:
    for row, laid in enumerate(lines):
        y = top + ROW * (row + 0.75)
        if laid.head:
            yield line(0, y - 15, WIDTH, y - 15, "grid")
            yield words(0, y, wrapped(laid.head, _NAMES - 8, 1)[0])
        for piece in laid.pieces:
            if piece.is_bar:
                yield _bar(items[piece.item], axis, y - _BAR)
            else:
                item = items[piece.item] if piece.item >= 0 else None
                x = _beside(item, axis, _x(piece.column) + 3)
                yield words(x, y, piece.text.strip(), "halo quiet")


def _beside(item: Item | None, axis: Axis, x: float) -> float:
    """Return where a text at `x` begins, so that it does not cover the diamond to its left."""
    point = None if item is None else _point(item, axis)
    if point is None or x < point - _HALF:
        return x
    return max(x, point + _HALF + 3)


def _point(item: Item, axis: Axis) -> float | None:
    """Return the middle of an item drawn as a point, None if it is drawn as a bar."""
    if item.start is None or item.end is None or item.denied:
        return None
    x, end = _x(axis.at(item.start)), _x(axis.at(item.end))
    return (x + end) / 2 if end - x <= _POINT else None


def _bar(item: Item, axis: Axis, y: float) -> Markup:
    """Return a bar, solid where certain and pale where possible; a moment is a diamond."""
    low = 0.0 if item.start is None else axis.at(item.start)
    high = float(_columns()) if item.end is None else axis.at(item.end)
    x, end = _x(low), _x(high)
    look = f"v-{item.role}"
    if item.denied:
        return group(rectangle(x, y, end - x, _BAR, f"{look} denied"), title=item.label)
    if (point := _point(item, axis)) is not None:
        return group(diamond(point, y + _BAR / 2, _HALF, look), title=item.label)
    parts = [rectangle(x, y, end - x, _BAR, f"{look} pale")]
    sure, until = _x(axis.at(item.surely_from)), _x(axis.at(item.surely_to))
    if until > sure:
        parts.append(rectangle(sure, y, until - sure, _BAR, look))
    return group(*parts, title=item.label)
