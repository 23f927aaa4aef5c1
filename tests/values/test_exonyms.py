"""Places and languages by their names elsewhere: the tables, and what they are asked."""

from __future__ import annotations

import pytest
from support.rows import every_row

from explorer.values.folding import words_of
from explorer.values.places.exonyms import name_one_language, name_one_place
from explorer.values.word_lists import text_of

TABLES = ("place-names.txt", "language-names.txt")


@pytest.mark.parametrize("table", TABLES)
def test_the_tables_hold_folded_names(table: str) -> None:
    lines = text_of(table).splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    assert len(rows) > 100
    for row in rows:
        names = row.split(";")
        assert names[0] == names[-1] == ""
        assert len(names) > 3
        assert all(name == " ".join(words_of(name)) != "" for name in names[1:-1])


def test_a_large_city_s_own_name_is_no_other_city_s() -> None:
    rows = text_of("place-names.txt").splitlines()
    lists = [row.strip(";").split(";") for row in rows if row.startswith(";")]
    own = {names[0] for names in lists}
    taken = {
        (names[0], name)
        for names in lists
        for name in own.intersection(names[1:]) - {names[0]}
        if {*name.split()}.isdisjoint(names[0].split())
    }
    assert taken == {("brazil", "brasilia"), ("macao", "macau")}  # in Finnish; two spellings


@every_row(
    ("name", "other", "same"),
    [
        ("Königsberg", "Kaliningrad", True), ("Varsovie", "Warsaw", True),
        ("Frankreich", "France", True), ("Frankreich", "Ireland", False),
        ("Wien", "Warsaw", False), ("#", "Places by their names", False),
    ],
)  # fmt: skip
def test_names_of_one_place(name: str, other: str, same: bool) -> None:
    assert name_one_place(name, other) is same
    assert name_one_place(other, name) is same


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [("svenska", "Swedish", True), ("espagnol", "Spanish", True), ("italiano", "Spanish", False)],
)
def test_names_of_one_language(name: str, other: str, same: bool) -> None:
    assert name_one_language(name, other) is same
