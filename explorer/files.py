"""Reading and writing files: nothing waits, nothing leads out of its place, nothing is lost.

Every file of the user and of a pack is opened here: a regular file of bounded size. Pipes and
devices are refused, since they may block or never end; so are links out of a pack.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MAX_BYTES = 64 * 1024 * 1024
"""Largest file that is read, where no other limit is given."""

MAX_DEPTH = 32
"""Most levels of lists and tables in a file."""

_READ = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):  # not every system has all
    _READ |= getattr(os, _flag, 0)

_TEMPORARY = ".tmp"
_STALE = 60.0
"""Seconds after which a temporary file is one that nobody will rename any more."""


class RefusedError(OSError):
    """A path that is not opened; `found` and `expected` say why, as problems do."""

    def __init__(self, path: Path, found: str, expected: str, hint: str = "") -> None:
        super().__init__(f"{path}: found {found}; expected {expected}")
        self.found, self.expected, self.hint = found, expected, hint


def resolve(path: Path, inside: Path | None = None) -> Path:
    """Return `path` with every link followed; it must lie in the folder `inside`, where given.

    Raises:
        RefusedError: it leads out of that folder.
        ValueError: it cannot be a path (a NUL in a name).
    """
    real = Path(os.path.realpath(path))
    if inside is not None and not real.is_relative_to(os.path.realpath(inside)):
        expected = "a file inside its folder"
        raise RefusedError(path, "a link that leads out of the pack", expected)
    return real


def lies_inside(path: Path, root: Path) -> bool:
    """Return whether `path` is inside `root` once every link on the way is followed.

    Raises:
        ValueError: it cannot be a path.
    """
    try:
        resolve(path, root)
    except RefusedError:
        return False
    return True


def read_bytes(path: Path, inside: Path | None = None, limit: int = MAX_BYTES) -> bytes:
    """Return what a regular file holds, at most `limit` bytes, without ever waiting.

    `inside` is the folder that it must lie in once links are followed.

    Raises:
        FileNotFoundError: there is no such file.
        RefusedError: it is no regular file, too large, or outside that folder.
        OSError, ValueError: it cannot be read.
    """
    real = resolve(path, inside)
    _require_regular(path, real.stat().st_mode)  # before opening: that alone can set off a device
    with os.fdopen(os.open(real, _READ), "rb") as file:
        status = os.fstat(file.fileno())
        _require_regular(path, status.st_mode)
        raw = file.read(limit + 1) if status.st_size <= limit else b""
    if status.st_size > limit or len(raw) > limit:
        found = f"a file of more than {limit // 2**20} MB"
        raise RefusedError(path, found, "a smaller one", "split it into several files")
    return raw


def is_hidden(name: str) -> bool:
    """Return whether a file's name hides it: an editor's lock or copy, which is never read."""
    return name.startswith(".")


def is_too_deep(data: object) -> bool:
    """Return whether lists and tables lie in each other in more than `MAX_DEPTH` levels."""
    level = [data]
    for _ in range(MAX_DEPTH + 1):
        level = [
            value
            for node in level
            for value in (node.values() if isinstance(node, dict) else node)  # type: ignore[attr-defined]
            if isinstance(value, dict | list)
        ]
        if not level:
            return False
    return True


def _require_regular(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise RefusedError(path, "a folder", "a file")
    if not stat.S_ISREG(mode):
        raise RefusedError(path, "something that is not a regular file", "a file")


def write_atomically(path: Path, text: str, inside: Path | None = None) -> None:
    """Write UTF-8 `text` to `path`: beside it, synced to disk, then renamed over it.

    A link is followed, so that the file it names is replaced and the link stays; but not out of
    the folder `inside`. The new file keeps the old one's permissions.

    Raises:
        RefusedError: it is no regular file, or outside that folder.
        OSError: the folder is missing or cannot be written; `path` is then as it was.
    """
    import tempfile

    real = resolve(path, inside)
    try:
        mode = real.lstat().st_mode
        _require_regular(path, mode)
    except FileNotFoundError:
        mode = 0o666 & ~_umask()
    _remove_left_over(real, _STALE)
    handle, name = tempfile.mkstemp(_TEMPORARY, _temporary_prefix(real), real.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode & 0o777)
        Path(name).replace(real)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(real.parent)


def _temporary_prefix(path: Path) -> str:
    return f".{path.name[:48]}."  # a name has 255 bytes at most, and a letter up to four


def _remove_left_over(path: Path, age: float) -> None:
    """Remove the temporary files of `path`, `age` seconds old, that a killed program left."""
    prefix, length = _temporary_prefix(path), len(_temporary_prefix(path)) + 8 + len(_TEMPORARY)
    with suppress(OSError):
        for other in path.parent.iterdir():
            name = other.name
            if len(name) == length and name.startswith(prefix) and name.endswith(_TEMPORARY):
                with suppress(OSError):
                    if time.time() - other.lstat().st_mtime >= age:
                        other.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last; not every system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def locked(path: Path, inside: Path | None = None, patience: float = 3.0) -> Iterator[None]:
    """Hold a lock beside `path` while its content is read, changed and written back.

    Links are followed, so that all who change one file wait for the same lock. The folder must be
    there. While the lock is held nobody else writes `path`, so that temporary files of it are
    left over, and are removed.

    Raises:
        OSError: the lock cannot be had, `TimeoutError` after `patience` seconds.
    """
    from filelock import FileLock, Timeout  # not cheap to import, and not for those who only read

    real = resolve(path, inside)
    lock = real.with_name(f".{real.name}.lock")
    if not real.parent.is_dir():  # else the lock would make the folder
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(real.parent))
    with suppress(FileNotFoundError):  # through a link it would be made or emptied elsewhere
        _require_regular(lock, lock.lstat().st_mode)
    try:
        with FileLock(lock, timeout=patience, poll_interval=0.01):
            _remove_left_over(real, 0)
            yield
    except Timeout:
        raise TimeoutError("another program holds it") from None
