"""The findings that the list shows: their order, the headings between them, the words above."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.model.finding import Finding
from explorer.pages.finding_row import FindingRow, HeadingRow, ListWords
from explorer.pages.findings import (
    Grouping,
    decided_words,
    finding_line,
    group_findings,
    list_title,
    severity_words,
)
from explorer.session import Session
from explorer.ui.views.base import no_claims
from explorer.ui.views.findings.selection import Selection
from explorer.user.rulings import State
from explorer.wording.labels import ANOTHER_SOURCE
from explorer.wording.spans import span


@dataclass(frozen=True, slots=True)
class Listing:
    """The findings of a selection, under headings where they are grouped."""

    session: Session
    selection: Selection
    group: Grouping
    lines: tuple[Finding | HeadingRow, ...]

    @classmethod
    def of(cls, session: Session, selection: Selection, group: Grouping) -> Listing:
        """Return the findings of a session that a selection shows, under headings or not."""
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
        """Return what stands on the list's frame."""
        shown = self.findings
        title = list_title(self.session, shown, self.selection.filter, self.group)
        return ListWords(title, decided_words(self.session, shown), severity_words(shown))

    def undecided_after(self, index: int) -> int:
        """Return the line of the next finding not decided on, from the top again after the last.

        Where all are decided on it is `index` itself.
        """
        at: int
        for at in (*range(index + 1, len(self.lines)), *range(index)):
            line = self.lines[at]
            if not isinstance(line, HeadingRow) and self.session.rulings.state(line) == State.OPEN:
                return at
        return index

    def index(self, finding: str) -> int:
        """Return the line of the finding with an id, -1 where it is not shown."""
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
        """Return some lines as rows, those that there are."""
        return tuple(map(self.row, range(max(start, 0), min(stop, len(self.lines)))))

    def why_empty(self, facts_key: str, clear_key: str, sources_key: str, to_do_key: str) -> str:
        """Return why there is nothing to show, and which key helps."""
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
