"""Open the web page of a source in a browser, if there is one."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.model.place import Place, PlaceKind
from explorer.model.source_names import at_the_start
from explorer.session import Session
from explorer.text import clean, is_web_address

if TYPE_CHECKING:
    from explorer.ui.workspace.host import Host

_IN_TERMINAL = {"www-browser", "links", "elinks", "lynx", "w3m"}
"""Text browsers, which would draw over the app."""


def open_web_page(workspace: Host) -> None:
    """Open the web page of the source under the cursor, or of the current place."""
    session, app = workspace.session, workspace.app
    if session is None:
        return
    places = [place for place in (workspace.subject, workspace.place) if place]
    ids = (source_at(session, place) for place in places)
    source = session.pack.sources.get(next(filter(None, ids), ""))
    if source is None:
        workspace.toast("Put the cursor on a source, a claim or a line to open its web page.")
        return
    name = at_the_start(clean(session.pack.source_name(source.id)))
    if not source.url:
        workspace.toast(f"{name} has no web address in this pack.")
    elif not is_web_address(source.url):
        workspace.toast(f"{name}: {source.url} was not opened: it is not an http or https address.")
    elif app.is_web or has_browser():
        app.open_url(source.url)
        workspace.toast(f"Opened in the browser: {source.url}")
    else:
        app.copy_to_clipboard(source.url)
        workspace.toast(f"No browser here; copied instead: {source.url}")


def source_at(session: Session, place: Place) -> str:
    """Return the id of the single source that a place belongs to, "" if there is no such source."""
    if line := place.as_passage:
        return line.source if line.source in session.pack.sources else ""
    if place.kind == PlaceKind.CLAIM and place.id in session.pack.claims:
        return session.pack.claims[place.id].source.id
    return place.id if place.kind == PlaceKind.SOURCE and place.id in session.pack.sources else ""


def has_browser() -> bool:
    """Return whether there is a browser with its own window."""
    try:
        name = getattr(webbrowser.get(), "name", "")
    except webbrowser.Error:
        return False
    return Path(str(name)).name not in _IN_TERMINAL
