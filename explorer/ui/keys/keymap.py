"""The user's own keys: `keys.toml` in the folder of their configuration.

    [keys]
    "go.search" = "ctrl+k, slash"

Left is an action's id, right the keys that it has instead of ours. What cannot be is said with its
line and left out; the rest counts.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from explorer.ui.keys.names import is_printable, key_name, read_key

if TYPE_CHECKING:
    from textual.app import App

    from explorer.ui.keys.registry import Action

Keys = tuple[str, ...]

_RESERVED = {"tab", "shift+tab", "ctrl+c", "ctrl+p"}
"""Keys that the toolkit takes for itself."""


class Keymap(NamedTuple):
    """The keys of actions that the user has moved, by id, and what was wrong, one line each:
    clashes first, since a key that does something else surprises most, all in the file's order.
    """

    keys: Mapping[str, Keys] = MappingProxyType({})
    problems: Sequence[str] = ()

    def keys_of(self, action: Action) -> Keys:
        """Return the keys that an action has."""
        return self.keys.get(action.id, action.keys)


def keys_of(app: App[Any], action: Action) -> Keys:
    """Return the keys that an action has in an app."""
    own: Keymap | None = getattr(app, "own_keys", None)
    return own.keys_of(action) if own else action.keys


def key_to(app: App[Any], action_id: str) -> str:
    """Return the chief key of an action as it is told to the user; its words where it has none."""
    from explorer.ui.keys.registry import by_id

    action = by_id()[action_id]
    keys = keys_of(app, action)
    return key_name(keys[0]) if keys else f"Ctrl+P “{action.label}”"


class _Entry(NamedTuple):
    """A line of the file: an action is to have these keys."""

    action: Action
    keys: Keys
    line: int


class _Wrong(NamedTuple):
    """What is wrong in a line of the file."""

    line: int
    what: str


def keymap_path() -> Path:
    """Return where the user's keys are."""
    from explorer.user.folders import config_folder

    return config_folder() / "keys.toml"


def read_keymap(path: Path | None = None) -> Keymap:
    """Return the user's keys as far as they make sense; none where there is no file."""
    path = path or keymap_path()
    if not os.path.lexists(path):
        return Keymap()  # and no reader of TOML is needed
    from explorer.read.document import DocumentError, load_document

    try:
        document = load_document(path)
    except DocumentError as error:
        if error.missing:
            return Keymap()
        return Keymap(problems=(_told(path, error.problem.line, error.words),))
    wrong: list[_Wrong] = []
    clashes: list[_Wrong] = []
    entries = list(_entries(document.data, document.text, wrong))
    kept = _without_clashes(entries, clashes)
    found = [*sorted(clashes), *sorted(wrong)]
    problems = tuple(_told(path, line, what) for line, what in found)
    return Keymap({entry.action.id: entry.keys for entry in kept}, problems)


def _entries(data: Mapping[str, Any], text: str, problems: list[_Wrong]) -> Iterator[_Entry]:
    """Yield the entries that name an action and keys; say what is wrong with the others."""
    from explorer.read.advice import Nearest
    from explorer.read.places import locate
    from explorer.text import quote
    from explorer.ui.keys.registry import by_id

    actions = by_id()
    nearest = Nearest(actions)

    def wrong(where: tuple[str, ...], what: str) -> None:
        place = locate(text, where)
        problems.append(_Wrong(place[0] if place else 1, what))

    for name in data:
        if name != "keys":
            wrong((name,), f"{quote(name)} is unknown here; keys go below [keys]")
    table = data.get("keys", {})
    if not isinstance(table, dict):
        wrong(("keys",), "[keys] must be a table")
        return
    for where, value in _flat(table, ("keys",)):
        name = ".".join(where[1:])
        keys, bad = _keys(value)
        if name not in actions:
            hint = nearest.hint(name)
            wrong(where, f"there is no action {quote(name)}{'; ' if hint else ''}{hint}")
        elif bad or not keys:
            wrong(where, f"{quote(bad)} is not a key" if bad else "this names no key")
        elif reserved := next((k for k in keys if k in _RESERVED - {*actions[name].keys}), ""):
            wrong(where, f"{key_name(reserved)} cannot be moved")
        elif actions[name].typing and any(map(is_printable, keys)):
            key = key_name(next(filter(is_printable, keys)))
            wrong(where, f"{key} is typed where {name} counts, it cannot be its key")
        else:
            place = locate(text, where)
            yield _Entry(actions[name], keys, place[0] if place else 1)


def _flat(
    table: Mapping[str, Any], before: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield paths and values, so that `go.search` counts without quotes as well."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, (*before, name))
        else:
            yield (*before, name), value


def _keys(value: object) -> tuple[Keys, str]:
    """Return the keys that a value names, and the first part of it that is none."""
    parts: list[object] = list(value.split(",")) if isinstance(value, str) else []
    parts = value if isinstance(value, list) else parts
    if not isinstance(value, str | list):
        return (), _shown(value)
    keys = []
    for part in parts:
        key = read_key(part) if isinstance(part, str) else None
        if key is None:
            return (), _shown(part)
        keys.append(key)
    return tuple(dict.fromkeys(keys)), ""


def _shown(value: object) -> str:
    """Return a value that is no key, in words: a number may have too many digits to be written."""
    from explorer.read.advice import describe

    if isinstance(value, str):
        return value.strip() or ","
    return describe(value).removeprefix("the number ")


def _without_clashes(entries: Sequence[_Entry], problems: list[_Wrong]) -> Sequence[_Entry]:
    """Leave out, the last one first, entries that would take a key away from another action."""
    kept = list(entries)
    while (found := _clash(kept)) is not None:
        entry, other, key = found
        kept.remove(entry)
        problems.append(
            _Wrong(
                entry.line,
                f"{key_name(key)} for {entry.action.id} is the key of {other.id} "
                f"({other.label}) already; {entry.action.id} keeps its own",
            )
        )
    return kept


def _clash(entries: Sequence[_Entry]) -> tuple[_Entry, Action, str] | None:
    from explorer.ui.keys.registry import ACTIONS, overlap

    moved = {entry.action.id: entry.keys for entry in entries}
    for entry in reversed(entries):
        for other in _sharing(ACTIONS, entry.action):
            taken = set(moved.get(other.id, other.keys))
            ours = set(entry.action.keys) & set(other.keys)  # meant to be so
            for key in entry.keys:
                if key in taken and key not in ours and overlap(entry.action, other):
                    return entry, other, key
    return None


def _sharing(actions: Iterable[Action], action: Action) -> Iterator[Action]:
    return (other for other in actions if other.id != action.id)


def _told(path: Path, line: int, what: str) -> str:
    from explorer.text import clean

    home = Path.home()
    shown = f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
    return clean(f"{shown}:{line}: {what}")
