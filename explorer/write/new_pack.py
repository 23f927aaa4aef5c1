"""A new pack from texts: copied, counted, hashed, with guesses marked as such."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from explorer.model.pack import FORMAT
from explorer.read.find import PACK_FILE, holds_pack
from explorer.text import clean
from explorer.values.ids import slug, unused_id
from explorer.write.changes import IGNORED
from explorer.write.files import create_exclusively, umask
from explorer.write.film_title import guess_film
from explorer.write.guess import Guess
from explorer.write.new_sources import NewSource, as_sources, read_texts, source_stanza
from explorer.write.records import stanza, statements


class NewPackError(Exception):
    """No pack was made; `problems` has the reasons, a sentence each."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True, slots=True)
class NewPack:
    """A new pack; `title` is the guessed title of its film, with the evidence."""

    root: Path
    title: Guess
    film: str
    """Id of the film's entity."""
    guessed_title: bool
    sources: tuple[NewSource, ...]


def create_pack(folder: Path, texts: Sequence[Path], title: str = "") -> NewPack:
    """Make a pack in a new folder from text files, and from the text files in folders.

    It is built beside the folder and then renamed, so that there is a whole pack or none.

    Raises:
        NewPackError: the folder exists, or a file cannot become a source.
        OSError: the pack cannot be written; no part of it remains.
    """
    problems = list(_folder_problems(folder, texts))
    read = read_texts(texts, problems)
    if problems:
        raise NewPackError(problems)
    named = folder.resolve().name
    given = " ".join(title.split())
    guess = Guess(given, "") if given else guess_film([*read.values()], named)
    film = unused_id(slug(guess.value, "film"), read)
    pack = NewPack(folder, guess, film, not given, as_sources(read, guess.value))
    _build(pack, slug(named, "film"))
    return pack


def _folder_problems(folder: Path, texts: Sequence[Path]) -> Iterator[str]:
    shown = clean(str(folder))
    if os.path.lexists(folder):
        if not folder.is_dir():
            yield f"{shown} is a file; name a folder that does not exist yet"
        elif holds_pack(folder):
            yield f"{shown} is already a pack; nothing is overwritten: name another folder"
        elif any(folder.iterdir()):
            yield f"{shown} is not empty; nothing is overwritten: name a folder that does not exist"
    elif not folder.parent.is_dir():
        yield f"{shown}: there is no folder {clean(str(folder.parent))}"
    if not texts:
        yield "no texts were given; name at least one .txt, .md or .html file"


def _build(pack: NewPack, pack_id: str) -> None:
    """Write the pack beside its folder, read it, and rename it.

    Raises:
        OSError: it cannot be written.
    """
    from explorer.read.pack import read_pack

    parent = pack.root.parent
    try:
        draft = Path(tempfile.mkdtemp(".tmp", f".{pack.root.name[:40]}.", parent))
    except OSError as error:
        error.filename = str(pack.root)
        raise
    try:
        for name, content in _files(pack, pack_id):
            path = draft / name
            path.parent.mkdir(exist_ok=True)
            create_exclusively(path, content)
        read_pack(draft)
        draft.chmod(0o777 & ~umask())
        if pack.root.is_dir():
            pack.root.rmdir()
        elif os.path.lexists(pack.root):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(pack.root))
        draft.rename(pack.root)
    except BaseException as error:
        shutil.rmtree(draft, ignore_errors=True)
        if isinstance(error, OSError):  # otherwise it names the draft, or nothing
            error.filename, error.filename2 = str(pack.root), None
        raise


def _files(pack: NewPack, pack_id: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of every file of the pack."""
    how = f"guessed: {pack.title.why}" if pack.guessed_title else ""
    header = {
        "format": FORMAT,
        "id": pack_id,
        "title": pack.title.value,
        "work": pack.film,
        "vocabulary": "film",
    }
    yield PACK_FILE, _lines(statements(header, {"title": how}))
    film = {"id": pack.film, "kind": "film", "name": pack.title.value}
    entities = "# The people and things that the sources mention.\n\n" + stanza(
        "entity", film, {"name": how}
    )
    yield "entities.toml", entities.encode()
    parts = ["# The sources. Check everything that is marked as guessed.\n"]
    for source in pack.sources:
        parts.append(source_stanza(source))
        yield f"texts/{source.id}.txt", source.text.content
    yield "sources.toml", "\n".join(parts).encode()
    yield ".gitignore", IGNORED.encode()


def _lines(lines: Sequence[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
