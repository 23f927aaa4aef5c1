"""A graph laid out for a given size: the content of each row, and the hit test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.charts import graph_lines as draw
from explorer.charts.graph import Graph
from explorer.charts.graph_lines import SideLine, joint
from explorer.charts.lines import Line, clip, width_of
from explorer.wording.spans import Span

MIDDLE = -1
"""Stands for the central entity where other numbers are indexes of ties."""

LEFT, RIGHT = 0, 1

Part = tuple[Line, bool]
"""Spans, and whether the cursor is on them."""


@dataclass
class Side:
    """Lines of ties in a window of `height` rows from row `y`, centred if all of them fit.

    If they do not, the first or last row of the window says how many ties are hidden.
    """

    lines: Sequence[SideLine]
    mirrored: bool
    y: int
    height: int
    centred: bool = True
    top: int = 0
    """Index of the line at the top of the window."""

    def __post_init__(self) -> None:
        self.scroll(0)

    @property
    def ties(self) -> list[int]:
        """The ties in order."""
        return [line.tie for line in self.lines if line.tie >= 0]

    @property
    def start(self) -> int:
        """The row of the first line, visible or not."""
        spare = self.height - len(self.lines)
        return self.y - self.top + (max(spare, 0) // 2 if self.centred else 0)

    def scroll(self, by: int) -> None:
        """Scroll by a number of lines."""
        self.top = min(max(self.top + by, 0), max(len(self.lines) - self.height, 0))

    def hidden(self, row: int) -> int:
        """Return how many hidden ties a row stands for; 0 for an ordinary row."""
        after = self.top + self.height
        if row == self.y and self.top > 0:
            return sum(line.tie >= 0 for line in self.lines[: self.top + 1])
        if row == self.y + self.height - 1 and after < len(self.lines):
            return sum(line.tie >= 0 for line in self.lines[after - 1 :])
        return 0

    def line_at(self, row: int) -> SideLine | None:
        """Return the line on a row, None if there is none."""
        index = row - self.start
        inside = self.y <= row < self.y + self.height
        if not inside or not 0 <= index < len(self.lines) or self.hidden(row):
            return None
        return self.lines[index]

    def row_of(self, tie: int) -> int:
        """Return the row of a tie, visible or not."""
        index = next((i for i, line in enumerate(self.lines) if line.tie == tie), 0)
        return self.start + index

    def show(self, tie: int) -> None:
        """Scroll as little as needed to make a tie visible, and the heading directly above it."""
        index = self.row_of(tie) - self.start
        first = index - 1 if index and self.lines[index - 1].tie < 0 else index
        if first <= self.top:
            self.scroll(first - 1 - self.top)
        elif index >= self.top + self.height - 1:
            self.scroll(index + 2 - self.height - self.top)

    def nearest(self, row: int) -> int:
        """Return the visible tie nearest to a row."""
        return min(self.ties, key=lambda tie: abs(self.row_of(tie) - row))

    def trunk(self, row: int, middle: int) -> str:
        """Return the trunk's line on a row; the stem joins it on the row `middle`."""
        heads = [self.start + i for i, line in enumerate(self.lines) if line.tie < 0]
        if not heads:
            return " "
        first, last = min(heads[0], middle), max(heads[-1], middle)
        if not first <= row <= last:
            return " "
        line = self.line_at(row)
        branches = line is not None and line.tie < 0
        stem = row == middle
        left, right = (branches, stem) if self.mirrored else (stem, branches)
        return joint(row > first, row < last, left, right)


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of a drawing, safe for a terminal."""

    title: str = ""
    notes: Sequence[str] = ()
    names: Sequence[str] = ()
    """The neighbour's name for each edge of the graph."""


class Drawing:
    """A box with independently scrolled ties on both sides if there is room, else a list."""

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
        self._left: frozenset[int] = frozenset()
        edges = graph.edges
        if not self.two_sided:
            every = sorted(range(len(edges)), key=lambda tie: not edges[tie].outward)
            lines = draw.side_lines(edges, every)
            window = max(height - 1, 0)
            self.sides = (
                Side([], True, 0, 0),
                Side(lines, False, 1, window, centred=False, top=tops[RIGHT]),
            )
            self._widths = draw.Widths(0, 0, 0, max(width - 1, 0))
            return
        left, right = draw.balanced(edges, height)
        self._left = frozenset(left)
        self.sides = (
            Side(draw.side_lines(edges, left, mirrored=True), True, 0, height, top=tops[LEFT]),
            Side(draw.side_lines(edges, right), False, 0, height, top=tops[RIGHT]),
        )
        self.box = draw.box_lines(words.title, words.notes, width // 3) if graph.middle else []
        box = width_of(self.box[0]) if self.box else 0
        needs = [draw.need(graph, words.names, ties) for ties in (left, right)]
        self._widths = draw.share_out(width, box, needs[LEFT], needs[RIGHT])

    def side_of(self, tie: int) -> Side:
        """Return the side that a tie is on."""
        return self.sides[LEFT if tie in self._left else RIGHT]

    @property
    def _box_top(self) -> int:
        return max((self.height - len(self.box)) // 2, 0)

    @property
    def box_row(self) -> int:
        """The row on which the stems leave the middle."""
        return self._box_top + len(self.box) // 2 if self.two_sided else 0

    def parts(self, row: int, cursor: int) -> list[Part]:
        """Return the parts of a row, from left to right."""
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
        line = row - self._box_top
        is_lit = cursor == MIDDLE and 0 <= line < len(self.box)
        parts.append((self._box_line(line), is_lit))
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
        """Return a row's parts beside the trunk, in exactly `width` cells."""
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
        """Return whether x is in the left side."""
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
    """Return parts aligned to the trunk, `indent` cells from it, padded to `width` cells."""
    blank = max(width - indent - sum(width_of(spans) for spans, _ in parts), 0)
    before, after = (blank, indent) if side.mirrored else (indent, blank)
    return [([Span(" " * before)], False), *parts, ([Span(" " * after)], False)]
