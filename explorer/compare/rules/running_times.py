"""Running times in the ratio of the frame rates of cinema and television."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.values.folding import words_of
from explorer.values.quantities import Quantity, are_transfer, decimals
from explorer.values.units import read_unit

_EXACT = 0.001
"""Tolerance, as a share of an exact running time: an added logo, a fade."""

_HOUR = 3600
"""Seconds of the longest unit in which a film's length is given."""

_IN_CINEMAS = frozenset(("cinema", "cinemas", "theatre", "theatres", "theater", "theatrical"))


_TELEVISION = frozenset(("television", "tv", "video", "vhs", "dvd"))


def is_transfer(a: Claim, b: Claim) -> bool:
    """Return whether two running times may be those at 24 and at 25 frames a second."""
    if not is_running_time(a.property) or all(map(_in_cinemas, (a, b))):
        return False
    x, y = _length(a), _length(b)
    if x is None or y is None:
        return False
    longer = a if x > y else b
    if _TELEVISION & set(words_of(f"{longer.scope.cut} {longer.scope.medium}")):
        return False  # at 25 frames a second it would be the shorter one
    unit = 10.0 ** -min(decimals(x), decimals(y))
    return are_transfer(x, y, max(unit, _EXACT * max(x, y)))


def is_running_time(prop: Property) -> bool:
    """Return whether a property is a film's length, in hours or less, unlike that of a shoot."""
    unit = read_unit(prop.unit)
    return Kind.FILM in prop.domain and unit.dimension == "time" and unit.factor <= _HOUR


def _in_cinemas(claim: Claim) -> bool:
    return not _IN_CINEMAS.isdisjoint(words_of(claim.scope.medium))


def _length(claim: Claim) -> float | None:
    value = claim.value
    if isinstance(value, Quantity) and value.low == value.high and not value.about:
        return value.low
    return None
