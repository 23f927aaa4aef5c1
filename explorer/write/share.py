"""A pack as one zip file for a colleague: everything except other people's texts."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from explorer.read.files import MAX_BYTES as LARGEST
from explorer.read.files import is_hidden, read_bytes, resolve
from explorer.read.find import TABLES
from explorer.read.texts import MAX_BYTES, digest
from explorer.write.files import is_backup

_TEXTS = "texts"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every entry, so that a pack always gives the same bytes."""
_PLAIN_FILE = 0o100644 << 16
_MOST_FILES = 10_000


class ShareError(Exception):
    """A pack cannot be shared; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The files included and left out, as paths inside the pack."""

    packed: tuple[str, ...]
    left_out: tuple[str, ...]


def share_pack(root: Path, target: Path, hashes: frozenset[str], force: bool = False) -> Shared:
    """Write a pack to a zip file without its texts, backups, locks and hidden files.

    `hashes` are the SHA-256 of the sources' texts: a file with such a hash is left out wherever it
    is. The same pack gives the same bytes. The file is written beside `target` and renamed.

    Raises:
        ShareError: the file exists and is not to be replaced, or the pack is too large.
        OSError: it cannot be read or written.
    """
    _check_target(target, force)
    packed: list[str] = []
    left_out: list[str] = []
    handle, name = tempfile.mkstemp(".tmp", f".{target.name[:48]}.", target.parent)
    draft = Path(name)
    try:
        with (
            os.fdopen(handle, "wb") as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        ):
            for inside, path in _files(root, left_out):
                if resolve(path) in (resolve(target), resolve(draft)):
                    continue
                if len(packed) >= _MOST_FILES:
                    raise ShareError(f"{root} holds more than {_MOST_FILES:,} files")
                raw = read_bytes(path, root, LARGEST if path.parent == root / TABLES else MAX_BYTES)
                if digest(raw) in hashes:
                    left_out.append(inside)
                    continue
                archive.writestr(_entry(f"{_top(root)}/{inside}"), raw)
                packed.append(inside)
        draft.chmod(0o644)
        draft.replace(target)
    except BaseException as error:
        with suppress(OSError):
            draft.unlink()
        if isinstance(error, OSError) and error.errno and not error.filename:  # a full disk
            error.filename = str(target)
        raise
    return Shared(tuple(packed), tuple(left_out))


def _check_target(target: Path, force: bool) -> None:
    """Refuse a path where no file can or may be written.

    Raises:
        ShareError: it exists and is not to be replaced, is a folder, or is in none.
    """
    if os.path.lexists(target) and not force:
        raise ShareError(f"{target} already exists; --force overwrites it")
    if target.is_dir():
        raise ShareError(f"{target} is a folder; name a file")
    if not target.parent.is_dir():
        raise ShareError(f"{target}: there is no folder {target.parent}")


def _entry(name: str) -> zipfile.ZipInfo:
    """Return a file's entry, the same whenever and on whatever platform it is made."""
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.external_attr = _PLAIN_FILE
    entry.create_system = 3  # Unix
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _top(root: Path) -> str:
    return root.resolve().name or "pack"


def _files(root: Path, left_out: list[str]) -> Iterator[tuple[str, Path]]:
    """Yield the files to include, by name; record the texts left out."""
    for parent, folders, names in os.walk(root):
        here = Path(parent)
        if here == root and _TEXTS in folders:
            folders.remove(_TEXTS)
            left_out.append(f"{_TEXTS}/")
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        for name in sorted(names):
            path = here / name
            if is_backup(name) or (is_hidden(name) and name != ".gitignore"):
                continue
            yield path.relative_to(root).as_posix(), path
