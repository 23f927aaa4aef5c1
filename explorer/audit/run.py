"""Run an audit: prune the tables, judge by property, judge by subject, and write the output."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import Any

from explorer.audit.files import tables_in
from explorer.audit.needs import Needs
from explorer.audit.options import Options, Progress
from explorer.audit.output import write_output
from explorer.audit.pieces import do_family, do_part, do_share, do_sources
from explorer.audit.plan import Load, Plan, plan_families
from explorer.audit.prepare import prepare
from explorer.audit.processes import Task, run_tasks, worker_pool
from explorer.audit.prune import Pruned
from explorer.audit.state import AuditError, State, stamps
from explorer.audit.summary import Summary
from explorer.audit.work import (
    SOURCES,
    Job,
    conflicts_name,
    family_name,
    film_vocabulary,
    part_piece,
    pieces_of,
    totals_name,
)
from explorer.audit.worst import write_worst

_PROCESS = 160
"""Approximate memory of a process, excluding its engine, in MB."""

_HERE = 150
"""Approximate memory of this process while others judge, in MB."""

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
    room = options.memory - _HERE - workers * _PROCESS
    loads = [_load(needs, pruned, family) for family in families]
    plans = plan_families(loads, workers, room)
    judging = _judging(job, needs, plans)
    shared = any(plan.shares > 1 for plan in plans)
    with worker_pool(workers) as pool:
        if judging:
            with worker_pool(workers, fresh=True) if shared else nullcontext(pool) as judges:
                run_tasks(judges, judging, "comparing values", progress, workers, room)
        reported = [
            number
            for number in range(len(families))
            if state.read(f"{family_name(number)}/done.json")["reported"]
        ]
        making = [
            Task((do_part, job, part, len(families), reported))
            for part in range(parts)
            if not state.has(totals_name(part_piece(part)))
        ]
        run_tasks(pool, making, "making findings", progress, workers, room)
    pieces = pieces_of(reported, parts)
    if not state.has(totals_name(SOURCES)):
        varying = [name for name, prop in needs.properties.items() if prop.time_varying]
        do_sources(job, pieces, varying)
    summary = write_output(options, job, state, table, needs, pruned, pieces)
    write_worst(options, job, state)
    return Result(summary, resumed)


def _load(needs: Needs, pruned: Pruned, family: Sequence[str]) -> Load:
    """Return how much there is to judge in a family; names take twice as long as numbers."""
    rows = {name: pruned.disputed.get(name, 0) for name in family}
    names = sum(number for name, number in rows.items() if name in needs.namings)
    return Load(sum(rows.values()), sum(rows.values()) + names)


def _judging(job: Job, needs: Needs, plans: Sequence[Plan]) -> list[Task]:
    """Return the tasks that judge the families not judged yet."""
    state = job.state
    tasks: list[Task] = []
    for number, (family, plan) in enumerate(zip(needs.families, plans, strict=True)):
        name = family_name(number)
        if state.has(f"{name}/done.json"):
            continue
        what = job, number, family, needs.beside_family(family)
        shares = 1 if state.has(conflicts_name(number)) else plan.shares
        tasks += [
            Task(
                (do_share, *what, share, shares),
                plan.size // shares,
                group=name,
                work=plan.work // shares,
            )
            for share in range(shares if shares > 1 else 0)
            if not state.has(conflicts_name(number, share, shares))
        ]
        call = do_family, *what, plan.reported, shares
        tasks.append(Task(call, plan.size, after=name if shares > 1 else "", work=plan.work))
    return tasks
