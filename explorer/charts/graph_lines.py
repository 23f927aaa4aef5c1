"""How a graph is drawn in cells: the sides with their ties, and the box in the middle.

A side branches off a trunk beside the box: a heading for each relation, with a line for each tie
below. The left side mirrors the right. Everything here is spans; `graph_layout` positions them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from explorer.charts.graph import Edge, Graph
from explorer.charts.lines import Line, clip, width_of, wrap
from explorer.model.enums import Verdict
from explorer.wording.labels import VERDICT_GLYPHS
from explorer.wording.spans import Span, span

TWO_SIDED = 74
"""Minimum width for ties on both sides of the box, in cells; below it the graph is a list."""

_BOX = 16, 30
"""Minimum and maximum width of the box, including its border."""

BRANCH = 5
"""Cells between the trunk and a neighbour's name: two, the branch of two, a space."""

_CORNERS = {
    (False, False, False, False): " ",
    (False, False, True, False): "─",
    (False, False, False, True): "─",
    (False, False, True, True): "─",
    (True, True, False, False): "│",
    (True, False, False, False): "│",
    (False, True, False, False): "│",
    (True, True, True, False): "┤",
    (True, True, False, True): "├",
    (True, True, True, True): "┼",
    (False, True, True, False): "╮",
    (False, True, False, True): "╭",
    (False, True, True, True): "┬",
    (True, False, True, False): "╯",
    (True, False, False, True): "╰",
    (True, False, True, True): "┴",
}
"""The box-drawing character for lines going (up, down, left, right)."""


class SideLine(NamedTuple):
    """One line of a side: a relation's heading (`tie` is -1), or a tie."""

    label: str
    tie: int = -1
    """Index of the edge in the graph."""
    last: bool = False
    """Whether it is the last tie under its heading."""


class Widths(NamedTuple):
    """Widths in cells, from left to right: side, trunk, stem, box, stem, trunk, side."""

    left: int
    stem: int
    box: int
    right: int


def by_relation(edges: Sequence[Edge], wanted: Iterable[int]) -> dict[tuple[str, bool], list[int]]:
    """Group the ties `wanted` by label and direction, keeping their order."""
    groups: dict[tuple[str, bool], list[int]] = {}
    for tie in wanted:
        edge = edges[tie]
        groups.setdefault((span(edge.label).text, edge.outward), []).append(tie)
    return groups


def balanced(edges: Sequence[Edge], height: int) -> tuple[list[int], list[int]]:
    """Return the ties of the left and of the right side, for a height of `height` lines.

    Ties to the central entity are on its left, ties from it on its right. If a side does not fit,
    its last relations move to the other side, as long as that makes the drawing lower.
    """
    groups = by_relation(edges, range(len(edges)))
    sides = (
        [ties for (_, outward), ties in groups.items() if not outward],
        [ties for (_, outward), ties in groups.items() if outward],
    )
    left, right = sides
    while True:
        longer, shorter = (left, right) if _lines(left) > _lines(right) else (right, left)
        if _lines(longer) <= height or _lines(shorter) + 1 + len(longer[-1]) >= _lines(longer):
            break
        shorter.append(longer.pop())
    return [tie for ties in left for tie in ties], [tie for ties in right for tie in ties]


def _lines(groups: Sequence[Sequence[int]]) -> int:
    return len(groups) + sum(map(len, groups))


def side_lines(
    edges: Sequence[Edge], wanted: Iterable[int], mirrored: bool = False
) -> list[SideLine]:
    """Return the lines of the ties `wanted`, grouped by relation, keeping their order.

    Arrows point to or from the central entity, which is to the right of a `mirrored` side.
    """
    lines: list[SideLine] = []
    for (label, outward), ties in by_relation(edges, wanted).items():
        shown = f"{label} →" if outward is not mirrored else f"← {label}"
        lines.append(SideLine(shown))
        lines += [SideLine(label, tie, tie == ties[-1]) for tie in ties]
    return lines


class Need(NamedTuple):
    """The width a side needs, in cells; 0 without ties."""

    names: int = 0
    """For all names, headings and numbers of sources."""
    sources: int = 0
    """For the name of one source beside each tie as well."""


def need(graph: Graph, names: Sequence[str], ties: Sequence[int]) -> Need:
    """Return how many cells a side with these ties needs."""
    if not ties:
        return Need()
    named = BRANCH + max(cell_len(names[tie]) for tie in ties) + 5
    heading = max(cell_len(span(graph.edges[tie].label).text) for tie in ties) + 5
    least = max(named, heading)
    return Need(least, max(named + 1 + _first_source(graph, ties), heading))


def _first_source(graph: Graph, ties: Sequence[int]) -> int:
    """Return the maximum width of a tie's first source in cells, with "+2" for the others."""
    sources = (graph.edges[tie].voices for tie in ties)
    return max((cell_len(names[0]) + 3 * (len(names) > 1) for names in sources), default=0)


def share_out(width: int, box: int, left: Need, right: Need) -> Widths:
    """Return the widths of box and sides; a side leaves the room it does not need to the other."""
    stem = 3 if width >= 100 else 1
    sides = (left.names > 0) + (right.names > 0)
    room = max(width - box - sides * (stem + 1), 0)
    if sides < 2:
        return Widths(room if left.names else 0, stem, box, room if right.names else 0)
    both, neither = (left.sources, right.sources), (left.names, right.names)
    # If both sides cannot show a source beside each tie, the right one does, as it has the most
    # disputed ties, or the left one if it is much larger.
    right_only, left_only = (left.names, right.sources), (left.sources, right.names)
    one_side = [right_only, left_only]
    if left.names > 2 * right.names:
        one_side.reverse()
    for mine, yours in (both, *one_side):
        spare = room - mine - yours
        if spare >= 0:
            return Widths(mine + spare // 2, stem, box, room - mine - spare // 2)
    mine, yours = neither
    if mine + yours <= room:  # the rest may be enough for a source beside some of the disputed ties
        return Widths(mine, stem, box, room - mine)
    half = room // 2
    mine = mine if mine <= half else room - yours if yours <= half else half
    return Widths(mine, stem, box, room - mine)


def box_lines(name: str, notes: Sequence[str], most: int) -> list[Line]:
    """Return the box of the central entity: its name on at most two lines, then notes."""
    least, greatest = _BOX
    inner = max(*(cell_len(text) for text in (name, *notes)), least - 4)
    inner = max(min(inner, greatest - 4, most - 4), 1)
    wrapped = wrap([Span(name, "title")], inner)
    lines = wrapped[:1] + (
        [clip([s for w in wrapped[1:] for s in w], inner)] if wrapped[1:] else []
    )
    lines += [clip([Span(note, "dim")], inner) for note in notes if note]
    box: list[Line] = [[Span(f"╭{'─' * (inner + 2)}╮")]]
    for line in lines:
        blank = inner - width_of(line)
        before = blank // 2
        box.append([Span("│ " + " " * before), *line, Span(" " * (blank - before) + " │")])
    return [*box, [Span(f"╰{'─' * (inner + 2)}╯")]]


def legend(edges: Sequence[Edge], width: int) -> Line:
    """Return the legend for the strokes and signs of these ties, as much of it as fits."""
    shown = [
        Span("━ ", "strong"),
        Span("several sources", "dim"),
        Span("  ─ "),
        Span("one", "dim"),
    ]
    if any(edge.denied for edge in edges):
        shown += [Span("  ╌ "), Span("denied", "dim")]
    verdicts = {edge.conflict for edge in edges}
    for verdict in Verdict:
        if verdict in verdicts:
            item = [Span(f"  {VERDICT_GLYPHS[verdict]} ", str(verdict)), Span(verdict, "dim")]
            if width_of([*shown, *item]) > width:
                break
            shown += item
    return shown


def joint(up: bool, down: bool, left: bool, right: bool) -> str:
    """Return the box-drawing character with lines in the given directions."""
    return _CORNERS[up, down, left, right]


def heading_spans(line: SideLine, width: int, mirrored: bool) -> Line:
    """Return a relation's heading beside its trunk."""
    label = clip([Span(line.label, "label")], max(width - 3, 1))
    rule = Span("─ ", "dim")
    if not mirrored:
        return [rule, *label]
    return [*label, Span(" ─", "dim")]


def branch(edge: Edge, last: bool, mirrored: bool, lit: bool) -> Span:
    """Return the two cells before a neighbour: heavy for several sources, broken where denied."""
    heavy = len(edge.sources) > 1
    if mirrored:
        joints = ("┙" if last else "┥") if heavy else ("╯" if last else "┤")
    else:
        joints = ("┕" if last else "┝") if heavy else ("╰" if last else "├")
    stroke = "╌" if edge.denied else "━" if heavy else "─"
    if lit:
        stroke = "◂" if mirrored else "▸"
    role = str(edge.conflict) if edge.conflict else "dim"
    return Span(stroke + joints if mirrored else joints + stroke, role)


def tie_spans(edge: Edge, name: str, width: int, name_width: int, mirrored: bool) -> Line:
    """Return a neighbour and the tie's sources, in exactly `width` cells."""
    named = clip([Span(name, "dim" if edge.denied else "")], min(name_width, width))
    pad = Span(" " * (min(name_width, width) - width_of(named)))
    room = width - min(name_width, width) - 2
    tail = tie_tail(edge, room) if room >= 3 else []
    blank = Span(" " * (width - width_of([*named, pad, *tail]) - (2 if tail else 0)))
    if mirrored:
        return [blank, *reversed(tail), *([Span("  ")] if tail else []), pad, *named]
    return [*named, pad, *([Span("  ")] if tail else []), *tail, blank]


def tie_tail(edge: Edge, room: int) -> Line:
    """Return sign, number of sources, verdict and source names, as far as they fit."""
    sign = VERDICT_GLYPHS[edge.conflict] if edge.conflict else " "
    count = Span(str(len(edge.sources)), "source")
    shown = [Span(sign, str(edge.conflict or "")), Span(" "), count]
    room -= width_of(shown)
    names = fit_names(edge.voices, room - 1)
    if names:
        shown += [Span(" "), Span(names, "source")]
        room -= cell_len(names) + 1
    if edge.conflict and names and cell_len(edge.conflict) < room:
        shown += [Span(" "), Span(str(edge.conflict), str(edge.conflict))]
    return shown


def fit_names(sources: Sequence[str], room: int) -> str:
    """Return as many names as fit, "+2" for the others; "" if none fits."""
    names = list(sources)
    for number in range(len(names), 0, -1):
        rest = f" +{len(names) - number}" if number < len(names) else ""
        text = ", ".join(names[:number]) + rest
        if cell_len(text) <= room:
            return text
    return ""


def name_width(graph: Graph, names: Sequence[str], ties: Sequence[int], width: int) -> int:
    """Return the width of the column of names: the longest if that leaves room for a source."""
    longest = max((cell_len(names[tie]) for tie in ties), default=0)
    tail = 6 + _first_source(graph, ties)
    if width - tail < min(longest, 16):
        tail = 5
    return max(min(longest, width - tail), 1)
