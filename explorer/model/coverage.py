"""How much of each source has been annotated: lines with claims, marked, blank and unread."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.model.pack import Pack

SHOWN = 40
"""Greatest number of unread lines listed."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of one source's lines, which add up to its length."""

    source: str
    claimed: int
    """Lines cited by a claim."""
    marked: int
    """Lines with a reason why no claim is taken from them."""
    blank: int
    unread: int
    """All other lines."""
    first_unread: tuple[int, ...]
    """The first unread lines, 1-based; a source may have millions."""


def coverage(pack: Pack) -> list[Coverage]:
    """Return the coverage of every source, in the pack's order."""
    claimed: dict[str, set[int]] = {key: set() for key in pack.sources}
    marked: dict[str, set[int]] = {key: set() for key in pack.sources}
    for claim in pack.claims.values():
        claimed[claim.source.id].update(e.line for e in claim.evidence)
    for (of, line), passage in pack.passages.items():
        if passage.mark is not None:
            marked[of].add(line)
    rows = []
    for source in pack.sources.values():
        taken = claimed[source.id]
        noted = marked[source.id] - taken
        blank = set(source.blank) - taken - noted
        read = taken | noted | blank
        unread = (line for line in range(1, source.lines + 1) if line not in read)
        counts = len(taken), len(noted), len(blank), source.lines - len(read)
        rows.append(Coverage(source.id, *counts, tuple(islice(unread, SHOWN))))
    return rows
