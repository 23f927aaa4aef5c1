"""Actions of every view, and those of every list and page."""

from __future__ import annotations

from explorer.ui.keys.actions.model import (
    BOOKMARKS,
    GO,
    LIST,
    PACK,
    PROGRAM,
    REPORT,
    RULINGS,
    TOUR,
    VIEW,
    Action,
)
from explorer.ui.views import VIEWS


def _rows(action: str, keys: str, label: str, tooltip: str, bar: int = 0) -> Action:
    handler = action.replace("-", "_")
    return Action(
        f"rows.{action}", tuple(keys.split()), label, tooltip, LIST, handler, "rows", bar, False
    )


EVERYWHERE: list[Action] = [
    Action(
        "go.back",
        ("escape", "backspace", "left_square_bracket"),
        "Back",
        "Go back the way you came",
        GO,
        "back",
        bar=20,
    ),
    Action(
        "go.forward",
        ("right_square_bracket",),
        "Forward",
        "Go forward again after going back",
        GO,
        "forward",
    ),
    Action(
        "go.search",
        ("slash", "ctrl+f"),
        "Search",
        "Search characters, actors, sources, claims, everything",
        GO,
        "search",
        bar=30,
    ),
    Action("go.id", ("g",), "Go to id", "Go to an id, or source:line, as you type it", GO, "jump"),
    Action(
        "go.why-not",
        ("W",),
        "Why not",
        "Ask why claims that seem to clash here are no finding",
        GO,
        "why_not",
        bar=44,
    ),
    Action("go.web", ("w",), "Web page", "Open the address of the source in a browser", GO, "web"),
    Action(
        "bookmark.toggle", ("b",), "Bookmark", "Set or take off a bookmark", BOOKMARKS, "bookmark"
    ),
    Action("bookmark.list", ("B",), "Bookmarks", "Go to a bookmark", BOOKMARKS, "bookmarks"),
    Action(
        "go.pane-right",
        ("right", "l"),
        "Pane right",
        "Move to the pane on the right",
        GO,
        "pane(1)",
        palette=False,
    ),
    Action(
        "go.pane-left",
        ("left", "h"),
        "Pane left",
        "Move to the pane on the left",
        GO,
        "pane(-1)",
        palette=False,
    ),
    *(
        Action(
            f"view.{spec.id}",
            (spec.key,),
            spec.label,
            spec.tooltip,
            VIEW,
            f"view('{spec.id}')",
        )
        for spec in VIEWS
    ),
    _rows("select", "enter", "Open", "Open what is under the cursor", 10),
    _rows("cursor-up", "up k", "Up", "Move up"),
    _rows("cursor-down", "down j", "Down", "Move down"),
    _rows("page-up", "pageup ctrl+u", "Page up", "Move up a screenful"),
    _rows("page-down", "pagedown ctrl+d space", "Page down", "Move down a screenful"),
    _rows("first", "home", "Top", "Move to the top"),
    _rows("last", "end G", "End", "Move to the end"),
    Action(
        "ruling.undo", ("u",), "Undo", "Take your last ruling of this run back", RULINGS, "undo"
    ),
    Action(
        "take.export",
        ("e",),
        "Export",
        "Save the report to a file",
        REPORT,
        "export",
        bar=50,
    ),
    Action(
        "take.copy",
        ("y",),
        "Copy",
        "Copy what is under the cursor: the claim, or the row's words",
        REPORT,
        "copy",
    ),
    Action(
        "take.cite",
        ("Y",),
        "Cite",
        "Copy a full citation: author, title, date, line, phrase and id",
        REPORT,
        "cite",
    ),
    Action(
        "pack.reload", ("f5", "R"), "Reload", "Read the pack's files again now", PACK, "app.reload"
    ),
    Action(
        "pack.changes",
        (),
        "What changed",
        "Show which findings and claims the last edit of the pack added or removed",
        PACK,
        "changes",
    ),
    Action(
        "pack.problems",
        ("f6",),
        "Problems",
        "Show what is wrong with the pack as it is on disk",
        PACK,
        "problems",
    ),
    Action(
        "program.help",
        ("question_mark", "f1"),
        "Keys",
        "Show what every key does",
        PROGRAM,
        "help",
        bar=35,
    ),
    Action(
        "program.palette",
        ("ctrl+p", "colon"),
        "Commands",
        "Find any action, view, person or thing by name",
        PROGRAM,
        "palette",
        bar=61,
        palette=False,
    ),
    Action(
        "program.light",
        ("f2",),
        "Dark/light",
        "Switch between the dark and the light theme",
        PROGRAM,
        "light",
    ),
    Action("program.theme", (), "Theme", "Choose the colours, ours or others", PROGRAM, "theme"),
    Action("program.tour", ("f3",), "Tour", "Take a tour of two minutes", PROGRAM, "tour"),
    Action(
        "tour.next",
        ("n",),
        "Next step",
        "Go to the next step of the tour",
        TOUR,
        "tour_next",
        "tour",
        bar=5,
        palette=False,
        priority=True,
    ),
    Action(
        "tour.end",
        ("escape",),
        "End the tour",
        "End the tour",
        TOUR,
        "tour_end",
        "tour",
        bar=6,
        palette=False,
        priority=True,
    ),
    Action("program.quit", ("q",), "Quit", "Leave the program", PROGRAM, "app.quit", bar=70),
    Action(
        "program.quit-now",
        ("ctrl+q",),
        "Quit",
        "Leave the program, from anywhere",
        PROGRAM,
        "quit",
        "app",
        palette=False,
        priority=True,
    ),
    Action(
        "program.suspend",
        ("ctrl+z",),
        "Suspend",
        "Put the program aside; the shell's fg brings it back",
        PROGRAM,
        "app.suspend",
        "app",
    ),
]
