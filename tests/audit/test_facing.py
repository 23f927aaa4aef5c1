"""Which names an audit looks at in pairs: not those that are known to be two anyway."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from explorer.audit.duck import Duck
from explorer.audit.facing_sql import facing
from explorer.audit.needs import Needs
from explorer.audit.row import COLUMNS, NEEDED
from explorer.audit.work import film_vocabulary

pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")

CAST = ["Ida Voss", "Jan Lund", "Mia Roth", "Ned Pike"]


@pytest.fixture
def duck() -> Iterator[Duck]:
    duck = Duck(100)
    yield duck
    duck.close()


def pairs_facing(duck: Duck, rows: Sequence[tuple[str, str, str, str]]) -> set[tuple[str, str]]:
    """Return the pairs of names that stand against each other in rows, all of them in dispute."""
    empty = [""] * (len(COLUMNS) - len(NEEDED))
    duck.load("rows", COLUMNS, [(*row, *empty) for row in rows])
    duck.define("kept", "select *, 1 as flag from rows")
    needs = Needs(film_vocabulary(), frozenset(row[2] for row in rows))
    return {(a, b) for _, a, b in duck.rows(facing(needs, NEEDED))}


def credits(source: str, prop: str, *names: str) -> list[tuple[str, str, str, str]]:
    """Return what a source lists of one film."""
    return [(source, "Ice Road", prop, name) for name in names]


def test_names_that_a_list_holds_side_by_side_are_not_paired(duck: Duck) -> None:
    first, second = ["Ann Bell", *CAST], ["Anne Bell", *CAST]
    rows = credits("A", "cast-list", *first) + credits("B", "cast-list", *second)

    assert pairs_facing(duck, rows) == {("Ann Bell", "Anne Bell")}


def test_names_of_different_lists_are_paired(duck: Duck) -> None:
    rows = credits("A", "director", "Ann Bell", "Cy Dunn") + credits("B", "director", "Ed Ferry")

    assert pairs_facing(duck, rows) == {("Ann Bell", "Ed Ferry"), ("Cy Dunn", "Ed Ferry")}


def test_names_of_one_property_are_compared_without_the_lists_of_others(duck: Duck) -> None:
    rows = [
        *credits("A", "studio", "Lake Films"),
        *credits("B", "studio", "Lake Film"),
        *credits("C", "production-company", "Lake Film", "Lake Films"),
    ]

    assert pairs_facing(duck, rows) == {("Lake Film", "Lake Films")}


def test_names_of_two_properties_are_compared_with_all_that_is_kept(duck: Duck) -> None:
    rows = [
        *credits("A", "studio", "Lake Films"),
        *credits("B", "distributor", "Lake Film"),
        *credits("C", "production-company", "Lake Film", "Lake Films"),
    ]

    assert not pairs_facing(duck, rows)
    assert pairs_facing(duck, rows[:2]) == {("Lake Film", "Lake Films")}
