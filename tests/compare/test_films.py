"""A pack on many films: what there is on each, and the pack as it is on one of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.build import entity, make_pack, say, source
from support.many_films import write_pack

from explorer.compare.engine import compare
from explorer.compare.films import Films
from explorer.model.place import Place, PlaceKind
from explorer.model.scope import Scope
from explorer.pages import page_for
from explorer.pages.build import VIEWS
from explorer.pages.films import film_row, films_words, find_films
from explorer.pages.findings import Grouping, group_findings, groupings
from explorer.pages.reader import Claims, reader
from explorer.report.build import Report, render
from explorer.session import Session


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """A pack of three databases on thirty films."""
    root: Path = tmp_path_factory.mktemp("many") / "pack"
    write_pack(root, films=30, planted=0.2)
    return Session.load(root)


def test_films_stand_by_how_disputed_they_are(session: Session) -> None:
    films = session.films.all
    assert session.films.many and len(films) >= 30
    disputed = [film.disputed for film in films]
    assert disputed == sorted(disputed, reverse=True) and disputed[0] > 0
    findings = [f for f in session.comparison.findings if not f.explains]
    assert sum(len(film.findings) for film in films) == len(findings)
    explained = sum(len(f.explains) for f in session.comparison.findings)
    assert sum(film.explained for film in films) == explained > 0


def test_a_pack_that_names_its_film_is_about_that() -> None:
    films = [entity(f"film-{n}", "film") for n in range(5)]
    rows = [("a", film.id, "runtime", 90 + n) for n, film in enumerate(films)]
    for work, many in (("", True), ("film-0", False)):
        pack = make_pack(*rows, entities=films, work=work)
        assert Films(pack, compare(pack)).many is many
    few = make_pack(*rows[:3], entities=films)
    assert not Films(few, compare(few)).many


def test_what_is_found_of_a_source_disputes_no_film() -> None:
    films = [entity(f"film-{n}", "film") for n in range(4)]
    rows = [(key, film.id, "gross", 40) for key in "ab" for film in films]
    sources = [source(key, seen=None) for key in "ab"]
    rows[0] = ("a", "film-0", "gross", 70)
    pack = make_pack(*rows, sources=sources, entities=films)
    comparison = compare(pack)
    assert {finding.subject for finding in comparison.findings} == {"film-0", "a", "b"}
    assert [len(film.findings) for film in Films(pack, comparison).all] == [1, 0, 0, 0]


def test_a_claim_is_about_the_film_that_its_scope_names() -> None:
    films = [entity(f"film-{n}", "film") for n in range(2)]
    rows = [
        ("a", "ann", "played-by", ["bo"], say(scope=Scope(work="film-1"))),
        ("a", "bo", "born", "1970"),
        ("a", "film-0", "runtime", 90),
    ]
    people = [entity("ann", "character"), entity("bo", "person")]
    pack = make_pack(*rows, entities=[*films, *people])
    known = Films(pack, compare(pack))
    assert [known.film_of(claim) for claim in pack.claims.values()] == ["film-1", "", "film-0"]
    narrowed, _ = known.narrowed("film-1")
    # What is said of whoever its claims name goes with a film, if it is on no other.
    assert {claim.property.id for claim in narrowed.claims.values()} == {"played-by", "born"}


def test_one_film_has_its_claims_findings_and_cleared_pairs(session: Session) -> None:
    film = next(film for film in session.films.all if film.findings and film.explained)
    about_film = session.about(film.id)
    assert about_film is session.about(film.id)
    assert about_film.pack.header.title == session.pack.name(film.id)
    assert {claim.subject for claim in about_film.pack.claims.values()} == {film.id}
    own = [finding for finding in about_film.comparison.findings if not finding.explains]
    assert own == list(film.findings)
    patterns = [finding for finding in about_film.comparison.findings if finding.explains]
    assert sum(len(finding.explains) for finding in patterns) == film.explained
    assert all(fact.subject == film.id for finding in patterns for fact in finding.explains)
    whole = session.comparison.cleared
    facts = {claim.fact for claim in about_film.pack.claims.values()}
    assert sum(about_film.comparison.cleared.totals().values()) == sum(whole.totals(facts).values())
    assert len(list(about_film.comparison.cleared)) == len(about_film.comparison.cleared)
    for view in VIEWS:
        assert page_for(about_film, Place(view)).rows


def test_films_are_searched_by_words_of_title_and_year(session: Session) -> None:
    film = session.films.all[0]
    row = film_row(session, film)
    assert film in find_films(session, row.name.split()[-1])
    assert {find_film.year for find_film in find_films(session, film.year)} >= {film.year}
    assert find_films(session, "zzz") == []
    assert "with “zzz”" in films_words(session, [], "zzz")
    page = page_for(session, Place.film(film.id))
    assert page.title == row.name and "Where the sources disagree" in page.plain


def test_findings_are_grouped_by_film_and_by_who_disagrees(session: Session) -> None:
    assert Grouping.FILM in groupings(session)
    assert Grouping.FILM not in groupings(session.about(session.films.all[0].id))
    findings = session.findings()
    for by in (Grouping.FILM, Grouping.SOURCES):
        groups = group_findings(session, findings, by)
        assert sum(len(group) for _, group in groups) == len(findings)
        assert len({heading.title for heading, _ in groups}) == len(groups) > 1
    groups = group_findings(session, findings, Grouping.FILM)
    by_film = {heading.title: group for heading, group in groups}
    assert all(finding.explains for finding in by_film["On several films"])


def test_the_timeline_of_many_films_counts_them_by_year(session: Session) -> None:
    rows = page_for(session, Place(PlaceKind.TIMELINE)).plain.splitlines()
    years = {film.year for film in session.films.all}
    assert sum(line[:4] in years for line in rows) == len(years)


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_report_begins_with_patterns_and_the_most_disputed_films(
    session: Session, form: str
) -> None:
    made = render(Report(session.pack, session.comparison, session.findings()), form)
    first, rest = made.split("Consistent differences", 1)
    films = [film for film in session.films.all if film.findings]
    assert f"{len(films)} of {len(session.films.all)} disputed" in rest
    assert session.pack.name(films[0].id) in rest
    alone = session.about(films[0].id)
    few = render(Report(alone.pack, alone.comparison, alone.findings()), form)
    assert "Consistent differences" not in few and first


def test_databases_are_not_asked_what_they_saw(session: Session) -> None:
    for finding in session.comparison.findings:
        assert "before release" not in finding.support.why
        assert all(side.saw_it == 0 for side in finding.support.sides)
    sources = page_for(session, Place(PlaceKind.SOURCES)).plain
    assert "unclear whether" not in sources and "as records" in sources


def test_a_long_text_is_read_in_parts(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.pages.reader._MOST_ROWS", 50)
    source = session.pack.sources["north"]
    whole = reader(session, source, 15, True, Claims.NONE)
    assert set(whole.lines) == {0, *range(1, 31)}, "without their claims, there is room for all"
    for line in (1, 15, 30):
        made = reader(session, source, line, True, Claims.ALL)
        shown = [number for number in dict.fromkeys(made.lines) if number]
        first, last = shown[0], shown[-1]
        assert shown == [*range(first, last + 1)] and line in shown
        assert abs((first + last) / 2 - line) <= 1 or first == 1 or last == 30, "on both sides"
        assert 50 <= len(made.page.rows) < 70
        assert made.page.rows[made.row_of(line)].target == Place.passage("north", line)
        links = [r.target for r in made.page.rows if r.plain.startswith("More: lines")]
        before = [Place.passage("north", first - 1)] if first > 1 else []
        after = [Place.passage("north", last + 1)] if last < 30 else []
        assert links == [*before, *after]
