"""The registry of the app's actions; the table is in `explorer.ui.keys.actions`.

Key bindings, the key bar, `?`, the command palette and docs/keys.md are all made from it.
An action's id is also its binding's id, which Textual's keymap uses to reassign keys.
"""

from __future__ import annotations

from textual.binding import Binding, BindingType

from explorer.ui.keys.actions import ACTIONS, Action
from explorer.ui.keys.actions.model import DIALOGS
from explorer.ui.keys.names import key_name

__all__ = ["ACTIONS", "Action", "bindings", "by_id", "dialog_bindings", "key_name", "overlap"]


def bindings(scope: str) -> list[BindingType]:
    """Return the bindings of one scope, for a widget's, screen's or app's `BINDINGS`."""
    return [
        Binding(
            ",".join(action.keys) or f"none-{action.id}",  # so that a keymap can assign one
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


def dialog_bindings() -> list[BindingType]:
    """Return the app's bindings that are also available in dialogs, which hide the others."""
    return [
        binding
        for binding in bindings("app")
        if isinstance(binding, Binding) and binding.id in _ALSO_IN_DIALOGS
    ]


def by_id() -> dict[str, Action]:
    """Return the actions by id."""
    return {action.id: action for action in ACTIONS}


_ALSO_IN_DIALOGS = {"program.suspend"}
"""The app's actions available in dialogs, unless an editor uses the key."""

_INNERMOST = frozenset({"filter", "tour", "suggestion", "mark"})
"""Scopes whose keys take precedence while they are active."""

_ANYWHERE = {"workspace", "rows", "views"}
"""Scopes active together with that of any view."""

_DRAWINGS = {"grid": {"facts", "graph"}, "drawing": {"timeline", "agreement"}}
"""Scopes of widgets within a view → scopes of the views."""


def overlap(action: Action, other: Action) -> bool:
    """Return whether two actions can be available at the same time, so that their keys must differ.

    While text is typed, as in a view's filter, only the input's own keys are available. Those of
    the tour, of a suggestion under the cursor and of marking words take precedence over others.
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
