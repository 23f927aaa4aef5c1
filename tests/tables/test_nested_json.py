"""Nested JSON: films within wrappings, lists of people with parts and jobs, parts of records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.tables import imported, stated, table

_CAST = [{"name": "Ada Quill", "character": "Bera"}, {"name": "Bo Ash", "character": "The Smith"}]
_CREW = [{"name": "Cy Lund", "job": "Director"}, {"name": "Cy Lund", "job": "Editor"}]
_PEOPLE = [
    {"full_name": "Cy Lund", "department": "Directing", "job": "Director"},
    {"full_name": "Ada Quill", "department": "Acting", "job": "Actor", "character": "Bera"},
]
_EDGES = {"edges": [{"characterName": c["character"], "node": {"name": c["name"]}} for c in _CAST]}
_FILM = {"title": "Salt Gate", "runtime": 99}
_ABOUT = {"runtime": 99, "released": "1994-09-16"}
_PARTS = {("bera", "played-by"): ["ada-quill"], ("salt-gate", "runtime"): 99}
_CREDITS = {("salt-gate", "director"): ["cy-lund"]}
_API = {
    "data": [
        {
            "type": "films",
            "id": "7",
            "attributes": _FILM,
            "relationships": {"director": {"data": {"type": "people", "id": "5"}}},
        }
    ],
    "included": [{"type": "people", "id": "5", "attributes": {"name": "Cy Lund"}}],
}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({**_FILM, "cast": _CAST}, _PARTS),
        ({**_FILM, "cast": {"Ada Quill": "Bera", "Bo Ash": "The Smith"}}, _PARTS),
        ({**_FILM, "cast": _EDGES}, _PARTS),
        (
            {
                **_FILM,
                "credits": {
                    "actors": [{"person": {"id": 1, "name": "Ada Quill"}, "role": "Bera"}]
                },
            },
            _PARTS,
        ),
        ({**_FILM, "crew": _CREW}, {**_CREDITS, ("salt-gate", "editor"): ["cy-lund"]}),
        ({**_FILM, "people": _PEOPLE}, {**_PARTS, **_CREDITS}),
        ({"results": [{**_FILM, "crew": _CREW}, {"title": "X"}], "page": 1}, _CREDITS),
        ({"data": {"film": {**_FILM, "cast": _EDGES}}}, _PARTS),
        ({"data": {"edges": [{"node": None}, {"node": {**_FILM, "crew": _CREW}}]}}, _CREDITS),
        ({"title": {"en": "Salt Gate", "fr": "La Porte"}, "crew": _CREW}, _CREDITS),
        ({**_FILM, "director": {"name": {"first": "Cy", "last": "Lund"}}}, _CREDITS),
        ({"data": {"allFilms": {"nodes": [{**_FILM, "directors": [_CREW[0]]}]}}}, _CREDITS),
        (_API, _CREDITS),
        ({"a1": {**_FILM, "crew": _CREW}, "a2": {"title": "Mortar", "runtime": 80}}, _CREDITS),
        ({"movies": [{"name": "Salt Gate", "crew": _CREW}], "updated": "2023-05-01"}, _CREDITS),
        ({"movie": _FILM, "crew": _CREW}, _CREDITS),
        ({"rank": 1, "film": {**_FILM, "director": "Cy Lund"}}, _CREDITS),
        (
            {"title": "Salt Gate", "details": _ABOUT},
            {("salt-gate", "runtime"): 99, ("salt-gate", "release-date"): "1994-09-16"},
        ),
        (
            {**_FILM, "money": {"budget": {"amount": 2000000, "currency": "USD"}}},
            {("salt-gate", "budget"): 2},
        ),
        (
            {**_FILM, "box_office": {"gross": {"domestic": "$1,100,000"}}},
            {("salt-gate", "gross"): 1.1},
        ),
        ({**_FILM, "regisseur": {"nachname": "Lund", "vorname": "Cy"}}, _CREDITS),
        ({**_FILM, "staff": [{"rol": "director", "nombre": "Cy Lund", "personaje": ""}]}, _CREDITS),
        (
            {"days": {"Fri": [{**_FILM, "crew": _CREW}], "Sat": [{"title": "X", "runtime": 9}]}},
            {**_CREDITS, ("x", "runtime"): 9},
        ),
        (
            {
                "title": "Club 102",
                "days": [
                    {"day": "Fri", "films": [{**_FILM, "crew": _CREW}, {"title": "X"}]},
                    {"day": "Sat", "screenings": [{"film": {"title": "Y", "runtime": 9}}]},
                ],
            },
            {**_CREDITS, ("y", "runtime"): 9, ("club-102", "title"): None},
        ),
        (
            {**_FILM, "plot": "<p>A&#27; gull&nbsp;<em>speaks</em>;<br/> the town is afraid.</p>"},
            {("salt-gate", "premise"): ["A gull speaks; the town is afraid."]},
        ),
        (
            {**_FILM, "related": {"movies": [{"title": "X"}, {"title": "Y"}]}},
            {("x", "title"): None},
        ),
        (
            {
                "Salt Gate ": {"runtime": "99 min", "genre": "war", "directors": ["Cy Lund"]},
                "Mortar ": {"runtime": "80 min", "genre": "war", "directors": []},
            },
            {**_CREDITS, ("salt-gate", "runtime"): 99},
        ),
        (
            {**_FILM, "bilheteria": {"valor": 1250000, "moeda": "EUR"}},
            {("salt-gate", "gross-in-euros"): 1.25},
        ),
        ({**_FILM, "Director": [{"tag": "Cy Lund"}]}, _CREDITS),
        ({**_FILM, "Role": [{"tag": "Ada Quill", "role": "Bera"}]}, _PARTS),
        ({**_FILM, "People": [{"Name": "Cy Lund", "Role": "", "Type": "Director"}]}, _CREDITS),
        ({"shop": {"updated": 1, "items": [{"film": {**_FILM, "crew": _CREW}}]}}, _CREDITS),
        (
            {**_FILM, "ratings": {"imdb": {"votes": 10, "value": 6.7}}},
            {("salt-gate", "score-imdb"): 6.7},
        ),
        ({**_FILM, "countries": ["Norway"]}, {("salt-gate", "country"): ["norway"]}),
    ],
)  # fmt: skip
def test_films_are_read_from_nested_json(
    tmp_path: Path, data: object, expected: dict[tuple[str, str], object]
) -> None:
    said = stated(imported(tmp_path, table(tmp_path, json.dumps(data), "t.json")))
    assert {key: said.get(key) for key in expected} == expected


def test_the_date_of_one_country(tmp_path: Path) -> None:
    data = {**_FILM, "release": {"date": "1994-09-16", "country": "GB"}}
    path = table(tmp_path, json.dumps(data), "t.json")
    claims = [c for c in imported(tmp_path, path).claims if c.property == "release-date"]
    assert ("GB", "1994-09-16") in {(c.scope.region, c.value) for c in claims}
    assert not any(c.value == "1994-09-16" and not c.scope.region for c in claims)


def test_dates_of_countries_in_a_list_of_releases(tmp_path: Path) -> None:
    dates = [{"country": "GB", "date": "1994-09-16"}, {"country": "FR", "date": "1995-01-11"}]
    path = table(tmp_path, json.dumps({**_FILM, "releases": dates}), "t.json")
    claims = [c for c in imported(tmp_path, path).claims if c.property == "release-date"]
    assert {(c.scope.region, c.value) for c in claims} == {
        ("GB", "1994-09-16"),
        ("FR", "1995-01-11"),
    }


def test_a_part_of_a_record_about_something_else_is_asked_about(tmp_path: Path) -> None:
    data = {**_FILM, "award": {"year": 2012, "country": "France"}}
    plan = imported(tmp_path, table(tmp_path, json.dumps(data), "t.json"))
    assert {heading.text for heading in plan.unknown} == {"award.year", "award.country"}
    assert {claim.property for claim in plan.claims} == {"title", "runtime"}


def test_what_is_beside_the_films_is_named(tmp_path: Path) -> None:
    data = {"movies": [_FILM, {"title": "Mortar"}], "people": [{"name": "Cy Lund"}]}
    plan = imported(tmp_path, table(tmp_path, json.dumps(data), "t.json"))
    assert any('beside them is left out: "people"' in note for note in plan.notes)


def test_each_record_within_a_wrapping_has_its_own_place(tmp_path: Path) -> None:
    rows = '{"title": "A Film"},\n{"title": "B Film", "runtime": "x"}'
    text = f'{{"data": {{"films": {{"nodes": [\n{rows}]}}}}}}'
    (problem,) = imported(tmp_path, table(tmp_path, text, "t.json")).unread
    assert (problem.line, problem.found) == (3, '"x"')


def test_keys_of_a_file_do_not_name_sources(tmp_path: Path) -> None:
    """A column “source” may say what a film is based on; other keys are only remarks."""
    rows = "title,director,source\nSalt Gate,Cy Lund,Original Screenplay\n"
    data = {**_FILM, "source": "Novel", "firmness": "strong", "denied": "x", "remark": "good"}
    for path in (table(tmp_path, rows), table(tmp_path, json.dumps(data), "t.json")):
        folder = tmp_path / path.suffix[1:]
        folder.mkdir()
        plan = imported(folder, path)
        assert {claim.source for claim in plan.claims} == {"s"}
        assert "source" in {heading.text for heading in plan.unknown}


def test_who_has_another_job_in_a_list_of_people_plays_no_part(tmp_path: Path) -> None:
    people = [
        {"Name": "Cy Lund", "Role": "Director", "Type": "Director"},
        {"Name": "Ada Quill", "Role": "Bera", "Type": "Actor"},
        {"Name": "Bo Ashby", "Role": "Director", "Type": "GuestStar"},
        {"Name": "Di Marsh", "Role": "Still photos", "Type": "Unknown"},
    ]
    film = {"Genres": ["War"], "ProductionYear": 1971, "RunTime": "99 min", "People": people}
    films = [{"Name": name, **film} for name in ("Mortar", "Salt")]
    films[0]["OriginalTitle"] = "Mørtel"
    said = stated(imported(tmp_path, table(tmp_path, json.dumps({"Items": films}), "t.json")))
    assert {subject for subject, _ in said} >= {"mortar", "salt", "bera", "director"}
    assert said["mortar", "director"] == said["salt", "director"] == ["cy-lund"]
    assert said["salt", "cast-list"] == ["ada-quill", "bo-ashby"]
    assert said["director", "played-by"] == ["bo-ashby"]
