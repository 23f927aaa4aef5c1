"""Where the words of a filter are typed."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings


class FilterInput(Input):
    """An input that is submitted when it is left, whichever way."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("filter")

    def way_out(self, clear: str, total: str) -> str:
        """Say which key shows all `total` again: from here, or else that of the action `clear`."""
        if self.has_focus:
            return f"{key_to(self.app, 'filter.leave')} clears the filter"
        return f"Press {key_to(self.app, clear)} to see all {total} again"

    def action_leave(self) -> None:
        """Empty it and go back to the grid."""
        self.value = ""
        self.post_message(self.Submitted(self, ""))

    def action_done(self) -> None:
        """Keep the words and go back to the grid."""
        self.post_message(self.Submitted(self, self.value))
