"""The totals of an audit: the model of its summaries in Markdown and HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import combinations
from typing import Any, NamedTuple

from explorer.audit.unread_cells import SHOWN, Unread
from explorer.report.baseline import Differences
from explorer.text import count

MOST = 40
"""Maximum number of the worst findings, and of patterns, shown."""

ALIKE = 5
"""Maximum number of findings shown with the same property, verdict and severity, for variety."""

MOST_IN_MATRIX = 9
"""Maximum number of sources for which all pairs are shown."""

_MOST_PAIRS = 20

_SAME_IDS = (
    "All sources must identify subjects in the same way: by ids of one kind, or by ids for which "
    "--crosswalk gives others."
)


class Counts(NamedTuple):
    """The attributes by which a finding is counted."""

    verdict: str
    severity: str
    property: str
    explained: int
    """Number of differences that a pattern explains."""


def counts_of(finding: dict[str, Any]) -> Counts:
    """Return the attributes by which a finding is counted."""
    explained = finding.get("explains", {}).get("count", 0)
    return Counts(finding["verdict"], finding["severity"], finding["property"], explained)


def differing(finding: dict[str, Any]) -> set[tuple[str, str]]:
    """Return the pairs of sources that take different positions in a finding."""
    sides = [{claim["source"] for claim in side["claims"]} for side in finding["positions"]]
    return {
        (first, second) if first < second else (second, first)
        for left, right in combinations(sides, 2)
        for first in left
        for second in right
        if first != second
    }


@dataclass
class Summary:
    """Totals of an audit as a whole."""

    rows: int
    sources: Sequence[str]
    properties: Mapping[str, int]
    """Number of rows by property of the vocabulary."""
    unknown: Mapping[str, int]
    """Number of rows by names that are not properties."""
    rejected: int = 0
    """Number of judged rows that could not be read."""
    unread: Sequence[Unread] = ()
    """Cells of all tables that could not be read."""
    notes: Sequence[str] = ()
    """Assumptions made about tables with one record per row."""
    compared: bool = True
    """Whether any subject has more than one source."""
    findings: int = 0
    explained: int = 0
    """Number of facts that patterns explain."""
    by_kind: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Number of findings by verdict and severity."""
    by_property: Counter[str] = field(default_factory=Counter)
    by_pair: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Number of findings, except patterns, by pair of differing sources."""
    patterns: list[dict[str, Any]] = field(default_factory=list)
    worst: list[dict[str, Any]] = field(default_factory=list)
    """The worst findings, limited for each property, verdict and severity."""
    left_out: int = 0
    """Number of findings that are neither patterns nor shown among the worst."""
    since: Differences | None = None
    """The differences from the findings of an earlier audit."""
    _alike: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def take(self, counts: Counts, finding: Callable[[], dict[str, Any]]) -> None:
        """Count a finding; call it worst first. `finding` loads it, if it is to be shown."""
        self.findings += 1
        self.by_kind[counts.verdict, counts.severity] += 1
        self.by_property[counts.property] += 1
        if counts.verdict == "pattern":
            self.explained += counts.explained
            if len(self.patterns) < MOST:
                self.patterns.append(_brief(finding()))
            return
        kind = counts.verdict, counts.severity, counts.property
        if len(self.worst) < MOST and self._alike[kind] < ALIKE:
            self._alike[kind] += 1
            self.worst.append(_brief(finding()))
        else:
            self.left_out += 1

    @property
    def not_compared(self) -> str:
        """Return a sentence that there was nothing to compare, "" if there was."""
        if not self.properties:
            return "No row has a value under a property: see filmfacts properties."
        if self.compared or self.findings:
            return ""
        words = "No subject has more than one source, so there was nothing to compare."
        several = len(self.sources) > 1
        return f"{words} {_SAME_IDS}" if several else words

    @property
    def unread_words(self) -> list[str]:
        """Return sentences on how many cells and rows could not be read; none if all could."""
        words = []
        if number := sum(kind.number for kind in self.unread if kind.table):
            words.append(f"Not understood, and so not compared: {count(number, 'cell')}.")
        if number := max(sum(k.number for k in self.unread if not k.table), self.rejected):
            words.append(self._rows_unread(number))
        return words

    def _rows_unread(self, number: int) -> str:
        words = f"{count(number, 'row')} could not be read"
        if self.rejected == number:
            return f"{words}: see rejected.csv."
        alone = "on undisputed facts"
        if not self.rejected:
            return f"{words}, {alone}."
        return f"{words}: {self.rejected:,} are listed in rejected.csv; the others are {alone}."

    @property
    def more_unread(self) -> str:
        """Return a sentence on how many kinds of unread cells are not shown, if any."""
        rest = self.unread[SHOWN:]
        cells = count(sum(kind.number for kind in rest), "cell")
        return f"And {cells} more, of {count(len(rest), 'other kind')}." if rest else ""

    @property
    def worst_words(self) -> str:
        """Return a sentence on which findings are shown, "" if all are."""
        if not self.left_out:
            return ""
        return f"At most {ALIKE} are shown for each property, verdict and severity."

    @property
    def pairs(self) -> list[tuple[tuple[str, str], int]]:
        """Return the pairs of sources with the most findings; ties are in order of names."""
        return nsmallest(_MOST_PAIRS, self.by_pair.items(), key=lambda pair: (-pair[1], pair[0]))

    @property
    def more_pairs(self) -> bool:
        """Return whether there are more pairs than `pairs`, and too many for a matrix."""
        return not self.few_sources and len(self.by_pair) > _MOST_PAIRS

    @property
    def few_sources(self) -> bool:
        """Return whether the sources are few enough for a matrix of all pairs."""
        return len(self.sources) <= MOST_IN_MATRIX

    def between(self, first: str, second: str) -> int:
        """Return the number of findings in which two sources differ."""
        return self.by_pair[min(first, second), max(first, second)]

    @property
    def shares(self) -> list[tuple[str, int, float]]:
        """Return (property, findings, findings per 1,000 rows) for each property with findings."""
        return [
            (name, number, 1000 * number / self.properties[name])
            for name, number in self.by_property.most_common()
            if self.properties.get(name)
        ]


def _brief(finding: dict[str, Any]) -> dict[str, Any]:
    return {
        key: finding[key]
        for key in ("id", "verdict", "severity", "subject", "property", "explanation")
    }
