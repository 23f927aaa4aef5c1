"""The keys that matter here and now, at the foot of the screen. A click presses the key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.cells import cell_len
from textual.screen import Screen

from explorer.ui.keys.keymap import keys_of
from explorer.ui.keys.registry import by_id, key_name
from explorer.ui.widgets.bar import Bar, Part

HELP = "program.help"
"""The action that shows all keys: what a bar without room for them ends in."""

_MORE = Part(" …")
"""Stands for the keys that do not fit."""


class KeyBar(Bar):
    """Keys and labels of the active bindings, in the registry's order, as many as fit."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; background: $panel; padding: 0 1; }
    """

    def on_mount(self) -> None:
        """Follow the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _: Screen[object]) -> None:
        self.refresh()

    def active(self) -> dict[str, str]:
        """Return the actions that count now, and the key to show for each."""
        actions = by_id()
        active: dict[str, str] = {}
        for key, active_binding in self.screen.active_bindings.items():
            name = active_binding.binding.id
            if name in actions and active_binding.enabled:
                chief = keys_of(self.app, actions[name])[:1] == (key,)
                active[name] = key if chief else active.get(name, key)
        return active

    def parts(self, width: int) -> tuple[list[Part], Part | None]:
        """Return as many keys as fit, at the end the key that shows the others."""
        actions, active = by_id(), self.active()
        wanted = sorted((actions[i] for i in active if actions[i].bar), key=lambda a: a.bar)
        every = {action.id: _key_parts([active[action.id]], action.label) for action in wanted}
        if _size(every.values()) <= width:
            return _fitting(every.values(), width), None
        more = [_MORE]
        if HELP in active:
            more += _key_parts([active[HELP]], "more")
            every.pop(HELP, None)
        return _fitting(every.values(), width - _size([more])) + more, None

    def on_bar_clicked(self, message: Bar.Clicked) -> None:
        """Press the key that was clicked."""
        message.stop()
        self.app.simulate_key(str(message.payload))


class DialogKeys(KeyBar):
    """The keys of a dialog, in its own words, in the place of those of what is behind it."""

    def __init__(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show `keys`: ids of actions, or names of keys, one or more; and what they do here.

        What counts only in a list, a choice or a filter's words is shown while that has the focus.
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
            return _fitting(every, width), None
        return [*_fitting(every, width - _size([[_MORE]])), _MORE], None

    def _key(self, name: str, active: Mapping[str, str]) -> str:
        """Return a key to press, "" for what does not count where the focus is."""
        action = by_id().get(name)
        if action is None:
            return name
        if (
            action.typing and action.scope != "words"
        ):  # the input takes arrows first, and leaves them to the dialog
            return (*keys_of(self.app, action), "")[0]
        return active.get(name, "")


def _key_parts(keys: Iterable[str], label: str) -> list[Part]:
    """Return keys and what they do; a click presses the first that it is on."""
    pressed = [Part(f" {key_name(key)}", "bold $primary", key) for key in keys]
    return [*pressed, Part(f" {label} ", "", pressed[0].payload)]


def _fitting(every: Iterable[Sequence[Part]], width: int) -> list[Part]:
    """Return the parts of the first that fit a width."""
    shown: list[Part] = []
    for parts in every:
        width -= _size([parts])
        if width < 0:
            break
        shown += parts
    return shown


def _size(every: Iterable[Sequence[Part]]) -> int:
    return sum(cell_len(part.text) for parts in every for part in parts)
