"""Actions that make claims of a source's text, in the reader."""

from __future__ import annotations

from explorer.ui.keys.actions.model import CLAIMS, PACK, Action


def _claim(
    action: str, keys: str, label: str, tooltip: str, bar: int = 0, handler: str = ""
) -> Action:
    """Return an action: "scope.name". What counts only under the cursor is in no palette."""
    scope, _, name = action.partition(".")
    wanted = handler or ("mark_" if scope == "mark" else "") + name.replace("-", "_")
    palette = scope not in ("suggestion", "mark")
    return Action(action, tuple(keys.split()), label, tooltip, CLAIMS, wanted, scope, bar, palette)


_MOVES = (
    ("left", "left h", "Word before", "mark_move(-1)"),
    ("right", "right l", "Next word", "mark_move(1)"),
    ("up", "up k", "Word above", "mark_line(-1)"),
    ("down", "down j", "Word below", "mark_line(1)"),
    ("more-left", "shift+left", "Mark the word before too", "mark_move(-1, True)"),
    ("more-right", "shift+right", "Mark the next word too", "mark_move(1, True)"),
    ("more-up", "shift+up", "Mark up to the word above", "mark_line(-1, True)"),
    ("more-down", "shift+down", "Mark down to the word below", "mark_line(1, True)"),
    ("first", "home", "First word", "mark_end(-1)"),
    ("last", "end", "Last word", "mark_end(1)"),
)

MAKING_CLAIMS: list[Action] = [
    _claim("views.correct", "C", "Correct", "Correct the claim under the cursor, or shown"),
    Action(
        "pack.new", (), "New pack", "Make a pack from texts, and open it", PACK, "new_pack", "views"
    ),
    _claim("suggestion.accept", "y", "Accept", "Make the suggested claim", 3),
    _claim("suggestion.refuse", "x", "Refuse", "Never suggest this again", 4),
    _claim("suggestion.defer", "D", "Later", "Put off until all else is done, or bring back", 5),
    _claim("suggestion.accept-all", "A", "Accept all", "Make all claims suggested on screen", 6),
    _claim("reader.mark-words", "m", "Mark words", "Mark words of the line to make a claim", 37),
    _claim("reader.repeat", "full_stop", "Again", "Claim the last property of the next name", 40),
    _claim("reader.agree", "equals_sign", "Agree", "Claim what another source says and this line"),
    _claim("reader.next-open", "N", "To do", "Go to the next line unread or with suggestions", 38),
    _claim(
        "reader.previous-open", "P", "To do before", "Go to the unread or suggesting line before"
    ),
    _claim(
        "reader.read-line", "z", "Read", "Mark the line as read: nothing to claim, or a heading", 39
    ),
    _claim("mark.claim", "enter", "Claim", "Make a claim of the marked words", 1),
    _claim(
        "mark.next", "tab", "Next name", "Mark the next name, number or date", 2, "mark_stop(1)"
    ),
    _claim(
        "mark.previous", "shift+tab", "Name before", "Mark the name before", handler="mark_stop(-1)"
    ),
    _claim("mark.extend", "v", "Extend", "Let moves mark more words, or no longer", 3),
    _claim("mark.drop", "escape", "Drop", "Mark nothing any more", 4),
    *(
        _claim(f"mark.{name}", keys, label, f"{label} of the line", handler=handler)
        for name, keys, label, handler in _MOVES
    ),
]
