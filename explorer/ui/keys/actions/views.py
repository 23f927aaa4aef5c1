"""Actions that count in one of the views, or in what is drawn there."""

from __future__ import annotations

from explorer.ui.keys.actions.model import FINDINGS, GRAPH, GRID, LIST, RULINGS, SEEN, Action


def _finding(
    action: str, handler: str, keys: str, label: str, tooltip: str, bar: int = 0
) -> Action:
    return Action(
        f"findings.{action}",
        tuple(keys.split()),
        label,
        tooltip,
        FINDINGS,
        handler,
        "findings",
        bar,
    )


def _ruling(action: str, handler: str, keys: str, label: str, tooltip: str, bar: int = 0) -> Action:
    """Return an action that decides on the finding on screen."""
    return Action(
        f"ruling.{action}", tuple(keys.split()), label, tooltip, RULINGS, handler, "findings", bar
    )


def _seen(
    action: str, keys: str, label: str, tooltip: str, bar: int = 0, palette: bool = True
) -> Action:
    """Return an action of the timeline, of sources, people or the reader: "scope.handler"."""
    scope, _, handler = action.partition(".")
    handler = handler.replace("-", "_")
    keys_ = tuple(keys.split())
    return Action(action, keys_, label, tooltip, SEEN, handler, scope, bar, palette)


def _in_drawing(
    group: str, action: str, handler: str, keys: str, label: str, tooltip: str, bar: int = 0
) -> Action:
    """Return an action of the grid of facts or of the graph: "scope.name"."""
    scope, keys_ = action.partition(".")[0], tuple(keys.split())
    return Action(action, keys_, label, tooltip, group, handler, scope, bar, scope != "grid")


IN_VIEWS: list[Action] = [
    _finding("next", "next", "n", "Next", "Show the next finding", 40),
    _finding("previous", "previous", "p", "Previous", "Show the previous finding", 45),
    _finding("narrow", "cycle_verdict", "v", "Verdict", "Show one verdict at a time", 46),
    _finding("severity", "cycle_severity", "s", "Severity", "Show one severity at a time"),
    _finding("filter", "choose_filter", "f", "Filter", "Choose which findings to show", 41),
    _finding("clear", "clear_filter", "x", "Show all", "Show all findings again"),
    _finding("group", "group", "o", "Group", "Group by subject, by property or not at all"),
    _ruling(
        "accept",
        "rule('accepted')",
        "a",
        "Real conflict",
        "Decide: the sources really do disagree here",
        42,
    ),
    _ruling("explain", "rule('explained')", "i", "Explained", "Decide: there is an explanation"),
    _ruling(
        "dismiss",
        "rule('dismissed')",
        "d",
        "No conflict",
        "Decide: the sources do not disagree here",
        44,
    ),
    _ruling("open", "rule('open')", "r", "Undecided", "Undo the decision but keep the note"),
    _ruling("note", "rule", "c", "Note", "Decide and add a note", 43),
    _seen("drawing.cursor-left", "left h", "Left", "Move to the left", palette=False)._replace(
        group=LIST
    ),
    _seen("drawing.cursor-right", "right l", "Right", "Move to the right", palette=False)._replace(
        group=LIST
    ),
    _seen("timeline.switch", "t", "World/story", "Switch between the real world and the story", 40),
    _seen("reader.next", "n", "Next finding", "Go to the next disputed line", 40),
    _seen("reader.previous", "p", "Previous", "Go to the previous disputed line", 41),
    _seen(
        "reader.switch", "t", "Text/outline", "Switch between the source's text and an outline", 42
    ),
    _seen("reader.narrow", "v", "Claims", "Show all claims, only disputed ones, or none", 43),
    _seen("people.filter", "f", "Filter", "Filter people by name", 40),
    _seen("people.clear", "x", "Show all", "Show all people again"),
    _seen("films.filter", "f", "Filter", "Show only films with the words you type", 40),
    _seen("films.clear", "x", "Show all", "Show all films again"),
    _in_drawing(LIST, "grid.left", "cursor_left", "left h", "Left", "Move to the left"),
    _in_drawing(LIST, "grid.right", "cursor_right", "right l", "Right", "Move to the right"),
    _in_drawing(GRID, "facts.filter", "filter_words", "f", "Filter", "Filter facts by words", 40),
    _in_drawing(
        GRID,
        "facts.about",
        "choose_entity",
        "F",
        "Person",
        "Show facts about one person or thing",
        41,
    ),
    _in_drawing(
        GRID,
        "facts.narrow",
        "toggle_disputed",
        "v",
        "Conflicts",
        "Show only disputed facts, or all",
        42,
    ),
    _in_drawing(
        GRID, "facts.group", "toggle_grouped", "o", "Group", "Group the facts by subject", 43
    ),
    _in_drawing(GRID, "facts.clear", "clear_filter", "x", "Show all", "Show all facts again", 44),
    _in_drawing(
        GRAPH,
        "graph.page",
        "open_entity",
        "O",
        "Page",
        "Open the page of the selected person or thing",
        40,
    ),
    _in_drawing(
        GRAPH, "graph.tie", "open_tie", "T", "Tie", "Open what the sources say about the tie", 41
    ),
    _in_drawing(
        GRAPH, "graph.about", "choose_entity", "F", "Person", "Put someone else at the centre", 42
    ),
    _in_drawing(
        GRAPH,
        "graph.path",
        "choose_end",
        "L",
        "Link",
        "Show the chain of ties from the centre to someone else",
        43,
    ),
]
