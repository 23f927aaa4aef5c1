"""One file of a pack, read with suspicion: its size, kind and place, its encoding, its TOML."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from explorer.read.problems import Report
from explorer.read.toml_errors import error_offset, explain_syntax_error

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
    hint = ""
    try:
        found, expected = _refusal(path, root)
        if not found:
            with path.open("rb") as file:
                raw = file.read(MAX_BYTES + 1)
            if len(raw) <= MAX_BYTES:
                return raw
            found, expected = f"a file of more than {MAX_BYTES // 2**20} MB", "a smaller one"
            hint = "split it into several files"
    except FileNotFoundError:
        found, expected = "no such file", "a TOML file"
    except OSError as error:
        why = (error.strerror or "unknown error").lower()
        found, expected = f"a file that cannot be read ({why})", "a readable TOML file"
    except (RuntimeError, ValueError):
        found, expected = "a path that leads nowhere", "a TOML file"
    report.file(path, found, expected, hint)
    return None


def _refusal(path: Path, root: Path) -> tuple[str, str]:
    """Return what is found and expected where a path must not be opened, else empty strings."""
    if not lies_inside(path, root):
        return "a link that leads out of the pack", "a file inside its folder"
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        return "a folder", "a TOML file"
    if not stat.S_ISREG(mode):  # a pipe would block, a device never ends
        return "something that is not a regular file", "a TOML file"
    return "", ""


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
        at = error_offset(error.msg, text, error.pos)
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        report.at(path, line, column, *explain_syntax_error(error.msg, text, at))
    except RecursionError:
        report.file(path, "values nested too deeply", "a few levels at most")
    except ValueError:
        report.file(path, "a number of thousands of digits", "numbers of ordinary size")
    return None
