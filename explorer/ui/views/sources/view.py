"""The sources as cards: what each is, how it stands to the others, and how it is judged."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.binding import BindingType

from explorer.charts.source_labels import source_labels
from explorer.model.place import Place
from explorer.session import Session
from explorer.text import count
from explorer.ui.keys.registry import bindings
from explorer.ui.views.sources.card import SourceCard
from explorer.ui.views.sources.cards import SourceCards
from explorer.ui.views.two_panes import TwoPanes


class SourcesView(TwoPanes):
    """The sources with the page of the one under the cursor."""

    scope: ClassVar[str] = "sources"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self.list = SourceCards()
        self.list.set_empty("This pack has no sources. Write them into its sources.toml.")

    def fill(self) -> None:
        """Put the sources into the list."""
        sources = self.session.pack.sources
        cards = [
            SourceCard(name, sources[source], self.session)
            for source, name in source_labels(self.session).items()
        ]
        self.list.set_rows(cards, max(self.list.cursor, 0))
        self.name_list(count(len(cards), "source"))

    def action_agreement(self) -> None:
        """Open the table of how far the sources agree."""
        self.post_message(self.Go(Place.agreement()))
