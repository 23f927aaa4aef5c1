"""An audit finds what a report of the same claims finds."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from explorer.audit.judging import tell
from explorer.audit.row import Row
from explorer.audit.rows import RowReader, Vocabulary, table_sources
from explorer.audit.work import film_vocabulary
from explorer.compare.engine import compare
from tests.support.audits import audited
from tests.support.claims_tables import random_table

pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")

TABLES = int(os.environ.get("FILMFACTS_RANDOM_TABLES", "30"))
"""Random tables that are compared; `.ci/run` asks for 1,000."""

_AT_ONCE = 30
"""Tables in one audit: they name nothing in common, so that none bears on another."""


def reported(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Return the findings of a report of the pack that rows make."""
    sources = table_sources({row.source for row in rows})
    pack = RowReader(Vocabulary(film_vocabulary(), sources)).pack_of(rows)
    return [json.loads(json.dumps(one.data)) for one in tell(pack, compare(pack).findings)]


@pytest.mark.parametrize("first", range(0, TABLES, _AT_ONCE))
def test_an_audit_finds_what_a_report_finds(tmp_path: Path, first: int) -> None:
    tables = [random_table(seed) for seed in range(first, first + _AT_ONCE)]
    by_table: dict[str, list[dict[str, Any]]] = {}
    for finding in audited(tmp_path, [row for table in tables for row in table]):
        source = finding["positions"][0]["claims"][0]["source"]
        by_table.setdefault(source.split("-")[0], []).append(finding)
    found = 0
    for seed, table in enumerate(tables, first):
        wanted = reported(table)
        found += len(wanted)
        assert by_table.get(f"s{seed}", []) == wanted, f"table {seed}"
    assert found > 200
