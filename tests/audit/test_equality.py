"""An audit finds what a report of the same claims finds."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest

from explorer.audit import prune, run
from explorer.audit.cell_reader import Vocabulary, table_sources
from explorer.audit.judging import as_reported
from explorer.audit.plan import Plan
from explorer.audit.row import Row
from explorer.audit.rows import RowReader
from explorer.audit.work import film_vocabulary
from explorer.compare.engine import compare
from tests.support.audits import audited
from tests.support.claims_tables import random_table

pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")

TABLES = int(os.environ.get("FILMFACTS_RANDOM_TABLES", "12"))
"""Random tables that are compared; `.ci/run` asks for 1,000."""

_AT_ONCE = min(TABLES, 30)
"""Tables in one audit: they have sources and films of their own, and countries in common."""


def reported(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Return the findings of a report of the pack that rows make."""
    sources = table_sources({row.source for row in rows})
    pack = RowReader(Vocabulary(film_vocabulary(), sources)).pack_of(rows)
    return [
        json.loads(json.dumps(sentence.data))
        for sentence in as_reported(pack, compare(pack).findings)
    ]


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, TABLES, _AT_ONCE))
def test_an_audit_finds_what_a_report_finds(tmp_path: Path, first: int) -> None:
    rows = [row for seed in range(first, first + _AT_ONCE) for row in random_table(seed)]
    wanted = reported(rows)
    assert len(wanted) > 7 * _AT_ONCE
    assert audited(tmp_path, rows) == wanted


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, max(TABLES // 5, 1), 30))
def test_so_does_an_audit_whose_processes_share_the_work_on_one_property(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    rows = [row for seed in range(first, first + 3) for row in random_table(seed)]
    monkeypatch.setattr(prune, "_PART", 50)
    plans = [Plan(0, 0, 3, pieces) for pieces in (1, 2)]
    monkeypatch.setattr(run, "plan_families", lambda loads, *_: islice(cycle(plans), len(loads)))
    assert audited(tmp_path, rows) == reported(rows)
    assert list(tmp_path.glob("out/.audit/conflicts/*-2-of-3.jsonl"))


def test_an_exception_claimed_of_a_persons_name_is_consulted(tmp_path: Path) -> None:
    """Whoever created the filmed work is no writer whom another source leaves out."""
    written = [("a", "Ida Holm"), ("b", "Ida Holm"), ("b", "Bo Ek")]
    rows = [Row(source, "The Gull", "writer", name) for source, name in written]
    assert [finding["verdict"] for finding in reported(rows)] == ["incomplete"]
    rows.append(Row("c", "Bo Ek", "created", "Gulls"))
    assert audited(tmp_path, rows) == reported(rows) == []


@pytest.mark.parametrize(
    ("property", "plan"), [("title", "planned-title"), ("director", "planned-director")]
)
def test_a_plan_is_not_taken_for_what_came_of_it(tmp_path: Path, property: str, plan: str) -> None:
    """Of one film, each source gives two names; of the other, one gives what the other plans."""
    rows = [
        *(Row(source, "tt0001", property, name) for source in "ab" for name in ("Gull", "Reef")),
        *(Row("ab"[at], "tt0002", name, "Reed 7") for at, name in enumerate((property, plan))),
        *(Row("ba"[at], "tt0002", name, "Tern 8") for at, name in enumerate((property, plan))),
    ]
    wanted = reported(rows)
    assert wanted
    assert audited(tmp_path, rows) == wanted
