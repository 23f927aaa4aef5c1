"""The tables of docs/keys.md, and the check that keys mean the same in all views.

The last part of an action's id says what it does: `findings.filter` and `people.filter` both
filter. Actions on one key must have the same last part, and actions with the same last part the
same key; exceptions are in `REASONS`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from explorer.ui.keys.actions import ACTIONS, Action
from explorer.ui.keys.names import key_name
from explorer.ui.views import FILMS, VIEWS

_LEAVES = "Esc leaves the innermost thing first"
_MOVES = "Arrows move between neighbours"
_WORDS = "While you type, Down moves out of the text field"
_PARTS = "Tab and Shift+Tab go from part to part, as in any form"
_ANSWERS = "y and x answer the question under the cursor: y for yes; x, a cross, for no."
_LETTER = "The key for each answer is the first letter of its name."

REASONS: Mapping[str, str] = {
    "mark.drop": f"{_LEAVES}: the marked words.",
    "dialog.close": f"{_LEAVES}: the dialog.",
    "filter.leave": f"{_LEAVES}: the filter being typed.",
    "tour.end": f"{_LEAVES}: the tour.",
    "go.pane-left": f"{_MOVES}: here, panes.",
    "go.pane-right": f"{_MOVES}: here, panes.",
    "choice.before": f"{_MOVES}: here, options.",
    "choice.after": f"{_MOVES}: here, options.",
    "filter.done": f"{_WORDS}, to the list.",
    "words.done": f"{_WORDS}, to the choices.",
    "mark.claim": "Enter opens what is marked: here, the form for a claim.",
    "choices.done": "Enter does what a form's first button says; Space ticks boxes.",
    "choices.mark": "Space ticks a box, as in any form.",
    "mark.next": f"{_PARTS}.",
    "mark.previous": f"{_PARTS}.",
    "claim.next": f"{_PARTS}.",
    "claim.previous": f"{_PARTS}.",
    "headings.next": f"{_PARTS}.",
    "headings.previous": f"{_PARTS}.",
    "mark.extend": "As in vi; only while words are marked.",
    "suggestion.refuse": _ANSWERS,
    "suggestion.accept": _ANSWERS,
    "names.accept": _ANSWERS,
    "names.refuse": _ANSWERS,
    "names.misspelt": _LETTER,
    "names.other": _LETTER,
    "bookmarks.remove": "x clears: here, the bookmark under the cursor.",
    "new.make": "Ctrl+S does what a form is for: here, it makes the pack.",
    "texts.make": "Ctrl+S does what a form is for: here, it adds the texts.",
    "import.make": "Ctrl+S does what a form is for: here, it imports.",
    "search.up": "Letters are for typing, so only the arrow moves.",
    "search.down": "Letters are for typing, so only the arrow moves.",
    "search.page-up": "Letters are for typing, so only the paging key moves.",
    "search.page-down": "Letters are for typing, so only the paging key moves.",
    "mark.last": "Within a line; G goes to the end of the whole text.",
}
"""By an action's id: why its key means something else elsewhere, or why it has another key."""

_TABLE = ("films", "findings", "facts", "people", "timeline", "graph", "reader")
"""Scopes of the views with their own keys, in the order of the table."""


def meaning(action: Action) -> str:
    """Return what an action does, without what it acts on."""
    return action.id.rpartition(".")[2].removeprefix("cursor-")


def differences(reasons: Collection[str] = REASONS.keys()) -> Iterator[str]:
    """Yield a message for each key with two meanings and each meaning with two keys.

    Actions whose ids are in `reasons` count as explained.
    """
    keys: dict[str, set[str]] = {}
    meanings: dict[str, set[tuple[str, ...]]] = {}
    for action in ACTIONS:
        if action.id in reasons:
            continue
        for key in action.keys:
            keys.setdefault(key, set()).add(meaning(action))
        meanings.setdefault(meaning(action), set()).add(action.keys)
    for key, meant in keys.items():
        if len(meant) > 1:
            yield f"{key} means {', '.join(sorted(meant))}"
    for meant_, given in meanings.items():
        if len(given) > 1:
            yield f"{meant_} has the keys {sorted(given)}"


def view_table() -> str:
    """Return a Markdown table of what each key does in each view: rows are keys, columns views."""
    titles = {spec.id: spec.label for spec in (FILMS, *VIEWS)} | {"reader": "Source text"}
    by_key: dict[str, dict[str, str]] = {}
    for action in ACTIONS:
        if action.scope in _TABLE:
            for key in action.keys:
                by_key.setdefault(key, {})[action.scope] = action.label
    head = ["Key", *(titles[scope] for scope in _TABLE)]
    lines = [head, ["---"] * len(head)]
    lines += [
        [f"`{key_name(key)}`", *(by_key[key].get(scope, "") for scope in _TABLE)]
        for key in sorted(by_key, key=lambda key: (key.casefold(), key.isupper()))
    ]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def reasons_list() -> str:
    """Return the reasons as a Markdown list: keys, what they do, why they differ."""
    by_id = {action.id: action for action in ACTIONS}
    return "".join(
        f"- {' '.join(f'`{key_name(key)}`' for key in by_id[action_id].keys)} "
        f"(`{action_id}`): {reason}\n"
        for action_id, reason in REASONS.items()
    )


def key_table() -> str:
    """Return the keys as Markdown for docs/keys.md: a heading and a table for each group."""
    parts: list[str] = []
    for group in dict.fromkeys(action.group for action in ACTIONS):
        rows = [
            f"| {_keys(action)} | {_cell(action.tooltip)} | `{action.id}` |"
            for action in ACTIONS
            if action.group == group
        ]
        parts += [
            f"### {group}",
            "",
            "| Key | What it does | Id |",
            "| --- | --- | --- |",
            *rows,
            "",
        ]
    return "\n".join(parts).rstrip() + "\n"


def _keys(action: Action) -> str:
    return " ".join(f"`{_cell(key_name(key))}`" for key in action.keys) or "(palette)"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
