"""Whom a cell names: by id, name, alias and initials; who is only near is new, and asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.build import entity, make_pack, say, source
from support.rows import every_row

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.read.tables.subjects.entities import Entities, Naming, UnknownNameError
from explorer.read.tables.subjects.known_films import FilmTraits
from explorer.tables.plan import plan_import

IMDB = "nm0000007"


def known() -> Pack:
    """Return a pack of a film, its people, and a remake's year."""
    return make_pack(
        ("s", "the-well", "release-date", "1922", say()),
        sources=[source("s")],
        entities=[
            entity("the-well", "film", "The Well", aliases=["O Poço"]),
            entity("ada", "person", "Ada Quill", aliases=["A. M. Quill"], ids={"imdb": IMDB}),
            entity("robert", "person", "Robert Ashby"),
            entity("pilot", "character", "The Pilot"),
        ],
        work="the-well",
    )


def find(naming: Naming) -> tuple[str, Entities]:
    entities = Entities(known())
    return entities.find(naming), entities


PERSON = (Kind.PERSON,)


@every_row(
    ("naming", "expected"),
    [
        (Naming("Somebody Else", PERSON, {"imdb": IMDB}), "ada"),
        (Naming("", PERSON, {"imdb": IMDB}), "ada"),
        (Naming("ADA  QUILL", PERSON), "ada"),
        (Naming("Quill Ada", PERSON), "ada"),
        (Naming("A. M. Quill", PERSON), "ada"),
        (Naming("O Poco", (Kind.FILM,)), "the-well"),
        (Naming("The Well", (Kind.FILM,), year="1923"), "the-well"),
        (Naming("The Well", (Kind.FILM,), year="11/2/22"), "the-well"),  # 1922, or 2022
        (Naming("Der Brunnen", (Kind.FILM,), also=("The Well",)), "the-well"),
        (Naming("The Pilot", (Kind.CHARACTER,), film="the-well"), "pilot"),
    ],
)
def test_known_entities_are_recognised(naming: Naming, expected: str) -> None:
    entity_id, entities = find(naming)
    assert entity_id == expected
    assert not entities.new and not entities.questions


def test_a_film_called_like_a_country_leaves_it_its_id() -> None:
    pack = make_pack(("s", "brazil", "title", "Brazil", say()), sources=[source("s")])
    country = pack.properties["country"]
    entities = Entities(pack)
    assert entities.find(Naming("Australia", (Kind.FILM,))) == "australia-film"
    assert entities.find_listed(country, "Australia") == "australia"
    assert entities.find_listed(country, "Brazil") == ""  # a film of the pack has the id
    assert entities.find(Naming("Brazil", (Kind.PLACE,))) == "brazil-place"


@pytest.mark.parametrize(
    "naming",
    [
        Naming("Ada Quill", PERSON, {"imdb": "nm0000008"}),
        Naming("Mo Fell", PERSON),
        Naming("The Well", (Kind.FILM,), year="1979"),
        Naming("The Pilot", (Kind.CHARACTER,), film="another-film"),
        Naming("Ada Quill", (Kind.CHARACTER,), film="the-well"),
    ],
)
def test_new_entities_are_created(naming: Naming) -> None:
    entity_id, entities = find(naming)
    assert list(entities.new) == [entity_id]
    assert not entities.questions


@pytest.mark.parametrize("name", ["Robert Ashbey", "Bob Ashby"])
def test_a_similar_name_is_a_new_entity_and_asked_about(name: str) -> None:
    entity_id, entities = find(Naming(name, PERSON))
    assert entity_id in entities.new
    assert [(q.new, q.near) for q in entities.questions.values()] == [(entity_id, "robert")]


def test_a_new_name_is_a_single_entity() -> None:
    entities = Entities(known())
    first = entities.find(Naming("Mo Fell", PERSON, {"tmdb": "12"}))
    assert entities.find(Naming("Mo Fell", PERSON)) == first
    assert entities.find(Naming("", PERSON, {"tmdb": "12"})) == first


def test_an_id_that_a_known_person_lacks_is_added() -> None:
    _, entities = find(Naming("Robert Ashby", PERSON, {"imdb": "nm0000009"}))
    assert entities.more_ids == {"robert": {"imdb": "nm0000009"}}


def test_an_id_in_an_address_is_read() -> None:
    entity_id, _ = find(Naming("X", PERSON, {"imdb": "https://www.imdb.com/name/nm0000007/"}))
    assert entity_id == "ada"


def test_an_unknown_id_without_a_name_is_not_an_entity() -> None:
    with pytest.raises(UnknownNameError):
        find(Naming("", PERSON, {"imdb": "nm0000099"}))


@pytest.mark.parametrize("year", ["1984", "10/25/84", "25 Oct 84", "10/2/84"])
def test_a_remake_is_distinguished_by_the_year_in_any_form_of_its_date(year: str) -> None:
    entity_id, entities = find(Naming("The Well", (Kind.FILM,), year=year))
    assert entity_id in entities.new
    assert entities.new[entity_id].distinct_from == ["the-well"]


def directed() -> Pack:
    """Return a pack of an Austrian film of 1922 that Ada Quill directed, of 71 minutes."""
    return make_pack(
        ("s", "the-well", "release-date", "1922", say()),
        ("s", "the-well", "director", ["ada"], say()),
        ("s", "the-well", "runtime", 71, say()),
        ("s", "the-well", "country", ["austria"], say()),
        sources=[source("s")],
        entities=[
            entity("the-well", "film", "The Well"),
            entity("ada", "person", "Ada Quill"),
            entity("austria", "place", "Austria"),
        ],
        work="the-well",
    )


@pytest.mark.parametrize(
    ("title", "year", "directors", "is_known"),
    [
        ("The Well", "1922", ("Bo Ashby",), True),  # a conflict
        ("Well, The", "1922", ("Bo Ashby",), True),
        ("Well", "1922", ("Bo Ashby",), False),
        ("The Well", "1923", ("Bo Ashby",), False),
        ("The Well", "1923", ("Ada Quill", "Bo Ashby"), True),
        ("Well", "1922", ("A. Quill",), True),
        ("Well", "1922", ("Adda Quil",), True),
        ("Well", "1922", ("Bo Quill",), True),
        ("Well", "1922", ("nm0000123",), True),
        ("The Well", "1923", ("Ада Квилл",), True),
        ("Well", "1923", (), True),
    ],
)
def test_films_with_similar_titles_and_years_are_distinguished_by_director(
    title: str, year: str, directors: tuple[str, ...], *, is_known: bool
) -> None:
    entities = Entities(directed())
    film_id = entities.find(Naming(title, (Kind.FILM,), year=year, traits=FilmTraits(directors)))
    assert (film_id == "the-well") is is_known


def test_a_film_of_that_title_and_a_year_later_by_someone_else_is_asked_about() -> None:
    entities = Entities(directed())
    made = entities.find(
        Naming("The Well", (Kind.FILM,), year="1923", traits=FilmTraits(("Bo Ashby",)))
    )
    assert list(entities.questions) == [(made, "the-well")]


@pytest.mark.parametrize(
    ("director", "is_asked"), [("Ada Quill", True), ("Adda Quil", True), ("Bo Ashby", False)]
)
def test_a_film_of_that_title_by_the_same_director_is_asked_about_whatever_its_year(
    director: str, *, is_asked: bool
) -> None:
    entities = Entities(directed())
    made = entities.find(
        Naming("The Well", (Kind.FILM,), year="1932", traits=FilmTraits((director,)))
    )
    assert list(entities.questions) == ([(made, "the-well")] if is_asked else [])


@pytest.mark.parametrize(
    ("title", "director", "runtime", "is_known"),
    [
        ("The Well", "Ada Quill", "71", True),  # the year is wrong in one of the two
        ("The Well", "A. Quill", "72.0", True),
        ("The Well", "Ada Quill", "68", True),  # on television
        ("The Well", "Ada Quill", "118", False),  # her own remake
        ("The Well", "Ada Quill", "", False),
        ("The Well", "Bo Ashby", "71", False),
        ("Well", "Ada Quill", "71", False),
    ],
)
def test_a_film_of_that_title_director_and_length_is_the_same_whatever_its_year(
    title: str, director: str, runtime: str, *, is_known: bool
) -> None:
    entities = Entities(directed())
    traits = FilmTraits((director,), runtime)
    film_id = entities.find(Naming(title, (Kind.FILM,), year="1932", traits=traits))
    assert (film_id == "the-well") is is_known


@pytest.mark.parametrize(("runtime", "is_asked"), [("71", True), ("118", False), ("", False)])
def test_a_film_of_that_title_and_length_without_director_is_asked_about(
    runtime: str, *, is_asked: bool
) -> None:
    entities = Entities(directed())
    traits = FilmTraits(runtime=runtime)
    made = entities.find(Naming("The Well", (Kind.FILM,), year="1932", traits=traits))
    assert list(entities.questions) == ([(made, "the-well")] if is_asked else [])


@pytest.mark.parametrize(
    ("director", "runtime", "countries", "is_known"),
    [
        ("Bo Ashby", "", ("FR",), False),
        ("Bo Ashby", "", ("France", "Austria"), True),
        ("Bo Ashby", "", (), True),
        ("Bo Ashby", "", ("Nowhere",), True),
        ("Ada Quill", "", ("FR",), True),
        ("Bo Ashby", "118", (), False),
        ("Bo Ashby", "85", (), True),
        ("Ada Quill", "118", (), True),
    ],
)
def test_a_film_of_that_title_and_year_by_others_from_elsewhere_or_much_longer_is_asked_about(
    director: str, runtime: str, countries: tuple[str, ...], *, is_known: bool
) -> None:
    entities = Entities(directed())
    traits = FilmTraits((director,), runtime, countries)
    film_id = entities.find(Naming("The Well", (Kind.FILM,), year="1922", traits=traits))
    assert (film_id == "the-well") is is_known
    assert list(entities.questions) == ([] if is_known else [(film_id, "the-well")])


@pytest.mark.parametrize(
    ("director", "year", "runtime", "is_asked"),
    [
        ("Ada Quill", "1922", "71", True),
        ("A. Quill", "1922-03-05", "71", True),
        ("Ada Quill", "1922", "74", False),
        ("Ada Quill", "1923", "71", False),
        ("Bo Ashby", "1922", "71", False),
        ("", "1922", "71", False),
    ],
)
def test_a_film_of_that_director_year_and_length_is_asked_about_under_another_title(
    director: str, year: str, runtime: str, *, is_asked: bool
) -> None:
    entities = Entities(directed())
    traits = FilmTraits((director,) if director else (), runtime)
    made = entities.find(Naming("Der Brunnen", (Kind.FILM,), year=year, traits=traits))
    assert made == "der-brunnen"
    assert list(entities.questions) == ([(made, "the-well")] if is_asked else [])


def test_a_film_of_the_same_table_is_not_asked_about_under_another_title() -> None:
    entities, traits = Entities(directed()), FilmTraits(("Ada Quill",), "71")
    entities.find(Naming("The Well", (Kind.FILM,), year="1922", traits=traits))
    entities.find(Naming("Der Brunnen", (Kind.FILM,), year="1922", traits=traits))
    assert not entities.questions


def test_a_film_whose_title_is_its_id_has_remakes_too() -> None:
    row = ("s", "1999", "release-date", "1956", say())
    pack = make_pack(row, sources=[source("s")], entities=[entity("1999", "film", "1999")])
    entities = Entities(pack)
    assert entities.find(Naming("1999", (Kind.FILM,), year="1999")) == "1999-1999"
    assert entities.find(Naming("1999", (Kind.FILM,), year="1957")) == "1999"


def remade() -> Pack:
    """Return a pack of a director's two films of one title, a year apart, and of two namesakes."""
    return make_pack(
        ("s", "well", "release-date", "1922", say()),
        ("s", "well", "director", ["ada"], say()),
        ("s", "well-1923", "release-date", "1923", say()),
        ("s", "well-1923", "director", ["ada-2"], say()),
        sources=[source("s")],
        entities=[
            entity("well", "film", "The Well"),
            entity("well-1923", "film", "The Well"),
            entity("ada", "person", "Ada Quill", ids={"imdb": IMDB}),
            entity("ada-2", "person", "Ada Quill", ids={"imdb": "nm0000008"}),
        ],
    )


@pytest.mark.parametrize(("year", "expected"), [("1922", "well"), ("1923", "well-1923")])
@pytest.mark.parametrize("directors", [(), ("Ada Quill",)])
def test_of_films_of_one_title_the_one_of_the_same_year_is_meant(
    year: str, expected: str, directors: tuple[str, ...]
) -> None:
    entities = Entities(remade())
    traits = FilmTraits(directors)
    assert entities.find(Naming("The Well", (Kind.FILM,), year=year, traits=traits)) == expected
    assert not entities.questions


def test_which_of_two_films_of_one_title_is_meant_is_asked_if_nothing_shows_it() -> None:
    entities = Entities(remade())
    made = entities.find(Naming("The Well", (Kind.FILM,)))
    assert [*entities.questions] == [(made, "well"), (made, "well-1923")]
    assert entities.find(Naming("The Well", (Kind.FILM,))) == made


@pytest.mark.parametrize(("film", "expected"), [("well", "ada"), ("well-1923", "ada-2")])
def test_of_two_people_of_one_name_the_one_of_that_film_is_meant(film: str, expected: str) -> None:
    assert Entities(remade()).find(Naming("Ada Quill", PERSON, film=film)) == expected


def test_namesakes_in_a_table_are_those_of_their_rows_films(tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    path.write_text("title,year,director\nThe Well,1922,Ada Quill\nThe Well,1923,Ada Quill\n")
    claims = plan_import(remade(), [path], "t").claims
    said = {claim.subject: claim.value for claim in claims if claim.property == "director"}
    assert said == {"well": ["ada"], "well-1923": ["ada-2"]}
