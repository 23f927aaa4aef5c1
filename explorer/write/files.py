"""Writing files atomically, so that an existing version survives any failure; backups."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from explorer.read.files import reason, require_regular, resolve
from explorer.text import clean

_TEMPORARY = ".tmp"
_STALE = 60.0
"""Seconds after which a temporary file counts as abandoned."""


def write_atomically(
    path: Path, text: str | bytes | Iterable[str], inside: Path | None = None
) -> None:
    """Write UTF-8 `text` to `path`: to a file beside it, synced to disk, then renamed over it.

    The text is given whole or in parts. A link is followed, so that its target is replaced and the
    link stays; but not out of the folder `inside`. The file's permissions are kept.

    Raises:
        RefusedError: it is not a regular file, or is outside that folder.
        OSError: the folder is missing or cannot be written; `path` is then unchanged.
    """
    import tempfile

    real = resolve(path, inside)
    mode = _mode(path, real)
    _remove_left_over(real, _STALE)
    try:
        handle, name = tempfile.mkstemp(_TEMPORARY, _temporary_prefix(real), real.parent)
    except OSError as error:
        error.filename = str(real)
        raise
    try:
        parts = (text,) if isinstance(text, str | bytes) else text
        with os.fdopen(handle, "wb") as file:
            for part in parts:
                file.write(part if isinstance(part, bytes) else part.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode & 0o777)
        Path(name).replace(real)
    except BaseException as error:
        with suppress(OSError):
            Path(name).unlink()
        if isinstance(error, OSError):  # otherwise it names the temporary file, or none
            error.filename, error.filename2 = str(real), None
        raise
    _sync_folder(real.parent)


def _mode(path: Path, real: Path) -> int:
    """Return the permissions of a file to replace, or those of new files if there is none."""
    try:
        mode = real.lstat().st_mode
        require_regular(path, mode)
    except FileNotFoundError:
        return 0o666 & ~umask()
    return mode


def failure(error: OSError) -> str:
    """Return the system's message and the file it is about: "…/x.toml: No space left on device"."""
    where = f"{clean(str(error.filename))}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def not_written(path: Path | str, error: OSError | ValueError) -> str:
    """Return a sentence: "…/x.toml cannot be written: No space left on device."."""
    return clean(f"{path} cannot be written: {reason(error)}.")


def _temporary_prefix(path: Path) -> str:
    return f".{path.name[:48]}."  # names are limited to 255 bytes, and a character has up to four


def _remove_left_over(path: Path, age: float) -> None:
    """Remove temporary files of `path` older than `age` seconds, left by a killed program."""
    prefix, length = _temporary_prefix(path), len(_temporary_prefix(path)) + 8 + len(_TEMPORARY)
    with suppress(OSError):
        for other in path.parent.iterdir():
            name = other.name
            if len(name) == length and name.startswith(prefix) and name.endswith(_TEMPORARY):
                with suppress(OSError):
                    if time.time() - other.lstat().st_mtime >= age:
                        other.unlink()


def umask() -> int:
    """Return the process's umask."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, on systems where that is possible."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def locked(path: Path, inside: Path | None = None, patience: float = 3.0) -> Iterator[None]:
    """Hold a lock beside `path` while its content is read, changed and written back.

    Links are followed, so that everyone who changes a file waits for the same lock. The folder must
    exist. Nobody else writes `path` while the lock is held, so any temporary files of it are
    abandoned, and are removed.

    Raises:
        OSError: the lock cannot be acquired; `TimeoutError` after `patience` seconds.
    """
    from filelock import FileLock, Timeout  # slow to import, and not needed for reading

    real = resolve(path, inside)
    lock = real.with_name(f".{real.name}.lock")
    if not real.parent.is_dir():  # otherwise the lock would create the folder
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(real.parent))
    with suppress(FileNotFoundError):  # through a link, it would be created or emptied elsewhere
        require_regular(lock, lock.lstat().st_mode)
    held = FileLock(lock, timeout=patience, poll_interval=0.01)
    try:
        held.acquire()
    except Timeout:
        raise TimeoutError("another program holds it") from None
    except OSError as error:  # names the lock, which is not one of the user's files
        error.filename = str(real)
        raise
    try:
        _remove_left_over(real, 0)
        yield
    finally:
        held.release()


def create_exclusively(path: Path, content: bytes) -> None:
    """Write a new file, synced to disk.

    Raises:
        FileExistsError: something of that name exists, even a dangling link.
        OSError: it cannot be written; then it does not exist.
    """
    with path.open("xb") as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except BaseException as error:
            with suppress(OSError):
                path.unlink()
            if isinstance(error, OSError):  # a full disk is told without a name
                error.filename = str(path)
            raise


_MOST = 10_000


def keep_backup(path: Path, content: bytes) -> Path:
    """Write a file's former content to `NAME~`, or `NAME.~2~` and so on; return the path.

    Existing files are not overwritten; one with the same content is used instead.

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
    """Return whether a file's name marks it as a backup: the program's, or an editor's."""
    return name.endswith("~")
