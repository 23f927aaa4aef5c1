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


class Plan(NamedTuple):
    """How one family is judged."""

    size: int
    """Memory for all its disputed rows together, in MB."""
    shares: int
    """Number of shares in which its values are compared; 1: all together."""
    reported: bool
    """Whether findings on subjects disputed only in this family are made with it; otherwise they
    are made by parts of the subjects.
    """


def plan_families(rows: Sequence[int], workers: int, room: int) -> list[Plan]:
    """Plan how families with so many disputed rows are judged by some workers in `room` MB.

    Patterns need all of a family's rows at once. Of a family so large that no second one fits
    beside it, only the patterns are left to one worker; the others work on shares meanwhile.
    """
    large = {number for number, own in enumerate(rows) if workers > 1 and 2 * (own // _ROWS) > room}
    others = [0 if number in large else own for number, own in enumerate(rows)]
    fair = _FAIR * sum(rows) / max(workers, 1)
    left = large | left_to_parts(others, workers)
    plans = []
    for number, own in enumerate(rows):
        shares = -(-own // _SHARE) if number in large else 1
        if workers > 1 and others[number] > fair:
            shares = workers
        plans.append(Plan(own // _ROWS, shares, number not in left))
    return plans


def left_to_parts(sizes: Sequence[int], workers: int) -> set[int]:
    """Return the families whose findings are made by parts of the subjects instead.

    Parts can be spread over workers; these are the families that would keep one worker busy while
    the others are idle.
    """
    if workers < 2:
        return set()
    busy = [0] * workers
    left: set[int] = set()
    fair = _FAIR * sum(sizes) / workers
    for number in sorted(range(len(sizes)), key=lambda at: -sizes[at]):
        first = busy.index(min(busy))
        busy[first] += sizes[number]
        if busy[first] > fair:
            left.add(number)
    return left
