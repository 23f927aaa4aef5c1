"""The engine's part: which facts could hold a conflict, and the rows that judging them takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from explorer.audit.engine import Engine
from explorer.audit.needs import Needs
from explorer.audit.sql import (
    constrained,
    disputed,
    hashed,
    in_list,
    kept,
    kinds_of,
    side_by_side,
    tied,
)
from explorer.audit.state import State

_ROW = 100
"""Bytes that a group of rows takes while it is counted, about."""

_PART = 10_000
"""Rows that one process judges at a time, about."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a table has, counted once."""

    rows: int
    sources: tuple[str, ...]
    properties: dict[str, int]
    """Rows by property, of the table's own words for them."""


def survey(engine: Engine) -> Table:
    """Count what the view `claims` holds."""
    by_property: dict[str, int] = {}
    sources: dict[str, int] = {}
    for prop, source, number in engine.rows(
        "select property, source, count(*) from claims group by property, source"
    ):
        by_property[prop] = by_property.get(prop, 0) + number
        sources[source] = sources.get(source, 0) + number
    return Table(sum(by_property.values()), tuple(sorted(filter(None, sources))), by_property)


def prune(
    engine: Engine,
    state: State,
    needs: Needs,
    given: Sequence[str],
    rows: int,
    memory: int,
    tell: Callable[[int, int], None],
) -> int:
    """Keep the rows to judge as `kept.parquet`; return in how many parts.

    `tell` is called with the number of passes that are done, and of all.
    """
    passes = max(1, -(-rows * _ROW // (memory * 500_000)))
    for part in range(passes):
        facts = disputed(needs, hashed(needs, given, part, passes))
        if part:
            engine.add("flagged", facts)
        else:
            engine.keep("flagged", facts)
        tell(part + 1, passes + 1)
    for properties in needs.of_one_subject:
        engine.add("flagged", constrained(properties))
    joined = _join_subjects(engine, needs)
    engine.settle("flagged")
    number = next(iter(engine.rows("select count(*) from flagged")))[0]
    parts = max(1, -(-int(number) * 5 // _PART))
    engine.write("select distinct s, p from flagged", state.path("flagged.parquet"))
    if needs.kinds_differ:
        engine.write(kinds_of(), state.path("kinds.parquet"))
    engine.write(kept(needs, given, parts, joined=joined), state.path("kept.parquet"), "kept")
    if needs.namings:
        engine.write(side_by_side(needs, given), state.path("distinct.parquet"))
    tell(passes + 1, passes + 1)
    return parts


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
