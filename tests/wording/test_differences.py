"""What differs in a finding, in as few words as a row of a list has room for."""

from __future__ import annotations

from typing import Any

import pytest
from support.build import entity, make_pack, say, source, the_finding
from support.rows import every_row

from explorer.wording.dates import two_numbers
from explorer.wording.differences import difference, short_positions

SOURCES = [source("a"), source("b")]
PEOPLE = [
    entity("kim", "character", "Kim Oduya"),
    entity("dad", "character", "Kim's father"),
    entity("mum", "character", "Kim’s mother"),
    entity("crowd", "group", "The crowd at the gate"),
]


def differs(first: Any, second: Any, prop: str, subject: str = "kim", **how: Any) -> str:
    pack = make_pack(
        ("a", subject, prop, first), ("b", subject, prop, second, say(**how)),
        sources=SOURCES, entities=PEOPLE, constraints={},
    )  # fmt: skip
    return difference(pack, the_finding(pack))


@every_row(
    ("prop", "first", "second", "words"),
    [
        ("family-killed", ["dad"], ["dad", "mum"], "father / both parents"),
        ("family-killed", ["dad", "mum"], ["dad"], "both parents / father"),
        ("family-killers", "crowd", "dad", "father / the crowd at the gate"),
        ("death-cause", "hanging", "poison", "hanging / poison"),
        ("dies", True, False, "dies / survives"),
        ("real", True, False, "yes / only imagined"),
        ("goes-rogue", True, False, "no / yes"),
        ("part-size", "extended", "co-lead", "sizeable part / co-starring part"),
        ("life-stage", "young", "old", "elderly / young adult"),
        ("part-change", "smaller", "larger", "larger / smaller"),
        ("born", "1912-03-06", "1916", "1916 / 6 Mar 1912"),
        ("screen-time", 12, 21, "12 / 21 min"),
        ("training-length", 1, 12, "1 / 12 years"),
        ("admissions", 0.4, 1.2, "400,000 / 1.2 million tickets"),
    ],
)
def test_two_sides(prop: str, first: Any, second: Any, words: str) -> None:
    difference = differs(first, second, prop)
    assert sorted(difference.split(" / ")) == sorted(words.split(" / "))


def test_lists_say_what_is_named_in_addition() -> None:
    difference = differs(["ann", "bob"], ["ann", "bob", "cy"], "director", "titanic")
    assert difference == "Ann and Bob / also Cy"


def test_a_unit_that_is_shown_by_another_word_is_named_once() -> None:
    assert differs(1, 310, "opening-theatres", "titanic") == "1 / 310 cinemas"


def test_a_number_of_weeks_that_was_in_months_is_shown_in_months() -> None:
    assert differs(9, "~17.4", "shoot-length", "titanic") == "9 weeks / about 4 months"
    assert differs(9, "~17.6", "shoot-length", "titanic") == "9 / about 17.6 weeks"


def test_what_is_large_is_measured_in_metres_and_tonnes() -> None:
    assert sorted(differs(41_700, 30_000, "height", "titanic").split(" / ")) == ["300", "417 m"]
    assert sorted(differs(172, 190, "height", "titanic").split(" / ")) == ["172", "190 cm"]
    assert sorted(differs(46_000, 52_310, "weight", "titanic").split(" / ")) == [
        "46", "52.31 tonnes",
    ]  # fmt: skip


def test_whoever_is_the_answer_too_is_a_pronoun() -> None:
    pack = make_pack(
        ("a", "kim", "killed-by", "kim"), ("b", "kim", "killed-by", "dad"),
        ("a", "kim", "gender", "female"), sources=SOURCES, entities=PEOPLE, constraints={},
    )  # fmt: skip
    assert sorted(short_positions(pack, the_finding(pack))) == ["father", "herself"]


def test_denials_and_rumours() -> None:
    assert differs(["crowd"], ["crowd"], "theme", "titanic", denied=True) == "crowd / not crowd"
    assert differs(["sings"], ["sings"], "does", denied=True) == "sings / never sings"
    assert differs(["robbery", "exile"], ["exile"], "suffers", denied=True) == (
        "exile and robbery / not exile"
    )
    said = differs(["I stay"], ["I stay"], "says", denied=True)
    assert said == "“I stay” / not “I stay”"
    rumour = make_pack(("a", "titanic", "composer", ["ann"], say(factuality="rumoured")))
    assert short_positions(rumour, the_finding(rumour)) == ["Ann"]


def test_a_conflict_between_properties_leaves_the_subject_out() -> None:
    pack = make_pack(
        ("a", "kim", "killed-by", "dad"), ("b", "kim", "dies", False), entities=PEOPLE
    )  # fmt: skip
    assert difference(pack, the_finding(pack)) == "killed by Kim's father / survives"
    pack = make_pack(
        ("a", "kim", "family-killers", "dad"), ("b", "kim", "family-death-manner", "accident"),
        entities=PEOPLE,
    )  # fmt: skip
    assert difference(pack, the_finding(pack)) == (
        "family was killed by Kim's father / family died in an accident"
    )


def test_films_of_one_series_go_without_its_name() -> None:
    films = [
        entity("one", "film", "Tide: Low"),
        entity("two", "film", "Tide: High", follows=["one"]),
    ]
    pack = make_pack(
        ("a", "reel", "story-time", "before one"), ("b", "reel", "story-time", "after two"),
        entities=films,
    )  # fmt: skip
    assert sorted(short_positions(pack, the_finding(pack))) == ["after High", "before Low"]


@pytest.mark.parametrize(
    ("words", "shorter"),
    [
        ("between Chapter 3 and Chapter 4", "between Chapters 3 and 4"),
        ("between Part 1 and Part 12", "between Parts 1 and 12"),
        ("between Chapter 3 and Part 4", "between Chapter 3 and Part 4"),
        ("between Ember 1 and Ember 2", "between Ember 1 and Ember 2"),
    ],
)
def test_two_numbers_share_their_noun(words: str, shorter: str) -> None:
    assert two_numbers(words) == shorter


def test_either_no_side_or_every_side_names_its_subject() -> None:
    pack = make_pack(
        ("a", "kim", "family-killed", ["dad"]), ("b", "dad", "alive", True),
        sources=SOURCES, entities=PEOPLE,
    )  # fmt: skip
    assert difference(pack, the_finding(pack)) == (
        "Kim Oduya's relatives who were killed include Kim's father / Kim's father is alive"
    )
