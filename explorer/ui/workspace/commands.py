"""Which actions are available; running those chosen by name in the view they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.actions import parse

from explorer.model.place import Place, PlaceKind
from explorer.ui.views import FILMS, VIEWS

if TYPE_CHECKING:
    from explorer.ui.keys.registry import Action
    from explorer.ui.workspace.host import Host

_VIEWS = {spec.id for spec in (FILMS, *VIEWS)}
_READER = "reader"
"""Scope of the reader, a view without a number key."""

_WITH_PACK = {
    *("view", "search", "export", "picture", "copy", "pane", "undo", "bookmark", "bookmarks"),
    *("jump", "web", "cite", "step_open", "changes", "problems", "tour", "why_not", "zoom"),
}
"""Actions of the workspace that need a pack."""


def is_available(workspace: Host, action: str, parameters: tuple[object, ...]) -> bool:
    """Return whether an action of the workspace is available; before a pack has been read, those
    that need one are not.
    """
    if action in ("back", "forward"):
        return workspace.history.can_go(-1 if action == "back" else 1)
    if action in ("tour_next", "tour_end"):
        return workspace.takes_tour_keys
    if action == "view" and parameters == ("films",):
        return workspace.session is not None and workspace.session.films.many
    if action in _WITH_PACK:
        return workspace.session is not None or workspace.has_first_screen
    return True


def is_offered(workspace: Host, action: Action) -> bool:
    """Return whether an action can be chosen by name, from any view."""
    if not action.palette:
        return False
    if action.scope == "workspace":
        _, name, parameters = parse(action.handler)
        return is_available(workspace, name, parameters)
    if action.scope in _VIEWS:
        return is_available(workspace, "view", (action.scope,))
    if action.scope == _READER:
        return workspace.session is not None and _home(workspace, action) is not None
    return action.scope == "app" or (action.scope == "views" and workspace.view is not None)


async def run_action(workspace: Host, action: Action) -> None:
    """Run an action, after switching to its view if necessary.

    A decision from another view opens the form, so that no finding is decided unseen.
    """
    handler, here = action.handler, workspace.view
    if action.scope in (*_VIEWS, _READER) and (here is None or here.scope != action.scope):
        if home := _home(workspace, action):
            await workspace.go(home)
        if handler.startswith("rule("):
            handler = "rule"
    node = {"workspace": workspace, "app": workspace.app}.get(action.scope, workspace.view)
    await workspace.app.run_action(handler, node)


async def go_to_cleared(workspace: Host) -> None:
    """Go to the cleared pairs of the current place or of the one under the cursor."""
    from explorer.pages.cleared import cleared_place

    if workspace.session is not None:
        place = cleared_place(workspace.session, workspace.place, workspace.subject)
        await workspace.go(place)


def _home(workspace: Host, action: Action) -> Place | None:
    """Return the place where an action of a view is available, None if the pack has none."""
    if action.scope != _READER:
        return Place(PlaceKind(action.scope))
    from explorer.pages.rows import passage_of

    assert workspace.session is not None
    place = passage_of(workspace.session, workspace.subject)
    if place and place.kind == PlaceKind.PASSAGE:
        return place
    sources = workspace.session.pack.sources
    source = place.id if place and place.id in sources else next(iter(sources), "")
    return Place.passage(source, 1) if source else None
