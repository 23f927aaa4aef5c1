"""Columns whose figures are not what their property asks for: a week's takings, a total so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.read.tables.format import Column
from explorer.read.tables.header.heading_words import HeadingWords

_TOTAL = {"total", "lifetime", "cumulative"}
_OF_A_WEEK = {"lw", "last week", "new this week", "weeks", "weeks on release", "weeks in release"}
_SO_FAR = {"gross", "opening-theatres"}
"""Properties that a weekly chart gives as they are so far, for films still running."""
_AT_OPENING, _OPENS = "opening-theatres", {"opening", "opened", "open"}
"""Without such a word in a heading, cinemas may be all those that ever showed the film."""


def partial_figures(columns: Sequence[Column], headings: Iterable[HeadingWords]) -> list[Column]:
    """Return the columns of a table that are not what their property asks for."""
    words = [heading.words for heading in headings]
    partial = _parts_of_totals(columns)
    if not _OF_A_WEEK.isdisjoint(words):
        partial += [column for column in columns if column.property in _SO_FAR]
    elif not any(_OPENS & set(heading.split()) for heading in words):
        partial += [column for column in columns if column.property == _AT_OPENING]
    return partial


def _parts_of_totals(columns: Sequence[Column]) -> list[Column]:
    """Return the columns that are part of another column's total: weekly “Gross”, “Total Gross”."""

    def is_total(column: Column) -> bool:
        return not _TOTAL.isdisjoint(column.path.casefold().split())

    totals = [(c.property, c.scope) for c in columns if is_total(c)]
    return [c for c in columns if not is_total(c) and (c.property, c.scope) in totals]
