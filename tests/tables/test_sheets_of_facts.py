"""Sheets laid out for people: facts in rows, headings in two rows, notes, parts and jobs."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.tables import imported, stated, table

FACTS = """Title,The Reed Choir
Director,Ada Quill
Written by,"Ada Quill, Bo Ash"
Running time,1h 42m
Catalogue no.,R-17
Producer,Jo Hart
Producer,Kit Lund
"""


def test_a_fact_in_each_row_and_a_film_beside_it(tmp_path: Path) -> None:
    made = imported(tmp_path, table(tmp_path, FACTS))
    film = "the-reed-choir"
    assert stated(made) == {
        (film, "title"): "The Reed Choir",
        (film, "director"): ["ada-quill"],
        (film, "writer"): ["ada-quill", "bo-ash"],
        (film, "runtime"): 102,
        (film, "producer"): ["jo-hart", "kit-lund"],
    }
    assert any("a fact in each row" in note for note in made.notes)


@pytest.mark.parametrize("corner", ["Field", "", "Title"])
def test_a_fact_in_each_row_and_films_side_by_side(tmp_path: Path, corner: str) -> None:
    text = f"{corner},Reed,Weir\nDirector,Ada Quill,Bo Ash\nYear,2024,2025\nRuntime,99,oops\n"
    made = imported(tmp_path, table(tmp_path, text))
    said = stated(made)
    assert said["reed", "director"] == ["ada-quill"]
    assert said["weir", "release-date"] == "2025"
    assert ("weir", "runtime") not in said
    assert [(problem.line, problem.column) for problem in made.unread] == [(4, 12)]


@pytest.mark.parametrize(
    "text",
    [
        "Title,Cachet\nDirector,x\nRuntime,y\nGenre,z\nNine Lives,x\nHarbour,y\nMill,x\n",
        "Title,Runtime\nDirector,90\nProducer,95\nWriter,99\n",  # films with odd titles
        "Actor,Character\nDirector,Ann\nProducer,Bo\nEditor,Jo\n",
    ],
)
def test_other_tables_are_not_turned(tmp_path: Path, text: str) -> None:
    made = imported(tmp_path, table(tmp_path, text), title="Reed")
    assert not any("a fact in each row" in note for note in made.notes)


def test_a_unit_below_a_heading_does_not_hide_the_countries_beside_it(tmp_path: Path) -> None:
    text = "Film,Release,,Running time\n,UK,US,(hours)\nReed,2006-11-10,2006-10-06,1.5\n"
    made = imported(tmp_path, table(tmp_path, text))
    said = {(c.property, c.scope.region or ""): c.value for c in made.claims}
    assert said["release-date", "United Kingdom"] == "2006-11-10"
    assert said["release-date", "US"] == "2006-10-06"
    assert said["runtime", ""] == 90


def test_a_title_above_pairs_of_facts_and_values(tmp_path: Path) -> None:
    made = imported(tmp_path, table(tmp_path, f"FACT SHEET,\n{FACTS}"))
    assert stated(made)["the-reed-choir", "director"] == ["ada-quill"]


def test_a_broken_title_above_a_sheet_does_not_hide_its_headings(tmp_path: Path) -> None:
    text = '"REED" - UNIT LIST,,\n,,\nDEPARTMENT,POSITION,NAME\nCamera,Cinematographer,Jo Hart\n'
    made = imported(tmp_path, table(tmp_path, text), title="Reed")
    assert stated(made) == {("reed", "cinematographer"): ["jo-hart"]}


@pytest.mark.parametrize(
    ("last", "films"),
    [
        ("All dates subject to change,,,", 2),
        ("Harbour,,,", 3),
        ("The Mill on the Fen,,,drama", 3),
    ],
)
def test_a_sentence_below_a_table_is_not_a_film(tmp_path: Path, last: str, films: int) -> None:
    text = f"Title,Year,Director,Genre\nReed,1990,Ada Quill,\nWeir,1991,Bo Ash,crime\n{last}\n"
    made = imported(tmp_path, table(tmp_path, text))
    assert sum(claim.property == "title" for claim in made.claims) == films


@pytest.mark.parametrize(
    ("cell", "part"),
    [
        ("Ada Quill (as Queen Bera)", "Queen Bera"),
        ("Ada Quill (as Dr. Tan, uncredited)", "Dr. Tan"),
        ("Ada Quill as Bera", "Bera"),
        ("Ada Quill (Bera, voice)", "Bera"),
        ("Ada Quill (as Ada Q.)", ""),
        ("Ada Quill (uncredited)", ""),
        ("Ada Quill (voice)", ""),
    ],
)
def test_a_part_after_an_actors_name(tmp_path: Path, cell: str, part: str) -> None:
    made = imported(tmp_path, table(tmp_path, f'Film,Cast\nReed,"{cell}; Bo Ash"\n'))
    assert stated(made)["reed", "cast-list"] == ["ada-quill", "bo-ash"]
    names = {entity.id: entity.name for entity in made.entities}
    played = [names[claim.subject] for claim in made.claims if claim.property == "played-by"]
    assert played == ([part] if part else [])


def test_jobs_after_the_names_of_a_crew(tmp_path: Path) -> None:
    cell = "Ada Quill (director), Jo Hart (music), Kit Lund (standby painter)"
    made = imported(tmp_path, table(tmp_path, f'Film,Crew\nReed,"{cell}"\n'))
    assert stated(made) == {
        ("reed", "title"): "Reed",
        ("reed", "director"): ["ada-quill"],
        ("reed", "composer"): ["jo-hart"],
        ("reed", "crew"): ["kit-lund"],
    }


def test_another_title_after_an_article_at_a_titles_end(tmp_path: Path) -> None:
    made = imported(tmp_path, table(tmp_path, 'title,genres\n"Ferry, The (Le bac) (2004)",Drama\n'))
    assert stated(made)["the-ferry", "release-date"] == "2004"
