"""Where the words of a filter are typed."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from explorer.ui.registry import bindings


class FilterInput(Input):
    """An input that is submitted when it is left, whichever way."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("filter")

    def action_leave(self) -> None:
        """Empty it and go back to the grid."""
        self.value = ""
        self.post_message(self.Submitted(self, ""))

    def action_done(self) -> None:
        """Keep the words and go back to the grid."""
        self.post_message(self.Submitted(self, self.value))
