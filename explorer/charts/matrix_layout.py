"""The parts of the source-by-source table: widths, headings, and the bar of a pair."""

from __future__ import annotations

import re

from rich.cells import cell_len

from explorer.charts.agreement import Pair
from explorer.charts.lines import Line, clip, width_of, wrap
from explorer.wording.spans import Span

AGREE, CONFLICT, BESIDE = "█", "▚", "░"
_LEAST, _MOST = 5, 16
"""Minimum and maximum width of a column, in cells."""

_HEAD_LINES = 3

_LEADS = (
    "Facts that both sources cover, and how many conflict:  ",
    "Conflicts among shared facts:  ",
)
"""What the table's numbers mean, put before the meaning of its bars."""


def column_width(room: int, count: int) -> int:
    """Return the width of each of `count` columns that share `room` cells."""
    return min(max(room // max(count, 1), _LEAST), _MOST)


def head(name: str, width: int) -> list[str]:
    """Return a name in lines of at most `width` cells, broken at spaces and after hyphens."""
    lines = [""]
    for part in re.findall(r"[^ -]*-|[^ -]+ *|[ ]+", name):
        if lines[-1] and cell_len(lines[-1] + part.rstrip()) > width:
            lines.append("")
        lines[-1] += part
    lines = [line.rstrip() for line in lines]
    shown = ["".join(s.text for s in clip([Span(line)], width)) for line in lines]
    return shown[:_HEAD_LINES]


def share_bar(pair: Pair, width: int) -> Line:
    """Return a pair's agreements, conflicts and other facts as a bar, each at least one cell."""
    counts = (len(pair.agreeing), len(pair.conflicting), len(pair.beside))
    if not pair.shared or width < 1:
        return [Span("·" * max(width, 0), "dim")]
    cells = [max(round(width * n / pair.shared), 1) if n else 0 for n in counts]
    while sum(cells) != width:
        most = cells.index(max(cells))
        if sum(cells) > width and cells[most] <= 1:
            break
        cells[most] += 1 if sum(cells) < width else -1
    looks = ((AGREE, "good"), (CONFLICT, "bad"), (BESIDE, "dim"))
    return [Span(g * n, role) for (g, role), n in zip(looks, cells, strict=True) if n]


def legend(width: int, pair: Pair | None = None, *, bars: bool = True) -> Line:
    """Return the legend of the table's signs.

    Without `bars` it explains the numbers, with those of `pair` as an example.
    """
    if not bars:
        if pair is None:
            return []
        conflicts, shared = len(pair.conflicting), pair.shared
        short = f" conflict on {conflicts:,} of {shared:,} shared facts"
        meaning = f" they conflict on {conflicts:,} of {shared:,} facts covered by both"
        meaning = meaning if width >= cell_len(meaning) + 8 else short
        return [Span(f"{conflicts:,}/{shared:,}:", "strong"), Span(meaning, "dim")]
    words = (
        (AGREE, "good", "agree  "),
        (CONFLICT, "bad", "conflict  "),
        (BESIDE, "dim", "differ, no conflict  "),
    )
    spans = [
        part for g, role, what in words for part in (Span(g * 2, role), Span(f" {what}", "dim"))
    ]
    for lead in _LEADS:
        whole = [Span(lead, "dim"), *spans]
        if width_of(whole) <= width:
            return whole
    return wrap(spans, max(width, 2))[0]
