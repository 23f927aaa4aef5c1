"""Series, episodes and games in lists of films: they are left out, and said to be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from support.rows import every_row
from support.tables import imported, table

from explorer.read.pack import read_pack
from explorer.read.tables.header.sorts_of_work import is_not_film, name_sorts_of_work

Run = Callable[..., tuple[int, str, str]]

LIST = """show_id,type,title,director,release_year,duration
s1,Movie,The Salt Lantern,Ada Quill,1987,112 min
s2,TV Show,Harbour Nine,Tom Reyes,2019,2 Seasons
s3,TV Show,Paper Kites,,2020,1 Season
s4,Movie,The Well,Bo Ash,2001,90 min
"""
CAST = "show_id,Actor,Character\ns2,Cal Oke,Vera\ns4,Dan Lund,Ivo\n"


@every_row(
    ("heading", "cells", "tells"),
    [
        ("titleType", ["movie", "tvSeries", "tvEpisode", "short"], True),
        ("Title Type", ["TV Mini Series", "Video Game"], True),
        ("media_type", ["tv", "movie", "person"], True),
        ("Type", ["series"], True),
        ("type", ["Movie", "Documentary"], True),
        ("category", ["Documentary", "Short"], False),  # genres
        ("Type", ["Movie", "Theatrical", "TV"], False),  # of releases
        ("category", ["actor", "director"], False),
        ("Title", ["Film", "Game"], False),
        ("Type", [], False),
    ],
)
def test_a_column_names_sorts_of_works(heading: str, cells: list[str], tells: bool) -> None:
    assert name_sorts_of_work(heading, cells) is tells


@every_row(
    ("cell", "no_film"),
    [("TV Show", True), ("tvMiniSeries", True), ("Episode", True), ("tvMovie", False),
     ("short", False), ("video", False), ("ONA", False), ("Série TV", True)],
)  # fmt: skip
def test_sorts_that_are_not_films(cell: str, no_film: bool) -> None:
    assert is_not_film(cell) is no_film


def test_works_that_are_not_films_are_left_out_with_their_casts(tmp_path: Path) -> None:
    made = imported(tmp_path, table(tmp_path, LIST), table(tmp_path, CAST, "cast.csv"))
    assert {e.name for e in made.entities} == {
        "The Salt Lantern", "The Well", "Ada Quill", "Bo Ash", "Dan Lund", "Ivo",
    }  # fmt: skip
    assert [(p.line, p.found, p.expected) for p in made.rejected] == [
        (3, '"TV Show"', "a film"), (4, '"TV Show"', "a film"),
    ]  # fmt: skip
    assert "--where 'type=TV Show' imports such works alone" in made.rejected[0].hint
    assert not made.unknown and made.not_asked_for == 1  # in the cast


def test_they_are_imported_on_request(tmp_path: Path, run: Run) -> None:
    file, root = str(table(tmp_path, LIST)), tmp_path / "pack"
    _, out, _ = run("import", str(root), file, "--source", "a", "--keep-table")
    assert "2 rows left out" in out
    assert "harbour-nine" not in read_pack(root).entities
    where = ("--where", "type=TV Show", "--where", "type=Movie")
    _, out, _ = run("import", str(root), file, "--source", "b", "--keep-table", *where)
    assert "left out" not in out
    assert "harbour-nine" in read_pack(root).entities


def test_a_series_in_wikidata_is_not_a_film(tmp_path: Path) -> None:
    def snak(item: str) -> dict[str, object]:
        value = {"id": item}
        return {"mainsnak": {"snaktype": "value", "property": "P31", "datavalue": {
            "type": "wikibase-entityid", "value": value}}, "rank": "normal"}  # fmt: skip

    entities = {
        key: {"id": key, "labels": {"en": {"value": name}},
              "claims": {"P31": [snak(kind)], "P161": [snak("Q91")]}}
        for key, name, kind in (
            ("Q81", "Harbour Nine", "Q5398426"), ("Q82", "The Well", "Q11424"),
            ("Q83", "Salt", "Q20650540"),
        )
    }  # fmt: skip
    actor = {"id": "Q91", "labels": {"en": {"value": "Cal Oke"}}, "claims": {"P31": [snak("Q5")]}}
    text = json.dumps({"entities": {**entities, "Q91": actor}})
    made = imported(tmp_path, table(tmp_path, text, "w.json"))
    assert {e.name for e in made.entities if e.kind == "film"} == {"The Well", "Salt"}
    assert [p.found for p in made.rejected] == ['"Harbour Nine", a television series']
