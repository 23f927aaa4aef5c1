"""Actions that make claims from a source's text, in the reader."""

from __future__ import annotations

from functools import partial

from explorer.ui.keys.actions.model import CLAIMS, Action, action

_reading = partial(action, group=CLAIMS)
_writing = partial(action, scope="views")


def _tooltip(label: str) -> str:
    """Return the tooltip of a move; the label of one that extends the marked words is enough."""
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
    action("views.correct", "C", "Correct", "Correct or withdraw this claim"),
    _writing("pack.new", "", "New pack", "Make a pack from texts and open it", "new_pack"),
    _writing(
        "pack.texts", "", "Add texts", "Add texts to the pack as further sources", "add_texts"
    ),
    _writing(
        "pack.import",
        "",
        "Import tables",
        "Import tables into the pack: CSV, TSV, JSON, wikitext, JSON-LD",
        "import_tables",
    ),
    _writing("pack.names", "M", "Who is who", "Decide which names mean the same", "who_is_who"),
    action("names.accept", "y", "Same", "It is another name for the known one"),
    action("names.misspelt", "m", "Misspelt", "It is a misspelling of the known one"),
    action("names.refuse", "x", "Different", "They are different; keep the new name"),
    action("names.other", "o", "Other", "Choose whose name it is instead"),
    action("suggestion.accept", "y", "Accept", "Accept the suggestion: it becomes a claim", bar=3),
    action("suggestion.refuse", "x", "Reject", "Reject the suggestion for good", bar=4),
    action(
        "suggestion.defer",
        "D",
        "Later",
        "Postpone the suggestion to the end, or bring it back",
        bar=5,
    ),
    action("suggestion.accept-all", "A", "Accept all", "Accept all suggestions on screen", bar=6),
    _reading(
        "reader.mark-words", "m", "Mark words", "Mark words in the line to make a claim", bar=37
    ),
    _reading(
        "reader.repeat", "full_stop", "Repeat", "Repeat the last property for the next name", bar=40
    ),
    _reading("reader.agree", "equals_sign", "Agree", "Make the same claim as another source"),
    _reading(
        "reader.next-open",
        "N",
        "Next open line",
        "Go to the next line that is unread or has suggestions",
        "step_open(1)",
        bar=38,
    ),
    _reading(
        "reader.previous-open",
        "P",
        "Previous open line",
        "Go back to a line that is unread or has suggestions",
        "step_open(-1)",
    ),
    _reading(
        "reader.read-line",
        "z",
        "Mark as read",
        "Mark the line as read, with nothing to claim",
        bar=39,
    ),
    action(
        "mark.claim", "enter", "Claim", "Make a claim from the marked words", "mark_claim", bar=1
    ),
    action(
        "mark.next",
        "tab",
        "Next name, number",
        "Mark the next name, number or date",
        "mark_stop(1)",
        bar=2,
    ),
    action(
        "mark.previous",
        "shift+tab",
        "Previous name",
        "Mark the previous name, number or date",
        "mark_stop(-1)",
    ),
    action(
        "mark.extend",
        "v",
        "Extend",
        "Start or stop extending the marked words",
        "mark_extend",
        bar=3,
    ),
    action("mark.drop", "escape", "Unmark", "Unmark all words", "mark_drop", bar=4),
    *(
        action(f"mark.{name}", keys, label, _tooltip(label), handler)
        for name, keys, label, handler in _MOVES
    ),
]
