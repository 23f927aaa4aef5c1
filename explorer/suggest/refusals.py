"""What the user refused or postponed, stored in a file so that it stays that way."""

from __future__ import annotations

import json
import re
from pathlib import Path

from explorer.read.files import read_bytes
from explorer.suggest.suggestion import Suggestion
from explorer.values.ids import slug
from explorer.write.changes import FileChange, read_if_there
from explorer.write.files import locked, write_atomically

FILE = "suggestions-decided.jsonl"
"""Default name, in a pack's folder or the user's."""

REFUSED, DEFERRED = "refused", "deferred"
_MAX_BYTES = 16 * 1024 * 1024
_NEW = re.compile(r"^\+[a-z]+ (?P<name>.+)$", re.MULTILINE)
"""A new entity in a key."""


class Refusals:
    """Refused and deferred suggestions by content; a change of line does not bring one back.

    An unreadable file counts as empty, and is not overwritten: `problem` says why.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""
        self._states: dict[str, str] = {}
        self._load()

    def _load(self) -> None:
        self._states = {}
        try:
            text = read_bytes(self.path, self.path.parent, _MAX_BYTES).decode("utf-8")
            for number, line in enumerate(text.split("\n"), 1):
                if line.strip():
                    self._read(line, number)
        except FileNotFoundError:
            return
        except (OSError, ValueError, RecursionError) as error:
            self.problem = f"{self.path} cannot be read: {error}. Repair or remove it."

    def _read(self, line: str, number: int) -> None:
        row = json.loads(line)
        key, state = (row.get("key"), row.get("state")) if isinstance(row, dict) else (None, None)
        if not isinstance(key, list) or state not in (REFUSED, DEFERRED, ""):
            raise ValueError(f"line {number} is not a decision")
        self._set(_known(key), state)

    def _set(self, key: str, state: str) -> None:
        if state:
            self._states[key] = state
        else:
            self._states.pop(key, None)

    def refused(self, suggestion: Suggestion) -> bool:
        """Return whether a suggestion's content was refused."""
        return self._states.get(_key(suggestion)) == REFUSED

    def deferred(self, suggestion: Suggestion) -> bool:
        """Return whether a suggestion's content was postponed."""
        return self._states.get(_key(suggestion)) == DEFERRED

    def refuse(self, suggestion: Suggestion) -> None:
        """Refuse a suggestion for good.

        Raises:
            OSError: the file cannot be read or written; nothing has changed then.
        """
        self._record(suggestion, REFUSED)

    def defer(self, suggestion: Suggestion) -> None:
        """Postpone a suggestion to the end of the queue. Raises what `refuse` does."""
        self._record(suggestion, DEFERRED)

    def forget(self, suggestion: Suggestion) -> None:
        """Undo a refusal or a deferral. Raises what `refuse` does."""
        self._record(suggestion, "")

    def _record(self, suggestion: Suggestion, state: str) -> None:
        folder = self.path.parent
        with locked(self.path, folder):
            write_atomically(self.path, self.draft(suggestion, state).after, folder)

    def draft(self, suggestion: Suggestion, state: str) -> FileChange:
        """Return the change to the file that records a decision; "" forgets it.

        Raises:
            OSError: the file cannot be read.
        """
        self.problem = ""
        self._load()  # another program may have written in the meantime
        if self.problem:
            raise OSError(self.problem)
        self._set(_key(suggestion), state)
        rows = [{"key": json.loads(key), "state": state} for key, state in self._states.items()]
        text = "".join(f"{json.dumps(row)}\n" for row in rows)
        return FileChange(self.path, read_if_there(self.path, self.path.parent), text)


def _key(suggestion: Suggestion) -> str:
    return _known(list(suggestion.key()))


def _known(key: list[object]) -> str:
    """Return a key with new entities replaced by the ids they would get.

    Once an entity is in the pack, the same suggestion has its id, and stays refused.
    """
    return json.dumps([_NEW.sub(_id_of, part) if isinstance(part, str) else part for part in key])


def _id_of(new: re.Match[str]) -> str:
    return slug(new["name"], new.group())
