"""Watching a pack's files for changes by polling their times and sizes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from explorer.read.files import is_hidden

EVERY = 0.7
"""Seconds between polls."""

Stamp = Mapping[str, tuple[int, int, int]]
"""Values by path that differ between versions of a pack's files."""

_FOLDERS = ("", "claims", "passages")
_NOT_OF_THE_PACK = "rulings.toml"
"""A file in the pack's folder that the program writes."""


def stamp(root: Path, more: Iterable[Path] = ()) -> Stamp:
    """Return the stamp of the TOML files of the pack at `root`, and of `more` files."""
    return stamp_of([*(path for name in _FOLDERS for path in _toml_files(root / name)), *more])


def stamp_of(paths: Iterable[Path]) -> Stamp:
    """Return the stamp of files, without those that do not exist."""
    stamps: dict[str, tuple[int, int, int]] = {}
    for path in paths:
        try:
            known = path.stat()
        except OSError:
            continue
        stamps[str(path)] = (known.st_mtime_ns, known.st_size, known.st_ino)
    return stamps


def _toml_files(folder: Path) -> list[Path]:
    try:
        return [
            path
            for path in folder.iterdir()
            if path.name.endswith(".toml")
            and path.name != _NOT_OF_THE_PACK
            and not is_hidden(path.name)
        ]
    except OSError:
        return []


class Watch:
    """A thread that calls `changed` once the files have changed and are stable again.

    An editor may write two or more files, or one in steps: a change counts only if two polls in a
    row see the same.
    """

    def __init__(self, root: Path, changed: Callable[[], None], seen: Stamp | None = None) -> None:
        """Watch the pack at `root`; `changed` is called in the thread.

        `seen` is the stamp of what has been read, None if nothing has.
        """
        self.root = root
        self._changed = changed
        self._more: tuple[Path, ...] = ()
        self._seen = stamp(root) if seen is None else seen
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the thread to end, which it does soon."""
        self._over.set()

    def mark(self) -> None:
        """Take the present files as seen; call it before reading them."""
        with self._lock:
            self._seen = stamp(self.root, self._more)

    @property
    def seen(self) -> Stamp:
        """The stamp of the files before they were last read."""
        with self._lock:
            return self._seen

    def follow(self, more: Iterable[Path]) -> None:
        """Watch further files, such as a vocabulary outside the folder."""
        with self._lock:
            own = stamp(self.root)
            self._more = tuple(sorted(path for path in set(more) if str(path) not in own))
            self._seen = {**self._seen, **stamp_of(self._more)}

    def _run(self) -> None:
        before: Stamp | None = None
        while not self._over.wait(EVERY):
            with self._lock:
                now = stamp(self.root, self._more)
                rested = now != self._seen and now == before
                if rested:
                    self._seen = now
            before = now
            if rested:
                self._changed()
