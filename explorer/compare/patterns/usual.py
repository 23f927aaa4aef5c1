"""How far apart two sources usually are, estimated from all their differences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

_BEYOND, _SPREAD = 2.5, 1.4826
"""A difference belongs to the bulk up to 2.5 standard deviations above the median, these estimated
as 1.4826 times the median absolute deviation."""


def end_of_bulk(distances: Sequence[float]) -> float:
    """Return the upper limit of the usual distances, all of which are positive.

    Gross outliers are removed first. The other distances begin where the sources no longer agree
    and thin out upwards, so their spread is measured above the median.
    """
    from statistics import median, quantiles  # slow to import and seldom needed

    ordered = sorted(distances)
    middle = median(ordered)
    end = middle + _reach(median(abs(each - middle) for each in ordered))
    bulk = ordered[: bisect_right(ordered, end)]
    _, middle, upper = quantiles(bulk, n=4, method="inclusive") if len(bulk) > 1 else bulk * 3
    return middle + _reach(upper - middle)


def _reach(spread: float) -> float:
    return _BEYOND * _SPREAD * spread + 1e-9
