"""Tables as databases publish them: what stands under a heading, and what it does not mean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from support.rows import every_row
from support.tables import imported, stated, table

from explorer.model.enums import Kind
from explorer.read.pack import read_pack

Run = Callable[..., tuple[int, str, str]]

FILM = "salt-story"
TITLE = {(FILM, "title"): "Salt Story"}


def read(folder: Path, text: str, name: str = "table.csv") -> dict[tuple[str, str], object]:
    """Return what a table says beside the title of its only film."""
    values = stated(imported(folder, table(folder, text, name)))
    assert values.items() >= TITLE.items(), values
    return {key: value for key, value in values.items() if key not in TITLE}


@every_row(
    ("heading", "cell", "prop", "value"),
    [
        ("Country", "UK/USA", "country", ["united-kingdom", "united-states"]),
        ("Country", "France-Italy", "country", ["france", "italy"]),
        ("Country", "Norway, Upper Tidemark", "country", ["norway", "upper-tidemark"]),
        ("Filming location", "Tidemark, Norway", "filming-location", ["tidemark-norway"]),
        ("Country", "Guinea-Bissau", "country", ["guinea-bissau"]),
        ("Filming location", "Bergen/Oslo Road", "filming-location", ["bergen-oslo-road"]),
        ("Director", "Lana Quill - Lilly Ash", "director", ["lana-quill", "lilly-ash"]),
        ("Director", "Lana Quill - second unit", "director", ["lana-quill-second-unit"]),
        ("MPAA rating", "PG-13 (for violence; language)", "certificate-mpa", "PG-13"),
        ("Certificate", "K-16 (for language|violence)", "certificate", ["K-16"]),
        ("Certificate", "15 (Norway)", "certificate", ["15 (Norway)"]),
        ("Category", "Drama", "genre", ["drama"]),
        ("Rating", "16", "certificate-fsk", "16"),
        ("Budget", "$35.761.238,50", "budget", 35.7612385),
        ("Budget", "35.761 million", "budget", 35.761),
        ("Country of production", "Norway", "country", ["norway"]),
    ],
)
def test_several_values_and_notes_in_a_cell(
    tmp_path: Path, heading: str, cell: str, prop: str, value: object
) -> None:
    assert read(tmp_path, f'Title,{heading}\nSalt Story,"{cell}"\n') == {(FILM, prop): value}


@every_row(
    ("cell", "companies"),
    [
        ("Tide Films, Salt, Reel Bros.", 3),
        ("Tide Films / Salt Pictures", 2),
        ("Tide Films, Inc.", 1),
        ("Tide Films, Salt & Reel", 2),
        ("Tide Films, Salt Pictures, and Reel Bros.", 3),
        ("Crash, Bang & Wallop", 1),
        ("Simon & Salt", 1),
    ],
)
def test_companies_with_commas_between(tmp_path: Path, cell: str, companies: int) -> None:
    text = f'Title,Production company\nSalt Story,"{cell}"\n'
    made = imported(tmp_path, table(tmp_path, text))
    assert sum(entity.kind is Kind.ORGANISATION for entity in made.entities) == companies


@every_row(
    ("headings", "cells"),
    [
        ("Title,Certificate", "Salt Story,74 min"),
        ("Title,Score", "Salt Story,8.4"),
        ("Title,Rating", "Salt Story,4"),
        ("title,category,name,winner", "Salt Story,BEST PICTURE,Ada Quill,True"),
        ("Title,Director", "Salt Story,http://db.example/resource/Ada_Quill"),
        ("film,name,director", "http://db.example/Salt,Salt Story,http://db.example/Ada_Quill"),
    ],
)
def test_cells_that_are_not_values_of_the_property_in_their_heading(
    tmp_path: Path, headings: str, cells: str
) -> None:
    made = imported(tmp_path, table(tmp_path, f"{headings}\n{cells}\n"))
    assert all(claim.property == "title" for claim in made.claims), stated(made)
    assert [entity.name for entity in made.entities] in ([], ["Salt Story"])


def test_an_address_in_place_of_a_name_gives_an_id(tmp_path: Path) -> None:
    text = (
        "film,filmLabel,director,directorLabel,countryLabel\n"
        "http://www.wikidata.org/entity/Q21,Salt Story,http://www.wikidata.org/entity/Q22,"
        "Ada Quill,Norway\n"
    )
    made = imported(tmp_path, table(tmp_path, text))
    assert stated(made) == TITLE | {
        (FILM, "director"): ["ada-quill"],
        (FILM, "country"): ["norway"],
    }
    assert {entity.id: entity.ids for entity in made.entities}[FILM] == {"wikidata": "Q21"}


def test_people_that_a_query_asked_for_as_items(tmp_path: Path) -> None:
    text = "item,itemLabel,born\nhttp://www.wikidata.org/entity/Q22,Ada Quill,1920-01-02\n"
    made = imported(tmp_path, table(tmp_path, text))
    assert stated(made) == {("ada-quill", "born"): "1920-01-02"}


@every_row(
    ("headings", "cells", "sums"),
    [
        ("Gross,Total Gross", "$9m,$33m", 33),
        ("Worldwide,Domestic", '"$33,000,000","$9,000,000"', [33, 9]),
        ("Worldwide Lifetime Gross", '"$33,000,000"', 33),
        ("Worldwide,Screens", "yes,300", None),
        ("LW,Weeks,Total Gross", "1,2,$33m", None),
    ],
)
def test_takings(tmp_path: Path, headings: str, cells: str, sums: object) -> None:
    values = read(tmp_path, f"Title,{headings}\nSalt Story,{cells}\n")
    assert values.get((FILM, "gross")) == sums


def test_a_job_tells_more_than_its_department(tmp_path: Path) -> None:
    made = imported(
        tmp_path,
        table(tmp_path, "Film,Department,Name,Job\nSalt Story,Camera,Ada Quill,Director\n"),
    )
    assert stated(made) == TITLE | {(FILM, "director"): ["ada-quill"]}


def test_the_country_at_the_end_of_a_heading(tmp_path: Path) -> None:
    text = "Title,Release UK,Release US\nSalt Story,1995-05-03,1995-06-04\n"
    made = imported(tmp_path, table(tmp_path, text))
    assert {c.scope.region for c in made.claims if c.property == "release-date"} == {
        "United Kingdom",
        "US",
    }


def test_films_under_release_and_dates_under_release(tmp_path: Path) -> None:
    text = "Rank,Release,Distributor,Gross\n1,Salt Story,Tide Films,$33m\n"
    assert read(tmp_path, text)[FILM, "gross"] == 33
    text = "Title,Release\nSalt Story,3 May 1995\n"
    assert read(tmp_path, text) == {(FILM, "release-date"): "1995-05-03"}


@every_row(
    "title",
    [
        "STORY (SALT)",
        "Well (The Salt)",
        "[REC]",
        "Salt Story [Extended]",
    ],
)
def test_brackets_that_belong_to_a_title(tmp_path: Path, title: str) -> None:
    made = imported(tmp_path, table(tmp_path, f"Title,Year\n{title},1995\n"))
    assert title in stated(made).values()


@every_row(
    ("written", "title"),
    [
        ("Well of Salt (The)", "The Well of Salt"),
        ("Salt Story [videorecording] / directed by Ada Quill", "Salt Story"),
    ],
)
def test_additions_of_lists_to_a_title(tmp_path: Path, written: str, title: str) -> None:
    made = imported(tmp_path, table(tmp_path, f"Title,Year\n{written},1995\n"))
    assert title in stated(made).values()


def test_an_error_in_place_of_a_record_is_left_out(tmp_path: Path) -> None:
    error = '{"Response":"False","Error":"Movie not found!"}'
    text = f'[{{"Title":"Salt Story","Year":"1995"}},{error}]'
    made = imported(tmp_path, table(tmp_path, text, "answers.json"))
    assert [problem.found for problem in made.rejected] == [
        'an error in place of a record: "Movie not found!"'
    ]
    assert len(made.claims) == 2


def test_a_language_is_known_by_its_code(tmp_path: Path) -> None:
    spoken = '[{""iso_639_1"": ""ja"", ""name"": ""日本語""}]'
    text = f'Title,spoken_languages\nSalt Story,"{spoken}"\n'
    assert read(tmp_path, text) == {(FILM, "language"): ["japanese"]}


def test_a_script_of_a_page_may_be_guarded_from_readers_of_xml(tmp_path: Path) -> None:
    film = '{"@context":"http://schema.org","@type":"Movie","name":"Salt Story"}'
    page = f'<script type="application/ld+json">\n/* <![CDATA[ */\n{film};\n/* ]]> */\n</script>'
    assert read(tmp_path, page, "page.html") == {}


def test_two_films_of_one_title_and_year_in_a_table_are_two(tmp_path: Path) -> None:
    text = "Title,Year,Director,Runtime\nSalt,1914,Ada Quill,52\nSalt,1914,Bo Ash,12\n"
    made = imported(tmp_path, table(tmp_path, text))
    assert stated(made)["salt", "director"] == ["ada-quill"]
    assert stated(made)["salt-1914", "runtime"] == 12
    text = "Title,Year,Director,Runtime\nSalt,1914,Ada Quill,52\nSalt,1914,Bo Ash,52\n"
    made = imported(tmp_path, table(tmp_path, text))  # a row for each who directed it
    assert stated(made)["salt", "director"] == ["ada-quill", "bo-ash"]


def test_of_two_films_of_one_title_and_year_the_directors_film_is_meant(
    tmp_path: Path, run: Run
) -> None:
    text = "Title,Year,Director,Runtime\nSalt,1914,Ada Quill,52\nSalt,1914,Bo Ash,12\n"
    root = tmp_path / "pack"
    assert run("import", str(root), str(table(tmp_path, text)), "--source", "t")[0] == 0
    made = imported(
        tmp_path,
        table(tmp_path, "Title,Year,Director,Runtime\nSalt,1914,Bo Ash,14\n"),
        pack=read_pack(root),
    )
    assert stated(made)["salt-1914", "runtime"] == 14


FILMS = "id,title,release_date\n85,Salt Story,1995-05-03\n603,Harbour Nine,1999-03-31\n"
CREDITS = """cast,crew,id
"[{'cast_id': 1, 'character': 'Mo', 'id': 3, 'name': 'Ada Quill', 'order': 1},\
 {'cast_id': 2, 'character': 'Jo', 'id': 4, 'name': 'Bo Ash', 'order': 0}]",\
"[{'credit_id': 'a', 'department': 'Directing', 'id': 5, 'job': 'Director', 'name': 'Cy Elm'}]",85
[],[],603
"""


def test_casts_and_crews_in_cells_of_a_table_beside_that_of_the_films(tmp_path: Path) -> None:
    files = table(tmp_path, FILMS), table(tmp_path, CREDITS, "credits.csv")
    values = stated(imported(tmp_path, *files))
    assert values[FILM, "cast-list"] == ["bo-ash", "ada-quill"]
    assert values[FILM, "director"] == ["cy-elm"]
    assert values["mo", "played-by"] == ["ada-quill"]


def test_numbered_rows_do_not_refer_to_films(tmp_path: Path) -> None:
    films = table(tmp_path, FILMS.replace("85,", "1,").replace("603,", "2,"))
    awards = table(tmp_path, "id,award\n1,Golden Gull\n2,Silver Gull\n", "awards.csv")
    assert (FILM, "award") not in stated(imported(tmp_path, films, awards))
