"""The graph of a film in cells: a column for each character, a horizontal line for each tie.

Each tie has part of a row to itself, as wide as its label, so that no labels overlap. Columns are
as far apart as names and labels need; characters that do not fit are left out and counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rich.cells import cell_len

from explorer.charts.film_graph import FilmGraph, FilmTie, side_by_side
from explorer.charts.lines import Line, clip, split_at, width_of, wrap
from explorer.wording.labels import VERDICT_GLYPHS
from explorer.wording.spans import Span, span

FROM = 150
"""Minimum width at which the whole film is drawn, in cells."""

HEAD = 3
"""Rows taken by the names and the line below them."""

_FEWEST = 3
"""Fewest columns worth drawing."""

_NAME = 15
"""Maximum width of a line of a name, in cells."""
_LABEL = 24
"""Maximum width of a tie's label, in cells."""
_ENDS = 5
"""Cells needed beside a tie's label: a joint and a stroke at each end, and the arrow."""
_BETWEEN = 3
"""Minimum distance between two names, in cells."""

Part = tuple[Line, bool]
"""Spans, and whether the cursor is on them."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A tie on its row: from one column to another, 0-based from the left."""

    tie: FilmTie
    left: int
    right: int
    row: int
    onward: bool
    """Whether it points from left to right."""
    words: str


@dataclass(slots=True)
class FilmDrawing:
    """The graph laid out for a given size: columns, stretches, and the content of each row."""

    graph: FilmGraph
    names: Sequence[str]
    """The name of each of the graph's `ranked`, safe for a terminal."""
    width: int = 0
    height: int = 0
    top: int = 0
    columns: list[int] = field(default_factory=list)
    """The x position of each column's line, in cells."""
    order: list[int] = field(default_factory=list)
    """The character in each column, as an index into `ranked`."""
    stretches: list[Stretch] = field(default_factory=list)
    """In order of rows, from left to right within each."""

    def __post_init__(self) -> None:
        for number in range(len(self.graph.ranked), _FEWEST - 1, -1):
            graph = self.graph.among(number)
            order = side_by_side(graph)
            gaps = _gaps(graph, order, self.names)
            room = self.width - sum(gaps)
            if room >= 0:
                self.graph, self.order = graph, order
                extra = room // max(len(gaps) - 1, 1)
                self.columns = [gaps[0] + min(extra // 2, 4)]
                for gap in gaps[1:-1]:
                    self.columns.append(self.columns[-1] + gap + min(extra, 6))
                spare = max(self.width - self.columns[-1] - gaps[-1], 0) // 2
                self.columns = [x + spare for x in self.columns]
                apart = _stretches(graph, order, apart=True)
                fits = _rows(apart) <= self.window
                self.stretches = apart if fits else _stretches(graph, order)
                return
        self.graph = FilmGraph()

    @property
    def rows(self) -> int:
        """The number of rows of ties."""
        return _rows(self.stretches)

    @property
    def pitch(self) -> int:
        """The distance between two rows of ties: 2 if there is room, else 1."""
        return max(min(self.window // max(self.rows, 1), 2), 1)

    @property
    def window(self) -> int:
        """The number of rows of ties that are visible."""
        return max(self.height - HEAD, 1)

    def show(self, stretch: int) -> None:
        """Scroll as little as needed to make a tie visible."""
        row = self.stretches[stretch].row
        self.top = min(max(self.top, row - self.window + 1), row)
        self.top = max(min(self.top, self.rows - self.window), 0)

    def parts(self, y: int, stretch: int, column: int) -> list[Part]:
        """Return the parts of row `y`; the cursor is on a stretch or a column's name (-1: not)."""
        if y < HEAD - 1:
            return self._heads(y, column)
        if y == HEAD - 1:
            return self._row(())
        row, between = divmod(y - HEAD, self.pitch)
        row += self.top
        if row >= self.rows:
            return [([Span(" " * self.width)], False)]
        if between:
            return self._row(())
        return self._row([(s, n == stretch) for n, s in enumerate(self.stretches) if s.row == row])

    def _heads(self, y: int, column: int) -> list[Part]:
        parts: list[Part] = []
        at = 0
        for number, x in enumerate(self.columns):
            lines = name_lines(self.names[self.order[number]])
            text = lines[y] if len(lines) > 1 else ("", lines[0])[y]
            start = max(x - cell_len(text) // 2, at)
            parts.append(([Span(" " * (start - at))], False))
            parts.append(([Span(text, "title")], number == column))
            at = start + cell_len(text)
        return [*parts, ([Span(" " * max(self.width - at, 0))], False)]

    def _row(self, here: Sequence[tuple[Stretch, bool]]) -> list[Part]:
        """Return the columns' lines overlaid with the ties of a row."""
        parts: list[Part] = []
        at = number = 0
        waiting = list(here)
        while number < len(self.columns):
            x = self.columns[number]
            parts.append(([Span(" " * (x - at))], False))
            if waiting and waiting[0][0].left == number:
                stretch, lit = waiting.pop(0)
                after = bool(waiting) and waiting[0][0].left == stretch.right
                parts += self._across(stretch, lit, joined=number > 0 and at == x)
                number = stretch.right
                at = self.columns[number]
                if not after:
                    parts.append(([Span("┤", "dim")], False))
                    at += 1
                    number += 1
                continue
            parts.append(([Span("│", "dim")], False))
            at = x + 1
            number += 1
        return [*parts, ([Span(" " * max(self.width - at, 0))], False)]

    def _across(self, stretch: Stretch, lit: bool, joined: bool) -> list[Part]:
        """Return a tie from its left column up to, but not including, its right one."""
        x, end = self.columns[stretch.left], self.columns[stretch.right]
        edge = stretch.tie.edge
        heavy = len(edge.sources) > 1
        stroke = "╌" if edge.denied else "━" if heavy else "─"
        role = str(edge.conflict) if edge.conflict else "dim"
        inner = end - x - 1
        words = clip([Span(stretch.words, role if edge.conflict else "")], inner - _ENDS + 1)
        size = width_of(words) + 2
        start = self._place(stretch, size, inner)
        strokes = [stroke] * inner
        for column in self.columns[stretch.left + 1 : stretch.right]:
            strokes[column - x - 1] = "┿" if stroke == "━" else "┼"
        if stretch.onward:
            strokes[-1] = "▸"
        else:
            strokes[0] = "◂"
        before, after = "".join(strokes[:start]), "".join(strokes[start + size :])
        joint = "┼" if joined else "├"
        return [
            ([Span(joint, "dim")], False),
            ([Span(before, role)], False),
            ([Span(" "), *words, Span(" ")], lit),
            ([Span(after, role)], False),
        ]

    def _place(self, stretch: Stretch, size: int, inner: int) -> int:
        """Return where a tie's label begins: if possible between two columns, near its middle."""
        x = self.columns[stretch.left]
        edges = [c - x - 1 for c in self.columns[stretch.left : stretch.right + 1]]
        middle = (inner - size) // 2
        rooms = [a + 2 + (b - a - 3 - size) // 2 for a, b in pairwise(edges) if b - a - 3 >= size]
        return min(rooms, key=lambda start: abs(start - middle), default=max(middle, 1))

    def under(self, x: int, y: int) -> tuple[int, int]:
        """Return the indexes of the stretch and the column under a point; -1 means none."""
        if y < HEAD:
            nearest = min(
                range(len(self.columns)), key=lambda n: abs(self.columns[n] - x), default=-1
            )
            near = nearest >= 0 and abs(self.columns[nearest] - x) <= _NAME // 2
            return -1, nearest if near else -1
        row, between = divmod(y - HEAD, self.pitch)
        row += self.top
        for number, stretch in enumerate(self.stretches):
            inside = self.columns[stretch.left] < x < self.columns[stretch.right]
            if stretch.row == row and inside and not between:
                return number, -1
        return -1, -1


def name_lines(name: str) -> list[str]:
    """Return a name on one line, or on two if it is long."""
    lines = ["".join(s.text for s in line) for line in wrap([Span(name)], _NAME)]
    if len(lines) < 2:
        return lines
    rest = " ".join(lines[1:])
    if cell_len(rest) > _NAME:
        rest = f"{split_at(rest, _NAME - 1)[0].rstrip()}…"
    return [lines[0], rest]


def tie_words(tie: FilmTie) -> str:
    """Return a tie's label, after its verdict's sign if it is disputed."""
    edge = tie.edge
    sign = f"{VERDICT_GLYPHS[edge.conflict]} " if edge.conflict else ""
    label = span(edge.label).text
    if cell_len(label) > _LABEL:
        label = f"{split_at(label, _LABEL - 1)[0].rstrip()}…"
    return f"{sign}{label}"


def _gaps(graph: FilmGraph, order: Sequence[int], names: Sequence[str]) -> list[int]:
    """Return the widths before the first column, between each two, and after the last, in cells."""
    widths = [max(map(cell_len, name_lines(names[who]))) for who in order]
    gaps = [(a + b + 1) // 2 + _BETWEEN for a, b in pairwise(widths)]
    for stretch in sorted(_stretches(graph, order), key=lambda s: s.right - s.left):
        span_gaps = range(stretch.left, stretch.right)
        lacking = cell_len(stretch.words) + _ENDS + 2 - sum(gaps[g] for g in span_gaps)
        for number, gap in enumerate(span_gaps):
            if lacking > 0:
                gaps[gap] += -(-lacking // (len(span_gaps) - number))
                lacking -= -(-lacking // (len(span_gaps) - number))
    return [widths[0] // 2 + 1, *gaps, widths[-1] // 2 + 2]


def _rows(stretches: Sequence[Stretch]) -> int:
    return max((stretch.row for stretch in stretches), default=-1) + 1


def _stretches(graph: FilmGraph, order: Sequence[int], apart: bool = False) -> list[Stretch]:
    """Assign the ties to rows without overlaps; ties of the same two characters are stacked.

    With `apart`, two ties on a row may not share a column either.
    """
    at = {who: column for column, who in enumerate(order)}
    pairs: dict[tuple[int, int], list[FilmTie]] = {}
    for tie in graph.ties:
        a, b = at[tie.first], at[tie.second]
        pairs.setdefault((min(a, b), max(a, b)), []).append(tie)
    taken: list[list[tuple[int, int]]] = []
    placed: list[Stretch] = []
    for (left, right), ties in sorted(pairs.items(), key=lambda item: _place_of(*item)):
        for tie in sorted(
            ties, key=lambda tie: (tie.edge.conflict is None, -len(tie.edge.sources))
        ):
            row = next(
                (
                    row
                    for row, used in enumerate(taken)
                    if all(right + apart <= a or left >= b + apart for a, b in used)
                ),
                len(taken),
            )
            if row == len(taken):
                taken.append([])
            taken[row].append((left, right))
            onward = at[tie.first] == left
            placed.append(Stretch(tie, left, right, row, onward, tie_words(tie)))
    return sorted(placed, key=lambda stretch: (stretch.row, stretch.left))


def _place_of(columns: tuple[int, int], ties: Sequence[FilmTie]) -> tuple[int, int, int]:
    """Return the sort key for the ties of two columns: neighbours first, from left to right."""
    left, right = columns
    return right - left, left, -len(ties)
