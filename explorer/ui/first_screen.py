"""The first screen, kept in the user's cache folder and drawn before the pack has been read.

An entry holds words and where they stand. It is used only while every file that they came from is
as it was; whatever is wrong with it, it counts as missing. The pack is read after that in any case,
and what it shows replaces this. Neither Textual nor the pack reader is imported here.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from explorer import __version__
from explorer.read.files import read_bytes
from explorer.read.watch import stamp, stamp_of
from explorer.ui.first_screen_data import FirstScreen, list_of, read_screen, screen_data, string_of
from explorer.user.folders import cache_folder
from explorer.write.files import write_atomically

if TYPE_CHECKING:
    from explorer.read.watch import Stamp
    from explorer.session import Session

_MOST_BYTES = 256 * 1024
"""Largest entry."""

_MOST_ENTRIES = 20
"""Files in the folder; those written longest ago go first."""

_MOST_HASHED = 8 * 1024 * 1024
"""Largest file whose content is hashed, in bytes."""


_YOUNG = 2_000_000_000
"""Nanoseconds in which some file systems give two versions of a file the same time."""


class FirstScreenCache:
    """The entry for one way to start the program: a version of it, a pack, a folder of texts."""

    def __init__(self, pack: Path | str | None, texts: Path | None = None) -> None:
        """Take what the program was started with; `pack` None is the default pack."""
        named = pack is None or not Path(pack).exists()
        self._key = [
            __version__,
            str(pack or "") if named else str(Path(str(pack)).absolute()),
            str(texts.absolute()) if texts else "",
        ]
        number = crc32(repr(self._key).encode("utf-8", "backslashreplace"))
        self._path = cache_folder() / "first-screens" / f"{number:08x}.json"

    def read(self) -> FirstScreen | None:
        """Return the first screen, None where none is kept, or not of the files as they are now."""
        with suppress(OSError, ValueError, RecursionError):
            data = json.loads(read_bytes(self._path, limit=_MOST_BYTES))
            key, root, files, screen = list_of(data, 4)
            if key == self._key and _unchanged(Path(string_of(root)), files):
                return read_screen(screen)
        return None

    def write(self, screen: FirstScreen, session: Session, seen: Stamp) -> None:
        """Keep the first screen of a session whose pack's files were `seen` when they were read."""
        with suppress(OSError, ValueError):
            files = _stamped({**dict.fromkeys(map(str, _read_besides(session))), **seen})
            entry = (self._key, str(session.pack.root), files, screen_data(screen))
            text = json.dumps(entry, separators=(",", ":"))
            if len(text) <= _MOST_BYTES:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                if self._path.is_symlink():  # what it leads to is not the program's to overwrite
                    self._path.unlink()
                write_atomically(self._path, text)
                _remove_oldest(self._path.parent)


def _read_besides(session: Session) -> list[Path]:
    """Return what a session's first screen depends on beside the pack's own files."""
    from explorer.user.bookmarks import bookmarks_path
    from explorer.user.rulings import rulings_path
    from explorer.user.state import state_path

    texts = session.texts
    return [
        *(path(session.pack) for path in (rulings_path, bookmarks_path, state_path)),
        *(texts.folders if texts else ()),
        *(texts.opened if texts else ()),
    ]


def _stamped(files: Mapping[str, tuple[int, int, int] | None]) -> dict[str, list[Any] | None]:
    """Return the stamp of each file, with a hash of its content where it is young.

    Those without a stamp are stamped now. None stands for a file that is not there.
    """
    now = time.time_ns()
    own = stamp_of(Path(path) for path, known in files.items() if known is None)
    stamps: dict[str, list[Any] | None] = {}
    for path, known in files.items():
        known = known or own.get(path)
        young = known is not None and now - known[0] < _YOUNG
        stamps[path] = [*known, _digest(Path(path)) if young else ""] if known else None
    return stamps


def _unchanged(root: Path, files: object) -> bool:
    """Return whether the files are as they were, and the pack at `root` has no others."""
    if not isinstance(files, dict):
        raise ValueError
    now = stamp(root, map(Path, files))
    for path, known in files.items():
        if known is None and path not in now:
            continue
        *known, digest = list_of(known, 4)
        if [*now.get(path, ())] != known or (digest and digest != _digest(Path(path))):
            return False
    return now.keys() <= files.keys()


def _digest(path: Path) -> str:
    """Return a hash of a file's content, "" of a folder's."""
    if path.is_dir():
        return ""
    import hashlib  # not cheap to import, and few files are young

    return hashlib.sha256(read_bytes(path, limit=_MOST_HASHED)).hexdigest()


def _remove_oldest(folder: Path) -> None:
    """Remove the oldest where there are too many; what a killed program has left counts too."""
    files = [(path.lstat().st_mtime_ns, path) for path in folder.iterdir() if not path.is_dir()]
    for _, path in sorted(files, reverse=True)[_MOST_ENTRIES:]:
        path.unlink(missing_ok=True)
