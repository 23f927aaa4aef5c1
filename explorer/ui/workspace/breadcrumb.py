"""The breadcrumb: the trail to the current place, with links back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.cells import cell_len

from explorer.ui.widgets.bar import Bar, Part, shorten

_LONGEST = 34
"""Maximum width of a crumb other than the last, in cells."""


_MOST = 0.6
"""Minimum share of the line for crumbs, if there is text at the right edge."""

_NEXT, _GAP = " › ", "… › "
"""Separator between crumbs, and the sign for omitted crumbs."""

_HERE = "bold $foreground"


class Breadcrumb(Bar):
    """Crumbs from left to right.

    If they do not fit, the last is cut, then those between the first and the last are left out.
    """

    DEFAULT_CSS = """
    Breadcrumb { padding: 0 1; color: $text-muted; }
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._crumbs: Sequence[str] = ()
        self._right: Sequence[str] = ()

    def show(self, crumbs: Sequence[str], *right: str) -> None:
        """Show crumbs, and at the right edge the first text of `right` that fits."""
        self._crumbs = crumbs
        self._right = right
        self.refresh()

    def parts(self, width: int) -> tuple[list[Part], Part | None]:
        """Return the crumbs that fit; the payload of each is its index.

        They leave room for the shortest text of `right` if they keep most of the line.
        """
        fewest = min((cell_len(words) for words in self._right if words), default=0)
        kept = width - fewest - 1
        crumbs = self._crumb_parts(kept if fewest and kept >= width * _MOST else width)
        left = width - sum(cell_len(part.text) for part in crumbs)
        fitting = (words for words in self._right if words and cell_len(words) < left)
        words = next(fitting, "")
        return crumbs, Part(words) if words else None

    def _crumb_parts(self, width: int) -> list[Part]:
        """Return the parts of the crumbs.

        The first crumb is always shown; the last one gets half of the line, or what is left.
        """
        if not self._crumbs:
            return []
        *way, here = self._crumbs
        last = len(way)
        if not way:
            return [Part(shorten(here, width), _HERE, last)]
        texts = [shorten(text, _LONGEST) for text in way]
        room = width - min(cell_len(here), width // 2)
        texts[0] = shorten(texts[0], max(room - len(_NEXT) - (len(_GAP) if last > 1 else 0), 1))
        room -= cell_len(texts[0]) + len(_NEXT)
        since = last  # the first crumb shown after the start of the trail
        while since > 1:
            need = cell_len(texts[since - 1]) + len(_NEXT)
            if need + (len(_GAP) if since > 2 else 0) > room:
                break
            since -= 1
            room -= need
        shown = [Part(texts[0], "underline", 0), Part(_NEXT)]
        if since > 1:
            shown.append(Part(_GAP, "", since - 1))
        for index in range(since, last):
            shown += [Part(texts[index], "underline", index), Part(_NEXT)]
        left = width - sum(cell_len(part.text) for part in shown)
        return [*shown, Part(shorten(here, left), _HERE, last)]
