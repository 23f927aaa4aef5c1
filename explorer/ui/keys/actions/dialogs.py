"""Actions that count in a dialog, or where words of a filter are typed."""

from __future__ import annotations

from explorer.ui.keys.actions.model import DIALOGS, Action


def _dialog(scope: str, action: str, handler: str, keys: str, label: str, tooltip: str) -> Action:
    return Action(
        f"{scope}.{action}",
        tuple(keys.split()),
        label,
        tooltip,
        DIALOGS,
        handler,
        scope,
        palette=False,
    )


IN_DIALOGS: list[Action] = [
    _dialog("dialog", "close", "close", "escape", "Close", "Close the dialog"),
    _dialog("search", "up", "move('cursor_up')", "up", "Up", "Hit before, while you type"),
    _dialog("search", "down", "move('cursor_down')", "down", "Down", "Next hit, while you type"),
    _dialog("search", "page-up", "move('page_up')", "pageup", "Page up", "A screenful up"),
    _dialog("search", "page-down", "move('page_down')", "pagedown", "Page down", "And down"),
    _dialog("export", "save", "save", "ctrl+s", "Save", "Save the report"),
    _dialog(
        "filter", "leave", "leave", "escape", "Clear", "Empty the filter and leave it"
    )._replace(bar=10),
    _dialog(
        "filter", "done", "done", "down", "To the list", "Keep the words, go to the list"
    )._replace(bar=11),
    _dialog("words", "done", "done", "down", "To the choices", "Keep the words, go to the choices"),
    _dialog("choices", "mark", "select", "space", "Mark", "Mark a choice, or take its mark off"),
    _dialog("choices", "done", "screen.done", "enter", "Show", "Show what is marked"),
    _dialog("choices", "clear", "screen.all", "x", "All", "Take all marks off"),
    _dialog("jump", "complete", "complete", "tab", "Complete", "Complete the id"),
    _dialog("new", "make", "make", "ctrl+s", "Make it", "Make the pack"),
    _dialog("claim", "next", "part(1)", "tab", "Next part", "Go to the claim's next part"),
    _dialog(
        "claim", "previous", "part(-1)", "shift+tab", "Part before", "Go to the claim's part before"
    ),
    _dialog("bookmarks", "remove", "remove", "x delete", "Take away", "Take the bookmark away"),
    _dialog("note", "save", "save", "ctrl+s", "Save", "Save the ruling and its note"),
    _dialog(
        "note", "ruling", "next_ruling", "ctrl+r", "Ruling", "Choose the next ruling, as you write"
    ),
    _dialog("choice", "before", "choose(-1)", "left up", "Before", "Choose the option before"),
    _dialog("choice", "after", "choose(1)", "right down", "After", "Choose the next option"),
]
