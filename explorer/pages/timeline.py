"""Both timelines in words: real-world dates and story time; for many films, release years."""

from __future__ import annotations

from collections import Counter

from explorer.charts.source_labels import source_labels
from explorer.charts.story import StoryBar, story_timeline
from explorer.charts.timeline import Bar, timeline
from explorer.compare.films import Film
from explorer.model.enums import Severity
from explorer.model.place import PlaceKind
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.rows import claim_rows, finding_row, heading, passage_place, verdict_spans
from explorer.session import Session
from explorer.text import count
from explorer.values.dates import in_full
from explorer.wording.dates import date_words
from explorer.wording.labels import SEVERITY_GLYPHS
from explorer.wording.records import fact_title, opening_name, shown_phrase, source_line


def timeline_page(session: Session, place: Place) -> Page:
    """Return both timelines as a list, for reading line by line; for many films, release years."""
    if session.films.many:
        return years_page(session)
    rows: list[Row] = []
    for lane in timeline(session).lanes:
        name = span(opening_name(session.pack, lane.source), "source")
        rows.append(row(name, to=Place.source(lane.source)))
        rows += [_bar_row(bar) for bar in lane.bars]
    if rows:
        rows.insert(0, heading("In the real world"))
    story = story_timeline(session)
    if story.lanes:
        rows += [BLANK, heading("In the story")]
        names = [session.pack.in_sentence(event) for event in story.axis]
        if len(names) > 1:
            rows.append(row(Span("Known order: ", "dim"), span(", then ".join(names))))
        for story_lane in story.lanes:
            source = story_lane.source
            name = span(opening_name(session.pack, source), "source")
            rows.append(row(name, to=Place.source(source)))
            rows += [_story_row(bar) for bar in story_lane.bars]
    if not rows:
        rows = [row("No source dates anything.")]
    return Page(place, "Timeline", "timeline", tuple(rows))


def _bar_row(bar: Bar) -> Row:
    return row(
        span(date_words(bar.when), "value"),
        span(f"  {bar.label}"),
        *verdict_spans(bar.conflict),
        to=bar.place,
        indent=2,
    )


def _story_row(bar: StoryBar) -> Row:
    what = [span(f"{bar.subject}: ")] if bar.subject else []
    return row(
        *what, span(bar.label, "value"), *verdict_spans(bar.conflict), to=bar.place, indent=2
    )


def item_page(session: Session, place: Place) -> Page:
    """Return the page of a timeline's item: its claim and source, or the source itself."""
    claim = session.pack.claims.get(place.id) if place.kind == PlaceKind.CLAIM else None
    if claim is None:
        return _source_item(session, place)
    title = span(fact_title(session.pack, claim.subject, claim.property.id)).text
    rows: list[Row] = []
    if claim.statement:
        rows.append(row(span(claim.statement, "strong"), to=place))
    rows += claim_rows(session, claim, value=True)[:1]
    if quoted := shown_phrase(claim):
        rows.append(row(span(f"“{quoted}”", "phrase"), to=passage_place(claim)))
    findings = session.comparison.by_claim.get(claim.id, [])
    rows += [finding_row(session, finding) for finding in findings]
    return Page(Place(PlaceKind.TIMELINE), title, title, tuple(rows), "Claim")


def _source_item(session: Session, place: Place) -> Page:
    source = session.pack.sources.get(place.id)
    if source is None:
        return Page(place, "Nothing here", "Nothing here", ())
    name = source_labels(session)[source.id]
    rows = (
        row(span(source_line(source), "strong"), to=place),
        row(
            Span("published ", "dim"),
            span(in_full(source.published or "") or "at an unknown date", "value"),
        ),
    )
    return Page(Place(PlaceKind.TIMELINE), name, name, rows, "Source")


_LONGEST = 30
"""Width of the longest bar, in cells."""
_MOST = 3
"""Maximum number of disputed films named under their year."""


def years_page(session: Session) -> Page:
    """Return the page of films by release year, with their findings, most disputed first."""
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
