"""The bar with the available keys at the bottom of the screen. A click presses the key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.cells import cell_len
from textual.dom import DOMNode
from textual.screen import Screen

from explorer.ui.keys.keymap import keys_of
from explorer.ui.keys.registry import Action, by_id, key_name
from explorer.ui.widgets.bar import Bar, Part

HELP = "program.help"
"""The action that shows all keys, at the end of a bar that has no room for them."""

_MORE = Part(" …")
"""Stands in for the keys that do not fit."""


class KeyBar(Bar):
    """As many keys and labels of active bindings as fit, in the registry's order."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; background: $panel; padding: 0 1; }
    """

    def on_mount(self) -> None:
        """Follow the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _: Screen[object]) -> None:
        self.refresh()

    def active(self) -> dict[str, str]:
        """Return the available actions, and the key to show for each."""
        actions = by_id()
        active: dict[str, str] = {}
        for key, active_binding in self.screen.active_bindings.items():
            name = active_binding.binding.id
            idle = name in actions and _is_idle(active_binding.node, actions[name])
            if name in actions and active_binding.enabled and not idle:
                chief = keys_of(self.app, actions[name])[:1] == (key,)
                active[name] = key if chief else active.get(name, key)
        return active

    def parts(self, width: int) -> tuple[list[Part], Part | None]:
        """Return as many keys as fit, with the key that shows all others at the end."""
        actions, active = by_id(), self.active()
        wanted = sorted((actions[i] for i in active if actions[i].bar), key=lambda a: a.bar)
        every = {action.id: _key_parts([active[action.id]], action.label) for action in wanted}
        if _size(every.values()) <= width:
            return _parts_that_fit(every.values(), width), None
        more = [_MORE]
        if HELP in active:
            more += _key_parts([active[HELP]], "more")
            every.pop(HELP, None)
        return _parts_that_fit(every.values(), width - _size([more])) + more, None

    def on_bar_clicked(self, message: Bar.Clicked) -> None:
        """Press the key that was clicked."""
        message.stop()
        self.app.simulate_key(str(message.payload))


class DialogKeys(KeyBar):
    """The keys of a dialog with its own labels."""

    def __init__(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show `keys`: pairs of one or more ids of actions or names of keys, and a label.

        Keys of a list, a choice or a filter are shown only while that has the focus.
        """
        super().__init__()
        self._keys = keys

    def parts(self, width: int) -> tuple[list[Part], Part | None]:
        """Return as many keys as fit."""
        active = self.active()
        every = [
            _key_parts(keys, label)
            for names, label in self._keys
            if all(keys := [self._key(name, active) for name in names.split()])
        ]
        if _size(every) <= width:
            return _parts_that_fit(every, width), None
        return [*_parts_that_fit(every, width - _size([[_MORE]])), _MORE], None

    def _key(self, name: str, active: Mapping[str, str]) -> str:
        """Return a key to press, "" if it is not available in the focused widget."""
        action = by_id().get(name)
        if action is None:
            return name
        if (
            action.typing and action.scope != "words"
        ):  # the input gets arrow keys first, but leaves them to the dialog
            return (*keys_of(self.app, action), "")[0]
        return active.get(name, "")


def _key_parts(keys: Iterable[str], label: str) -> list[Part]:
    """Return the parts for keys with a label; a click on a key presses it."""
    pressed = [Part(f" {key_name(key)}", "bold $primary", key) for key in keys]
    return [*pressed, Part(f" {label} ", "", pressed[0].payload)]


def _parts_that_fit(every: Iterable[Sequence[Part]], width: int) -> list[Part]:
    """Return as many of the first items as fit a width."""
    shown: list[Part] = []
    for parts in every:
        width -= _size([parts])
        if width < 0:
            break
        shown += parts
    return shown


def _is_idle(node: DOMNode, action: Action) -> bool:
    """Return whether an action would do nothing, as its list or view has nothing to show."""
    if action.scope != getattr(node, "scope", "rows"):
        return False
    return any(getattr(outer, "has_nothing", False) for outer in node.ancestors_with_self)


def _size(every: Iterable[Sequence[Part]]) -> int:
    return sum(cell_len(part.text) for parts in every for part in parts)
