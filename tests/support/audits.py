"""Run audits in this process."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from explorer.audit.options import Options
from explorer.audit.row import Row
from explorer.audit.run import Result, run
from tests.support.claims_tables import write_table


class Quiet:
    """Ignores an audit's progress."""

    def step(self, words: str, done: int, total: int, rows: int = 0) -> None:
        """Do nothing."""


def audit(output: Path, *tables: Path, **options: Any) -> Result:
    """Audit tables in this process, by default without writing a pack of the worst findings."""
    return run(Options(tables, output, **{"workers": 0, "worst": 0} | options), Quiet())


def findings_in(output: Path) -> list[dict[str, Any]]:
    """Return the findings that an audit wrote, in its order."""
    with (output / "findings.jsonl").open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def audited(folder: Path, rows: Sequence[Row], name: str = "out") -> list[dict[str, Any]]:
    """Return the findings of an audit of rows, in its order."""
    table = folder / f"{name}.csv"
    write_table(table, rows)
    audit(folder / name, table)
    return findings_in(folder / name)
