"""Which findings are shown, and in what groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from explorer.compare.filters import Filter
from explorer.model.enums import Severity, Verdict
from explorer.pages.findings import Grouping, groupings
from explorer.session import Session

T = TypeVar("T")

NO_FILTER = Filter()

FLAT_FROM = 160
"""Columns of the app from which on a row has room for its subject, so that no heading names it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user chose to see of the findings."""

    filter: Filter = NO_FILTER
    group: Grouping | None = None
    """Under which headings, None: as the width suggests."""

    def with_next_verdict(self, session: Session) -> Selection:
        """Return the selection of the next verdict that there is; after the last, of them all."""
        present = {finding.verdict for finding in session.comparison.findings}
        verdicts = _next(self.filter.verdicts, [v for v in Verdict if v in present])
        return replace(self, filter=replace(self.filter, verdicts=verdicts))

    def with_next_severity(self, session: Session) -> Selection:
        """Return the selection of the next severity that there is; after the last, of them all."""
        present = {finding.severity for finding in session.comparison.findings}
        severities = _next(self.filter.severities, [s for s in Severity if s in present])
        return replace(self, filter=replace(self.filter, severities=severities))

    def grouping(self, session: Session, width: int) -> Grouping:
        """Return under which headings findings stand in an app of so many columns."""
        if self.group is not None:
            return self.group
        flat = width >= FLAT_FROM or session.films.many
        return Grouping.NONE if flat else Grouping.ENTITY

    def with_next_group(self, session: Session, present: Grouping) -> Selection:
        """Return the selection under the kind of heading after the present one."""
        order = groupings(session)
        at = order.index(present) if present in order else -1
        return replace(self, group=order[(at + 1) % len(order)])


def _next(chosen: frozenset[T], present: Sequence[T]) -> frozenset[T]:
    """Return the value of `present` after the first that is chosen; none after the last."""
    at = next((present.index(value) + 1 for value in chosen if value in present), 0)
    return frozenset(present[at : at + 1])
