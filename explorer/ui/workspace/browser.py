"""The addresses of sources, and whether there is a browser to open them in."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from urllib.parse import urlsplit

from explorer.model.place import Place, PlaceKind
from explorer.session import Session

_IN_TERMINAL = {"www-browser", "links", "elinks", "lynx", "w3m"}
"""Browsers that would draw over the app."""


def source_at(session: Session, place: Place) -> str:
    """Return the id of the source that a place is of, "" where it is of none or of several."""
    if line := place.as_passage:
        return line.source if line.source in session.pack.sources else ""
    if place.kind == PlaceKind.CLAIM and place.id in session.pack.claims:
        return session.pack.claims[place.id].source.id
    return place.id if place.kind == PlaceKind.SOURCE and place.id in session.pack.sources else ""


def is_address(url: str) -> bool:
    """Return whether an address is one that may be opened: http or https, nothing else."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    plain = url.isprintable() and not any(letter.isspace() for letter in url)
    return plain and parts.scheme in ("http", "https") and bool(parts.hostname)


def has_browser() -> bool:
    """Return whether there is a browser with a window of its own."""
    try:
        name = getattr(webbrowser.get(), "name", "")
    except webbrowser.Error:
        return False
    return Path(str(name)).name not in _IN_TERMINAL
