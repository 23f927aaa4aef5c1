"""Running times that differ as the frame rates of cinema and television do."""

from __future__ import annotations

from explorer.model.claim import Claim
from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.values.folding import words_of
from explorer.values.frame_rates import are_transfer
from explorer.values.quantities import Quantity, decimals
from explorer.values.units import read_unit

_EXACT = 0.001
"""Share of a running time by which it strays where whole minutes do not hide it: a logo, a fade."""

_HOUR = 3600
"""Seconds of the longest unit that a film is measured in."""

_IN_CINEMAS = frozenset(("cinema", "cinemas", "theatre", "theatres", "theater", "theatrical"))


def is_transfer(a: Claim, b: Claim) -> bool:
    """Return whether two claims give a film's running time at 24 and at 25 frames a second."""
    if not is_running_time(a.property) or all(map(_in_cinemas, (a, b))):
        return False
    x, y = _length(a), _length(b)
    if x is None or y is None:
        return False
    unit = 10.0 ** -min(decimals(x), decimals(y))
    return are_transfer(x, y, max(unit, _EXACT * max(x, y)))


def is_running_time(prop: Property) -> bool:
    """Return whether a property tells how long a film is: in hours at most, unlike a shoot."""
    unit = read_unit(prop.unit)
    return Kind.FILM in prop.domain and unit.dimension == "time" and unit.factor <= _HOUR


def _in_cinemas(claim: Claim) -> bool:
    return not _IN_CINEMAS.isdisjoint(words_of(claim.scope.medium))


def _length(claim: Claim) -> float | None:
    value = claim.value
    if isinstance(value, Quantity) and value.low == value.high and not value.about:
        return value.low
    return None
