"""The user's own keys in the app: which keys an action has."""

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
"""Problems of a keymap that are shown at the start."""


class Keymap(NamedTuple):
    """The keys of actions that the user has moved, by id, and what was wrong, one line each:
    conflicts first, since a key that does something else surprises most, all in the file's order.
    """

    keys: Mapping[str, Keys] = MappingProxyType({})
    problems: Sequence[str] = ()

    def keys_of(self, action: Action) -> Keys:
        """Return the keys that an action has."""
        return self.keys.get(action.id, action.keys)


def keymap_path() -> Path:
    """Return where the user's keys are."""
    from explorer.user.folders import config_folder

    return config_folder() / "keys.toml"


def own_keymap(app: App[Any]) -> Keymap:
    """Return the keys that the user has moved; none in an app that has no keymap, as in a bench."""
    own: Keymap | None = getattr(app, "own_keys", None)
    return own or Keymap()


def keys_of(app: App[Any], action: Action) -> Keys:
    """Return the keys that an action has in an app."""
    return own_keymap(app).keys_of(action)


def key_to(app: App[Any], action_id: str) -> str:
    """Return the chief key of an action as it is written for people; its words if it has none."""
    action = by_id()[action_id]
    keys = keys_of(app, action)
    return key_name(keys[0]) if keys else f"Ctrl+P “{action.label}”"


def problems_words(own: Keymap, help_key: str) -> str:
    """Return the first problems of a keymap, a line each, and which key shows them all."""
    shown = [*own.problems[:_SHOWN]]
    if more := own.problems[_SHOWN:]:
        shown.append(f"and {len(more)} more; {help_key} lists them all")
    return "\n".join(shown)
