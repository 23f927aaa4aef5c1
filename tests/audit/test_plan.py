"""How an audit's work is planned: in shares where memory is short, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from explorer.audit import run
from explorer.audit.plan import Load, plan_families, too_long_for_one
from explorer.audit.processes import Task, run_tasks, worker_pool
from explorer.audit.row import NEEDED, Row
from explorer.audit.work import Job
from tests.support.audits import audit
from tests.support.claims_tables import write_table

ROOM = 500
"""Memory for all tasks together, in MB."""


@pytest.mark.parametrize(
    ("work", "workers", "long"),
    [
        ([10, 10, 10, 10, 10], 2, 1),
        ([10, 10, 10, 10], 2, 0),
        ([100, 5, 5], 2, 1),
        ([100, 5, 5], 1, 0),
        ([], 2, 0),
    ],
)
def test_what_would_keep_one_worker_busy_alone_is_reported_in_pieces(
    work: list[int], workers: int, long: int
) -> None:
    assert len(too_long_for_one(work, workers)) == long


@pytest.mark.parametrize(
    ("rows", "workers", "shares"),
    [
        ([50_000, 50_000], 2, [1, 1]),
        ([90_000, 10_000], 2, [2, 1]),  # one worker would have nearly all of the work
        ([200_000, 200_000, 10_000], 2, [8, 8, 1]),  # no two fit into memory
        ([200_000, 200_000], 1, [1, 1]),
    ],
)
def test_a_family_too_large_for_one_worker_is_shared(
    rows: list[int], workers: int, shares: list[int]
) -> None:
    plans = plan_families([Load(own, own) for own in rows], workers, ROOM)
    assert [plan.shares for plan in plans] == shares
    many = [plan for plan in plans if plan.shares > 1]
    assert all(plan.pieces % workers == 0 and plan.pieces >= plan.shares for plan in many)


@pytest.mark.parametrize(
    ("rows", "memory", "parts"), [(1_000, 50, 1), (10_000_000, 100, 2), (10_000_000, 50, 4)]
)
def test_values_are_counted_in_parts_if_there_are_very_many(
    rows: int, memory: int, parts: int
) -> None:
    job = Job(Path("out"), (), None, NEEDED, (), False, {"director": rows}, memory)
    assert job.parts_to_count("director") == parts


class _Silent:
    def step(self, words: str, done: int, total: int, rows: int = 0) -> None:
        """Ignore the progress."""


@pytest.mark.parametrize(
    ("tasks", "order"),
    [
        ([("a", 10, "", "", 0), ("b", 30, "", "", 0)], "ba"),
        ([("a", 10, "", "", 9), ("b", 30, "", "", 5)], "ab"),
        ([("a", 400, "", "x", 0), ("b", 10, "x", "", 0), ("c", 20, "x", "", 0)], "cba"),
        ([("a", 400, "", "x", 0), ("b", 10, "x", "", 0), ("c", 20, "", "", 0)], "cba"),
        ([("a", 2 * ROOM, "", "", 0)], "a"),  # what never fits is done alone
    ],
)
def test_tasks_are_done_the_longest_first_but_after_those_they_wait_for(
    tasks: Sequence[tuple[str, int, str, str, int]], order: str
) -> None:
    done: list[str] = []

    def do(name: str) -> int:
        done.append(name)
        return 1

    with worker_pool(0) as pool:
        given = [Task((do, name), *others) for name, *others in tasks]
        run_tasks(pool, given, "working", _Silent(), 0, ROOM)
    assert "".join(done) == order


@pytest.mark.parametrize(("large", "workers", "early"), [(1, 2, 1), (10**9, 2, 0), (1, 0, 0)])
def test_the_program_is_loaded_while_the_engine_reads_large_tables(
    large: int, workers: int, early: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")
    loaded: list[bool] = []
    monkeypatch.setattr(run, "_LARGE", large)
    monkeypatch.setattr(
        run, "load_early", lambda: loaded.append((tmp_path / "out/.audit/pruned.json").exists())
    )
    table = tmp_path / "table.csv"
    write_table(table, [Row("Ann", "Tide", "runtime", "90"), Row("Bo", "Tide", "runtime", "91")])
    audit(tmp_path / "out", table, workers=workers)
    assert loaded == [False] * early
