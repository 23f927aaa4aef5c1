"""The process that goes ahead brings what this one would have read, or nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from minimal import BuildPack

from explorer.ahead import Ahead
from explorer.pack.read import read_pack

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system copies no process")


def run(code: str, *words: object) -> str:
    """Run a program that has no threads, as a test run may have: they do not outlive a copy."""
    lines = "import os, sys\nfrom explorer import ahead\nfrom explorer.ahead import Ahead\n" + code
    done = subprocess.run(
        [sys.executable, "-c", lines, *map(str, words)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout.strip()


TAKE = """
one = Ahead(sys.argv[1])
found = one.take()
print(found and len(found[0].claims), one.take())
"""


def test_a_pack_comes_once(minimal_pack: BuildPack) -> None:
    root = minimal_pack()
    assert run(TAKE, root) == f"{len(read_pack(root).claims)} None"


def test_what_cannot_be_read_is_left_to_this_process(
    minimal_pack: BuildPack, tmp_path: Path
) -> None:
    assert run(TAKE, minimal_pack({"sources.toml": "= nothing"})) == "None None"
    assert run(TAKE, tmp_path / "none") == "None None"


SAME = """
pack, comparison, seen = Ahead(None).take()
from explorer.session import Session
from explorer.watch import stamp
here = Session.load()
for name in ("header", "claims", "values", "entities", "properties", "passages", "root", "files"):
    assert getattr(pack, name) == getattr(here.pack, name), name
assert comparison == here.comparison
assert dict(pack.origins) == dict(here.pack.origins)
assert seen == stamp(pack.root)
session = Session.of(pack, comparison)
assert session.findings() == here.findings()
assert [h.id for h in session.index.search("eve").hits] == [
    h.id for h in here.index.search("eve").hits
]
"""


def test_what_comes_is_what_would_have_been_read() -> None:
    run(SAME)


KILLED = """
def work(path, pipe):
    os.write(pipe, b"half of it")
    os._exit(9)
ahead._work = work
print(Ahead(None).take())
"""


def test_a_process_that_is_killed_brings_nothing() -> None:
    assert run(KILLED) == "None"


def test_without_more_processes_there_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert Ahead(None).take() is None
