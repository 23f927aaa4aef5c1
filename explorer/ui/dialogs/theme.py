"""Choosing a theme: the app is shown in each as the cursor comes to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from explorer.model.enums import Verdict
from explorer.model.place import Place
from explorer.pages.page import Row, Span, row
from explorer.ui.dialogs.dialog import Dialog
from explorer.ui.keys.registry import bindings
from explorer.ui.theme import ANSI, DARK, LIGHT
from explorer.ui.widgets.note import Note
from explorer.ui.widgets.row_list import RowList
from explorer.ui.widgets.rows import LED
from explorer.wording.labels import VERDICT_GLYPHS

_OWN = {
    DARK.name: "the app's own, dark",
    LIGHT.name: "the app's own, light",
    ANSI[0].name: "the terminal's colours, dark",
    ANSI[1].name: "the terminal's colours, light",
}
"""Themes that come first, and what is said of them."""


class ThemeScreen(Dialog[str]):
    """An input and the themes that it finds. Its result is a theme's name."""

    HEADING = "Theme"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Use this theme"),
        ("search.up search.down", "Preview"),
        ("dialog.close", "Keep the old theme"),
    )

    def __init__(self, present: str) -> None:
        """Begin at the `present` theme."""
        super().__init__()
        self._present = present

    def compose(self) -> ComposeResult:
        """Draw the input, the list, and a sample of the colours."""
        with Vertical(classes="dialog theme"):
            yield Input(placeholder="Find a theme", compact=True)
            yield RowList(eager=True, classes=LED)
            yield Note(classes="sample")
        yield from self.foot()

    def on_mount(self) -> None:
        """List all themes, the cursor on the present one."""
        sample = [Span(f"{sign} {verdict}  ", str(verdict)) for verdict, sign in _signs()]
        self.query_one(".sample", Note).show(sample)
        self._list("")
        self.query_one(Input).focus()

    def _list(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        names = [name for name in (*_OWN, *self._others()) if wanted in name]
        rows: list[Row] = [
            row(name, Span(f"  {_OWN[name]}" if name in _OWN else "", "dim"), to=_place(name))
            for name in names
        ]
        themes = self.query_one(RowList)
        themes.set_empty("No theme matches.")
        themes.set_rows(rows, names.index(self._present) if self._present in names else 0)

    def _others(self) -> Iterator[str]:
        return (name for name in sorted(self.app.available_themes) if name not in _OWN)

    def on_input_changed(self, message: Input.Changed) -> None:
        """List what fits."""
        message.stop()
        if self.is_mounted:
            self._list(message.value)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the app in the theme under the cursor."""
        message.stop()
        if message.row.target and message.index == message.rows.cursor:
            self.app.theme = message.row.target.id

    def on_row_list_selected(self, message: RowList.Selected) -> None:
        """Use the theme."""
        message.stop()
        if message.row.target:
            self.dismiss(message.row.target.id)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Use what is under the cursor."""
        message.stop()
        self.query_one(RowList).action_select()


def _signs() -> Iterator[tuple[Verdict, str]]:
    return iter(VERDICT_GLYPHS.items())


def _place(name: str) -> Place:
    return Place.choice("", name)._replace(id=name)
