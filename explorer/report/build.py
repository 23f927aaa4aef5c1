"""The report that every format is rendered from, and the list of formats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from importlib import import_module

from explorer import __version__
from explorer.compare.films import Films
from explorer.compare.findings import sort_findings
from explorer.compare.sources import judge_sources
from explorer.compare.uncompared import uncompared_in_words
from explorer.model.enums import Severity, Verdict
from explorer.model.finding import Comparison, Finding
from explorer.model.pack import Pack
from explorer.model.source import Source
from explorer.model.source_record import SourceRecord
from explorer.report.formats import FORMATS
from explorer.session import NoRulings, Rulings

DISMISSED, EXPLAINED = "dismissed", "explained"
"""Decisions "not a conflict" and "explained"."""


@dataclass(frozen=True)
class Report:
    """A pack and the findings to report, all of them or a selection, with the user's rulings."""

    pack: Pack
    comparison: Comparison
    findings: Sequence[Finding]
    rulings: Rulings = field(default_factory=NoRulings)
    selection: str = ""
    """The filter of the findings in words; "" for all of them."""
    unmatched: int = 0
    """Number of the user's rulings on findings that no longer exist."""
    made: date | None = None
    """The date shown in formats that people read, if any."""
    since: str = ""
    """The numbers of findings new, gone and changed since an earlier report, in words, if any."""

    @property
    def program(self) -> str:
        """Return the program's name and version."""
        return f"filmfacts {__version__}"

    @cached_property
    def records(self) -> Mapping[str, SourceRecord]:
        """Return the assessment of each source as a whole, by its id."""
        return {r.source: r for r in judge_sources(self.pack, self.comparison)}

    @cached_property
    def films(self) -> Films | None:
        """Return the pack's films if there are many, else None."""
        films = Films(self.pack, self.comparison)
        return films if films.many else None

    @cached_property
    def _film_ranks(self) -> Mapping[str, int]:
        films = self.films.all if self.films else ()
        ranks: dict[str, int] = {}
        for rank, film in enumerate(films):
            for finding in film.findings:
                ranks.setdefault(finding.id, rank)
        return ranks

    @cached_property
    def uncompared(self) -> str:
        """Return in words how many claims were not compared and why, "" if all were."""
        return uncompared_in_words(self.pack)

    def counts(self) -> dict[str, int]:
        """Return the `counts` object of the JSON report."""
        return {
            "sources": len(self.pack.sources),
            "entities": len(self.pack.entities),
            "passages": len(self.pack.passages),
            "claims": len(self.pack.claims),
            "findings": len(self.findings),
        }

    def worst_first(self) -> list[Finding]:
        """Return the findings to report, worst first, whatever order they were given in."""
        return sort_findings(self.findings)

    def by_film(self, findings: Sequence[Finding]) -> list[Finding]:
        """In a pack on many films, sort findings by film, the most disputed first.

        Patterns, which cover two or more films, come before them.
        """
        ranks = self._film_ranks
        return sorted(
            findings, key=lambda finding: (not finding.explains, ranks.get(finding.id, 0))
        )

    def standing(self) -> list[Finding]:
        """Return the findings that the user has not dismissed, worst first."""
        return [finding for finding in self.worst_first() if self.state(finding) != DISMISSED]

    def dismissed(self) -> list[Finding]:
        """Return the findings that the user has dismissed, worst first."""
        return [finding for finding in self.worst_first() if self.state(finding) == DISMISSED]

    def sources(self) -> list[Source]:
        """Return the sources sorted by id, so that the order of the pack's files has no effect."""
        return sorted(self.pack.sources.values(), key=lambda source: source.id)

    def tally(self) -> Mapping[tuple[Verdict, Severity], int]:
        """Return the number of findings by verdict and severity."""
        return Counter((f.verdict, f.severity) for f in self.findings)

    def state(self, finding: Finding) -> str:
        """Return the user's decision on a finding."""
        return self.rulings.state(finding)

    def note(self, finding: Finding) -> str:
        """Return the user's note on a finding."""
        return self.rulings.note(finding)

    def outdated(self, finding: Finding) -> bool:
        """Return whether a finding's claims have changed since the user's decision."""
        return self.rulings.outdated(finding)


def render(report: Report, format_name: str) -> str:
    """Return the report as text in one of `FORMATS`.

    Raises:
        KeyError: there is no such format.
    """
    return "".join(render_parts(report, format_name))


def render_parts(report: Report, format_name: str) -> Iterable[str]:
    """Return the report's text, in parts if that takes less memory.

    Raises:
        KeyError: there is no such format.
    """
    if format_name not in FORMATS:
        raise KeyError(format_name)
    # Imported here because the formats import Report, and HTML is slow to import.
    module = import_module(f"explorer.report.{format_name}")
    parts: Iterable[str] = (
        module.parts(report) if format_name == "json" else (module.render(report),)
    )
    return parts
