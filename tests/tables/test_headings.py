"""Tables without a mapping: what their headings are taken for, and what is asked about."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from support.tables import imported, stated, table

from explorer.model.enums import Kind
from explorer.read.tables.header.heading_words import YEAR


def read(folder: Path, text: str, title: str = "") -> dict[tuple[str, str], object]:
    return stated(imported(folder, table(folder, text), title=title))


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("Actor,Character", "Mira Oduya,Captain Brandt"),
        ("Character,Actor", "Captain Brandt,Mira Oduya"),
        ("Role,Played by", "Captain Brandt,Mira Oduya"),
        ("character_name;cast_member", "Captain Brandt;Mira Oduya"),
        ("Name,Character", "Mira Oduya,Captain Brandt"),
        ("#,Performer,Part", "1,Mira Oduya,Captain Brandt"),
    ],
)
def test_a_cast_list(tmp_path: Path, headings: str, cells: str) -> None:
    values = read(tmp_path, f"{headings}\n{cells}\n", "The Lantern")
    assert values == {
        ("captain-brandt", "played-by"): ["mira-oduya"],
        ("the-lantern", "cast-list"): ["mira-oduya"],
    }


@pytest.mark.parametrize(
    ("heading", "cell", "prop", "value"),
    [
        ("Dir.", "Ada Quill", "director", ["ada-quill"]),
        ("A film by", "Ada Quill", "director", ["ada-quill"]),
        ("Mins", "112", "runtime", 112),
        ("Prod Yr", "1987", "release-date", "1987"),
        ("Rel. Date US", "1987-05-14", "release-date", "1987-05-14"),
        ("Kinostart US", "1987-05-14", "release-date", "1987-05-14"),
        ("BO USD", "3000000", "gross", 3),
        ("Distrib.", "Gull Films", "distributor", ["gull-films"]),
        ("Lang.", "English", "language", ["english"]),
        ("DoP", "Ada Quill", "cinematographer", ["ada-quill"]),
        ("In cinemas", "1987-05-14", "release-date", "1987-05-14"),
        ("Original air date", "14 May 1987", "release-date", "1987-05-14"),
        ("U.K. viewers (millions)", "5.21", "admissions", 5.21),
        ("boxoffice", "$2000000", "gross", 2),
        ("releasedate", "1987-05-14", "release-date", "1987-05-14"),
        ("Rated", "Rated PG-13", "certificate-mpa", "PG-13"),
        ("Premio", "Golden Reed", "award", ["Golden Reed"]),
        ("Awards", "Golden Reed. 2 wins & 1 nomination", "award", ["Golden Reed."]),
        ("Hair & Make-up", "Ada Quill", "make-up", ["ada-quill"]),
    ],
)
@pytest.mark.parametrize(
    "title",
    ["Title", "TITLE (rel. name)", "Title in UK", "Film (year)", "Film & year", "movietitle"],
)
def test_short_headings_of_spreadsheets(
    tmp_path: Path, title: str, heading: str, cell: str, prop: str, value: object
) -> None:
    values = read(tmp_path, f"{title},{heading},Runtime,Genre\nX Film,{cell},112,drama\n")
    assert values["x-film", prop] == value


def test_a_title_with_its_kind_in_brackets(tmp_path: Path) -> None:
    said = read(tmp_path, "Titel (Original),Title (English),Runtime\nY Film,X Film,112\n")
    assert said["x-film", "also-known-as"] == ["Y Film"]


def test_two_ambiguous_headings_of_titles_are_both_left(tmp_path: Path) -> None:
    text = "Title (A),Title (B),Runtime,Genre\nX Film,Y Film,112,drama\n"
    assert not read(tmp_path, text)


@pytest.mark.parametrize("job", ["Job", "Credit", "position"])
def test_a_crew_list_takes_the_property_from_the_job(tmp_path: Path, job: str) -> None:
    text = f"Name,{job}\nAda Quill,Director\nBo Ash,Director of Photography\n"
    text += "Cy Elm,Gaffer\nDi Fir,Falconer\n"
    imported_pack = imported(tmp_path, table(tmp_path, text), title="The Lantern")
    assert stated(imported_pack) == {
        ("the-lantern", "director"): ["ada-quill"],
        ("the-lantern", "cinematographer"): ["bo-ash"],
        ("the-lantern", "crew"): ["cy-elm"],
    }
    assert "“" not in imported_pack.notes[0] and '"Falconer"' in imported_pack.notes[0]


@pytest.mark.parametrize(
    ("heading", "cell", "value"),
    [
        ("Running time (min)", "112", 112),
        ("runtime_minutes", "112", 112),
        ("Runtime", "1h 52m", 112),
        ("Speelduur", "1u52", 112),
        ("Length", "1 Std. 52", 112),
        ("Running time (hours)", "1.5", 90),
        ("Budget (USD)", '"12,500,000"', 12.5),
        ("Budget ($m)", "12.5", 12.5),
        ("Budget", "$12.5 million", 12.5),
        ("budget_usd", "3000000", 3),
    ],
)
def test_units_in_headings(tmp_path: Path, heading: str, cell: str, value: float) -> None:
    values = read(tmp_path, f"Title,{heading}\nX Film,{cell}\n")
    assert next(v for (_, prop), v in values.items() if prop != "title") == value


@pytest.mark.parametrize(
    ("heading", "cell", "prop", "value"),
    [
        ("Budget", "₹440 million", "budget-in-rupees", 44),
        ("Box office", "Rs. 90 crore", "gross-in-rupees", 90),
        ("Box office", "₹40–50 crore", "gross-in-rupees", "40..50"),
        ("Gross (₹ crore)", "90", "gross-in-rupees", 90),
        ("Budget", "£3 million ($5 million)", "budget-in-pounds", 3),
        ("Budget (GBP)", "3000000", "budget-in-pounds", 3),
        ("Budget in euros", "$5 million", "budget", 5),
        ("Budget (€m)", '"3,75"', "budget-in-euros", 3.75),
        ("Budget (JPY)", "300000000", "budget-in-yen", 300),
        ("Budget (EUR million)", "3.75", "budget-in-euros", 3.75),
        ("Budget (Mio. EUR)", "3.75", "budget-in-euros", 3.75),
        ("Gross KRW", "9200000000", "gross-in-won", 9200),
        ("Gross (¥ billion)", "1.2", "gross-in-yen", 1200),
        ("Box office", "12 billion won", "gross-in-won", 12000),
        ("Budget", "CNY 40 million", "budget-in-yuan", 40),
    ],
)
def test_a_sum_goes_where_its_money_is_counted(
    tmp_path: Path, heading: str, cell: str, prop: str, value: float | str
) -> None:
    values = read(tmp_path, f"Title,{heading}\nX Film,{cell}\n")
    assert {p: v for (_, p), v in values.items() if p != "title"} == {prop: value}


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Budget", "12500000"),
        ("Runtime", "long"),
        ("Released", "03/04/2020"),
        ("Budget", "DM 3m"),
        ("Budget", "=SUM(A1:A3)"),
        ("Budget", "=Sheet2!B7"),
        ("Director", "='Other films'!$A$1"),
        ("Director", "=1+2"),
        ("Director", "nm0000999"),
        ("Cast", "Q99000999"),
    ],
)
def test_ambiguous_headings_are_listed_and_not_guessed(
    tmp_path: Path, heading: str, cell: str
) -> None:
    imported_pack = imported(tmp_path, table(tmp_path, f"Title,{heading}\nX Film,{cell}\n"))
    assert len(imported_pack.claims) == 1
    (problem,) = imported_pack.unread
    assert (problem.line, problem.column) == (2, 8)
    assert cell in problem.found


@pytest.mark.parametrize("cell", ["", "N/A", r"\N", "-", "null", "TBA", "  "])
def test_null_words_say_nothing(tmp_path: Path, cell: str) -> None:
    imported_pack = imported(tmp_path, table(tmp_path, f"Title,Director\nX Film,{cell}\n"))
    assert [claim.property for claim in imported_pack.claims] == ["title"]
    assert not imported_pack.unread


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Ada Quill; Bo Ash", ["ada-quill", "bo-ash"]),
        ("Ada Quill | Bo Ash", ["ada-quill", "bo-ash"]),
        ('"Ada Quill, Bo Ash and Cy Elm"', ["ada-quill", "bo-ash", "cy-elm"]),
        ('"Ada Quill, Jr., Bo Ash"', ["ada-quill-jr", "bo-ash"]),
        ("Ada Quill & Bo Ash", ["ada-quill", "bo-ash"]),
        ("Ada und Karl Quill", ["ada-quill", "karl-quill"]),
        ("Ada & Karl Quill", ["ada-quill", "karl-quill"]),
        ("Ada Quill et Bo Ash", ["ada-quill", "bo-ash"]),
        ("Ada Quill with Bo Ash", ["ada-quill", "bo-ash"]),
        ("Ada Quill + Bo Ash", ["ada-quill", "bo-ash"]),
        ("1. Ada Quill 2. Bo Ash", ["ada-quill", "bo-ash"]),
        ('"Quill, Ada; Ash, Bo"', ["ada-quill", "bo-ash"]),
        ('"Quill, Ada M. and van Ash, Bo"', ["ada-m-quill", "bo-van-ash"]),
        ("Directed by Ada Quill", ["ada-quill"]),
        ("Story editor Ada Quill", ["story-editor-ada-quill"]),  # half of it is not taken away
        ("Ada E van Quill", ["ada-e-van-quill"]),  # an initial
        ("Ada und Bo van Quill", ["ada-van-quill", "bo-van-quill"]),
        ("Ada Quill y Ash", ["ada-quill-y-ash"]),  # a family name of two
        ("Quill and Ash", ["quill-and-ash"]),
        ("Prince", ["prince"]),
    ],
)
def test_several_names_in_a_cell(tmp_path: Path, cell: str, people: list[str]) -> None:
    values = read(tmp_path, f"Title,Director\nX Film,{cell}\n")
    assert values["x-film", "director"] == people


def test_a_cell_of_endless_blanks_is_read_at_once(tmp_path: Path) -> None:
    started = process_time()
    values = read(tmp_path, f"Title,Director\nX Film,Ada{' ' * 30_000}Quill\n")
    assert values["x-film", "director"] == ["ada-quill"]
    assert process_time() - started < 2


def test_a_surname_before_a_comma_is_not_guessed(tmp_path: Path) -> None:
    imported_pack = imported(tmp_path, table(tmp_path, 'Title,Director\nX Film,"Quill, Ada"\n'))
    assert 'split = ","' in imported_pack.unread[0].hint


def test_a_language_that_no_list_has_stands_beside_one_that_it_has(tmp_path: Path) -> None:
    text = 'Title,Language,Setting\nThe Lantern,"Mandarin, Taiwanese","Lyon, France"\n'
    values = read(tmp_path, text)
    assert values["the-lantern", "language"] == ["chinese", "taiwanese"]
    assert len(values["the-lantern", "setting"]) == 1
    values = read(tmp_path, "Title,Language\nThe Lantern,Taiwanese/French\n")
    assert values["the-lantern", "language"] == ["taiwanese", "french"]


def test_countries_languages_and_terms(tmp_path: Path) -> None:
    text = 'Title,Country,Language,Genre\nX Film,"USA, IE",en/pt,"Drama, Film Noir"\n'
    values = read(tmp_path, text)
    assert values["x-film", "country"] == ["united-states", "ireland"]
    assert values["x-film", "language"] == ["en/pt"] or values["x-film", "genre"] == [
        "drama",
        "film-noir",
    ]
    assert values["x-film", "genre"] == ["drama", "film-noir"]


@pytest.mark.parametrize(
    ("heading", "cell"), [("Country", "D/A"), ("Country", "F"), ("Language", "English subtitles")]
)
def test_what_names_no_country_or_spoken_language(tmp_path: Path, heading: str, cell: str) -> None:
    made = imported(tmp_path, table(tmp_path, f"Title,{heading}\nX Film,{cell}\n"))
    assert ("x-film", heading.casefold()) not in stated(made)
    assert [problem.found for problem in made.unread] == [f'"{cell}"']


def test_a_heading_that_means_nothing_is_named_with_what_to_write(tmp_path: Path) -> None:
    imported_pack = imported(
        tmp_path, table(tmp_path, "Title,Cachet,Director\nX Film,1,Ada Quill\n")
    )
    (note,) = imported_pack.notes
    assert "table.csv:1:7: the heading" in note
    assert '[[column]] with path = "Cachet"' in note
    assert 'ignore = ["Cachet"]' in note


@pytest.mark.parametrize(
    ("cells", "named"), [("31,44", False), ("106,7", False), ("Ada Quill,Ida Fane", True)]
)
def test_votes_for_stars_are_no_cast(tmp_path: Path, cells: str, named: bool) -> None:
    made = imported(tmp_path, table(tmp_path, f"Title,half.star,one.star\nX Film,{cells}\n"))
    assert bool(made.entities[1:]) is named
    assert not made.unread


def test_a_table_of_people(tmp_path: Path) -> None:
    imported_pack = imported(
        tmp_path, table(tmp_path, "Name,Born,IMDb ID\nAda Quill,1901,nm0000999\n")
    )
    (person,) = imported_pack.entities
    assert (person.kind, person.ids) == (Kind.PERSON, {"imdb": "nm0000999"})
    assert stated(imported_pack) == {("ada-quill", "born"): "1901"}


def test_a_table_of_properties_and_values(tmp_path: Path) -> None:
    text = "Field,Value\nDirector,Ada Quill\nRunning time,99\nCachet,x\nStarring,Bo Ash\n"
    imported_pack = imported(tmp_path, table(tmp_path, text), title="X Film")
    assert stated(imported_pack) == {
        ("x-film", "director"): ["ada-quill"],
        ("x-film", "runtime"): 99,
        ("x-film", "cast-list"): ["bo-ash"],
    }


def test_how_many_awards_there_are_is_no_award(tmp_path: Path) -> None:
    made = imported(tmp_path, table(tmp_path, "Title,Awards\nX Film,2 wins & 3 nominations\n"))
    assert ("x-film", "award") not in stated(made)
    assert [problem.found for problem in made.unread] == ['"2 wins & 3 nominations"']


def test_a_scope_column(tmp_path: Path) -> None:
    text = "Title,Territory,Released\nX Film,Portugal,1987-09-04\nX Film,US,1988\n"
    imported_pack = imported(tmp_path, table(tmp_path, text))
    dates = {c.scope.region: c.value for c in imported_pack.claims if c.property == "release-date"}
    assert dates == {"Portugal": "1987-09-04", "US": "1988"}


@pytest.mark.parametrize("heading", sorted(YEAR))
def test_the_year_of_a_film_is_that_of_its_release(tmp_path: Path, heading: str) -> None:
    held = read(tmp_path, f"Title,{heading},Director\nTide,1984,Ada Orme\n")
    assert held["tide", "release-date"] == "1984"


def test_remakes_are_told_apart_by_their_years(tmp_path: Path) -> None:
    text = "Film,Year,Director\nThe Well,1922,Ada Quill\nThe Well,1979,Bo Ash\n"
    imported_pack = imported(tmp_path, table(tmp_path, text))
    films = [entity for entity in imported_pack.entities if entity.kind is Kind.FILM]
    assert [film.id for film in films] == ["the-well", "the-well-1979"]
    assert films[1].distinct_from == ["the-well"]


def test_hostile_cells_are_only_words(tmp_path: Path) -> None:
    text = 'Title,Director\n=cmd|calc,"[bold]Ada\x1b[31m Quill"\n'
    imported_pack = imported(tmp_path, table(tmp_path, text))
    assert "\x1b" not in "".join(
        [*imported_pack.texts.values(), *(e.name for e in imported_pack.entities)]
    )
    assert imported_pack.entities[0].name == "=cmd|calc"


@pytest.mark.parametrize("cell", ["1" * 5_000, "$" + "1" * 5_000, "w/c " * 999 + "x"])
def test_endless_cells_are_not_understood(tmp_path: Path, cell: str) -> None:
    text = f"Title,Runtime,Budget,Release date,Director\nX Film,{cell},{cell},{cell},Ada Quill\n"
    imported_pack = imported(tmp_path, table(tmp_path, text))
    assert len(imported_pack.unread) == 3
    assert {claim.property for claim in imported_pack.claims} >= {"director"}


def test_an_endless_heading_is_read_in_a_moment(tmp_path: Path) -> None:
    text = f"Title,Director,{'first ' * 100_000}name\nX Film,Ada Quill,Bo Ash\n"
    begun = process_time()
    imported_pack = imported(tmp_path, table(tmp_path, text))
    assert {claim.property for claim in imported_pack.claims} >= {"director"}
    assert process_time() - begun < 20


@pytest.mark.parametrize("between", [";", ", "])
def test_thousands_of_values_in_a_cell_are_refused(tmp_path: Path, between: str) -> None:
    cell = between.join(f"Ada Quill{number}" for number in range(10_000))
    imported_pack = imported(tmp_path, table(tmp_path, f'Title,Director\nX Film,"{cell}"\n'))
    assert imported_pack.unread[0].expected == "at most 1,000 in one cell"
    assert len(imported_pack.claims) == 1


def test_parts_in_brackets_after_the_names_of_a_cast(tmp_path: Path) -> None:
    text = 'Title,Cast\nX Film,"Ada Quill (Mara), Bo Ash (uncredited)"\n'
    values = read(tmp_path, text)
    assert values["x-film", "cast-list"] == ["ada-quill", "bo-ash"]
    assert values["mara", "played-by"] == ["ada-quill"]
    assert len([key for key in values if key[1] == "played-by"]) == 1


def test_an_id_without_its_databases_form_is_listed(tmp_path: Path) -> None:
    text = "Title,Wikidata,Director\nX Film,Qxx,Ada Quill\nY Film,Q12,Bo Ash\n"
    imported_pack = imported(tmp_path, table(tmp_path, text))
    assert [(p.line, p.column, p.found) for p in imported_pack.unread] == [(2, 8, '"Qxx"')]


def test_a_qualifier_that_is_not_a_date_is_dropped_alone(tmp_path: Path) -> None:
    text = "Title,As of,Gross (USD)\nX Film,soon,1000000\nY Film,March 2020,2000000\n"
    imported_pack = imported(tmp_path, table(tmp_path, text))
    times = [c.scope.as_of for c in imported_pack.claims if c.property == "gross"]
    assert times == ["", "2020-03"]
    assert imported_pack.unread[0].found == '"soon"'


def test_a_record_in_a_cell_is_named_and_not_dropped(tmp_path: Path) -> None:
    path = table(
        tmp_path, '{"title": "X Film", "runtime": {"a": 1}, "director": {"name": "A B"}}', "t.json"
    )
    imported_pack = imported(tmp_path, path)
    assert stated(imported_pack)["x-film", "director"] == ["a-b"]
    assert [heading.text for heading in imported_pack.unknown] == ["runtime.a"]


def test_letters_that_are_not_utf8_after_a_mark_that_says_so(tmp_path: Path) -> None:
    imported_pack = imported(
        tmp_path, table(tmp_path, b"\xef\xbb\xbfTitle,Director\nX Film,Ren\xe9e\n")
    )
    assert "not UTF-8" in imported_pack.notes[0]


def test_a_table_about_no_film_says_so(tmp_path: Path) -> None:
    imported_pack = imported(tmp_path, table(tmp_path, "Director,Runtime\nAda Quill,99\n"))
    assert not imported_pack.claims
    assert "--title" in imported_pack.unread[0].hint


def test_two_parts_of_one_actor_and_someone_as_themselves(tmp_path: Path) -> None:
    text = "Actor,Role\nAda Quill,Mara / Old Mara\nBo Ash,Himself\n"
    values = read(tmp_path, text, "X Film")
    assert values == {
        ("mara", "played-by"): ["ada-quill"],
        ("old-mara", "played-by"): ["ada-quill"],
        ("x-film", "cast-list"): ["ada-quill", "bo-ash"],
    }


@pytest.mark.parametrize(
    ("cell", "prop"), [("7.4", "score-imdb"), ("6.9/10", "score-imdb"), ("tt0000001", "title")]
)
def test_what_stands_under_the_name_of_a_database(tmp_path: Path, cell: str, prop: str) -> None:
    imported_pack = imported(tmp_path, table(tmp_path, f"Movie,IMDb\nX Film,N/A\nY Film,{cell}\n"))
    assert imported_pack.claims[-1].property == prop
    assert not imported_pack.unread


def test_one_single_name_among_full_ones(tmp_path: Path) -> None:
    values = read(tmp_path, 'Title,Stars\nX Film,"Cy Elm, Dee Fell, Prince"\n')
    assert values["x-film", "cast-list"] == ["cy-elm", "dee-fell", "prince"]


@pytest.mark.parametrize("word", ["A+", "A", "A-", "a−", "C+"])
def test_terms_that_differ_in_a_sign_are_told_apart(tmp_path: Path, word: str) -> None:
    values = read(tmp_path, f"Film,CinemaScore,Mins\nThe Well,{word},90\n")
    assert values["the-well", "score-cinemascore"] == word.upper().replace("−", "-")


def test_a_score_without_the_number_of_reviews(tmp_path: Path) -> None:
    values = read(tmp_path, "Film,Rotten Tomatoes,IMDb\nThe Well,34% (120 reviews),7.1 (9 votes)\n")
    assert values["the-well", "score-rotten-tomatoes"] == 34
    assert values["the-well", "score-imdb"] == 7.1


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        ("Surname,First name,Job title", "Oduya,Mira,Editor", {"editor": ["mira-oduya"]}),
        (
            "Director first name,Director last name,Country/ies",
            "Mira,Oduya,France",
            {"director": ["mira-oduya"], "country": ["france"]},
        ),
    ],
)
def test_first_and_last_names_in_columns_of_their_own(
    tmp_path: Path, headings: str, cells: str, expected: dict[str, list[str]]
) -> None:
    values = read(tmp_path, f"{headings}\n{cells}\n", "The Well")
    assert values == {("the-well", prop): value for prop, value in expected.items()}


@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        ("discs", "Region,Runtime\nThe Well,B,90\nThe Fen,2,80\n"),
        ("markets", "Region,Runtime\nThe Well,Domestic,90\nThe Fen,Overseas,80\n"),
    ],
)
def test_a_region_is_a_place_or_a_market(tmp_path: Path, kind: str, cells: str) -> None:
    made = imported(tmp_path, table(tmp_path, f"Film,{cells}"))
    regions = {claim.scope.region for claim in made.claims if claim.property == "runtime"}
    assert regions == ({""} if kind == "discs" else {"US", "outside the United States"})


@pytest.mark.parametrize(
    ("text", "films"),
    [
        ("Name,Director\nThe Well,Mira Oduya\nThe Fen,Bo Ash\n", ["the-well", "the-fen"]),
        ("Name,Runtime\nThe Well,90\nThe Fen,80\n", ["the-well", "the-fen"]),
        ("Name,Country\nMira Oduya,France\n", []),  # may be people
        ("Production,Runtime\nThe Well,90\nThe Fen,80\n", []),  # a film has one running time
        ("Version,Runtime\nUncut,90\nCut,80\n", ["x-film"]),
        ("Territory,Opening weekend\nUK,$1m\nFrance,$2m\n", ["x-film"]),
    ],
)
def test_rows_on_other_films_are_not_about_the_packs_own(
    tmp_path: Path, text: str, films: list[str]
) -> None:
    made = imported(tmp_path, table(tmp_path, text), title="X Film")
    assert list(dict.fromkeys(claim.subject for claim in made.claims)) == films
    assert films or made.unread or made.notes


def test_jobs_in_the_plural(tmp_path: Path) -> None:
    values = read(tmp_path, 'Crew,Name\nEditors,"Bo Ash, Cy Elm"\n', "X Film")
    assert values == {("x-film", "editor"): ["bo-ash", "cy-elm"]}


@pytest.mark.parametrize("title", ["Unknown", "None", "Nil", "?"])
def test_a_film_may_be_called_unknown_or_none(tmp_path: Path, title: str) -> None:
    imported_pack = imported(
        tmp_path, table(tmp_path, f"Title,Director\n{title},Ada Quill\nX,Unknown\n")
    )
    assert [(c.property, c.value) for c in imported_pack.claims if c.property == "director"] == [
        ("director", ["ada-quill"])
    ]
    assert not imported_pack.unread


def test_name_is_a_films_beside_what_only_films_have(tmp_path: Path) -> None:
    plot = "A keeper and her brother find that nobody has lit the lamp for years."
    text = (
        "Name,Year,Rating,Genre,Directed By,Runtime,Plot\n"
        f"The Lantern,2004,PG-13,Crime,Ada Quill,2h4min,{plot}\n"
    )
    assert read(tmp_path, text) == {
        ("the-lantern", "title"): "The Lantern",
        ("the-lantern", "release-date"): "2004",
        ("the-lantern", "certificate-mpa"): "PG-13",
        ("the-lantern", "genre"): ["crime"],
        ("the-lantern", "director"): ["ada-quill"],
        ("the-lantern", "runtime"): 124,
        ("the-lantern", "premise"): [plot],
    }
    people = read(tmp_path, "Name,Born\nAda Quill,1950-03-01\n")
    assert people == {("ada-quill", "born"): "1950-03-01"}


def test_a_record_whose_name_is_a_formula_is_left_out(tmp_path: Path) -> None:
    text = 'Title,Year\n"=HYPERLINK(""u"",""X"")",1999\n=B2,1998\n= Equals,1997\n=cmd|x!A0,1996\n'
    result = imported(tmp_path, table(tmp_path, text))
    assert [entity.name for entity in result.entities] == ["= Equals"]
    assert [problem.line for problem in result.unread] == [2, 3, 5]
    assert result.unread[1].found == 'the formula "=B2"'


def test_a_zero_under_the_heading_of_a_film_is_read_like_any_word(tmp_path: Path) -> None:
    values = read(tmp_path, "Film,Year,Sequel to\nThe Lantern,1950,0\nThe Quay,1951,1\n")
    assert values["the-lantern", "release-date"] == "1950"


def test_what_a_cast_list_says_of_a_part_is_not_the_films_plot(tmp_path: Path) -> None:
    cast = "Actor,Role,Description\nAda Quill,Nan,A shepherd.\n"
    made = imported(tmp_path, table(tmp_path, cast), title="Gull")
    assert {claim.property for claim in made.claims} == {"played-by", "cast-list"}
