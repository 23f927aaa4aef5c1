"""An audit from tables to its folder: prune, judge by property, judge by subject, put in order."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any, Protocol, TypeAlias, TypeVar

from explorer.audit.duck import Duck, row_of
from explorer.audit.files import EngineError, tables_in
from explorer.audit.judging import compare_judged, on_sources, tell
from explorer.audit.needs import Needs
from explorer.audit.output import write_output
from explorer.audit.prune import Table, prune, survey
from explorer.audit.row import NEEDED
from explorer.audit.sql import in_list
from explorer.audit.state import AuditError, State, stamps, write_whole
from explorer.audit.summary import Summary
from explorer.audit.wide import as_claims_table
from explorer.audit.work import (
    Job,
    do_family,
    do_part,
    family_name,
    film_vocabulary,
    found_name,
    judged_of,
    known_of,
    row_reader,
    told_lines,
)
from explorer.audit.worst import write_worst
from explorer.read.tables.formats import load_format
from explorer.read.tables.record import TableError
from explorer.report.baseline import Signature

_PROCESS = 160
"""MB that a process takes beside its engine, about."""

T = TypeVar("T")

_Task: TypeAlias = tuple[Any, ...]
"""A function and its arguments."""

_LEAST = 400
"""MB with which an audit can be done at all."""


class Progress(Protocol):
    """Whoever is told how far an audit is."""

    def step(self, words: str, done: int, total: int) -> None:
        """Hear that so many of all pieces of a step are done; a piece is a row, mostly."""
        ...


@dataclass(frozen=True, slots=True)
class Options:
    """What an audit is asked to do."""

    tables: tuple[Path, ...]
    """Files, and folders of them."""
    output: Path
    crosswalk: Path | None = None
    memory: int = 1000
    """MB for all processes together."""
    resume: bool = False
    mapping: Path | None = None
    """By which tables of one record a row are read."""
    worst: int = 50
    """How many of the worst findings become a pack."""
    earlier: Mapping[str, Signature] | None = None
    """The findings of an earlier audit, to compare with."""
    workers: int | None = None
    """Processes that judge; 0: this one. By default as many as processors and memory allow."""


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
    options = replace(options, tables=tuple(tables_in(options.tables)))
    inputs = [*options.tables, *filter(None, [options.crosswalk, options.mapping])]
    for path in inputs[len(options.tables) :]:
        if not path.is_file():
            raise AuditError(f"{path}: no such file")
    state = State(options.output)
    resumed = state.begin({"tables": stamps(inputs)}, resume=options.resume)
    try:
        return _run(options, state, progress, resumed)
    finally:
        state.end()


def _run(options: Options, state: State, progress: Progress, resumed: bool) -> Result:
    workers = max(1, min(os.cpu_count() or 1, (options.memory - _LEAST // 2) // (_PROCESS + 50)))
    workers = workers if options.workers is None else options.workers
    job, table, parts = _pruned(options, state, progress)
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
    if not state.has("found/sources.jsonl"):
        _judge_sources(job, state, needs, parts, len(families))
    summary = write_output(options, job, state, table, needs, len(families), parts)
    write_worst(options, job, state)
    return Result(summary, resumed)


def _pruned(options: Options, state: State, progress: Progress) -> tuple[Job, Table, int]:
    """Prune the tables, unless that is done; return the job, the table and the number of parts."""
    each = 50

    def job(tables: Sequence[Path], given: Sequence[str], sources: Sequence[str]) -> Job:
        return Job(
            options.output, tuple(tables), options.crosswalk, tuple(given), tuple(sources), each
        )

    known = state.read("pruned.json")
    if known is not None:
        table = Table(known["rows"], 0, tuple(known["sources"]), known["properties"])
        earlier = [Path(name) for name in known["tables"]]
        return job(earlier, known["given"], table.sources), table, known["parts"]
    spill = state.path("spill")
    spill.mkdir(exist_ok=True)
    memory = options.memory - 200
    duck = Duck(memory, spill)
    tables = _claims_tables(options, state, duck, progress)
    given = duck.open_tables(tables, options.crosswalk)
    progress.step("reading", 0, 1)
    try:
        table = survey(duck)
        needs = Needs(film_vocabulary(), frozenset(table.properties))
        parts = prune(
            duck, state, needs, given, table.rows, memory,
            lambda done, total: progress.step("looking for differences", done, total),
        )  # fmt: skip
    except EngineError:
        for path in tables:
            duck.check(path)
        raise
    duck.close()
    state.write(
        "pruned.json",
        {
            "tables": list(map(str, tables)),
            "given": given,
            "rows": table.rows,
            "sources": table.sources,
            "properties": table.properties,
            "parts": parts,
        },
    )
    return job(tables, given, table.sources), table, parts


def _claims_tables(
    options: Options, state: State, duck: Duck, progress: Progress
) -> Sequence[Path]:
    """Return the tables, those of one record a row read through their mapping."""
    if options.mapping is None:
        return options.tables
    try:
        form = load_format(options.mapping)
    except TableError as error:
        raise AuditError(str(error)) from None
    tables: list[Path] = []
    for done, table in enumerate(options.tables):
        progress.step("reading records", done, len(options.tables))
        is_claims = set(NEEDED) <= set(duck.names(table))
        target = state.path(f"wide/{done:05}-{table.stem}.csv")
        tables.append(table if is_claims else as_claims_table(duck, table, form, target))
    return tables


def _pool(workers: int) -> Executor:
    if not workers:
        return _Here()
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=spawn, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """End this process when the one that started it has gone, even if it was killed."""
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
    try:
        for done, future in enumerate(as_completed(futures), 1):
            future.result()
            progress.step(words, done, len(futures))
    except BrokenProcessPool:
        raise AuditError(
            "a process was ended from outside, perhaps for lack of memory; go on by --resume"
        ) from None
    finally:
        for future in futures:
            future.cancel()


def _judge_sources(job: Job, state: State, needs: Needs, parts: int, families: int) -> None:
    """Make the findings on how sources speak, from the subjects that bear on them."""
    varying = [name for name, prop in needs.properties.items() if prop.time_varying]
    duck, reader = job.engine(), row_reader(job.sources)
    bearing = f"flag = 1 and ({in_list('property', varying)} or factuality = 'rumoured')"
    condition = f"root in (select root from {job.kept} where {bearing})"
    rows = [row_of(values) for values in duck.rows(f"select * from {job.kept} where {condition}")]
    known = known_of(duck, job, condition)
    duck.close()
    pack = reader.pack_of(rows, known)
    subjects = {claim.subject for claim in pack.claims.values()}
    judged = (j for j in judged_of(state, range(parts), families) if j.fact.subject in subjects)
    findings = compare_judged(pack, judged).findings
    lines = told_lines(tell(pack, [f for f in findings if on_sources(f)]))
    write_whole(state.path("found/sources.jsonl"), lines)


def forget(output: Path) -> None:
    """Remove what a later run could take up."""
    shutil.rmtree(State(output).folder, ignore_errors=True)
