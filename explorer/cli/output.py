"""Robust output to standard streams and files: any locale, closed or full, or a broken pipe."""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import USAGE
from explorer.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_READER_STARTS = 2.0
"""Seconds in which the reader of a pipe must have opened it."""


def refuse(outcome: str, *problems: str) -> int:
    """Print problems, and that nothing was done, to standard error; return the exit code."""
    for problem in (*problems, outcome):
        print(clean(f"filmfacts: {problem}"), file=sys.stderr)
    return USAGE


def prepare_streams() -> None:
    """Replace characters that a stream cannot encode, and replace closed streams by null ones."""
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            mode = "r" if name == "stdin" else "w"
            nothing = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115, PTH123
            setattr(sys, name, nothing)
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def discard_output() -> None:
    """Redirect standard output to the null device, so that it is not flushed again at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_out(parts: Iterable[str]) -> None:
    """Write a text, whole or in parts, as UTF-8 to standard output, whatever the locale.

    Raises:
        OSError: it cannot be written.
    """
    sys.stdout.flush()
    for part in (parts,) if isinstance(parts, str) else parts:
        sys.stdout.buffer.write(part.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_file(file: Path, parts: Iterable[str]) -> str:
    """Write a text in parts, as UTF-8, to a file; return why it failed, "" if it did not.

    A pipe or device is written to directly, as replacing it would destroy it, but a pipe only if
    something reads it: waiting for that could take for ever.
    """
    from explorer.write.files import write_atomically

    shown = clean(str(file))
    try:
        if file.exists() and not file.is_file() and not file.is_dir():
            with os.fdopen(
                _open_soon(file), "w", encoding="utf-8", errors="replace", newline="\n"
            ) as opened:
                opened.writelines(parts)
        else:
            write_atomically(file, parts)
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not file.parent.exists():
            return f"{shown}: there is no folder {clean(str(file.parent))}"
        if error.errno == errno.ENXIO:
            return f"{shown}: a pipe or socket that nothing reads; start its reader first"
        return f"{shown}: {error.strerror or error}"
    return ""


def _open_soon(file: Path) -> int:
    """Open a pipe or device for writing, within seconds; return its descriptor.

    Raises:
        OSError: nothing reads the pipe (`ENXIO`), or it cannot be opened.
    """
    if sys.platform == "win32":  # it has no such pipes
        return os.open(file, os.O_WRONLY)
    end = time.monotonic() + _READER_STARTS
    while True:
        try:
            descriptor = os.open(file, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO or time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            os.set_blocking(descriptor, True)
            return descriptor
