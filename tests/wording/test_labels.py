"""Every member of an enum has its label, and labels are spelt in one place."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

import pytest
from support.build import source
from support.rows import every_row

import explorer
from explorer.model.enums import (
    Factuality,
    Gate,
    Kind,
    Limit,
    Mark,
    RuleName,
    Severity,
    Vantage,
    Verdict,
)
from explorer.wording import labels, vantages
from explorer.wording.vantages import was_written

ROOT = Path(explorer.__file__).parent
ENUMS = {
    "Factuality",
    "Gate",
    "Kind",
    "Limit",
    "Mark",
    "RuleName",
    "Severity",
    "Vantage",
    "Verdict",
}


@every_row(
    ("table", "enum"),
    [
        (labels.VERDICTS, Verdict),
        (labels.VERDICT_GLYPHS, Verdict),
        (labels.SEVERITIES, Severity),
        (labels.SEVERITY_GLYPHS, Severity),
        (labels.FACTUALITY, Factuality),
        (labels.LIMITS, Limit),
        (vantages.VANTAGES, Vantage),
        (vantages.VANTAGES_ON_CARDS, Vantage),
        (vantages.VOICES, Vantage),
        (labels.GATES, Gate),
        (labels.MARKS, Mark),
        (labels.KINDS, Kind),
        (labels.RULES, RuleName),
    ],
)
def test_every_member_has_a_label(table: Mapping[StrEnum, object], enum: type[StrEnum]) -> None:
    assert list(table) == list(enum)


def test_no_two_verdicts_share_a_sign() -> None:
    assert len(set(labels.VERDICT_GLYPHS.values())) == len(Verdict)


def spelt_outside() -> Iterator[str]:
    """Yield where a table outside wording puts a member of an enum in several words."""
    for path in ROOT.rglob("*.py"):
        if path.is_relative_to(ROOT / "wording"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Dict) and any(map(_spells, node.keys, node.values)):
                yield f"{path.relative_to(ROOT)}:{node.lineno}"


def _spells(key: ast.expr | None, value: ast.expr) -> bool:
    member = isinstance(key, ast.Attribute) and isinstance(key.value, ast.Name)
    words = isinstance(value, ast.Constant) and isinstance(value.value, str) and " " in value.value
    return member and words and key.value.id in ENUMS  # type: ignore[union-attr]


def test_labels_are_spelt_in_wording_only() -> None:
    assert list(spelt_outside()) == []


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        (True, "written after the release"),
        (False, "written before the release"),
        (None, "unclear whether written before or after the release"),
    ],
)
def test_when_a_source_was_written_reads_as_a_clause(seen: bool | None, words: str) -> None:
    assert was_written(source("digest", seen=seen)) == words
