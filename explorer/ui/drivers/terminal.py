"""The driver of a real terminal: it restores the terminal however the program ends."""

from __future__ import annotations

import os
import signal
import struct
import sys
import termios
from codecs import getincrementaldecoder
from contextlib import suppress
from fcntl import ioctl
from selectors import EVENT_READ, DefaultSelector
from threading import Event, Thread
from typing import Any

from textual._parser import ParseError
from textual.drivers.linux_driver import LinuxDriver

from explorer.ui.drivers.parser import TerminalParser

_NAMES = ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGXCPU"]
ENDING = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))
"""Signals that would kill the program. Ctrl+C is a key here, so SIGINT comes from elsewhere."""

PATIENCE = 3.0
"""Timeout for the app to exit normally after a signal, in seconds."""

_THREADS_PATIENCE = 1.5
"""Timeout for its threads after that, in seconds; together they stay below five seconds."""

_SCREEN = 2
"""Standard error, which Textual draws on."""

_AS_BEFORE = (
    "\x1b[?2026l\x1b[?2004l\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"
    "\x1b[?1004l\x1b[?7h\x1b[<u\x1b[?1049l\x1b[?25h"
)
"""Disables each mode that the driver enables, and leaves the alternate screen."""


class TerminalDriver(LinuxDriver):
    """Textual's driver, except that it also exits normally on signals."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._handlers: dict[signal.Signals, Any] = {}
        """What was done at each signal before; empty while the terminal is not in use."""
        self._code = 0
        """What the program is to return once something ends it from outside."""
        self._given_back = Event()
        """Set once the terminal is given back because something ended the program from outside:
        it is given back for a while, too, and then does not tell that the program ends.
        """

    def start_application_mode(self) -> None:
        """Set up the terminal."""
        for number in ENDING:
            # Ignored signals stay so, as nohup requires; None is a handler not set by Python.
            before = signal.getsignal(number)
            if number not in self._handlers and before not in (signal.SIG_IGN, None):
                self._handlers[number] = signal.signal(number, self._on_signal)
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def close(self) -> None:
        """Restore the terminal."""
        super().close()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._handlers.clear()
        if self._code:
            self._given_back.set()
        try:
            sys.stderr.flush()
        except OSError:  # the terminal has gone, and Python would flush again at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), _SCREEN)
        if self._code:  # threads that are still running must not delay the exit for long
            signal.signal(signal.SIGALRM, lambda *_: os._exit(self._code))
            signal.setitimer(signal.ITIMER_REAL, _THREADS_PATIENCE)

    def write(self, data: str) -> None:
        """Write, unless the terminal has gone, as the queue would only grow then."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            super().write(data)

    def _on_signal(self, number: int, _: object) -> None:
        self._end(128 + number)

    def _end(self, code: int) -> None:
        """Exit as when the user quits, or after a timeout by force."""
        if self._code:
            return
        self._code = code
        Thread(target=self._exit_after_timeout, daemon=True).start()
        with suppress(RuntimeError):  # the loop is closed, so the app is exiting anyway
            self._loop.call_soon_threadsafe(self._app.exit, None, code)

    def _exit_after_timeout(self) -> None:
        if self._given_back.wait(PATIENCE):
            return
        with suppress(OSError):
            os.set_blocking(_SCREEN, False)  # the terminal may not be read from any more
            os.write(_SCREEN, _AS_BEFORE.encode())
            os.set_blocking(_SCREEN, True)  # the shell shares the file
        with suppress(termios.error):
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        os._exit(self._code)

    def _sigcont_application(self, *_: object) -> None:
        """Set up the terminal again, after restoring it if that was not done, as after SIGSTOP."""
        if self._code:
            return
        if self._handlers:
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()

    def run_input_thread(self) -> None:
        """Read keys, clicks and pastes, and post them, until the terminal is restored."""
        parser = TerminalParser(self._debug, _waiting(self.fileno))
        decode = getincrementaldecoder("utf-8")("replace").decode
        with DefaultSelector() as selector:
            selector.register(self.fileno, EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    data = self._read()
                    if not data:
                        self._end(128 + signal.SIGHUP)
                        return
                    if text := decode(data):
                        for message in parser.feed(text):
                            self.process_message(message)
                for message in parser.tick():
                    self.process_message(message)
        with suppress(EOFError, ParseError):
            for _ in parser.feed(""):
                pass

    def _read(self) -> bytes:
        """Return input from the terminal, b"" if it has gone."""
        with suppress(OSError):
            return os.read(self.fileno, 4096)
        return b""


def _waiting(file: int) -> int:
    """Return the number of bytes that can be read from a terminal."""
    with suppress(OSError):
        return int(struct.unpack("i", ioctl(file, termios.FIONREAD, b"\0" * 4))[0])
    return 0
