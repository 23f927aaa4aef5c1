"""How one value bears on another, said once for every value type."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Bearing(StrEnum):
    """What the first of two values is to the second."""

    SAME = "same"
    NARROWER = "narrower"
    """Says the same, more exactly."""
    BROADER = "broader"
    """Says the same, less exactly."""
    COMPATIBLE = "compatible"
    """Differs, and nothing speaks against both."""
    LESS = "less"
    """A part of what the second lists."""
    MORE = "more"
    """All that the second lists, and more."""
    PARTLY = "partly"
    """Some things in common, each has something the other lacks."""
    ALIAS = "alias"
    """Another right way to write one name."""
    VARIANT = "variant"
    """One name, written so differently that one writing is off."""
    APART = "apart"
    """Hard to reconcile, though both could be right."""
    DISJOINT = "disjoint"
    """Both cannot be right."""

    __hash__ = str.__hash__  # Enum's own takes five times as long


_MIRROR = {
    Bearing.NARROWER: Bearing.BROADER,
    Bearing.BROADER: Bearing.NARROWER,
    Bearing.LESS: Bearing.MORE,
    Bearing.MORE: Bearing.LESS,
}


EXPLAINED = 0.1
"""Distance of two values that differ as a known cause makes them differ: they almost meet."""


class Reason(NamedTuple):
    """Why two answers differ, in words a reader can check."""

    main: str = ""
    """What they differ in."""
    remarks: tuple[str, ...] = ()
    """What qualifies that."""
    gap: float | None = None
    """How far two figures lie apart, where that is what they differ in."""

    def __str__(self) -> str:
        return "; ".join(filter(None, self.parts))

    @property
    def parts(self) -> tuple[str, ...]:
        """Return what they differ in, if that is said, and the remarks."""
        return (self.main, *self.remarks) if self.main else self.remarks

    def remarked(self, *remarks: str) -> Reason:
        """Return it with further remarks, of which an empty one is none."""
        return self._replace(remarks=(*self.remarks, *filter(None, remarks)))


class Relation(NamedTuple):
    """How the first value bears on the second, and why, in words a reader can check.

    `distance` says how far apart they are: 0 touching, 1 as far as the property's tolerance once
    more, larger the further. `remarks` and `gap` are those of its reason.
    """

    bearing: Bearing
    why: str = ""
    distance: float = 0.0
    remarks: tuple[str, ...] = ()
    gap: float | None = None

    @property
    def reason(self) -> Reason:
        """Return why the values bear so on each other, with its remarks."""
        return Reason(self.why, self.remarks, self.gap)

    def remarked(self, remark: str, bearing: Bearing | None = None) -> Relation:
        """Return it with one more remark, and with another bearing where one is given."""
        return self._replace(bearing=bearing or self.bearing, remarks=(*self.remarks, remark))

    def mirrored(self) -> Relation:
        """Return how the second bears on the first."""
        turned = _MIRROR.get(self.bearing)
        return self._replace(bearing=turned) if turned else self


SAME = Relation(Bearing.SAME)

_MILDNESS = {
    Bearing.ALIAS: 0,
    Bearing.NARROWER: 1,
    Bearing.BROADER: 1,
    Bearing.COMPATIBLE: 2,
    Bearing.VARIANT: 3,
    Bearing.APART: 4,
    Bearing.DISJOINT: 5,
}


def mildest(relations: Iterable[Relation]) -> Relation:
    """Return the relation that is furthest from a conflict, whichever way round it was asked."""
    candidates = list(relations)
    best = min(candidates, key=lambda r: (_MILDNESS[r.bearing], r.distance, r.why))
    if best.mirrored() != best and best.mirrored() in candidates:
        return Relation(Bearing.ALIAS, best.why)
    return best
