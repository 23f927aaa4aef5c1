"""A report's overview of a pack on many films: the disputed ones, and the patterns."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from explorer.model.enums import Severity
from explorer.model.finding import Finding
from explorer.report.build import DISMISSED, Report

MOST_FILMS = 25
"""Maximum number of films on the first page."""


@dataclass(frozen=True, slots=True)
class FilmLine:
    """A film with findings, as listed on the first page."""

    name: str
    year: str
    numbers: tuple[int, ...]
    """Number of findings by severity, most severe first, then the total."""
    explained: int
    """Number of differences that patterns explain."""
    first: Finding
    """The worst finding."""


def film_lines(report: Report) -> list[FilmLine]:
    """Return the films with findings, most disputed first; none if the pack is on few films."""
    if report.films is None:
        return []
    shown = {finding.id for finding in report.findings if report.state(finding) != DISMISSED}
    lines = []
    for film in report.films.all:
        findings = [finding for finding in film.findings if finding.id in shown]
        if findings:
            by = Counter(finding.severity for finding in findings)
            numbers = (*(by[severity] for severity in Severity), len(findings))
            name = report.pack.name(film.id)
            lines.append(FilmLine(name, film.year, numbers, film.explained, findings[0]))
    return lines


def films_caption(report: Report, lines: list[FilmLine]) -> str:
    """Return the table's caption: how many films are disputed, and how many of them are listed."""
    assert report.films is not None
    films = len(report.films.all)
    every = len(lines) == films > 1
    total = f"all {films:,} disputed" if every else f"{len(lines):,} of {films:,} disputed"
    return f"{total}, the first {MOST_FILMS}" if len(lines) > MOST_FILMS else total


def patterns(report: Report) -> list[tuple[Finding, str]]:
    """Return the patterns with a sentence each; none if the pack is on few films."""
    if report.films is None:
        return []
    return [(finding, finding.explanation) for finding in report.standing() if finding.explains]
