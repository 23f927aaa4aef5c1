"""Write the subjects of the worst findings as a pack for the app."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.audit.row import COLUMNS
from explorer.audit.sql import in_list
from explorer.audit.state import State, write_whole
from explorer.audit.work import Job
from explorer.model.enums import Verdict
from explorer.tables.files import draft_import
from explorer.tables.new_pack import merged, new_pack
from explorer.tables.plan import plan_import

if TYPE_CHECKING:
    from explorer.audit.options import Options

NAME = "worst"


def write_worst(options: Options, job: Job, state: State) -> None:
    """Write the pack of the subjects of the worst findings, if there are any."""
    subjects: dict[str, None] = {}
    with (options.output / "findings.jsonl").open(encoding="utf-8") as file:
        for line in file:
            if len(subjects) >= options.worst:
                break
            finding = json.loads(line)
            if finding["verdict"] != Verdict.PATTERN and not finding["scope"].get("level"):
                subjects.setdefault(finding["subject"])
    target = options.output / NAME
    if not subjects:
        return
    table = state.path("worst-claims.csv")
    write_whole(table, [_table(job, list(subjects))])
    made = state.path("worst")
    shutil.rmtree(made, ignore_errors=True)
    _make_pack(made, table)
    shutil.rmtree(target, ignore_errors=True)
    made.rename(target)


def _table(job: Job, subjects: list[str]) -> str:
    duck = job.engine()
    condition = in_list("subject", subjects)
    rows = [row for row, *_ in job.rows(duck, condition)]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(row._replace(claim="", line="") for row in sorted(rows))
    return text.getvalue()


def _make_pack(root: Path, table: Path) -> None:
    pack, files = new_pack(root)
    plan = plan_import(pack, [table], "audit", "claims")
    root.mkdir()
    for change in merged([*files, *draft_import(root, pack, plan)]):
        change.path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(change.path, [change.after])
