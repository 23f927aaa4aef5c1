"""The worker processes of an audit: start them, and give them tasks as memory allows."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor
from concurrent.futures import wait as wait_for
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from typing import Any, NamedTuple, TypeVar

from explorer.audit.options import Progress
from explorer.audit.state import AuditError

T = TypeVar("T")


class Task(NamedTuple):
    """A piece of work for one process."""

    call: tuple[Any, ...]
    """A function and its arguments."""
    size: int = 0
    """Additional memory that it takes, in MB."""
    group: str = ""
    """The name of the group of tasks that it belongs to, if another task waits for them."""
    after: str = ""
    """The name of the group whose tasks must have finished before it starts."""
    work: int = 0
    """How long it takes, in any unit."""


def worker_pool(workers: int, *, fresh: bool = False) -> Executor:
    """Return an executor with some worker processes; with none, it runs tasks in this process.

    If `fresh`, each task has a new process, whatever the number of workers: a process that has
    needed much memory does not give all of it back before it ends.
    """
    if not workers:
        return _Here()
    return _Fresh() if fresh else _processes(workers)


def load_early() -> None:
    """Start the fork server, if available, so that it loads the program while the engine works."""
    _start_method()


def _processes(number: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(number, mp_context=_start_method(), initializer=_begin)


def _start_method() -> BaseContext:
    """Return the start method for worker processes.

    It is a fork server that has loaded the program if available. Forking this process is not
    safe, as its engine has threads.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([f"{__package__}.preloaded"])
    from multiprocessing import forkserver  # not on Windows

    with _handled(signal.SIG_IGN, signal.SIGINT):  # inherited: Ctrl+C is for its parent
        forkserver.ensure_running()
    return context


@contextmanager
def _handled(
    handler: Callable[[int, object], None] | signal.Handlers, *signals: signal.Signals
) -> Iterator[None]:
    """Give signals to a handler for a while, if in the thread that gets them."""
    mine = threading.current_thread() is threading.main_thread()
    before = {number: signal.signal(number, handler) for number in signals if mine}
    try:
        yield
    finally:
        for number, former in before.items():
            signal.signal(number, former)


def _submit(pool: Executor, task: Task) -> Future[int]:
    """Give a task to a pool, which may start processes: one half started cannot be ended, so that
    a request to end waits until they have been.
    """
    if isinstance(pool, _Here):
        return pool.submit(*task.call)
    late: list[int] = []
    try:
        with _handled(lambda number, _: late.append(number), signal.SIGINT, signal.SIGTERM):
            return pool.submit(*task.call)
    finally:
        for number in late[:1]:
            signal.raise_signal(number)


def _begin() -> None:
    """Prepare a worker process.

    The garbage collector will skip everything made so far; it has to run after every task, as the
    results have cycles.
    """
    gc.freeze()
    _end_with_parent()


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


class _Fresh(Executor):
    """Runs each task in a process of its own."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Start a process for a task and return its future."""
        pool = _processes(1)
        future = pool.submit(fn, *args, **kwargs)
        pool.shutdown(wait=False)  # its process ends after the task
        return future


class _Here(Executor):
    """Runs tasks immediately, in this process."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Run a task and return its finished future."""
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def run_tasks(
    pool: Executor,
    tasks: Sequence[Task],
    words: str,
    progress: Progress,
    workers: int,
    room: int,
) -> None:
    """Run tasks, one for each worker at a time if they fit in `room` MB, the longest first.

    If a task fails, all are stopped; finished work is kept.
    """
    waiting = sorted(tasks, key=lambda task: (-task.work, -task.size))
    running: dict[Future[int], Task] = {}
    progress.step(words, 0, len(tasks))
    done = rows = 0
    try:
        while waiting or running:
            task = _next(waiting, list(running.values()), room)
            if task is not None and len(running) < max(workers, 1):
                waiting.remove(task)
                running[_submit(pool, task)] = task
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


def _next(waiting: Sequence[Task], running: Sequence[Task], room: int) -> Task | None:
    """Return the first task that can start beside those running, None if there is none.

    A task that does not fit at all is run alone.
    """
    unfinished = {task.group for task in (*waiting, *running)} - {""}
    ready = [task for task in waiting if task.after not in unfinished]
    taken = sum(task.size for task in running)
    fitting = (task for task in ready if taken + task.size <= room)
    return next(fitting, None if running or not ready else ready[0])
