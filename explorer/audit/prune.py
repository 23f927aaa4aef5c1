"""The engine's part of an audit: find the facts that could conflict and the rows to judge them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from explorer.audit.engine import Engine
from explorer.audit.facing_sql import facing, side_by_side
from explorer.audit.files import EngineMemoryError
from explorer.audit.needs import Needs
from explorer.audit.sql import (
    across,
    constrained,
    disputed,
    hashed,
    kept,
    kinds_of,
    rows_flagged,
    tied,
    touched,
    varied,
)
from explorer.audit.state import State
from explorer.audit.table_sql import claims, shared, survey_rows
from explorer.audit.unread_cells import Unread

_ROWS = 150_000
"""Number of rows counted at a time per MB of memory; the engine spills what does not fit."""

_FEW = 500
"""With fewer disputed rows than this, it is checked whether there was anything to compare."""

_MOST_PASSES = 1_000

_PART = 10_000
"""Approximate number of rows that one process judges at a time."""


@dataclass(frozen=True, slots=True)
class Table:
    """Counts over a whole table."""

    rows: int
    sources: tuple[str, ...]
    properties: dict[str, int]
    """Number of rows by property, as named in the table."""
    gaps: bool
    """Whether there are also rows without a value, which are not counted."""
    unread: tuple[Unread, ...] = ()
    """Cells that cannot be read."""
    notes: tuple[str, ...] = ()
    """Assumptions made about tables with one record per row."""


@dataclass(frozen=True, slots=True)
class Pruned:
    """The result of pruning."""

    parts: int
    """Number of parts the subjects are split into."""
    disputed: dict[str, int]
    """Number of disputed rows by property."""
    compared: bool
    """Whether any subject has more than one source, so that there was something to compare."""


def survey(engine: Engine) -> Table:
    """Count the rows of the view `all_rows`, and create the view `claims` of those with values."""
    by_property: dict[str, int] = {}
    sources: dict[str, int] = {}
    gaps = False
    for prop, source, rows, empty in engine.rows(survey_rows()):
        gaps = gaps or bool(empty)
        number = rows - int(empty)
        if not number:
            continue
        by_property[prop] = by_property.get(prop, 0) + number
        sources[source] = sources.get(source, 0) + number
    engine.define("claims", claims(gaps=gaps))
    names = tuple(sorted(filter(None, sources)))
    return Table(sum(by_property.values()), names, by_property, gaps)


def prune(
    engine: Engine,
    state: State,
    needs: Needs,
    given: Sequence[str],
    rows: int,
    memory: int,
    tell: Callable[[int, int], None],
) -> Pruned:
    """Write the rows to judge to `kept.parquet`.

    `tell` is called with the number of passes done and the total.
    """
    passes = max(1, -(-rows // (memory * _ROWS)))
    while True:
        try:
            _flag_disputed(engine, needs, given, passes, tell)
            break
        except EngineMemoryError:
            passes *= 4
            if passes > _MOST_PASSES:
                raise
    for properties in needs.of_one_subject:
        engine.add("flagged", constrained(needs, properties))
    joined = _join_subjects(engine, needs)
    engine.materialise("flagged")
    engine.write("select distinct s, p from flagged", state.path("flagged.parquet"))
    engine.keep("touched", touched(given))
    rows_in_dispute: dict[str, int] = dict(engine.rows(rows_flagged(needs)))
    total = sum(rows_in_dispute.values())
    parts = max(1, -(-total // _PART))
    in_order = f"{kept(needs, given, parts, joined=joined)} order by bucket"
    engine.write(in_order, state.path("kept.parquet"), "kept")
    compared = total >= _FEW or next(iter(engine.rows(shared())))[0] > 0
    pruned = Pruned(parts, dict(sorted(rows_in_dispute.items())), compared)
    if needs.kinds_differ:
        engine.write(f"{kinds_of(needs)} order by bucket", state.path("kinds.parquet"))
    if needs.namings:
        engine.keep("near", facing(needs, given))
        engine.materialise("near")
        engine.write(side_by_side(needs, given), state.path("distinct.parquet"))
    tell(passes + 1, passes + 1)
    return pruned


def _flag_disputed(
    engine: Engine,
    needs: Needs,
    given: Sequence[str],
    passes: int,
    tell: Callable[[int, int], None],
) -> None:
    """Create `varied`, the facts whose rows differ, and `flagged`, those a rule could object to."""
    tell(0, passes + 1)
    for part in range(passes):
        keep = engine.add if part else engine.keep
        rows = hashed(needs, given, part, passes)
        keep("varied", varied(rows))
        engine.materialise("varied")
        keep("flagged", disputed(needs, rows, part, passes))
        tell(part + 1, passes + 1)


def _join_subjects(engine: Engine, needs: Needs) -> bool:
    """Create `joined_subjects`, which must be judged together, and flag the facts to compare."""
    if not needs.ties:
        return False
    root: dict[str, str] = {}

    def find(subject: str) -> str:
        while (above := root.setdefault(subject, subject)) != subject:
            root[subject] = root[above]
            subject = root[subject]
        return subject

    for first, second in engine.rows(tied(needs.ties)):
        low, high = sorted((find(first), find(second)))
        root[high] = low
    if not root:
        return False
    pairs = [(subject, find(subject)) for subject in sorted(root)]
    engine.load("joined_names", ("subject", "root"), pairs)
    engine.keep(
        "joined_subjects",
        "select xxhash64(subject) as s, xxhash64(root) as root from joined_names",
    )
    engine.add("flagged", across(needs))
    return True
