"""Parse the terminal's input to events, fixing two problems of Textual's parser."""

from __future__ import annotations

from collections.abc import Iterable
from time import monotonic

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.message import Message

PASTE_SILENCE = 1.0
"""Seconds of silence after which a paste without an end marker is over."""


class TerminalParser(XTermParser):
    """A parser in which every paste ends, and Enter typed before raw mode is Enter."""

    def __init__(self, debug: bool, typed_before: int = 0) -> None:
        """Expect the first `typed_before` bytes to be typed before the terminal was in raw mode.

        Until then the terminal turned Enter into a line feed, which in raw mode is Ctrl+J.
        """
        super().__init__(debug)
        self._typed_before = typed_before
        self._pasting = False
        self._last_read = 0.0
        self._tail = ""
        """The end of what was read: half a mark may be in it."""

    def feed(self, data: str) -> Iterable[Message]:
        """Parse input; "" ends it."""
        if self._typed_before:
            before, data = data[: self._typed_before], data[self._typed_before :]
            self._typed_before = max(0, self._typed_before - len(before.encode()))
            data = before.replace("\n", "\r") + data
        self._look_for_paste(data)
        return super().feed(data)

    def tick(self) -> Iterable[Message]:
        """End pastes and escape sequences that have timed out; called about ten times a second."""
        if self._pasting and monotonic() - self._last_read > PASTE_SILENCE:
            self._pasting = False
            yield from super().feed(BRACKETED_PASTE_END)
        yield from super().tick()

    def _look_for_paste(self, data: str) -> None:
        seen = self._tail + data
        begins, ends = seen.rfind(BRACKETED_PASTE_START), seen.rfind(BRACKETED_PASTE_END)
        if begins != ends:
            self._pasting = begins > ends
        self._tail = seen[1 - len(BRACKETED_PASTE_END) :]
        self._last_read = monotonic()
