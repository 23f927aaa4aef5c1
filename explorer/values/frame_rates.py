"""Running times as film and as video: 24 frames a second, shown at 25 on television and discs."""

from __future__ import annotations

FILM, VIDEO = 24, 25
"""Frames a second in cinemas, and where television has 50 fields a second (PAL, SECAM)."""


def are_transfer(a: float, b: float, unit: float) -> bool:
    """Return whether two running times are one film's at the two rates.

    `unit` is what both are rounded to: of whole minutes, which each side rounds for itself, less
    than one is left.
    """
    shorter, longer = sorted((a, b))
    return 0 < shorter < longer and abs(shorter - longer * FILM / VIDEO) < unit
