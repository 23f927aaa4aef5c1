"""Go to an id, with completion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from explorer.model.place import Place
from explorer.pages import Row
from explorer.pages.ids import common_prefix, completions
from explorer.session import Session
from explorer.ui.dialogs.lookup import Lookup
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.row_list import RowList

_START = "A name, an id, or a source and a line{example}. Tab completes an id."


class JumpScreen(Lookup[Place]):
    """A lookup whose result is the place to go to."""

    HEADING = "Go to"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search") + bindings("jump")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Open"),
        ("search.up search.down", "Choose"),
        ("jump.complete", "Complete"),
        ("dialog.close", "Close"),
    )
    LOOK = "jump"

    def __init__(self, session: Session) -> None:
        super().__init__("Go to a name or an id")
        self.session = session

    def fitting(self, typed: str) -> tuple[str, Sequence[Row]]:
        """Return the ids and names that complete the line; for an empty one, all ids."""
        rows = completions(self.session, typed)
        source = next(iter(self.session.pack.sources), "")
        example = f", such as {source}:8" if source else ""
        return _START.format(example=example) if rows else self._no_match(), rows

    def _no_match(self) -> str:
        close, search = key_to(self.app, "dialog.close"), key_to(self.app, "go.search")
        return (
            f"Nothing here has that name or id. To search by words, press {close}, then {search}."
        )

    def result_of(self, target: Place) -> Place:
        """Return the place itself."""
        return target

    def action_complete(self) -> None:
        """Complete the common prefix, or else the row under the cursor."""
        line, rows = self.query_one(Input), self.query_one(RowList)
        common = common_prefix(self.session, line.value)
        if common == line.value.strip().casefold() and rows.row and rows.row.target:
            common = rows.row.target.id or rows.row.target.kind
        line.value = common
        line.cursor_position = len(common)
