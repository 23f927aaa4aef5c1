"""Every action of the app in one table.

Key bindings, the key bar, `?`, the command palette and the README's key table are all made from it.
An action's id is also its binding's id, by which a keymap can move it to other keys.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from textual.binding import Binding, BindingType

from explorer.ui.views import VIEWS


@dataclass(frozen=True, slots=True)
class Action:
    """Something the user can do."""

    id: str
    keys: tuple[str, ...]
    """Textual's names of keys; the first is the one shown."""
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


_GO, _VIEWS, _LIST, _FINDINGS, _REPORT, _PROGRAM, _DIALOGS, _SEEN = (
    "Going places",
    "Views",
    "In lists and pages",
    "Findings",
    "Taking away",
    "The program",
    "In dialogs",
    "Timeline, sources, people",
)
_GRID, _GRAPH, _RULINGS, _MARKS = "Facts", "Graph", "Rulings on findings", "Bookmarks"


def _rows(action: str, keys: str, label: str, tooltip: str, bar: int = 0) -> Action:
    handler = action.replace("-", "_")
    return Action(
        f"rows.{action}", tuple(keys.split()), label, tooltip, _LIST, handler, "rows", bar, False
    )


def _finding(
    action: str, handler: str, keys: str, label: str, tooltip: str, bar: int = 0
) -> Action:
    return Action(
        f"findings.{action}",
        tuple(keys.split()),
        label,
        tooltip,
        _FINDINGS,
        handler,
        "findings",
        bar,
    )


def _ruling(action: str, handler: str, keys: str, label: str, tooltip: str, bar: int = 0) -> Action:
    """Return an action that decides on the finding on screen."""
    return Action(
        f"ruling.{action}", tuple(keys.split()), label, tooltip, _RULINGS, handler, "findings", bar
    )


def _seen(
    action: str, keys: str, label: str, tooltip: str, bar: int = 0, palette: bool = True
) -> Action:
    """Return an action of the timeline, of sources, people or the reader: "scope.handler"."""
    scope, _, handler = action.partition(".")
    handler = handler.replace("-", "_")
    keys_ = tuple(keys.split())
    return Action(action, keys_, label, tooltip, _SEEN, handler, scope, bar, palette)


def _drawn(
    group: str, action: str, handler: str, keys: str, label: str, tooltip: str, bar: int = 0
) -> Action:
    """Return an action of the grid of facts or of the graph: "scope.name"."""
    scope, keys_ = action.partition(".")[0], tuple(keys.split())
    return Action(action, keys_, label, tooltip, group, handler, scope, bar, scope != "grid")


ACTIONS: list[Action] = [
    Action(
        "go.back",
        ("escape", "backspace", "left_square_bracket"),
        "Back",
        "Go back the way you came",
        _GO,
        "back",
        bar=20,
    ),
    Action(
        "go.forward",
        ("right_square_bracket",),
        "Forward",
        "Go forward again after going back",
        _GO,
        "forward",
    ),
    Action(
        "go.search",
        ("slash", "ctrl+f"),
        "Search",
        "Search characters, actors, sources, claims, everything",
        _GO,
        "search",
        bar=30,
    ),
    Action("go.id", ("g",), "Go to id", "Go to an id, or source:line, as you type it", _GO, "jump"),
    Action("go.web", ("w",), "Web page", "Open the address of the source in a browser", _GO, "web"),
    Action("bookmark.toggle", ("b",), "Bookmark", "Set or take off a bookmark", _MARKS, "bookmark"),
    Action("bookmark.list", ("B",), "Bookmarks", "Go to a bookmark", _MARKS, "bookmarks"),
    Action(
        "go.pane-right",
        ("right", "l"),
        "Pane right",
        "Move to the pane on the right",
        _GO,
        "pane(1)",
        palette=False,
    ),
    Action(
        "go.pane-left",
        ("left", "h"),
        "Pane left",
        "Move to the pane on the left",
        _GO,
        "pane(-1)",
        palette=False,
    ),
    *(
        Action(
            f"view.{spec.id}",
            (spec.key,),
            spec.label,
            spec.tooltip,
            _VIEWS,
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
    _finding(
        "next", "next", "n", "Next", "Show the next finding, wherever in the view you are", 40
    ),
    _finding("previous", "previous", "p", "Previous", "Show the finding before", 41),
    _finding(
        "verdict", "cycle_verdict", "v", "Verdict", "Show one verdict only, then the next one", 42
    ),
    _finding(
        "severity", "cycle_severity", "s", "Severity", "Show one severity only, then the next one"
    ),
    _finding("filter", "choose_filter", "f", "Filter", "Choose which findings to show", 43),
    _finding("clear", "clear_filter", "x", "Show all", "Show all findings again"),
    _finding(
        "group", "group", "o", "Group", "Group by what findings are about, by property, or not"
    ),
    _ruling("accept", "rule('accepted')", "a", "Accept", "Rule: the sources do disagree here", 44),
    _ruling("explain", "rule('explained')", "i", "Explain", "Rule: there is an explanation"),
    _ruling("dismiss", "rule('dismissed')", "d", "Dismiss", "Rule: this is no disagreement", 45),
    _ruling("open", "rule('open')", "r", "Reopen", "Rule: not decided yet; the note stays"),
    _ruling("note", "rule", "c", "Comment", "Rule with a note: why you decided so", 46),
    Action("ruling.undo", ("u",), "Undo", "Take your last ruling back", _RULINGS, "undo"),
    _seen("drawing.cursor-left", "left h", "Left", "Move to the left", palette=False),
    _seen("drawing.cursor-right", "right l", "Right", "Move to the right", palette=False),
    _seen("timeline.switch", "t", "World/story", "Draw the world's time, or the story's", 40),
    _seen("sources.agreement", "a", "Agreement", "Show how far the sources agree", 40),
    _seen("reader.next", "n", "Next finding", "Go to the next line in dispute", 40),
    _seen("reader.previous", "p", "Previous", "Go to the line in dispute before", 41),
    _seen("reader.text", "t", "Text/outline", "Read the source's text, or an outline of it", 42),
    _seen("reader.claims", "c", "Claims", "Show all claims, those in dispute, or none", 43),
    _seen("people.filter", "f", "Filter", "Show only people with the letters you type", 40),
    _seen("people.clear", "x", "Show all", "Show all people again"),
    _drawn(_LIST, "grid.left", "cursor_left", "left h", "Left", "Move to the left"),
    _drawn(_LIST, "grid.right", "cursor_right", "right l", "Right", "Move to the right"),
    _drawn(
        _GRID, "facts.filter", "filter_words", "f", "Filter", "Type words that facts must hold", 40
    ),
    _drawn(
        _GRID,
        "facts.person",
        "choose_entity",
        "p",
        "Person",
        "Choose the person or thing that the facts are about",
        41,
    ),
    _drawn(
        _GRID,
        "facts.clashes",
        "toggle_disputed",
        "d",
        "Clashes",
        "Show only what the sources disagree on, or everything",
        42,
    ),
    _drawn(_GRID, "facts.group", "toggle_grouped", "o", "Group", "Group the facts by subject", 43),
    _drawn(_GRID, "facts.clear", "clear_filter", "x", "Show all", "Show all facts again", 44),
    _drawn(_GRAPH, "graph.page", "open_entity", "o", "Page", "Open the page of who is marked", 40),
    _drawn(_GRAPH, "graph.tie", "open_tie", "f", "Tie", "Open what the sources say of the tie", 41),
    _drawn(
        _GRAPH, "graph.middle", "choose_entity", "p", "Person", "Choose who is in the middle", 42
    ),
    Action(
        "take.export",
        ("e",),
        "Export",
        "Save the report to a file",
        _REPORT,
        "export",
        bar=50,
    ),
    Action(
        "take.copy",
        ("y",),
        "Copy",
        "Copy what is under the cursor: the claim, or the row's words",
        _REPORT,
        "copy",
    ),
    Action(
        "program.help",
        ("question_mark", "f1"),
        "Keys",
        "Show what every key does",
        _PROGRAM,
        "help",
        bar=35,
    ),
    Action(
        "program.palette",
        ("ctrl+p", "colon"),
        "Commands",
        "Find any action, view, person or thing by name",
        _PROGRAM,
        "palette",
        bar=61,
        palette=False,
    ),
    Action(
        "program.light",
        ("f2",),
        "Dark/light",
        "Switch between the dark and the light theme",
        _PROGRAM,
        "light",
    ),
    Action("program.quit", ("q",), "Quit", "Leave the program", _PROGRAM, "app.quit", bar=70),
    Action(
        "program.quit-now",
        ("ctrl+q",),
        "Quit",
        "Leave the program, from anywhere",
        _PROGRAM,
        "quit",
        "app",
        palette=False,
        priority=True,
    ),
]


def _dialog(scope: str, action: str, handler: str, keys: str, label: str, tooltip: str) -> Action:
    return Action(
        f"{scope}.{action}",
        tuple(keys.split()),
        label,
        tooltip,
        _DIALOGS,
        handler,
        scope,
        palette=False,
    )


ACTIONS += [
    _dialog("dialog", "close", "close", "escape", "Close", "Close the dialog"),
    _dialog("search", "up", "move('cursor_up')", "up", "Up", "Hit before, while you type"),
    _dialog("search", "down", "move('cursor_down')", "down", "Down", "Next hit, while you type"),
    _dialog("search", "page-up", "move('page_up')", "pageup", "Page up", "A screenful up"),
    _dialog("search", "page-down", "move('page_down')", "pagedown", "Page down", "And down"),
    _dialog("export", "save", "save", "ctrl+s", "Save", "Save the report"),
    replace(
        _dialog("filter", "leave", "leave", "escape", "Clear", "Empty the filter and leave it"),
        bar=10,
    ),
    replace(
        _dialog("filter", "done", "done", "down", "To the grid", "Keep the words, go to the grid"),
        bar=11,
    ),
    _dialog("choices", "mark", "select", "space", "Mark", "Mark a choice, or take its mark off"),
    _dialog("choices", "done", "screen.done", "enter", "Show", "Show what is marked"),
    _dialog("choices", "all", "screen.all", "x", "All", "Take all marks off"),
    _dialog("jump", "complete", "complete", "tab", "Complete", "Complete the id"),
    _dialog("bookmarks", "remove", "remove", "d delete", "Take away", "Take the bookmark away"),
    _dialog("note", "save", "save", "ctrl+s f2", "Save", "Save the ruling and its note"),
    _dialog("choice", "before", "choose(-1)", "left up", "Before", "Choose the option before"),
    _dialog("choice", "after", "choose(1)", "right down", "After", "Choose the next option"),
]


def bindings(scope: str) -> list[BindingType]:
    """Return the bindings of one scope, for a widget's, screen's or app's `BINDINGS`."""
    return [
        Binding(
            ",".join(action.keys),
            action.handler,
            action.label,
            show=action.bar > 0,
            tooltip=action.tooltip,
            id=action.id,
            priority=action.priority,
        )
        for action in ACTIONS
        if action.scope == scope
    ]


def by_id() -> dict[str, Action]:
    """Return the actions by id."""
    return {action.id: action for action in ACTIONS}


_NAMES = {
    "escape": "Esc",
    "backspace": "⌫",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "slash": "/",
    "question_mark": "?",
    "colon": ":",
    "enter": "Enter",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
}


def key_name(key: str) -> str:
    """Return a key as it is written for people."""
    if key in _NAMES:
        return _NAMES[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    return key.upper() if len(key) > 1 and key[0] == "f" and key[1:].isdigit() else key
