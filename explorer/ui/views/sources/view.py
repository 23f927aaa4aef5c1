"""The sources as cards: what each is, how it compares with the others, and its assessment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from explorer.charts.source_labels import source_labels
from explorer.session import Session
from explorer.text import count
from explorer.ui.views.sources.card import SourceCard, card_lines
from explorer.ui.views.two_panes import TwoPanes
from explorer.ui.widgets.row_list import RowList
from explorer.wording.spans import Span

_TALLEST, _SHORTEST = 4, 2
"""Maximum and minimum number of lines of a card."""


class SourceCards(RowList):
    """Cards of up to `_TALLEST` lines, separated by blank lines if there is room."""

    card = _SHORTEST
    """Current number of lines of a card, including the blank line after it."""

    def _measure(self) -> None:
        super()._measure()
        room = self.size.height // max(len(self.rows), 1)
        self.card = min(max(room, _SHORTEST), _TALLEST + 1)
        if self.rows:
            self.set_height(len(self.rows) * self.card)

    def show_line(self, line: int, count: int = 1) -> None:
        """Scroll to show the card with the index `line`."""
        super().show_line(line * self.card, self.card)

    def draw_line(self, line: int) -> tuple[int, Sequence[Span]]:
        """Return one line of a card."""
        if not self.rows:
            return super().draw_line(line)
        number, part = divmod(line, self.card)
        row = self.rows[number]
        if not isinstance(row, SourceCard):
            return super().draw_line(number)
        lines = card_lines(row, self.room, min(self.card, _TALLEST))
        return 0, lines[part] if part < len(lines) else ()

    def is_lit(self, line: int) -> bool:
        """Return whether a line belongs to the card under the cursor."""
        number, part = divmod(line, self.card)
        return number == self.cursor and part < _TALLEST

    def is_marked(self, line: int) -> bool:
        """Return whether a line is the first of the card under the cursor."""
        return self.is_lit(line) and line % self.card == 0

    def is_hovered(self, line: int) -> bool:
        """Return whether the pointer is on the card of a line."""
        return line // self.card == self._hover

    def line_at(self, y: int) -> int:
        """Return the index of the card under a pointer's y."""
        return super().line_at(y) // self.card

    def action_page(self, direction: int) -> None:
        """Move down a screenful, or up."""
        self.move_to(self.cursor + direction * max(self.size.height // self.card, 1))


class SourcesView(TwoPanes):
    """The sources, with the page of the one under the cursor."""

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self.list = SourceCards()
        self.list.set_empty("This pack has no sources yet. Add them to sources.toml.")

    def fill(self) -> None:
        """Fill the list with the sources."""
        sources = self.session.pack.sources
        cards = [
            SourceCard(name, sources[source], self.session)
            for source, name in source_labels(self.session).items()
        ]
        self.list.set_rows(cards, max(self.list.cursor, 0))
        self.name_list(count(len(cards), "source"))
