"""`filmfacts bench audit`: its tables are what they are said to be, and it prints its ratios."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from explorer.cli.bench import auditing, packs
from explorer.read.pack import read_pack

duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")


def test_two_facts_in_a_hundred_are_in_conflict(tmp_path: Path) -> None:
    table = tmp_path / "t.parquet"
    auditing.write_table(table, 5_000)
    rows = duckdb.connect().execute(f"select * from '{table}'").fetchall()
    facts: dict[tuple[str, str], set[str]] = {}
    for _, subject, prop, value in rows:
        facts.setdefault((subject, prop), set()).add(value)
    assert len(rows) == 5_000
    assert 10 <= sum(len(values) > 1 for values in facts.values()) <= 30


def test_the_pack_and_the_table_of_credits_say_the_same(tmp_path: Path) -> None:
    packs.write_credits(tmp_path / "pack", tmp_path / "t.csv", 300)
    pack = read_pack(tmp_path / "pack")
    assert len(pack.claims) == 300
    names = sum(len(claim.value) for claim in pack.claims.values())
    assert len((tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()) == names + 1


def test_it_prints_ratios_without_the_time_of_a_start(monkeypatch, run) -> None:
    def cost(table: Path, _: Path) -> auditing.Cost:
        return auditing.Cost({"none": 1, "some": 5, "more": 21}.get(table.stem, 3), 900)

    monkeypatch.setattr(packs.write_credits, "__defaults__", (50,))
    monkeypatch.setattr(auditing, "audit_cost", cost)
    monkeypatch.setattr(auditing, "grouping_seconds", lambda table, _: 2.0)
    monkeypatch.setattr(auditing, "report_seconds", lambda pack: 4.0)
    code, out, err = run("bench", "audit", "--claims", "1000", "--runs", "1")
    assert (code, err) == (0, "")
    small, large, each, credits = out.splitlines()
    assert "1,000 claims: 2.0× DuckDB's own grouping query; 4.0 s, 900 MB at most" in small
    assert "5,000 claims: 10.0×" in large
    assert "1.00× (at most 1.2×)" in each
    assert "0.75× the 4.0 s" in credits


def test_the_memory_of_a_process_is_seen_where_the_system_tells() -> None:
    if not Path("/proc/self/smaps_rollup").exists():
        pytest.skip("no /proc/self/smaps_rollup on this system")
    assert auditing.memory_of(os.getpid()) > 10
