"""A source's page for reading: the cursor goes by line, the margin bears the findings' marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from rich.segment import Segment
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from explorer.model.place import Place, PlaceKind
from explorer.pages.reader import Reader
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.page_view import PageView
from explorer.ui.widgets.rows import GUTTER
from explorer.wording.labels import VERDICT_GLYPHS

ABOVE = 2
"""Rows that a page view puts before those of its page: the title and a blank."""

_ON_SUGGESTION = ("accept", "refuse", "accept_all")


class ReaderPane(PageView):
    """A page view with a glyph in the margin of each line that is in dispute."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("suggestion")

    class Decided(Message):
        """The user accepts or refuses suggestions, by their places."""

        def __init__(self, places: Sequence[Place], accepted: bool) -> None:
            super().__init__()
            self.places = places
            self.accepted = accepted

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.reader: Reader | None = None

    def read(self, reader: Reader, line: int) -> None:
        """Show a source, the cursor on a line."""
        self.reader = reader
        row = reader.row_of(line)
        self.show(reader.page, row + ABOVE if row >= 0 else -1)

    def point_at(self, place: Place) -> None:
        """Put the cursor on a claim of its line, however far below."""
        rows = [at for at, target in self.links if target == place]
        if after := [at for at in rows if at >= self.cursor] or rows:
            self.restore((after[0], self.scroll_offset.y))

    @property
    def line(self) -> int:
        """The source's line under the cursor, 0 for none."""
        at = self.cursor - ABOVE
        lines = self.reader.lines if self.reader else ()
        return lines[at] if 0 <= at < len(lines) else 0

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the keys of a suggestion count only with the cursor on one."""
        if action in _ON_SUGGESTION:
            return self._is_suggestion(self.target)
        return super().check_action(action, parameters)

    @staticmethod
    def _is_suggestion(place: Place | None) -> bool:
        return place is not None and place.kind == PlaceKind.SUGGESTION

    def action_accept(self) -> None:
        """Accept the suggestion under the cursor."""
        if self.target:
            self.post_message(self.Decided([self.target], True))

    def action_refuse(self) -> None:
        """Refuse the suggestion under the cursor."""
        if self.target:
            self.post_message(self.Decided([self.target], False))

    def action_accept_all(self) -> None:
        """Accept all suggestions on screen."""
        seen = self._laid.links_in(self.scroll_offset.y, self.size.height)
        places = [self._laid.targets[row] for row in seen]
        self.post_message(self.Decided([p for p in places if self._is_suggestion(p)], True))

    def go_to_suggestion(self) -> bool:
        """Go to the first suggestion from the cursor on; return whether there is one."""
        rows = [row for row, place in self.links if self._is_suggestion(place)]
        further = next((row for row in rows if row >= self.cursor), None)
        if further is not None:
            self._move(further)
        return further is not None

    def go_to_line(self, line: int, suggested: bool) -> None:
        """Go to a line of the source, or to the first suggestion under it."""
        if self.reader is None:
            return
        row = self.reader.row_of(line) + ABOVE
        under = (r for r, place in self.links if r > row and self._is_suggestion(place))
        first = next(under, -1)
        here = suggested and first >= 0 and self.reader.lines[first - ABOVE] == line
        self._move(first if here else row)

    def step_to_mark(self, direction: int) -> bool:
        """Go to the next line in dispute, for -1 to the one before; return whether there is one."""
        if self.reader is None:
            return False
        at = self.cursor - ABOVE
        marked = sorted(self.reader.marks)
        further = [m for m in marked if m > at] if direction > 0 else [m for m in marked if m < at]
        if not further:
            return False
        self.restore((further[0 if direction > 0 else -1] + ABOVE, self.scroll_offset.y))
        return True

    def render_line(self, y: int) -> Strip:
        """Return a line of the page with its mark in the margin."""
        strip = super().render_line(y)
        line = y + self.scroll_offset.y
        row = self._laid.row_at(line)
        verdict = self.reader.marks.get(row - ABOVE) if self.reader and row >= ABOVE else None
        if verdict is None or self.line_of(row) != line:
            return strip
        first, *rest = list(strip)
        base = first.style
        look = self.looks.get(str(verdict))
        style = base + look if base and look else look or base
        parts = [
            Segment(first.text[: GUTTER - 1], base),
            Segment(VERDICT_GLYPHS[verdict], style),
            Segment(first.text[GUTTER:], base),
        ]
        return Strip([*parts, *rest], strip.cell_length)
