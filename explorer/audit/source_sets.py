"""Sets of a table's sources as bit masks, in SQL and here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

BITS = 60
"""Number of sources in one bit mask; a set of more sources takes two or more masks."""

NUMBERED = "numbered"
"""Name of the table of all sources, with the index of each one's mask and its bit there."""


def numbered(sources: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return the rows of `NUMBERED`: source, `place` and `bit`.

    The last stands for rows that name no source.
    """
    named = enumerate((*sources, ""))
    return [(source, str(at // BITS), str(1 << at % BITS)) for at, source in named]


def joined_to(claims: str) -> str:
    """Return a FROM clause: a table `c` of claims, with the columns of `NUMBERED` as numbers."""
    numbers = "select source, cast(place as int) as place, cast(bit as bigint) as bit"
    return f"{claims} c left join ({numbers} from {NUMBERED}) n on c.source = n.source"


def masks_for(sources: int) -> int:
    """Return how many masks a set of sources takes."""
    return -(-(sources + 1) // BITS)


def mask_columns(masks: int, first: int = 0) -> list[str]:
    """Return the names of the columns of some masks."""
    return [f"m{place}" for place in range(first, first + masks)]


def union(masks: int, blocks: Sequence[str] = ("",)) -> str:
    """Return the aggregates that make the masks of a group's rows, from `place` and `bit`.

    Each of `blocks` is a condition for rows whose sources have masks of their own, or "" for all.
    """
    aggregates = []
    for number, block in enumerate(blocks):
        for place, name in enumerate(mask_columns(masks, number * masks)):
            here = [f"place = {place}"] if masks > 1 else []
            wanted = " and ".join([*here, *([block] if block else [])])
            bit = f"case when {wanted} then bit else 0 end" if wanted else "bit"
            aggregates.append(f"bit_or({bit}) as {name}")
    return ", ".join(aggregates)


def members(masks: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the sources in a set."""
    for place, bits in enumerate(masks):
        while bits:
            lowest = bits & -bits
            yield place * BITS + lowest.bit_length() - 1
            bits ^= lowest
