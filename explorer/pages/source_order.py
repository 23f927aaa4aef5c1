"""How every view names the sources: their one order, what they are called, two letters for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from explorer.model.source_names import at_the_start
from explorer.pages.page import span
from explorer.session import Session, per_session

_PART = re.compile("[A-Za-z0-9][A-Za-z0-9'’]*")
_ARTICLE = re.compile("the |an? ", re.IGNORECASE)


def in_order(session: Session, sources: Iterable[str]) -> tuple[str, ...]:
    """Return sources in the pack's order, each once; those that it does not have come last."""
    places = {source: at for at, source in enumerate(session.pack.sources)}
    return tuple(sorted(dict.fromkeys(sources), key=lambda one: places.get(one, len(places))))


@per_session
def labels(session: Session) -> dict[str, str]:
    """Return what each source is called where it stands over a column or before a row, by its id.

    All are safe for a terminal: "Kelly's review", "The preview".
    """
    return {source_id: _label(session, source_id) for source_id in session.pack.sources}


def _label(session: Session, source: str) -> str:
    name = session.pack.source_name(source)
    return span(name if name == source else at_the_start(name)).text


def initials(names: Sequence[str]) -> list[str]:
    """Return two letters for each name, no two alike; its number where a name has none left.

    "Kelly's review" is kr, "The preview" is pr.
    """
    given: list[str] = []
    for number, name in enumerate(names, 1):
        free = (one for one in _letters(name) if one not in given)
        given.append(next(free, f"{number:>2}"))
    return given


def _letters(name: str) -> Iterator[str]:
    """Yield pairs of letters that could stand for a name, the likeliest first."""
    parts = [part.lower() for part in _PART.findall(_ARTICLE.sub("", name, count=1))]
    if not parts:
        return
    first = parts[0][0]
    yield from (first + part[0] for part in parts[1:])
    yield from (first + letter for part in parts for letter in part[1:] if letter.isalnum())
