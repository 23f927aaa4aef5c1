"""The base of dialogs that look something up: an input and the matching rows."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from explorer.model.place import Place
from explorer.pages import Row
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.widgets.row_list import RowList
from explorer.ui.widgets.rows import LED

Result = TypeVar("Result")


class Lookup(Dialog[Result]):
    """A dialog with an input and matching rows. Enter, or a click on a row, chooses one."""

    LOOK: ClassVar[str] = ""
    """Its CSS class."""

    def __init__(self, question: str) -> None:
        """Look something up; `question` is the input's placeholder."""
        super().__init__()
        self._question = question

    @abstractmethod
    def fitting(self, typed: str) -> tuple[str, Sequence[Row]]:
        """Return a message and the rows that match the text typed."""

    @abstractmethod
    def result_of(self, target: Place) -> Result:
        """Return the dialog's result for the target of the chosen row."""

    def cursor_at(self, rows: Sequence[Row]) -> int:
        """Return the index of the row the cursor starts on."""
        return 0

    def below(self) -> ComposeResult:
        """Draw the widgets below the list, if any."""
        yield from ()

    def compose(self) -> ComposeResult:
        """Draw the input and the list."""
        with Vertical(classes=f"dialog {self.LOOK}".strip()):
            yield Input(placeholder=self._question, compact=True)
            yield Static("", markup=False, classes="status")
            yield RowList(eager=True, classes=LED)
            yield from self.below()
        yield from self.foot()

    def on_mount(self) -> None:
        """List the rows for an empty input."""
        self._list("")
        self.query(Input).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """List the matching rows."""
        message.stop()
        self._list(message.value)

    def _list(self, typed: str) -> None:
        if not self.ready:
            return
        status, rows = self.fitting(typed)
        self.query_one(".status", Static).update(status)
        self.query_one(RowList).set_rows(rows, self.cursor_at(rows))
        self.fit(len(rows))

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Choose the row."""
        message.stop()
        if message.row.target is not None:
            self.dismiss(self.result_of(message.row.target))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Choose the row under the cursor."""
        message.stop()
        self.query_one(RowList).action_select()
