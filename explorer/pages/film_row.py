"""A film as a row of a list; the cached first screen shows it before the pack is read."""

from __future__ import annotations

from typing import NamedTuple

from explorer.model.place import Place
from explorer.text import count


class FilmRow(NamedTuple):
    """A film in a list. All words are safe for a terminal."""

    film: str
    """Its id."""
    name: str
    year: str
    claims: int
    sources: int
    severities: tuple[int, int, int]
    """Findings of high, medium and low severity."""
    explained: int
    """The number of differences that patterns explain."""

    @property
    def findings(self) -> int:
        """Return how many findings it has."""
        return sum(self.severities)

    @property
    def target(self) -> Place:
        """Return the film's place."""
        return Place.film(self.film)

    @property
    def plain(self) -> str:
        """Return all columns on one line."""
        parts = [
            self.name,
            self.year,
            count(self.findings, "finding"),
            f"{self.explained:,} explained by patterns" if self.explained else "",
            count(self.claims, "claim"),
            count(self.sources, "source"),
        ]
        return "  ".join(filter(None, parts))
