"""One file of a pack, read with suspicion: its size, kind and place, its encoding, its TOML."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from explorer.pack.report import Report
from explorer.text import escape

MAX_BYTES = 64 * 1024 * 1024
"""Largest file that is read."""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A TOML file: where it stands, its text with newlines as line ends, and what it holds."""

    path: Path
    text: str
    data: dict[str, Any]


def read_document(path: Path, root: Path, report: Report) -> Document | None:
    """Read a TOML file that must lie inside `root`; report what is wrong and return None."""
    raw = _read_bytes(path, root, report)
    text = None if raw is None else _decode(path, raw, report)
    data = None if text is None else _parse(path, text, report)
    return None if text is None or data is None else Document(path, text, data)


def lies_inside(path: Path, root: Path) -> bool:
    """Return whether `path` is inside `root` once every link on the way is followed.

    Raises:
        OSError, RuntimeError, ValueError: it cannot be followed (a loop, a name too long).
    """
    return path.resolve().is_relative_to(root.resolve())


def _read_bytes(path: Path, root: Path, report: Report) -> bytes | None:
    try:
        if not lies_inside(path, root):
            found, expected = "a link that leads out of the pack", "a file inside its folder"
            return report.file(path, found, expected)
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return report.file(path, "a folder", "a TOML file")
        if not stat.S_ISREG(status.st_mode):  # a pipe would block, a device never ends
            return report.file(path, "something that is not a regular file", "a TOML file")
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return report.file(path, "no such file", "a TOML file")
    except OSError as error:
        why = (error.strerror or "unknown error").lower()
        return report.file(path, f"a file that cannot be read ({why})", "a readable TOML file")
    except (RuntimeError, ValueError):
        return report.file(path, "a path that leads nowhere", "a TOML file")
    if len(raw) > MAX_BYTES:
        found = f"a file of more than {MAX_BYTES // 2**20} MB"
        return report.file(path, found, "a smaller one", "split it into several files")
    return raw


def _decode(path: Path, raw: bytes, report: Report) -> str | None:
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        start = before.rfind(b"\n") + 1
        report.at(
            path,
            before.count(b"\n") + 1,
            len(before[start:].decode("utf-8")) + 1,
            f"the byte 0x{raw[error.start]:02x} at offset {error.start}",
            "text in UTF-8",
            "save the file as UTF-8",
        )
        return None
    return text.replace("\r\n", "\n")


def _parse(path: Path, text: str, report: Report) -> dict[str, Any] | None:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        found = f"what is not TOML ({escape(error.msg, 160)})"
        report.at(path, error.lineno, error.colno, found, "valid TOML")
    except RecursionError:
        report.file(path, "values nested too deeply", "a few levels at most")
    except ValueError:
        report.file(path, "a number of thousands of digits", "numbers of ordinary size")
    return None
