"""What the cells of a column show about its heading: forms of release, days, countries, sums."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from support.tables import imported, stated, table

from explorer.tables.result import Import


def read(folder: Path, text: str) -> Import:
    return imported(folder, table(folder, text))


def headings_left(made: Import) -> str:
    return " ".join(note for note in made.notes if "not understood" in note)


@pytest.mark.parametrize(
    ("cells", "media"),
    [
        (("DVD", "Blu-ray"), {"DVD", "Blu-ray"}),
        (("35mm", "16mm"), {""}),
        (("2.39:1", "1.85:1"), {""}),
        (("DCP", "digital"), {""}),
    ],
)
def test_a_format_restricts_a_row_only_if_it_is_a_form_of_release(
    tmp_path: Path, cells: tuple[str, str], media: set[str]
) -> None:
    made = read(tmp_path, f"Title,Format,Runtime\nReed,{cells[0]},90\nWeir,{cells[1]},84\n")
    assert {c.scope.medium or "" for c in made.claims if c.property == "runtime"} == media
    assert ("Format" in headings_left(made)) == (media == {""})


@pytest.mark.parametrize(
    ("beside", "understood"),
    [("Opening Weekend", True), ("Genre", False), ("Weeks", False)],
)
def test_cinemas_are_those_at_the_opening_only_beside_its_takings(
    tmp_path: Path, beside: str, understood: bool
) -> None:
    cell = {"Opening Weekend": "$1.2M", "Genre": "drama", "Weeks": "3"}[beside]
    made = read(tmp_path, f"Title,Theaters,{beside}\nReed,512,{cell}\n")
    assert (("reed", "opening-theatres") in stated(made)) == understood
    assert ("Theaters" in headings_left(made)) != understood


def test_a_column_of_a_spreadsheets_numbers_for_days_is_read(tmp_path: Path) -> None:
    made = read(tmp_path, "Title,Release date\nReed,45730\nWeir,46017\nMill,TBA\n")
    said = stated(made)
    assert said["reed", "release-date"] == "2025-03-14"
    assert said["weir", "release-date"] == "2025-12-26"
    assert any("spreadsheet's days" in note for note in made.notes)
    assert not made.unread


@pytest.mark.parametrize("cells", [("45730", "2025-12-26"), ("45730", "")])
def test_a_single_number_for_a_day_is_not_guessed(tmp_path: Path, cells: tuple[str, str]) -> None:
    made = read(tmp_path, f"Title,Release date\nReed,{cells[0]}\nWeir,{cells[1]}\n")
    assert ("reed", "release-date") not in stated(made)
    assert [problem.found for problem in made.unread] == ['"45730"']


def test_countries_over_dates_are_where_a_film_comes_out(tmp_path: Path) -> None:
    made = read(tmp_path, "Title,UK,Germany\nReed,14/03/2025,20/03/2025\nWeir,TBC,08/05/2025\n")
    dates = {(c.subject, c.scope.region, c.value) for c in made.claims if c.scope.region}
    assert dates == {
        ("reed", "UK", "2025-03-14"),
        ("reed", "Germany", "2025-03-20"),
        ("weir", "Germany", "2025-05-08"),
    }


def test_countries_over_anything_else_are_asked_about(tmp_path: Path) -> None:
    made = read(tmp_path, "Title,France,Germany\nReed,x,12\nWeir,y,16\n")
    assert '"France" and "Germany"' in headings_left(made)


@pytest.mark.parametrize(
    ("heading", "cell", "said"),
    [
        ("Opening", "$500,000", {"opening-weekend": 0.5}),
        ("Opening", "€1.5M", {"opening-weekend-in-euros": 1.5}),
        ("Opening", "¥150M", {}),  # no property counts it in yen
        ("Opening", "A bell rings", {"opens-with": "a-bell-rings"}),
        ("Opening", "MAY", {}),
        ("End", "22:45", {}),
        ("Camera", "Mitchell", {}),
        ("Camera", "Jo Hart", {"cinematographer": ["jo-hart"]}),
        ("Rating", "★★½", {}),
        ("Audio", "Dolby Digital 5.1", {}),
        ("User rating", "8", {}),  # of whom?
        ("Tomatometer", "91% (120)", {"score-rotten-tomatoes": 91}),
        ("Sound", "Silent", {"sound-format": "silent"}),
        ("Sound", "Ada Quill", {"sound": ["ada-quill"]}),
        ("Plot", "A keeper lights the lamp.", {"premise": ["A keeper lights the lamp."]}),
        ("Plot", "threadbare", {"plot-weight": "threadbare"}),
        ("Description", "A lamp goes out.", {"premise": ["A lamp goes out."]}),
        ("BBFC classification", "12A", {"certificate-bbfc": "12A"}),
        ("Certificate", "40112", {}),
        ("FSK", "ab 16", {"certificate-fsk": "16"}),
        ("Language", "French with English subtitles", {"language": ["french"]}),
        ("Tomatometer rating", "49.0", {"score-rotten-tomatoes": 49}),
        ("Budget (millones €)", "3.4", {"budget-in-euros": 3.4}),
        ("Music", "n.d.", {}),
        ("Release date", "mercredi 5 mars 2014", {"release-date": "2014-03-05"}),
        ("Release date", "Freitag, 14. Juni 1985", {"release-date": "1985-06-14"}),
    ],
)
def test_a_heading_means_what_its_cells_can_be(
    tmp_path: Path, heading: str, cell: str, said: dict[str, object]
) -> None:
    made = read(tmp_path, f'Film,Director,{heading}\nReed,Bo Ash,"{cell}"\n')
    known = {name: value for (_, name), value in stated(made).items()}
    assert {k: v for k, v in known.items() if k not in ("title", "director")} == said


def test_another_title_that_is_the_same_is_left_out(tmp_path: Path) -> None:
    made = read(tmp_path, "Title,Original title\nReed,Reed\nWeir,Das Wehr\n")
    assert [c.value for c in made.claims if c.property == "also-known-as"] == [["Das Wehr"]]


def test_sums_that_a_spreadsheet_shortened_are_written_out(tmp_path: Path) -> None:
    made = read(tmp_path, "Title,Budget\nReed,1.50E+08\nWeir,3800000\nLoch,5200000\nTarn,9100000\n")
    assert stated(made)["reed", "budget"] == 150
    assert any("rounded" in note for note in made.notes)


@pytest.mark.parametrize(
    ("beside", "gross", "noted"),
    [
        ("€ 1,2 mln", 0.85, True),
        ("€ 5.230.112,50", 0.85, True),
        ("€ 1.2 million", None, False),
        ("€ 5", None, False),
    ],
)
def test_points_between_thousands_are_known_by_other_numbers(
    tmp_path: Path, beside: str, gross: float | None, noted: bool
) -> None:
    made = read(tmp_path, f"Titolo;Incasso\nReed;{beside}\nWeir;€ 850.000\n")
    assert stated(made).get(("weir", "gross-in-euros")) == gross
    assert any("separating thousands" in note for note in made.notes) == noted


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
            "2024-02-11,Reed,1971,https://boxd.it/x,4,,slow,2024-02-10\n",
            "Letterboxd export",
        ),
        (
            "List export\nDate,Name,Tags,URL,Description\n2024-05-01,Mine,,https://boxd.it/y,\n\n"
            "Position,Name,Year,URL,Description\n1,Reed,1971,https://boxd.it/x,Seen twice\n",
            "Letterboxd list",
        ),
    ],
)
def test_exports_of_letterboxd(tmp_path: Path, text: str, title: str) -> None:
    made = read(tmp_path, text)
    assert stated(made) == {("reed", "title"): "Reed", ("reed", "release-date"): "1971"}
    assert not headings_left(made)
    assert title in str(made.formats)


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        ("Title,Award,Category,Year", "Salt Gate,Golden Reel,Best Film,2012", {"award"}),
        ("Title,Award,Result,Year", "Salt Gate,Golden Reel,Nominated,2012", set()),
        ("Title,Festival,Section,Year,Prize", "Salt Gate,Lakeside,Competition,2012,", set()),
        ("Title,Award,Year", "Salt Gate,Golden Reel,2012", {"award", "release-date"}),
        ("Title,Rating %", "Salt Gate,81%", set()),
        ("Title,Sequel", "Salt Gate,0", set()),
        ("Title,Sequel to", "Salt Gate,Iron Gate", {"sequel-to"}),
        ("Title,Budget (USD)", "Salt Gate,1.60E+08", {"budget"}),
        ("Title,Festival premiere", "Salt Gate,Sept 2000", set()),
        ("Title,Festival premiere", "Salt Gate,Lakeside", {"premiered-at"}),
        ("Titre,Entrées,Spectateurs", 'Salt Gate,88 015,"3,8"', {"admissions"}),
        ("Title,LW,Weekend Gross", 'Salt Gate,2,"$302,118"', set()),
        ("Title,Opening weekend gross", 'Salt Gate,"$302,118"', {"opening-weekend"}),
        ("Title,Release week", "Salt Gate,2019-W38", {"release-date"}),
        ("Title,First air date", "Salt Gate,2019-05-02", {"release-date"}),
    ],
)
def test_a_heading_over_something_else_is_asked_about(
    tmp_path: Path, headings: str, cells: str, expected: set[str]
) -> None:
    made = read(tmp_path, f"{headings}\n{cells}\n")
    assert {claim.property for claim in made.claims} - {"title"} == expected
    values = [c.value for c in made.claims if c.property == "admissions"]
    assert values in ([], [0.088015])


def test_countries_may_follow_each_other_without_a_sign(tmp_path: Path) -> None:
    text = "Title,Country\nSalt Gate,United Kingdom United States\nMortar,美国 墨西哥\n"
    values = stated(read(tmp_path, text))
    assert values["salt-gate", "country"] == ["united-kingdom", "united-states"]
    assert values["mortar", "country"] == ["united-states", "mexico"]


def test_a_cell_with_a_book_in_it_takes_a_moment(tmp_path: Path) -> None:
    begun = process_time()
    read(tmp_path, f"Title,Country,Language\nSalt Gate,{'Ab cd ' * 5_000},{'ef ' * 10_000}\n")
    assert process_time() - begun < 5


def test_letters_as_web_pages_write_them(tmp_path: Path) -> None:
    text = "Title,Director\nSalt &amp; Gate,Ren&eacute;e Lund\nA&B;C,Bo Ash\n"
    names = {entity.name for entity in read(tmp_path, text).entities}
    assert names == {"Salt & Gate", "Renée Lund", "A&B;C", "Bo Ash"}


def test_a_table_without_headings_is_told_so(tmp_path: Path) -> None:
    made = read(tmp_path, "https://films.example.org/1,Salt Gate,1994\nx,Title,Mortar\n")
    assert any("seems to have no headings" in note for note in made.notes)


@pytest.mark.parametrize(
    ("text", "released", "region"),
    [
        ("Titel,Regie,Kinostart\nSalt Gate,Ada Quill,05.10.2017\n", "2017-10-05", ""),
        ("Title,Director,Release date\nSalt Gate,Ada Quill,05.10.2017\n", None, ""),
        ("Titel,Regie,Kinostart\nSalt Gate,Ada Quill,05/10/2017\n", None, ""),
        ("Título,Estreno en España\nSalt Gate,22-11-2013\n", "2013-11-22", "Spain"),
        ("Entity,Attribute,Value\nSalt Gate (1991),Release date,7 Nov 1991\n", "1991-11-07", ""),
    ],
)
def test_dates_of_release_in_more_forms(
    tmp_path: Path, text: str, released: str | None, region: str
) -> None:
    made = read(tmp_path, text)
    dates = [(c.value, c.scope.region) for c in made.claims if c.property == "release-date"]
    assert (released, region) in dates if released else not dates


def test_stars_after_a_title_are_no_part_of_it(tmp_path: Path) -> None:
    made = read(tmp_path, "Title,Director\nSalt Gate ★★★,Ada Quill\n")
    assert stated(made)["salt-gate", "title"] == "Salt Gate"


def test_numbers_of_tickets_too_large_for_millions_are_single_tickets(tmp_path: Path) -> None:
    rows = "".join(f"Film {n},2{n}4530\n" for n in range(4))
    made = read(tmp_path, f"Title,Admissions\n{rows}")
    assert stated(made)["film-1", "admissions"] == 0.21453


def test_the_leads_of_a_film_are_its_cast(tmp_path: Path) -> None:
    values = stated(read(tmp_path, "Title,Lead,Support\nSalt Gate,Ada Quill,Bo Ash\n"))
    assert values["salt-gate", "cast-list"] == ["ada-quill", "bo-ash"]
