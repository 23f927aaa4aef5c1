"""Each format's sample, in its real shape, from the file to its claims."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from support.rows import every_row
from support.tables import SAMPLES, imported, stated, table

from explorer.model.enums import Kind, Polarity
from explorer.model.property_search import named_properties
from explorer.read.tables.formats import shipped_formats
from explorer.tables.new_pack import vocabulary

FILM = "the-salt-lantern"
IMDB = sorted((SAMPLES / "imdb").glob("*.tsv"))


@pytest.mark.parametrize(
    ("files", "formats"),
    [
        (IMDB, ["imdb-names", "imdb-akas", "imdb-basics", "imdb-crew", "imdb-principals"]),
        ([SAMPLES / "tmdb.json"], ["tmdb"]),
        ([SAMPLES / "omdb.json"], ["omdb"]),
        ([SAMPLES / "trakt.json"], ["trakt"]),
        ([SAMPLES / "wikidata.json"], ["wikidata"]),
        ([SAMPLES / "infobox.wiki"], ["infobox-film"]),
        ([SAMPLES / "page.html"], ["json-ld"]),
    ],
)
def test_files_show_their_format(tmp_path: Path, files: list[Path], formats: list[str]) -> None:
    titles = [shipped_formats()[name].title for name in formats]
    assert [title for _, title in imported(tmp_path, *files).formats] == titles


def test_a_list_of_films_from_tmdb(tmp_path: Path) -> None:
    film = {"adult": False, "genre_ids": [18, 878], "id": 900_101, "original_language": "sv",
            "original_title": "Saltlyktan", "overview": "", "release_date": "1988-09-02",
            "title": "The Salt Lantern", "vote_average": 6.4}  # fmt: skip
    path = tmp_path / "search.json"
    path.write_text(json.dumps({"page": 1, "results": [film], "total_results": 1}), "utf-8")
    made = imported(tmp_path, path)
    assert [title for _, title in made.formats] == ["TMDb list of films"]
    assert stated(made) == {
        (FILM, "title"): "The Salt Lantern",
        (FILM, "also-known-as"): ["Saltlyktan"],
        (FILM, "release-date"): "1988-09-02",
        (FILM, "language"): ["swedish"],
        (FILM, "genre"): ["drama", "science-fiction"],
    }


def test_trakt(tmp_path: Path) -> None:
    made = imported(tmp_path, SAMPLES / "trakt.json")
    values = stated(made)
    assert values[FILM, "title"] == "The Salt Lantern"
    assert values[FILM, "release-date"] == ["1988", "1988-09-02"]
    assert values[FILM, "runtime"] == 118 and values[FILM, "certificate-mpa"] == "PG"
    assert values[FILM, "country"] == ["ireland"] and values[FILM, "genre"] == ["drama"]
    (film,) = (entity for entity in made.entities if entity.id == FILM)
    assert film.ids == {"imdb": "tt0000101", "tmdb": "900101"}
    assert not made.unread


def test_every_phrase_stands_in_its_line(tmp_path: Path) -> None:
    for file in (*SAMPLES.glob("*.*"), *[IMDB]):
        files = file if isinstance(file, list) else [file]
        imported_pack = imported(tmp_path, *files)
        assert imported_pack.claims
        for claim in imported_pack.claims:
            lines = imported_pack.texts[claim.source].split("\n")
            for item in claim.evidence:
                assert item.phrase in lines[item.line - 1]
                assert 0 < item.line <= len(lines)


def test_imdb(tmp_path: Path) -> None:
    imported_pack = imported(tmp_path, *IMDB)
    values = stated(imported_pack)
    assert values[FILM, "title"] == "The Salt Lantern"
    assert values[FILM, "release-date"] == "1988"
    assert values[FILM, "runtime"] == 118
    assert values[FILM, "genre"] == ["drama", "science-fiction"]
    assert values[FILM, "director"] == ["ines-okafor"]
    assert values[FILM, "writer"] == ["ines-okafor", "tom-reyes"]
    assert values[FILM, "producer"] == ["tom-reyes"]
    assert values[FILM, "cinematographer"] == ["per-lindqvist"]
    assert values["captain-thessaly-brandt", "played-by"] == ["mira-oduya"]
    assert values["per-lindqvist", "died"] == "1999"
    names = {c.scope.region: c.value for c in imported_pack.claims if c.property == "also-known-as"}
    assert names["DE"] == ["Die Salzlaterne"]
    (unread,) = imported_pack.unread
    assert (unread.line, unread.found) == (3, '"nm9900009"')
    assert any('"falconer"' in note for note in imported_pack.notes)


def test_tmdb(tmp_path: Path) -> None:
    imported_pack = imported(tmp_path, SAMPLES / "tmdb.json")
    values = stated(imported_pack)
    assert values[FILM, "budget"] == 9
    assert (FILM, "gross") not in values  # 0 says nothing
    assert values[FILM, "cast-list"] == ["mira-oduya", "bento-salgado", "rosa-vint"]
    assert values["the-pilot", "played-by"] == ["bento-salgado"]
    assert values[FILM, "director"] == ["ines-okafor"]
    assert values[FILM, "writer"] == ["thom-reyes"]
    assert values[FILM, "cinematographer"] == ["per-lindqvist"]
    assert values[FILM, "certificate-mpa"] == "PG-13"
    assert values[FILM, "country"] == ["portugal"]
    dates = {
        (c.scope.region, c.scope.medium): c.value
        for c in imported_pack.claims
        if c.property == "release-date"
    }
    assert dates == {
        ("", ""): "1987-09-04",
        ("PT", "cinema"): "1987-09-04",
        ("PT", "premiere"): "1987-08-30",
        ("US", "cinema"): "1988-03-11",
    }
    film = next(entity for entity in imported_pack.entities if entity.kind is Kind.FILM)
    assert film.ids == {"imdb": "tt9900001", "tmdb": "990001"}


def test_omdb(tmp_path: Path) -> None:
    values = stated(imported(tmp_path, SAMPLES / "omdb.json"))
    assert values[FILM, "release-date"] == "1987-09-04"
    assert values[FILM, "runtime"] == 112
    assert values[FILM, "cast-list"] == ["mira-oduya", "bento-salgado", "rosa-vint"]
    assert values[FILM, "country"] == ["portugal", "spain"]
    assert values[FILM, "gross"] == 1.25
    assert values[FILM, "score-rotten-tomatoes"] == 81
    assert values[FILM, "score-imdb"] == 7.1


def test_wikidata_statements(tmp_path: Path) -> None:
    imported_pack = imported(tmp_path, SAMPLES / "wikidata.json")
    by_source = {(c.source, c.property): c for c in imported_pack.claims}
    assert by_source["s", "budget"].value == 9
    assert by_source["s", "set-when"].value == "192X"
    assert by_source["s", "cast-list"].value == ["mira-oduya"]
    assert by_source["s", "played-by"].subject == "captain-thessaly-brandt"
    none = by_source["s", "composer"]
    assert (none.value, none.closed) == ([], True)
    denied = by_source["s", "release-date"]
    assert (denied.value, denied.polarity) == ("1986", Polarity.DENIED)
    assert "error in referenced source" in denied.statement
    born = by_source["s", "born"]
    assert (born.value, born.statement) == ("1940-02-03~", "In the Julian calendar.")
    assert any("unknown value" in problem.found for problem in imported_pack.rejected)
    assert [problem.found for problem in imported_pack.unread] == ['"Q99000009"']


@pytest.mark.parametrize(("what", "claims"), [("Q11424", 1), ("Q515", 0)])
def test_items_of_other_things_are_named(tmp_path: Path, what: str, claims: int) -> None:
    entity = {"type": "wikibase-entityid", "value": {"id": what}}
    kind = {"snaktype": "value", "datavalue": entity}
    day = {"time": "+1999-05-01T00:00:00Z", "precision": 11}
    date = {"snaktype": "value", "datavalue": {"type": "time", "value": day}}
    statements = {"P31": [{"mainsnak": kind}], "P577": [{"mainsnak": date}]}
    item = {"id": "Q99000077", "labels": {"en": {"value": "Ada"}}, "claims": statements}
    text = json.dumps({"entities": {"Q99000077": item, "Q99000078": {"id": "Q99000078"}}})
    result = imported(tmp_path, table(tmp_path, text, "items.json"))
    assert len(result.claims) == claims
    assert [problem.found for problem in result.rejected] == (
        [] if claims else ['"Ada (Q99000077)" and 1 other']
    )


def test_works_that_wikidata_cites_are_sources_and_what_it_imported_is_a_copy(
    tmp_path: Path,
) -> None:
    imported_pack = imported(tmp_path, SAMPLES / "wikidata.json")
    sources = {source.title: source for source in imported_pack.sources}
    by_source = {(c.source, c.property): c.value for c in imported_pack.claims}
    almanac, page = sources["Anuário do Cinema"], sources["Salt Lantern at Fifty"]
    assert by_source[almanac.id, "release-date"] == "1987-09"
    assert almanac.ids == {"wikidata": "Q99000020"}
    assert by_source[page.id, "runtime"] == 112
    assert page.url == "https://films.example.org/salt-lantern"
    copy = next(source for source in imported_pack.sources if source.copy_of)
    assert copy.copy_of == sources["English Wikipedia"].id
    assert by_source[copy.id, "director"] == ["ines-okafor"]


def test_infobox(tmp_path: Path) -> None:
    imported_pack = imported(tmp_path, SAMPLES / "infobox.wiki")
    values = stated(imported_pack)
    assert values[FILM, "director"] == ["ines-okafor"]
    assert values[FILM, "writer"] == ["ines-okafor", "tom-reyes"]
    assert values[FILM, "based-on"] == ["the-lamp-at-figueira"]
    assert values[FILM, "cast-list"] == ["mira-oduya", "bento-salgado", "rosa-vint"]
    assert values[FILM, "composer"] == ["jo-hart", "lena-voss"]
    assert values[FILM, "distributor"] == ["costa-norte"]
    assert values[FILM, "budget"] == 9
    assert values[FILM, "gross"] == 1.25
    dates = {c.scope.region: c.value for c in imported_pack.claims if c.property == "release-date"}
    assert dates == {"Figueira da Foz": "1987-08-30", "Portugal": "1987-09-04"}
    lengths = {c.scope.cut: c.value for c in imported_pack.claims if c.property == "runtime"}
    assert lengths == {"theatrical": 112, "restored": 124}
    text = "\n".join(imported_pack.texts.values())
    assert "{{" not in text and "[[" not in text and "<ref" not in text
    # What an article refers to for a single value is a source; a list is the article's own.
    (cited,) = [source for source in imported_pack.sources if source.kind == "cited work"]
    assert cited.title == "Money"
    assert [c.property for c in imported_pack.claims if c.source == cited.id] == ["budget"]


def test_json_ld(tmp_path: Path) -> None:
    values = stated(imported(tmp_path, SAMPLES / "page.html"))
    assert values[FILM, "runtime"] == 118
    assert values[FILM, "director"] == ["ines-okafor"]
    assert values[FILM, "writer"] == ["tom-reyes"]
    assert values[FILM, "cast-list"] == ["mira-oduya", "bento-salgado"]
    assert values["captain-thessaly-brandt", "played-by"] == ["mira-oduya"]
    assert values[FILM, "country"] == ["portugal"]


@every_row("name", sorted(shipped_formats()))
def test_a_mapping_refers_to_existing_properties(name: str) -> None:
    properties = vocabulary().properties
    for column in shipped_formats()[name].column:
        words = [*column.properties.values()]
        words += [] if column.property.startswith("@") else [column.property]
        for word in filter(None, words):
            assert named_properties(properties.values(), word), word
        for pattern in shipped_formats()[name].recognise.form.values():
            re.compile(pattern)


def test_an_invalid_film_date_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "x.wiki"
    path.write_text("{{Infobox film\n| name = X\n| released = {{Film date|19x7|2}}\n}}")
    assert [problem.found for problem in imported(tmp_path, path).unread] == ['"2 19x7"']
