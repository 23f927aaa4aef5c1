"""The timeline of a pack on many films: how many there are of each year, and which are disputed."""

from __future__ import annotations

from collections import Counter

from explorer.compare.films import Film
from explorer.model.enums import Severity
from explorer.model.place import PlaceKind
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.session import Session
from explorer.text import count
from explorer.wording.labels import SEVERITY_GLYPHS

_LONGEST = 30
"""Cells of the longest bar."""
_MOST = 3
"""Disputed films that are named under their year."""


def years_page(session: Session) -> Page:
    """Return the films by year of release, with the findings on them, most disputed first."""
    by_year: dict[str, list[Film]] = {}
    for film in session.films.all:
        by_year.setdefault(film.year, []).append(film)
    most = max(map(len, by_year.values()), default=1)
    years = sorted(year for year in by_year if year)
    span_words = f"{years[0]} to {years[-1]}" if years else "no dates"
    films = count(len(session.films.all), "film")
    rows: list[Row] = [row(Span(f"{films} by year of release, {span_words}", "dim")), BLANK]
    for year in [*years, *([""] if "" in by_year else [])]:
        rows += _year(session, year, by_year[year], most)
    return Page(Place(PlaceKind.TIMELINE), "Films by year", "timeline", tuple(rows))


def _year(session: Session, year: str, films: list[Film], most: int) -> list[Row]:
    bar = "█" * max(1, round(_LONGEST * len(films) / most))
    counts = Counter(finding.severity for film in films for finding in film.findings)
    marks = [
        Span(f"  {SEVERITY_GLYPHS[s]}{counts[s]:,} {s}", str(s)) for s in Severity if counts[s]
    ]
    disputed = [film for film in films if film.findings]
    number = count(len(films), "film")
    rows = [
        row(
            Span(f"{year or '?':<5}", "strong"),
            Span(f"{bar:<{_LONGEST}}", "source"),
            Span(f" {number:>9}", "dim"),
            *marks,
        )
    ]
    rows += [
        row(
            span(session.pack.name(film.id), "link"),
            Span(f"  {count(len(film.findings), 'finding')}", "dim"),
            to=Place.film(film.id),
            indent=6,
        )
        for film in disputed[:_MOST]
    ]
    if len(disputed) > _MOST:
        rows.append(row(Span(f"and {len(disputed) - _MOST:,} more disputed", "dim"), indent=6))
    return rows
