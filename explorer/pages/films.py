"""The films of a pack: a list with columns, most disputed first, and a page for each film."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from explorer.compare.films import Film
from explorer.model.enums import Severity, Verdict
from explorer.pages.list_rows import FilmRow
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.rows import finding_row, heading, labelled
from explorer.session import Session, per_session
from explorer.text import clean, count
from explorer.values.folding import words_of
from explorer.wording.labels import SEVERITY_GLYPHS, VERDICTS
from explorer.wording.records import sources_in

MOST_FINDINGS = 100
"""Maximum number of findings on a film's page, which links to all of them."""


@per_session
def _words(session: Session) -> list[frozenset[str]]:
    """Return the searchable words of each film, in the order of the list."""
    pack = session.pack
    words_by_film = []
    for film in session.films.all:
        entity = pack.entities[film.id]
        names = (entity.name, *entity.aliases, *entity.spellings, *map(str, entity.ids.values()))
        words_by_film.append(
            frozenset((film.year, *(word for name in names for word in words_of(name))))
        )
    return words_by_film


def find_films(session: Session, text: str = "") -> Sequence[Film]:
    """Return the films with a word in their names, id or year beginning with each word typed."""
    films, wanted = session.films.all, words_of(text)
    if not wanted:
        return films
    return [
        film
        for film, words in zip(films, _words(session), strict=True)
        if all(any(word.startswith(part) for word in words) for part in wanted)
    ]


def film_row(session: Session, film: Film) -> FilmRow:
    """Return a film as a row of a list."""
    counts = Counter(finding.severity for finding in film.findings)
    return FilmRow(
        film.id,
        clean(session.pack.name(film.id)),
        film.year,
        film.claims,
        len(film.sources),
        (counts[Severity.HIGH], counts[Severity.MEDIUM], counts[Severity.LOW]),
        film.explained,
    )


def films_words(session: Session, shown: Sequence[Film], text: str) -> str:
    """Return the number of films shown, and how many of them are disputed."""
    films = session.films.all
    if text.strip():
        return f"{len(shown):,} of {count(len(films), 'film')} with “{clean(text.strip())}”"
    disputed = sum(bool(film.findings) for film in films)
    findings = sum(len(film.findings) for film in films)
    return (
        f"{count(len(films), 'film')}, {disputed:,} disputed: {count(findings, 'finding')} "
        "· most disputed first"
    )


def film_page(session: Session, film_id: str) -> Page | None:
    """Return the page of a film: its findings, differences explained by patterns, its sources."""
    film = session.films.by_id.get(film_id)
    if film is None:
        return None
    name = span(session.pack.name(film.id)).text
    rows: list[Row] = [
        row(
            Span(f"{film.year} · " if film.year else "", "dim"),
            Span(f"{count(film.claims, 'claim')} by {count(len(film.sources), 'source')}", "dim"),
        ),
        labelled("Sources", span(sources_in(session.pack, film.sources), "source")),
        labelled("Findings", *_counts(film)),
        BLANK,
    ]
    if film.findings:
        rows.append(heading("Where the sources disagree"))
        rows += [
            finding_row(session, finding, 2, film.id) for finding in film.findings[:MOST_FINDINGS]
        ]
    patterns = [f for f in session.about(film.id).comparison.findings if f.explains]
    if patterns:
        rows += [BLANK] * bool(film.findings)
        rows.append(heading("Differences that a pattern explains"))
        rows += [finding_row(session, finding, 2) for finding in patterns]
    if not film.findings and not patterns:
        rows.append(row("The sources do not conflict on this film."))
    ways = BLANK, row(span("All claims about it", "link"), to=Place.entity(film.id))
    rows += [way._replace(only_leads=True) for way in ways]
    return Page(Place.film(film.id), name, name, tuple(rows))


def _counts(film: Film) -> list[Span]:
    if not film.findings:
        return [Span("none", "dim")]
    verdicts = Counter(finding.verdict for finding in film.findings)
    parts = [
        Span(f"{verdicts[v]} {VERDICTS[v].filter_plural if verdicts[v] > 1 else v}", str(v))
        for v in Verdict
        if verdicts[v]
    ]
    return [part for item in parts for part in (Span(", "), item)][1:]


def films_page(session: Session, place: Place) -> Page | None:
    """Return the list of films, or the page of one film."""
    if place.id:
        return film_page(session, place.id)
    films = session.films.all
    rows: list[Row] = [row(Span(films_words(session, films, ""), "dim")), BLANK]
    for film in films:
        line = film_row(session, film)
        marks = [
            Span(f"  {number} {SEVERITY_GLYPHS[severity]} {severity}", str(severity))
            for severity, number in zip(Severity, line.severities, strict=True)
            if number
        ]
        year = Span(f" {film.year}" if film.year else "", "dim")
        rows.append(row(span(line.name, "link"), year, *marks, to=line.target))
    return Page(place, "Films", "films", tuple(rows))
