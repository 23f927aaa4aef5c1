"""The sources as cards: what each is, how it compares with the others, and how it is judged."""

from __future__ import annotations

from typing import Any

from explorer.charts.source_labels import source_labels
from explorer.session import Session
from explorer.text import count
from explorer.ui.views.sources.card import SourceCard
from explorer.ui.views.sources.cards import SourceCards
from explorer.ui.views.two_panes import TwoPanes


class SourcesView(TwoPanes):
    """The sources with the page of the one under the cursor."""

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self.list = SourceCards()
        self.list.set_empty("This pack has no sources yet. Add them to sources.toml.")

    def fill(self) -> None:
        """Put the sources into the list."""
        sources = self.session.pack.sources
        cards = [
            SourceCard(name, sources[source], self.session)
            for source, name in source_labels(self.session).items()
        ]
        self.list.set_rows(cards, max(self.list.cursor, 0))
        self.name_list(count(len(cards), "source"))
