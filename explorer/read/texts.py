"""The sources' own texts, if the reader has them: found by hash, read by line.

A pack does not contain its sources' texts. Readers who have them put them in a folder under any
names; they are recognised by the SHA-256 of their bytes.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from explorer.read.decoding import decode
from explorer.read.files import is_hidden, lies_inside, read_bytes
from explorer.text import clean

if TYPE_CHECKING:
    from explorer.model.pack import Pack
    from explorer.model.source import KeptTable, Source

MAX_BYTES = 20 * 1024 * 1024
"""Size above which a file is not a source's text."""

MAX_FILES = 10_000
"""Most files and folders examined in a folder of texts, which may be a whole disk."""

_OWN = "texts"
"""Folder of a pack that is searched for its sources' texts."""


class _File(NamedTuple):
    """A file that may be a text, and the folder of texts that it must be in."""

    path: Path
    folder: Path


class TextStore:
    """Texts in folders, found by hash. Files are hashed on demand, each once.

    Safe to share between threads: the screen reads a text while another thread computes
    suggestions.
    """

    def __init__(self, *folders: Path, tables: Mapping[str, KeptTable] | None = None) -> None:
        """Search `folders`; sources that are `tables` of the pack have their text there."""
        self.folders = folders
        self._tables = tables or {}
        self._unseen = _files(folders)
        self._files: dict[str, _File] = {}
        self._lines: dict[str, list[str] | None] = {}
        self._notes: dict[str, str] = {}
        self._lock = RLock()

    def find(self, sha256: str) -> Path | None:
        """Return the file whose bytes have this hash (lower-case hex), or None."""
        file = self._find(sha256)
        return file.path if file else None

    def _find(self, sha256: str) -> _File | None:
        with self._lock:
            while sha256 and sha256 not in self._files:
                file = next(self._unseen, None)
                if file is None:
                    return None
                raw = _bytes(file)
                if raw is not None:
                    self._files.setdefault(digest(raw), file)
            return self._files.get(sha256)

    @property
    def opened(self) -> list[Path]:
        """The files of the texts that have been read."""
        with self._lock:
            read = [key for key, lines in self._lines.items() if lines is not None]
            return [self._files[key].path for key in read]

    def others(
        self, known: Collection[str], names: Collection[str], spare: int
    ) -> list[tuple[Path, str, int]]:
        """Return files whose hash is not among `known`, with their hashes and line counts.

        All files with one of the folded `names` are included, and up to `spare` others: reading a
        whole disk in search of a changed text would take minutes.
        """
        files = []
        for file in _files(self.folders):
            is_named = file.path.stem.casefold() in names
            raw = _bytes(file) if is_named or spare else None
            if raw is not None and (key := digest(raw)) not in known:
                spare -= not is_named
                files.append((file.path, key, decode(raw).text.rstrip("\n").count("\n") + 1))
        return files

    def too_large(self) -> list[Path]:
        """Return the files that are larger than any text."""
        files = (file.path for file in _files(self.folders) if file.path.is_file())
        return [path for path in files if path.stat().st_size > MAX_BYTES]

    def text_lines(self, source: Source) -> list[str] | None:
        """Return the lines of a source's text, line 1 first, None if it is not available.

        Only a newline ends a line; a text that is not UTF-8 is read as described in `decode`. The
        text is returned as in the file: clean it before showing it.
        """
        if source.id in self._tables:
            return self._tables[source.id].lines
        with self._lock:
            if source.sha256 not in self._lines:
                self._lines[source.sha256] = self._read(source.sha256)
            return self._lines[source.sha256]

    def has_changed(self, source: Source) -> bool:
        """Return whether the file of a source's text has changed since it was read."""
        file = self._files.get(source.sha256)
        raw = _bytes(file) if file else None
        return raw is not None and digest(raw) != source.sha256

    def encoding_note(self, source: Source) -> str:
        """Return a note on a text's encoding: "is not UTF-8, …"; "" for UTF-8."""
        return self._notes.get(source.sha256, "") if self.text_lines(source) is not None else ""

    def _read(self, sha256: str) -> list[str] | None:
        file = self._find(sha256)
        raw = _bytes(file) if file else None
        # The file may have changed since it was hashed; then it is not this text.
        if raw is None or digest(raw) != sha256:
            return None
        text, self._notes[sha256] = decode(raw)
        return [line.removesuffix("\r") for line in text.split("\n")]


def digest(raw: bytes) -> str:
    """Return the SHA-256 of a file's bytes, in hex, by which texts are recognised."""
    import hashlib  # loads OpenSSL, and most readers have no texts

    return hashlib.sha256(raw).hexdigest()


def text_store(pack: Pack, *more: Path) -> TextStore:
    """Return the texts for a pack: from the given folders, then from its own `texts`."""
    own = [pack.root / _OWN] if pack.root and not refused_texts(pack) else []
    return TextStore(*more, *own, tables=pack.tables)


def refused_texts(pack: Pack, named: Iterable[Path] = ()) -> str:
    """Return why a pack's own folder of texts is not used, in a sentence; else "".

    "" too if the user has `named` the same folder.
    """
    folder = pack.root / _OWN if pack.root else None
    if folder is None or not folder.is_symlink():
        return ""
    if any(os.path.realpath(other) == os.path.realpath(folder) for other in named):
        return ""
    shown = clean(str(folder))
    if not folder.is_dir():
        return f"{shown} is a link that does not lead to a folder; no texts are read from there."
    if lies_inside(folder, folder.parent):
        return ""
    return (
        f"{shown} is a link that leads out of the pack; no texts are read from there. "
        "To read them all the same, name the folder that it leads to: --texts FOLDER."
    )


def own_texts(pack: Pack) -> Mapping[str, Path]:
    """Return the files in a pack's own folder of texts that are named after sources, by id."""
    folder = pack.root / _OWN if pack.root and not refused_texts(pack) else None
    if folder is None or not folder.is_dir():
        return {}
    named = {id_: folder / f"{id_}.txt" for id_ in pack.sources if id_ not in pack.tables}
    return {id_: path for id_, path in named.items() if path.is_file()}


def changed_texts(pack: Pack, store: TextStore | None) -> list[str]:
    """Return the ids of the sources whose text in the pack has changed since it was read."""
    if store is None:
        return []
    hashes = {id_: pack.sources[id_].sha256 for id_ in own_texts(pack)}
    return [id_ for id_, sha256 in hashes.items() if sha256 and store.find(sha256) is None]


def changed_note(pack: Pack, store: TextStore | None, source: str = "") -> str:
    """Return which texts have changed and what to do, in a sentence; "" if none has.

    `source` limits it to one source.
    """
    changed = [id_ for id_ in changed_texts(pack, store) if source in ("", id_)]
    if not changed:
        return ""
    more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
    return (
        f"The text of {clean(changed[0])}{more} has changed since it was read, and is not shown. "
        "filmfacts check PACK --fix accepts the new text and moves claims to their new lines."
    )


def missing_texts(pack: Pack, store: TextStore) -> list[Source]:
    """Return the sources whose text is not available."""
    return [source for source in pack.sources.values() if store.text_lines(source) is None]


def _files(folders: Iterable[Path]) -> Iterator[_File]:
    """Yield the files in each folder and below, by name, except hidden ones."""
    for folder in folders:
        count = 0
        for parent, below, names in os.walk(folder):
            below[:] = sorted(name for name in below if not is_hidden(name))
            count += 1
            for name in sorted(names):
                count += 1
                if not is_hidden(name):
                    yield _File(Path(parent, name), folder)
                if count > MAX_FILES:
                    break
            if count > MAX_FILES:
                break


def _bytes(file: _File) -> bytes | None:
    """Return a file's content, None if it must not be read: a link out of its folder, say."""
    try:
        return read_bytes(file.path, file.folder, MAX_BYTES)
    except (OSError, ValueError):
        return None
