"""The wheel carries the code, the styles and the facts, and runs far from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="the test group builds wheels")
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A venv with nothing of ours but the wheel; its dependencies are those of this one."""
    folder = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    dependencies = sysconfig.get_paths()["purelib"]
    Path(site, "dependencies.pth").write_text(f"{dependencies}\n", encoding="utf-8")
    return python


def _run(python: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return _python(python, home, "-m", "explorer", *words)


def _python(python: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python where nothing leads to the checkout."""
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    return subprocess.run(
        [python, *words],
        cwd=home,
        env={**kept, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_the_wheel_holds_facts_styles_and_pages(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "explorer/facts/film.toml" in names
    assert "explorer/facts/ballerina/pack.toml" in names
    assert "explorer/cli/serve/index.html" in names
    assert "explorer/py.typed" in names
    assert any(name.endswith(".tcss") for name in names)
    assert not any(name.startswith(("tests/", "facts/")) for name in names)
    command = next(name for name in names if name.endswith("entry_points.txt"))
    assert b"filmfacts = explorer.cli:main" in zipfile.ZipFile(wheel).read(command)


def test_it_runs_elsewhere_on_its_own_facts(installed: Path, tmp_path: Path) -> None:
    where = _run(installed, tmp_path, "--version")
    assert where.returncode == 0, where.stderr
    checked = _run(installed, tmp_path, "check")
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.startswith("ballerina: 5 sources")
    output = _python(installed, tmp_path, "-c", "import explorer; print(explorer.__file__)")
    assert str(installed.parent.parent) in output.stdout


def test_report_and_search_run_elsewhere(installed: Path, tmp_path: Path) -> None:
    report = _run(installed, tmp_path, "report", "--output", "out.md")
    assert report.returncode == 0, report.stderr
    assert "Eve" in (tmp_path / "out.md").read_text(encoding="utf-8")
    search = _run(installed, tmp_path, "search", "Houston")
    assert "Anjelica Huston" in search.stdout


def test_nothing_is_written_where_it_runs(installed: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    _run(installed, home, "report")
    assert list(home.iterdir()) == []
