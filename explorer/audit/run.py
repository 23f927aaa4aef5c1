"""Run an audit: prune the tables, judge by property, judge by subject, and write the output."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor
from concurrent.futures import wait as wait_for
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from typing import Any, NamedTuple, TypeVar

from explorer.audit.files import tables_in
from explorer.audit.needs import Needs
from explorer.audit.options import Options, Progress
from explorer.audit.output import write_output
from explorer.audit.pieces import do_family, do_part, do_share, do_sources
from explorer.audit.prepare import prepare
from explorer.audit.state import AuditError, State, stamps
from explorer.audit.summary import Summary
from explorer.audit.work import (
    SOURCES,
    conflicts_name,
    family_name,
    film_vocabulary,
    pairs_name,
    part_piece,
    pieces_of,
    undated_name,
)
from explorer.audit.worst import write_worst

_PROCESS = 160
"""Approximate memory of a process, excluding its engine, in MB."""

T = TypeVar("T")

_HERE = 150
"""Approximate memory of this process while others judge, in MB."""

_FAIR = 1.1
"""Factor by which a worker may exceed its share of the work."""

_ROWS = 300
"""Approximate number of rows that a process judges at a time per MB."""


class _Task(NamedTuple):
    """A piece of work for one process."""

    call: tuple[Any, ...]
    """A function and its arguments."""
    size: int = 0
    """Additional memory that it takes, in MB."""


_LEAST = 400
"""Minimum memory for an audit, in MB."""


@dataclass(frozen=True, slots=True)
class Result:
    """The result of an audit."""

    summary: Summary
    resumed: bool


def run(options: Options, progress: Progress) -> Result:
    """Audit tables.

    Raises:
        AuditError: it cannot be started or continued; finished work is kept for `resume`.
        EngineError: a table cannot be read, or the engine fails.
    """
    if options.memory < _LEAST:
        raise AuditError(f"--memory: an audit needs at least {_LEAST} MB")
    if options.remote is None:
        options = replace(options, tables=tuple(tables_in(options.tables)))
    beside = [options.crosswalk, options.mapping, *options.maps.values()]
    inputs = [*options.tables, *filter(None, beside)]
    for path in inputs[len(options.tables) :]:
        if not path.is_file():
            raise AuditError(f"{path}: no such file")
    state = State(options.output)
    maps = sorted((str(table), str(mapping)) for table, mapping in options.maps.items())
    started_with: dict[str, Any] = {"tables": stamps(inputs), "mappings": maps}
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
    job, table, pruned = prepare(options, state, progress)
    parts = pruned.parts
    if parts == 1:  # starting processes would take longer
        workers = 0
    needs = Needs(film_vocabulary(), frozenset(table.properties))
    families = needs.families
    sizes = [sum(pruned.disputed.get(name, 0) for name in family) for family in families]
    last = left_to_parts(sizes, workers)
    shares = [
        1 if state.has(conflicts_name(number)) else in_shares
        for number, in_shares in enumerate(_shares(sizes, workers))
    ]
    sharing: list[_Task] = []
    judging: list[_Task] = []
    for number, family in enumerate(families):
        if state.has(f"{family_name(number)}/done.json"):
            continue
        what = job, number, family, needs.beside_family(family)
        size, several = sizes[number] // _ROWS, shares[number]
        judging.append(_Task((do_family, *what, number not in last, several), size))
        sharing += [
            _Task((do_share, *what, share, several), size // several)
            for share in range(several if several > 1 else 0)
            if not state.has(conflicts_name(number, share, several))
        ]
    with _pool(workers) as pool:
        room = options.memory - _HERE - workers * _PROCESS
        for tasks in filter(None, (sharing, judging)):
            _do(pool, tasks, "comparing values", progress, room)
        reported = [
            number
            for number in range(len(families))
            if state.read(f"{family_name(number)}/done.json")["reported"]
        ]
        making = [
            _Task((do_part, job, part, len(families), reported))
            for part in range(parts)
            if not state.has(undated_name(part_piece(part)))
        ]
        _do(pool, making, "making findings", progress, room)
    pieces = pieces_of(reported, parts)
    if not state.has(pairs_name(SOURCES)):
        varying = [name for name, prop in needs.properties.items() if prop.time_varying]
        do_sources(job, pieces, varying)
    summary = write_output(options, job, state, table, needs, pruned, pieces)
    write_worst(options, job, state)
    return Result(summary, resumed)


def _shares(sizes: Sequence[int], workers: int) -> list[int]:
    """Return the number of shares into which each family is split for comparing values.

    A family that is more than one worker's share of the work is split among all workers.
    """
    fair = _FAIR * sum(sizes) / max(workers, 1)
    return [workers if workers > 1 and size > fair else 1 for size in sizes]


def left_to_parts(sizes: Sequence[int], workers: int) -> set[int]:
    """Return the families whose findings are made by parts of the subjects instead.

    Parts can be spread over workers; these are the families that would keep one worker busy while
    the others are idle.
    """
    if workers < 2:
        return set()
    busy = [0] * workers
    left: set[int] = set()
    fair = _FAIR * sum(sizes) / workers
    for number in sorted(range(len(sizes)), key=lambda at: -sizes[at]):
        first = busy.index(min(busy))
        busy[first] += sizes[number]
        if busy[first] > fair:
            left.add(number)
    return left


def _pool(workers: int) -> Executor:
    if not workers:
        return _Here()
    return ProcessPoolExecutor(workers, mp_context=_start_method(), initializer=_end_with_parent)


def _start_method() -> BaseContext:
    """Return the start method for worker processes.

    It is a fork server that has imported the program if available. Forking this process is not
    safe, as its engine has threads.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([do_part.__module__])
    return context


def _end_with_parent() -> None:
    """Exit when the parent process ends, even if killed; leave Ctrl+C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


class _Here(Executor):
    """Runs tasks immediately, in this process."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Run a task and return its finished future."""
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def _do(pool: Executor, tasks: Sequence[_Task], words: str, progress: Progress, room: int) -> None:
    """Run tasks, the largest first, as many at a time as fit in `room` MB.

    If a task fails, all are stopped; finished work is kept.
    """
    waiting = sorted(tasks, key=lambda task: -task.size)
    running: dict[Future[int], int] = {}
    progress.step(words, 0, len(tasks))
    done = rows = 0
    try:
        while waiting or running:
            fitting = (task for task in waiting if sum(running.values()) + task.size <= room)
            task = next(fitting, None if running or not waiting else waiting[0])
            if task is not None:
                waiting.remove(task)
                running[pool.submit(*task.call)] = task.size
                continue
            for future in wait_for(running, return_when=FIRST_COMPLETED).done:
                running.pop(future)
                rows += future.result()
                done += 1
                progress.step(words, done, len(tasks), rows)
    except BrokenProcessPool:
        raise AuditError(
            "a process was killed, perhaps for lack of memory; continue with --resume"
        ) from None
    except BaseException:  # running tasks are abandoned; resuming repeats them
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        for future in running:
            future.cancel()
