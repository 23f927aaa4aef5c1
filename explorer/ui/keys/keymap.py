"""The user's keymap in the app, and the keys of actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from explorer.ui.keys.names import key_name
from explorer.ui.keys.registry import Action, by_id

if TYPE_CHECKING:
    from textual.app import App

Keys = tuple[str, ...]

_SHOWN = 4
"""Maximum number of a keymap's problems shown at the start."""


class Keymap(NamedTuple):
    """The keys of actions that the user has changed, by id, and the problems, one line each.

    Conflicts come first, as a key that does something else is the worst surprise; otherwise
    problems are in the file's order.
    """

    keys: Mapping[str, Keys] = MappingProxyType({})
    problems: Sequence[str] = ()

    def keys_of(self, action: Action) -> Keys:
        """Return the keys of an action."""
        return self.keys.get(action.id, action.keys)


def keymap_path() -> Path:
    """Return the path of the user's keymap."""
    from explorer.user.folders import config_folder

    return config_folder() / "keys.toml"


def own_keymap(app: App[Any]) -> Keymap:
    """Return the user's keymap, an empty one for an app without a keymap, as in a benchmark."""
    own: Keymap | None = getattr(app, "own_keys", None)
    return own or Keymap()


def keys_of(app: App[Any], action: Action) -> Keys:
    """Return the keys of an action in an app."""
    return own_keymap(app).keys_of(action)


def key_to(app: App[Any], action_id: str) -> str:
    """Return the main key of an action as written for people, or its label if it has none."""
    action = by_id()[action_id]
    keys = keys_of(app, action)
    return key_name(keys[0]) if keys else f"Ctrl+P “{action.label}”"


def problems_words(own: Keymap, help_key: str) -> str:
    """Return the first problems of a keymap, one line each, and the key that shows all."""
    shown = [*own.problems[:_SHOWN]]
    if more := own.problems[_SHOWN:]:
        shown.append(f"and {len(more)} more; {help_key} lists them all")
    return "\n".join(shown)
