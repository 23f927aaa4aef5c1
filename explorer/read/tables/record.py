"""What readers of files return: records of named cells, each with its place in the file."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from explorer.read.decoding import decode
from explorer.read.files import MAX_BYTES, RefusedError, read_bytes
from explorer.read.problems import Problem
from explorer.text import clean

_COMPRESSED = ".gz"

SAMPLED = 200
"""Records that are looked at to find out what the cells of a file contain."""

Spot = tuple[int, int]
"""Line and column in a file, 1-based, in characters."""

Stamp = tuple[int, int]
"""Size of a file in bytes, and its modification time, in nanoseconds."""


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A row of a table, or a record of a file of records; cells may contain lists and records."""

    path: Path
    line: int
    data: Mapping[str, Any]
    spot: Callable[[str, object], Spot]
    """Returns the place of a cell by its key and value, as precisely as it is known."""

    def problem(
        self, key: str, value: object, found: str, expected: str, hint: str = ""
    ) -> Problem:
        """Return a problem at one of its cells."""
        return Problem(self.path, *self.spot(key, value), found, expected, hint)


@dataclass(slots=True)
class TableFile:
    """A file as it was read: its records, and what could not be read."""

    path: Path
    reader: str
    records: list[Record]
    headings: dict[str, Spot] = field(default_factory=dict)
    """The headings of a table, each with its place."""
    rejected: list[Problem] = field(default_factory=list)
    """Broken rows and records, which are left out."""
    notes: list[str] = field(default_factory=list)
    """Assumptions that were made, in words that follow the file's name."""
    number: int = 0
    """Which table of its file it is, from 0."""

    @property
    def reader_kind(self) -> str:
        """Return the reader as named in mappings: JSONL counts as JSON."""
        return "json" if self.reader == "jsonl" else self.reader


class TableError(Exception):
    """A file cannot be imported at all; `problems` has the reasons, each at its place."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


def read_text(path: Path) -> tuple[str, list[str]]:
    """Return a file's text with normalised line ends, and notes on its encoding.

    Raises:
        TableError: it does not exist, is not a regular file, is too large, or is not text.
    """
    hint = ""
    try:
        before = stamp_of(path)
        raw = table_bytes(path)
    except FileNotFoundError:
        raise TableError(Problem(path, 1, 1, "no such file", "a table or record file")) from None
    except RefusedError as error:
        raise TableError(Problem(path, 1, 1, error.found, error.expected, error.hint)) from None
    except (OSError, ValueError) as error:
        why = str(getattr(error, "strerror", None) or error).lower()
        raise TableError(
            Problem(path, 1, 1, f"a file that cannot be read ({why})", "a readable one")
        ) from None
    check_unchanged(path, before)
    text, note = decode(raw)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (at := text.find("\0")) >= 0:
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        hint = "save it again as plain text in UTF-8"
        raise TableError(Problem(path, line, column, "a NUL byte", "plain text", hint))
    if not text.strip():
        raise TableError(Problem(path, 1, 1, "an empty file", "a table or record file"))
    if not note and "\N{REPLACEMENT CHARACTER}" in text:
        note = (
            "has letters that are not UTF-8, shown as \N{REPLACEMENT CHARACTER}; save it as UTF-8"
        )
    return text, [note] if note else []


def ending_of(path: Path) -> str:
    """Return a file's extension in lower case; for a compressed file, that before .gz."""
    ending = path.suffix.lower()
    return Path(path.stem).suffix.lower() if ending == _COMPRESSED else ending


def table_bytes(path: Path) -> bytes:
    """Return the content of a file, uncompressed.

    Raises:
        FileNotFoundError: there is no such file.
        RefusedError: it is not a regular file, or too large.
        OSError, ValueError: it cannot be read.
    """
    raw = read_bytes(path)
    if path.suffix.lower() != _COMPRESSED:
        return raw
    try:
        with gzip.GzipFile(fileobj=BytesIO(raw)) as packed:  # may have two or more members
            unpacked = packed.read(MAX_BYTES + 1)
    except EOFError:
        raise ValueError("a gzip file that ends too early") from None
    except (gzip.BadGzipFile, zlib.error) as error:
        raise ValueError(f"an invalid gzip file: {error}") from None
    if len(unpacked) > MAX_BYTES:
        found = f"a file of more than {MAX_BYTES // 2**20} MB once it is unpacked"
        raise RefusedError(path, found, "a smaller one", "split it into several files")
    return unpacked


def stamp_of(path: Path) -> Stamp:
    """Return the size and modification time of a file, by which changes are noticed."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return -1, -1
    return status.st_size, status.st_mtime_ns


def check_unchanged(path: Path, before: Stamp) -> None:
    """Check that a file has not changed since it was read.

    Raises:
        TableError: it has changed.
    """
    if stamp_of(path) != before:
        found, expected = "a file that changes while it is read", "a complete file"
        hint = "another program is still writing it; import it when that is done"
        raise TableError(Problem(path, 1, 1, found, expected, hint))


def as_words(value: object) -> str:
    """Return a cell's value as shown in the source's text: on one line, cleaned."""
    if type(value) is str:
        return " ".join(clean(value).split())
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {as_words(v)}" for key, v in value.items() if as_words(v))
    if isinstance(value, list):
        return ", ".join(filter(None, map(as_words, value)))
    return "" if value is None else " ".join(clean(str(value)).split())


def scalars(value: object) -> Iterator[object]:
    """Yield the scalars in a cell, flattening lists; records as they are."""
    if isinstance(value, list):
        for item in value:
            yield from scalars(item)
    elif value is not None:
        yield value
