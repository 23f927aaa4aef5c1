"""A minimal Textual app: one label, and a key that changes it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Label


class Floor(App[None]):
    """One label; `j` increments it, `q` quits."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("j", "count"), Binding("q", "quit")]

    def __init__(self) -> None:
        super().__init__()
        self.number = 0

    def compose(self) -> ComposeResult:
        """Show the label."""
        yield Label("the floor is painted")

    def action_count(self) -> None:
        """Show the next number."""
        self.number += 1
        self.query_one(Label).update(f"number {self.number} is painted")


if __name__ == "__main__":
    Floor().run()
