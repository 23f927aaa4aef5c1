"""The input of a filter."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings


class FilterInput(Input):
    """An input that is submitted however it is left."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("filter")

    def way_out(self, clear: str, total: str) -> str:
        """Return which key shows all `total` rows again: the input's, or that of action `clear`."""
        if self.has_focus:
            return f"{key_to(self.app, 'filter.leave')} clears the filter"
        return f"Press {key_to(self.app, clear)} to see all {total} again"

    def action_leave(self) -> None:
        """Clear it and leave it."""
        self.value = ""
        self.post_message(self.Submitted(self, ""))

    def action_done(self) -> None:
        """Leave it, keeping the words."""
        self.post_message(self.Submitted(self, self.value))
