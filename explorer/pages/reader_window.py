"""Which lines of a long source the reader shows, and the rows that lead to all others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from explorer.pages.page import Place, Row, Span, row


def lines_near(
    numbers: Sequence[int], line: int, most: int, rows_at: Callable[[int], int]
) -> Sequence[int]:
    """Return the lines nearest to a line that fill `most` rows; all `numbers` of a short source.

    `rows_at` returns how many rows a line takes.
    """
    at = max(bisect_right(numbers, line) - 1, 0)
    start = end = at
    rows = 0
    while rows < most and end - start < len(numbers):
        if end < len(numbers) and (end - at <= at - start or not start):
            rows += rows_at(numbers[end])
            end += 1
        else:
            start -= 1
            rows += rows_at(numbers[start])
    return numbers[start:end]


def more_row(source: str, first: int, last: int, numbers: Sequence[int], edge: int) -> Row:
    """Return the row that links to the lines beyond an edge of what is shown."""
    at = numbers.index(edge)
    beyond = numbers[max(at - 1, 0)] if last < edge else numbers[min(at + 1, len(numbers) - 1)]
    words = f"More: lines {first:,} to {last:,}"
    return row(Span(words, "link"), to=Place.passage(source, beyond))
