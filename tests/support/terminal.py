"""A terminal emulator for tests: a pty, the program running in it, and the screen.

It supports only what the app writes. Anything else is recorded as strange, so that a test can check
that there was none, such as an escape sequence from a pack's data.
"""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.keys import _character_to_key

ROOT = Path(__file__).parent.parent.parent

PATIENCE = 30.0
"""Timeout in seconds, generous as the machine may be busy."""

_SEQUENCE = re.compile(
    r"\x1b\[(?P<csi>[0-?]*[ -/]*[@-~])"
    r"|\x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b(?P<other>[PX^_][^\x1b]*\x1b\\|[^\[\]PX^_])",
)
_PLAIN = re.compile(r"[ -~]+")
_EXPECTED = re.compile(
    r"[\d;]*m|\d+;\d+H|\d*[JKABCD]|\?(7|25|1000|1003|1004|1006|1015|1049|2004|2026|2048)[hl]"
    r"|\?(2026|2048)\$p|>\d+u|<u"
)
_EXPECTED_OSC = re.compile(r"52;c;[A-Za-z0-9+/=]*|22;[a-z-]*")
"""Sequences that set the clipboard and the shape of the mouse pointer."""
_TURNING = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that change the writing direction of following text, even beyond their word."""


class Screen:
    """The content and modes of a terminal after some output."""

    def __init__(self, width: int, height: int) -> None:
        self.modes: set[str] = set()
        self.strange: list[str] = []
        self.looks: set[str] = set()
        """Parameters of colours and attributes that came."""
        self._rest = ""
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        """Clear the screen at a new size; the app redraws everything."""
        self.width, self.height = width, height
        self._row = self._column = 0
        self._cells = [[" "] * width for _ in range(height)]

    @property
    def text(self) -> str:
        """The text on screen, one line per row."""
        return "\n".join("".join(row).rstrip() for row in self._cells)

    def feed(self, output: str) -> None:
        """Process the program's output."""
        output = self._rest + output
        at = 0
        while at < len(output):
            if output[at] != "\x1b":
                plain = _PLAIN.match(output, at)
                if plain:
                    self._write(plain[0])
                    at = plain.end()
                else:
                    self._put(output[at])
                    at += 1
            elif sequence := _SEQUENCE.match(output, at):
                self._apply_sequence(sequence)
                at = sequence.end()
            elif len(output) - at > 200_000:  # longer than any text copied to the clipboard
                self.strange.append(output[at : at + 50])
                at += 1
            else:
                break
        self._rest = output[at:]

    def _write(self, text: str) -> None:
        """Write characters that each take one cell."""
        if 0 <= self._row < self.height:
            end = min(self._column + len(text), self.width)
            if self._column < end:
                self._cells[self._row][self._column : end] = text[: end - self._column]
        self._column += len(text)

    def _put(self, char: str) -> None:
        if char == "\r":
            self._column = 0
        elif char == "\n":
            self._row, self._column = self._row + 1, 0
        elif unicodedata.category(char) in ("Cc", "Cs") or char in _TURNING:
            self.strange.append(char)
        elif unicodedata.category(char) not in ("Mn", "Me", "Cf"):
            for cell in (char, "") if unicodedata.east_asian_width(char) in "WF" else (char,):
                if 0 <= self._row < self.height and 0 <= self._column < self.width:
                    self._cells[self._row][self._column] = cell
                self._column += 1

    def _apply_sequence(self, sequence: re.Match[str]) -> None:
        csi = sequence["csi"]
        if csi is None:
            if not _EXPECTED_OSC.fullmatch(sequence["osc"] or "-"):
                self.strange.append(sequence.group())
        elif not _EXPECTED.fullmatch(csi):
            self.strange.append(sequence.group())
        elif csi[-1] == "H":
            row, column = map(int, csi[:-1].split(";"))
            self._row, self._column = row - 1, column - 1
        elif csi[-1] == "m":
            self.looks.add(csi[:-1])
        elif csi[-1] in "hl":
            (self.modes.add if csi[-1] == "h" else self.modes.discard)(csi[1:-1])


class Terminal:
    """The program in its own terminal; use it as a context manager."""

    def __init__(
        self,
        arguments: Sequence[str],
        size: tuple[int, int] = (120, 36),
        environ: Mapping[str, str | None] | None = None,
        cwd: Path | None = None,
        program: Sequence[str] = ("-m", "explorer"),
    ) -> None:
        self.screen = Screen(*size)
        self.raw = bytearray()
        """All that it wrote."""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._master, slave = pty.openpty()
        self._set_size(*size)
        self._before = termios.tcgetattr(slave)
        self._slave = slave
        self.process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            preexec_fn=self._begin,
            env=surroundings(environ),
            cwd=cwd or ROOT,
        )

    def _begin(self) -> None:
        """Set up the terminal, and handle the signals that a background program ignores."""
        os.login_tty(os.dup(self._slave))
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self._master >= 0:
            os.close(self._master)
            os.close(self._slave)

    def _set_size(self, width: int, height: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def resize(self, width: int, height: int) -> None:
        """Change the size; the kernel notifies the program."""
        self.read()
        self.screen.resize(width, height)
        self._set_size(width, height)
        os.kill(self.process.pid, signal.SIGWINCH)

    def read(self, quiet: float = 0.0) -> None:
        """Read output until none has come for `quiet` seconds."""
        while select.select([self._master], [], [], quiet)[0]:
            try:
                output = os.read(self._master, 65536)
            except OSError:  # the program has exited
                return
            if not output:
                return
            self.raw += output
            self.screen.feed(self._decoder.decode(output))

    def send(self, *keys: str, quiet: float = 0.0) -> None:
        """Press keys, given by Textual's names."""
        for key in keys:
            os.write(self._master, sequence_of(key))
            self.read(quiet)

    def send_together(self, *keys: str) -> None:
        """Press keys so fast that the program reads them all at once."""
        os.write(self._master, b"".join(map(sequence_of, keys)))
        self.read()

    def click_together(self, *spots: tuple[int, int]) -> None:
        """Click on cells (column, row) so fast that the program reads all clicks at once."""
        clicks = [f"\x1b[<0;{x + 1};{y + 1}{how}" for x, y in spots for how in "Mm"]
        os.write(self._master, "".join(clicks).encode())
        self.read()

    def hang_up(self) -> None:
        """Hang up the terminal, as closing its window does."""
        os.close(self._slave)
        os.close(self._master)
        self._slave = self._master = -1

    def send_raw(self, text: str) -> None:
        """Send a text verbatim, including escape sequences."""
        os.write(self._master, text.encode())
        self.read()

    def paste(self, text: str) -> None:
        """Paste a text in the terminal's bracketed form."""
        os.write(self._master, b"\x1b[200~" + text.encode() + b"\x1b[201~")
        self.read(0.1)

    def wait_for(self, text: str) -> None:
        """Wait until the screen shows a text."""
        self.wait_until(lambda: text in self.screen.text, repr(text))

    def wait_until(self, come: Callable[[], bool], what: str) -> None:
        """Wait for a condition."""
        until = time.monotonic() + PATIENCE
        while not come():
            self.read(0.02)
            gone = self.process.poll() is not None
            assert not gone, f"ended with {self.process.returncode}:\n{self.tail}"
            assert time.monotonic() < until, f"no {what} on the screen:\n{self.screen.text}"

    def ends_within(self, seconds: float) -> bool:
        """Return whether the program ends within a time."""
        until = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < until:
            self.read(0.02)
        return self.process.poll() is not None

    def end(self) -> int:
        """Wait until the program has ended; return its exit code."""
        assert self.ends_within(PATIENCE), f"it does not end:\n{self.screen.text}"
        self.read()
        return self.process.returncode

    @property
    def tail(self) -> str:
        """The end of the program's output, without escape sequences."""
        return _SEQUENCE.sub("", self.raw.decode("utf-8", "replace"))[-3000:]

    @property
    def restored(self) -> bool:
        """Whether the terminal is restored: modes off, cursor shown, line discipline unchanged."""
        on = self.screen.modes - {"7", "25"}
        return not on and "25" in self.screen.modes and self._before == self.attributes

    @property
    def attributes(self) -> list[object]:
        """The line discipline."""
        return termios.tcgetattr(self._slave)


def surroundings(changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """Return an environment for the program: a capable terminal, and only a home of the user's."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in ("PATH", "HOME", "TMPDIR")
        or (name.startswith("XDG_") and name.endswith("_HOME"))
    }
    kept |= {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "BROWSER": "true",
        "EDITOR": "true",
    }
    for name, value in (changes or {}).items():
        kept.pop(name, None)
        if value is not None:
            kept[name] = value
    return kept


_SEQUENCES = {
    keys[0].value: sequence
    for sequence, keys in reversed(ANSI_SEQUENCES_KEYS.items())
    if isinstance(keys, tuple) and len(keys) == 1
}
_SEQUENCES |= {_character_to_key(char): char for char in map(chr, range(0x20, 0x7F))}
_SEQUENCES |= {"escape": "\x1b[27u", "enter": "\r", "tab": "\t", "backspace": "\x7f"}
"""The escape key in kitty's protocol; a plain `\\x1b` might be the start of a sequence."""


def sequence_of(key: str) -> bytes:
    """Return what a terminal sends for a key, given by Textual's name."""
    sequence = key if len(key) == 1 else _SEQUENCES.get(key)
    if sequence is None and key.startswith(("alt+", "meta+")):
        sequence = "\x1b" + sequence_of(key.partition("+")[2]).decode()
    assert sequence is not None, f"what does a terminal send for {key!r}?"
    return sequence.encode()
