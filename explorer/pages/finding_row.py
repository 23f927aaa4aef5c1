"""A finding as a row of columns, and the headings between such rows.

What a row says is here; in which columns it stands at a width is the list's business. The cached
first screen keeps these rows, so nothing that reads or compares packs is imported.
"""

from __future__ import annotations

from typing import NamedTuple

from explorer.model.enums import Severity, Verdict
from explorer.model.place import Place
from explorer.text import count
from explorer.wording.labels import DECISION_NAMES, DECISIONS, NOTE, SEVERITY_GLYPHS, VERDICT_GLYPHS

UNDECIDED = "open"
_FRAMED, _ROOMY = 80, 110
"""Columns of the app from which on a list has a frame, and room under it for all that it says."""

CHANGED_GLYPH = "!"
"""Stands in the place of a decision's glyph where the claims have changed since."""


class FindingRow(NamedTuple):
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
    difference: str = ""
    """What differs, in a few words: "father / both parents"."""

    @property
    def target(self) -> Place:
        """Return the finding's place."""
        return Place.finding(self.finding)

    @property
    def fact(self) -> str:
        """Return "Eve Macarro – played by", or what of that the heading does not say."""
        return " – ".join(filter(None, (self.subject, self.property_label)))

    @property
    def words(self) -> str:
        """Return fact and difference: "Eve Macarro – played by: Ana de Armas / Ana Armas"."""
        return ": ".join(filter(None, (self.fact, self.difference)))

    @property
    def decided(self) -> bool:
        """Return whether the user has decided on it."""
        return self.decision != UNDECIDED

    @property
    def decision_glyph(self) -> str:
        """Return the sign of the decision, "" where there is nothing to show."""
        return CHANGED_GLYPH if self.changed else DECISIONS.get(self.decision, "")

    @property
    def decision_words(self) -> str:
        """Return the decision with its sign, "" where there is nothing to show."""
        name = DECISION_NAMES.get(self.decision, self.decision)
        return f"{self.decision_glyph} {name}" if self.decision_glyph else ""

    @property
    def plain(self) -> str:
        """Return all columns on one line."""
        parts = [
            f"{SEVERITY_GLYPHS[self.severity]} {self.severity}",
            f"{VERDICT_GLYPHS[self.verdict]} {self.verdict}",
            self.words,
            f"{NOTE} note" if self.note else "",
            self.decision_words,
            count(self.sources, "source"),
        ]
        return "  ".join(filter(None, parts))


class ListWords(NamedTuple):
    """What stands on the frame of a list of findings. All words are safe for a terminal."""

    title: str
    """How many findings are shown, and why."""
    decided: str = ""
    """How many of them the user has decided on."""
    severities: str = ""
    """How many of them are how severe."""

    def frame(self, width: int) -> tuple[str, str]:
        """Return what stands over and under the list in an app of so many columns.

        Below 80 there is no line under it: what would stand there stands behind the title.
        """
        if width < _FRAMED:
            return " · ".join(filter(None, (self.title, self.decided))), ""
        severities = self.severities if width >= _ROOMY else ""
        return self.title, " · ".join(filter(None, (self.decided, severities)))


class HeadingRow(NamedTuple):
    """A heading between the rows of a list. It leads nowhere."""

    title: str
    """Safe for a terminal."""
    note: str = ""
    """How many findings stand under it, "" where it heads something else."""

    @property
    def target(self) -> None:
        """Return None: a heading leads nowhere."""

    @property
    def plain(self) -> str:
        """Return title and note on one line."""
        return f"{self.title}  {self.note}".rstrip()
