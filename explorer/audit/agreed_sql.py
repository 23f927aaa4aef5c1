"""SQL on the undisputed facts of a table, for the patterns that need their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.audit.source_sets import joined_to, mask_columns, masks_for, union
from explorer.audit.sql import literal, of_part
from explorer.model.property import Property


def agreed_members(
    prop: Property, outcome: str, given: Sequence[str], sources: int, part: int, parts: int
) -> str:
    """Return SQL that counts undisputed values by the set of sources that give them.

    It covers the facts of one part of the subjects that are not in `flagged`, where a property goes
    by its `outcome`. Each row is a value, the count, and the set as bit masks.
    """
    denied = " and polarity <> 'denied'" if "polarity" in given else ""
    masks = masks_for(sources)
    columns = ", ".join(mask_columns(masks))
    facts = (
        f"select xxhash64(c.subject) as s, c.value, place, bit from {joined_to('claims')} "
        f"left join flagged f on xxhash64(c.subject) = f.s and f.p = {literal(outcome)} "
        f"where c.property = {literal(prop.id)}{denied} and f.s is null "
        f"and {of_part('c.subject', part, parts)}"
    )
    return (
        f"select value, count(*) as n, {columns} from (select s, value, {union(masks)} "
        f"from ({facts}) u group by s, value) as by_value group by value, {columns}"
    )


def agreed_facts(outcome: str, column: str, sources: int, *, planned: bool) -> str:
    """Return SQL that reads from the view `agreed` how often sets of sources agree.

    Each row is the content of `column` (see `FactsSql.agreed`), the count, and the set as bit
    masks: those of the sources that give the fact as a plan if `planned`, else the others.
    """
    masks = masks_for(sources)
    names = mask_columns(masks, masks if planned else 0)
    columns = ", ".join(names)
    some = " or ".join(f"{name} <> 0" for name in names)
    return (
        f"select {column}, cast(sum(n) as bigint) as n, {columns} from agreed "
        f"where outcome = {literal(outcome)} and {column} is not null and ({some}) "
        f"group by {column}, {columns} having sum(n) <> 0"
    )
