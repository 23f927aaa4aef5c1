"""Call sheets, exports of media servers and catalogues: what stands where in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.rows import every_row
from support.tables import imported, stated, table

CALL_SHEET = """"SALT STORY",,,,Call Sheet,Day 3 of 20
Production:,Tideway,,Date:,14/03/2021,
Director:,Ada Quill,,Crew call:,07:30,
,,,,,
No.,ARTIST,ROLE,P/UP,M-UP,ON SET
1,Bo Ash,BERA,05:45,06:15,08:00
2,Lil Reed,OLD TOM,06:00,06:30,08:00
,,,,,
SCENE,SET,D/N,PAGES,CAST,UNIT
12A,INT. FERRY,N,2 3/8,"1, 2",Main
14,EXT. PIER,D,1/8,1,Main
,,,,,
POSITION,NAME,CALL,POSITION,NAME,CALL
Editor,Tom Weir,06:30,DoP,Lou Marsh,07:00
"""


def test_a_call_sheet_has_several_tables(tmp_path: Path) -> None:
    plan = imported(tmp_path, table(tmp_path, CALL_SHEET), title="Salt Story")
    assert stated(plan) == {
        ("bera", "played-by"): ["bo-ash"],
        ("old-tom", "played-by"): ["lil-reed"],
        ("salt-story", "cast-list"): ["bo-ash", "lil-reed"],
        ("salt-story", "editor"): ["tom-weir"],
        ("salt-story", "cinematographer"): ["lou-marsh"],
    }


def test_rows_that_begin_a_group_or_repeat_the_headings_are_no_films(tmp_path: Path) -> None:
    sheet = (
        "Title,Director,Runtime,Country\nReed,Ada Quill,90,UK\n,,,\n2002,,,\n"
        "Title,Director,Runtime,Country\nWeir,Bo Ash,99,UK\nTOTAL: 2 films,,,\n"
    )
    plan = imported(tmp_path, table(tmp_path, sheet))
    films = [entity.name for entity in plan.entities if entity.kind == "film"]
    assert films == ["Reed", "Weir"]
    assert [(problem.line, problem.found) for problem in plan.rejected] == [
        (4, 'a title of a group: "2002"'),
        (5, 'the headings again: "Title"'),
        (7, 'totals: "TOTAL: 2 films"'),
    ]


@every_row(
    ("heading", "cells", "minutes"),
    [
        ("Duration", ["5281500", "6240000"], 88.025),
        ("Duration", ["5281500"], 88.025),
        ("Runtime", ["5280", "300"], None),
        ("Runtime", ["5280", "6240", "300"], 88),
        ("Runtime", ["5280"], None),
        ("Runtime", ["88", "6240"], 88),
        ("Length", ["7560", "8010"], None),
        ("runTimeTicks", ["52800000000"], 88),
        ("duration_ms", ["5280000"], 88),
        ("Duration", ["P0DT1H28M0S"], 88),
        ("RT", ["1:28:00", "1:44"], 88),
        ("RT", ["91%", "44%"], None),
    ],
)
def test_running_times_in_the_units_of_programs(
    tmp_path: Path, heading: str, cells: list[str], minutes: float | None
) -> None:
    rows = "".join(f"Reed {at},{cell},Ada Quill\n" for at, cell in enumerate(cells))
    plan = imported(tmp_path, table(tmp_path, f"Title,{heading},Director\n{rows}"))
    length = stated(plan).get(("reed-0", "runtime"))
    assert length == (minutes if minutes is None else pytest.approx(minutes, abs=0.01))


def test_a_column_that_says_where_each_row_is_from(tmp_path: Path) -> None:
    sheet = (
        "Film,Source,Running time\nReed,Weekly Tide,101 min\nReed,Salt Almanac,104 min\n"
        "Weir,Salt Almanac,88 min\n"
    )
    plan = imported(tmp_path, table(tmp_path, sheet))
    assert {(c.source, c.value) for c in plan.claims if c.property == "runtime"} == {
        ("weekly-tide", 101),
        ("salt-almanac", 104),
        ("salt-almanac", 88),
    }


def test_what_a_film_is_based_on_is_no_source(tmp_path: Path) -> None:
    sheet = "Film,Source,Running time\nReed,Novel,101 min\nReed 2,Novel,104 min\nWeir,Play,88 min\n"
    assert {claim.source for claim in imported(tmp_path, table(tmp_path, sheet)).claims} == {"s"}


def test_a_librarys_dates_and_subjects_are_those_of_its_copy(tmp_path: Path) -> None:
    sheet = (
        "Main title,Publication date,Physical description,Language,Subjects\n"
        "Salt Story [DVD],2009,1 DVD (78 min),English,Feature films\n"
    )
    assert stated(imported(tmp_path, table(tmp_path, sheet))) == {
        ("salt-story", "title"): "Salt Story",
        ("salt-story", "language"): ["english"],
    }


@every_row(
    ("heading", "cell", "prop", "value"),
    [
        ("Crew", "Ada Quill – director; Bo Ash – editor", "director", ["ada-quill"]),
        ("Writers", "Ada Quill, with Bo Ash", "writer", ["ada-quill", "bo-ash"]),
        ("Music", "Ada Quill feat. Bo Ash", "composer", ["ada-quill", "bo-ash"]),
        ("Genres", "Drama - Thriller", "genre", ["drama", "thriller"]),
        ("Genres", "Slow - Burning", "genre", ["slow-burning"]),
        ("Genres", "Drama. Comedia", "genre", ["drama", "comedy"]),
        ("Themes", "Man vs. nature", "theme", ["man-vs-nature"]),
        ("Cast (role)", "Ada Quill (Nan)", "cast-list", ["ada-quill"]),
        ("Released", "+2016-00-00T00:00:00Z", "release-date", "2016"),
        ("Released", "2016-01-01T00:00:00Z", "release-date", "2016"),
        ("Released", "2016-01-02T00:00:00Z", "release-date", "2016-01-02"),
        ("Compañías", "Salt Pictures", "production-company", ["salt-pictures"]),
        ("Entrées cumulées", "702 118", "admissions", 0.702118),
        ("Theatrical (UK)", "3 May 2016", "release-date", "2016-05-03"),
        ("Gross (Mio. US-$)", "1.2", "gross", 1.2),
        ("Opening (US)", "$402,100", "opening-weekend", 0.4021),
        ("Cast (sel.)", "Ada Quill", "cast-list", ["ada-quill"]),
        ("Director", "+1+cmd|/C calc!A0", "director", None),
    ],
)
def test_cells_and_headings_of_working_sheets(
    tmp_path: Path, heading: str, cell: str, prop: str, value: object
) -> None:
    plan = imported(tmp_path, table(tmp_path, f'Title,{heading}\nReed,"{cell}"\n'))
    assert stated(plan).get(("reed", prop)) == value


def test_family_names_first_between_strokes(tmp_path: Path) -> None:
    plan = imported(tmp_path, table(tmp_path, 'Title,Cast\nReed,"Quill, Ada / von Ash, Bo"\n'))
    assert [e.name for e in plan.entities if e.kind == "person"] == ["Ada Quill", "Bo von Ash"]


def test_sums_under_korean_headings_are_in_won(tmp_path: Path) -> None:
    films = [("Reed", "341,009"), ("Weir", "218,450"), ("Tarn", "97,300")]
    rows = "".join(f'{name},"3,450,221,000","{sold}"\n' for name, sold in films)
    plan = imported(tmp_path, table(tmp_path, f"Title,매출액,관객수\n{rows}"))
    assert stated(plan).get(("reed", "gross-in-won")) == pytest.approx(3450.221)
    assert ("reed", "gross") not in stated(plan)
    assert stated(plan)["reed", "admissions"] == pytest.approx(0.341009)


def test_results_of_a_query_in_json(tmp_path: Path) -> None:
    rows = (
        '{"head": {"vars": ["filmLabel", "duration"]}, "results": {"bindings": ['
        '{"filmLabel": {"type": "literal", "value": "Reed"},'
        ' "duration": {"type": "literal", "value": "88"}},'
        '{"filmLabel": {"type": "literal", "value": "Weir"},'
        ' "duration": {"type": "bnode", "value": "t1"}}]}}'
    )
    values = stated(imported(tmp_path, table(tmp_path, rows, "query.json")))
    assert values["reed", "runtime"] == 88
    assert ("weir", "runtime") not in values


def test_labels_beside_wikidatas_ids_are_titles(tmp_path: Path) -> None:
    plan = imported(tmp_path, table(tmp_path, "qid,label,P2047,P577\nQ900001,Reed,88,2016\n"))
    assert stated(plan)["reed", "runtime"] == 88


def test_a_number_that_is_missing_has_no_value(tmp_path: Path) -> None:
    records = '[{"title": "Reed", "runtime": NaN, "year": 2001}]'
    plan = imported(tmp_path, table(tmp_path, records, "t.json"))
    assert ("reed", "runtime") not in stated(plan)
    assert stated(plan)["reed", "release-date"] == "2001"


def test_when_a_film_is_shown_is_not_how_long_it_is(tmp_path: Path) -> None:
    programme = "Title,Director,Time\nReed,Ada Quill,1:30\nWeir,Bo Ash,2:45\n"
    plan = imported(tmp_path, table(tmp_path, programme))
    assert not [claim for claim in plan.claims if claim.property == "runtime"]
    lengths = "Title,Director,Time\nReed,Ada Quill,90 min\nWeir,Bo Ash,105 min\n"
    (tmp_path / "other").mkdir()
    plan = imported(tmp_path / "other", table(tmp_path / "other", lengths))
    assert [c.value for c in plan.claims if c.property == "runtime"] == [90, 105]


def test_yes_and_no_under_a_kind_of_release_are_no_misread_dates(tmp_path: Path) -> None:
    sheet = "Title,Director,VOD,DVD release\nReed,Ada Quill,Yes,0\nWeir,Bo Ash,No,1\n"
    plan = imported(tmp_path, table(tmp_path, sheet))
    assert not plan.unread


@pytest.mark.parametrize(
    ("medium", "prop"),
    [
        ("4K UHD", "home-release"),
        ("Blu-ray, DVD", "home-release"),
        ("Cinema", "release-date"),
        ("Cinema, DVD", "release-date"),
    ],
)
def test_a_release_on_disc_is_not_that_in_cinemas(tmp_path: Path, medium: str, prop: str) -> None:
    plan = imported(
        tmp_path, table(tmp_path, f'Title,Format,Released\nReed,"{medium}",2016-05-03\n')
    )
    assert stated(plan).get(("reed", prop)) == "2016-05-03"


@pytest.mark.parametrize(
    "sheet",
    [
        "City,Release date\nWell,5 March 1964\nHull,19 March 1964\n",
        "Account,Description\n1100,Story\n1300,Sets\n",
        "Episode,Title,Directed by\n1,The Gate,Ada Quill\n2,The Weir,Bo Ash\n",
        "Scene,Location,Country\nThe chase,Weir Quay,France\nThe mill,Stage 3,England\n",
        "Film,Cinema,Release date\nReed,Regal,5 March 1964\n",
        "Film,City/Cinema,Release date\nReed,Hull/Regal,5 March 1964\n",
    ],
)
def test_what_lists_say_of_places_is_not_said_of_films(tmp_path: Path, sheet: str) -> None:
    plan = imported(tmp_path, table(tmp_path, sheet), title="Reed")
    assert not {prop for _, prop in stated(plan)} - {"title"}


def test_the_year_beside_a_disc_is_the_films(tmp_path: Path) -> None:
    sheet = "Title,Year,Release Date,Format\nReed,1975,14 June 2016,Blu-ray\n"
    dates = stated(imported(tmp_path, table(tmp_path, sheet)))
    assert dates["reed", "release-date"] == "1975"
    assert dates["reed", "home-release"] == "2016-06-14"


@pytest.mark.parametrize(
    ("sheet", "films"),
    [
        ("#,Title,Artist,Length\n1,Reed Theme,Bo Ash,3:12\n2,Weir,The Larks,2:05\n", set()),
        ("Name,Time\nReed Theme,0:45\nWeir,2:05\n", set()),
        ("Title,Length\nReed,1:31\nWeir,2:05\n", {"Reed", "Weir"}),
        ("Title,Director,Length\nReed,Bo Ash,3:12\n", {"Reed"}),
    ],
)
def test_tracks_of_an_album_are_no_films(tmp_path: Path, sheet: str, films: set[str]) -> None:
    plan = imported(tmp_path, table(tmp_path, sheet), title="Salt")
    assert {e.name for e in plan.entities if e.kind == "film"} == films
