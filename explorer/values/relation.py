"""The relation of one value to another, common to all value types."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from explorer.values.reason import Reason, Why


class Bearing(StrEnum):
    """The relation of the first of two values to the second."""

    SAME = "same"
    NARROWER = "narrower"
    """The same, more precisely."""
    BROADER = "broader"
    """The same, less precisely."""
    COMPATIBLE = "compatible"
    """Different, but both may be right."""
    LESS = "less"
    """A list that is a part of the second."""
    MORE = "more"
    """A list with all entries of the second, and more."""
    PARTLY = "partly"
    """A list that shares some entries, while each has others."""
    ALIAS = "alias"
    """Another correct form of a name."""
    VARIANT = "variant"
    """One name in two spellings, one of which must be wrong."""
    APART = "apart"
    """Hard to reconcile, but both could be right."""
    DISJOINT = "disjoint"
    """They can't both be right."""

    __hash__ = str.__hash__  # five times as fast as that of Enum


CONFLICTING = (Bearing.APART, Bearing.DISJOINT)
"""Bearings of values that are not one in another form."""


_MIRROR = {
    Bearing.NARROWER: Bearing.BROADER,
    Bearing.BROADER: Bearing.NARROWER,
    Bearing.LESS: Bearing.MORE,
    Bearing.MORE: Bearing.LESS,
}


EXPLAINED = 0.1
"""Distance of two values whose difference has a known cause."""


class Relation(NamedTuple):
    """How the first value relates to the second, and why.

    `main` is the difference in words, `distance` 0 if they are just within the tolerance, 1 if they
    exceed it by as much again, and so on. `remarks` and `gap` are those of its reason.
    """

    bearing: Bearing
    main: Why = ""
    distance: float = 0.0
    remarks: tuple[Why, ...] = ()
    gap: float | None = None

    @property
    def why(self) -> str:
        """Return why, in words, without remarks."""
        return str(self.main)

    @property
    def reason(self) -> Reason:
        """Return the reason of the relation, with its remarks."""
        return Reason(self.main, self.remarks, self.gap)

    def remarked(self, remark: Why, bearing: Bearing | None = None) -> Relation:
        """Return the relation with one more remark, and with `bearing` if given."""
        return self._replace(bearing=bearing or self.bearing, remarks=(*self.remarks, remark))

    def mirrored(self) -> Relation:
        """Return how the second value relates to the first."""
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
    """Return the relation furthest from a conflict; symmetric in the two values."""
    candidates = list(relations)
    best = min(candidates, key=lambda r: (_MILDNESS[r.bearing], r.distance, r.why))
    if best.mirrored() != best and best.mirrored() in candidates:
        return Relation(Bearing.ALIAS, best.main)
    return best
