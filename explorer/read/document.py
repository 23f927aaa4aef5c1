"""A TOML file, read defensively: size, file type, location, encoding, syntax."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli

from explorer.read.files import MAX_BYTES, MAX_DEPTH, RefusedError, is_too_deep, read_bytes
from explorer.read.problems import Problem, Report, as_found

if TYPE_CHECKING:
    from explorer.read.places import KeyPath

_TOO_DEEP = "values nested too deeply", "a few levels at most"
_TOO_LONG = "a number with thousands of digits", "numbers of ordinary size"


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A TOML file: its path, its text with normalised line ends, and its parsed data."""

    path: Path
    text: str
    data: dict[str, Any]


class DocumentError(Exception):
    """A file cannot be read; `problem` has the place and reason, `missing` if it does not exist."""

    def __init__(self, problem: Problem, missing: bool = False) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.missing = missing

    @property
    def words(self) -> str:
        """Return what is wrong, without the place."""
        problem = self.problem
        hint = f"; {problem.hint}" if problem.hint else ""
        return f"{as_found(problem.found)}; expected {problem.expected}{hint}"


def read_document(path: Path, root: Path, report: Report) -> Document | None:
    """Read a TOML file that must be inside `root`; report any problem and return None.

    The data is not validated: values nested too deeply are rejected later, like other wrong lists.
    """
    try:
        return _document(path, root)
    except DocumentError as error:
        place = error.problem.path, error.problem.line, error.problem.column
        report.at(*place, error.problem.found, error.problem.expected, error.problem.hint)
        return None


def load_document(path: Path, root: Path | None = None) -> Document:
    """Return a TOML file, which must be inside `root` if that is given.

    Raises:
        DocumentError: it does not exist, cannot be read, or is not valid TOML.
    """
    document = _document(path, root)
    if is_too_deep(document.data):
        from explorer.read.places import locate_nearest

        place = locate_nearest(document.text, [keys := _deep_key(document.data)])[keys]
        raise DocumentError(Problem(path, *place, *_TOO_DEEP))
    return document


def _document(path: Path, root: Path | None) -> Document:
    text = _decode(path, _read(path, root))
    return Document(path, text, _parse(path, text))


def _read(path: Path, root: Path | None) -> bytes:
    hint, missing = "", False
    try:
        return read_bytes(path, root, MAX_BYTES)
    except FileNotFoundError:
        found, expected, missing = "no such file", "a TOML file", True
    except RefusedError as error:
        found, expected, hint = error.found, error.expected, error.hint
        expected = "a TOML file" if expected == "a file" else expected
    except OSError as error:
        why = (error.strerror or "unknown error").lower()
        found, expected = f"a file that cannot be read ({why})", "a readable TOML file"
        if error.errno == errno.ELOOP:
            found, expected = "a path that leads nowhere", "a TOML file"
    except ValueError:
        found, expected = "a path that leads nowhere", "a TOML file"
    raise DocumentError(Problem(path, 1, 1, found, expected, hint), missing)


def _decode(path: Path, raw: bytes) -> str:
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        start = before.rfind(b"\n") + 1
        problem = Problem(
            path,
            before.count(b"\n") + 1,
            len(before[start:].decode("utf-8")) + 1,
            f"the byte 0x{raw[error.start]:02x} at offset {error.start}",
            "text in UTF-8",
            "save the file as UTF-8",
        )
        raise DocumentError(problem) from None
    return text.replace("\r\n", "\n")


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        from explorer.read.toml_errors import error_offset, explain_syntax_error

        at = error_offset(error.msg, text, error.pos)
        words = explain_syntax_error(error.msg, text, at)
    except RecursionError:
        at, words = _excess(text), (*_TOO_DEEP, "")
    except ValueError:
        at, words = _excess(text), (*_TOO_LONG, "")
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    raise DocumentError(Problem(path, line, column, *words))


def _excess(text: str) -> int:
    from explorer.read.places import excess  # not needed for a valid file

    return excess(text, MAX_DEPTH)


def _deep_key(data: dict[str, Any]) -> KeyPath:
    """Return the path of a value that is nested too deeply, up to its last key."""
    ways: list[tuple[KeyPath, Any]] = [((), data)]
    while ways:
        keys, node = ways.pop()
        if len(keys) > MAX_DEPTH:
            while isinstance(keys[-1], int):
                keys = keys[:-1]
            return keys
        items = node.items() if isinstance(node, dict) else enumerate(node)
        ways += [((*keys, key), value) for key, value in items if isinstance(value, dict | list)]
    return ()
