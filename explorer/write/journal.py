"""What was written into a pack's files, so that it can be undone, also after a restart.

An entry holds no whole files, only what was taken out and put in; it is undone only while each file
is exactly what the write has left, by its hash.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from explorer.read.files import read_bytes
from explorer.text import clean
from explorer.write.changes import ChangedMeanwhileError, FileChange, read_if_there, write_changes
from explorer.write.files import locked, write_atomically

MOST = 200
"""Writes that can be undone, the last ones."""

_MAX_BYTES = 16 * 1024 * 1024


class UndoError(Exception):
    """The last write cannot be undone; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class _Splice:
    """How to get back what a file was: put `removed` in the place of `length` bytes at `start`."""

    path: str
    after: str
    """SHA-256 of what the write has left."""
    new: bool
    """Whether there was no such file before."""
    start: int
    length: int
    removed: str

    @classmethod
    def of(cls, change: FileChange) -> _Splice:
        """Return the way back from a change that was written."""
        before, written = change.before or b"", change.content
        start = _common(before, written)
        end = _common(before[start:][::-1], written[start:][::-1])
        removed = before[start : len(before) - end].hex()
        length = len(written) - start - end
        digest = sha256(written).hexdigest()
        return cls(
            str(change.path.absolute()), digest, change.before is None, start, length, removed
        )

    def undone(self, root: Path) -> FileChange:
        """Return the change that takes the write back.

        Raises:
            UndoError: the file is no longer what the write has left.
            OSError: it cannot be read.
        """
        path = Path(self.path)
        now = read_if_there(path, root)
        if now is None or sha256(now).hexdigest() != self.after:
            message = f"{path.name} was changed by another program since; undo it by hand there"
            raise UndoError(message)
        end = self.start + self.length
        before = now[: self.start] + bytes.fromhex(self.removed) + now[end:]
        return FileChange(path, now, before.decode("utf-8").removeprefix("\ufeff"))


class Journal:
    """The writes to one pack, in a file of the user's. A broken file counts as empty."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(
        self, what: str, changes: Sequence[FileChange], root: Path, backup: bool = False
    ) -> list[Path]:
        """Write changes and take note of them; `what` says in words what was written.

        `root` is the folder that all the files lie in. Return the copies of what was there, which
        are made with `backup`.

        Raises:
            ChangedMeanwhileError: a file has changed; nothing was written.
            OSError: a file cannot be written; nothing was.
        """
        copies = write_changes(changes, root, backup)
        splices = [_Splice.of(change) for change in changes]
        rows = [{name: getattr(s, name) for name in _Splice.__slots__} for s in splices]
        entry = {"what": what, "root": str(root.absolute()), "files": rows}
        with suppress(OSError):  # without a journal there is no undo, and nothing else is lost
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with locked(self.path):
                self._keep([*self._entries(), entry])
        return copies

    @property
    def last(self) -> str:
        """What was written last and can be undone, in words; "" for nothing."""
        entries = self._entries()
        return clean(str(entries[-1].get("what", ""))) if entries else ""

    def undo(self) -> str:
        """Undo the last write; return what it was, "" where there is nothing to undo.

        Raises:
            UndoError: a file has changed since.
            OSError: a file cannot be read or written; nothing has changed.
        """
        if not self.path.parent.is_dir():
            return ""
        with locked(self.path):
            entries = self._entries()
            if not entries:
                return ""
            entry = entries[-1]
            try:
                root = Path(entry["root"])
                splices = [_Splice(**row) for row in entry["files"]]
                changes = [splice.undone(root) for splice in splices]
                kept = [c for c, s in zip(changes, splices, strict=True) if not s.new]
                write_changes(kept, root)
                _remove([c for c, s in zip(changes, splices, strict=True) if s.new])
            except ChangedMeanwhileError as error:
                raise UndoError(str(error)) from None
            except (KeyError, TypeError, ValueError) as error:
                self._keep(entries[:-1])
                raise UndoError(f"the journal of changes is damaged: {error}") from None
            self._keep(entries[:-1])
        return clean(str(entry["what"]))

    def _entries(self) -> list[dict[str, Any]]:
        try:
            text = read_bytes(self.path, limit=_MAX_BYTES).decode("utf-8")
            rows = [json.loads(row) for row in text.split("\n") if row]
        except (OSError, ValueError, RecursionError):
            return []
        return [row for row in rows if isinstance(row, dict)]

    def _keep(self, entries: Sequence[dict[str, Any]]) -> None:
        write_atomically(self.path, "".join(f"{json.dumps(entry)}\n" for entry in entries[-MOST:]))


def _remove(changes: Sequence[FileChange]) -> None:
    for change in changes:
        change.path.unlink(missing_ok=True)


def _common(a: bytes, b: bytes) -> int:
    """Return how many bytes two texts begin with alike."""
    short = min(len(a), len(b))
    return next((n for n in range(short) if a[n] != b[n]), short)
