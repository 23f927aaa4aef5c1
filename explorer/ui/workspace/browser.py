"""The addresses of sources, and whether there is a browser to open them in."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from urllib.parse import urlsplit

from explorer.model.place import Place
from explorer.pages.passage import parse_passage
from explorer.session import Session

_IN_TERMINAL = {"www-browser", "links", "elinks", "lynx", "w3m"}
"""Browsers that would draw over the app."""


def source_at(session: Session, place: Place) -> str:
    """Return the id of the source that a place is of, "" where it is of none or of several."""
    if place.kind == "passage":
        spot = parse_passage(place.id)
        return spot[0] if spot and spot[0] in session.pack.sources else ""
    if place.kind == "claim" and place.id in session.pack.claims:
        return session.pack.claims[place.id].source
    return place.id if place.kind == "source" and place.id in session.pack.sources else ""


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
