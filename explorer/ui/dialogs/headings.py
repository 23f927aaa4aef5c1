"""Ask which property each unknown heading of a table means, showing some of its cells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from explorer.claiming.heading_options import HeadingOption, heading_options, meaning_words
from explorer.model.pack import Pack
from explorer.model.place import Place
from explorer.pages.page import Span, row, span
from explorer.read.tables.mapped import UnknownHeading
from explorer.tables.answers import Answers, Meaning
from explorer.text import clean
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.registry import bindings
from explorer.ui.widgets.row_list import RowList
from explorer.ui.widgets.rows import LED

_SHOWN = 5
"""Number of headings on screen at once."""


class HeadingsScreen(Dialog[Answers]):
    """The unknown headings, three cells of each, and completions for the current one.

    Enter accepts the choice and goes to the next heading; after the last, the result is the answers
    for all.
    """

    HEADING = "Columns of the table"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search"), *bindings("headings")]
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Choose"),
        ("search.up search.down", "Choose"),
        ("headings.next headings.previous", "Heading"),
        ("dialog.close", "Cancel"),
    )

    def __init__(self, pack: Pack, unknown: Sequence[UnknownHeading]) -> None:
        super().__init__()
        self._pack = pack
        self._headings = {heading.text: heading for heading in reversed(unknown)}
        self._order = list(dict.fromkeys(heading.text for heading in unknown))
        self._answers: dict[str, Meaning] = {}
        self._at = 0
        self._options: Sequence[HeadingOption] = ()

    def compose(self) -> ComposeResult:
        """Draw the headings, the input, and the completions."""
        with Vertical(classes="dialog headings"):
            yield Static("", markup=False, classes="status")
            yield Static("", classes="asked")
            yield Input(compact=True, placeholder="What is in this column? Type a property")
            yield RowList(eager=True, classes=LED)
        yield from self.foot()

    def on_mount(self) -> None:
        """Start with the first heading."""
        self.query_one(RowList).set_empty("No property fits. Type another word for it.")
        self._go_to(0)
        self.query_one(Input).focus()

    def _go_to(self, at: int) -> None:
        self._at = at % len(self._order)
        line = self.query_one(Input)
        with line.prevent(Input.Changed):
            line.value = ""
        self._show()

    def _show(self) -> None:
        if not self.ready:
            return
        which = f"{self._at + 1} of {len(self._order)}"
        self.query_one(".status", Static).update(f"Headings not understood: {which}")
        self.query_one(".asked", Static).update(self._asked())
        heading = self._headings[self._order[self._at]]
        self._options = heading_options(self._pack, heading, self.query_one(Input).value)
        rows = [
            row(
                span(option.text),
                Span(f"  {clean(option.detail)}" if option.detail else "", "dim"),
                to=Place.choice("option", str(number)),
            )
            for number, option in enumerate(self._options)
        ]
        self.query_one(RowList).set_rows(rows)

    def _asked(self) -> Content:
        """Return the headings around the current one, one line each."""
        shown = 3 if self.has_class("-low") else _SHOWN
        first = max(0, min(self._at - shown // 2, len(self._order) - shown))
        lines = []
        for at, text in enumerate(self._order[first : first + shown], first):
            answer = self._answers.get(text)
            cells = " · ".join(map(clean, self._headings[text].sample)) or "empty"
            said = f"  = {meaning_words(self._pack, answer)}" if answer else ""
            style = "reverse" if at == self._at else "bold"
            parts = [(clean(text), style), (said, "$success"), (f"  {cells}", "dim")]
            lines.append(Content.assemble(*parts))
        return Content("\n").join(lines)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Update the completions."""
        message.stop()
        self._show()

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Accept the completion clicked."""
        message.stop()
        self._take(message.index)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Accept the completion under the cursor."""
        message.stop()
        self._take(self.query_one(RowList).cursor)

    def _take(self, index: int) -> None:
        if not 0 <= index < len(self._options):
            return
        self._answers[self._order[self._at]] = self._options[index].meaning
        left = [at for at, text in enumerate(self._order) if text not in self._answers]
        if not left:
            self.dismiss(self._answers)
            return
        self._go_to(next((at for at in left if at > self._at), left[0]))

    def action_heading(self, by: int) -> None:
        """Go to the next or previous heading."""
        self._go_to(self._at + by)
