"""The one order in which every view names the sources, and two letters that stand for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from explorer.session import Session

_PART = re.compile("[A-Za-z0-9]+")


def in_order(session: Session, sources: Iterable[str]) -> tuple[str, ...]:
    """Return sources in the pack's order, each once; those that it does not have come last."""
    places = {source: at for at, source in enumerate(session.pack.sources)}
    return tuple(sorted(dict.fromkeys(sources), key=lambda one: places.get(one, len(places))))


def initials(sources: Sequence[str]) -> list[str]:
    """Return two letters for each source, no two alike; its number where its name has none left.

    "kelly-review" is kr, "preview" is pr.
    """
    given: dict[str, str] = {}
    for number, source in enumerate(sources, 1):
        free = (one for one in _letters(source) if one not in given.values())
        given[source] = next(free, f"{number:>2}")
    return list(given.values())


def _letters(source: str) -> Iterator[str]:
    """Yield pairs of letters that could stand for a source, the likeliest first."""
    parts = [part.lower() for part in _PART.findall(source)]
    if not parts:
        return
    first = parts[0][0]
    yield from (first + part[0] for part in parts[1:])
    yield from (first + letter for part in parts for letter in part[1:])
