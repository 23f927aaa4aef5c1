"""Which rows of a spreadsheet are not part of its table: titles, totals, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from explorer.read.tables.cell.date_cells import is_date
from explorer.read.tables.header.heading_words import FILM, is_where, read_heading

_LOOKED_AT = 20
"""Rows among which the headings are looked for."""

_SHORT_TABLE = 4
"""Most rows of a small table above the headings that describes the file: its date, its author."""
_DIGIT = re.compile(r"\d")

_FEW, _PAIR, _WIDE = 1, 2, 4
"""Most cells in a title row, and in one with a label and its value; number of headings from which a
title row is recognised."""

_TOTAL = re.compile(
    r"(?:(?:grand|sub|over-?all|(?:top|other|remaining|all) (?:\d{1,4} )?(?:films? )?)[ -]*)?"
    r"(?:totals?|sums?|averages?|means?|medians?)\b"
    r"\s*+(?:\([^()]*+\)|of \d+.*)?\s*+:?\s*+"
    r"(?:\d[\d.,\s]*+(?:films?|titles?|movies?|rows?|entries)?)?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:[*†‡§¹²³]|\[?\(?(?:\d{1,2}|[a-z])[\])]\s)|"
    r"(?:notes?|sources?|legend|key|all figures)\b.*[: ]|©",
    re.IGNORECASE,
)


_UNIT = re.compile(r"\([^()]+\)")
"""A unit below its heading: (min)."""

_SENTENCE = 4
"""Words from which the only cell of a table's last row is a note: “All dates subject to change”."""


def heading_row(rows: Sequence[Sequence[str]], lines: Sequence[int] = ()) -> int:
    """Return the index of the row of headings: the first, unless titles or a small table about the
    file come before it. `lines` has the line number of each row, to detect gaps.
    """
    gap = next((at for at, (line, after) in enumerate(pairwise(lines), 1) if after > line + 1), 0)
    if 1 < gap <= _SHORT_TABLE and _are_headings(rows[gap : gap + _LOOKED_AT]):
        return gap
    widths = [_filled(row) for row in rows[:_LOOKED_AT]]
    widest = max(widths, default=0)
    if gap and max(widths[:gap]) <= _PAIR < widths[gap] == widest and not _has_digit(rows[gap]):
        return gap
    if widest < _WIDE:  # a title above pairs of a fact and its value
        return int(len(widths) > _PAIR and widths[0] == _FEW < min(widths[1:]))
    wide = (at for at, width in enumerate(widths) if 2 * width >= widest)
    enough = (at for at in wide if not _is_above_headings(rows[at]))
    first = next(enough, 0)
    if first and joined_headings(rows[first - 1], rows[first]):
        first -= 1
    above = rows[:first]
    if len(above) > 1 and _has_labels([c.strip() for c in above[1] if c.strip()]):
        above = above[1:]  # a call sheet's title, with its day, above the labels
    return first if all(map(_is_above_headings, above)) else 0


def _is_above_headings(row: Sequence[str]) -> bool:
    """Return whether a row is a title, or a pair that dates or describes the file: “Week of” and a
    day, “Production:” and a name.
    """
    filled = [cell.strip() for cell in row if cell.strip()]
    described = len(filled) == _PAIR and (filled[0].endswith(":") or _has_digit(filled))
    return len(filled) <= _FEW or described or _has_labels(filled)


def _has_labels(filled: Sequence[str]) -> bool:
    """Return whether a row has two or more labels, each with its value or none: “Director:” and a
    name, “Date:” and a day.
    """
    labels = [cell.endswith(":") for cell in filled]
    apart = not any(not first and not second for first, second in pairwise([False, *labels]))
    return sum(labels) >= _PAIR and apart


def _has_digit(cells: Sequence[str]) -> bool:
    return bool(_DIGIT.search("".join(cells)))


def _are_headings(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first row contains headings, judging by numbers below and none in the row
    itself.
    """
    first, *more = rows or [[]]
    if not more or not all(first) or _has_digit(first):
        return False
    return any(all(cell.isdecimal() for cell in column) for column in zip(*more, strict=False))


def joined_headings(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Return the headings from two rows, the upper having some that span two or more columns; [] if
    the lower is not a row of headings.

    “UK” and “US” below “Release” need it to be understood, “Director” below “Crew” does not.
    """
    if len(upper) != len(lower) or _has_digit(lower):
        return []
    if upper[0] and _filled(upper) <= _FEW:
        return []  # a title above the table
    headed = not upper[0] and read_heading(lower[0]).words in FILM  # then both are headings
    over, spans, headings = "", False, list[str]()
    twice = {name for name, times in Counter(lower).items() if times > 1}
    for at, (above, below) in enumerate(zip(upper, lower, strict=True)):
        wide = bool(above and below and at + 1 < len(upper) and not upper[at + 1] and lower[at + 1])
        over = above if wide else over if below and not above else ""
        unit = above and _UNIT.fullmatch(below)
        if not (above or below) or (above and below and not (wide or unit or headed)):
            return []
        spans = spans or wide
        below = f"{below} ({over})" if below in twice and over and not is_where(over) else below
        headings.append(f"{above} {below}" if unit else _joined(above, below, over))
    return headings if spans else []


def _joined(above: str, below: str, over: str) -> str:
    """Return one heading for two cells; `over` is the heading that spans this column and others."""
    return f"{below} {over}" if over and is_where(below) else below or above


def non_data_kind(cells: Sequence[str], headings: Sequence[str] = ()) -> str:
    """Return what a row is instead of data: "totals" or "a note" below the table, the headings
    again, or a year or month above a group of rows; "" for data.
    """
    if list(headings) == [" ".join(cell.split()) for cell in cells[: len(headings)]]:
        return "the headings again"
    if len(cells) >= _WIDE and _filled(cells) == 1 and is_date(first_of(cells)):
        return "a title of a group"
    first = first_of(cells)
    if _TOTAL.fullmatch(first) and not any(_says_words(cell) for cell in cells if cell != first):
        return "totals"
    if len(cells) >= _WIDE and _filled(cells) == 1 and _NOTE.match(first):
        return "a note"
    return ""


def first_of(cells: Sequence[str]) -> str:
    """Return the first cell that is not empty, "" for none."""
    return next((cell.strip() for cell in cells if cell.strip()), "")


def notes_below(rows: Sequence[Sequence[str]]) -> int:
    """Return how many rows at a table's end have a single cell with a sentence, if no other row has
    only one.
    """
    alone = [_filled(row) == 1 for row in rows]
    number = next((at for at, only in enumerate(reversed(alone)) if not only), len(rows))
    if (rows and len(rows[0]) < _WIDE) or any(alone[: len(rows) - number]):
        return 0
    last = ["".join(row).split() for row in rows[len(rows) - number :]]
    return number if all(len(words) >= _SENTENCE for words in last) else 0


def _filled(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _says_words(cell: str) -> bool:
    """Return whether a cell has words other than the unit of a number."""
    return bool(re.search(r"[^\W\d_]{4,}", re.sub(r"(?<![\d.,])\d[\d.,\s]*+[^\W\d_]+", "", cell)))
