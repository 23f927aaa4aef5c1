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
from support.shipped import compare_once, read_once
from support.vocabulary import parse_once

from explorer.cli import main
from explorer.compare import engine
from explorer.model import garbage_collection
from explorer.read import document, pack

settings.register_profile(
    "ci",
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("quick", settings.get_profile("ci"), max_examples=20)
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


@pytest.fixture(scope="session", autouse=True)
def _what_all_tests_share() -> Iterator[None]:
    """Read what no test changes once, and do not wait until the disk has what is written.

    What is lost in a power failure no test can tell; that files are synced some tests do. What is
    frozen here is not counted: that is all the modules and all the tests, again and again.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "_parse", parse_once)
        patch.setattr(pack, "read_pack", read_once)
        patch.setattr(engine, "compare", compare_once)
        patch.setattr(garbage_collection, "_MANY", sys.maxsize)
        patch.setattr(os, "fsync", lambda _: None)
        yield


@pytest.fixture(scope="session")
def _folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Number the folders here: pytest would look through all that there are, for each new one."""
    folder = tmp_path_factory.mktemp("folders")
    return (folder / str(number) for number in count())


@pytest.fixture
def tmp_path(_folders: Iterator[Path]) -> Path:
    """Return a new folder for the test."""
    folder = next(_folders)
    folder.mkdir()
    return folder


class _Home:
    """Where the next user lives: in a folder in which nobody has left anything."""

    def __init__(self, folders: Iterator[Path]) -> None:
        self._folders = folders
        self._folder: Path | None = None

    def empty(self) -> Path:
        """Return the folder, another one than before if that was used."""
        if self._folder is None or not self._folder.is_dir() or any(os.scandir(self._folder)):
            self._folder = next(self._folders)
            self._folder.mkdir()
        return self._folder


@pytest.fixture(scope="session")
def _home(_folders: Iterator[Path]) -> _Home:
    return _Home(_folders)


@pytest.fixture(autouse=True)
def _own_home(_home: _Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a user of its own, so that none reads or writes what is really the user's."""
    home = _home.empty()
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
