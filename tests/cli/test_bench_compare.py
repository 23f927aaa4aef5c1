"""`filmfacts bench compare`: the packs that it makes are valid, and what it counts is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.cli.bench import comparing, packs
from explorer.compare.engine import compare
from explorer.read.pack import read_pack


@pytest.mark.parametrize(
    ("write", "sources"),
    [(packs.write_listings, packs.LISTERS), (packs.write_databases, packs.SPOKEN)],
)
def test_its_packs_are_valid_and_always_the_same(
    write: Callable[[Path, int], None], sources: int, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    write(first, 300)
    write(second, 300)
    pack = read_pack(first)
    assert (len(pack.claims), len(pack.sources)) == (300, sources)
    assert read_pack(second).claims == pack.claims


def test_most_that_lists_differ_in_is_cleared(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(packs, "LISTED", 20)
    packs.write_listings(tmp_path / "pack", 300)
    comparison = compare(read_pack(tmp_path / "pack"))
    assert comparison.findings
    assert len(comparison.cleared) > 10 * len(comparison.findings)


def test_it_prints_a_ratio_for_each_pack(monkeypatch, run) -> None:
    monkeypatch.setattr(packs.write_listings, "__defaults__", (200,))
    monkeypatch.setattr(packs.write_databases, "__defaults__", (200,))
    monkeypatch.setattr(comparing, "report_cost", lambda root: comparing.Cost(3.0, 150.0, 2.5))
    monkeypatch.setattr(comparing, "tomli_seconds", lambda root: 1.5)
    code, out, err = run("bench", "compare", "--runs", "1")
    assert (code, err) == (0, "")
    assert [
        line.count("2.00× tomli's 1.50 s; 3.00 s of CPU, 150 MB") for line in out.splitlines()
    ] == [1, 1]


def test_a_report_costs_something(tmp_path: Path) -> None:
    packs.write_databases(tmp_path / "pack", 60)
    cost = comparing.report_cost(tmp_path / "pack")
    assert cost.seconds > 0
    assert cost.memory > 10
    assert cost.written > 0
    assert comparing.tomli_seconds(tmp_path / "pack") > 0
