"""Countries and languages by the words of a text; the pack's own entity is found by any name."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row

from explorer.model.enums import Kind
from explorer.suggest.engine import recognise
from explorer.suggest.lists.nationalities import countries, languages
from explorer.suggest.suggestion import NewEntity


@every_row(
    ("word", "name"),
    [
        ("dutch", "Netherlands"), ("the netherlands", "Netherlands"), ("us", "United States"),
        ("u.s.a.", "United States"), ("czech republic", "Czechia"), ("welsh", "Wales"),
        ("hong kong", "Hong Kong"), ("atlantean", None),
    ],
)  # fmt: skip
def test_a_country_by_its_names_and_by_its_adjectives(word: str, name: str | None) -> None:
    assert countries().get(word) == name


def test_languages_are_those_of_films_and_not_countries() -> None:
    assert {"bengali", "marathi", "cantonese", "mandarin", "inuktitut"} <= languages()
    assert languages().isdisjoint({"nauru", "myanmar", "klingonese"})


@pytest.mark.parametrize(
    ("adjective", "name", "expected"),
    [
        ("Czech", "Czech Republic", "home"), ("American", "USA", "home"),
        ("British", "Great Britain", "home"), ("Welsh", "Wales", "home"),
        ("Czech", "Slovakia", NewEntity(Kind.PLACE, "Czechia")),
    ],
)  # fmt: skip
def test_any_name_of_a_country_means_the_pack_s_entity(
    adjective: str, name: str, expected: object
) -> None:
    film, home = entity("ebb", "film", "Ebb"), entity("home", "place", name)
    pack = make_pack(entities=[film, home], sources=[source("notice")], work="ebb")
    text = f"It is a gloomy {adjective} film about a lighthouse."
    values = [s.value for s in recognise(pack, pack.sources["notice"], [text])]
    assert (expected,) in values
