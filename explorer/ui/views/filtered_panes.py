"""The input of a filter, and two panes with one above the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from explorer.session import Session
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.views.base import Snapshot
from explorer.ui.views.two_panes import TwoPanes, TwoPanesSnapshot


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


@dataclass(frozen=True, slots=True)
class FilteredSnapshot(TwoPanesSnapshot):
    """The view's state at a step of the history, with the filter."""

    typed: str


class FilteredPanes(TwoPanes):
    """A list with a page beside it, and above it a filter shown only while it is used."""

    DEFAULT_CSS = """
    FilteredPanes {
        & > .side { width: 7fr; }
        & > .page { width: 5fr; }
        & Input, & Input:focus { display: none; height: 1; border: none; padding: 0 2; }
        &.-filtering Input, &.-filtering Input:focus { display: block; }
        & Note { height: 1; padding: 0 1 0 2; }
        &.-stacked > .side { height: 1fr; }
        &.-stacked > .page { width: 1fr; height: 1fr; }
    }
    """

    def __init__(self, session: Session, placeholder: str, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self._input = FilterInput(placeholder=placeholder, id=f"{self.scope}-filter")

    def snapshot(self) -> FilteredSnapshot:
        """Return the view's state with the filter."""
        shown = super().snapshot()
        return FilteredSnapshot(shown.shown, shown.page, self._input.value)

    def restore(self, snapshot: Snapshot) -> None:
        """Restore everything."""
        if isinstance(snapshot, FilteredSnapshot) and snapshot.typed != self._input.value:
            self._input.value = snapshot.typed
            self.set_class(bool(snapshot.typed), "-filtering")
            self.fill()
        super().restore(snapshot)

    def action_filter(self) -> None:
        """Open the filter for typing."""
        self.add_class("-filtering")
        self._input.focus()

    def action_clear(self) -> None:
        """Clear the filter."""
        self._input.value = ""
        self.remove_class("-filtering")
        self.fill()
        self.list.focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Filter as the user types."""
        message.stop()
        self.fill()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Move the focus from the filter to the list."""
        message.stop()
        self.list.focus()
        self.set_class(bool(self._input.value), "-filtering")
        self.call_after_refresh(self.fill)  # the key that clears the filter depends on the focus
