"""The model of an action, and the groups in which help lists them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Action(NamedTuple):
    """Something the user can do."""

    id: str
    keys: tuple[str, ...]
    """Textual's names of keys; the first is the one shown. If empty, it is only in the palette."""
    label: str
    """A word or two, for the key bar."""
    tooltip: str
    """A sentence, for `?` and the palette."""
    group: str
    handler: str
    """Textual's action string: `back` calls the method `action_back` of the scope."""
    scope: str
    """Where it is available: `app`, `workspace`, `rows` (lists and pages), or the id of a view or
    dialog. A widget gets its bindings from `bindings(scope)`."""
    bar: int
    """Position in the key bar, the lowest first; 0 if not in it."""
    palette: bool
    """Whether the palette offers it; False if it only makes sense under the cursor."""
    priority: bool

    @property
    def typing(self) -> bool:
        """Whether it is available while typing text, so that its keys cannot be characters."""
        return self.scope in _TYPED or (self.priority and self.scope == "app")


_TYPED = frozenset(
    {"dialog", "search", "export", "filter", "jump", "note", "words", "claim", "new"}
)

GO = "Getting around"
VIEW = "Views"
LIST = "In lists and pages"
FINDINGS = "Findings"
RULINGS = "Deciding on findings"
GRID = "Facts"
GRAPH = "Graph"
TIMELINE = "Timeline"
PEOPLE = "People"
FILMS = "Films"
READER = "Source text"
BOOKMARKS = "Bookmarks"
CLAIMS = "Making claims"
REPORT = "Copying and exporting"
PACK = "The pack"
PROGRAM = "The program"
DIALOGS = "In dialogs"
TOUR = "In the tour"

GROUPS = (
    *(GO, VIEW, LIST, FILMS, FINDINGS, RULINGS, GRID, PEOPLE, TIMELINE, GRAPH, READER, CLAIMS),
    *(BOOKMARKS, REPORT, PACK, PROGRAM, DIALOGS, TOUR),
)
"""Groups in the order of help and docs/keys.md."""

_KINDS: Mapping[str, tuple[str, str]] = {
    "go": (GO, "workspace"),
    "bookmark": (BOOKMARKS, "workspace"),
    "view": (VIEW, "workspace"),
    "take": (REPORT, "workspace"),
    "pack": (PACK, "workspace"),
    "program": (PROGRAM, "workspace"),
    "tour": (TOUR, "tour"),
    "rows": (LIST, "rows"),
    "drawing": (LIST, "drawing"),
    "grid": (LIST, "grid"),
    "findings": (FINDINGS, "findings"),
    "ruling": (RULINGS, "findings"),
    "facts": (GRID, "facts"),
    "graph": (GRAPH, "graph"),
    "views": (CLAIMS, "views"),
    **{scope: (CLAIMS, scope) for scope in ("suggestion", "mark")},
    "timeline": (TIMELINE, "timeline"),
    "people": (PEOPLE, "people"),
    "films": (FILMS, "films"),
    "reader": (READER, "reader"),
}
"""Group and scope of an action by the first part of its id; any other part means a dialog."""

_UNDER_THE_CURSOR = frozenset({LIST, TOUR, DIALOGS, "suggestion", "mark"})
"""Groups and scopes that the palette does not offer."""


def action(
    id: str,
    keys: str,
    label: str,
    tooltip: str,
    handler: str = "",
    *,
    bar: int = 0,
    group: str = "",
    scope: str = "",
    palette: bool = True,
    priority: bool = False,
) -> Action:
    """Return an action. `keys` are separated by spaces.

    Missing arguments are derived from the id: `facts.clear` is in the group and the scope of the
    facts, and calls `action_clear`.
    """
    kind, _, name = id.rpartition(".")
    usual = _KINDS.get(kind, (DIALOGS, kind))
    group, scope = group or usual[0], scope or usual[1]
    palette = palette and not _UNDER_THE_CURSOR & {group, scope}
    handler = handler or name.replace("-", "_")
    return Action(
        id, tuple(keys.split()), label, tooltip, group, handler, scope, bar, palette, priority
    )
