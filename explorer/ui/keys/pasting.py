"""Pasting into a line: a text of several lines becomes one, and none brings controls with it."""

from __future__ import annotations

from textual.widget import Widget
from textual.widgets import Input

from explorer.text import clean_lines


def text_for(widget: Widget | None, text: str) -> str:
    """Return a text as a widget can take it: an input keeps only the first of several lines, and
    draws the controls that a paste may hold; the editor of notes cleans what it takes itself.
    """
    if not isinstance(widget, Input):
        return text
    text = clean_lines(text)
    lines = text.splitlines()
    return text if lines == [text] else " ".join(filter(None, map(str.strip, lines)))
