"""More texts for an existing pack: each becomes a source, as in a new pack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from explorer.model.pack import Pack
from explorer.text import clean
from explorer.write.changes import IGNORED, FileChange, decoded, read_if_there
from explorer.write.new_pack import NewPackError
from explorer.write.new_sources import NewSource, as_sources, read_texts, source_stanza
from explorer.write.scratch import read_changed

_SOURCES, _IGNORE, _TEXTS = "sources.toml", ".gitignore", "texts"


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
