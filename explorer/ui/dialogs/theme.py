"""Choose a theme, previewing the one under the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from explorer.model.enums import Verdict
from explorer.model.place import Place
from explorer.pages.page import Row, Span, row
from explorer.ui.dialogs.lookup import Lookup
from explorer.ui.keys.registry import bindings
from explorer.ui.theme import ANSI, DARK, LIGHT
from explorer.ui.widgets.note import Note
from explorer.ui.widgets.row_list import RowList
from explorer.wording.labels import VERDICT_GLYPHS

_OWN = {
    DARK.name: "the app's own, dark",
    LIGHT.name: "the app's own, light",
    ANSI[0].name: "the terminal's own, dark",
    ANSI[1].name: "the terminal's own, light",
}
"""Themes listed first, with descriptions."""


class ThemeScreen(Lookup[str]):
    """A lookup whose result is a theme's name."""

    HEADING = "Theme"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search")
    KEYS: ClassVar[Sequence[tuple[str, str]]] = (
        ("enter", "Use this theme"),
        ("search.up search.down", "Preview"),
        ("dialog.close", "Keep the old theme"),
    )

    LOOK = "theme"

    def __init__(self, present: str) -> None:
        """Start on the `present` theme."""
        super().__init__("Find a theme")
        self._present = present

    def below(self) -> ComposeResult:
        """Draw a sample of the colours."""
        sample = [Span(f"{sign} {verdict}  ", str(verdict)) for verdict, sign in _signs()]
        yield Note(lambda width: sample, classes="sample")

    def fitting(self, typed: str) -> tuple[str, Sequence[Row]]:
        """Return the themes whose names contain the text, the app's own first."""
        others = (name for name in sorted(self.app.available_themes) if name not in _OWN)
        rows = [
            row(name, Span(f"  {_OWN[name]}" if name in _OWN else "", "dim"), to=_place(name))
            for name in (*_OWN, *others)
            if typed.strip().casefold() in name
        ]
        return "" if rows else "No theme matches.", rows

    def cursor_at(self, rows: Sequence[Row]) -> int:
        """Return the row of the present theme."""
        return next((at for at, row in enumerate(rows) if row.target == _place(self._present)), 0)

    def fit(self, rows: int, least: int = 1) -> None:
        """Do nothing: the dialog keeps its height beside the preview."""

    def result_of(self, target: Place) -> str:
        """Return the theme's name."""
        return target.id

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Show the app in the theme under the cursor."""
        message.stop()
        if message.row.target and message.index == message.rows.cursor:
            self.app.theme = message.row.target.id


def _signs() -> Iterator[tuple[Verdict, str]]:
    return iter(VERDICT_GLYPHS.items())


def _place(name: str) -> Place:
    return Place.choice("", name)._replace(id=name)
