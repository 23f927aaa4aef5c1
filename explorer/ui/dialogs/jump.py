"""Going to an id as one types it, with what it may become."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from explorer.model.place import Place
from explorer.pages import Row
from explorer.pages.ids import common_prefix, completions
from explorer.session import Session
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.row_list import RowList
from explorer.ui.widgets.rows import LED

_START = "A name, an id, or a source and a line, such as kelly:8. Tab completes an id."
_NONE = "Nothing here has that name or id. To search by words, press Esc, then /."


class JumpScreen(Dialog[Place]):
    """A line and what fits it. Its result is where to go."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("search") + bindings("jump")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Open"),
        ("search.up search.down", "Choose"),
        ("jump.complete", "Complete"),
        ("dialog.close", "Close"),
    )

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._completions: list[Row] = []

    def compose(self) -> ComposeResult:
        """Draw the line and the list."""
        with Vertical(classes="dialog jump"):
            yield Input(placeholder="Go to a name or an id", compact=True)
            yield Static("", markup=False, classes="status")
            yield RowList(eager=True, classes=LED)
        yield from self.foot()

    def on_mount(self) -> None:
        """Begin with all ids."""
        self._list("")
        self.query(Input).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """List what fits."""
        message.stop()
        self._list(message.value)

    def _list(self, typed: str) -> None:
        if not self.ready:
            return
        self._completions = completions(self.session, typed)
        self.query_one(".status", Static).update(_START if self._completions else _NONE)
        self.query_one(RowList).set_rows(self._completions)
        self.fit(len(self._completions))

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Go there."""
        message.stop()
        self.dismiss(message.row.target)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go to what is under the cursor."""
        message.stop()
        self.query_one(RowList).action_select()

    def action_complete(self) -> None:
        """Write what can be written without a choice; else what is under the cursor."""
        line, rows = self.query_one(Input), self.query_one(RowList)
        common = common_prefix(self.session, line.value)
        if common == line.value.strip().casefold() and rows.row and rows.row.target:
            common = rows.row.target.id or rows.row.target.kind
        line.value = common
        line.cursor_position = len(common)
