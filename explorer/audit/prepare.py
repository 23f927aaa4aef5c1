"""The first half of an audit: an engine prunes the tables, locally or on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from explorer.audit.cluster import judge_on_cluster
from explorer.audit.duck import Duck
from explorer.audit.files import EngineError
from explorer.audit.known_names import KnownNames
from explorer.audit.needs import Needs
from explorer.audit.options import Options, Progress
from explorer.audit.prune import Pruned, Table, prune, survey
from explorer.audit.row import NEEDED
from explorer.audit.spark import Remote, Spark
from explorer.audit.state import PRUNED, AuditError, State
from explorer.audit.unread import settle_values
from explorer.audit.unread_cells import LeftOut, Unread
from explorer.audit.wide import as_claims_table, known_format, left_out_of, shared_scheme
from explorer.audit.work import Job, film_vocabulary
from explorer.read.tables.format import Format
from explorer.read.tables.formats import load_format
from explorer.read.tables.record import TableError
from explorer.read.tables.walk import first_keys
from explorer.text import quote

_EACH = 0.1
"""Share of the memory for the engine of a worker process."""

_LEAST, _MOST = 50, 100
"""Its minimum and maximum, in MB."""

_PRUNED = ("parts", "disputed", "compared")

_ANY = 1_000_000
"""Memory assumed for a cluster, in MB."""


def prepare(options: Options, state: State, progress: Progress) -> tuple[Job, Table, Pruned]:
    """Prune the tables, unless already done; return the job, the table and the result."""
    known = state.read(PRUNED)
    if known is None:
        known = _pruned(options, state, progress)
        state.write(PRUNED, known)
    table = Table(
        known["rows"],
        tuple(known["sources"]),
        known["properties"],
        known["gaps"],
        tuple(Unread(*kind) for kind in known["unread"]),
        tuple(known["notes"]),
    )
    job = Job(
        options.output,
        tuple(Path(name) for name in known["tables"]),
        options.crosswalk,
        tuple(known["given"]),
        table.sources,
        table.gaps,
        table.properties,
        max(_LEAST, min(_MOST, int(_EACH * options.memory))),
        options.remote,
    )
    return job, table, Pruned(*(known[name] for name in _PRUNED))


def _pruned(options: Options, state: State, progress: Progress) -> dict[str, Any]:
    def tell(done: int, total: int) -> None:
        progress.step("looking for differences", done, total)

    if options.remote is not None:
        return _pruned_there(options.remote, state, progress, tell)
    spill = state.path("spill")
    spill.mkdir(exist_ok=True)
    memory = options.memory - 200
    with closing(Duck(memory, spill)) as duck:
        tables, left = _claims_tables(options, state, duck, progress)
        given = duck.open_tables(tables, options.crosswalk)
        progress.step("reading", 0, 1)
        try:
            table = settle_values(duck, state, survey(duck))
            needs = Needs(film_vocabulary(), frozenset(table.properties))
            pruned = prune(duck, state, needs, given, table.rows, memory, tell)
        except EngineError:
            _check(tables, memory)
            raise
    table = replace(table, unread=(*left.unread, *table.unread), notes=left.notes)
    return _outcome(map(str, tables), given, table, pruned)


def _check(tables: Iterable[Path], memory: int) -> None:
    """Read each table from end to end, as an error of several together does not say which it is.

    Raises:
        EngineError: a table cannot be read; the message names it.
    """
    with closing(Duck(memory)) as duck:  # some errors make the engine that had them unusable
        for path in tables:
            duck.check(path)


def _pruned_there(
    remote: Remote, state: State, progress: Progress, tell: Callable[[int, int], None]
) -> dict[str, Any]:
    """Prune tables on a cluster, whose workers also compare values if they have the program."""
    with closing(Spark(remote.url)) as spark:
        given = spark.open_tables(remote.tables, remote.crosswalk)
        progress.step("reading", 0, 1)
        table = settle_values(spark, state, survey(spark))
        needs = Needs(film_vocabulary(), frozenset(table.properties))
        pruned = prune(spark, state, needs, given, table.rows, _ANY, tell)
        progress.step("comparing values on the cluster", 0, 1)
        if not judge_on_cluster(spark, state, needs, table.sources, pruned.parts):
            progress.step(
                "the cluster does not have the program: comparing values on this machine", 0, 1
            )
    return _outcome((), given, table, pruned)


def _outcome(
    tables: Iterable[str], given: Sequence[str], table: Table, pruned: Pruned
) -> dict[str, Any]:
    return {
        "tables": list(tables),
        "given": list(given),
        "rows": table.rows,
        "sources": list(table.sources),
        "properties": table.properties,
        "gaps": table.gaps,
        "unread": table.unread,
        "notes": table.notes,
        **{name: getattr(pruned, name) for name in _PRUNED},
    }


def _claims_tables(
    options: Options, state: State, duck: Duck, progress: Progress
) -> tuple[Sequence[Path], LeftOut]:
    """Return claims tables for the given tables, and what their conversion left out.

    A table with one record per row is converted by its own mapping, the user's mapping for all,
    or the shipped mapping of its format.
    """
    given = _read_mapping(options.mapping) if options.mapping else None
    own = {table: _read_mapping(mapping) for table, mapping in options.maps.items()}
    forms: dict[Path, Format] = {}
    for table in options.tables:
        is_claims = set(NEEDED) <= set(duck.names(table))
        form = own.get(table) or (None if is_claims else given or known_format(duck, table))
        if form:
            forms[table] = form
    tables: list[Path] = []
    left = LeftOut(notes=tuple(_missing_columns(duck, forms)))
    names_of_ids = KnownNames(duck, forms)
    for done, table in enumerate(options.tables):
        if table in forms:
            progress.step("reading records", done, len(options.tables))
            target, form = state.path(f"wide/{done:05}-{table.stem}.csv"), forms[table]
            scheme = shared_scheme(form, forms.values())
            as_claims_table(duck, table, form, scheme, names_of_ids, target)
            tables.append(target)
            left = left.joined(left_out_of(target))
        else:
            tables.append(table)
    return tables, left


def _missing_columns(duck: Duck, forms: Mapping[Path, Format]) -> Iterator[str]:
    """Yield a note on each column that only some of a mapping's tables have."""
    headings = {table: set(duck.names(table)) for table in forms}
    for table, form in forms.items():
        alike = [other for other, its in forms.items() if its is form]
        for column in form.column:
            keys = first_keys([column.path])
            having = next((other for other in alike if keys & headings[other]), None)
            if having is not None and not keys & headings[table]:
                yield f"{table.name}: no column {quote(column.path)}, unlike {having.name}"


def _read_mapping(path: Path) -> Format:
    try:
        return load_format(path)
    except TableError as error:
        raise AuditError(str(error)) from None
