"""Changes to several files of a pack: all of them are made, or none."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from explorer.read.files import read_bytes
from explorer.read.find import PACK_FILE
from explorer.text import clean
from explorer.write.files import keep_backup, locked, write_atomically

_BOM = "\ufeff"


class ChangedMeanwhileError(Exception):
    """A file is no longer what it was when the changes to it were worked out."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} has been changed by another program; nothing was written")
        self.path = path


IGNORED = """\
# Other people's texts are for your own reading: never publish them with the pack.
/texts/
# Files that only the program needs.
*~
.*.lock
.*.tmp
"""
"""The `.gitignore` of a new pack."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file before and after; `before` is None for a file that is new."""

    path: Path
    before: bytes | None
    after: str
    """The new text. A byte order mark that the file began with is kept without standing here."""
    raw: bytes | None = None
    """The new content instead, of a file that is no text."""

    @property
    def text_before(self) -> str:
        """Return the text that was there, "" for none."""
        return decoded(self.before or b"")

    @property
    def content(self) -> bytes:
        """Return the bytes that are written."""
        if self.raw is not None:
            return self.raw
        bom = _BOM if (self.before or b"").startswith(_BOM.encode()) else ""
        return (bom + self.after).encode("utf-8", "replace")


def decoded(raw: bytes) -> str:
    """Return UTF-8 bytes as text, without a byte order mark.

    Raises:
        UnicodeDecodeError: they are not UTF-8.
    """
    return raw.decode("utf-8").removeprefix(_BOM)


def read_if_there(path: Path, root: Path) -> bytes | None:
    """Return what a file of a pack holds, None where there is none.

    Raises:
        OSError: it cannot be read.
    """
    try:
        return read_bytes(path, root)
    except FileNotFoundError:
        return None


def write_changes(changes: Sequence[FileChange], root: Path, backup: bool = False) -> list[Path]:
    """Write all changes to the pack at `root`; return the backups that were made.

    Raises:
        ChangedMeanwhileError: a file has changed; nothing was written.
        OSError: a file cannot be written; those already written were put back.
    """
    with locked(root / PACK_FILE, root):
        for change in changes:
            if read_if_there(change.path, root) != change.before:
                raise ChangedMeanwhileError(change.path)
        copies = [
            keep_backup(change.path, change.before)
            for change in changes
            if backup and change.before is not None
        ]
        done: list[FileChange] = []
        try:
            for change in changes:
                change.path.parent.mkdir(exist_ok=True)
                write_atomically(change.path, change.content, root)
                done.append(change)
        except BaseException:
            _put_back(done, root)
            raise
    return copies


def _put_back(done: Iterable[FileChange], root: Path) -> None:
    for change in done:
        with suppress(OSError):
            if change.before is None:
                change.path.unlink()
            else:
                write_atomically(change.path, change.before, root)


def unified_diff(changes: Iterable[FileChange], root: Path) -> Iterator[str]:
    """Yield the lines of a unified diff of all changes, safe to show."""
    for change in changes:
        name = change.path.relative_to(root).as_posix()
        before = "/dev/null" if change.before is None else f"a/{name}"
        for line in difflib.unified_diff(
            change.text_before.splitlines(),
            change.after.splitlines(),
            before,
            f"b/{name}",
            lineterm="",
        ):
            yield clean(line)
