"""How many slips turn one word into another."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)  # two names ask for each pair of their words several times
def slips_between(x: str, y: str) -> int:
    """Return the fewest letters left out, put in, changed, or swapped with the next one.

    No letter is touched twice ("optimal string alignment"). Written out here because comparing
    needs it for words only, and the library that search has for it takes longer to load.
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
