"""Countries and languages that a pack names without writing them down; ids in databases."""

from __future__ import annotations

import pytest
from support.marked import claim, entity, problems
from support.minimal import MINIMAL, BuildPack

from explorer.model.place import Place
from explorer.pages.build import page_for
from explorer.read.pack import read_pack
from explorer.session import Session

CLAIMS, ENTITIES = "claims/one.toml", "entities.toml"
HEADER = MINIMAL["pack.toml"].replace('vocabulary = ""', 'vocabulary = "film"')
BARE = {
    "pack.toml": HEADER,
    "properties.toml": "",
    CLAIMS: 'source = "review"\n',
}


def made_in(*values: str, prop: str = "country") -> str:
    listed = ", ".join(f'"{value}"' for value in values)
    return claim(f'subject = "mini"\nproperty = "{prop}"\nvalue = [{listed}]\n')


def page_text(session: Session, place: Place) -> str:
    page = page_for(session, place)
    assert page
    return "\n".join("".join(span.text for span in row.spans) for row in page.rows)


def test_a_country_and_a_language_are_known_by_their_ids(minimal_pack: BuildPack) -> None:
    body = (
        BARE[CLAIMS]
        + made_in("united-states", "soviet-union")
        + claim('subject = "mini"\nproperty = "language"\nvalue = ["french"]\n', "third")
    )
    pack = read_pack(minimal_pack({**BARE, CLAIMS: body}))
    assert (pack.name("united-states"), pack.name("french")) == ("United States", "French")
    assert pack.show(pack.claims["second"]) == "Soviet Union, United States"
    assert len(pack.entities) == 5 + 3  # none but those that are named


def test_a_packs_own_entity_takes_precedence(minimal_pack: BuildPack) -> None:
    own = MINIMAL[ENTITIES] + entity('kind = "place"\nname = "La Georgia"', "georgia")
    body = BARE[CLAIMS] + made_in("georgia")
    pack = read_pack(minimal_pack({**BARE, ENTITIES: own, CLAIMS: body}))
    assert pack.name("georgia") == "La Georgia"


def test_a_town_may_lie_in_a_country_that_is_not_written_down(minimal_pack: BuildPack) -> None:
    own = MINIMAL[ENTITIES] + entity('kind = "place"\nname = "Lyon"\npart_of = ["france"]', "lyon")
    pack = read_pack(minimal_pack({**BARE, ENTITIES: own}))
    assert pack.ancestors("lyon") == {"france"}


def test_the_region_of_a_scope_is_given_by_name(minimal_pack: BuildPack) -> None:
    body = BARE[CLAIMS] + made_in("france") + 'scope = { region = "japan", medium = "DVD" }\n'
    root = minimal_pack({**BARE, CLAIMS: body})
    text = page_text(Session.load(root), Place("claim", "second"))
    assert "Applies only to: Japan, DVD" in text


@pytest.mark.parametrize(
    ("value", "prop", "hint"),
    [
        ("US", "country", 'write "united-states"'),
        ("Great Britain", "country", 'write "united-kingdom"'),
        ("fra", "language", 'write "french"'),
        ("fr", "country", 'write "france"'),
        ("Ann", "country", 'write "ann"'),
        ("Narnia", "country", ""),
        ("france", "director", ""),
    ],
)
def test_other_names_and_codes_get_the_id(
    value: str, prop: str, hint: str, minimal_pack: BuildPack
) -> None:
    root = minimal_pack({**BARE, CLAIMS: BARE[CLAIMS] + made_in(value, prop=prop)})
    (problem,) = problems(root)
    assert (problem.found, problem.hint) == (f'the unknown entity "{value}"', hint)


def test_ids_in_databases_are_shown(minimal_pack: BuildPack) -> None:
    ids = 'ids = { imdb = "tt0000001", tmdb = 5, "[red]x\\u001b[0m" = "[b]y" }'
    own = MINIMAL[ENTITIES].replace('name = "Mini"', f'name = "Mini"\n{ids}')
    sources = MINIMAL["sources.toml"].replace("lines = 3", 'lines = 3\nids = { doi = "10.1000/1" }')
    session = Session.load(minimal_pack({ENTITIES: own, "sources.toml": sources}))
    shown = {
        place: page_text(session, place)
        for place in (Place("entity", "mini"), Place("source", "post"))
    }
    assert "IMDb tt0000001, TMDb 5, [red]x" in shown[Place("entity", "mini")]
    assert "\x1b" not in shown[Place("entity", "mini")]
    assert "DOI 10.1000/1" in shown[Place("source", "post")]


@pytest.mark.parametrize(
    ("ids", "complaint", "hint"),
    [
        ('{ imdb = "12" }', '"12", not of the form of tt0111161', 'write "tt0000012"'),
        ('{ imbd = "tt0000001" }', 'the unknown database "imbd"', 'did you mean "imdb"?'),
        ("{ tmdb = 5.5 }", "the number 5.5", ""),
        ("{ tmdb = [5] }", "a list", ""),
        ('{ wikidata = "q5" }', '"q5", not of the form of Q172241', 'write "Q5"'),
        ('{ other = "" }', '"", nothing in it', ""),
    ],
)
def test_ids_of_another_form(ids: str, complaint: str, hint: str, minimal_pack: BuildPack) -> None:
    own = MINIMAL[ENTITIES].replace('name = "Mini"', f'name = "Mini"\nids = {ids}')
    (problem,) = problems(minimal_pack({ENTITIES: own}))
    assert (problem.found, problem.hint) == (complaint, hint)


def test_one_id_is_of_one_entity(minimal_pack: BuildPack) -> None:
    own = MINIMAL[ENTITIES].replace('name = "Ann"', 'name = "Ann"\nids = { tmdb = 5 }')
    own = own.replace('name = "Bob"', 'name = "Bob"\nids = { tmdb = "5" }')
    (problem,) = problems(minimal_pack({ENTITIES: own}))
    assert problem.found == 'the id "5" of TMDb again'


def test_a_list_in_place_of_a_choice_of_numbers(minimal_pack: BuildPack) -> None:
    for value, hint in (
        ('["114", "117"]', 'write "[114,117]" if it is one of them'),
        ('"114, 117 or 124"', 'write "[114,117,124]"'),
        ('"114/117 years"', 'write "[114,117]"'),
        ('"1,140"', 'write "1140"'),
    ):
        body = MINIMAL[CLAIMS] + claim(f'subject = "ann"\nproperty = "age"\nvalue = {value}\n')
        (problem,) = problems(minimal_pack({CLAIMS: body}))
        assert problem.hint == hint, value
