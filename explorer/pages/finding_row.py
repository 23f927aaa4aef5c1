"""A finding as a row of columns, and the headings between such rows.

What a row says is here; in which columns it stands at a width is the list's business. The cached
first screen keeps these rows, so nothing that reads or compares packs is imported.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.model.enums import Severity, Verdict
from explorer.model.place import Place
from explorer.text import count
from explorer.wording.labels import DECISION_NAMES, DECISIONS, NOTE, SEVERITY_GLYPHS, VERDICT_GLYPHS

UNDECIDED = "open"
CHANGED_GLYPH = "!"
"""Stands in the place of a decision's glyph where the claims have changed since."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding in a list. All words are safe for a terminal."""

    finding: str
    """Its id."""
    severity: Severity
    verdict: Verdict
    subject: str
    """Name of what it is about, "" where the heading above says that."""
    property_label: str
    """Words of its property, "" where the heading above says them."""
    sources: int
    """How many sources it is between."""
    note: bool = False
    """Whether the user has written a note on it."""
    decision: str = UNDECIDED
    changed: bool = False
    """Whether its claims have changed since the decision."""

    @property
    def target(self) -> Place:
        """Return the finding's place."""
        return Place.finding(self.finding)

    @property
    def fact(self) -> str:
        """Return "Eve Macarro – played by", or what of that the heading does not say."""
        return " – ".join(filter(None, (self.subject, self.property_label)))

    @property
    def decided(self) -> bool:
        """Return whether the user has decided on it."""
        return self.decision != UNDECIDED

    @property
    def decision_glyph(self) -> str:
        """Return the sign of the decision, "" where there is nothing to tell of it."""
        return CHANGED_GLYPH if self.changed else DECISIONS.get(self.decision, "")

    @property
    def decision_words(self) -> str:
        """Return the decision with its sign, "" where there is nothing to tell of it."""
        name = DECISION_NAMES.get(self.decision, self.decision)
        return f"{self.decision_glyph} {name}" if self.decision_glyph else ""

    @property
    def plain(self) -> str:
        """Return all columns on one line."""
        parts = [
            f"{SEVERITY_GLYPHS[self.severity]} {self.severity}",
            f"{VERDICT_GLYPHS[self.verdict]} {self.verdict}",
            self.fact,
            f"{NOTE} note" if self.note else "",
            self.decision_words,
            count(self.sources, "source"),
        ]
        return "  ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading between the rows of a list. It leads nowhere."""

    title: str
    """Safe for a terminal."""
    findings: int | None = None
    """How many findings stand under it, None where it heads something else."""

    @property
    def target(self) -> None:
        """Return None: a heading leads nowhere."""

    @property
    def plain(self) -> str:
        """Return title and count on one line."""
        return self.title if self.findings is None else f"{self.title}  {self.count}"

    @property
    def count(self) -> str:
        """Return "3 findings", "" where nothing is counted."""
        return "" if self.findings is None else count(self.findings, "finding")
