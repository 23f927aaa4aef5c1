"""The engine's part: which facts could be in conflict, and the rows needed to judge them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from explorer.audit.engine import Engine
from explorer.audit.files import EngineMemoryError
from explorer.audit.needs import Needs
from explorer.audit.sql import (
    constrained,
    disputed,
    facing,
    hashed,
    in_list,
    kept,
    kinds_of,
    rows_flagged,
    side_by_side,
    tied,
    touched,
    varied,
)
from explorer.audit.state import State
from explorer.audit.table_sql import claims, shared, survey_rows
from explorer.audit.unread_cells import Unread

_ROWS = 150_000
"""Rows that are counted at a time for each MB: the engine spills what does not fit."""

_FEW = 500
"""Rows in dispute, of which fewer leave it open whether there was anything to compare."""

_MOST_PASSES = 1_000

_PART = 10_000
"""Rows that one process judges at a time, about."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a table has, counted once."""

    rows: int
    sources: tuple[str, ...]
    properties: dict[str, int]
    """Rows by property, of the table's own words for them."""
    gaps: bool
    """Whether there are also rows without a value, which do not count."""
    unread: tuple[Unread, ...] = ()
    """Cells that cannot be read."""
    notes: tuple[str, ...] = ()
    """What had to be assumed of tables with one record per row."""


@dataclass(frozen=True, slots=True)
class Pruned:
    """What pruning leaves."""

    parts: int
    """How many parts the subjects are judged in."""
    disputed: dict[str, int]
    """Rows in dispute by property."""
    compared: bool
    """Whether any subject has more than one source, so that there was something to compare."""


def survey(engine: Engine) -> Table:
    """Count what the view `all_rows` holds, and define the view `claims` as what of it counts."""
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
    """Keep the rows to judge as `kept.parquet`.

    `tell` is called with the number of passes that are done, and of all.
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
        engine.add("flagged", constrained(properties))
    joined = _join_subjects(engine, needs)
    engine.settle("flagged")
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
        engine.write(f"{kinds_of()} order by bucket", state.path("kinds.parquet"))
    if needs.namings:
        engine.keep("near", facing(needs, given))
        engine.settle("near")
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
    """Keep in `flagged` the facts on which a rule could find something, and in `varied` all on
    which not every row says the same.
    """
    tell(0, passes + 1)
    for part in range(passes):
        keep = engine.add if part else engine.keep
        rows = hashed(needs, given, part, passes)
        keep("varied", varied(rows))
        engine.settle("varied")
        keep("flagged", disputed(needs, rows, part, passes))
        tell(part + 1, passes + 1)


def _join_subjects(engine: Engine, needs: Needs) -> bool:
    """Keep in `joined_subjects` which subjects must be judged together, and flag what ties them."""
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
    engine.take("joined_names", ("subject", "root"), pairs)
    engine.keep(
        "joined_subjects",
        "select xxhash64(subject) as s, xxhash64(root) as root from joined_names",
    )
    engine.add(
        "flagged",
        "select distinct xxhash64(c.subject), c.property from claims c join joined_names j "
        f"on c.subject = j.subject where {in_list('c.property', needs.across)}",
    )
    return True
