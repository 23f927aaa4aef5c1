"""Edit distance between words."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)  # comparing two names asks for each pair of words repeatedly
def slips_between(x: str, y: str) -> int:
    """Return the least number of letters deleted, inserted, replaced or swapped with the next.

    This is optimal string alignment: no letter is edited twice. Implemented here because the
    library used by search takes longer to import.
    """
    before: list[int] = []
    above = list(range(len(y) + 1))
    for i, letter in enumerate(x, 1):
        row = [i]
        for j, other in enumerate(y, 1):
            least = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == y[j - 2] and x[i - 2] == other:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before, above = above, row
    return above[-1]
