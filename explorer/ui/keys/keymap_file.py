"""Read the user's keymap: `keys.toml` in the configuration folder.

    [keys]
    "go.search" = "ctrl+k, slash"

Each entry assigns keys to an action's id in place of the defaults. Invalid entries are reported
with their line and ignored.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from explorer.ui.keys.keymap import Keymap, Keys, keymap_path
from explorer.ui.keys.names import is_printable, key_name, read_key
from explorer.ui.keys.registry import ACTIONS, Action, by_id, overlap

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
"""Former id → present id."""

_RESERVED = frozenset({"tab", "shift+tab", "ctrl+c", "ctrl+p"})
"""Keys used by Textual itself, which can only be assigned to actions that have them by default."""


class _Entry(NamedTuple):
    """An entry of the file: an action and its keys."""

    action: Action
    keys: Keys
    line: int


class _Problem(NamedTuple):
    """A problem in a line of the file."""

    line: int
    text: str


def read_keymap(path: Path | None = None) -> Keymap:
    """Return the user's keymap without invalid entries; an empty one if there is no file.

    `path` defaults to the user's file.
    """
    path = path or keymap_path()
    if not os.path.lexists(path):
        return Keymap()  # without importing a TOML reader
    from explorer.read.document import DocumentError, load_document

    try:
        document = load_document(path)
    except DocumentError as error:
        if error.missing:
            return Keymap()
        return Keymap(problems=(_at_line(path, error.problem.line, error.words),))
    reader = _Reader(document.text)
    entries = list(reader.entries(document.data))
    kept, conflicts = _without_conflicts(entries)
    problems = [*sorted(conflicts), *sorted(reader.problems)]
    return Keymap(
        {entry.action.id: entry.keys for entry in kept},
        tuple(_at_line(path, line, text) for line, text in problems),
    )


class _Reader:
    """Reads the entries of the file, and collects their problems."""

    def __init__(self, text: str) -> None:
        self.problems: list[_Problem] = []
        self._text = text

    def entries(self, data: Mapping[str, Any]) -> Iterator[_Entry]:
        """Yield the valid entries."""
        from explorer.read.advice import Nearest
        from explorer.text import quote

        for name in data:
            if name != "keys":
                self._report((name,), f"{quote(name)} is unknown here; keys go below [keys]")
        table = data.get("keys", {})
        if not isinstance(table, dict):
            self._report(("keys",), "[keys] must be a table")
            return
        actions = by_id()
        nearest = Nearest(actions)
        for path, value in _flat(table, ("keys",)):
            action_id = ".".join(path[1:])
            action = actions.get(FORMER.get(action_id, action_id))
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
        """Return the keys in a value, and the first part of it that is not a key."""
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

    def _problem(self, action: Action, keys: Keys, bad: str) -> str:
        """Return why an action cannot have these keys, "" if it can."""
        from explorer.text import quote

        if bad or not keys:
            return f"{quote(bad)} is not a key" if bad else "this is not a key"
        if reserved := next((k for k in keys if k in _RESERVED - {*action.keys}), ""):
            return f"{key_name(reserved)} cannot be moved"
        printable = next(filter(is_printable, keys), None) if action.typing else None
        if printable:
            key = key_name(printable)
            return f"{key} types text where {action.id} is available, so it cannot be its key"
        return ""


def _flat(
    table: Mapping[str, Any], before: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield paths and values, so that `go.search` is also valid without quotes."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, (*before, name))
        else:
            yield (*before, name), value


def _shown(value: object) -> str:
    """Return an invalid value in words; a number may have too many digits to convert."""
    from explorer.read.advice import describe

    if isinstance(value, str):
        return value.strip() or ","
    return describe(value).removeprefix("the number ")


def _without_conflicts(entries: Sequence[_Entry]) -> tuple[Sequence[_Entry], list[_Problem]]:
    """Remove entries that would take another action's key, starting with the last."""
    kept, problems = list(entries), []
    while (conflict := _conflict(kept)) is not None:
        entry, other, key = conflict
        kept.remove(entry)
        problems.append(
            _Problem(
                entry.line,
                f"{key_name(key)} for {entry.action.id} is already the key of {other.id} "
                f"({other.label}); {entry.action.id} keeps its own",
            )
        )
    return kept, problems


def _conflict(entries: Sequence[_Entry]) -> tuple[_Entry, Action, str] | None:
    moved = {entry.action.id: entry.keys for entry in entries}
    for entry in reversed(entries):
        action = entry.action
        for other in ACTIONS:
            if other.id == action.id:
                continue
            taken = set(moved.get(other.id, other.keys))
            shared = set(action.keys) & set(other.keys)  # shared by default
            for key in entry.keys:
                if key in taken and key not in shared and overlap(action, other):
                    return entry, other, key
    return None


def _at_line(path: Path, line: int, text: str) -> str:
    from explorer.text import clean

    home = Path.home()
    shown = f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
    return clean(f"{shown}:{line}: {text}")
