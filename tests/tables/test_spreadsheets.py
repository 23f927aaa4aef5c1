"""Spreadsheets as people keep them: titles above, totals and notes below, marks in the cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.tables import imported, stated, table

from explorer.model.enums import Factuality, Kind

SHEET = """Low Tide – catalogue;;;;
;;;;
Film title;Year;Released (UK);Director(s);Length
The Salt Lantern (1987) *;1987;14.02.1987;Ines Okafor / Tom Reyes;112 min
Harbour Nine [2];;03.04.1991¹;Ada Quill;95'
TOTAL (2 films);;;;207
* restored version;;;;
"""


def test_totals_and_notes_are_left_out_and_reported(tmp_path: Path) -> None:
    result = imported(tmp_path, table(tmp_path, SHEET))
    assert [(p.line, p.found.split(":")[0]) for p in result.rejected] == [
        (6, "totals"),
        (7, "a note"),
    ]
    assert any("has its headings in line 3" in note for note in result.notes)
    assert stated(result) == {
        ("the-salt-lantern", "title"): "The Salt Lantern",
        ("the-salt-lantern", "release-date"): ["1987", "1987-02-14"],
        ("the-salt-lantern", "director"): ["ines-okafor", "tom-reyes"],
        ("the-salt-lantern", "runtime"): 112,
        ("harbour-nine", "title"): "Harbour Nine",
        ("harbour-nine", "release-date"): "1991-04-03",
        ("harbour-nine", "director"): ["ada-quill"],
        ("harbour-nine", "runtime"): 95,
    }
    regions = {c.scope.region for c in result.claims if c.property == "release-date"}
    assert "UK" in regions


@pytest.mark.parametrize(
    ("text", "films"),
    [
        ("Title,Year\nTotal Recall,1990\nTotals,1990\n", 1),  # the second says nothing in words
        ("Title,Director\nTotal,Ada Quill\n", 1),
        ("Title,Gross\nX Film,$3m\nTop 10 total,$9m\nOther films total,$1m\n", 1),
        ("A catalogue\n\nTitle,Year,Director,Length\nX Film,1990,Ada Quill,90\n", 1),
        ("Title,Genre\nX Film,drama\nY Film,crime\n", 2),
        ("Title,Year,Director,Notes\nX Film,1990,,\nNotes on a Scandal,2006,Ada Quill,\n", 2),
        ("Title,Year,Director,Length\nAlone,,,\nX Film,1990,Ada Quill,90\n", 2),
    ],
)
def test_rows_are_films(tmp_path: Path, text: str, films: int) -> None:
    result = imported(tmp_path, table(tmp_path, text))
    assert sum(entity.kind is Kind.FILM for entity in result.entities) == films


@pytest.mark.parametrize(
    ("cell", "value", "firmness"),
    [
        ("$7.5 million (est.)", 7.5, Factuality.PROBABLE),
        ("$7.5 million [3]", 7.5, Factuality.CERTAIN),
        ("$7.5 million²", 7.5, Factuality.CERTAIN),
        ("n/a (est.)", None, None),
        ("TBC", None, None),
        ("$7.5 million (12 with reshoots)", None, None),
    ],
)
def test_marks_behind_a_value(
    tmp_path: Path, cell: str, value: float | None, firmness: Factuality | None
) -> None:
    result = imported(tmp_path, table(tmp_path, f"Title,Budget\nX Film,{cell}\n"))
    made = [(c.value, c.factuality) for c in result.claims if c.property == "budget"]
    assert made == ([(value, firmness)] if value else [])


@pytest.mark.parametrize("title", ["Alien³", "[REC]²", "M*A*S*H", "1917", "Summer of (19)", "2012"])
def test_a_title_keeps_what_is_its_own(tmp_path: Path, title: str) -> None:
    result = imported(tmp_path, table(tmp_path, f"Title,Runtime\n{title},90\n"))
    assert [entity.name for entity in result.entities] == [title]


def test_the_year_behind_a_title_tells_remakes_apart(tmp_path: Path) -> None:
    result = imported(tmp_path, table(tmp_path, "Title,Runtime\nTide (1950),90\nTide (2010),99\n"))
    assert [entity.name for entity in result.entities] == ["Tide", "Tide"]


def test_the_year_behind_a_title_tells_more_than_a_column_of_years(tmp_path: Path) -> None:
    text = "Title,Year,Runtime\nTide (1950),2017,90\nTide (2010),2017,99\n"
    result = imported(tmp_path, table(tmp_path, text))
    assert [entity.name for entity in result.entities] == ["Tide", "Tide"]


def test_a_column_of_ids_is_known_by_its_cells(tmp_path: Path) -> None:
    text = "Title,Key no.,Also\nX Film,tt1234567,tt7654321\n"
    assert imported(tmp_path, table(tmp_path, text)).entities[0].ids == {}  # one of two: which?
    text = "Title,Key no.\nX Film,tt1234567\n"
    assert imported(tmp_path, table(tmp_path, text)).entities[0].ids == {"imdb": "tt1234567"}


def test_the_list_that_imdb_exports(tmp_path: Path) -> None:
    headings = "Position,Const,Created,Title,Original Title,URL,Title Type,IMDb Rating"
    more = "Runtime (mins),Year,Genres,Num Votes,Release Date,Directors"
    row = "1,tt1234567,2024-01-01,X Film,X Film,u,Movie,6.2,89,2019"
    text = f'{headings},{more}\n{row},"Drama, Sci-Fi",47641,2019-10-28,"Ada Quill, Bo Ash"\n'
    result = imported(tmp_path, table(tmp_path, text))
    assert not result.notes and not result.unread
    assert stated(result)["x-film", "director"] == ["ada-quill", "bo-ash"]
    assert stated(result)["x-film", "genre"] == ["drama", "science-fiction"]


@pytest.mark.parametrize(
    ("cell", "value", "region"),
    [
        ("June 13, 1980 (United States)", "1980-06-13", "United States"),
        ("25 July 1980 (France)", "1980-07-25", "France"),
        ("1980-07-25 (FR)", "1980-07-25", "France"),
        ("1980 (Atlantis)", None, ""),  # unknown, and told
    ],
)
def test_a_country_in_brackets_restricts_its_cell(
    tmp_path: Path, cell: str, value: str | None, region: str
) -> None:
    result = imported(tmp_path, table(tmp_path, f'Title;Released\nLow Tide;"{cell}"\n'))
    released = [c for c in result.claims if c.property == "release-date"]
    assert [(c.value, c.scope.region) for c in released] == ([(value, region)] if value else [])


@pytest.mark.parametrize(
    ("cell", "people"),
    [("8.4", 0), ("Directors", 0), ("Various writers", 0), ("50 Cent", 1), ("Una Known", 1)],
)
def test_words_that_are_not_names_create_no_person(tmp_path: Path, cell: str, people: int) -> None:
    result = imported(tmp_path, table(tmp_path, f"Title;Composer\nLow Tide;{cell}\n"))
    assert sum(entity.kind is Kind.PERSON for entity in result.entities) == people


MERGED = """Plan 2010,,,,,,
,,Release,,Box office (US$ m),,
Title,Director,UK,US,Domestic,Worldwide,Notes
Salt Story,Ada Quill,16/07/2010,13/07/2010,29.5,83,
Harbour Nine,Bo Ash,11/06/1999,31/03/1999,17,46,
"""


@pytest.mark.parametrize(
    "text",
    [
        MERGED,
        MERGED.split("\n", 1)[1],
        MERGED.split("\n", 1)[1].replace(",,Release", ",Crew,Release"),
        MERGED.replace("Title,Director", ",").replace(",,Release", "Title,Director,Release"),
    ],
)
def test_headings_over_several_columns_are_joined_with_those_below(
    tmp_path: Path, text: str
) -> None:
    made = imported(tmp_path, table(tmp_path, text))
    values = {
        (c.property, c.scope.region): c.value for c in made.claims if c.subject == "salt-story"
    }
    assert values == {
        ("title", ""): "Salt Story",
        ("director", ""): ["ada-quill"],
        ("release-date", "United Kingdom"): "2010-07-16",
        ("release-date", "US"): "2010-07-13",
        ("gross", "US"): 29.5,
        ("gross", "the world"): 83,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Title,,Director\nSalt Story,Harbour,Ada Quill\n",
        "Title,Director,\nSalt Story,Ada Quill,\n",
    ],
)
def test_a_row_below_headings_with_gaps_is_a_row(tmp_path: Path, text: str) -> None:
    assert "salt-story" in {c.subject for c in imported(tmp_path, table(tmp_path, text)).claims}


def test_a_small_table_of_what_the_file_is_may_stand_above(tmp_path: Path) -> None:
    text = (
        "List export v7\nDate,Name,URL\n2022-01-01,Best,https://x.example/\n\n"
        "Position,Name,Year,URL\n1,Salt Story,2010,https://x.example/1\n"
        "2,Harbour Nine,1999,https://x.example/2\n"
    )
    assert {claim.subject for claim in imported(tmp_path, table(tmp_path, text)).claims} == {
        "salt-story",
        "harbour-nine",
    }
    text = "Title,Year\nSalt Story,2010\n\nHarbour,1999\n\nSeven,1995\n"
    assert len({c.subject for c in imported(tmp_path, table(tmp_path, text)).claims}) == 3


@pytest.mark.parametrize(
    "note", ["(OmU)", "(V.O.S.E.)", "(3D)", "(ex æquo)", "[OV]", "(Danish w/ subs)"]
)
def test_a_title_is_read_without_how_the_film_is_shown(tmp_path: Path, note: str) -> None:
    said = stated(imported(tmp_path, table(tmp_path, f"Film,Runtime\nReed Song {note},99\n")))
    assert said["reed-song", "runtime"] == 99


@pytest.mark.parametrize(
    ("headings", "rows", "writers"),
    [
        ("Film,Year,Role,Name", "Reed,1961,Director,Ada Quill\n,,Writer,Bo Ash\n", ["bo-ash"]),
        ("Film,Director,Writer", "Reed,Ada Quill,\n,,Bo Ash\n", ["bo-ash"]),
        ("Film,Director,Writer", "Reed,Ada Quill,\n,Cy Elm,Bo Ash\n", None),  # lost its title
        ("Film,Year,Role,Name", ",,Writer,Bo Ash\nReed,1961,Director,Ada Quill\n", None),
    ],
)
def test_rows_that_continue_a_film_whose_cells_were_merged(
    tmp_path: Path, headings: str, rows: str, writers: list[str] | None
) -> None:
    said = stated(imported(tmp_path, table(tmp_path, f"{headings}\n{rows}")))
    assert said.get(("reed", "writer")) == writers


@pytest.mark.parametrize(
    "above",
    [
        "Box office,8 May 2015,,\n",
        "CALL SHEET,,,\nProduction:,REED,,\n",
        "Production,Reed,,\n,,,\n",
    ],
)
def test_pairs_that_describe_the_file_may_stand_above(tmp_path: Path, above: str) -> None:
    text = f"{above}Film,Director,Producer,Editor\nWeir,Ada Quill,Bo Ash,Jo Hart\n"
    assert {c.subject for c in imported(tmp_path, table(tmp_path, text)).claims} == {"weir"}
    text = f"Film,Cast,,\nWeir,Ada Quill,,\n{text.splitlines()[-1]}\n"  # nothing above
    assert stated(imported(tmp_path, table(tmp_path, text)))["weir", "cast-list"] == ["ada-quill"]


def test_sums_under_unknown_headings_show_how_numbers_are_written(tmp_path: Path) -> None:
    text = "Film;Espectadores;Acumulado\nGull;180.221;4.882.010 €\nHeron;51.020;402.118 €\n"
    text += "Wren;9.310;31.004 €\n"
    said = stated(imported(tmp_path, table(tmp_path, text)))
    assert (said["gull", "admissions"], said["heron", "admissions"]) == (0.180221, 0.05102)


def test_a_number_with_three_decimals_may_be_in_thousands(tmp_path: Path) -> None:
    made = imported(tmp_path, table(tmp_path, "Film,Admissions\nGull,180.221\n"))
    assert ("gull", "admissions") not in stated(made)
    assert [problem.found for problem in made.unread] == ['"180.221"']


def test_points_between_thousands_of_tickets_and_sums(tmp_path: Path) -> None:
    text = "Film;Besucher;Einnahmen (€)\nGull;198.402;1.245.880,50\nHeron;51.020;99.887,00\n"
    made = imported(tmp_path, table(tmp_path, f"{text}Wren;13.911;77.123,10\n"))
    said = stated(made)
    assert (said["gull", "admissions"], said["wren", "admissions"]) == (0.198402, 0.013911)
    assert said["wren", "gross-in-euros"] == 0.0771231
    assert not made.unread


@pytest.mark.parametrize("note", ["Venice", "Reed Film Festival", "world premiere", "TIFF"])
def test_a_festival_after_a_date_makes_it_a_premiere(tmp_path: Path, note: str) -> None:
    text = f"Film,Released\nGull,6 September 2019 ({note})\nHeron,8 May 2018 (Norway)\n"
    made = imported(tmp_path, table(tmp_path, text))
    dates = {c.value: c.scope.medium for c in made.claims if c.property == "release-date"}
    assert dates == {"2019-09-06": "premiere", "2018-05-08": ""}


def test_a_country_before_a_certificate_restricts_it(tmp_path: Path) -> None:
    text = "Film,Certificate\nGull,gb/15\nHeron,Germany:12\nWren,PG/12\n"
    made = imported(tmp_path, table(tmp_path, text))
    said = {(*c.value, c.scope.region) for c in made.claims if c.property == "certificate"}  # type: ignore[misc]
    assert said == {("15", "United Kingdom"), ("12", "Germany"), ("PG/12", "")}
