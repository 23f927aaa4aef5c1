"""An audit from tables to its folder: prune, judge by property, judge by subject, put in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from typing import Any, TypeAlias, TypeVar

from explorer.audit.files import tables_in
from explorer.audit.needs import Needs
from explorer.audit.options import Options, Progress
from explorer.audit.output import write_output
from explorer.audit.prepare import prepare
from explorer.audit.state import AuditError, State, stamps
from explorer.audit.summary import Summary
from explorer.audit.work import (
    SOURCES,
    do_family,
    do_part,
    do_sources,
    family_name,
    film_vocabulary,
    found_name,
)
from explorer.audit.worst import write_worst

_PROCESS = 160
"""MB that a process takes beside its engine, about."""

T = TypeVar("T")

_Task: TypeAlias = tuple[Any, ...]
"""A function and its arguments."""

_LEAST = 400
"""MB with which an audit can be done at all."""


@dataclass(frozen=True, slots=True)
class Result:
    """What an audit came to."""

    summary: Summary
    resumed: bool


def run(options: Options, progress: Progress) -> Result:
    """Audit tables.

    Raises:
        AuditError: it cannot be begun or gone on with; what is done stays for `resume`.
        EngineError: a table cannot be read, or the engine fails.
    """
    if options.memory < _LEAST:
        raise AuditError(f"--memory: an audit needs {_LEAST} MB at least")
    if options.remote is None:
        options = replace(options, tables=tuple(tables_in(options.tables)))
    inputs = [*options.tables, *filter(None, [options.crosswalk, options.mapping])]
    for path in inputs[len(options.tables) :]:
        if not path.is_file():
            raise AuditError(f"{path}: no such file")
    state = State(options.output)
    started_with: dict[str, Any] = {"tables": stamps(inputs)}
    if remote := options.remote:
        started_with["tables"] = [*remote.tables, remote.crosswalk]
    resumed = state.begin(started_with, resume=options.resume)
    try:
        return _run(options, state, progress, resumed)
    finally:
        state.end()


def _run(options: Options, state: State, progress: Progress, resumed: bool) -> Result:
    workers = max(1, min(os.cpu_count() or 1, (options.memory - _LEAST // 2) // (_PROCESS + 50)))
    workers = workers if options.workers is None else options.workers
    job, table, parts = prepare(options, state, progress)
    if parts == 1:  # to start processes would take longer
        workers = 0
    needs = Needs(film_vocabulary(), frozenset(table.properties))
    families = needs.families
    with _pool(workers) as pool:
        judging: list[_Task] = [
            (do_family, job, number, family, needs.beside_family(family))
            for number, family in enumerate(families)
            if not state.has(f"{family_name(number)}/done.json")
        ]
        _do(pool, judging, "comparing values", progress)
        telling: list[_Task] = [
            (do_part, job, part, len(families))
            for part in range(parts)
            if not state.has(found_name(part))
        ]
        _do(pool, telling, "making findings", progress)
    if not state.has(SOURCES):
        varying = [name for name, prop in needs.properties.items() if prop.time_varying]
        do_sources(job, parts, varying)
    summary = write_output(options, job, state, table, needs, len(families), parts)
    write_worst(options, job, state)
    return Result(summary, resumed)


def _pool(workers: int) -> Executor:
    if not workers:
        return _Here()
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=spawn, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """End this process when the one that started it has gone, even if it was killed; leave Ctrl+C
    to that one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


class _Here(Executor):
    """Does tasks at once, in this process."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Do a task and return what is done."""
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def _do(
    pool: Executor,
    tasks: Iterable[_Task],
    words: str,
    progress: Progress,
) -> None:
    """Do tasks, the failure of one of which ends all; what is done stays."""
    futures: list[Future[int]] = [pool.submit(*task) for task in tasks]
    progress.step(words, 0, len(futures))
    rows = 0
    try:
        for done, future in enumerate(as_completed(futures), 1):
            rows += future.result()
            progress.step(words, done, len(futures), rows)
    except BrokenProcessPool:
        raise AuditError(
            "a process was ended from outside, perhaps for lack of memory; continue with --resume"
        ) from None
    except BaseException:  # what they are at is not waited for; it is done again
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        for future in futures:
            future.cancel()
