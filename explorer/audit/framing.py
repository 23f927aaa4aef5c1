"""A row's framing: its certainty, polarity, attribution and scope, and its evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from explorer.audit.row import Row
from explorer.model.claim_record import Evidence
from explorer.model.enums import Factuality, Kind, Polarity
from explorer.model.scope import ANYWHERE, Scope
from explorer.read.tables.cell.date_cells import read_date
from explorer.read.tables.format import Column
from explorer.text import listed

MOST_LINES = 2**53
"""Number of lines of a source whose table does not say how many it has."""

Framing = tuple[Factuality, Polarity, str, Scope]
"""Factuality, polarity, id of the person quoted, scope."""

_CELL = Column("value")
_Term = TypeVar("_Term", Factuality, Polarity)
_SCOPE = ("cut", "region", "medium", "as_of", "story_time", "work")
_FIRST = Row._fields.index("factuality")
"""Index of the first column of a framing; they are a row's last columns."""

_REMEMBERED = 10_000
"""Maximum size of the cache of framings."""

_NOWHERE = (Evidence(1, ""),)
"""The evidence of a row without a line."""


class Framings:
    """Reads the framing of rows, with a cache, as most rows have the same."""

    def __init__(self, entity: Callable[[Kind, str], str]) -> None:
        """`entity` adds the entity named by a cell to the pack and returns its id."""
        self._entity = entity
        self._known: dict[tuple[str, ...], Framing] = {}

    def of(self, row: Row) -> Framing:
        """Return a row's framing.

        Raises:
            ValueError: a cell cannot be read.
        """
        cells = row[_FIRST:]
        framing = self._known.get(cells)
        if framing is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            framing = self._known[cells] = (
                _one_of(Factuality, row.factuality, Factuality.CERTAIN),
                _one_of(Polarity, row.polarity, Polarity.AFFIRMED),
                self._entity(Kind.PERSON, row.attributed_to) if row.attributed_to else "",
                self._scope(row),
            )
        return framing

    def _scope(self, row: Row) -> Scope:
        given = {name: word for name in _SCOPE if (word := getattr(row, name))}
        if not given:
            return ANYWHERE
        if "as_of" in given:
            given["as_of"] = read_date(given["as_of"], _CELL)
        if "work" in given:
            given["work"] = self._entity(Kind.FILM, given["work"])
        return Scope(**given)


def evidence_of(row: Row) -> tuple[Evidence, ...]:
    """Return the evidence of a row."""
    if not row.line and not row.phrase:
        return _NOWHERE
    return (Evidence(_line(row.line), row.phrase),)


def _line(word: str) -> int:
    return int(word) if word.isdecimal() and 0 < int(word) <= MOST_LINES else 1


def _one_of(kind: type[_Term], word: str, usual: _Term) -> _Term:
    if not word:
        return usual
    try:
        return kind(word)
    except ValueError:
        raise ValueError(f"{word!r} is none of {listed(list(kind), 'or')}") from None
