"""The keys that matter here and now, at the foot of the screen. A click presses the key."""

from __future__ import annotations

from rich.cells import cell_len
from textual.screen import Screen

from explorer.ui.keymap import keys_of
from explorer.ui.registry import by_id, key_name
from explorer.ui.widgets.bar import Bar, Part


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

    def parts(self, width: int) -> tuple[list[Part], Part | None]:
        """Return as many keys as fit; a click on one says it."""
        actions = by_id()
        active: dict[str, str] = {}
        for key, found in self.screen.active_bindings.items():
            name = found.binding.id
            if name in actions and found.enabled:
                chief = keys_of(self.app, actions[name])[:1] == (key,)
                active[name] = key if chief else active.get(name, key)
        wanted = sorted((actions[i] for i in active if actions[i].bar), key=lambda a: a.bar)
        shown: list[Part] = []
        for action in wanted:
            key = active[action.id]
            parts = [
                Part(f" {key_name(key)} ", "bold $primary", key),
                Part(f"{action.label} ", "", key),
            ]
            size = sum(cell_len(part.text) for part in parts)
            if size > width:
                break
            width -= size
            shown += parts
        return shown, None

    def on_bar_clicked(self, message: Bar.Clicked) -> None:
        """Press the key that was clicked."""
        message.stop()
        self.app.simulate_key(str(message.payload))
