"""A line of words, some of them clickable: the base of title bar, breadcrumb and key bar."""

from __future__ import annotations

from typing import Any, NamedTuple

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget


class Part(NamedTuple):
    """A text, its style in Textual's syntax (`bold $primary`), and the payload of a click on it."""

    text: str
    style: str = ""
    payload: object = None


class Bar(Widget):
    """A line of parts, with the last one aligned to the right edge if there is room."""

    DEFAULT_CSS = """
    Bar { height: 1; width: 1fr; }
    """

    class Clicked(Message):
        """A part with a payload was clicked."""

        def __init__(self, payload: object) -> None:
            super().__init__()
            self.payload = payload

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._shown: list[Part] = []

    def parts(self, width: int) -> tuple[list[Part], Part | None]:
        """Return the parts to show in `width` cells, and the one for the right edge."""
        return [], None

    def render(self) -> Content:
        """Return the line."""
        width = self.content_size.width
        shown, right = self.parts(width)
        used = sum(cell_len(part.text) for part in shown)
        if right is not None and used + cell_len(right.text) + 1 <= width:
            shown = [*shown, Part(" " * (width - used - cell_len(right.text))), right]
        self._shown = shown
        return Content.assemble(*((part.text, part.style) for part in shown))

    def on_click(self, event: events.Click) -> None:
        """Post the part that was clicked."""
        x = event.x - self.gutter.left
        for part in self._shown:
            x -= cell_len(part.text)
            if x < 0:
                if part.payload is not None:
                    self.post_message(self.Clicked(part.payload))
                return


def shorten(text: str, width: int) -> str:
    """Return `text` cut to `width` cells, ending in an ellipsis if it is cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - 1, 0)).rstrip() + "…"
