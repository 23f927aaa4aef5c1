"""Facts that nobody disputes are counted for any two sources, with few questions to the engine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from explorer.audit.agreement import Agreement
from explorer.audit.cell_reader import CellReader, Vocabulary, table_sources
from explorer.audit.duck import Duck
from explorer.audit.row import COLUMNS
from explorer.audit.work import film_vocabulary

pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")

SOURCES = [f"list {number:02}" for number in range(70)]
"""More than fit into the bits of one number."""

FILMS = {
    "Ice Road": (["Ann Bell"], SOURCES),
    "Low Tide": (["Ann Bell", "Cy Dunn"], SOURCES[1::2]),
    "Sea Wall": (["Cy Dunn"], SOURCES[60:]),
}
"""Directors, and who names them."""


class CountingDuck(Duck):
    """Counts what it is asked."""

    asked = 0

    def rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        self.asked += 1
        return super().rows(sql)


@pytest.fixture
def duck() -> Iterator[CountingDuck]:
    duck = CountingDuck(100)
    rows = [
        (source, film, "director", name)
        for film, (names, sources) in FILMS.items()
        for source in sources
        for name in names
    ]
    duck.load("claims", COLUMNS, [(*row, *[""] * (len(COLUMNS) - 4)) for row in rows])
    duck.define("flagged", "select 0::ubigint as s, '' as p where false")
    yield duck
    duck.close()


@pytest.mark.parametrize("parts", [1, 3])
def test_any_two_sources_are_counted_with_two_questions(duck: CountingDuck, parts: int) -> None:
    """The values may be so many that they are counted by parts of the subjects."""
    reader = CellReader(Vocabulary(film_vocabulary(), table_sources(SOURCES)))
    agreement = Agreement(lambda: duck, reader, COLUMNS, SOURCES, lambda _: parts)
    director = film_vocabulary().properties["director"]

    for pair in combinations(SOURCES, 2):
        shared = [names for names, sources in FILMS.values() if {*pair} <= {*sources}]
        tally = agreement.by(director, *pair)
        assert tally.facts == len(shared)
        assert sorted(tally.lengths.elements()) == sorted(map(len, shared))
        assert tally.values == {
            f"person:{name}": number
            for name in ("Ann Bell", "Cy Dunn")
            if (number := sum(name in names for names in shared))
        }
    assert duck.asked == parts + 1


def test_a_source_is_counted_by_itself(duck: CountingDuck) -> None:
    reader = CellReader(Vocabulary(film_vocabulary(), table_sources(SOURCES)))
    agreement = Agreement(lambda: duck, reader, COLUMNS, SOURCES)
    director = film_vocabulary().properties["director"]

    assert agreement.by(director, SOURCES[61]).lengths == {1: 2, 2: 1}
    assert agreement.by(director, SOURCES[0]).lengths == {1: 1}
