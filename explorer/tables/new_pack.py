"""A pack that begins with an import rather than with texts."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.pack import FORMAT, Header, Pack
from explorer.read.find import film_vocabulary
from explorer.read.pack import read_pack
from explorer.read.problems import PackError, Problem
from explorer.read.tables.keeping.readings import ReadTables
from explorer.read.tables.record import TableError
from explorer.values.ids import slug
from explorer.write.changes import IGNORED, FileChange
from explorer.write.records import as_table, stanza, statements
from explorer.write.scratch import at_home, read_changed


def new_pack(root: Path, title: str = "") -> tuple[Pack, list[FileChange]]:
    """Return a pack without sources, and its first files.

    With a title it is about that film; without one, about every film that the table names.

    Raises:
        TableError: the folder is a file, not empty, or its parent does not exist.
    """
    found = ""
    if root.exists() and not root.is_dir():
        found = "a file"
    elif root.is_dir() and any(root.iterdir()):
        found = "a folder that is neither a pack nor empty"
    elif not root.parent.is_dir():
        found = "no such folder to make the pack in"
    if found:
        raise TableError(Problem(root, 1, 1, found, "a pack, or the name of a new folder"))
    name = " ".join(title.split())
    key = slug(root.resolve().name, "films")
    film = Entity(slug(name, "film"), Kind.FILM, name) if name else None
    header = Header(key, name or root.resolve().name, film.id if film else "")
    table = {"format": FORMAT, "id": header.id, "title": header.title}
    table |= {"work": film.id} if film else {}
    table |= {"vocabulary": "film"}
    changes = [
        FileChange(root / "pack.toml", None, "\n".join(statements(table)) + "\n"),
        FileChange(root / ".gitignore", None, IGNORED),
    ]
    if film:
        changes.append(FileChange(root / "entities.toml", None, stanza("entity", as_table(film))))
    entities = {film.id: film} if film else {}
    film_words = vocabulary()
    made = Pack(header, {}, entities, film_words.properties, {}, {}, root)
    return replace(made, constraints=film_words.constraints), changes


@cache
def vocabulary() -> Pack:
    """Return a pack with the film vocabulary and one source, and nothing else."""
    with tempfile.TemporaryDirectory(prefix="filmfacts-") as folder:
        root = Path(folder)
        (root / "pack.toml").write_text('id = "x"\ntitle = "x"\n')
        (root / "entities.toml").write_text("")
        (root / "sources.toml").write_text(
            '[[source]]\nid = "s"\ntitle = "s"\nkind = "table"\nlines = 1\n'
        )
        assert film_vocabulary().is_file()
        return read_pack(root)


def read_with(root: Path, changes: Sequence[FileChange], known: ReadTables | None = None) -> Pack:
    """Return the pack at `root` as it would be with the changes, whether or not it exists yet.

    Tables that are `known` are not read again.

    Raises:
        PackError: it would not be valid.
        OSError: a file cannot be read or copied.
    """
    if root.is_dir():
        return read_changed(root, merged(changes), known)
    with tempfile.TemporaryDirectory(prefix="filmfacts-") as folder:
        copy = Path(folder)
        for change in merged(changes):
            target = copy / change.path.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(change.content)
        try:
            return read_pack(copy, known)
        except PackError as error:
            raise PackError(
                [at_home(problem, copy, root) for problem in error.problems], error.stopped
            ) from None


def merged(changes: Sequence[FileChange]) -> list[FileChange]:
    """Return one change per file: records appended to a new file are merged into it."""
    by_path: dict[Path, FileChange] = {}
    for change in changes:
        before = by_path.get(change.path)
        after = f"{before.after}\n{change.after}" if before else change.after
        by_path[change.path] = FileChange(change.path, change.before, after, change.raw)
    return list(by_path.values())


def create_folder(root: Path) -> None:
    """Create the folder of a new pack.

    Raises:
        OSError: it cannot be created.
    """
    root.mkdir(exist_ok=True)
