"""Every format against a report kept in `golden/`; `UPDATE_GOLDEN=1` writes them again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.orchard import FirstDismissed, orchard, report

from explorer.report import FORMATS, Report, build, render, sarif

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(autouse=True)
def _no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the program's version out of what is compared."""
    monkeypatch.setattr(build, "__version__", "0.0.0")
    monkeypatch.setattr(sarif, "__version__", "0.0.0")


@pytest.mark.parametrize("format_name", FORMATS)
def test_report_is_the_golden_one(format_name: str) -> None:
    path = GOLDEN / f"orchard.{FORMATS[format_name][0]}"
    made = render(report(rulings=FirstDismissed()), format_name).encode()
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(made)
    assert made == path.read_bytes(), "if the change is meant, run with UPDATE_GOLDEN=1"


def test_every_golden_report_is_of_a_format() -> None:
    assert {p.name for p in GOLDEN.iterdir()} == {f"orchard.{e}" for e, _ in FORMATS.values()}


def test_unknown_format_is_refused() -> None:
    with pytest.raises(KeyError):
        render(report(), "docx")


@pytest.mark.parametrize("format_name", FORMATS)
def test_report_without_findings_says_so(format_name: str) -> None:
    whole = report(orchard())
    empty = Report(whole.pack, whole.comparison, (), selection="killed by; severity high")
    made = render(empty, format_name)
    assert made.endswith("\n")
    if format_name in ("markdown", "html"):
        assert "There are no such findings; the pack has" in made
        assert "covers only killed by; severity high." in made
