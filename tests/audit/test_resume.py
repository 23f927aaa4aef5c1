"""An audit that was broken off, at whatever moment, is gone on with and ends as if it had not."""

from __future__ import annotations

import _thread
import errno
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from explorer.audit import plan, prune
from explorer.audit.duck import Duck
from explorer.audit.files import EngineMemoryError
from explorer.audit.judging import Judged
from explorer.audit.processes import Task, run_tasks
from explorer.audit.state import PRUNED, AuditError, State
from explorer.model.enums import Verdict
from explorer.model.finding import Conflict
from explorer.model.place import Fact
from explorer.values.reason import Reason, either
from explorer.wording.reasons import UNCERTAIN
from tests.support.audits import audit, findings_in
from tests.support.claims_tables import random_table, write_table

pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install '.[audit]'")

WRITTEN = ("findings.jsonl", "summary.md", "summary.html")


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tables") / "table.csv"
    write_table(path, [row for row in random_table(7) if row.property != "language"])
    return path


@pytest.fixture(scope="module")
def unbroken(table: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    output = tmp_path_factory.mktemp("audits") / "unbroken"
    audit(output, table)
    assert len(findings_in(output)) > 5
    return _written(output)


def _written(output: Path) -> dict[str, bytes]:
    return {name: (output / name).read_bytes() for name in WRITTEN}


def _fail_after(monkeypatch: pytest.MonkeyPatch, left: int, failure: BaseException) -> None:
    """Let so many statements of the engine and files succeed, and then nothing more."""
    calls = {"left": left}

    def failing(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            calls["left"] -= 1
            if calls["left"] < 0:
                raise failure
            return real(*args)

        return call

    monkeypatch.setattr(os, "fsync", failing(os.fsync))
    monkeypatch.setattr(Duck, "run", failing(Duck.run))


@pytest.mark.parametrize("share", [25_000, 10])
def test_an_audit_stopped_or_out_of_disk_again_and_again_ends_as_one_that_was_not(
    table: Path,
    unbroken: dict[str, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    share: int,
) -> None:
    """If shares are small, the findings on one property are made in pieces."""
    monkeypatch.setattr(prune, "_PART", share)
    monkeypatch.setattr(plan, "_SHARE", share)
    monkeypatch.setattr(plan, "too_long_for_one", lambda work, _: {*range(len(work))})
    chance = random.Random(13)
    output, allowed, broken = tmp_path / "out", 0, 0
    while True:
        allowed += chance.randint(2, 12)
        with monkeypatch.context() as patch:
            failure = chance.choice([KeyboardInterrupt(), OSError(errno.ENOSPC, "disk full")])
            _fail_after(patch, allowed, failure)
            try:
                result = audit(output, table, resume=True)
            except type(failure):
                broken += 1
                continue
        break
    assert broken > 2
    assert result.resumed
    assert _written(output) == unbroken
    assert not list(output.rglob("*.part"))
    assert bool(list(output.rglob("family-*-1-of-*.json"))) == (share == 10)


@pytest.mark.slow
@pytest.mark.parametrize("how", ["kill", "terminate"])
def test_an_audit_whose_process_was_ended_is_gone_on_with(
    table: Path, unbroken: dict[str, bytes], tmp_path: Path, how: str
) -> None:
    output = tmp_path / "out"
    program = (
        "import sys; from explorer.audit import prune; from explorer.cli import main; "
        "prune._PART = 200; main(sys.argv[1:])"
    )
    words = [sys.executable, "-c", program, "audit", str(table), "--output", str(output)]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    ends = time.monotonic() + 60
    while process.poll() is None and not State(output).has(PRUNED):
        assert time.monotonic() < ends
        time.sleep(0.005)
    getattr(process, how)()
    _, err = process.communicate()
    if how == "terminate" and os.name == "posix":
        assert err.endswith("stopped; continue with --resume\n")
    assert not (output / "findings.jsonl").exists()
    assert audit(output, table, resume=True, workers=1).resumed
    assert _written(output) == unbroken


def test_ctrl_c_within_a_query_ends_it_and_is_no_error_of_the_engine() -> None:
    query = "select count(*) from range(100000000000) as numbers(i) where hash(i) = 1"
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # it may be ignored
    try:
        with closing(Duck(100)) as duck:
            for _ in range(5):  # when it comes, the engine may be at any point
                rescue = threading.Timer(20, duck.con.interrupt)
                rescue.start()
                with pytest.raises(KeyboardInterrupt):
                    threading.Timer(0.03, _thread.interrupt_main).start()
                    duck.run(query)
                rescue.cancel()
    finally:
        signal.signal(signal.SIGINT, before)


def test_ctrl_c_while_a_process_starts_waits_until_it_has() -> None:
    started: list[Task] = []

    class Starting(Executor):
        def submit(self, *call: Any, **_: Any) -> Any:
            signal.raise_signal(signal.SIGINT)
            started.append(Task(call))
            return Future()

    class Silent:
        def step(self, words: str, done: int, total: int, rows: int = 0) -> None: ...

    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # it may be ignored
    try:
        with pytest.raises(KeyboardInterrupt):
            run_tasks(Starting(), [Task((int,)), Task((str,))], "", Silent(), 2, 100)
    finally:
        signal.signal(signal.SIGINT, before)
    assert started == [Task((int,))]


def test_what_was_judged_is_read_back_as_it_was() -> None:
    hedged = either("Ann", "Bo").followed_by(", or so")
    reason = Reason(hedged, (UNCERTAIN, "in plain words"), 2.0)
    conflict = Conflict("a", "b", Verdict.TENSION, reason, 1.0)
    judged = Judged(Fact("tide", "director"), [conflict], [])
    assert Judged.from_row(json.loads(json.dumps(judged.as_row()))) == judged


def test_what_is_done_belongs_to_one_run_of_the_same_tables(table: Path, tmp_path: Path) -> None:
    output, other = tmp_path / "out", tmp_path / "other.csv"
    write_table(other, random_table(5))
    running = State(output)
    running.begin({}, resume=False)
    running.write(PRUNED, {})
    with pytest.raises(AuditError, match="another audit is running there"):
        audit(output, table)
    running.end()
    with pytest.raises(AuditError, match="contains an audit; continue with --resume"):
        audit(output, table)
    with pytest.raises(AuditError, match="was started with other tables"):
        audit(output, other, resume=True)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "diary.txt").touch()
    for folder, why in (("full", "is not empty"), ("other.csv", "is not a folder")):
        with pytest.raises(AuditError, match=why):
            audit(tmp_path / folder, table)


def test_an_engine_short_of_memory_takes_the_table_in_parts(
    table: Path, unbroken: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    short_of: set[str] = set()

    def failing(real: Callable[..., Any], counting: str) -> Callable[..., Any]:
        def call(duck: Duck, *words: str) -> Any:
            if counting in words[-1] and " % 4)" not in words[-1]:
                short_of.add(counting)
                raise EngineMemoryError("out of memory")
            return real(duck, *words)

        return call

    facts, agreed = "rows_now", "bit_or("
    monkeypatch.setattr(Duck, "keep", failing(Duck.keep, facts))
    monkeypatch.setattr(Duck, "rows", failing(Duck.rows, agreed))
    audit(tmp_path / "out", table)
    assert short_of == {facts, agreed}
    assert _written(tmp_path / "out") == unbroken
