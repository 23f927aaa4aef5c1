"""SQL that counts undisputed facts, for the patterns that need such counts."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.audit.sql import literal, of_part
from explorer.model.property import Property

BITS = 60
"""Number of sources in one bit mask; a set of more sources takes two or more masks."""

NUMBERED = "numbered"
"""Name of the table of all sources, with the index of each one's mask and its bit there."""


def numbered(sources: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return the rows of `NUMBERED`: source, `place` and `bit`."""
    return [(source, str(at // BITS), str(1 << at % BITS)) for at, source in enumerate(sources)]


def _undisputed(prop: Property, value: str, given: Sequence[str], part: int, parts: int) -> str:
    denied = " and polarity <> 'denied'" if "polarity" in given else ""
    return (
        f"(select xxhash64(c.subject) as s, {value} as value, cast(n.place as int) as place, "
        f"cast(n.bit as bigint) as bit from claims c join {NUMBERED} n on c.source = n.source "
        f"left join flagged f on xxhash64(c.subject) = f.s and f.p = {literal(prop.outcome)} "
        f"where c.property = {literal(prop.id)}{denied} and f.s is null "
        f"and {of_part('c.subject', part, parts)})"
    )


def agreed_values(
    prop: Property, value: str, given: Sequence[str], sources: int, part: int = 0, parts: int = 1
) -> str:
    """Return SQL that counts undisputed values by the set of sources that give them.

    It covers the facts of one part of the subjects that are not in `flagged`. Each row is a value
    (the expression `value`), the count, and the set as bit masks.
    """
    facts = _undisputed(prop, "c.value", given, part, parts)
    return (
        f"select word, count(*) as n, {_masks(sources)} from (select u.s, {value} as word, "
        f"{_union(sources)} from {facts} u group by u.s, u.value) as by_value "
        f"group by word, {_masks(sources)}"
    )


def agreed_lengths(
    prop: Property, given: Sequence[str], sources: int, part: int = 0, parts: int = 1
) -> str:
    """Return SQL that counts the lengths of undisputed lists by the set of sources that give them.

    It covers the facts of one part of the subjects that are not in `flagged`. Each row is a length,
    the count, and the set as bit masks.
    """
    # Hashes are enough to count values; they take less memory and up to half the time.
    facts = _undisputed(prop, "xxhash64(c.value)", given, part, parts)
    all_masks = ", ".join(f"bit_or({name}) as {name}" for name in _mask_columns(sources))
    return (
        f"select length, count(*) as n, {_masks(sources)} "
        f"from (select s, count(*) as length, {all_masks} "
        f"from (select u.s, {_union(sources)} from {facts} u group by u.s, u.value) as by_value "
        f"group by s) as by_fact group by length, {_masks(sources)}"
    )


def _mask_columns(sources: int) -> list[str]:
    return [f"m{place}" for place in range(max(1, -(-sources // BITS)))]


def _masks(sources: int) -> str:
    return ", ".join(_mask_columns(sources))


def _union(sources: int) -> str:
    return ", ".join(
        f"bit_or(case when u.place = {place} then u.bit else 0 end) as {name}"
        for place, name in enumerate(_mask_columns(sources))
    )
