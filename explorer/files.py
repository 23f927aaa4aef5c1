"""Reading a file without waiting, and writing one so that the one that was there survives."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_bytes(path: Path, limit: int) -> bytes:
    """Return what a regular file holds, at most `limit` bytes, without ever waiting.

    Raises:
        OSError: it cannot be read, is no regular file, or too large.
    """
    with os.fdopen(os.open(path, _READ), "rb") as file:
        raw = file.read(limit + 1) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None
    if raw is None or len(raw) > limit:
        raise OSError(f"{path} is no regular file of at most {limit} bytes")
    return raw


def write_atomically(path: Path, text: str) -> None:
    """Write UTF-8 `text` to `path`: beside it, synced to disk, then renamed over it.

    A link is followed, so that the file it names is replaced and the link stays. The new file keeps
    the old one's permissions.

    Raises:
        OSError: the folder is missing or cannot be written; `path` is then as it was.
    """
    import tempfile

    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        return  # a device or a pipe: to put a file in its place would destroy it
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:80]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(path.parent)


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
def locked(path: Path, patience: float = 3.0) -> Iterator[None]:
    """Hold a lock beside `path` while its content is read, changed and written back.

    Links are followed, so that all who change one file wait for the same lock. The lock's file
    stays: to delete it would let a third program in. Where the system has no `flock` (Windows) two
    programs that write in the same instant are not kept apart.

    Raises:
        OSError: the lock cannot be had, `TimeoutError` after `patience` seconds.
    """
    try:
        import fcntl
    except ImportError:  # pragma: no cover - not on this system
        yield
        return
    path = Path(os.path.realpath(path))
    with path.with_name(f".{path.name}.lock").open("a") as file:
        _wait(lambda: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB), patience)
        try:
            yield
        finally:
            fcntl.flock(file, fcntl.LOCK_UN)


def _wait(lock: Callable[[], None], patience: float) -> None:
    end = time.monotonic() + patience
    while True:
        try:
            return lock()
        except BlockingIOError:
            if time.monotonic() > end:
                raise TimeoutError("another program holds it") from None
            time.sleep(0.01)
