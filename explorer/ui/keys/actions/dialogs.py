"""Actions available in a dialog, or in the input of a filter."""

from __future__ import annotations

from explorer.ui.keys.actions.model import Action, action

IN_DIALOGS: list[Action] = [
    action("dialog.close", "escape", "Close", "Close the dialog"),
    action("search.up", "up", "Up", "Previous result", "step(-1)"),
    action("search.down", "down", "Down", "Next result", "step(1)"),
    action("search.page-up", "pageup", "Page up", "Page up", "page(-1)"),
    action("search.page-down", "pagedown", "Page down", "Page down", "page(1)"),
    action("export.save", "ctrl+s", "Save", "Save the report", "make"),
    action("filter.leave", "escape", "Clear", "Clear the filter and return to the list", bar=10),
    action("filter.done", "down", "To the list", "Keep the filter and go to the list", bar=11),
    action("words.done", "down", "To the choices", "Keep the words and go to the choices"),
    action("choices.mark", "space", "Tick", "Tick or untick a choice", "select"),
    action("choices.done", "enter", "Show", "Show what is ticked", "screen.done"),
    action("choices.clear", "x", "Clear all", "Untick every choice", "screen.all"),
    action("jump.complete", "tab", "Complete", "Complete the id"),
    action("new.make", "ctrl+s", "Make pack", "Make the pack"),
    action("texts.make", "ctrl+s", "Add", "Add the texts"),
    action("import.make", "ctrl+s", "Import", "Check the tables, then import them"),
    action("headings.next", "tab", "Next heading", "Go to the next heading", "heading(1)"),
    action(
        "headings.previous",
        "shift+tab",
        "Previous heading",
        "Go to the previous heading",
        "heading(-1)",
    ),
    action("claim.next", "tab", "Next part", "Go to the next part of the claim", "part(1)"),
    action(
        "claim.previous",
        "shift+tab",
        "Previous part",
        "Go to the previous part of the claim",
        "part(-1)",
    ),
    action("claim.withdraw", "ctrl+t", "Withdraw", "Withdraw the claim"),
    action("bookmarks.remove", "x delete", "Remove", "Remove the bookmark"),
    action("note.save", "ctrl+s", "Save", "Save the decision and its note", "make"),
    action(
        "note.ruling",
        "ctrl+r",
        "Decision",
        "Change the decision without leaving the note",
        "next_ruling",
    ),
    action("choice.before", "left up", "Previous", "Choose the previous option", "choose(-1)"),
    action("choice.after", "right down", "Next", "Choose the next option", "choose(1)"),
]
