"""Places and languages by their names elsewhere: the tables, and what they are asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.rows import every_row

from explorer.values import exonyms
from explorer.values.exonyms import find_city, name_one_language, name_one_place
from explorer.values.folding import words_of

TABLES = ("place-names.txt", "language-names.txt")


@pytest.mark.parametrize("table", TABLES)
def test_the_tables_hold_folded_names(table: str) -> None:
    lines = Path(exonyms.__file__).with_name(table).read_text("utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    assert len(rows) > 100
    for row in rows:
        where, *_ = names = row.split(";")
        assert names[-1] == "" and len(where.split(" ")) in (1, 3)
        assert len(names) > 3
        assert all(name == " ".join(words_of(name)) != "" for name in names[1:-1])


def test_a_large_city_s_own_name_is_no_other_city_s() -> None:
    rows = Path(exonyms.__file__).with_name("place-names.txt").read_text("utf-8").splitlines()
    lists = [row.split(";")[1:-1] for row in rows if not row.startswith("#")]
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


def test_a_large_city_is_found_by_any_of_its_names_and_no_other_place_is() -> None:
    vienna = find_city("Wien")
    assert vienna is not None and vienna == find_city("Vindobona")
    assert vienna.country == "AT" and 0.3 < vienna.degrees_to(find_city("Bratislava")) < 0.7  # type: ignore[arg-type]
    assert find_city("Austria") is find_city("Hallstatt") is find_city("#") is None
    assert find_city("Chicago").state == "Illinois"  # type: ignore[union-attr]
