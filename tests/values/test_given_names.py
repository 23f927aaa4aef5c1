"""The tables of names, of which only what a pack asks for is read."""

from __future__ import annotations

import pytest

from explorer.values.names.given_names import gender_of_given_name, is_family_name, is_given_name
from explorer.values.word_lists import lines_of


def names_in(table: str) -> list[str]:
    return [name for line in lines_of(table) for name in line.split()]


WOMEN, MEN = "given-names-of-women.txt", "given-names-of-men.txt"


def test_every_name_of_a_table_is_known() -> None:
    assert all(map(is_given_name, names_in("given-names.txt")))
    assert all(map(is_family_name, names_in("family-names.txt")))
    assert all(map(is_given_name, names_in(WOMEN) + names_in(MEN)))


@pytest.mark.parametrize(
    ("word", "gender"),
    [("hanne", "female"), ("declan", "male"), ("robin", ""), ("andrea", ""), ("zzyzx", "")],
)
def test_some_given_names_are_only_those_of_women_or_of_men(word: str, gender: str) -> None:
    assert gender_of_given_name(word) == gender
    assert not set(names_in(WOMEN)) & set(names_in(MEN))


@pytest.mark.parametrize("word", ["", "qqq", "7", "zzyzx", "\U0010ffff"])
def test_other_words_are_no_names(word: str) -> None:
    assert not is_given_name(word)
    assert not is_family_name(word)
