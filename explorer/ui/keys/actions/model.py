"""What an action is, and the groups in which help lists actions."""

from __future__ import annotations

from typing import NamedTuple


class Action(NamedTuple):
    """Something the user can do."""

    id: str
    keys: tuple[str, ...]
    """Textual's names of keys; the first is the one shown. None: in the palette only."""
    label: str
    """A word or two, for the key bar."""
    tooltip: str
    """A sentence, for `?` and the palette."""
    group: str
    handler: str
    """Textual's action string: `back` calls `action_back` of whatever has the scope."""
    scope: str = "workspace"
    """Whose action it is: `app`, `workspace`, `rows` (lists and pages), or the id of a view or
    dialog. A widget takes its bindings with `bindings(scope)`."""
    bar: int = 0
    """Place in the key bar, the lowest first; 0: not in it."""
    palette: bool = True
    """Whether the palette offers it: not what only makes sense under the cursor."""
    priority: bool = False

    @property
    def typing(self) -> bool:
        """Whether it counts where text is typed, so that no sign can be its key."""
        return self.scope in _TYPED or (self.priority and self.scope == "app")


_TYPED = frozenset(
    {"dialog", "search", "export", "filter", "jump", "note", "words", "claim", "new"}
)

GO = "Getting around"
VIEW = "Views"
LIST = "In lists and pages"
FINDINGS = "Findings"
RULINGS = "Deciding on findings"
SEEN = "Timeline, people, source text"
GRID = "Facts"
GRAPH = "Graph"
BOOKMARKS = "Bookmarks"
CLAIMS = "Making claims"
REPORT = "Copying and exporting"
PACK = "The pack"
PROGRAM = "The program"
DIALOGS = "In dialogs"
TOUR = "In the tour"

GROUPS = (
    *(GO, VIEW, LIST, FINDINGS, RULINGS, GRID, GRAPH, SEEN, CLAIMS),
    *(BOOKMARKS, REPORT, PACK, PROGRAM, DIALOGS, TOUR),
)
"""In the order in which `?` and docs/keys.md list them."""
