"""The content of the list of findings: selection, order, headings, and the words on its frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from explorer.compare.filters import Filter
from explorer.model.enums import Severity, Verdict
from explorer.model.finding import Finding
from explorer.model.place import Place
from explorer.pages.findings import (
    Grouping,
    decided_words,
    finding_line,
    group_findings,
    groupings,
    list_title,
    severity_words,
)
from explorer.pages.list_rows import FindingRow, HeadingRow, ListWords
from explorer.pages.page import Page
from explorer.pages.preview import preview_of
from explorer.pages.rows import passage_of
from explorer.session import Session
from explorer.ui.first_screen_data import AROUND, FirstScreen
from explorer.ui.views.base import no_claims
from explorer.user.rulings import State
from explorer.wording.labels import ANOTHER_SOURCE
from explorer.wording.spans import span

T = TypeVar("T")

NO_FILTER = Filter()

FLAT_FROM = 160
"""Minimum width of the app, in cells, at which rows name the subject, instead of a heading."""

_FILMS_HEADED = range(80, 100)
"""Widths of the app, in cells, at which headings name the film in a pack of many: the list stands
beside the finding, and is too narrow for titles in its rows."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The user's choice of findings to show."""

    filter: Filter = NO_FILTER
    group: Grouping | None = None
    """The grouping; None means that the width decides."""

    def with_next_verdict(self, session: Session) -> Selection:
        """Return the selection of the next verdict present; after the last, of all verdicts."""
        present = {finding.verdict for finding in session.comparison.findings}
        verdicts = _next(self.filter.verdicts, [v for v in Verdict if v in present])
        return replace(self, filter=replace(self.filter, verdicts=verdicts))

    def with_next_severity(self, session: Session) -> Selection:
        """Return the selection of the next severity present; after the last, of all severities."""
        present = {finding.severity for finding in session.comparison.findings}
        severities = _next(self.filter.severities, [s for s in Severity if s in present])
        return replace(self, filter=replace(self.filter, severities=severities))

    def grouping(self, session: Session, width: int) -> Grouping:
        """Return the grouping for an app `width` cells wide."""
        if self.group is not None:
            return self.group
        if session.films.many:
            return Grouping.FILM if width in _FILMS_HEADED else Grouping.NONE
        return Grouping.NONE if width >= FLAT_FROM else Grouping.ENTITY

    def with_next_group(self, session: Session, present: Grouping) -> Selection:
        """Return the selection with the grouping after the present one."""
        order = groupings(session)
        at = order.index(present) if present in order else -1
        return replace(self, group=order[(at + 1) % len(order)])


def _next(chosen: frozenset[T], present: Sequence[T]) -> frozenset[T]:
    """Return the value in `present` after the first chosen one; the empty set after the last."""
    at = next((present.index(value) + 1 for value in chosen if value in present), 0)
    return frozenset(present[at : at + 1])


@dataclass(frozen=True, slots=True)
class Listing:
    """The findings of a selection, under headings if grouped."""

    session: Session
    selection: Selection
    group: Grouping
    lines: tuple[Finding | HeadingRow, ...]

    @classmethod
    def of(cls, session: Session, selection: Selection, group: Grouping) -> Listing:
        """Return the listing of a session's findings for a selection and a grouping."""
        lines: list[Finding | HeadingRow] = []
        for heading, findings in group_findings(session, session.findings(selection.filter), group):
            lines += [heading] if heading else []
            lines += findings
        return cls(session, selection, group, tuple(lines))

    @property
    def findings(self) -> list[Finding]:
        """Return the findings without the headings."""
        return [line for line in self.lines if not isinstance(line, HeadingRow)]

    @property
    def words(self) -> ListWords:
        """Return the words on the list's frame."""
        shown = self.findings
        title = list_title(self.session, shown, self.selection.filter, self.group)
        return ListWords(title, decided_words(self.session, shown), severity_words(shown))

    def undecided_after(self, index: int) -> int:
        """Return the line of the next undecided finding, wrapping around at the end.

        If all are decided, return `index` itself.
        """
        at: int
        for at in (*range(index + 1, len(self.lines)), *range(index)):
            line = self.lines[at]
            if not isinstance(line, HeadingRow) and self.session.rulings.state(line) == State.OPEN:
                return at
        return index

    def index(self, finding: str) -> int:
        """Return the line of the finding with an id, -1 if it is not shown."""
        for index, line in enumerate(self.lines):
            if not isinstance(line, HeadingRow) and line.id == finding:
                return index
        return -1

    def row(self, index: int) -> FindingRow | HeadingRow:
        """Return a line as a row of the list."""
        line = self.lines[index]
        if isinstance(line, HeadingRow):
            return line
        return finding_line(self.session, line, self.group)

    def rows(self, start: int, stop: int) -> tuple[FindingRow | HeadingRow, ...]:
        """Return a range of lines as rows, without those beyond the ends."""
        return tuple(map(self.row, range(max(start, 0), min(stop, len(self.lines)))))

    def why_empty(self, facts_key: str, clear_key: str, sources_key: str, to_do_key: str) -> str:
        """Return the text for an empty list: why it is empty, and which key helps."""
        total = len(self.session.comparison.findings)
        if total:
            shown = span(self.selection.filter.words(self.session.pack)).text
            return f"There are no {shown}. Press {clear_key} to see all {total} findings again."
        if not self.session.pack.claims:
            return no_claims(sources_key)
        claimed = {claim.source.id for claim in self.session.pack.claims.values()}
        if len(claimed) == 1:
            alone = len(self.session.pack.sources) == 1
            go_on = ANOTHER_SOURCE if alone else f"Press {to_do_key} for the next line to read."
            return f"All claims so far are from one source; a conflict takes two. {go_on}"
        return f"The sources do not conflict anywhere. {facts_key} shows what they say."


def first_screen(
    listing: Listing,
    detail: Page,
    title: str,
    counts: str,
    trail: Sequence[tuple[Place, str]],
) -> FirstScreen | None:
    """Return list, finding and passage to cache, None if the finding is not in the list."""
    cursor = listing.index(detail.place.id)
    if cursor < 0:
        return None
    above = max(cursor - AROUND, 0)
    first_link = next((row.target for row in detail.rows if row.target), None)
    beside = passage_of(listing.session, first_link)
    return FirstScreen(
        title=title,
        counts=counts,
        trail=tuple(trail),
        words=listing.words,
        above=above,
        rows=listing.rows(above, cursor + AROUND + 1),
        total=len(listing.lines),
        cursor=cursor,
        detail=detail,
        preview=preview_of(listing.session, beside) if beside else None,
    )
