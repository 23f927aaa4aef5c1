"""Open a file of the user or of a pack: a regular one, of bounded size, without ever waiting.

Pipes and devices are refused, since they may block or never end; so are links out of a pack.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

from explorer.text import quote

MAX_BYTES = 64 * 1024 * 1024
"""Largest file that is read, where no other limit is given."""

MAX_DEPTH = 32
"""Most levels of lists and tables in a file."""

_NESTING = frozenset((dict, list))
"""What readers of TOML and JSON make of tables and lists: these types, no subtypes."""

_READ = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):  # not every system has all
    _READ |= getattr(os, _flag, 0)


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
    require_regular(path, real.stat().st_mode)  # before opening: that alone can set off a device
    with os.fdopen(os.open(real, _READ), "rb") as file:
        status = os.fstat(file.fileno())
        require_regular(path, status.st_mode)
        raw: bytes | None = b""
        if status.st_size <= limit:
            raw = file.read(status.st_size + 1)  # as much memory is set aside as is asked for
            if raw and len(raw) > status.st_size:  # it is growing
                raw += file.read(limit + 1 - len(raw)) or b""
        if raw is None:  # the kernel has files that are regular and yet make a reader wait
            raise RefusedError(path, "a file that cannot be read without waiting", "a file")
    if status.st_size > limit or len(raw) > limit:
        found = f"a file of more than {limit // 2**20} MB"
        raise RefusedError(path, found, "a smaller one", "split it into several files")
    return raw


def typed_path(text: str) -> Path:
    """Return the path that somebody typed: "~" is their home folder, "~ann" that of Ann.

    Raises:
        ValueError: nobody here has that name.
    """
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise ValueError(f"no user here is called {quote(Path(text).parts[0][1:])}") from None


def reason(error: OSError | ValueError) -> str:
    """Return why something could not be read or written, without the path and the number."""
    return getattr(error, "strerror", None) or str(error)


def is_hidden(name: str) -> bool:
    """Return whether a file's name hides it: an editor's lock or copy, which is never read."""
    return name.startswith(".")


def is_too_deep(data: object) -> bool:
    """Return whether lists and tables lie in each other in more than `MAX_DEPTH` levels."""
    level: list[Any] = [data]
    for _ in range(MAX_DEPTH + 1):
        level = [
            value
            for node in level
            for value in (node.values() if type(node) is dict else node)
            if type(value) in _NESTING
        ]
        if not level:
            return False
    return True


def require_regular(path: Path, mode: int) -> None:
    """Refuse what is not a regular file; `mode` as in `stat`.

    Raises:
        RefusedError: it is a folder, a pipe or a device.
    """
    if stat.S_ISDIR(mode):
        raise RefusedError(path, "a folder", "a file")
    if not stat.S_ISREG(mode):
        raise RefusedError(path, "something that is not a regular file", "a file")
