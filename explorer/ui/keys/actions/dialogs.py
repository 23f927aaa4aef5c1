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
    _dialog("search", "up", "move('cursor_up')", "up", "Up", "Previous result"),
    _dialog("search", "down", "move('cursor_down')", "down", "Down", "Next result"),
    _dialog("search", "page-up", "move('page_up')", "pageup", "Page up", "Page up"),
    _dialog("search", "page-down", "move('page_down')", "pagedown", "Page down", "Page down"),
    _dialog("export", "save", "make", "ctrl+s", "Save", "Save the report"),
    _dialog(
        "filter", "leave", "leave", "escape", "Clear", "Clear the filter and return to the list"
    )._replace(bar=10),
    _dialog(
        "filter", "done", "done", "down", "To the list", "Keep the filter and go to the list"
    )._replace(bar=11),
    _dialog(
        "words", "done", "done", "down", "To the choices", "Keep the words and go to the choices"
    ),
    _dialog("choices", "mark", "select", "space", "Tick", "Tick or untick a choice"),
    _dialog("choices", "done", "screen.done", "enter", "Show", "Show what is ticked"),
    _dialog("choices", "clear", "screen.all", "x", "Clear all", "Untick every choice"),
    _dialog("jump", "complete", "complete", "tab", "Complete", "Complete the id"),
    _dialog("new", "make", "make", "ctrl+s", "Make pack", "Make the pack"),
    _dialog("texts", "make", "make", "ctrl+s", "Add", "Add the texts"),
    _dialog("import", "make", "make", "ctrl+s", "Import", "Check the tables, then import them"),
    _dialog("headings", "next", "heading(1)", "tab", "Next heading", "Go to the next heading"),
    _dialog(
        "headings",
        "previous",
        "heading(-1)",
        "shift+tab",
        "Previous heading",
        "Go to the previous heading",
    ),
    _dialog("claim", "next", "part(1)", "tab", "Next part", "Go to the next part of the claim"),
    _dialog(
        "claim",
        "previous",
        "part(-1)",
        "shift+tab",
        "Previous part",
        "Go to the previous part of the claim",
    ),
    _dialog("claim", "withdraw", "withdraw", "ctrl+t", "Withdraw", "Withdraw the claim"),
    _dialog("bookmarks", "remove", "remove", "x delete", "Remove", "Remove the bookmark"),
    _dialog("note", "save", "make", "ctrl+s", "Save", "Save the decision and its note"),
    _dialog(
        "note",
        "ruling",
        "next_ruling",
        "ctrl+r",
        "Decision",
        "Change the decision without leaving the note",
    ),
    _dialog("choice", "before", "choose(-1)", "left up", "Previous", "Choose the previous option"),
    _dialog("choice", "after", "choose(1)", "right down", "Next", "Choose the next option"),
]
