"""Whom names mean that a pack knows in part, and which ties of others a text is asked about."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, say, source
from support.rows import every_row
from support.suggested import name_of

from explorer.suggest.engine import suggest

_FILM = entity("film", "film", "Stone Harbour")


def _claims(line: str, known: str, claims: tuple[object, ...] = ()) -> set[tuple[str, str, str]]:
    """Return subject, property and each value of what a line says, where a pack knows a character
    and an actress, and another source claims something."""
    pack = make_pack(
        *claims,
        sources=[source("mail"), source("post")],
        entities=[_FILM, entity("known", "character", known), entity("nora", "character", "Nora"),
                  entity("ida", "person", "Ida West")],
        work="film",
    )  # fmt: skip
    return {
        (name_of(s.subject), s.property, name_of(value))
        for s in suggest(pack, lambda source: [line] if source.id == "mail" else [])
        for value in (s.value if isinstance(s.value, tuple) else (s.value,))
    }


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ("Captain Holm", "Nils Holm"),
        ("Mr Holm", "Lise Holm"),
        ("Mrs Holm", "Nils Holm"),
        ("Dr Holm", "Lise Holm"),
    ],
)
def test_a_relative_with_a_title_is_a_different_person(known: str, name: str) -> None:
    claims = _claims(f"Ida West as {name}", known)
    assert (name, "played-by", "ida") in claims
    assert not any(subject == "known" for subject, _, _ in claims)


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ("Captain Holm", "Captain Nils Holm"),
        ("Captain Nils Holm", "Nils Holm"),
        ("Nils Holm", "Captain Nils Holm"),
    ],
)
def test_a_title_or_a_given_name_may_be_left_out(known: str, name: str) -> None:
    assert ("known", "played-by", "ida") in _claims(f"Ida West as {name}", known)


@pytest.mark.parametrize("name", ["Dr Fenn", "Captain Fenn", "Aunt Fenn"])
def test_a_name_with_a_title_is_not_an_organisation(name: str) -> None:
    pack = make_pack(sources=[source("mail")], entities=[_FILM], work="film")
    lines = ["Nora Holt (Ida West) hides.", f"{name} helps Nora to set a trap."]
    suggestions = suggest(pack, lambda _: lines)
    assert not any("organisation" in str(s.row()["subject"]) for s in suggestions)


_UNCLE = (("post", "nora", "aunt-or-uncle", ["known"]),)


@pytest.mark.parametrize(
    "line",
    [
        "Nora hides. Her stepfather, Max Holm, walks the cliffs.",
        "It stars Ida West as Nora, with Bo Ash as Max Holm.",
    ],
)
def test_a_tie_of_other_sources_is_not_asked_about_without_its_word(line: str) -> None:
    assert ("nora", "aunt-or-uncle", "known") not in _claims(line, "Max Holm", _UNCLE)


def test_a_tie_of_other_sources_is_asked_about_beside_its_word() -> None:
    line = "Nora and Max Holm, once an uncle she could trust, meet."
    assert ("nora", "aunt-or-uncle", "known") in _claims(line, "Max Holm", _UNCLE)


def test_a_work_known_by_its_author_is_not_suggested_as_a_new_one() -> None:
    claims = _claims("The film is based on a novel by Noel Pratt.", "Noel Pratt’s novel")
    assert ("film", "based-on", "known") in claims
    assert ("film", "based-on", "Noel Pratt’s novel") not in claims


def test_a_book_that_is_known_came_out_and_not_the_film() -> None:
    novel = entity("novel", "object", "Noel Pratt’s novel")
    pack = make_pack(sources=[source("mail")], entities=[_FILM, novel], work="film")
    line = "I found Noel Pratt’s novel in a drawer. It came out in 1935."
    assert not [s for s in suggest(pack, lambda _: [line]) if s.property == "release-date"]


def test_a_line_that_gives_one_answer_is_not_asked_about_another() -> None:
    line = "Ida West lures Nora down the stairs, where Max Holm kills her."
    other = ("post", "nora", "killed-by", "ida")
    own = ("mail", "nora", "killed-by", "known", say())
    asked = ("nora", "killed-by", "ida")
    unsaid = "Ida West lures Nora down the stairs, where she is killed."
    assert asked in _claims(unsaid, "Max Holm", (other,))
    assert asked not in _claims(line, "Max Holm", (other,))
    assert asked not in _claims(line, "Max Holm", (other, own))


@pytest.mark.parametrize(
    ("line", "writes"),
    [
        ("Stone Harbour, adapted by Ida West with the help of friends.", True),
        (
            "Stone Harbour is a film adapted from Ida West's prize-winning novel by its director.",
            False,
        ),
        ("The film was adapted from Ida West's bestseller by two newcomers.", False),
    ],
)
def test_the_author_of_the_book_is_no_screenwriter(line: str, writes: bool) -> None:
    other = ("post", "film", "writer", ["ida"])
    assert (("film", "writer", "ida") in _claims(line, "Holm", (other,))) is writes


def test_a_preposition_before_a_name_in_a_headline_is_no_part_of_it() -> None:
    named = _claims("STONE HARBOUR OPENS, With Ida West, At the Rex", "Holm")
    assert not any(prop == "name" for _, prop, _ in named)


def test_a_working_title_that_is_part_of_the_title_is_no_other_form_of_it() -> None:
    named = _claims("The working title of this film was Harbour.", "Holm")
    assert not any(prop == "title" for _, prop, _ in named)
    said = _claims("The working title of this film was Stone.", "Holm")
    assert ("film", "planned-title", "Stone") in said


def test_a_film_is_not_based_on_whom_a_character_is_based_on() -> None:
    named = _claims("Holm is loosely based on Nils Holm, the pilot.", "Nils Holm")
    assert not any(prop == "based-on" for _, prop, _ in named)


@pytest.mark.parametrize("title", ["Captain", "Dr.", "Detective Inspector"])
def test_a_title_before_a_name_is_no_other_name(title: str) -> None:
    claims = _claims(f"Ida West as {title} Nils Holm", "Nils Holm")
    assert not [claim for claim in claims if claim[1] == "name"]
    assert [c for c in _claims("Ida West as Nils Hollm", "Nils Holm") if c[1] == "name"]


@every_row(
    "line, forms",
    [
        ("Rob danced with Ida, West's daughter.", []),
        ("Two Wests are better than one.", []),
        ("Rob danced with Ida Wast.", ["Ida Wast"]),
    ],
)
def test_a_name_cut_by_a_comma_and_a_plural_are_no_other_forms(line: str, forms: list[str]) -> None:
    known = [entity("film", "film", "Low Tide"), entity("ida", "character", "Ida West")]
    known.append(entity("west", "character", "West"))
    pack = make_pack(sources=[source("mail")], entities=known, work="film")
    assert [s.value for s in suggest(pack, lambda _: [line]) if s.property == "name"] == forms


@every_row(
    "line, role, day",
    [
        ("Filming starts in Malta on 27 January.", "production-period", "1965-01-27"),
        ("The film opens on 4 January.", "planned-release", "1965-01-04"),
        ("The film opened on 4 January.", "release-date", "1964-01-04"),
        ("The film opens on 4 November.", "release-date", "1964-11-04"),
    ],
)
def test_what_is_to_happen_early_in_a_year_is_of_the_next_one(
    line: str, role: str, day: str
) -> None:
    film = entity("film", "film", "Low Tide")
    mail = source("mail", published="1964-12-03")
    pack = make_pack(sources=[mail], entities=[film], work="film")
    assert (role, day) in {(s.property, s.value) for s in suggest(pack, lambda _: [line])}
