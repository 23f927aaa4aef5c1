"""Changes to a pack, tried on a copy of its files before anything is written."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.model.pack import Pack
from explorer.read.files import is_hidden, read_bytes
from explorer.read.find import TABLES
from explorer.read.pack import read_pack
from explorer.read.problems import PackError, Problem
from explorer.write.changes import FileChange

if TYPE_CHECKING:
    from explorer.read.tables.keeping.readings import ReadTables

_MOST_FILES = 10_000


@contextmanager
def scratch_copy(root: Path) -> Iterator[Path]:
    """Yield a temporary folder with a copy of every TOML file and table of a pack.

    Raises:
        OSError: a file cannot be read or copied.
    """
    copy = Path(tempfile.mkdtemp(prefix="filmfacts-"))
    try:
        for path in _toml_files(root):
            target = copy / path.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(read_bytes(path, root))
        for path in _tables(root):
            target = copy / path.relative_to(root)
            target.parent.mkdir(exist_ok=True)
            try:
                os.link(path, target)
            except OSError:  # on another disk
                shutil.copyfile(path, target)
        yield copy
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def read_changed(
    root: Path, changes: Iterable[FileChange], known: ReadTables | None = None
) -> Pack:
    """Return the pack at `root` as it would be with the changes, without writing to it.

    Tables that are `known` are not read again.

    Raises:
        PackError: it would not be valid. The problems are given at their places in the pack itself.
        OSError: a file cannot be read or copied.
    """
    with scratch_copy(root) as copy:
        for change in changes:
            target = copy / change.path.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)  # otherwise the link's target would change
            target.write_bytes(change.content)
        try:
            return read_pack(copy, known)
        except PackError as error:
            problems = [at_home(problem, copy, root) for problem in error.problems]
            raise PackError(problems, error.stopped) from None


def at_home(problem: Problem, copy: Path, root: Path) -> Problem:
    """Return a problem in a copy as a problem in the pack itself."""
    home = root / problem.path.relative_to(copy)
    return replace(problem, path=home, hint=problem.hint.replace(str(copy), str(root)))


def _tables(root: Path) -> Iterator[Path]:
    """Yield the tables that a pack may keep as they are; links are not followed."""
    folder = root / TABLES
    if folder.is_dir() and not folder.is_symlink():
        for path in sorted(folder.iterdir()):
            if path.is_file() and not path.is_symlink() and not path.name.endswith(".toml"):
                yield path


def _toml_files(root: Path) -> Iterator[Path]:
    count = 0
    for parent, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        for name in sorted(names):
            path = Path(parent, name)
            if name.endswith(".toml") and not is_hidden(name) and path.is_file():
                count += 1
                if count > _MOST_FILES:
                    return
                yield path
