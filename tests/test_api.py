"""The Python API: its examples run, its names exist, importing it costs nothing."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest
from support.rows import every_row

import explorer

PAGE = Path(__file__).parent.parent / "docs" / "api.md"


def test_the_examples_in_the_package_run() -> None:
    results = doctest.testmod(explorer)
    assert results.attempted
    assert not results.failed


def test_the_examples_in_the_docs_run() -> None:
    results = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert results.attempted > 10
    assert not results.failed


@every_row("name", explorer.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(explorer, name)
    assert name == "__version__" or name in PAGE.read_text(encoding="utf-8")


def test_no_other_name_is_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'open_pak'"):
        explorer.open_pak  # noqa: B018


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, explorer; print([m for m in sys.modules if m.startswith('explorer.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_report_without_the_app() -> None:
    code = (
        "import sys, explorer; explorer.render(explorer.open_pack(), 'html');"
        "print([m for m in sys.modules if m.startswith(('textual', 'explorer.ui'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_texts_may_be_a_path_or_a_string(tmp_path: Path) -> None:
    for texts in (tmp_path, str(tmp_path)):
        assert explorer.open_pack("ballerina", texts=texts).texts is not None


def test_a_filter_narrows_the_report_and_is_named_in_it() -> None:
    session = explorer.open_pack()
    high = explorer.Filter(severities=frozenset({"high"}))
    page = explorer.render(session, chosen=high)
    assert len(page) < len(explorer.render(session))
    assert "of high severity" in page


def test_an_unknown_format_is_refused_with_the_formats_there_are() -> None:
    with pytest.raises(ValueError, match=r"'pdf'; choose html, markdown, json, csv, sarif"):
        explorer.render(explorer.open_pack(), "pdf")
