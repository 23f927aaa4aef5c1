"""Files in a pack's folder that look like part of the pack but are not read."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from explorer.read.advice import Nearest
from explorer.read.files import is_hidden, read_bytes

FOLDERS = ("claims", "passages")
"""Folders whose TOML files are read."""

_FILES = ("pack", "sources", "entities", "properties", "claims", "passages", "rulings")
"""What may lie beside them, as TOML files."""

_HEADS = {"claims": b"\n[[claim]]", "passages": b"\n[[passage]]"}
"""Folder → how a record of its files begins."""

_MOST_FILES = 10_000
_MOST_NOTES = 20


def unread_files(root: Path, read: Collection[Path] | None = None) -> list[str]:
    """Return a note on each file that seems to belong to a pack and is not read.

    `read` are the files that were read, None where that is not known: then what lies beside
    `pack.toml` may be the vocabulary, whatever its name.
    """
    notes = list(_notes(root, read))
    more = len(notes) - _MOST_NOTES
    return notes if more <= 0 else [*notes[:_MOST_NOTES], f"{more} more files are not read"]


def _notes(root: Path, read: Collection[Path] | None) -> Iterator[str]:
    for path in _files(root):
        inside = path.relative_to(root)
        where, ending = inside.parts[0], path.suffix
        if path in (read or ()):
            continue
        if where in FOLDERS and len(inside.parts) > 1:
            if ending != ".toml":
                yield f"{path} is not read; only files that end in .toml are"
            elif len(inside.parts) > 2:
                yield f"{path} is not read; only files directly in {where}/ are"
        elif len(inside.parts) == 1:
            if read is not None and ending == ".toml" and path.stem not in _FILES:
                meant = Nearest(_FILES).word(path.stem)
                if folder := _folder_of(path, root):
                    yield f"{path} is not read here; its place is {root / folder / path.name}"
                elif meant:
                    yield f"{path} is not read; did you mean {meant}.toml?"
        elif path.stem in _FILES and ending == ".toml":
            yield f"{path} is not read here; its place is {root / path.name}"
        elif ending == ".toml" and (folder := _folder_of(path, root)):
            yield f"{path} is not read here; its place is {root / folder / path.name}"


def _folder_of(path: Path, root: Path) -> str:
    """Return the folder in which a file with claims or passages belongs, "" for any other file."""
    try:
        content = read_bytes(path, root)
    except OSError:
        return ""
    return next((name for name, head in _HEADS.items() if head in content), "")


def _files(root: Path) -> Iterator[Path]:
    """Yield a pack's files by name: no hidden ones, no editor's copies, no other pack's."""
    count = 0
    for parent, folders, names in os.walk(root):
        if Path(parent) != root and "pack.toml" in names:
            folders.clear()
            continue
        folders[:] = sorted(folder for folder in folders if not is_hidden(folder))
        for name in sorted(names):
            count += 1
            if count > _MOST_FILES:
                return
            if not is_hidden(name) and not name.endswith("~"):
                yield Path(parent, name)
