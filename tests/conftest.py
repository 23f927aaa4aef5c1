"""Shared by all tests: a home of their own, a small valid pack to start from, the program."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from inspect import iscoroutinefunction
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from support.minimal import MINIMAL, BuildPack

from explorer.cli import main

settings.register_profile(
    "ci",
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("wide", settings.get_profile("ci"), max_examples=3000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_configure(config: pytest.Config) -> None:
    """Keep the bytecode of the programs that tests start, where the machine is told to keep none.

    Each of them would compile the program and Textual again, which takes longer than what it does.
    """
    cache = getattr(config, "cache", None)  # pytest may be told to keep none
    if cache is not None and os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        sys.dont_write_bytecode = False
        sys.pycache_prefix = str(cache.mkdir("bytecode"))
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that drive the app as slow: they are the ones that are coroutines."""
    for item in items:
        if iscoroutinefunction(getattr(item, "function", None)):
            item.add_marker(pytest.mark.slow)


def pytest_collection_finish() -> None:
    """Collect garbage less often: the modules are here to stay, and apps are made and dropped.

    With the usual thresholds a third of the time that the tests of the app take goes there.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Number the homes here: pytest would look through all that there are, for each new one."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _own_home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a user of its own, so that none reads or writes what is really the user's."""
    home = next(_homes)
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return `run(*words)`: runs the program here.

    It returns the exit code, what went to standard output, and what to standard error.
    """

    def said(*words: str) -> tuple[int, str, str]:
        try:
            code = main(words)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        return (code, *capsys.readouterr())

    return said


@pytest.fixture
def minimal_pack(tmp_path: Path) -> BuildPack:
    """Return `build(files, more)`: writes a valid pack and returns its folder.

    `files` replaces whole files by name (None leaves one out), `more` adds text to their ends.
    """

    def build(
        files: Mapping[str, str | bytes | None] | None = None,
        more: Mapping[str, str] | None = None,
    ) -> Path:
        texts: dict[str, str | bytes | None] = {**MINIMAL, **(files or {})}
        for name, text in (more or {}).items():
            texts[name] = str(texts.get(name) or "") + text
        root = tmp_path / "pack"
        for name, content in texts.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is not None:
                path.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return build
