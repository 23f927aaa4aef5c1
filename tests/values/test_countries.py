"""Countries and languages: found by id, code and name; each once."""

from __future__ import annotations

import re
import subprocess
import sys
from time import process_time

import pytest
from support.rows import every_row

from explorer.values.places.countries import (
    _countries,
    _languages,
    find_country,
    find_language,
    same_region,
)


@pytest.mark.parametrize("word", ["fr", "FRA", "France", "france", " FRANCE "])
def test_a_country_by_any_of_its_names(word: str) -> None:
    country = find_country(word)
    assert country and (country.id, country.name) == ("france", "France")


@every_row(
    ("word", "expected"),
    [
        ("USA", "united-states"), ("U.S.A.", "united-states"), ("Britain", "united-kingdom"),
        ("cote d'ivoire", "ivory-coast"), ("USSR", "soviet-union"), ("GDR", "east-germany"),
        ("West Germany", "west-germany"), ("Türkiye", "turkey"), ("Atlantis", ""), ("", ""),
    ],
)  # fmt: skip
def test_countries(word: str, expected: str) -> None:
    country = find_country(word)
    assert (country.id if country else "") == expected


@every_row(
    ("word", "expected"),
    [
        ("fr", "french"), ("fre", "french"), ("fra", "french"), ("Mandarin", "chinese"),
        ("Cantonese", "cantonese"), ("farsi", "persian"), ("BSL", "british-sign-language"),
        ("Klingonese", ""),
    ],
)  # fmt: skip
def test_languages(word: str, expected: str) -> None:
    language = find_language(word)
    assert (language.id if language else "") == expected


@pytest.mark.parametrize("known", [_countries(), _languages()], ids=["countries", "languages"])
def test_every_entry_has_an_id_of_its_own_and_goes_by_its_name(known) -> None:
    entries = set(known.values())
    assert len({entry.id for entry in entries}) == len(entries) > 200
    for entry in entries:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.id), entry
        assert known[tuple(entry.id.split("-"))] is entry


def test_regions() -> None:
    assert same_region("UK", "united-kingdom") and same_region("Nordic", "nordic")
    assert not same_region("France", "Germany") and not same_region("Nordic", "Norway")


def test_the_tables_are_not_read_before_they_are_needed() -> None:
    code = """
from explorer.read.pack import read_pack
from explorer.values.places import countries
read_pack()
print(countries._countries.cache_info().currsize, countries._languages.cache_info().currsize)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0 0\n"


@every_row(
    ("official", "name"),
    [
        ("Kingdom of Sweden", "Sweden"),
        ("the Kingdom of the Netherlands", "Netherlands"),
        ("Iran, Islamic Republic of", "Iran"),
        ("Korea, Republic of", "South Korea"),
        ("Congo, Democratic Republic of the", "Democratic Republic of the Congo"),
        ("Congo, The Democratic Republic of the", "Democratic Republic of the Congo"),
        ("Democratic Republic of Congo", "Democratic Republic of the Congo"),
        ("Republic of Congo", "Republic of the Congo"),
        ("Korea, Democratic People's Republic of", "North Korea"),
        ("Venezuela (Bolivarian Republic of)", "Venezuela"),
        ("State of Georgia", None),
        ("Gulf of Oman", None),
        ("of", None),
    ],
)
def test_a_country_is_known_with_what_kind_of_state_it_is(official: str, name: str | None) -> None:
    country = find_country(official)
    assert (country and country.name) == name


def test_an_endless_name_of_a_country_is_none() -> None:
    started = process_time()
    assert find_country("a" + " " * 50_000 + "republic of") is None
    assert process_time() - started < 1
