"""Run a program in a pseudo-terminal and measure it by what it draws."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from tempfile import TemporaryDirectory

_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")


@dataclass(frozen=True)
class Run:
    """The result of a run: seconds to the first screen and for each key, peak memory in KiB."""

    first: float
    keys: tuple[float, ...]
    memory: int


def run(
    command: Sequence[str],
    marker: str,
    keys: int = 0,
    size: tuple[int, int] = (36, 120),
    home: str = "",
    patience: float = 60,
) -> Run:
    """Start `command`, wait until `marker` is on its screen, press `j` `keys` times, quit.

    `home` is its home folder, by default a new one.

    Raises:
        TimeoutError: the marker did not appear within `patience` seconds.
    """
    with TemporaryDirectory() as empty:
        return _run(command, marker, keys, size, home or empty, patience)


def _run(
    command: Sequence[str],
    marker: str,
    keys: int,
    size: tuple[int, int],
    home: str,
    patience: float,
) -> Run:
    start = time.perf_counter()
    pid, screen = pty.fork()
    if pid == 0:  # pragma: no cover - the child process
        os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor"})
        # Read no state of the user's own runs, and write none for them.
        kinds = ("STATE", "DATA", "CONFIG", "CACHE")
        os.environ.update({f"XDG_{kind}_HOME": home for kind in kinds})
        # An installed program has its bytecode; a checkout has it after the first run.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.execv(command[0], list(command))
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    try:
        _wait_for(screen, marker.encode(), patience)
        first = time.perf_counter() - start
        times = tuple(_press(screen, b"j") for _ in range(keys))
        os.write(screen, b"q")
        _drain(screen)
    except BaseException:
        os.kill(pid, signal.SIGKILL)  # it is waiting for keys
        raise
    finally:
        _, _, usage = os.wait4(pid, 0)
        os.close(screen)
    divisor = 1024 if sys.platform == "darwin" else 1
    return Run(first, times, usage.ru_maxrss // divisor)


def _wait_for(screen: int, marker: bytes, patience: float) -> None:
    seen = b""
    deadline = time.monotonic() + patience
    while marker not in _ESCAPES.sub(b"", seen):
        if time.monotonic() > deadline or not (chunk := _read(screen, min(patience, 1.0)) or b" "):
            raise TimeoutError(f"{marker.decode()!r} did not appear")
        seen += chunk


def _press(screen: int, key: bytes) -> float:
    """Press a key once the screen is idle; return the seconds until the screen changes."""
    while _read(screen, 0.15):
        pass
    start = time.perf_counter()
    os.write(screen, key)
    _read(screen, 2.0)
    return time.perf_counter() - start


def _read(screen: int, seconds: float) -> bytes:
    ready, _, _ = select.select([screen], [], [], seconds)
    try:
        return os.read(screen, 65536) if ready else b""
    except OSError:
        return b""


def _drain(screen: int) -> None:
    """Read until the program exits, so that it never blocks on a full buffer."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and _read(screen, 1.0):
        pass
