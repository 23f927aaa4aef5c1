"""Actions that make claims of a source's text, in the reader."""

from __future__ import annotations

from explorer.ui.keys.actions.model import CLAIMS, Action


def _claim(
    action: str, keys: str, label: str, tooltip: str, bar: int = 0, handler: str = ""
) -> Action:
    """Return an action: "scope.name". What counts only under the cursor is in no palette."""
    scope, _, name = action.partition(".")
    wanted = handler or name.replace("-", "_")
    palette = scope not in ("suggestion", "mark")
    return Action(action, tuple(keys.split()), label, tooltip, CLAIMS, wanted, scope, bar, palette)


MAKING_CLAIMS: list[Action] = [
    _claim("suggestion.accept", "y", "Accept", "Make the suggested claim", 3),
    _claim("suggestion.refuse", "x", "Refuse", "Never suggest this again", 4),
    _claim("suggestion.accept-all", "A", "Accept all", "Make all claims suggested on screen", 6),
    _claim("reader.next-open", "N", "To do", "Go to the next line unread or with suggestions", 38),
    _claim(
        "reader.previous-open", "P", "To do before", "Go to the unread or suggesting line before"
    ),
    _claim(
        "reader.mark-line", "z", "Read", "Mark the line as read: nothing to claim, or a heading", 39
    ),
]
