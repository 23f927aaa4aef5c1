"""The way the user came, each step of it a link back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.cells import cell_len, set_cell_size

from explorer.ui.widgets.bar import Bar, Part

_LONGEST = 34
"""Cells of a crumb that is not the last."""


class Breadcrumb(Bar):
    """Crumbs from left to right; where they do not fit, the earliest give way."""

    DEFAULT_CSS = """
    Breadcrumb { padding: 0 1; color: $text-muted; }
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._crumbs: Sequence[str] = ()
        self._right = ""

    def show(self, crumbs: Sequence[str], right: str = "") -> None:
        """Show crumbs, and words at the right edge where there is room."""
        self._crumbs = crumbs
        self._right = right
        self.refresh()

    def parts(self, width: int) -> tuple[list[Part], Part | None]:
        """Return the crumbs that fit; a click on one says its index."""
        right = Part(self._right) if self._right else None
        if not self._crumbs:
            return [], right
        last = len(self._crumbs) - 1
        shown = [Part(_cut(self._crumbs[last], width), "bold $foreground", last)]
        left = width - cell_len(shown[0].text)
        for index in range(last - 1, -1, -1):
            text = _cut(self._crumbs[index], _LONGEST)
            need = cell_len(text) + 3 + (4 if index else 0)
            if need > left:
                if left >= 4:
                    shown = [Part("… › ", "", index), *shown]
                break
            shown = [Part(text, "underline", index), Part(" › "), *shown]
            left -= cell_len(text) + 3
        return shown, right


def _cut(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - 1, 0)).rstrip() + "…"
