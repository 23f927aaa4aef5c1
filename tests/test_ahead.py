"""The process that goes ahead brings what this one would have read, or nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from minimal import BuildPack

from explorer.ahead import Ahead
from explorer.compare.engine import compare
from explorer.read.pack import read_pack

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system copies no process")


def run(code: str, *words: object) -> str:
    """Run a program that has no threads, as a test run may have: they do not outlive a copy."""
    lines = "import os, sys\nfrom explorer import ahead\nfrom explorer.ahead import Ahead\n" + code
    done = subprocess.run(
        [sys.executable, "-c", lines, *map(str, words)],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    assert done.stderr == ""
    return done.stdout.strip()


LOOK = """
one = Ahead(None)
look = one.look(100)
kept = sys.modules.keys() & {"explorer.model.pack", "explorer.compare.model", "explorer.session"}
from explorer.session import Session
from explorer.pages.first_look import first_look
assert look == first_look(Session.load())
print(len(look.rows), sorted(kept), one.take() is not None)
"""


def test_a_first_look_comes_before_the_pack_and_needs_nothing_that_knows_packs() -> None:
    findings = len(compare(read_pack(None)).findings)
    assert run(LOOK) == f"{findings} [] True"


LATE = """
work, (gate, key) = ahead._work, os.pipe()
ahead._work = lambda *given: (os.read(gate, 1), work(*given))
one = Ahead(None)
look = one.look(0)
os.write(key, b"!")
print(look, len(one.take()))
"""


def test_who_is_out_of_patience_gets_the_pack_nevertheless() -> None:
    assert run(LATE) == "None 3"


ELSEWHERE = """
from explorer.read.pack import read_pack
from explorer.ui.state import Kept, state_path, write_state
write_state(state_path(read_pack(None)), Kept(**eval(sys.argv[1])))
one = Ahead(None)
print(one.look(100) is not None, one.take() is not None)
"""


@pytest.mark.parametrize(
    ("kept", "looks"),
    [
        ({"view": "findings", "kind": "findings"}, True),
        ({"view": "facts", "kind": "facts"}, False),
        ({"view": "findings", "kind": "finding", "id": "eve-macarro.family-killed"}, False),
        ({"kind": "findings", "views": {"findings": {"filter": {}, "group": ""}}}, True),
        ({"kind": "findings", "views": {"findings": {"filter": {}, "finding": "gone"}}}, True),
        ({"kind": "findings", "views": {"findings": {"finding": ["odd"]}}}, True),
        ({"kind": "findings", "views": {"findings": {"filter": {"text": "eve"}}}}, False),
        ({"kind": "findings", "views": {"findings": {"group": "entity"}}}, False),
    ],
)
def test_a_first_look_is_only_at_what_is_shown_first(
    kept: dict[str, object], looks: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert run(ELSEWHERE, kept) == f"{looks} True"


LEFT = """
from explorer.read.pack import read_pack
from explorer.pages.first_look import first_look
from explorer.session import Session
from explorer.ui.state import Kept, state_path, write_state
session = Session.load()
left = session.comparison.findings[10].id
views = {"findings": {"filter": {}, "group": "", "finding": left}}
write_state(state_path(session.pack), Kept("findings", "findings", "", views))
one = Ahead(None)
look = one.look(100)
assert look == first_look(session, left)
print(look.cursor, look.detail.place.id == left, look.rows[look.cursor].target.id == left)
"""


def test_a_first_look_begins_where_the_user_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert run(LEFT) == "10 True True"


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
def work(path, texts, pipe):
    os.write(pipe, b"half of it")
    os._exit(9)
ahead._work = work
print(Ahead(None).take())
"""


def test_a_process_that_is_killed_brings_nothing() -> None:
    assert run(KILLED) == "None"


ORPHAN = """
from multiprocessing.connection import wait
one = Ahead(None)
held = os.dup(one._pipe.fileno())
one._pipe.close()
wait([held], 100)  # it has begun to send more than a pipe holds
os.close(held)
print(os.waitpid(one._process, 0)[1])
"""


def test_it_ends_where_nobody_reads_what_it_sends() -> None:
    assert run(ORPHAN) == "0"


def test_without_more_processes_there_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert Ahead(None).take() is None
