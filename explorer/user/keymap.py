"""The user's own keys: `keys.toml` in the folder of their configuration.

    [keys]
    "go.search" = "ctrl+k, slash"

Left is an action's id, right the keys that it has instead of ours. What cannot be is said with its
line and left out; the rest counts. Which keys there are is up to the app: it hands them in.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

Keys = tuple[str, ...]


class Bindable(Protocol):
    """What can be given other keys."""

    @property
    def id(self) -> str:
        """Its id, as it stands in the file."""
        ...

    @property
    def keys(self) -> Keys:
        """The keys that it has by default."""
        ...

    @property
    def label(self) -> str:
        """A word or two for it."""
        ...

    @property
    def typing(self) -> bool:
        """Whether it counts where text is typed, so that no printable key can be its own."""
        ...


class Keyboard(Protocol):
    """The keys and actions of an app."""

    @property
    def actions(self) -> Mapping[str, Bindable]:
        """The actions by id."""
        ...

    @property
    def former(self) -> Mapping[str, str]:
        """Ids that actions had once, and have now."""
        ...

    @property
    def reserved(self) -> frozenset[str]:
        """Keys that no action can be given, unless it has them by default."""
        ...

    def read(self, text: str) -> str | None:
        """Return the app's name of a key that somebody wrote, None where there is no such key."""
        ...

    def name(self, key: str) -> str:
        """Return a key as it is written for people."""
        ...

    def is_printable(self, key: str) -> bool:
        """Return whether a key types a sign."""
        ...

    def overlap(self, a: str, b: str) -> bool:
        """Return whether two actions, by id, can count at the same time."""
        ...


class Keymap(NamedTuple):
    """The keys of actions that the user has moved, by id, and what was wrong, one line each:
    conflicts first, since a key that does something else surprises most, all in the file's order.
    """

    keys: Mapping[str, Keys] = MappingProxyType({})
    problems: Sequence[str] = ()

    def keys_of(self, action: Bindable) -> Keys:
        """Return the keys that an action has."""
        return self.keys.get(action.id, action.keys)


class _Entry(NamedTuple):
    """A line of the file: an action is to have these keys."""

    action: Bindable
    keys: Keys
    line: int


class _Problem(NamedTuple):
    """What is wrong in a line of the file."""

    line: int
    text: str


def keymap_path() -> Path:
    """Return where the user's keys are."""
    from explorer.user.folders import config_folder

    return config_folder() / "keys.toml"


def read_keymap(keyboard: Keyboard, path: Path | None = None) -> Keymap:
    """Return the user's keys as far as they make sense; none where there is no file.

    `path` None is where the user's keys are.
    """
    path = path or keymap_path()
    if not os.path.lexists(path):
        return Keymap()  # and no reader of TOML is needed
    from explorer.read.document import DocumentError, load_document

    try:
        document = load_document(path)
    except DocumentError as error:
        if error.missing:
            return Keymap()
        return Keymap(problems=(_at_line(path, error.problem.line, error.words),))
    reader = _Reader(keyboard, document.text)
    entries = list(reader.entries(document.data))
    kept, conflicts = _without_conflicts(entries, keyboard)
    problems = [*sorted(conflicts), *sorted(reader.problems)]
    return Keymap(
        {entry.action.id: entry.keys for entry in kept},
        tuple(_at_line(path, line, text) for line, text in problems),
    )


class _Reader:
    """Reads the entries of the file, and collects what is wrong with them."""

    def __init__(self, keyboard: Keyboard, text: str) -> None:
        self.problems: list[_Problem] = []
        self._keyboard = keyboard
        self._text = text

    def entries(self, data: Mapping[str, Any]) -> Iterator[_Entry]:
        """Yield the entries that name an action and keys."""
        from explorer.read.advice import Nearest
        from explorer.text import quote

        for name in data:
            if name != "keys":
                self._report((name,), f"{quote(name)} is unknown here; keys go below [keys]")
        table = data.get("keys", {})
        if not isinstance(table, dict):
            self._report(("keys",), "[keys] must be a table")
            return
        nearest = Nearest(self._keyboard.actions)
        for path, value in _flat(table, ("keys",)):
            action_id = ".".join(path[1:])
            now = self._keyboard.former.get(action_id, action_id)
            action = self._keyboard.actions.get(now)
            if action is None:
                hint = nearest.hint(action_id)
                hint = f"; {hint}" if hint else ""
                self._report(path, f"there is no action {quote(action_id)}{hint}")
                continue
            keys, bad = self._keys(value)
            if problem := self._problem(action, keys, bad):
                self._report(path, problem)
            else:
                yield _Entry(action, keys, self._line(path))

    def _report(self, path: Sequence[str], text: str) -> None:
        self.problems.append(_Problem(self._line(path), text))

    def _line(self, path: Sequence[str]) -> int:
        from explorer.read.places import locate

        place = locate(self._text, tuple(path))
        return place[0] if place else 1

    def _keys(self, value: object) -> tuple[Keys, str]:
        """Return the keys that a value names, and the first part of it that is none."""
        parts: list[object] = list(value.split(",")) if isinstance(value, str) else []
        parts = value if isinstance(value, list) else parts
        if not isinstance(value, str | list):
            return (), _shown(value)
        keys = []
        for part in parts:
            key = self._keyboard.read(part) if isinstance(part, str) else None
            if key is None:
                return (), _shown(part)
            keys.append(key)
        return tuple(dict.fromkeys(keys)), ""

    def _problem(self, action: Bindable, keys: Keys, bad: str) -> str:
        """Return why an action cannot have these keys, "" where it can."""
        from explorer.text import quote

        keyboard = self._keyboard
        if bad or not keys:
            return f"{quote(bad)} is not a key" if bad else "this names no key"
        if reserved := next((k for k in keys if k in keyboard.reserved - {*action.keys}), ""):
            return f"{keyboard.name(reserved)} cannot be moved"
        printable = next(filter(keyboard.is_printable, keys), None) if action.typing else None
        if printable:
            key = keyboard.name(printable)
            return f"{key} is typed as text where {action.id} applies, so it cannot be its key"
        return ""


def _flat(
    table: Mapping[str, Any], before: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield paths and values, so that `go.search` counts without quotes as well."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, (*before, name))
        else:
            yield (*before, name), value


def _shown(value: object) -> str:
    """Return a value that is no key, in words: a number may have too many digits to be written."""
    from explorer.read.advice import describe

    if isinstance(value, str):
        return value.strip() or ","
    return describe(value).removeprefix("the number ")


def _without_conflicts(
    entries: Sequence[_Entry], keyboard: Keyboard
) -> tuple[Sequence[_Entry], list[_Problem]]:
    """Leave out, the last one first, entries that would take a key away from another action."""
    kept, problems = list(entries), []
    while (conflict := _conflict(kept, keyboard)) is not None:
        entry, other, key = conflict
        kept.remove(entry)
        problems.append(
            _Problem(
                entry.line,
                f"{keyboard.name(key)} for {entry.action.id} is the key of {other.id} "
                f"({other.label}) already; {entry.action.id} keeps its own",
            )
        )
    return kept, problems


def _conflict(entries: Sequence[_Entry], keyboard: Keyboard) -> tuple[_Entry, Bindable, str] | None:
    moved = {entry.action.id: entry.keys for entry in entries}
    for entry in reversed(entries):
        action = entry.action
        for other in keyboard.actions.values():
            if other.id == action.id:
                continue
            taken = set(moved.get(other.id, other.keys))
            shared = set(action.keys) & set(other.keys)  # meant to be so
            for key in entry.keys:
                if key in taken and key not in shared and keyboard.overlap(action.id, other.id):
                    return entry, other, key
    return None


def _at_line(path: Path, line: int, text: str) -> str:
    from explorer.text import clean

    home = Path.home()
    shown = f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
    return clean(f"{shown}:{line}: {text}")
