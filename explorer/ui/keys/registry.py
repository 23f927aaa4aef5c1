"""Every action of the app in one table, which lies in `explorer.ui.keys.actions`.

Key bindings, the key bar, `?`, the command palette and docs/keys.md are all made from it.
An action's id is also its binding's id, by which a keymap can move it to other keys.
"""

from __future__ import annotations

from textual.binding import Binding, BindingType

from explorer.ui.keys.actions import ACTIONS, Action
from explorer.ui.keys.actions.model import DIALOGS
from explorer.ui.keys.names import key_name

__all__ = ["ACTIONS", "Action", "bindings", "by_id", "key_name", "over_all", "overlap"]


def bindings(scope: str) -> list[BindingType]:
    """Return the bindings of one scope, for a widget's, screen's or app's `BINDINGS`."""
    return [
        Binding(
            ",".join(action.keys) or f"none-{action.id}",  # for a keymap to give it one
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


def over_all() -> list[BindingType]:
    """Return the bindings of the app that a dialog, which hides the others, has as well."""
    return [
        binding
        for binding in bindings("app")
        if isinstance(binding, Binding) and binding.id in _OVER_ALL
    ]


def by_id() -> dict[str, Action]:
    """Return the actions by id."""
    return {action.id: action for action in ACTIONS}


_OVER_ALL = {"program.suspend"}
"""Actions of the app that count over what is modal, but not where an editor has the key."""

_INNERMOST = frozenset({"filter", "tour", "suggestion", "mark"})
"""Scopes whose keys come before all others for as long as they count."""

_ANYWHERE = {"workspace", "rows", "views"}
"""Scopes that count beside that of any view."""

_DRAWINGS = {"grid": {"facts", "graph"}, "drawing": {"timeline", "agreement"}}
"""Scopes of what is drawn in a view, and the views' own."""


def overlap(action: Action, other: Action) -> bool:
    """Return whether two actions can count at the same time, so that they need keys of their own.

    Where text is typed, in a view's filter, only its own keys count; the tour's come first, and so
    do those of a suggestion under the cursor and of words that are being marked.
    """
    a, b = action.scope, other.scope
    if a == b or "app" in (a, b):
        return True
    if _INNERMOST & {a, b}:
        return False
    if DIALOGS in (action.group, other.group):
        both = action.group == other.group or "rows" in (a, b)
        return both and bool({"dialog", "rows"} & {a, b})
    if {a, b} & _ANYWHERE:
        return True
    return b in _DRAWINGS.get(a, ()) or a in _DRAWINGS.get(b, ())
