"""Opening files of the user or a pack: regular files of bounded size, without ever blocking.

Pipes and devices are refused, since reading them may block or never end; so are links out of a
pack.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

from explorer.text import quote

MAX_BYTES = 64 * 1024 * 1024
"""Largest file that is read, unless another limit is given."""

MAX_DEPTH = 32
"""Deepest nesting of lists and tables in a file."""

_NESTING = frozenset((dict, list))
"""The types that TOML and JSON parsers return for tables and lists, without subtypes."""

_READ = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):  # not every system has all
    _READ |= getattr(os, _flag, 0)


class RefusedError(OSError):
    """A path that is not opened; `found` and `expected` have the reason, as in problems."""

    def __init__(self, path: Path, found: str, expected: str, hint: str = "") -> None:
        super().__init__(f"{path}: found {found}; expected {expected}")
        self.found, self.expected, self.hint = found, expected, hint


def resolve(path: Path, inside: Path | None = None) -> Path:
    """Return `path` with all links resolved; it must be inside the folder `inside`, if given.

    Raises:
        RefusedError: it leads out of that folder.
        ValueError: it is not a valid path (a NUL in a name).
    """
    real = Path(os.path.realpath(path))
    if inside is not None and not real.is_relative_to(os.path.realpath(inside)):
        expected = "a file inside its folder"
        raise RefusedError(path, "a link that leads out of the pack", expected)
    return real


def lies_inside(path: Path, root: Path) -> bool:
    """Return whether `path` is inside `root` once all links are resolved.

    Raises:
        ValueError: it is not a valid path.
    """
    try:
        resolve(path, root)
    except RefusedError:
        return False
    return True


def read_bytes(path: Path, inside: Path | None = None, limit: int = MAX_BYTES) -> bytes:
    """Return the content of a regular file of at most `limit` bytes, without ever blocking.

    `inside` is the folder that it must be in once links are resolved.

    Raises:
        FileNotFoundError: there is no such file.
        RefusedError: it is not a regular file, too large, or outside that folder.
        OSError, ValueError: it cannot be read.
    """
    real = resolve(path, inside)
    require_regular(path, real.stat().st_mode)  # before opening, which alone can trigger a device
    with os.fdopen(os.open(real, _READ), "rb") as file:
        status = os.fstat(file.fileno())
        require_regular(path, status.st_mode)
        raw: bytes | None = b""
        if status.st_size <= limit:
            raw = file.read(status.st_size + 1)  # allocates as much memory as is requested
            if raw and len(raw) > status.st_size:  # it is growing
                raw += file.read(limit + 1 - len(raw)) or b""
        if raw is None:  # some regular files of the kernel block
            raise RefusedError(path, "a file that cannot be read without waiting", "a file")
    if status.st_size > limit or len(raw) > limit:
        found = f"a file of more than {limit // 2**20} MB"
        raise RefusedError(path, found, "a smaller one", "split it into several files")
    return raw


def remove_oldest(folder: Path, most: int) -> None:
    """Remove the oldest files of a cache beyond `most`, also those left by a killed program."""
    files = [(path.lstat().st_mtime_ns, path) for path in folder.iterdir() if not path.is_dir()]
    for _, path in sorted(files, reverse=True)[most:]:
        path.unlink(missing_ok=True)


def typed_path(text: str) -> Path:
    """Return the path that a user typed: "~" is their home folder, "~ann" that of Ann.

    Raises:
        ValueError: there is no user of that name.
    """
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise ValueError(f"no user here is called {quote(Path(text).parts[0][1:])}") from None


def reason(error: OSError | ValueError) -> str:
    """Return why something could not be read or written, without path and error number."""
    return getattr(error, "strerror", None) or str(error)


def is_hidden(name: str) -> bool:
    """Return whether a file is hidden by its name: an editor's lock or copy, never read."""
    return name.startswith(".")


def is_too_deep(data: object) -> bool:
    """Return whether lists and tables are nested more than `MAX_DEPTH` levels deep."""
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
    """Refuse a file that is not regular; `mode` is as in `stat`.

    Raises:
        RefusedError: it is a folder, a pipe or a device.
    """
    if stat.S_ISDIR(mode):
        raise RefusedError(path, "a folder", "a file")
    if not stat.S_ISREG(mode):
        raise RefusedError(path, "something that is not a regular file", "a file")
