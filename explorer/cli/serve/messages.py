"""Messages from a browser: each is valid and within bounds, or ignored."""

from __future__ import annotations

import json
from dataclasses import dataclass

COLUMNS, LINES = 600, 250
"""The largest screen that the app is given, in cells: more than a wall of displays shows."""

FONT_SIZES = range(6, 61)
"""Sizes of the letters, in CSS pixels."""

MOST_BYTES = 1 << 20
"""The longest message: a paste of a whole book is none."""

_DIGITS = 6
"""Digits of a number that are read: none that counts has more."""
_STAMP = 32
"""Characters of a ping that are sent back."""


@dataclass(frozen=True, slots=True)
class Size:
    """A terminal's size in cells, within bounds."""

    width: int = 80
    height: int = 24


@dataclass(frozen=True, slots=True)
class Typed:
    """Keys, clicks and pastes, as a terminal sends them."""

    text: str


@dataclass(frozen=True, slots=True)
class Ping:
    """A keep-alive request, with the stamp to send back."""

    stamp: str


@dataclass(frozen=True, slots=True)
class Focus:
    """The page has got the keyboard, or has lost it."""

    here: bool


Message = Typed | Size | Ping | Focus


def read_message(text: str) -> Message | None:
    """Parse the message in a web socket's text; None where it is not a known message."""
    try:
        envelope = json.loads(text)
    except (ValueError, RecursionError):
        return None
    match envelope:
        case ["stdin", str() as typed]:
            return Typed(typed)
        case ["resize", {"width": int() as width, "height": int() as height}]:
            return bounded(width, height)
        case ["ping", str() as stamp]:
            return Ping(stamp[:_STAMP])
        case [("focus" | "blur") as kind, *_]:
            return Focus(kind == "focus")
    return None


def bounded(width: int, height: int) -> Size:
    """Clamp a size to the range that the app accepts."""
    return Size(min(max(width, 1), COLUMNS), min(max(height, 1), LINES))


def number(text: str | None, default: int) -> int:
    """Return the number in a query, at most a million; `default` where it is none."""
    if text is None or not (text.isascii() and text.isdecimal()):
        return default
    digits = text.lstrip("0") or "0"
    return int(digits) if len(digits) <= _DIGITS else 10**_DIGITS


def font_size(text: str | None) -> int:
    """Return the font size in a query, 16 where that cannot be read."""
    size = number(text, 16)
    return size if size in FONT_SIZES else 16
