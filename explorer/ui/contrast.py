"""Contrast by WCAG 2, and adjusting colours until they have enough of it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.color import Color

ENOUGH = 4.5
"""Minimum contrast of text by WCAG 2 at level AA."""

_STEPS = 24
"""Number of steps tried from a colour to white or black."""


def luminance(color: Color) -> float:
    """Return the relative luminance of WCAG 2, from 0 to 1."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.r / 255, color.g / 255, color.b / 255)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(color: Color, other: Color) -> float:
    """Return the contrast ratio of WCAG 2, from 1 to 21."""
    dark, light = sorted((luminance(color), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def worst_contrast(color: Color, grounds: Sequence[Color]) -> float:
    """Return the lowest contrast of a colour to any of the grounds, 21 if there are none."""
    return min((contrast(color, ground) for ground in grounds), default=21.0)


def readable(color: Color, grounds: Sequence[Color]) -> Color:
    """Return a colour, moved just far enough to white or black to be legible on all grounds.

    If that is impossible, return white or black, whichever has more contrast.
    """
    if worst_contrast(color, grounds) >= ENOUGH:
        return color
    ends = sorted(
        (Color(255, 255, 255), Color(0, 0, 0)), key=lambda end: -worst_contrast(end, grounds)
    )
    for step in range(1, _STEPS + 1):
        moved = color.blend(ends[0], step / _STEPS)
        if worst_contrast(moved, grounds) >= ENOUGH:
            return moved
    return ends[0]
