"""Pasting into a line: a text of several lines becomes one, and none brings controls with it."""

from __future__ import annotations

from textual.widget import Widget
from textual.widgets import Input

from explorer.text import clean_lines


def text_for(widget: Widget | None, text: str) -> str:
    """Return a text as a widget can take it: an input keeps only the first of several lines.

    A paste may hold controls, and both inputs and editors would draw them.
    """
    text = clean_lines(text)
    lines = text.splitlines()
    if not isinstance(widget, Input) or (len(lines) == 1 and text == lines[0]):
        return text
    return " ".join(filter(None, map(str.strip, lines)))
