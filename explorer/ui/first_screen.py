"""The cache of the first screen, which is drawn before the pack has been read.

An entry has the words on screen and their places. It is used only if no file it depends on has
changed; an invalid entry counts as missing. The pack is then read in any case, and the real screen
replaces this one. Neither Textual nor the pack reader is imported here.
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
from explorer.read.files import read_bytes, remove_oldest
from explorer.read.watch import stamp, stamp_of
from explorer.ui.first_screen_data import FirstScreen, list_of, read_screen, screen_data, string_of
from explorer.user.folders import cache_folder
from explorer.write.files import write_atomically

if TYPE_CHECKING:
    from explorer.read.watch import Stamp
    from explorer.session import Session

_MOST_BYTES = 256 * 1024
"""Maximum size of an entry, in bytes."""

_MOST_ENTRIES = 20
"""Maximum number of files in the folder; the oldest are removed first."""

_MOST_HASHED = 8 * 1024 * 1024
"""Maximum size of a file whose content is hashed, in bytes."""


_YOUNG = 2_000_000_000
"""Resolution of modification times on some file systems, in nanoseconds."""


class FirstScreenCache:
    """The entry for a combination of program version, pack, and folder of texts."""

    def __init__(self, pack: Path | str | None, texts: Path | None = None) -> None:
        """Locate the entry for the program's arguments; `pack` None is the default pack."""
        named = pack is None or not Path(pack).exists()
        self._key = [
            __version__,
            str(pack or "") if named else str(Path(str(pack)).absolute()),
            str(texts.absolute()) if texts else "",
        ]
        number = crc32(repr(self._key).encode("utf-8", "backslashreplace"))
        self._path = cache_folder() / "first-screens" / f"{number:08x}.json"

    def read(self) -> FirstScreen | None:
        """Return the cached first screen, None if there is none or it is outdated."""
        with suppress(OSError, ValueError, RecursionError):
            data = json.loads(read_bytes(self._path, limit=_MOST_BYTES))
            key, root, files, screen = list_of(data, 4)
            if key == self._key and _unchanged(Path(string_of(root)), files):
                return read_screen(screen)
        return None

    def write(self, screen: FirstScreen, session: Session, seen: Stamp) -> None:
        """Cache the first screen of a session; `seen` is the stamp of its files when read."""
        with suppress(OSError, ValueError):
            files = _stamped({**dict.fromkeys(map(str, _read_besides(session))), **seen})
            entry = (self._key, str(session.pack.root), files, screen_data(screen))
            text = json.dumps(entry, separators=(",", ":"))
            if len(text) <= _MOST_BYTES:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                if self._path.is_symlink():  # never overwrite the target of a link
                    self._path.unlink()
                write_atomically(self._path, text)
                remove_oldest(self._path.parent, _MOST_ENTRIES)


def _read_besides(session: Session) -> list[Path]:
    """Return the files that a first screen depends on in addition to the pack's own."""
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
    """Return the stamp of each file, with a hash of its content if it was just modified.

    Files without a stamp are stamped now. None means that a file does not exist.
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
    """Return whether the files are unchanged and the pack at `root` has no others."""
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
    """Return a hash of a file's content, "" for a folder."""
    if path.is_dir():
        return ""
    return f"{crc32(read_bytes(path, limit=_MOST_HASHED)):08x}"
