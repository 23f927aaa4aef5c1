"""Facts that nobody disputes are counted for any two sources, with few questions to the engine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from explorer.audit.agreement import Agreement
from explorer.audit.cell_reader import CellReader, Vocabulary, table_sources
from explorer.audit.duck import Duck
from explorer.audit.facts_sql import FactsSql
from explorer.audit.needs import Needs
from explorer.audit.prune import AGREED
from explorer.audit.row import COLUMNS, Row
from explorer.audit.source_sets import NUMBERED, numbered
from explorer.audit.state import State
from explorer.audit.work import film_vocabulary
from tests.support.audits import audit
from tests.support.claims_tables import write_table

pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")

SOURCES = [f"list {number:02}" for number in range(70)]
"""More than fit into the bits of one number."""

FILMS = {
    "Ice Road": (["Ann Bell"], SOURCES),
    "Low Tide": (["Ann Bell", "Cy Dunn"], SOURCES[1::2]),
    "Sea Wall": (["Cy Dunn"], SOURCES[60:]),
}
"""Directors, and who names them."""

NEEDS = Needs(film_vocabulary(), frozenset({"director"}))


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
    duck.load(NUMBERED, ("source", "place", "bit"), numbered(SOURCES))
    facts = FactsSql(NEEDS, COLUMNS, len(SOURCES))
    duck.keep("compared", facts.compared(facts.hashed()))
    duck.define("varied", "select s, p from compared where s is not null")
    duck.keep("listed", facts.lists_compared(facts.hashed()))
    duck.keep("flagged", facts.disputed())
    duck.keep("agreed", facts.agreed("select * from compared", "select * from listed"))
    yield duck
    duck.close()


@pytest.mark.parametrize("parts", [1, 3])
def test_any_two_sources_are_counted_with_two_questions(duck: CountingDuck, parts: int) -> None:
    """The values may be so many that they are counted by parts of the subjects."""
    reader = CellReader(Vocabulary(film_vocabulary(), table_sources(SOURCES)))
    agreement = Agreement(duck, lambda: duck, reader, NEEDS, COLUMNS, SOURCES, lambda _: parts)
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


def test_facts_that_a_constraint_needs_are_not_counted_as_undisputed(tmp_path: Path) -> None:
    """They are judged like disputed facts; everything else that sources agree on is counted."""
    rows = [
        (source, film, prop, value)
        for film, said in {
            "Ice Road": {"director": ["Ann Bell", "Cy Dunn"], "runtime": ["97"]},
            "Low Tide": {"director": ["Ann Bell"], "born": ["1950"], "died": ["2001"]},
            "Sea Wall": {"planned-release": ["1999-05-01"], "release-date": ["1999-05-01"]},
            "Wet Sand": {"planned-director": ["Ed Ferry"], "director": ["Ann Bell", "Ed Ferry"]},
        }.items()
        for prop, values in said.items()
        for value in values
        for source in ("a", "b")
    ]
    write_table(tmp_path / "table.csv", [Row(*row) for row in rows])
    audit(tmp_path / "out", tmp_path / "table.csv")
    state = State(tmp_path / "out")
    duck = Duck(100)
    duck.view("flagged", state.path("flagged.parquet"))
    flagged = {
        (film, prop)
        for film, prop in {(film, prop) for _, film, prop, _ in rows}
        for outcome in [film_vocabulary().properties[prop].outcome]
        if list(duck.rows(f"select 1 from flagged where s = hash('{film}') and p = '{outcome}'"))
    }
    assert {prop for _, prop in flagged} >= {"born", "died"}
    duck.view("agreed", state.path(AGREED))
    present = frozenset(prop for _, _, prop, _ in rows)
    needs = Needs(film_vocabulary(), present)
    reader = CellReader(Vocabulary(film_vocabulary(), table_sources("ab")))
    agreement = Agreement(duck, lambda: duck, reader, needs, COLUMNS, "ab")
    for name in sorted(present):
        prop = film_vocabulary().properties[name]
        facts = {film for _, film, own, _ in rows if own == name and (film, name) not in flagged}
        assert agreement.by(prop, "a", "b").facts == len(facts), name
    duck.close()


def test_a_source_is_counted_by_itself(duck: CountingDuck) -> None:
    reader = CellReader(Vocabulary(film_vocabulary(), table_sources(SOURCES)))
    agreement = Agreement(duck, lambda: duck, reader, NEEDS, COLUMNS, SOURCES)
    director = film_vocabulary().properties["director"]

    assert agreement.by(director, SOURCES[61]).lengths == {1: 2, 2: 1}
    assert agreement.by(director, SOURCES[0]).lengths == {1: 1}
