"""Two panes of which the list is filtered by what the user types over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from textual.widgets import Input

from explorer.session import Session
from explorer.ui.views.base import Snapshot
from explorer.ui.views.two_panes import TwoPanes, TwoPanesSnapshot
from explorer.ui.widgets.filter_input import FilterInput


@dataclass(frozen=True, slots=True)
class FilteredSnapshot(TwoPanesSnapshot):
    """What is remembered of such a view at a step: beside the two panes, what was typed."""

    typed: str


class FilteredPanes(TwoPanes):
    """A list under a filter that shows only while it is used, with a page beside it."""

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
        """Return what is shown and the filter."""
        shown = super().snapshot()
        return FilteredSnapshot(shown.shown, shown.page, self._input.value)

    def restore(self, snapshot: Snapshot) -> None:
        """Put everything back."""
        if isinstance(snapshot, FilteredSnapshot) and snapshot.typed != self._input.value:
            self._input.value = snapshot.typed
            self.set_class(bool(snapshot.typed), "-filtering")
            self.fill()
        super().restore(snapshot)

    def action_filter(self) -> None:
        """Type what the rows are to hold."""
        self.add_class("-filtering")
        self._input.focus()

    def action_clear(self) -> None:
        """Show all rows again."""
        self._input.value = ""
        self.remove_class("-filtering")
        self.fill()
        self.list.focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Filter as the user types."""
        message.stop()
        self.fill()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go from the filter to the list."""
        message.stop()
        self.list.focus()
        self.set_class(bool(self._input.value), "-filtering")
        self.call_after_refresh(self.fill)  # which key shows all again depends on the focus
