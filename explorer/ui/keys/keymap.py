"""The user's own keys in the app: what can be moved, and which keys an action has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from explorer.ui.keys.names import is_printable, key_name, read_key
from explorer.user import keymap
from explorer.user.keymap import Keymap, Keys

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import App

    from explorer.ui.keys.registry import Action

_SHOWN = 4
"""Problems of a keymap that are shown at the start."""


FORMER: Mapping[str, str] = {
    "choices.all": "choices.clear",
    "facts.clashes": "facts.narrow",
    "facts.person": "facts.about",
    "findings.verdict": "findings.narrow",
    "graph.middle": "graph.about",
    "reader.claims": "reader.narrow",
    "reader.text": "reader.switch",
    "sources.agreement": "view.agreement",
}
"""Former id → the id now."""


class TextualKeyboard:
    """The app's actions, and keys as Textual names them."""

    reserved = frozenset({"tab", "shift+tab", "ctrl+c", "ctrl+p"})
    """Keys that Textual takes for itself."""

    former = FORMER
    """Ids that actions had once, and have now."""

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        """The app's actions by id."""
        from explorer.ui.keys.registry import by_id

        return by_id()

    def read(self, text: str) -> str | None:
        """Return Textual's name of a key that somebody wrote, None where there is no such key."""
        return read_key(text)

    def name(self, key: str) -> str:
        """Return a key as it is written for people."""
        return key_name(key)

    def is_printable(self, key: str) -> bool:
        """Return whether a key types a sign."""
        return is_printable(key)

    def overlap(self, a: str, b: str) -> bool:
        """Return whether two actions, by id, can count at the same time."""
        from explorer.ui.keys.registry import overlap

        return overlap(self.actions[a], self.actions[b])


def read_keymap(path: Path | None = None) -> Keymap:
    """Return the user's keys as far as they make sense; none where there is no file."""
    return keymap.read_keymap(TextualKeyboard(), path)


def own_keymap(app: App[Any]) -> Keymap:
    """Return the keys that the user has moved; none in an app that has no keymap, as in a bench."""
    own: Keymap | None = getattr(app, "own_keys", None)
    return own or Keymap()


def keys_of(app: App[Any], action: Action) -> Keys:
    """Return the keys that an action has in an app."""
    return own_keymap(app).keys_of(action)


def key_to(app: App[Any], action_id: str) -> str:
    """Return the chief key of an action as it is written for people; its words if it has none."""
    from explorer.ui.keys.registry import by_id

    action = by_id()[action_id]
    keys = keys_of(app, action)
    return key_name(keys[0]) if keys else f"Ctrl+P “{action.label}”"


def problems_words(own: Keymap, help_key: str) -> str:
    """Return the first problems of a keymap, a line each, and which key shows them all."""
    shown = [*own.problems[:_SHOWN]]
    if more := own.problems[_SHOWN:]:
        shown.append(f"and {len(more)} more; {help_key} lists them all")
    return "\n".join(shown)
