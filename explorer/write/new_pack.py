"""Texts as a new pack, or in one: copied, counted, hashed, with guesses marked as such."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from explorer.model.pack import FORMAT, Pack
from explorer.read.find import PACK_FILE, holds_pack
from explorer.text import clean
from explorer.values.ids import slug, unused_id
from explorer.write.changes import IGNORED, FileChange, decoded, read_if_there
from explorer.write.files import create_exclusively, umask
from explorer.write.film_title import guess_film
from explorer.write.guess import Guess
from explorer.write.new_sources import NewSource, as_sources, read_texts, source_stanza
from explorer.write.records import stanza, statements
from explorer.write.scratch import read_changed

_SOURCES, _IGNORE, _TEXTS = "sources.toml", ".gitignore", "texts"


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


@dataclass(frozen=True, slots=True)
class MoreTexts:
    """Sources to be added to a pack, as unwritten changes to its files."""

    sources: tuple[NewSource, ...]
    changes: tuple[FileChange, ...]

    @property
    def what(self) -> str:
        """Return what is written, for the journal."""
        return f"new texts: {', '.join(source.id for source in self.sources)}"


def draft_texts(root: Path, pack: Pack, texts: Sequence[Path]) -> MoreTexts:
    """Return the changes that add text files, and those in folders, to the pack at `root`.

    Raises:
        NewPackError: a file cannot become a source, or is already the text of one.
        PackError: the pack would not be valid.
        OSError: a file of the pack cannot be read.
    """
    problems = [] if texts else ["no texts were given; name at least one .txt, .md or .html file"]
    known = {source.sha256: source.id for source in pack.sources.values() if source.sha256}
    lying = {path.stem for path in (root / _TEXTS).glob("*")}
    taken = {*pack.sources, *pack.entities, *lying}
    film = pack.name(pack.header.work) if pack.header.work else ""
    read = read_texts(texts, problems, taken, known)
    if problems:
        raise NewPackError(problems)
    sources = as_sources(read, film)
    changes = [_sources_file(root, sources)]
    changes += [
        FileChange(root / _TEXTS / f"{source.id}.txt", None, source.text.content.decode())
        for source in sources
    ]
    if read_if_there(root / _IGNORE, root) is None:
        changes.append(FileChange(root / _IGNORE, None, IGNORED))
    read_changed(root, changes)
    return MoreTexts(sources, tuple(changes))


def _sources_file(root: Path, sources: Sequence[NewSource]) -> FileChange:
    path = root / _SOURCES
    before = read_if_there(path, root)
    try:
        text = decoded(before or b"").rstrip("\n")
    except UnicodeDecodeError:
        raise NewPackError([f"{clean(str(path))} is not UTF-8; repair it first"]) from None
    parts = [f"{text}\n"] if text else []
    return FileChange(path, before, "\n".join([*parts, *map(source_stanza, sources)]))
