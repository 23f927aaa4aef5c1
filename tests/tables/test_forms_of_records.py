"""Records in forms that formats have beside their usual one: older ones, lists, parts."""

from __future__ import annotations

import json
from pathlib import Path

from support.tables import imported, stated, table

from explorer.tables.result import Import

FILM = "the-salt-lantern"
MOVIE = {"id": 990001, "title": "The Salt Lantern", "original_title": "A Lanterna de Sal",
         "release_date": "1987-09-04", "production_companies": [], "vote_average": 7.1}  # fmt: skip


def _page(folder: Path, data: object) -> Import:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return imported(folder, table(folder, f"<html>{script}</html>", "page.html"))


def _infobox(folder: Path, parameters: str) -> Import:
    text = f"{{{{Infobox film\n| name = The Salt Lantern\n{parameters}\n}}}}"
    return imported(folder, table(folder, text, "box.wiki"))


def test_credits_of_a_film_are_read_beside_its_details(tmp_path: Path) -> None:
    person = {"id": 7, "name": "Mira Oduya", "profile_path": None, "credit_id": "x"}
    parts = {"cast": [{**person, "character": "The Pilot", "order": 0}],
             "crew": [{**person, "id": 8, "name": "Ines Okafor", "job": "Director"}]}  # fmt: skip
    details = table(tmp_path, json.dumps(MOVIE), "movie.json")
    credits = table(tmp_path, json.dumps({"id": 990001, **parts}), "credits.json")
    made = imported(tmp_path, details, credits)
    assert [title for _, title in made.formats] == ["TMDb movie", "TMDb credits"]
    assert stated(made)[FILM, "cast-list"] == ["mira-oduya"]
    assert stated(made)[FILM, "director"] == ["ines-okafor"]
    assert stated(made)["the-pilot", "played-by"] == ["mira-oduya"]


def test_films_of_a_person_are_not_credits_of_a_film(tmp_path: Path) -> None:
    part = {"id": 990001, "title": "The Salt Lantern", "poster_path": None, "character": "Pilot"}
    path = table(tmp_path, json.dumps({"id": 7, "cast": [part], "crew": []}), "person.json")
    assert imported(tmp_path, path, title="The Salt Lantern").formats[0][1] != "TMDb credits"


def test_languages_are_known_by_code_where_an_older_record_names_them_in_their_own(
    tmp_path: Path,
) -> None:
    spoken = [{"iso_639_1": "pt", "name": "Português"}, {"iso_639_1": "xx", "name": "No Language"}]
    path = table(tmp_path, json.dumps({**MOVIE, "spoken_languages": spoken}), "movie.json")
    made = imported(tmp_path, path)
    assert stated(made)[FILM, "language"] == ["portuguese"]
    assert not made.unread


def test_what_a_page_is_about_may_stand_in_a_list_or_review(tmp_path: Path) -> None:
    film = {"@type": "Movie", "name": "The Salt Lantern", "genre": [{"name": "Drama"}]}
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": film}]}
    for data in (listed, {"@type": "Review", "itemReviewed": film}):
        made = _page(tmp_path, data)
        assert stated(made) == {(FILM, "title"): "The Salt Lantern", (FILM, "genre"): ["drama"]}
        assert not made.unread


def test_a_work_based_on_its_namesake_is_not_based_on_itself(tmp_path: Path) -> None:
    made = _infobox(tmp_path, "| based on = {{Based on|''[[The Salt Lantern (play)]]''|Ada}}")
    (based_on,) = [c.value for c in made.claims if c.property == "based-on"]
    assert based_on != [FILM]
    text = "Film,Based on,Director\nGull,Gull,Ada Quill\nGull Two,Gull,Bo Ash\n"
    values = stated(imported(tmp_path, table(tmp_path, text)))
    assert values["gull", "based-on"] != ["gull"]
    assert values["gull-two", "based-on"] != ["gull-two"]


def test_names_under_a_label_in_an_infobox_have_another_job(tmp_path: Path) -> None:
    lines = "'''Score:'''<br />[[Jo Hart]]<br />{{small|'''Orchestrator:'''}}<br />Lena Voss"
    made = _infobox(tmp_path, f"| music = {lines}\n| runtime = {{{{small|Part 1:}}}}<br>98 minutes")
    assert stated(made)[FILM, "composer"] == ["jo-hart"]
    assert (FILM, "runtime") not in stated(made)
    assert [p.found for p in made.unread] == ['"Orchestrator: Lena Voss"', '"Part 1: 98 minutes"']


def test_a_country_above_a_distributor_is_not_part_of_its_name(tmp_path: Path) -> None:
    made = _infobox(tmp_path, "| distributor = '''India:'''<br />Costa Norte\n| country = {{IND}}")
    assert stated(made)[FILM, "distributor"] == ["costa-norte"]
    assert stated(made)[FILM, "country"] == ["india"]


def test_the_author_of_a_source_is_not_another_source(tmp_path: Path) -> None:
    made = _infobox(tmp_path, "| based on = {{plainlist|\n* ''The Lamp''<br />by [[Ada Quill]]\n}}")
    assert stated(made)[FILM, "based-on"] == ["the-lamp"]
    assert not made.unread


def test_a_broken_address_of_a_reference_is_dropped(tmp_path: Path) -> None:
    refs = "<ref>{{cite web|url=x}}</ref><ref>{{cite web|title=Money|url=tba}}</ref>"
    made = _infobox(tmp_path, f"| budget = $9 million{refs}")
    assert {source.title: source.url for source in made.sources if source.kind == "cited work"} == {
        "Money": ""
    }


def test_a_title_for_all_the_world_has_no_region(tmp_path: Path) -> None:
    head = "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n"
    rows = "tt9900001\t1\tSalt Lamp\tXWW\ten\timdbDisplay\t\\N\t0\n"
    rows += "tt9900001\t2\tSalzlampe\tXWG\tde\timdbDisplay\t\\N\t0\n"
    basics = "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\t"
    basics += "runtimeMinutes\tgenres\ntt9900001\tmovie\tThe Salt Lantern\tThe Salt Lantern\t0\t"
    basics += "1987\t\\N\t112\tDrama\n"
    files = table(tmp_path, basics, "b.tsv"), table(tmp_path, head + rows, "a.tsv")
    claims = [c for c in imported(tmp_path, *files).claims if c.property == "also-known-as"]
    regions = {c.scope.region: c.value for c in claims}
    assert regions["West Germany"] == ["Salzlampe"]
    assert "Salt Lamp" in regions[""]


def test_words_that_a_mapping_leaves_out_are_not_asked_about(tmp_path: Path) -> None:
    head = "tconst\tordering\tnconst\tcategory\tjob\tcharacters\n"
    row = 'tt9900001\t1\tnm9900001\tactor\t\\N\t["The Pilot"]\n'
    made = imported(tmp_path, table(tmp_path, head + row, "p.tsv"), title="The Salt Lantern")
    assert not any("actor" in note for note in made.notes)


def test_json_ld_that_was_saved_without_its_page_is_read_like_the_page(tmp_path: Path) -> None:
    film = {"@context": "https://schema.org", "@type": "Movie", "name": "The Salt Lantern",
            "duration": "PT1H58M", "director": [{"name": "Ada Quill"}]}  # fmt: skip
    series = {"@type": "TVSeries", "name": "Salt"}
    for number, data in enumerate((film, [film, series], {"@graph": [series, film]})):
        folder = tmp_path / str(number)
        folder.mkdir()
        made = imported(folder, table(folder, json.dumps(data), "film.json"))
        assert [title for _, title in made.formats] == ["schema.org Movie in a web page"]
        assert stated(made)[FILM, "runtime"] == 118
        assert stated(made)[FILM, "director"] == ["ada-quill"]


def _statement(prop: str, item: str) -> dict[str, object]:
    value = {"value": {"id": item}, "type": "wikibase-entityid"}
    return {
        "mainsnak": {"snaktype": "value", "property": prop, "datavalue": value},
        "rank": "normal",
    }


def test_ids_of_common_items_are_known_and_others_are_no_values(tmp_path: Path) -> None:
    claims = {"P136": ["Q130232", "Q990000001"], "P462": ["Q838368"], "P364": ["Q1860"],
              "P495": ["Q142"], "P57": ["Q990000002"]}  # fmt: skip
    statements = {
        prop: [_statement(prop, item) for item in items] for prop, items in claims.items()
    }
    labels = {"en": {"language": "en", "value": "The Salt Lantern"}}
    entity = {"type": "item", "id": "Q990000000", "labels": labels, "claims": statements}
    made = imported(tmp_path, table(tmp_path, json.dumps(entity), "Q990000000.json"))
    assert stated(made) == {
        (FILM, "genre"): ["drama"],
        (FILM, "colour"): "black-and-white",
        (FILM, "language"): ["english"],
        (FILM, "country"): ["france"],
    }
    assert [problem.found for problem in made.unread] == ['"Q990000001"', '"Q990000002"']
