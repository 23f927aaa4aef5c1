"""docs/packs.md agrees with the models, and its example is a valid pack."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.record_tables import RECORDS, tables

from explorer.compare.engine import compare
from explorer.model.enums import Verdict
from explorer.read.pack import read_pack

PAGE = Path(__file__).parent.parent / "docs" / "packs.md"


def test_the_tables_are_those_of_the_models() -> None:
    assert PAGE.read_text(encoding="utf-8").endswith(tables())


@pytest.mark.parametrize(("heading", "record"), RECORDS)
def test_every_field_is_explained(heading: str, record: type) -> None:
    rows = tables().split(f"### `{heading}`")[1].split("###")[0]
    for line in rows.splitlines()[4:]:
        if line:
            name, kind, meaning = (cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:4])
            assert name and kind and len(meaning) > 10, line


def test_the_smallest_pack_reads_and_has_its_finding(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n# (\S+)\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    assert len(blocks) == 4
    for name, body in blocks:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(body, encoding="utf-8")
    findings = compare(read_pack(tmp_path)).findings
    assert [(f.property, f.verdict) for f in findings] == [("runtime", Verdict.TENSION)]
