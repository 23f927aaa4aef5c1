"""Which rows of a spreadsheet are not part of its table: titles, totals, notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LOOKED_AT = 20
"""Rows among which the headings are."""

_FEW, _WIDE = 1, 4
"""Cells that a title over the headings fills at most, and headings from which one is told so."""

_TOTAL = re.compile(
    r"(?:(?:grand|sub|over-?all)[ -]*)?(?:totals?|sums?|averages?|means?|medians?)\b"
    r"\s*(?:\([^()]*\)|of \d+.*)?\s*:?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:[*†‡§¹²³]|\[?\(?(?:\d{1,2}|[a-z])[\])]\s)|"
    r"(?:notes?|sources?|legend|key|all figures)\b.*[: ]|©",
    re.IGNORECASE,
)


def heading_row(rows: Sequence[Sequence[str]]) -> int:
    """Return the index of the row of headings: the first, unless titles stand over it."""
    widths = [_filled(row) for row in rows[:_LOOKED_AT]]
    widest = max(widths, default=0)
    if widest < _WIDE:
        return 0
    enough = (at for at, width in enumerate(widths) if width > _FEW and 2 * width >= widest)
    first = next(enough, 0)
    return first if all(width <= _FEW for width in widths[:first]) else 0


def no_row(cells: Sequence[str]) -> str:
    """Return what stands in the place of a row, "" for a row: totals, or a note below the table."""
    first = next((cell.strip() for cell in cells if cell.strip()), "")
    if _TOTAL.fullmatch(first) and not any(_says_words(cell) for cell in cells if cell != first):
        return "totals"
    if len(cells) >= _WIDE and _filled(cells) == 1 and _NOTE.match(first):
        return "a note"
    return ""


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _says_words(cell: str) -> bool:
    """Return whether a cell has words in it that are no unit of a number."""
    return bool(re.search(r"[^\W\d_]{4,}", re.sub(r"\d[\d.,\s]*\s*[^\W\d_]+", "", cell)))
