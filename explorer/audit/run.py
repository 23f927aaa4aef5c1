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
from explorer.audit.pieces import do_family, do_share
from explorer.audit.plan import Load, Plan, plan_families
from explorer.audit.prepare import prepare
from explorer.audit.processes import Task, load_early, run_tasks, worker_pool
from explorer.audit.prune import Pruned
from explorer.audit.reporting import do_part, do_piece, do_sources
from explorer.audit.state import AuditError, State, stamps
from explorer.audit.summary import Summary
from explorer.audit.work import (
    SOURCES,
    Job,
    conflicts_name,
    family_name,
    family_piece,
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

_LARGE = 2_000_000
"""Size of tables, in bytes, from which several processes are nearly always needed."""

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
    if workers and sum(path.stat().st_size for path in options.tables) >= _LARGE:
        load_early()
    job, table, pruned = prepare(options, state, progress)
    parts = pruned.parts
    if parts == 1:  # starting processes would take longer
        workers = 0
    needs = Needs(film_vocabulary(), frozenset(table.properties))
    families = needs.families
    room = options.memory - _HERE - workers * _PROCESS
    loads = [_load(needs, pruned, family) for family in families]
    plans = plan_families(loads, workers, room)
    judging = _judging(job, needs, plans, parts)
    shared = any(plan.shares > 1 for plan in plans)
    with worker_pool(workers) as pool:
        if judging:
            with worker_pool(workers, fresh=True) if shared else nullcontext(pool) as judges:
                run_tasks(judges, judging, "comparing values", progress, workers, room)
        making = [
            Task((do_part, job, part, len(families)))
            for part in range(parts)
            if not state.has(totals_name(part_piece(part)))
        ]
        run_tasks(pool, making, "making findings", progress, workers, room)
    done = [state.read(f"{family_name(number)}/done.json") for number in range(len(families))]
    pieces = pieces_of([family["pieces"] for family in done], parts)
    if not state.has(totals_name(SOURCES)):
        varying = [name for name, prop in needs.properties.items() if prop.time_varying]
        do_sources(job, pieces, varying)
    summary = write_output(options, job, state, table, needs, pruned, pieces)
    write_worst(options, job, state)
    return Result(summary, resumed)


def _load(needs: Needs, pruned: Pruned, family: Sequence[str]) -> Load:
    """Return how much there is to judge in a family.

    Names take twice as long as numbers; so do values for which other properties are consulted.
    """
    rows = {name: pruned.disputed.get(name, 0) for name in family}
    number = sum(rows.values())
    names = sum(own for name, own in rows.items() if name in needs.namings)
    return Load(number, number + names + number * bool(needs.beside_family(family)))


def _judging(job: Job, needs: Needs, plans: Sequence[Plan], parts: int) -> list[Task]:
    """Return the tasks that judge the families, except what has been done already."""
    state = job.state
    tasks: list[Task] = []
    for number, (family, plan) in enumerate(zip(needs.families, plans, strict=True)):
        name = family_name(number)
        done = state.read(f"{name}/done.json")
        pieces = done["pieces"] if done else plan.pieces
        tasks += [
            Task((do_piece, job, number, piece, pieces, parts), plan.size // pieces, after=name)
            for piece in range(pieces if pieces > 1 else 0)
            if not state.has(totals_name(family_piece(number, piece, pieces)))
        ]
        if done:
            continue
        what = job, number, family, needs.beside_family(family)
        shares = 1 if state.has(conflicts_name(number)) else plan.shares
        tasks += [
            Task(
                (do_share, *what, share, shares),
                plan.size // shares,
                group=conflicts_name(number),
                work=plan.work // shares,
            )
            for share in range(shares if shares > 1 else 0)
            if not state.has(conflicts_name(number, share, shares))
        ]
        after = conflicts_name(number) if shares > 1 else ""
        tasks.append(Task((do_family, *what, pieces, shares), plan.size, name, after, plan.work))
    return tasks
