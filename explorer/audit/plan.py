"""Plan how the property families of a table are judged: whole, or in shares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_FAIR = 1.1
"""Factor by which a worker may exceed its share of the work."""

_ROWS = 450
"""Approximate number of rows that a process judges at a time per MB."""

_SHARE = 25_000
"""Number of rows in a share of a family that is too large to be judged beside another."""


class Load(NamedTuple):
    """How much there is to judge in one family."""

    rows: int
    """Number of disputed rows."""
    work: int
    """How long that takes, in any unit."""


class Plan(NamedTuple):
    """How one family is judged."""

    size: int
    """Memory for all its disputed rows together, in MB."""
    work: int
    """See `Load`."""
    shares: int
    """Number of shares in which its values are compared; 1: all together."""
    pieces: int
    """Number of pieces in which the findings on subjects disputed only in this family are made
    afterwards; 1: all together with its patterns.
    """


def plan_families(loads: Sequence[Load], workers: int, room: int) -> list[Plan]:
    """Plan how families are judged by some workers in `room` MB.

    Patterns need all of a family's rows at once. Of a family so large that no second one fits
    beside it, only the patterns are left to one worker; the others work on shares meanwhile.
    """
    at_once = max(workers, 1)
    sizes = [load.rows // _ROWS for load in loads]
    large = {number for number, size in enumerate(sizes) if workers > 1 and 2 * size > room}
    others = [0 if number in large else load.work for number, load in enumerate(loads)]
    fair = _FAIR * sum(load.work for load in loads) / at_once
    in_pieces = large | too_long_for_one(others, workers)
    plans = []
    for number, load in enumerate(loads):
        shares = -(-load.rows // _SHARE) if number in large else 1
        if workers > 1 and others[number] > fair:
            shares = workers
        rounds = -(-load.rows // (at_once * _SHARE)) if number in in_pieces else 0
        plans.append(Plan(sizes[number], load.work, shares, at_once * rounds or 1))
    return plans


def too_long_for_one(work: Sequence[int], workers: int) -> set[int]:
    """Return the families that would keep one worker busy while the others are idle."""
    if workers < 2:
        return set()
    busy = [0] * workers
    long: set[int] = set()
    fair = _FAIR * sum(work) / workers
    for number in sorted(range(len(work)), key=lambda at: -work[at]):
        first = busy.index(min(busy))
        busy[first] += work[number]
        if busy[first] > fair:
            long.add(number)
    return long
