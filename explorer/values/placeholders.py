"""Sums of 0 or 1 that databases write where they know none."""

from __future__ import annotations

from functools import lru_cache

from explorer.values.quantities import Quantity
from explorer.values.units import read_unit

_MOST = 1
"""Largest sum, in whole dollars or tickets, that no film costs or takes."""


def is_placeholder(value: object, unit: str) -> bool:
    """Return whether a value is a sum of money, or of millions, that stands for an unknown one."""
    if not isinstance(value, Quantity) or value.low < 0:
        return False
    whole = _whole(unit)
    return whole > 0 and value.high * whole <= _MOST


@lru_cache(maxsize=256)
def _whole(unit: str) -> float:
    """Return how many whole dollars or tickets one of a unit is, -1 where 0 may be a true count."""
    read = read_unit(unit)
    return float(read.factor) if read.is_money or read.magnitude > 1 else -1.0
