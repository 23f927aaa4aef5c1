"""Messages from a browser; any that are invalid or out of bounds are ignored."""

from __future__ import annotations

import json
from dataclasses import dataclass

COLUMNS, LINES = 600, 250
"""Maximum size of the app's screen, in cells; larger than any real display."""

FONT_SIZES = range(6, 61)
"""Minimum and maximum font size, in CSS pixels."""

MOST_BYTES = 1 << 20
"""Maximum length of a message, which limits pastes."""

_DIGITS = 6
"""Maximum number of digits read in a number; no valid one has more."""
_STAMP = 32
"""Maximum number of characters of a ping sent back."""


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
    """The page has gained or lost the keyboard focus."""

    here: bool


Message = Typed | Size | Ping | Focus


def read_message(text: str) -> Message | None:
    """Parse a web socket message; return None if it is not valid."""
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
    """Return the number in a query, at most a million; `default` if it is not a number."""
    if text is None or not (text.isascii() and text.isdecimal()):
        return default
    digits = text.lstrip("0") or "0"
    return int(digits) if len(digits) <= _DIGITS else 10**_DIGITS


def font_size(text: str | None) -> int:
    """Return the font size in a query, 16 if it is invalid."""
    size = number(text, 16)
    return size if size in FONT_SIZES else 16
