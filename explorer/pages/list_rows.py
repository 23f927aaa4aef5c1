"""Findings and films as rows of columns, and the headings between such rows.

The cached first screen is made of these rows, so nothing that reads or compares packs is imported.
"""

from __future__ import annotations

from typing import NamedTuple

from explorer.model.enums import Severity, Verdict
from explorer.model.place import Place
from explorer.text import count
from explorer.wording.labels import DECISION_NAMES, DECISIONS, NOTE, SEVERITY_GLYPHS, VERDICT_GLYPHS

UNDECIDED = "open"
_FRAMED, _ROOMY = 80, 110
"""Minimum width of the app, in cells, at which a list's frame has words at the bottom too."""

CHANGED_GLYPH = "!"
"""Replaces a decision's glyph if the claims have changed since."""


class FindingRow(NamedTuple):
    """A finding in a list. All words are safe for a terminal."""

    finding: str
    """Its id."""
    severity: Severity
    verdict: Verdict
    subject: str
    """The subject's name, "" if the heading above gives it."""
    property_label: str
    """The property's label, "" if the heading above gives it."""
    sources: int
    """The number of sources it is between."""
    note: bool = False
    """Whether the user has added a note."""
    decision: str = UNDECIDED
    changed: bool = False
    """Whether its claims have changed since the decision."""
    difference: str = ""
    """The difference in a few words: "father / both parents"."""

    @property
    def target(self) -> Place:
        """Return the finding's place."""
        return Place.finding(self.finding)

    @property
    def fact(self) -> str:
        """Return "Eve Macarro – played by", without what the heading says already."""
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
        """Return the sign of the decision, "" if there is nothing to show."""
        return CHANGED_GLYPH if self.changed else DECISIONS.get(self.decision, "")

    @property
    def decision_words(self) -> str:
        """Return the decision with its sign, "" if there is nothing to show."""
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
    """The words on the frame of a list of findings, all safe for a terminal."""

    title: str
    """The number of findings shown, and the filter."""
    decided: str = ""
    """The number of decided findings among them."""
    severities: str = ""
    """Their number by severity."""

    def frame(self, width: int) -> tuple[str, str]:
        """Return the words at the top and bottom of the frame, for an app `width` cells wide.

        Below 80 cells there is no bottom line: its words follow the title.
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
    """The number of findings below it, "" if it heads something else."""

    @property
    def target(self) -> None:
        """Return None: a heading leads nowhere."""

    @property
    def plain(self) -> str:
        """Return title and note on one line."""
        return f"{self.title}  {self.note}".rstrip()


class FilmRow(NamedTuple):
    """A film in a list. All words are safe for a terminal."""

    film: str
    """Its id."""
    name: str
    year: str
    claims: int
    sources: int
    severities: tuple[int, int, int]
    """Findings of high, medium and low severity."""
    explained: int
    """The number of differences that patterns explain."""

    @property
    def findings(self) -> int:
        """Return how many findings it has."""
        return sum(self.severities)

    @property
    def target(self) -> Place:
        """Return the film's place."""
        return Place.film(self.film)

    @property
    def plain(self) -> str:
        """Return all columns on one line."""
        parts = [
            self.name,
            self.year,
            count(self.findings, "finding"),
            f"{self.explained:,} explained by patterns" if self.explained else "",
            count(self.claims, "claim"),
            count(self.sources, "source"),
        ]
        return "  ".join(filter(None, parts))
