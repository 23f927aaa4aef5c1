"""What the terminal sends, as events: two habits of Textual's parser are put right."""

from __future__ import annotations

from collections.abc import Iterable
from time import monotonic

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.message import Message

PASTE_SILENCE = 1.0
"""Seconds of silence after which a paste whose end did not come has ended all the same."""


class TerminalParser(XTermParser):
    """Parses input. A paste always ends, and Enter pressed before raw mode is Enter."""

    def __init__(self, debug: bool, typed_before: int = 0) -> None:
        """Expect `typed_before` bytes first that were typed before the terminal was in raw mode.

        Until then the terminal turned Enter into a line feed, which would be Ctrl+J now.
        """
        super().__init__(debug)
        self._typed_before = typed_before
        self._pasting = False
        self._last_read = 0.0
        self._tail = ""
        """The end of what was read: half a mark may be in it."""

    def feed(self, data: str) -> Iterable[Message]:
        """Parse what was read; "" ends the input."""
        if self._typed_before:
            before, data = data[: self._typed_before], data[self._typed_before :]
            self._typed_before = max(0, self._typed_before - len(before.encode()))
            data = before.replace("\n", "\r") + data
        self._look_for_paste(data)
        return super().feed(data)

    def tick(self) -> Iterable[Message]:
        """End what has waited for long enough; called about ten times a second."""
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
