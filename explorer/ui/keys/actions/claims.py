"""Actions that make claims of a source's text, in the reader."""

from __future__ import annotations

from explorer.ui.keys.actions.model import CLAIMS, DIALOGS, PACK, Action


def _claim(
    action: str, keys: str, label: str, tooltip: str, bar: int = 0, handler: str = ""
) -> Action:
    """Return an action: "scope.name". What counts only under the cursor is in no palette."""
    scope, _, name = action.partition(".")
    wanted = handler or ("mark_" if scope == "mark" else "") + name.replace("-", "_")
    palette = scope not in ("suggestion", "mark")
    return Action(action, tuple(keys.split()), label, tooltip, CLAIMS, wanted, scope, bar, palette)


def _tooltip(label: str) -> str:
    """Return what a move does: what extends the marked words says so by itself."""
    return label if label.startswith("Extend") else f"Move to the {label.lower()}"


_MOVES = (
    ("left", "left h", "Previous word", "mark_move(-1)"),
    ("right", "right l", "Next word", "mark_move(1)"),
    ("up", "up k", "Word above", "mark_line(-1)"),
    ("down", "down j", "Word below", "mark_line(1)"),
    ("more-left", "shift+left", "Extend to the previous word", "mark_move(-1, True)"),
    ("more-right", "shift+right", "Extend to the next word", "mark_move(1, True)"),
    ("more-up", "shift+up", "Extend to the word above", "mark_line(-1, True)"),
    ("more-down", "shift+down", "Extend to the word below", "mark_line(1, True)"),
    ("first", "home", "First word", "mark_end(-1)"),
    ("last", "end", "Last word", "mark_end(1)"),
)

MAKING_CLAIMS: list[Action] = [
    _claim("views.correct", "C", "Correct", "Correct or withdraw this claim"),
    Action(
        "pack.new", (), "New pack", "Make a pack from texts and open it", PACK, "new_pack", "views"
    ),
    Action(
        "pack.texts",
        (),
        "Add texts",
        "Add texts to the pack as further sources",
        PACK,
        "add_texts",
        "views",
    ),
    Action(
        "pack.import",
        (),
        "Import tables",
        "Import tables into the pack: CSV, TSV, JSON, wikitext, JSON-LD",
        PACK,
        "import_tables",
        "views",
    ),
    Action(
        "pack.names",
        ("M",),
        "Who is who",
        "Decide which names mean the same",
        PACK,
        "who_is_who",
        "views",
    ),
    *(
        Action(f"names.{name}", (key,), label, tooltip, DIALOGS, name, "names", palette=False)
        for name, key, label, tooltip in (
            ("accept", "y", "Same", "It is another name for the known one"),
            ("misspelt", "m", "Misspelt", "It is a misspelling of the known one"),
            ("refuse", "x", "Different", "They are different; keep the new name"),
            ("other", "o", "Other", "Choose whose name it is instead"),
        )
    ),
    _claim("suggestion.accept", "y", "Accept", "Accept the suggestion: it becomes a claim", 3),
    _claim("suggestion.refuse", "x", "Reject", "Reject the suggestion for good", 4),
    _claim(
        "suggestion.defer", "D", "Later", "Postpone the suggestion to the end, or bring it back", 5
    ),
    _claim("suggestion.accept-all", "A", "Accept all", "Accept all suggestions on screen", 6),
    _claim("reader.mark-words", "m", "Mark words", "Mark words in the line to make a claim", 37),
    _claim(
        "reader.repeat", "full_stop", "Repeat", "Repeat the last property for the next name", 40
    ),
    _claim("reader.agree", "equals_sign", "Agree", "Make the same claim as another source"),
    _claim(
        "reader.next-open",
        "N",
        "Next open line",
        "Go to the next line that is unread or has suggestions",
        38,
        "step_open(1)",
    ),
    _claim(
        "reader.previous-open",
        "P",
        "Previous open line",
        "Go back to a line that is unread or has suggestions",
        handler="step_open(-1)",
    ),
    _claim(
        "reader.read-line", "z", "Mark as read", "Mark the line as read, with nothing to claim", 39
    ),
    _claim("mark.claim", "enter", "Claim", "Make a claim from the marked words", 1),
    _claim(
        "mark.next", "tab", "Next name", "Mark the next name, number or date", 2, "mark_stop(1)"
    ),
    _claim(
        "mark.previous",
        "shift+tab",
        "Previous name",
        "Mark the previous name, number or date",
        handler="mark_stop(-1)",
    ),
    _claim("mark.extend", "v", "Extend", "Start or stop extending the marked words", 3),
    _claim("mark.drop", "escape", "Unmark", "Unmark all words", 4),
    *(
        _claim(f"mark.{name}", keys, label, _tooltip(label), handler=handler)
        for name, keys, label, handler in _MOVES
    ),
]
