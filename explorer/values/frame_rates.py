"""Running times at the frame rates of film (24) and of European television and discs (25)."""

from __future__ import annotations

FILM, VIDEO = 24, 25
"""Frames a second in cinemas, and in television with 50 fields a second (PAL, SECAM)."""


def are_transfer(a: float, b: float, unit: float) -> bool:
    """Return whether two running times may be one film's at the two rates.

    `unit` is the unit to which both are rounded; the difference must be less than one.
    """
    shorter, longer = sorted((a, b))
    return 0 < shorter < longer and abs(shorter - longer * FILM / VIDEO) < unit
