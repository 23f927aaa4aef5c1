"""A choice among a few visible options, by arrow keys or clicks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.bar import shorten

_FRAME = 6
"""Width of an option besides its label, in cells: the mark before it and the gap after it."""


class Choice(Widget, can_focus=True):
    """Options one after another, wrapped if necessary, or `stacked` on separate lines."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("choice")
    DEFAULT_CSS = """
    Choice { height: auto; width: 1fr; }
    """

    @dataclass
    class Changed(Message):
        """Another option was chosen."""

        choice: Choice
        value: str

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        at: int = 0,
        *,
        stacked: bool = False,
        **kwargs: Any,
    ) -> None:
        """Offer `options`, (value, label) pairs, with the one at index `at` chosen."""
        super().__init__(**kwargs)
        self._options = options
        self._stacked = stacked
        self._at = at

    @property
    def value(self) -> str:
        """The chosen value."""
        return self._options[self._at][0]

    def _lines(self, width: int) -> list[list[int]]:
        """Return the indexes of options on each line."""
        lines: list[list[int]] = [[]]
        used = 0
        for at, (_, label) in enumerate(self._options):
            size = cell_len(label) + _FRAME
            if used and (self._stacked or used + size > width):
                lines.append([])
                used = 0
            lines[-1].append(at)
            used += size
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines it takes."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Draw the options, the chosen one filled."""
        lines, width = [], self.content_size.width
        for line in self._lines(width):
            parts = []
            for at in line:
                chosen = at == self._at
                style = "bold reverse" if chosen and self.has_focus else "bold" if chosen else ""
                mark = "(•)" if chosen else "( )"
                parts.append((shorten(f"{mark} {self._options[at][1]}", width), style))
                parts.append(("  ", ""))
            lines.append(Content.assemble(*parts))
        return Content("\n").join(lines)

    def choose(self, at: int) -> None:
        """Choose an option by its index."""
        at = min(max(at, 0), len(self._options) - 1)
        if at != self._at:
            self._at = at
            self.refresh()
            self.post_message(self.Changed(self, self.value))

    def action_choose(self, by: int) -> None:
        """Choose the previous or next option."""
        self.choose(self._at + by)

    def choose_next(self) -> None:
        """Choose the next option, cycling."""
        self.choose((self._at + 1) % len(self._options))

    def on_click(self, event: events.Click) -> None:
        """Choose the option under the pointer."""
        lines = self._lines(self.content_size.width)
        y, x = event.y - self.gutter.top, event.x - self.gutter.left
        for at in lines[y] if 0 <= y < len(lines) else ():
            x -= cell_len(self._options[at][1]) + _FRAME
            if x < 0:
                self.choose(at)
                return
