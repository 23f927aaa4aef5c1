"""Which findings are shown, and in what groups: chosen by keys or in a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from explorer.compare.filters import Filter
from explorer.model.finding import Severity, Verdict
from explorer.pages.findings import Grouping
from explorer.pages.page import span
from explorer.ui.keys.keymap import key_to
from explorer.ui.views.base import NO_CLAIMS, View

if TYPE_CHECKING:
    Base = View
else:
    Base = object


class Choosing(Base):
    """A view of those findings that the user chose to see."""

    filter: Filter
    group: Grouping

    def fill(self, near: int = 0, shown: str = "") -> None:
        """Show what was chosen, the cursor on the finding shown, or near where it was."""
        raise NotImplementedError

    def set_filter(self, chosen: Filter) -> None:
        """Show other findings; the one on screen stays if it is among them."""
        self.filter = chosen
        self.fill()

    def why_empty(self) -> str:
        """Return why there is nothing to show, and the way out."""
        total = len(self.session.comparison.findings)
        if not total:
            if not self.session.pack.claims:
                return NO_CLAIMS
            key = key_to(self.app, "view.facts")
            return f"The sources of this pack do not clash anywhere. {key} shows what they say."
        words = span(self.filter.words(self.session.pack.name)).text
        key = key_to(self.app, "findings.clear")
        return f"There are no {words}. Press {key} to see all {total} findings again."

    def action_cycle_verdict(self) -> None:
        """Show the findings of the next verdict that there is, after the last of them all."""
        present = {finding.verdict for finding in self.session.comparison.findings}
        self._cycle("verdicts", [one for one in Verdict if one in present])

    def action_cycle_severity(self) -> None:
        """Show the findings of the next severity that there is, after the last of them all."""
        present = {finding.severity for finding in self.session.comparison.findings}
        self._cycle("severities", [one for one in Severity if one in present])

    def _cycle(self, field: str, present: Sequence[str]) -> None:
        now = next(iter(getattr(self.filter, field)), None)
        at = present.index(now) + 1 if now in present else 0
        self.set_filter(
            replace(self.filter, **dict[str, Any]({field: frozenset(present[at : at + 1])}))
        )

    def action_clear_filter(self) -> None:
        """Show all findings."""
        self.set_filter(Filter())

    def action_choose_filter(self) -> None:
        """Choose in a dialog what to show."""
        from explorer.ui.views.findings.filter_dialog import FindingsFilter

        self.app.push_screen(FindingsFilter(self.session, self.filter), self._chosen)

    def _chosen(self, chosen: Filter | None) -> None:
        if chosen is not None:
            self.set_filter(chosen)

    def action_group(self) -> None:
        """Group by what findings are about, by property, or not."""
        order = list(Grouping)
        self.group = order[(order.index(self.group) + 1) % len(order)]
        self.fill()
