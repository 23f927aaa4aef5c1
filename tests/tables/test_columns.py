"""What a table's columns show together: whole dollars, whose certificate, which film of a title."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.build import entity, make_pack, say, source
from support.tables import imported, stated, table

from explorer.model.enums import Kind
from explorer.model.property import Property
from explorer.read.tables import claims
from explorer.read.tables.cell.cells import Raw, read_cell
from explorer.read.tables.format import Column
from explorer.tables.new_pack import new_pack
from explorer.tables.plan import plan_import
from explorer.tables.result import Import


def read(folder: Path, text: str) -> Import:
    return imported(folder, table(folder, text))


def values_of(made: Import, prop: str) -> list[object]:
    return [claim.value for claim in made.claims if claim.property == prop]


def test_sums_that_no_film_takes_in_millions_are_whole_dollars(tmp_path: Path) -> None:
    rows = "A One,42000000\nB Two,310500.0\nC Three,9800000\nD Four,650\nE Five,0\n"
    made = read(tmp_path, f"Title,Box office\n{rows}")
    assert values_of(made, "gross") == [42, 0.3105, 9.8, 0.00065]
    assert not made.unread
    assert (
        'numbers such as "42000000" in "Box office" are read as USD, not thousands' in made.notes[0]
    )


@pytest.mark.parametrize(
    "cells",
    [
        ["42000000", "9800000"],  # two may be slips
        ["42000000", "9800000", "7000000", "12", "45", "200", "31"],  # most are millions
        ["42000000", "9800000", "7000000", "12.5", "45.2"],  # so are these
    ],
)
def test_an_ambiguous_unit_of_a_column_is_not_guessed(tmp_path: Path, cells: list[str]) -> None:
    rows = "".join(f"Film {n} {'x' * n},{cell}\n" for n, cell in enumerate(cells))
    made = read(tmp_path, f"Title,Budget\n{rows}")
    assert len(made.unread) == sum(len(cell) > 4 for cell in cells)


def test_a_fraction_among_whole_dollars_is_listed(tmp_path: Path) -> None:
    rows = "".join(f"Film {n},{n + 6}000000\n" for n in range(60))
    made = read(tmp_path, f'Title,Gross\n{rows}Last Film,"1,131.6"\n')
    (problem,) = made.unread
    assert "1,131.6" in problem.found and "whole USD" in problem.expected


def test_small_sums_beside_large_ones_of_one_sign_are_whole_too(tmp_path: Path) -> None:
    rows = '"A","$42,000,000"\n"B","$9,800,000"\n"C","$7,000,000"\n"D",$918\n"E",$0\n"F",£42m\n'
    made = read(tmp_path, f"Title,Budget\n{rows}")
    assert values_of(made, "budget") == [42, 9.8, 7, 0.000918]
    assert values_of(made, "budget-in-pounds") == [42]
    assert not made.unread and not made.notes


def test_a_running_time_of_zero_is_unknown(tmp_path: Path) -> None:
    made = read(tmp_path, "Title,Runtime\nA One,0\nB Two,91\n")
    assert values_of(made, "runtime") == [91] and not made.unread


@pytest.mark.parametrize(
    ("heading", "region"),
    [
        ("Domestic gross", "US"),
        ("US Gross", "US"),
        ("foreign_gross", "outside the United States"),
        ("France gross", "France"),
        ("Gross (Norway)", "Norway"),
        ("Gross (domestic)", "US"),
        ("usa_gross_income", "US"),
        ("box_office_domestic", "US"),
        ("Worldwide gross", "the world"),
        ("worlwide_gross_income", "the world"),
        ("gross_worldwide", "the world"),
        ("Box office (worldwide)", "the world"),
        ("Gross", ""),
    ],
)
def test_takings_are_those_of_the_country_in_the_heading(
    tmp_path: Path, heading: str, region: str
) -> None:
    made = read(tmp_path, f"Title,{heading}\nA One,$42 million\n")
    (claim,) = [c for c in made.claims if c.property == "gross"]
    assert claim.scope.region == region


@pytest.mark.parametrize("heading", ["Gross no", "Gross is"])
def test_a_country_s_code_at_the_end_of_a_heading_is_a_word(tmp_path: Path, heading: str) -> None:
    made = read(tmp_path, f"Title,Gross,{heading}\nA One,$42 million,$7 million\n")
    assert values_of(made, "gross") == [42]


@pytest.mark.parametrize("heading", ["Released (worldwide)", "Release date (global)"])
def test_a_date_is_not_worldwide(tmp_path: Path, heading: str) -> None:
    made = read(tmp_path, f"Title,{heading}\nA One,2019-05-04\n")
    (claim,) = [c for c in made.claims if c.value == "2019-05-04"]
    assert claim.scope.region == ""


def test_an_adjusted_sum_is_not_a_budget(tmp_path: Path) -> None:
    made = read(tmp_path, "Title,budget,budget_2013$\nA One,$42 million,$60 million\n")
    assert values_of(made, "budget") == [42]


def test_films_of_one_title_in_a_table_are_distinguished_by_their_dates(tmp_path: Path) -> None:
    rows = '"Oct 5, 1961",The Well,$2 million\n"Mar 13, 1962",The Well,$40 million\n'
    made = read(tmp_path, f"release_date,movie,budget\n{rows}")
    assert len(made.entities) == 2
    assert stated(made)["the-well-1962", "budget"] == 40


def test_dates_by_territory_do_not_make_a_second_film(tmp_path: Path) -> None:
    rows = "The Well,US,2019-12-30\nThe Well,UK,2020-01-10\n"
    made = read(tmp_path, f"Title,Territory,Released\n{rows}")
    assert [e.id for e in made.entities if e.kind is Kind.FILM] == ["the-well"]


@pytest.mark.parametrize(("year", "asked"), [("1924", True), ("1925", True), ("1926", False)])
def test_a_film_of_one_title_some_years_away_is_asked_about(
    tmp_path: Path, year: str, asked: bool
) -> None:
    pack = make_pack(
        ("other", "the-well", "release-date", "1922", say()),
        sources=[source("other")],
        entities=[entity("the-well", "film", "The Well")],
    )
    made = imported(tmp_path, table(tmp_path, f"Title,Year\nThe Well,{year}\n"), pack=pack)
    (new,) = made.entities
    assert [question.near for question, _ in made.questions] == ["the-well"] * asked
    assert new.distinct_from == ([] if asked else ["the-well"])


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("Name,Year", "The Well,1922"),
        ("Series_Title,Released_Year", "The Well,1922"),
        ("original_title,release_year", "The Well,1922"),
        ("movie_title,movie_year", "The Well,1922"),
        ("Date,Name,Year,Letterboxd URI", "2017-09-06,The Well,1922,https://boxd.it/29tY"),
    ],
)
def test_headings_that_name_a_film(tmp_path: Path, headings: str, cells: str) -> None:
    made = read(tmp_path, f"{headings}\n{cells}\n")
    assert stated(made) == {("the-well", "title"): "The Well", ("the-well", "release-date"): "1922"}


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("movie_imdb_link", "http://www.imdb.com/title/tt0499549/?ref_=fn"),
        ("movie_id", "tt0499549"),
        ("Code", "tt0499549"),
    ],
)
def test_an_id_is_recognised_by_its_cell(tmp_path: Path, heading: str, cell: str) -> None:
    made = read(tmp_path, f"movie_title,{heading}\nThe Well,{cell}\n")
    assert [entity.ids for entity in made.entities] == [{"imdb": "tt0499549"}]


@pytest.mark.parametrize("actor", ["actor_{}_name", "main_actor_{}"])
def test_numbered_headings_ask_for_one_list(tmp_path: Path, actor: str) -> None:
    headings = f"title,director_name,{actor.format(1)},{actor.format(2)},actor_1_likes"
    made = read(tmp_path, f"{headings}\nThe Well,Di Fir,Bo Ash,Cy Elm,1000\n")
    assert stated(made) == {
        ("the-well", "title"): "The Well",
        ("the-well", "director"): ["di-fir"],
        ("the-well", "cast-list"): ["bo-ash", "cy-elm"],
    }


@pytest.mark.parametrize("heading", ["Rating", "content_rating", "Film rating"])
@pytest.mark.parametrize(
    ("cells", "prop"),
    [
        (["R", "PG-13", "PG", "R", "Unrated"], "certificate-mpa"),
        (["R", "PG13", "NR", "NotRated", "Approved"], "certificate-mpa"),
        (["A", "UA", "U", "R", "UA"], "certificate"),
    ],
)
def test_the_whole_column_shows_which_board_gives_the_certificates(
    tmp_path: Path, heading: str, cells: list[str], prop: str
) -> None:
    rows = "".join(f"Film {n},{cell}\n" for n, cell in enumerate(cells))
    made = read(tmp_path, f"Title,{heading}\n{rows}")
    assert {c.property for c in made.claims} == {"title", prop}
    assert not made.unread


@pytest.mark.parametrize(
    ("heading", "cell", "names", "unread"),
    [
        ("Director", "Ada Quill/Bo Ash", ["Ada Quill", "Bo Ash"], 0),
        ("Director", "Ada Quill / Bo Ash", ["Ada Quill", "Bo Ash"], 0),
        ("Cast", "Ada Quill/Bo Ash/Cy Elm, Jr.", ["Ada Quill", "Bo Ash", "Cy Elm, Jr."], 0),
        ("Director", "Ada Quill/Madonna", [], 1),
        ("Production company", "Tide Film A/S", ["Tide Film A/S"], 0),
    ],
)
def test_a_slash_separates_people(
    tmp_path: Path, heading: str, cell: str, names: list[str], unread: int
) -> None:
    made = read(tmp_path, f'Title,{heading}\nThe Well,"{cell}"\n')
    assert [entity.name for entity in made.entities if entity.kind is not Kind.FILM] == names
    assert len(made.unread) == unread


def test_tables_that_are_read_together_share_the_ids_of_films(tmp_path: Path) -> None:
    films = table(tmp_path, "movieId,title\n1,The Well (1922)\n2,Salt (1999)\n", "films.csv")
    links = table(tmp_path, "movieId,imdbId,tmdbId\n1,0000011,862\n3,0000012,5\n", "links.csv")
    cast = table(tmp_path, "movie_id,actor\n2,Ada Quill\n9,Bo Ash\n", "cast.csv")
    made = imported(tmp_path, links, films)
    assert [entity.ids for entity in made.entities] == [{"imdb": "tt0000011", "tmdb": "862"}, {}]
    (problem,) = made.unread
    assert (problem.path.name, problem.line) == ("links.csv", 3)
    assert not made.notes

    films = table(tmp_path, "id,title\n1,The Well\n2,Salt\n", "films.csv")
    made = imported(tmp_path, films, cast)
    assert stated(made)["salt", "cast-list"] == ["ada-quill"]
    assert [problem.found for problem in made.unread] == ['the id "9" without a name']


def test_a_table_of_its_own_ids_is_not_joined(tmp_path: Path) -> None:
    films = table(tmp_path, "id,title\n1,The Well\n2,Salt\n", "films.csv")
    cast = table(tmp_path, "id,actor\n1,Ada Quill\n", "cast.csv")
    made = imported(tmp_path, films, cast)
    assert {claim.property for claim in made.claims} == {"title"}


def test_a_spreadsheet_may_name_its_delimiter_above_the_headings(tmp_path: Path) -> None:
    made = read(tmp_path, "sep=;\nTitle;Director\nThe Well, Part 2;Ada Quill\n")
    assert stated(made)["the-well-part-2", "director"] == ["ada-quill"]
    assert [problem.line for problem in made.unread] == [] and not made.notes


@pytest.mark.parametrize(
    ("others", "date", "read_as"),
    [
        ("7/30/99 12/25/88 6/14/71", "3/4/12", "2012-03-04"),
        ("30/7/99 25/12/88 14/6/71", "3/4/12", "2012-04-03"),
        ("30.7.99 25.12.88 14.6.71", "3.4.12", "2012-04-03"),
        ("30-Jul-99 25-Dec-88 14-Jun-71", "3-Apr-12", "2012-04-03"),
        ("7/30/99 12/25/88 6/14/31", "3/4/12", None),  # may be of 1912
        ("7/30/99 12/25/88", "3/4/12", None),
        ("7/30/99 12/25/88 25/12/71", "3/4/12", None),  # in both orders
        ("7/3/99 12/5/88 6/4/71", "3/4/12", None),  # in neither
    ],
)
def test_a_column_s_other_dates_settle_order_and_century(
    tmp_path: Path, others: str, date: str, read_as: str | None
) -> None:
    rows = "".join(f"Film {at},{word}\n" for at, word in enumerate(others.split()))
    made = read(tmp_path, f"Title,Released\n{rows}The Well,{date}\n")
    assert stated(made).get(("the-well", "release-date")) == read_as
    assert any(problem.found == f'"{date}"' for problem in made.unread) == (read_as is None)


def test_films_of_one_title_are_distinguished_by_years_of_two_digits(tmp_path: Path) -> None:
    rows = "".join(f"Film {at},{day}-Jul-{at}\n" for at, day in ((99, 30), (88, 25), (71, 14)))
    made = read(tmp_path, f"Title,Released\n{rows}The Well,24-Nov-10\nThe Well,21-Nov-18\n")
    assert sum(entity.name == "The Well" for entity in made.entities) == 2


@pytest.mark.parametrize(
    ("title", "year", "known", "asked"),
    [
        ("Salt Well 2", "1924", True, False),
        ("Saltwell II", "1924", True, False),
        ("Salt Well 2", "1925", False, True),
        ("Salt Well III", "1924", False, False),
    ],
)
def test_a_sequel_number_in_another_form_is_matched_by_year(
    tmp_path: Path, title: str, year: str, known: bool, asked: bool
) -> None:
    pack = make_pack(
        ("other", "salt-well-ii", "release-date", "1924", say()),
        sources=[source("other")],
        entities=[entity("salt-well-ii", "film", "Salt Well II")],
    )
    made = imported(tmp_path, table(tmp_path, f"Title,Year\n{title},{year}\n"), pack=pack)
    assert (not made.entities) == known
    assert bool(made.questions) == asked


def test_a_film_of_no_single_year_is_read(tmp_path: Path) -> None:
    made = read(tmp_path, "Title,Year\nSalt Well,the 80s\nEmber,1924\n")
    assert len([e for e in made.entities if e.kind is Kind.FILM]) == 2


def test_films_that_one_table_names_in_two_ways_stay_two(tmp_path: Path) -> None:
    made = read(tmp_path, "Title,Year\nSalt Well 2,1924\nSalt Well II,1924\n")
    assert len([e for e in made.entities if e.kind is Kind.FILM]) == 2


def test_repeated_cells_are_read_once_even_if_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted(prop: Property, word: str, column: Column) -> Raw:
        asked.append(word)
        return read_cell(prop, word, column)

    monkeypatch.setattr(claims, "read_cell", counted)
    table = tmp_path / "films.csv"
    table.write_text("title,runtime\n" + "".join(f"Film {n},long\nTale {n},90\n" for n in range(9)))
    plan = plan_import(new_pack(tmp_path / "pack")[0], [table], "films")
    assert (len(plan.unread), values_of(plan, "runtime")) == (9, [90] * 9)
    assert (asked.count("long"), asked.count("90")) == (1, 1)


@pytest.mark.parametrize(
    ("cells", "people"),
    [
        (["Quill, Ada", "Elm, Anna", "Oduya, Mira"], ["ada-quill", "anna-elm", "mira-oduya"]),
        (["Quill, Ada; Elm, Anna", "Madonna", "van Oduya, Mira", "Ash, Peter, Jr."],
         ["ada-quill", "anna-elm", "madonna", "mira-van-oduya", "peter-ash-jr"]),
        (["Quill, Ada|Elm, Anna", "Oduya, Mira", "Ash, Peter"],
         ["ada-quill", "anna-elm", "mira-oduya", "peter-ash"]),
    ],
)  # fmt: skip
def test_a_column_of_names_with_the_family_name_first(
    tmp_path: Path, cells: list[str], people: list[str]
) -> None:
    rows = "".join(f'Film {n},"{cell}"\n' for n, cell in enumerate(cells))
    made = read(tmp_path, f"Title,Director\n{rows}")
    directors = [v for c in made.claims if c.property == "director" for v in c.value]
    assert sorted(directors) == sorted(people) and not made.unread
    assert 'in "Director" are read as one person\'s, with the family name first' in made.notes[0]


@pytest.mark.parametrize(
    "cells",
    [
        ["Quill, Ada", "Elm, Anna"],  # two may be chance
        ["Quill, Ada", "Elm, Anna", "Oduya, Mira", "Bo Ash", "Cy Elm"],  # others stand otherwise
        ["Prince, Bjork", "Drake, Lorde", "Seal, Moby"],  # none of them is known as a given name
    ],
)
def test_a_column_in_which_a_comma_may_separate_two_people_is_not_guessed(
    tmp_path: Path, cells: list[str]
) -> None:
    rows = "".join(f'Film {n},"{cell}"\n' for n, cell in enumerate(cells))
    made = read(tmp_path, f"Title,Director\n{rows}")
    assert len(made.unread) == sum("," in cell for cell in cells)


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        (["1990-01-01T00:00:00Z"] * 5 + ["1991-05-14T00:00:00Z"] * 60, 5),
        (["1990-01-01"] * 5 + ["1991-05-14"] * 200, 0),  # some films do open on that day
        (["1990-01-01"] * 5 + ["1991"] * 9, 0),  # this source has years of its own
    ],
)
def test_1_january_throughout_stands_for_a_year(
    tmp_path: Path, dates: list[str], years: int
) -> None:
    rows = "".join(f"Film {n},{date}\n" for n, date in enumerate(dates))
    made = read(tmp_path, f"Title,Publication date\n{rows}")
    assert values_of(made, "release-date").count("1990") == years
    assert bool(made.notes) == bool(years) and not made.unread


def test_midnight_on_1_january_beside_an_id_of_wikidata_stands_for_a_year(tmp_path: Path) -> None:
    item = "http://www.wikidata.org/entity/Q9900001"
    made = read(
        tmp_path,
        "film,filmLabel,publicationDate,openingDate\n"
        f"{item}1,Reed,1990-01-01T00:00:00Z,1990-01-01\n{item}2,Weir,1991-05-14T00:00:00Z,\n",
    )
    assert set(values_of(made, "release-date")) == {"1990", "1990-01-01", "1991-05-14"}
