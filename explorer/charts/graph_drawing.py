"""A graph drawn for a size: what stands on each row, and what lies under a point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.charts import graph as draw
from explorer.charts.graph_sides import Side
from explorer.charts.lines import Line, clip, width_of
from explorer.pages.graph import Graph
from explorer.pages.page import Span

MIDDLE = -1
"""The entity in the middle, where another number is a tie's index."""

LEFT, RIGHT = 0, 1

Part = tuple[Line, bool]
"""Spans, and whether the cursor is on them."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a drawing says, safe for a terminal."""

    title: str = ""
    notes: Sequence[str] = ()
    names: Sequence[str] = ()
    """The neighbour of each edge of the graph."""


class Drawing:
    """In a wide place a box with ties on both sides, each scrolled by itself; else a list."""

    def __init__(
        self,
        graph: Graph,
        words: Words,
        width: int = 0,
        height: int = 0,
        tops: tuple[int, int] = (0, 0),
    ) -> None:
        self.graph, self.words = graph, words
        self.width, self.height = width, height
        self.two_sided = width >= draw.TWO_SIDED
        self.box: list[Line] = []
        edges = graph.edges
        inward = [at for at, edge in enumerate(edges) if not edge.outward]
        outward = [at for at, edge in enumerate(edges) if edge.outward]
        if not self.two_sided:
            lines = draw.side_lines(edges, [*outward, *inward], arrows=False)
            window = max(height - 1, 0)
            self.sides = (
                Side([], True, 0, 0),
                Side(lines, False, 1, window, centred=False, top=tops[RIGHT]),
            )
            self._widths = draw.Widths(0, 0, 0, max(width - 1, 0))
            return
        self.sides = (
            Side(draw.side_lines(edges, inward), True, 0, height, top=tops[LEFT]),
            Side(draw.side_lines(edges, outward), False, 0, height, top=tops[RIGHT]),
        )
        self.box = draw.box_lines(words.title, words.notes, width // 3) if graph.middle else []
        box = width_of(self.box[0]) if self.box else 0
        needs = [draw.need(graph, words.names, ties) for ties in (inward, outward)]
        self._widths = draw.share_out(width, box, needs[LEFT], needs[RIGHT])

    def side_of(self, tie: int) -> Side:
        """Return the side on which a tie stands."""
        left = self.two_sided and not self.graph.edges[tie].outward
        return self.sides[LEFT if left else RIGHT]

    @property
    def _box_top(self) -> int:
        return max((self.height - len(self.box)) // 2, 0)

    @property
    def box_row(self) -> int:
        """The row on which the stems leave the middle."""
        return self._box_top + len(self.box) // 2 if self.two_sided else 0

    def parts(self, row: int, cursor: int) -> list[Part]:
        """Return what stands on a row, from left to right."""
        if not self.two_sided:
            return self._list_parts(row, cursor)
        left, right = self.sides
        stem = ("─" if row == self.box_row else " ") * self._widths.stem
        parts: list[Part] = []
        if left.lines:
            parts = self._body(left, row, self._widths.left, cursor)
            parts.append(([Span(left.trunk(row, self.box_row) + stem, "dim")], False))
        elif not right.lines:
            parts.append(([Span(" " * ((self.width - self._widths.box) // 2))], False))
        parts.append((self._box_line(row - self._box_top), cursor == MIDDLE))
        if right.lines:
            parts.append(([Span(stem + right.trunk(row, self.box_row), "dim")], False))
            parts += self._body(right, row, self._widths.right, cursor)
        return parts

    def _box_line(self, row: int) -> Line:
        if not 0 <= row < len(self.box):
            return [Span(" " * self._widths.box)]
        line = self.box[row]
        if row != len(self.box) // 2:
            return line
        first, *inner, last = line
        if self.sides[LEFT].lines:
            first = Span("┤" + first.text[1:], first.role)
        if self.sides[RIGHT].lines:
            last = Span(last.text[:-1] + "├", last.role)
        return [first, *inner, last]

    def _list_parts(self, row: int, cursor: int) -> list[Part]:
        if row == 0:
            notes = Span(f"  {' · '.join(note for note in self.words.notes if note)}", "dim")
            line = clip([Span(self.words.title, "title"), notes], self._widths.right)
            return [(line, cursor == MIDDLE)]
        side = self.sides[RIGHT]
        trunk = Span(side.trunk(row, 0), "dim")
        return [([trunk], False), *self._body(side, row, self._widths.right, cursor)]

    def _body(self, side: Side, row: int, width: int, cursor: int) -> list[Part]:
        """Return what stands beside the trunk on a row, in exactly `width` cells."""
        line = side.line_at(row)
        if hidden := side.hidden(row):
            arrow = "↑" if row == side.y else "↓"
            return _set([([Span(f"{arrow} {hidden} more", "dim")], False)], width, side, 2)
        if line is None:
            return [([Span(" " * width)], False)]
        if line.tie < 0:
            return _set([(draw.heading_spans(line, width, side.mirrored), False)], width, side)
        edge, here = self.graph.edges[line.tie], line.tie == cursor
        room = max(width - draw.BRANCH, 1)
        names = draw.name_width(self.graph, self.words.names, side.ties, room)
        spans = draw.tie_spans(edge, self.words.names[line.tie], room, names, side.mirrored)
        twig = [draw.branch(edge, line.last, side.mirrored, here)]
        parts: list[Part] = [(twig, False), ([Span(" ")], here), (spans, here)]
        return _set(parts[::-1] if side.mirrored else parts, width, side, 2)

    def in_left(self, x: int) -> bool:
        """Return whether x lies in the left side."""
        return bool(self.sides[LEFT].lines) and x < self._widths.left

    def under(self, x: int, row: int) -> int | None:
        """Return the tie under a point, `MIDDLE` for the middle, None for nothing."""
        side = self.sides[RIGHT]
        if not self.two_sided:
            if row == 0:
                return MIDDLE
        elif self.in_left(x):
            side = self.sides[LEFT]
        elif x < self.width - self._widths.right:
            return MIDDLE if 0 <= row - self._box_top < len(self.box) else None
        line = side.line_at(row)
        return line.tie if line and line.tie >= 0 else None


def _set(parts: Sequence[Part], width: int, side: Side, indent: int = 0) -> list[Part]:
    """Return parts set at the trunk, `indent` cells from it, filled to `width` cells."""
    blank = max(width - indent - sum(width_of(spans) for spans, _ in parts), 0)
    before, after = (blank, indent) if side.mirrored else (indent, blank)
    return [([Span(" " * before)], False), *parts, ([Span(" " * after)], False)]
