"""How well the positions of a finding are supported, and the names in their lists."""

from __future__ import annotations

from typing import Literal, NamedTuple

KnownBy = Literal["film", "release", ""]
"""What a source needs to know an answer: the film, its release, or neither."""


class SideSupport(NamedTuple):
    """The support of one position."""

    voices: int
    """Number of independent voices; copies, and all claims of a source, count once."""
    firm: int
    """Number of voices that state it as certain."""
    saw_it: int
    """Number of voices that could know the answer, see `known_by`."""
    score: float
    """Sum over voices of firmness times vantage, each between 0 and 1."""
    known_by: KnownBy = "film"
    """What a source needs to know the answer."""


class NameSupport(NamedTuple):
    """The support of one name in the lists of a finding."""

    name: str
    """An entity's name, or the form that most voices write; never an id."""
    voices: int
    """Number of independent voices that give it, in any spelling."""
    supported: bool
    """Whether enough voices give it and none denies it."""


class Support(NamedTuple):
    """Which position is better supported, and why."""

    better: int | None
    """Index of the better supported position, or None."""
    why: str
    """The reason as a sentence, or ""."""
    sides: tuple[SideSupport, ...]
    names: tuple[NameSupport, ...] = ()
    """Every name listed on the fact; () if the values are not lists."""
    listing: int = 0
    """Number of independent voices that give a list."""
    alike: tuple[int, ...] = ()
    """Indices of positions that are as well supported as the better one and do not conflict with
    it: 187 minutes beside 185, New York City beside New York.
    """

    def favours(self, index: int) -> bool:
        """Return whether a position is better supported than those it conflicts with."""
        return index == self.better or index in self.alike
