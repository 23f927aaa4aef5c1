"""Files as databases give them: packed, a record a line with commas after it, lists by title."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from support.rows import every_row
from support.tables import SAMPLES, imported, stated, table

from explorer.read.pack import read_pack
from explorer.read.tables.cell.cell_notes import title_and_year
from explorer.read.tables.record import TableError

Run = Callable[..., tuple[int, str, str]]

MOVIES = """movieId,title,genres
1,Salt Story (1995),Adventure|Comedy
2,"Postman of Oslo, The (1994)",Drama
3,Harbour,(no genres listed)
"""
LINKS = "movieId,imdbId,tmdbId\n1,0114709,862\n2,0112346,9087\n3,4073790,\n"


def wikidata_items() -> list[str]:
    """Return the lines of the sample's items."""
    data = json.loads((SAMPLES / "wikidata.json").read_text(encoding="utf-8"))
    return [json.dumps(item) for item in data["entities"].values()]


@every_row(
    ("name", "begin", "between", "end"),
    [
        ("dump.json", "[\n", ",\n", "\n]\n"),
        ("part.json", "", ",\n", ",\n"),
        ("part.jsonl", "[\n", ",\n", ",\n"),
        ("lines.json", "", "\n", "\n"),
        ("dump.json.gz", "[\n", ",\n", "\n]\n"),
    ],
)
def test_a_dump_of_wikidata_is_read_in_every_form(
    tmp_path: Path, name: str, begin: str, between: str, end: str
) -> None:
    text = f"{begin}{between.join(wikidata_items())}{end}".encode()
    made = imported(tmp_path, table(tmp_path, gzip.compress(text) if "gz" in name else text, name))
    whole = imported(tmp_path, SAMPLES / "wikidata.json")
    assert stated(made) == stated(whole) != {}


def test_a_packed_table_is_kept_unpacked(tmp_path: Path, run: Run) -> None:
    heading, rows = MOVIES.encode().split(b"\n", 1)
    parts = gzip.compress(heading + b"\n") + gzip.compress(rows)  # as tools write large files
    file = table(tmp_path, parts, "movies.csv.gz")
    root = tmp_path / "pack"
    assert run("import", str(root), str(file), "--source", "m", "--keep-table")[0] == 0
    assert (root / "tables" / "m.csv").read_text() == MOVIES
    assert "salt-story" in read_pack(root).entities


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (MOVIES.encode(), "an invalid gzip file"),
        (gzip.compress(MOVIES.encode())[:-12], "ends too early"),
        (gzip.compress(bytes(65 * 1024 * 1024)), "more than 64 MB once it is unpacked"),
    ],
)
def test_what_cannot_be_unpacked_is_refused(tmp_path: Path, raw: bytes, complaint: str) -> None:
    with pytest.raises(TableError, match=complaint):
        imported(tmp_path, table(tmp_path, raw, "movies.csv.gz"))


def test_a_list_of_titles_with_years_and_a_file_of_links(tmp_path: Path) -> None:
    made = imported(tmp_path, table(tmp_path, MOVIES), table(tmp_path, LINKS, "links.csv"))
    assert stated(made) == {
        ("salt-story", "title"): "Salt Story",
        ("salt-story", "release-date"): "1995",
        ("salt-story", "genre"): ["adventure", "comedy"],
        ("the-postman-of-oslo", "title"): "The Postman of Oslo",
        ("the-postman-of-oslo", "release-date"): "1994",
        ("the-postman-of-oslo", "genre"): ["drama"],
        ("harbour", "title"): "Harbour",
    }
    assert made.entities[0].ids == {"imdb": "tt0114709", "tmdb": "862"}


def test_the_year_beside_a_title_is_no_second_one(tmp_path: Path) -> None:
    for headings in ("Film,Year", "Film,Release date"):
        made = imported(tmp_path, table(tmp_path, f"{headings}\nThe Well (1990),1991\n"))
        assert stated(made)["the-well", "release-date"] == "1991"


@every_row(
    ("words", "title"),
    [
        ("Postman of Oslo, The (Postino, Il) (1994)", "The Postman of Oslo"),
        ("Seven Wells (a.k.a. Se7en Wells) (1995)", "Seven Wells"),
        ("Étranger, L' (1967)", "L'Étranger"),
        ("The Well: Or (The Virtue of Salt) (2014)", "The Well: Or (The Virtue of Salt)"),
        ("Liar, Liar (1997)", "Liar, Liar"),
        ("Salt, The", "The Salt"),
        ("SALT, THE", "THE SALT"),
        ("Well, L'", "L'Well"),
        ("Live, Die", "Live, Die"),  # without a year it may be another word
    ],
)
def test_titles_of_lists_are_put_in_order(words: str, title: str) -> None:
    assert title_and_year(words)[0] == title
