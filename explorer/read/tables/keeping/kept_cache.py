"""A cache of the claims read from a pack's tables, valid while nothing they depend on changes.

It is in memory and, if a folder is given, in JSON files there, of limited size and written
atomically. A corrupted entry counts as missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from explorer.model.source import Source
from explorer.read.files import read_bytes, remove_oldest
from explorer.read.find import FORMATS, PACKAGE, facts_folder
from explorer.read.tables.keeping.readings import ReadTables
from explorer.read.tables.keeping.readings_json import from_lines, to_lines
from explorer.read.tables.subjects.entities import identifies_film
from explorer.read.unchecked import UncheckedPack

_MOST_BYTES = 128 * 1024 * 1024
_MOST_ENTRIES = 5
_READ_BY = ("*.py", "*.txt")
"""Files of the program that affect how tables are read: code, and lists of names and words."""

_last: dict[str, tuple[Path, ReadTables]] = {}
"""The last contents by key, with the pack's folder: while a user works on a pack, it is read again
after each change.
"""


def kept_tables(key: str, root: Path, folder: Path | None) -> ReadTables | None:
    """Return the contents of the tables of the pack at `root` for a key, None if not cached."""
    if key in _last:
        before, read = _last[key]
        return read.at(root, before)
    if folder is not None:
        with suppress(OSError, ValueError):
            lines = BytesIO(read_bytes(folder / f"{key}.jsonl", limit=_MOST_BYTES))
            if lines.readline() == _checksum(lines.getbuffer()[lines.tell() :]):
                read = from_lines(lines, root)
                _remember(key, root, read)
                return read
    return None


def last_read(root: Path, sources: Iterable[str]) -> ReadTables | None:
    """Return the contents of the tables of the pack at `root` as they were last read, if they are
    those of these sources.
    """
    for folder, read in _last.values():
        if folder == root and set(sources) <= read.tables.keys():
            return read
    return None


def keep_tables(key: str, read: ReadTables, root: Path, folder: Path | None) -> None:
    """Cache the contents of the tables of the pack at `root`."""
    _remember(key, root, read)
    if folder is None:
        return
    with suppress(OSError, ValueError):
        text = "\n".join(to_lines(read, root)).encode()
        text = _checksum(text) + text
        if len(text) <= _MOST_BYTES:
            folder.mkdir(parents=True, exist_ok=True)
            beside = folder / f"{key}.part"
            beside.write_bytes(text)
            beside.replace(folder / f"{key}.jsonl")
            remove_oldest(folder, _MOST_ENTRIES)


def _checksum(text: bytes | memoryview) -> bytes:
    """Return the first line of an entry: two programs may write it at the same time."""
    return f"{sha256(text).hexdigest()}\n".encode()


def key_of(pack: UncheckedPack, root: Path, keeping: Sequence[Source]) -> str:
    """Return a hash of everything that affects the reading of sources' tables: the program, the
    tables, and related parts of the pack.

    Raises:
        OSError: a file cannot be read.
    """
    digest = sha256(repr((program_stamps(), date.today().year, pack.header)).encode())
    for name in files_of(root, keeping):
        digest.update(f"\n{name}\n".encode())
        digest.update(read_bytes(root / name))
    for line in _records(pack, [source.id for source in keeping]):
        digest.update(repr(line).encode("utf-8", "backslashreplace"))
    return digest.hexdigest()[:40]


def files_of(root: Path, keeping: Sequence[Source]) -> Iterator[str]:
    """Yield the files of the pack at `root` that affect the reading of the sources' tables."""
    for source in keeping:
        yield from source.tables
        if source.mapping.endswith(".toml"):
            yield source.mapping
    yield from sorted(path.relative_to(root).as_posix() for path in (root / FORMATS).glob("*.toml"))


def _records(pack: UncheckedPack, sources: Sequence[str]) -> Iterator[object]:
    """Yield the records that names in tables are matched with, and claim ids that are in use."""
    yield from pack.sources.records.values()
    yield from pack.entities.records.values()
    yield from pack.properties.records.values()
    yield from pack.constraints.records.values()
    begin = tuple(f"{source}-" for source in sources)
    for claim in pack.claims.records.values():
        if claim.id.startswith(begin):
            yield claim.id
        if identifies_film(claim):
            yield claim.subject, claim.property, claim.value, claim.polarity, claim.scope.work


@cache
def program_stamps() -> list[tuple[str, int, int]]:
    """Return the stamps of the program's files that affect reading: they change in a checkout."""
    folders = [PACKAGE / name for name in ("read", "values", "model")]
    files = [path for folder in folders for kind in _READ_BY for path in folder.rglob(kind)]
    stats = [(path, path.stat()) for path in [*files, *facts_folder().rglob("*.toml")]]
    return sorted((str(path), stat.st_size, stat.st_mtime_ns) for path, stat in stats)


def _remember(key: str, root: Path, read: ReadTables) -> None:
    _last.clear()
    _last[key] = root, read
