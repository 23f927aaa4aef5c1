"""Copies of files as they were before the program changed them, beside them."""

from __future__ import annotations

from pathlib import Path

from explorer.write.files import create_exclusively

_MOST = 10_000


def keep_backup(path: Path, content: bytes) -> Path:
    """Write what a file held to `NAME~`, or to `NAME.~2~` and so on; return which.

    No existing file is overwritten; a copy with the same contents is enough.

    Raises:
        OSError: it cannot be written.
    """
    for number in range(1, _MOST):
        beside = path.with_name(f"{path.name}~" if number == 1 else f"{path.name}.~{number}~")
        try:
            create_exclusively(beside, content)
        except FileExistsError:
            if beside.is_file() and not beside.is_symlink() and beside.read_bytes() == content:
                return beside
            continue
        return beside
    raise FileExistsError(f"{path}: there are too many backups beside it")


def is_backup(name: str) -> bool:
    """Return whether a file's name says that it is a copy: the program's, or an editor's."""
    return name.endswith("~")
