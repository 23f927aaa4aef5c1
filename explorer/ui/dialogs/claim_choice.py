"""Choose one of a few claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from explorer.model.claim import Claim
from explorer.model.pack import Pack
from explorer.model.place import Place
from explorer.pages.page import Span, row, span
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.widgets.row_list import RowList
from explorer.wording.records import claim_words, who_says


class ClaimChoice(Dialog[str]):
    """A list whose result is the id of the chosen claim."""

    HEADING = "Correct a claim"
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (("enter", "Choose"), ("dialog.close", "Close"))

    def __init__(self, pack: Pack, claims: Sequence[Claim], question: str) -> None:
        super().__init__()
        self._pack = pack
        self._claims = claims
        self._question = question

    def compose(self) -> ComposeResult:
        """Draw the question and the list."""
        with Vertical(classes="dialog jump"):
            yield Static(self._question, markup=False, classes="status")
            yield RowList(
                [
                    row(
                        span(f"{who_says(self._pack, claim)}: "),
                        Span(span(claim_words(self._pack, claim)).text, "dim"),
                        to=Place.claim(claim.id),
                    )
                    for claim in self._claims
                ],
                eager=True,
            )
        yield from self.foot()

    def on_mount(self) -> None:
        """Focus the list."""
        self.fit(len(self._claims))
        self.query_one(RowList).focus()

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Return the chosen claim."""
        message.stop()
        if message.row.target is not None:
            self.dismiss(message.row.target.id)
