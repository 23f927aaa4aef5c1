"""Films called after a character; all of it invented."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import suggested

from explorer.model.enums import Polarity
from explorer.suggest.engine import suggest
from explorer.suggest.names.known_names import with_claimed_names
from explorer.suggest.names.namesakes import Bearers

_OPENING = [
    "Ottilie is a 1964 film directed by Noel Pratt. It follows Ottilie Brand, played by Ida West.",
    "Her mother, Karin, is dead. Her father, Aksel, is a doctor.",
]


def _claims(*lines: str) -> set[tuple[str, str, str]]:
    return suggested([*_OPENING, *lines], "Ottilie", published="1964")


@every_row(
    ("line", "claim"),
    [
        ("Ottilie is a waitress. Her uncle, Jens, owns the inn.",
         "Ottilie Brand|aunt-or-uncle|Jens"),
        ("Ottilie drowns in the lake.", "Ottilie Brand|dies|True"),
        ("Ottilie, 23 years old, leaves the town.", "Ottilie Brand|age|23"),
        ("Ottilie is 23 years old when she leaves the town.", "Ottilie Brand|age|23"),
        ("Ottilie goes to sea. With the help of her neighbour Bo Ash, she sails.",
         "Bo Ash|helps|Ottilie Brand"),
        ("Noel Pratt's Ottilie is a fine film.", "|director|Noel Pratt"),
        ("Ottilie was shot in Norway.", "|filming-location|Norway"),
    ],
)  # fmt: skip
def test_a_title_means_its_character_in_the_story(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _claims(line), sorted(_claims(line))


@every_row(
    ("line", "claim"),
    [
        ("Noel Pratt's Ottilie is a fine film.", "Ottilie Brand|played-by|Noel Pratt"),
        ("Ottilie was shot by Tom Vane.", "Ottilie Brand|killed-by|Tom Vane"),
        ("At the age of 18 Ottilie leaves the town.", "Aksel|age|18"),
        ("At the age of 18 Ottilie leaves the town.", "Ottilie Brand|age|18"),
        ("Ottilie was only 18 years old when the bridge fell.", "Ottilie Brand|age|18"),
    ],
)  # fmt: skip
def test_a_title_means_the_film_elsewhere(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) not in _claims(line), sorted(_claims(line))


@pytest.mark.parametrize(
    ("value", "more"),
    [(["Ada Vane"], {}), (["Ada Vane"], {"polarity": Polarity.DENIED}), (None, {"lost": True})],
)
def test_only_names_that_a_claim_affirms_are_aliases(
    value: object, more: dict[str, object]
) -> None:
    known_as = ("a", "kit", "also-known-as", value, more)
    pack = make_pack(known_as, sources=[source("a")], entities=[entity("kit", "character", "Kit")])
    aliases = with_claimed_names(pack)["kit"].aliases
    assert list(aliases) == ([] if more else ["Ada Vane"])


def test_a_title_without_letters_is_nobodys_name() -> None:
    assert Bearers("$", [entity("kit", "character", "Kit Marsh")]).only({}) is None


def test_a_name_that_a_claim_gives_someone_is_known_in_other_texts() -> None:
    people = [entity("kit", "character", "Kit Marsh"), entity("film", "film", "Ottilie")]
    known_as = ("a", "kit", "also-known-as", ["Ada Vane"])
    pack = make_pack(known_as, sources=[source("a"), source("b")], entities=people, work="film")
    said = suggest(pack, lambda _: ["Ada Vane drowns in the lake."], sources=["b"])
    assert {(s.subject, s.property) for s in said} == {("kit", "dies")}


def test_a_family_name_with_a_particle_may_be_that_of_a_known_relative() -> None:
    people = [entity("film", "film", "Ottilie"), entity("max", "character", "Max de Brand")]
    people.append(entity("ada", "character", "Ada"))
    pack = make_pack(sources=[source("a")], entities=people, work="film")
    said = suggest(pack, lambda _: ["Ada de Brand drowns in the lake."])
    assert ("ada", "dies", True) in {(s.subject, s.property, s.value) for s in said}


def test_a_name_without_its_last_parts_is_somebody_known() -> None:
    people = [entity("film", "film", "Ottilie"), entity("ana", "person", "Ana Firmino da Rocha")]
    pack = make_pack(sources=[source("a")], entities=people, work="film")
    said = suggest(pack, lambda _: ["It was directed by Ana Firmino."])
    assert {s.value for s in said if s.property == "director"} == {("ana",)}


def test_a_family_name_of_two_letters_is_known() -> None:
    people = [entity("film", "film", "Ottilie"), entity("ze", "character", "Lio Zé")]
    pack = make_pack(sources=[source("a")], entities=people, work="film")
    said = suggest(pack, lambda _: ["In the end Zé drowns in the lake."])
    assert {(s.subject, s.property) for s in said} == {("ze", "dies")}
